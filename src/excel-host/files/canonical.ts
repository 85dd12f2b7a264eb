/**
 * One text for one meaning: keys in order, what is absent left out, maps and sets as lists. Two values are the same
 * to a file when their texts are.
 */
export function canonical(value: unknown): string {
  return value === undefined ? "null" : JSON.stringify(plain(value));
}

export function isSame(left: unknown, right: unknown): boolean {
  return left === right || canonical(left) === canonical(right);
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return inOrder([...value].map(([key, entry]) => [String(key), entry]));
  if (value instanceof Set) return [...value].map(String).sort();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) return inOrder(Object.entries(value));
  return value;
}

function inOrder(entries: readonly (readonly [string, unknown])[]): unknown {
  return entries
    .filter(([, entry]) => entry !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, entry]) => [key, plain(entry)]);
}
