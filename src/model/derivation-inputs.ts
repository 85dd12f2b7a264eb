import { type Interval, exactly, sumOf } from "../domain/interval";
import type { Opportunity } from "../domain/opportunity";
import { planCutBy2028 } from "./gap";
import type { SourcedFigure } from "./headline";
import { countsIn, figuresOf, intervalOf } from "./opportunities";
import { planFootprints } from "./trajectory-inputs";

/** The figures the plan's headlines are derived from, each under the name the formulas use. */
export type PlanFigures = Readonly<Record<keyof typeof planFigures, SourcedFigure>>;

const DELIVERING_NET_ZERO = "Delivering a Net Zero NHS (NHS England, October 2020)";
const TENNISON = "Tennison et al. 2021, Lancet Planetary Health 5:e84";

function figure(
  name: string,
  value: number | Interval,
  unit: string,
  source: string,
  caution: string | null = null,
): SourcedFigure {
  return { name, figure: typeof value === "number" ? exactly(value) : value, unit, source, caution };
}

/** The plan's own figures and the national ones it rests on. Percentages are numbers of per cent: 22 is 22%. */
export const planFigures = {
  cf: figure(
    "CF of 2019/20",
    planFootprints.cf,
    "ktCO2e",
    "l.226 and l.576; its ends l.1235-1246",
    "Not printed: 9.4 kt over 16.3%.",
  ),
  cfPlus: figure(
    "CF+ of 2019/20",
    planFootprints.cfPlus,
    "ktCO2e",
    "l.205; its lower end l.1235-1246",
    'Printed as "nearly 325".',
  ),
  growth: figure("Growth of activity a year", 2, "%", "l.324 and l.576"),
  achievedShare: figure(
    "Reductions of directly controllable emissions",
    { value: 16.3, low: 16.25, high: 16.35 },
    "%",
    "l.576",
  ),
  achieved: figure("Achieved since 2019/20", 9.4, "ktCO2e", "l.226", 'Printed as ">9.4".'),
  yearsGrown: figure("Years from 2019/20 to 2024/25", 5, "years", "l.324"),
  cutBy2028: figure("Cut by 2028", planCutBy2028, "ktCO2e", "l.550"),
  fallBy2028: figure("Fall by 2028", { value: 22, low: 21.5, high: 22.5 }, "%", "l.550"),
  yearsTo2028: figure("Years from 2024/25 to 2027/28", 3, "years", "l.324 and l.550"),
  yearlyFallOfCfPlus: figure("CF+ fall a year", { value: 6, low: 5.5, high: 6.5 }, "%", "l.311"),
  cfAtStart: figure("CF of 2024/25 as a share of 2019/20", 95, "%", "l.324", "Footnote vii: a ~5% reduction."),
  cfPlusAtStart: figure("CF+ of 2024/25 as a share of 2019/20", 100, "%", "l.324", "Footnote vii: no reduction."),
  cfFallTo2032: figure("CF fall on 2019/20 by 2032", 47, "%", "l.322"),
  cfPlusFallTo2039: figure("CF+ fall on 2019/20 by 2039", 73, "%", "l.322"),
  yearsTo2032: figure("Years from 2024/25 to 2031/32", 7, "years", "l.305 and l.324"),
  yearsTo2039: figure("Years from 2024/25 to 2038/39", 14, "years", "l.310 and l.324"),
  fallOn1990: figure("Fall on 1990", 80, "%", "l.305 and l.310"),
  nationalCf1990: figure("CF of England, 1990", 16.2, "MtCO2e", DELIVERING_NET_ZERO),
  nationalCf2019: figure("CF of England, 2019", 6.1, "MtCO2e", DELIVERING_NET_ZERO, "Other texts date it 2020."),
  nationalCfPlus1990: figure(
    "CF+ of England, 1990",
    33.8,
    "MtCO2e",
    DELIVERING_NET_ZERO,
    "From memory, to be checked; 25 Mt over (1 - 26%) gives it as well.",
  ),
  nationalCfPlus: figure("CF+ of England, 2019/20", 24.9, "MtCO2e", DELIVERING_NET_ZERO),
  nationalCfPlusRounded: figure("CF+ of England, 2019", 25, "MtCO2e", TENNISON),
  population: figure(
    "People in England, mid-2020",
    56.55,
    "million",
    "Office for National Statistics, mid-2020 estimate",
    "From memory, to be checked: the publication itself was not read.",
  ),
} as const;

/** Sums over the rows of Appendix 2 as printed; tonnages in tCO2e, shares in per cent. */
export interface PrintedSums {
  readonly potential: SourcedFigure;
  readonly potentialOfCf: SourcedFigure;
  readonly achieved: SourcedFigure;
  readonly achievedOfCf: SourcedFigure;
  readonly sharesOfCf: SourcedFigure;
  readonly sharesOfCfPlus: SourcedFigure;
  /** The rows whose achieved is Unknown. */
  readonly unknownRows: number;
}

/** The sums of the printed rows; what is Unknown or not applicable is in none of them. */
export function printedSums(opportunities: readonly Opportunity[]): PrintedSums {
  const rows = opportunities.map(figuresOf);
  const inCf = rows.filter((row) => countsIn(row, "CF"));
  const lines = opportunities.map(({ sourceLine }) => sourceLine);
  const source = `l.${Math.min(...lines)}-${Math.max(...lines)}`;
  const sum = (name: string, unit: string, terms: readonly (Interval | null)[]) =>
    figure(name, sumOf(terms.flatMap((term) => term ?? [])), unit, source);
  return {
    potential: sum(
      "Opportunity, all rows",
      "tCO2e",
      rows.map(({ potential }) => potential),
    ),
    potentialOfCf: sum(
      "Opportunity, CF rows",
      "tCO2e",
      inCf.map(({ potential }) => potential),
    ),
    achieved: sum(
      "Achieved, all rows that know it",
      "tCO2e",
      rows.map(({ achieved }) => achieved),
    ),
    achievedOfCf: sum(
      "Achieved, CF rows that know it",
      "tCO2e",
      inCf.map(({ achieved }) => achieved),
    ),
    sharesOfCf: sum(
      "Printed shares of CF, added",
      "%",
      opportunities.map(({ shareOfCf }) => intervalOf(shareOfCf)),
    ),
    sharesOfCfPlus: sum(
      "Printed shares of CF+, added",
      "%",
      opportunities.map(({ shareOfCfPlus }) => intervalOf(shareOfCfPlus)),
    ),
    unknownRows: rows.filter(({ achieved }) => achieved === null).length,
  };
}
