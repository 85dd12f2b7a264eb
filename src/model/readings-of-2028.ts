import { planTrajectories } from "./trajectory-inputs";

/** What "down by 22% (77 kt) by 2028" may be read from. Emissions in ktCO2e, shares as fractions, years as start years. */
export interface FallBy2028 {
  /** CF+ of the baseline year. */
  readonly baseline: number;
  readonly baselineYear: number;
  readonly growth: number;
  /** What footnote xxi counts as achieved already. */
  readonly achieved: number;
  readonly startYear: number;
  readonly aimYear: number;
  /** The printed 77 kt. */
  readonly cut: number;
  /** The printed 22%. */
  readonly fall: number;
}

/** l.550 and footnote xxi (l.576); 9.4 kt is l.226. 2028 is read as 2027/28. */
export const planFallBy2028: FallBy2028 = {
  baseline: planTrajectories.cfPlus.baseline,
  baselineYear: planTrajectories.cfPlus.baselineYear,
  growth: planTrajectories.cfPlus.growth,
  achieved: 9.4,
  startYear: planTrajectories.cfPlus.startYear,
  aimYear: 2027,
  cut: 77,
  fall: 0.22,
};

/** One way to read the aim. */
export interface ReadingOf2028 {
  readonly key: "grown-to-start" | "grown-to-aim" | "of-baseline";
  /** The level the cut is taken from. */
  readonly base: number;
  /** The level in the aim year. */
  readonly level: number;
  /** How far that is below the baseline year. */
  readonly fallFromBaseline: number;
}

/**
 * The three levels for 2028 that the plan's words allow, in ktCO2e; none is chosen:
 *
 * - grown to the start: baseline × (1 + g)^(start - baseline year) - achieved - cut;
 * - grown to the aim: the same base × (1 + g)^(aim - start) - cut;
 * - of the baseline: baseline × (1 - fall).
 */
export function readingsOf2028(aim: FallBy2028): readonly ReadingOf2028[] {
  const grown = grownAndNetted(aim.baseline, aim.growth, aim.startYear - aim.baselineYear, aim.achieved);
  const grownOn = grown * (1 + aim.growth) ** (aim.aimYear - aim.startYear);
  const reading = (key: ReadingOf2028["key"], base: number, level: number): ReadingOf2028 => ({
    key,
    base,
    level,
    fallFromBaseline: 1 - level / aim.baseline,
  });
  return [
    reading("grown-to-start", grown, grown - aim.cut),
    reading("grown-to-aim", grownOn, grownOn - aim.cut),
    reading("of-baseline", aim.baseline, aim.baseline * (1 - aim.fall)),
  ];
}

/**
 * A baseline grown for some years, less what was achieved, in the unit of the baseline: baseline × (1 + growth)^years -
 * achieved. On CF+ grown from 2019/20 to 2024/25 it is the base on which 22% is 77 kt.
 */
export function grownAndNetted(baseline: number, growth: number, years: number, achieved: number): number {
  return baseline * (1 + growth) ** years - achieved;
}
