import type { FinancialYear } from "./financial-year";

/** Words of the founding document and the line that holds them. */
export interface Quote {
  readonly line: number;
  readonly words: string;
}

/** A date by which something is to be reached. */
export interface TargetDate {
  /** The year or month the plan gives: "2032", "2026-09". */
  readonly printed: string;
  /** A bare year is read as the financial year that ends in it. */
  readonly year: FinancialYear;
}

/** The same target in other terms: a fall of 80% against 1990 is one of about 47% against 2019/20. */
export interface TargetEquivalent {
  readonly value: number;
  readonly unit: string;
  readonly base: string | null;
  readonly precision: TargetPrecision;
}

export type TargetPrecision = "exact" | "about" | "more-than" | "at-least" | "below";

/** A target the plan sets, wherever in the plan it stands. */
export interface Target {
  /** Permanent: "cf-net-zero". */
  readonly key: string;
  readonly label: string;
  readonly shape: "fall-by" | "fall-to" | "rise-by" | "rise-to" | "reach";
  readonly precision: TargetPrecision;
  /** In `unit`; a percentage is 22, not 0.22. Null where the plan gives no figure. */
  readonly value: number | null;
  readonly unit: string;
  /** True where the figure is for each year. */
  readonly perYear: boolean;
  /** What a change is measured against, in words. */
  readonly base: string | null;
  /** "1990", a calendar year, or a financial year such as "2019/20". */
  readonly baseYear: string | null;
  readonly by: TargetDate | null;
  /** The earlier date the plan hopes for. */
  readonly aspiration: TargetDate | null;
  /** The metric of Table 1 that shows progress. */
  readonly metricKey: string | null;
  readonly equivalents: readonly TargetEquivalent[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string; readonly line: number }[];
  readonly quotes: readonly Quote[];
  readonly note: string | null;
}
