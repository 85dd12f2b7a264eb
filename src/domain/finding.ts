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
  | { readonly code: "cell-not-a-link"; readonly given: string }
  | { readonly code: "cell-too-long"; readonly length: number; readonly maximum: number }
  | { readonly code: "cell-hidden-spaces"; readonly given: string }
  | { readonly code: "formula-replaced"; readonly given: string }
  | { readonly code: "key-missing" }
  | { readonly code: "key-unknown"; readonly given: string }
  | { readonly code: "key-duplicated"; readonly given: string; readonly first: string }
  | { readonly code: "column-missing"; readonly header: string; readonly template: string };

/** Something a person should look at, and where. */
export type Finding = { readonly at: Place } & Problem;

export type FindingCode = Finding["code"];

/** An error makes a figure unusable, a warning makes it doubtful, advice is for the reader to weigh. */
export type Severity = "error" | "warning" | "advice";
