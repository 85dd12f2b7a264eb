import type { Problem } from "../domain/finding";

export interface KeyProblem {
  /** Position in the list of keys. */
  readonly row: number;
  readonly problem: Problem;
}

/**
 * Every row must carry one of the declared keys, each once: figures are matched by them.
 *
 * @param keys As the rows hold them, top to bottom; null for blank.
 * @param addressOf Where a row's key stands, for naming the first of two.
 */
export function checkKeys(
  keys: readonly (string | null)[],
  known: ReadonlySet<string>,
  addressOf: (row: number) => string,
): KeyProblem[] {
  const first = new Map<string, number>();
  return keys.flatMap((key, row): KeyProblem[] => {
    if (key === null) return [{ row, problem: { code: "key-missing" } }];
    const before = first.get(key);
    if (before !== undefined)
      return [{ row, problem: { code: "key-duplicated", given: key, first: addressOf(before) } }];
    first.set(key, row);
    return known.has(key) ? [] : [{ row, problem: { code: "key-unknown", given: key } }];
  });
}
