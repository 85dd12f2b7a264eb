import type { FinancialYear } from "./financial-year";

export type MetricType = "Process" | "Outcome" | "Balance";

/** The six shapes an aim of Table 1 comes in. */
export type AimShape = "fall-by-percent" | "fall-to-level" | "rise-to-percent" | "direction" | "none" | "positive";

/**
 * How figures combine: added; as the sum of numerators over the sum of denominators;
 * the latest alone; or not at all.
 */
export type Combining = "sum" | "ratio-of-sums" | "latest" | "not-additive";

export interface RatioTerm {
  readonly label: string;
  readonly unit: string;
}

/** One of the types a metric "by type" is counted in. */
export interface MetricPart {
  readonly key: string;
  readonly label: string;
  /** Where it differs from the metric's own unit. */
  readonly unit: string | null;
  readonly note: string | null;
}

/** Something the reader of the metric should know, shown beside it. */
export interface MetricNote {
  readonly text: string;
  /** Lines of the plan's text that the note rests on. */
  readonly lines: readonly number[];
  /** The entry of the errata register it belongs to: "E1". */
  readonly erratum: string | null;
}

/** A row of the plan's Table 1: as printed, and as this project reads it. */
export interface MetricDefinition {
  /** Permanent: "carbon-footprint-total". */
  readonly key: string;
  /** A name that stands alone: "Social value delivered". */
  readonly label: string;

  readonly group: string;
  readonly metric: string;
  /** As printed, misplaced words and all. */
  readonly type: string;
  readonly typeReading: MetricType;
  /** As printed; null where the cell is empty. */
  readonly unit: string | null;
  /** The unit the figure is given in, and to which `overOrganisations` and `overYears` apply. */
  readonly unitReading: string;
  /** The plan's words without footnote marks; null where the cell is empty. */
  readonly aim: string | null;
  readonly aimShape: AimShape;
  /** In `aimUnit`; a percentage is 22, not 0.22. */
  readonly aimValue: number | null;
  readonly aimUnit: string | null;
  readonly aimYear: FinancialYear | null;
  /** Keys of `breakdown` the aim is about, where it is not about the whole. */
  readonly aimParts: readonly string[] | null;
  /** The plan says the baseline or aim is to be further developed (footnote xxii). */
  readonly aimToBeDeveloped: boolean;
  /** The arrow the plan prints; null where it prints none. */
  readonly direction: "down" | "up" | null;
  readonly baselineYear: FinancialYear | null;

  readonly overOrganisations: Exclude<Combining, "latest">;
  readonly overYears: Combining;
  /** With `denominator`: what the ratio is made of. Where figures combine by "sum" it is a ratio reported beside the total. */
  readonly numerator: RatioTerm | null;
  readonly denominator: RatioTerm | null;
  /** Figures the plan asks for in the same row, in another unit. */
  readonly alsoReported: readonly RatioTerm[];

  readonly breakdown: readonly MetricPart[] | null;
  readonly breakdownNote: string | null;
  /** False where the parts are in units that cannot be added. */
  readonly breakdownAddsUp: boolean;

  readonly notes: readonly MetricNote[];
  /** The line of the plan's text that holds the row. */
  readonly sourceLine: number;
}
