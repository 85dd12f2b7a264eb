import type { FinancialYear } from "./financial-year";

/**
 * A figure that keeps how it was printed.
 *
 * "~8,100" is about 8,100: anything from `low` to `high` prints the same. ">9,400" has no `high`.
 * "Unknown" and "n/a" have no value; neither is zero. "None" is zero.
 */
export interface PrintedFigure {
  readonly printed: string;
  readonly value: number | null;
  readonly precision: "about" | "rounded" | "more-than" | "exact" | "unknown" | "not-applicable";
  readonly low: number | null;
  readonly high: number | null;
}

/** A row of the plan's opportunity analysis (Appendix 2). */
export interface Opportunity {
  /** Permanent: "medicines-waste". */
  readonly key: string;
  readonly theme: string;
  /** In tCO2e a year, against 2019/20. */
  readonly opportunity: PrintedFigure;
  /** In per cent of the Carbon Footprint; not applicable where the source lies outside it. */
  readonly shareOfCf: PrintedFigure;
  /** In per cent of the Carbon Footprint Plus, which contains the Carbon Footprint. */
  readonly shareOfCfPlus: PrintedFigure;
  /** The footprint the plan counts it in: every CF opportunity is also a CF+ one. */
  readonly footprint: "CF" | "CF+";
  /** As printed: "2028". */
  readonly date: string;
  readonly achieveBy: FinancialYear;
  readonly rationale: string;
  /** In tCO2e a year, against 2019/20. */
  readonly achieved: PrintedFigure;
  readonly effort: { readonly level: "High" | "Medium" | "Low"; readonly reason: string | null };
  /** The line of the plan's text that holds the row. */
  readonly sourceLine: number;
}

/** The totals the plan prints, which are not always the sum of the rows. */
export type OpportunityTotal = Pick<
  Opportunity,
  "opportunity" | "shareOfCf" | "shareOfCfPlus" | "achieved" | "sourceLine"
>;
