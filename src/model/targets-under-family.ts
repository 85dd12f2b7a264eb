import type { PathFamily } from "./path-family";
import { planFallBy2028 } from "./readings-of-2028";
import { cutNeededBy, pathLevel } from "./trajectory";
import type { TrajectoryInputs } from "./trajectory-inputs";

/** What a path asks for by a year. Emissions in ktCO2e, shares as fractions. */
export interface TargetUnderFamily {
  readonly key: "cf-2032" | "cf-plus-2028" | "cf-plus-2039";
  /** The start year of the financial year. */
  readonly year: number;
  readonly level: number;
  readonly fallFromBaseline: number;
  /** The cut of the first year, and of an average year, with the growth that has to be undone. */
  readonly firstYearCut: number;
  readonly averageCut: number;
  /** The average cut over the emissions the path starts from. */
  readonly shareOfCurrent: number;
}

/**
 * The targets that move when the user takes another family: CF by its milestone, CF+ by 2028 and by its milestone. The
 * average cut is `cutNeededBy` over the years since the start; on a constant cut with growth on the rest every year has
 * it, and its share is the plan's own ">7.5%" and "~6%". Other families average nearly the same and differ in the
 * first year.
 *
 * @throws RangeError when `problemsOf` finds any problem in either trajectory.
 */
export function targetsUnder(
  family: PathFamily,
  cf: TrajectoryInputs,
  cfPlus: TrajectoryInputs,
): readonly TargetUnderFamily[] {
  return [
    targetOf("cf-2032", { ...cf, family }, cf.milestoneYear),
    targetOf("cf-plus-2028", { ...cfPlus, family }, planFallBy2028.aimYear),
    targetOf("cf-plus-2039", { ...cfPlus, family }, cfPlus.milestoneYear),
  ];
}

function targetOf(key: TargetUnderFamily["key"], inputs: TrajectoryInputs, year: number): TargetUnderFamily {
  const level = pathLevel(inputs, year) ?? 0;
  const averageCut = cutNeededBy(inputs, year) / (year - inputs.startYear);
  return {
    key,
    year,
    level,
    fallFromBaseline: 1 - level / inputs.baseline,
    firstYearCut: cutNeededBy(inputs, inputs.startYear + 1),
    averageCut,
    shareOfCurrent: averageCut / (inputs.startShare * inputs.baseline),
  };
}
