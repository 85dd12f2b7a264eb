/** A seed as its file holds it: indented by two, and a list within a list, which is a row of a table, on one line. */
export function seedJson(value: unknown, indent = "", isRow = false): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);

  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    if (isRow) return `[${value.map((cell) => JSON.stringify(cell)).join(", ")}]`;
    return `[\n${value.map((item) => inner + seedJson(item, inner, Array.isArray(item))).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${seedJson(member, inner)}`,
  );
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}
