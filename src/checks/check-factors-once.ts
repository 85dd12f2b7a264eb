import type { Problem } from "../domain/finding";

export interface FactorAt {
  /** Its activity, unit and year; null where one is missing. */
  readonly key: string | null;
  /** Whether it is one of the user's own, which goes before a published one. */
  readonly isLocal: boolean;
}

/**
 * Of the factors for one activity, unit and year only one is used: the first of the user's own, else the first.
 * A published row under one of the user's own is no problem: it stands by.
 *
 * @param addressOf Where a row stands, for naming the one that is used.
 */
export function checkFactorsOnce(
  factors: readonly FactorAt[],
  addressOf: (row: number) => string,
): { readonly row: number; readonly problem: Problem }[] {
  const used = new Map<string, number>();
  return factors.flatMap(({ key, isLocal }, row) => {
    const kind = `${key ?? ""}|${String(isLocal)}`;
    const first = used.get(kind);
    if (key === null) return [];
    if (first !== undefined) return [{ row, problem: { code: "factor-doubled" as const, first: addressOf(first) } }];
    used.set(kind, row);
    return [];
  });
}
