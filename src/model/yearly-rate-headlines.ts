import { couldAgree, exactly } from "../domain/interval";
import type { PlanFigures } from "./derivation-inputs";
import { type Headline, type SourcedFigure, type Trial, digits, trial } from "./headline";
import { yearlyCut } from "./inverse-calculators";
import { constantCut } from "./path-family";

/** What one yearly rate starts from. */
interface Slope {
  readonly start: SourcedFigure;
  readonly fall: SourcedFigure;
  readonly years: SourcedFigure;
  readonly growth: SourcedFigure;
}

/** A form of the yearly rate: E and T as fractions of the baseline, n years, growth g as a fraction. */
interface Form {
  readonly id: string;
  readonly name: string;
  readonly rate: (level: number, target: number, years: number, growth: number) => number;
  readonly words: (level: string, target: string, years: string, growth: string) => string;
}

const forms: readonly Form[] = [
  {
    id: "constant-cut",
    name: "Constant cut with growth on the rest",
    rate: (level, target, years, growth) => constantCut(level, target, years, growth) / level,
    words: (e, t, n, g) => `[${e} × (1 + ${g})^${n} - ${t}] × ${g} / [(1 + ${g}) × ((1 + ${g})^${n} - 1)] / ${e}`,
  },
  {
    id: "straight-line",
    name: "Straight line with growth added",
    rate: (level, target, years, growth) => (level - target) / years / level + growth,
    words: (e, t, n, g) => `(${e} - ${t}) / ${n} / ${e} + ${g}`,
  },
  {
    id: "grown-straight-line",
    name: "Straight line from the grown footprint",
    rate: (level, target, years, growth) => (level * (1 + growth) ** years - target) / years / level,
    words: (e, t, n, g) => `[${e} × (1 + ${g})^${n} - ${t}] / ${n} / ${e}`,
  },
  {
    id: "constant-rate",
    name: "Constant rate",
    rate: (level, target, years) => 1 - (target / level) ** (1 / years),
    words: (e, t, n) => `1 - (${t} / ${e})^(1 / ${n})`,
  },
];

/** Every form over the years to the milestone, and over one more, as if counted from 2023/24. In per cent. */
function trialsOf({ start, fall, years, growth }: Slope): Trial[] {
  const level = start.figure.value / 100;
  const target = 1 - fall.figure.value / 100;
  const share = growth.figure.value / 100;
  return [0, 1].flatMap((more) =>
    forms.map(({ id, name, rate, words }) => {
      const count = years.figure.value + more;
      return trial(
        `${id}-${more === 0 ? "from-start" : "a-year-longer"}`,
        `${name}, ${digits(count)} years`,
        words(digits(level), digits(target), digits(count), digits(share)),
        [start, fall, years, growth],
        exactly(100 * rate(level, target, count, share)),
      );
    }),
  );
}

/**
 * >7.5% a year (l.306) and ~6% a year (l.311), of current emissions. Each alone is given by several forms; a form that
 * gives both speaks for itself.
 */
export function yearlyRateHeadlines(figures: PlanFigures): readonly Headline[] {
  const { growth, cfAtStart, cfFallTo2032, yearsTo2032, cfPlusAtStart, cfPlusFallTo2039, yearsTo2039 } = figures;
  const cfSlope = { start: cfAtStart, fall: cfFallTo2032, years: yearsTo2032, growth };
  const cfPlusSlope = { start: cfPlusAtStart, fall: cfPlusFallTo2039, years: yearsTo2039, growth };
  const cf = {
    key: "cf-yearly",
    headline: "CF falls by more than 7.5% of current emissions each year to 2032",
    printed: ">7.5%",
    lines: [306],
    precision: { value: 7.5, low: 7.5, high: null },
    unit: "%",
    trials: trialsOf(cfSlope),
  };
  const cfPlus = {
    key: "cf-plus-yearly",
    headline: "CF+ falls by about 6% of current emissions each year to 2039",
    printed: "~6%",
    lines: [311],
    precision: figures.yearlyFallOfCfPlus.figure,
    unit: "%",
    trials: trialsOf(cfPlusSlope),
  };
  const [fittingCf = [], fittingCfPlus = []] = [cf, cfPlus].map(({ trials, precision }) =>
    trials.filter(({ result }) => couldAgree(result, precision)).map(({ id }) => id),
  );
  const both = fittingCf.filter((id) => fittingCfPlus.includes(id));
  const remark = remarkOn(both.length, [cfSlope, cfPlusSlope].map(averageOnStraightLine));
  return [cf, cfPlus].map((headline) => ({ ...headline, preferred: both, remark }));
}

/** The cuts of a straight-line path, the growth they undo included, averaged over its years. In per cent of its start. */
function averageOnStraightLine({ start, fall, years, growth }: Slope): string {
  const cut = yearlyCut({
    level: start.figure.value,
    target: 100 - fall.figure.value,
    years: years.figure.value,
    growth: growth.figure.value / 100,
    family: "straight line",
  });
  return cut.kind === "cut" && cut.shareOfLevel !== null ? `${(100 * cut.shareOfLevel).toFixed(2)}%` : "nothing";
}

function remarkOn(formsThatGiveBoth: number, averages: readonly string[]): string {
  if (formsThatGiveBoth !== 1)
    return `Of the forms tried ${formsThatGiveBoth === 0 ? "none gives" : "more than one gives"} both yearly rates.`;
  return (
    "Of the forms tried it alone gives both yearly rates. That is an inference: the plan does not say which its author " +
    `used, and the cuts of a straight line, averaged with the growth they undo, come to ${averages.join(" and ")}.`
  );
}
