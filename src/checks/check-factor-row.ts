import type { Problem } from "../domain/finding";

export interface FactorFacts {
  /** In kgCO2e per unit as published; null where there is no figure. */
  readonly value: number | null;
  readonly source: string | null;
  /** What the library has under the row's own id; null where it has nothing, as for a factor of the user's own. */
  readonly published: number | null;
}

/** A factor has a figure and a source, and one that bears a published id is what was published. */
export function checkFactorRow({ value, source, published }: FactorFacts): Problem[] {
  return [
    ...(value === null ? [{ code: "factor-without-value" } as const] : []),
    ...(source === null ? [{ code: "factor-without-source" } as const] : []),
    ...(value !== null && published !== null && value !== published
      ? [{ code: "factor-differs", given: value, published } as const]
      : []),
  ];
}
