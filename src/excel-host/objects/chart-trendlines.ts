import { objectType, type DeclaredType } from "../protocol/object-type";
import { itemNotFound } from "../engine/excel-error";
import { chartFormat } from "./chart-format";
import { amount, choice, inside, lookAt, looks, looksOf, no, setLook, text, type LookTarget } from "./chart-looks";
import { count, oneOf } from "./given";

export const trendlineTypes = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

const trendline = looks(
  "ChartTrendline",
  {
    Type: choice(trendlineTypes),
    Name: text((target) => String(lookAt(inside(target, "type")) ?? "Linear")),
    PolynomialOrder: amount(2, 2, 6),
    MovingAveragePeriod: amount(2, 2, 255),
    ForwardPeriod: amount(0, 0),
    BackwardPeriod: amount(0, 0),
    ShowEquation: no,
    ShowRSquared: no,
  },
  {
    child: { Format: chartFormat("ChartTrendlineFormat", ["Line"]) },
    call: { Delete: (target) => setLook(target, null) },
  },
);

/** The numbers that trendlines were added under, in order; one that was deleted leaves a gap. */
function numbersOf(target: LookTarget): number[] {
  const found = Object.keys(looksOf(target)).map((path) => /^trendlines\.(\d+)\.type$/.exec(path)?.[1]);
  return found.flatMap((number) => (number === undefined ? [] : [Number(number)])).sort((one, other) => one - other);
}

const at = (target: LookTarget, number: number) => trendline.of(inside(target, String(number)));

export const trendlines: DeclaredType<LookTarget> = objectType<LookTarget>("ChartTrendlineCollection", {
  items: (target) => numbersOf(target).map((number) => at(target, number)),
  item: (target, index: unknown) => {
    const number = numbersOf(target)[count(index, 0)];
    if (number === undefined) throw itemNotFound();
    return at(target, number);
  },
  call: {
    Add: (target, [type]: readonly unknown[]) => {
      const number = (numbersOf(target).at(-1) ?? -1) + 1;
      const given = type === undefined || type === null ? "Linear" : oneOf(trendlineTypes, type);
      setLook(inside(target, `${number}.type`), given);
      return at(target, number);
    },
  },
});
