import { grossCut, levelOnLeg } from "./path-family";
import { type PathNote, type TrajectoryInputs, aimedYears, legsOf, notesOf, refuseProblems } from "./trajectory-inputs";

/** What was measured for a year, in ktCO2e; a blank is null, which is not known rather than nothing. */
export interface Actual {
  readonly year: number;
  readonly emissions: number | null;
}

/** Where a year stands; `not-known` is a year of the path without an actual. */
export type Standing = "before-the-path" | "not-known" | "on-or-below-path" | "above-path";

/** One year of a trajectory, in ktCO2e. */
export interface TrajectoryYear {
  readonly year: number;
  readonly businessAsUsual: number;
  /** Null before the path begins. */
  readonly path: number | null;
  readonly actual: number | null;
  /** Actual less path: above zero is too much. Null where either is missing. */
  readonly difference: number | null;
  readonly standing: Standing;
}

/**
 * Emissions in ktCO2e had they only grown with activity since the baseline: baseline × (1 + growth)^(year - baseline
 * year). Nothing achieved is taken off.
 */
export function businessAsUsual(inputs: TrajectoryInputs, year: number): number {
  return inputs.baseline * (1 + inputs.growth) ** (year - inputs.baselineYear);
}

/**
 * The level the path allows in a year, in ktCO2e, by the family of the inputs (see `levelOnLeg`): from start share ×
 * baseline in the start year, through milestone share × baseline in the milestone year, to 0 in the net zero year and
 * ever after. The ambition sets the two aimed years.
 *
 * @returns null before the path begins.
 * @throws RangeError when `problemsOf` finds any problem.
 */
export function pathLevel(inputs: TrajectoryInputs, year: number): number | null {
  refuseProblems(inputs);
  const { toMilestone, toNetZero } = legsOf(inputs);
  if (year < inputs.startYear) return null;
  if (year >= toNetZero.to.year) return 0;
  const leg = year <= toMilestone.to.year ? toMilestone : toNetZero;
  return levelOnLeg(leg, inputs.family, inputs.growth, year);
}

/**
 * What has to be cut from the start of the path to the end of `year`, in ktCO2e: the sum over the years of
 * path(t-1) - path(t) / (1 + growth). It counts the growth that has to be undone as well as the fall. On a constant
 * cut with growth on the rest it is that cut times the years.
 *
 * @returns 0 for the start year and before.
 */
export function cutNeededBy(inputs: TrajectoryInputs, year: number): number {
  let needed = 0;
  for (let each = inputs.startYear + 1; each <= year; each += 1) {
    needed += grossCut(pathLevel(inputs, each - 1) ?? 0, pathLevel(inputs, each) ?? 0, inputs.growth);
  }
  return needed;
}

/**
 * Every year from the baseline to net zero, with what was measured beside what the path allows. The years run to the
 * plan's net zero year even where the ambition reaches it sooner.
 *
 * @throws RangeError when `problemsOf` finds any problem.
 */
export function trajectory(
  inputs: TrajectoryInputs,
  actuals: readonly Actual[],
): { readonly years: readonly TrajectoryYear[]; readonly notes: readonly PathNote[] } {
  refuseProblems(inputs);
  const last = Math.max(inputs.netZeroYear, aimedYears(inputs).netZeroYear);
  const count = last - inputs.baselineYear + 1;
  const years = Array.from({ length: count }, (_, index) => yearOf(inputs, actuals, inputs.baselineYear + index));
  return { years, notes: notesOf(inputs) };
}

function yearOf(inputs: TrajectoryInputs, actuals: readonly Actual[], year: number): TrajectoryYear {
  const path = pathLevel(inputs, year);
  const actual = actuals.find((one) => one.year === year)?.emissions ?? null;
  return {
    year,
    businessAsUsual: businessAsUsual(inputs, year),
    path,
    actual,
    difference: path === null || actual === null ? null : actual - path,
    standing: standingOf(path, actual),
  };
}

function standingOf(path: number | null, actual: number | null): Standing {
  if (path === null) return "before-the-path";
  if (actual === null) return "not-known";
  return actual <= path ? "on-or-below-path" : "above-path";
}
