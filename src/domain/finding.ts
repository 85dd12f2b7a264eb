/** Where in a workbook something stands: enough to go there, and enough to name it in a sentence. */
export interface Place {
  /** The sheet's own name, whatever the user calls it now. */
  readonly sheet: string;
  /** A1 address without the sheet, e.g. "F12". */
  readonly address: string;
  /** The row's permanent key, e.g. "C1A/i"; null where the finding is about no single row. */
  readonly key: string | null;
  /** The column's header as the user reads it; null where the finding is about no single column. */
  readonly column: string | null;
}

/** What is wrong, as a stable code and the facts. The words are chosen in `wording.ts`. */
export type Problem =
  | { readonly code: "cell-required" }
  | { readonly code: "cell-error"; readonly given: string }
  | { readonly code: "cell-not-a-number"; readonly given: string; readonly unit: string }
  | { readonly code: "cell-number-as-text"; readonly given: string; readonly reading: number }
  | { readonly code: "cell-unit-differs"; readonly given: string; readonly unit: string; readonly givenUnit: string }
  | { readonly code: "cell-unit-repeated"; readonly given: string; readonly unit: string; readonly reading: number }
  | { readonly code: "cell-below-minimum"; readonly given: number; readonly minimum: number; readonly unit: string }
  | { readonly code: "cell-above-maximum"; readonly given: number; readonly maximum: number; readonly unit: string }
  | { readonly code: "cell-not-whole"; readonly given: number; readonly unit: string }
  | { readonly code: "cell-not-an-option"; readonly given: string; readonly options: readonly string[] }
  | { readonly code: "cell-not-a-date"; readonly given: string }
  | {
      readonly code: "cell-date-out-of-range";
      readonly given: string;
      readonly earliest: string;
      readonly latest: string;
    }
  | { readonly code: "cell-not-a-financial-year"; readonly given: string }
  | { readonly code: "cell-not-a-period"; readonly given: string }
  | {
      readonly code: "cell-period-out-of-range";
      readonly given: string;
      readonly earliest: string;
      readonly latest: string;
    }
  | { readonly code: "cell-not-a-link"; readonly given: string }
  | { readonly code: "cell-too-long"; readonly length: number; readonly maximum: number }
  | { readonly code: "cell-hidden-spaces"; readonly given: string }
  | { readonly code: "formula-replaced"; readonly given: string }
  | { readonly code: "formula-missing" }
  /** Where an activity's factor is asked for and there is none; a missing factor is not a factor of zero. */
  | { readonly code: "activity-unknown"; readonly given: string; readonly nearest: readonly string[] }
  | {
      readonly code: "unit-does-not-fit";
      readonly given: string;
      readonly activity: string;
      readonly units: readonly string[];
    }
  /** Years are financial years, "2022/23". */
  | { readonly code: "no-edition-yet"; readonly activity: string; readonly year: string; readonly first: string }
  | {
      readonly code: "no-value-in-gwp-set";
      readonly activity: string;
      readonly set: string;
      readonly sets: readonly string[];
    }
  | { readonly code: "factor-not-brought"; readonly activity: string }
  | { readonly code: "factor-without-value" }
  | { readonly code: "factor-without-source" }
  | { readonly code: "factor-doubled"; readonly first: string }
  /** In kgCO2e per unit as published. */
  | { readonly code: "factor-differs"; readonly given: number; readonly published: number }
  | { readonly code: "quantity-negative"; readonly given: number; readonly unit: string }
  /** Emissions in tCO2e; `smaller` is the unit a thousand times as small, where there is one. */
  | {
      readonly code: "quantity-implausible";
      readonly emissions: number;
      readonly whole: number;
      readonly footprint: "CF" | "CF+";
      readonly unit: string;
      readonly smaller: string | null;
    }
  | { readonly code: "cf-added-to-cf-plus"; readonly given: string }
  /** What keeps a path from being drawn. Years are financial years; `after` is the label of another input. */
  | { readonly code: "path-input-missing" }
  | { readonly code: "path-baseline-zero" }
  | {
      readonly code: "path-year-too-early";
      readonly year: string;
      readonly after: string;
      readonly earliest: string;
    }
  | { readonly code: "path-rate-to-zero" }
  | { readonly code: "key-missing" }
  | { readonly code: "key-unknown"; readonly given: string }
  | { readonly code: "key-duplicated"; readonly given: string; readonly first: string }
  | { readonly code: "column-missing"; readonly header: string; readonly template: string };

/** Something a person should look at, and where. */
export type Finding = { readonly at: Place } & Problem;

export type FindingCode = Finding["code"];

/** An error makes a figure unusable, a warning makes it doubtful, advice is for the reader to weigh. */
export type Severity = "error" | "warning" | "advice";
