import { constantCut } from "./path-family";
import { type Actual, pathLevel } from "./trajectory";
import { type TrajectoryInputs, aimedYears } from "./trajectory-inputs";

/** A year that was measured, in ktCO2e. */
export interface KnownYear {
  readonly year: number;
  readonly emissions: number;
}

/** The last year with a figure; null where every year is blank. */
export function latestActual(actuals: readonly Actual[]): KnownYear | null {
  return actuals.reduce<KnownYear | null>(
    (latest, { year, emissions }) =>
      emissions !== null && (latest === null || year > latest.year) ? { year, emissions } : latest,
    null,
  );
}

/** What the milestone asks for from the latest actual on. */
export interface RequiredRate {
  readonly from: KnownYear;
  readonly years: number;
  /** The same cut in every year, in ktCO2e, with growth on the rest; below zero is room to grow. */
  readonly yearlyCut: number;
  /** The yearly cut as a share of the latest actual; null where that is 0. */
  readonly shareOfCurrent: number | null;
  /** The constant yearly fall, 1 - (T / A)^(1 / n), growth not counted; null where either end is 0. */
  readonly compoundRate: number | null;
}

/**
 * The rate required from here to the milestone, A being the latest actual, T the milestone's level and n the years
 * between: the cut x = [A(1 + g)^n - T] g / [(1 + g)((1 + g)^n - 1)] in ktCO2e a year, x / A, and 1 - (T / A)^(1 / n).
 *
 * @returns null where there is no actual yet or the milestone year has come.
 */
export function requiredFrom(inputs: TrajectoryInputs, actuals: readonly Actual[]): RequiredRate | null {
  const from = latestActual(actuals);
  const years = from === null ? 0 : aimedYears(inputs).milestoneYear - from.year;
  if (from === null || years <= 0) return null;

  const target = inputs.milestoneShare * inputs.baseline;
  const yearlyCut = constantCut(from.emissions, target, years, inputs.growth);
  return {
    from,
    years,
    yearlyCut,
    shareOfCurrent: from.emissions > 0 ? yearlyCut / from.emissions : null,
    compoundRate: from.emissions > 0 && target > 0 ? 1 - (target / from.emissions) ** (1 / years) : null,
  };
}

/** When a level is reached at the pace so far. */
export type YearReached =
  | { readonly kind: "reached-in"; readonly year: number }
  | { readonly kind: "not-at-this-pace" }
  | { readonly kind: "no-pace-yet" };

/** The places after the point at which years are rounded before they are rounded up: 3.0000000001 years are three. */
const YEAR_PLACES = 9;

/**
 * The financial year in which the milestone's level and net zero are reached, if every year falls by as much as the
 * years from the baseline to the latest actual did on average: p = (baseline - A) / (years gone), then A's year + (A -
 * level) / p, rounded up to a whole year. Growth is in the pace, since the actuals hold it.
 *
 * "reached-in" the latest actual's own year where it is already at or below the level; "not-at-this-pace" where
 * emissions have not fallen; "no-pace-yet" where there is no actual after the baseline year.
 *
 * In cells: `year+ROUNDUP(ROUND((A-level)/p,9),0)`.
 */
export function yearReachedAtPace(
  inputs: TrajectoryInputs,
  actuals: readonly Actual[],
): { readonly milestone: YearReached; readonly netZero: YearReached } {
  const latest = latestActual(actuals);
  const gone = latest === null ? 0 : latest.year - inputs.baselineYear;
  if (latest === null || gone <= 0) return { milestone: { kind: "no-pace-yet" }, netZero: { kind: "no-pace-yet" } };

  const pace = (inputs.baseline - latest.emissions) / gone;
  const reached = (level: number): YearReached => {
    if (latest.emissions <= level) return { kind: "reached-in", year: latest.year };
    if (pace <= 0) return { kind: "not-at-this-pace" };
    const years = Number(((latest.emissions - level) / pace).toFixed(YEAR_PLACES));
    return { kind: "reached-in", year: latest.year + Math.ceil(years) };
  };
  return { milestone: reached(inputs.milestoneShare * inputs.baseline), netZero: reached(0) };
}

/** What may be emitted along the path, in ktCO2e. */
export interface CarbonBudget {
  /** The sum of the path over the years after its start, up to net zero. */
  readonly total: number;
  /** The sum of the actuals in those years; null where none is known, which is not the same as nothing emitted. */
  readonly spent: number | null;
  /** Total less spent; too high by whatever the unknown years emitted. Null where nothing is known. */
  readonly left: number | null;
  /** The years from the path's start to the latest actual, and for how many of them there is a figure. */
  readonly elapsedYears: number;
  readonly knownYears: number;
}

/**
 * The carbon budget of a path: total = Σ path(t) for t from the year after the start to the net zero year, spent = Σ
 * actual(t) over the same years, left = total - spent.
 *
 * @throws RangeError when `problemsOf` finds any problem.
 */
export function carbonBudget(inputs: TrajectoryInputs, actuals: readonly Actual[]): CarbonBudget {
  const { netZeroYear } = aimedYears(inputs);
  let total = 0;
  for (let year = inputs.startYear + 1; year <= netZeroYear; year += 1) total += pathLevel(inputs, year) ?? 0;

  const known = actuals.filter(
    ({ year, emissions }) => emissions !== null && year > inputs.startYear && year <= netZeroYear,
  );
  const spent = known.length === 0 ? null : known.reduce((sum, { emissions }) => sum + (emissions ?? 0), 0);
  return {
    total,
    spent,
    left: spent === null ? null : total - spent,
    elapsedYears: Math.max(0, ...known.map(({ year }) => year - inputs.startYear)),
    knownYears: known.length,
  };
}
