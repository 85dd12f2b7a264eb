/** What a cell holds: blank is null, zero is 0, and an error is not text. */
export type Content = number | string | boolean | null | { readonly error: string };

/**
 * What a cell is meant to hold. One declaration gives Excel's own validation, the check and the words of both.
 * A blank cell is always allowed here; whether it must be filled is `required`.
 */
export type Entry = { readonly required?: true } & (
  | { readonly kind: "text"; readonly maximum: number }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** Words, with a list to pick from that is not all there is: `list` is the declared name of its range. */
  | { readonly kind: "suggestion"; readonly list: string; readonly maximum: number }
  | {
      readonly kind: "figure";
      /** As a reader sees it: "tCO2e", "%", "£". A percentage of 40 is entered as 40. */
      readonly unit: string;
      readonly minimum: number | null;
      readonly maximum: number | null;
      readonly whole: boolean;
    }
  /** ISO dates, both included. */
  | { readonly kind: "date"; readonly earliest: string; readonly latest: string }
  /** A web address or a path to a file. */
  | { readonly kind: "link" }
  | { readonly kind: "financial-year" }
  /** A financial year, "2025/26", or a quarter or month of one, "2025/26 Q1", "2025/26 April"; both ends included. */
  | { readonly kind: "period"; readonly earliest: string; readonly latest: string }
  /** "Yes" or "No" in the sheet. */
  | { readonly kind: "yes-no" }
  /** Worked out in the sheet: a value typed over it is a finding. */
  | { readonly kind: "formula" }
);

export function text(maximum = 32_767): Entry {
  return { kind: "text", maximum };
}

export function suggestion(list: string, maximum: number): Entry {
  return { kind: "suggestion", list, maximum };
}

export function choice(options: readonly string[]): Entry {
  return { kind: "choice", options };
}

/** A figure of at least 0, unless told otherwise. */
export function figure(
  unit: string,
  {
    minimum = 0,
    maximum = null,
    whole = false,
  }: { minimum?: number | null; maximum?: number | null; whole?: boolean } = {},
): Entry {
  return { kind: "figure", unit, minimum, maximum, whole };
}

export const formula: Entry = { kind: "formula" };
