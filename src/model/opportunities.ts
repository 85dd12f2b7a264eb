import type { FootprintName } from "../domain/emission-factor";
import { type Interval, couldAgree, minus, over, sumOf, times } from "../domain/interval";
import type { Opportunity, PrintedFigure } from "../domain/opportunity";

/** What the sums need of an opportunity. The user may have brought `achieved` up to date. Figures in tCO2e a year. */
export interface OpportunityFigures {
  readonly key: string;
  /** The footprint it is counted in; what counts in CF counts in CF+ as well. */
  readonly footprint: FootprintName;
  readonly potential: Interval;
  /** Null is Unknown, which is not nothing. */
  readonly achieved: Interval | null;
  /** The start year of the financial year: 2027 is 2027/28. */
  readonly achieveBy: number;
  readonly effort: "High" | "Medium" | "Low";
}

/** A printed figure as an interval; null for "Unknown" and "n/a". */
export function intervalOf({ value, low, high }: PrintedFigure): Interval | null {
  return value === null ? null : { value, low, high };
}

/**
 * A row of Appendix 2 as the sums take it.
 *
 * @throws RangeError when its opportunity has no figure.
 */
export function figuresOf(row: Opportunity): OpportunityFigures {
  const potential = intervalOf(row.opportunity);
  if (potential === null) throw new RangeError(`The opportunity "${row.key}" has no figure.`);
  return {
    key: row.key,
    footprint: row.footprint,
    potential,
    achieved: intervalOf(row.achieved),
    achieveBy: row.achieveBy.startYear,
    effort: row.effort.level,
  };
}

/** Whether a row counts in a footprint: CF is part of CF+. */
export function countsIn(row: Pick<OpportunityFigures, "footprint">, footprint: FootprintName): boolean {
  return footprint === "CF+" || row.footprint === "CF";
}

/**
 * What is left of an opportunity, in tCO2e: potential less achieved, end by end. Below zero more was achieved than was
 * thought possible. Where the achieved is Unknown, anything from 0 to the most the potential may be; its value is then
 * the whole potential, as if nothing had been achieved.
 */
export function remainingOf({ potential, achieved }: Pick<OpportunityFigures, "potential" | "achieved">): Interval {
  return achieved === null ? { ...potential, low: 0 } : minus(potential, achieved);
}

/** The footprints that shares are of, in ktCO2e. */
export interface Footprints {
  readonly cf: Interval;
  readonly cfPlus: Interval;
}

/** What a row comes to. Shares are in per cent; tonnages in tCO2e a year. */
export interface OpportunityResult {
  readonly key: string;
  readonly remaining: Interval;
  readonly achievedIsKnown: boolean;
  /** Null where the row lies outside CF. */
  readonly shareOfCf: Interval | null;
  readonly shareOfCfPlus: Interval;
}

/** What each row leaves and what share of the footprints its potential is, in the order given. */
export function opportunityResults(
  rows: readonly OpportunityFigures[],
  footprints: Footprints,
): readonly OpportunityResult[] {
  return rows.map((row) => ({
    key: row.key,
    remaining: remainingOf(row),
    achievedIsKnown: row.achieved !== null,
    shareOfCf: countsIn(row, "CF") ? shareOf(row.potential, footprints.cf) : null,
    shareOfCfPlus: shareOf(row.potential, footprints.cfPlus),
  }));
}

/**
 * A tonnage (tCO2e) as a share of a footprint (ktCO2e), in per cent: t / (1,000 kt) × 100, end by end.
 *
 * @throws RangeError when the footprint could be 0 or less.
 */
export function shareOf(tonnage: Interval, footprint: Interval): Interval {
  return times(over(tonnage, times(footprint, 1000)), 100);
}

/** How a computed figure stands to the one the plan prints. */
export type Agreement = "prints-the-same" | "could-agree" | "contradicts" | "not-printed";

/**
 * Compares what we compute with what is printed, in the same unit: "prints-the-same" when the value itself lies within
 * the printed precision, "could-agree" when only some value within its own precision does, "contradicts" when none does.
 */
export function agreementOf(computed: Interval | null, printed: PrintedFigure): Agreement {
  const within = intervalOf(printed);
  if (computed === null || within === null) return "not-printed";
  if (couldAgree({ value: computed.value, low: computed.value, high: computed.value }, within))
    return "prints-the-same";
  return couldAgree(computed, within) ? "could-agree" : "contradicts";
}

/** Sums over rows, in tCO2e a year. */
export interface OpportunityTotals {
  readonly rows: number;
  readonly potential: Interval;
  /** Over the rows where it is known. */
  readonly achieved: Interval;
  /** The rows where what was achieved is Unknown, and their potential. */
  readonly unknown: { readonly rows: number; readonly potential: Interval };
  /** With Unknown rows at their whole potential, and down to nothing at its low end. */
  readonly remaining: Interval;
}

/** Totals of the rows given; an open end of one row leaves the end of the total open. */
export function totalsOf(rows: readonly OpportunityFigures[]): OpportunityTotals {
  const unknown = rows.filter(({ achieved }) => achieved === null);
  return {
    rows: rows.length,
    potential: sumOf(rows.map(({ potential }) => potential)),
    achieved: sumOf(rows.flatMap(({ achieved }) => achieved ?? [])),
    unknown: { rows: unknown.length, potential: sumOf(unknown.map(({ potential }) => potential)) },
    remaining: sumOf(rows.map(remainingOf)),
  };
}

export interface GroupTotals {
  /** "CF", "High", or the start year 2027. */
  readonly of: string | number;
  readonly totals: OpportunityTotals;
}

/**
 * Totals by footprint, effort or year, in that order: CF then CF+, High to Low, early to late. The CF+ total holds the
 * CF rows, so that the two are never added.
 */
export function totalsBy(
  rows: readonly OpportunityFigures[],
  grouping: "footprint" | "effort" | "achieveBy",
): readonly GroupTotals[] {
  const groups: readonly (string | number)[] = {
    footprint: ["CF", "CF+"],
    effort: ["High", "Medium", "Low"],
    achieveBy: [...new Set(rows.map(({ achieveBy }) => achieveBy))].sort((a, b) => a - b),
  }[grouping];
  return groups.map((of) => ({
    of,
    totals: totalsOf(rows.filter((row) => (of === "CF" || of === "CF+" ? countsIn(row, of) : row[grouping] === of))),
  }));
}
