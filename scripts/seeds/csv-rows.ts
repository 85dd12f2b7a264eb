import { parse } from "csv-parse/sync";

/** The rows of a CSV file, by the names of its first line; every cell as text, to the last character. */
export function csvRows<Column extends string>(text: string): Readonly<Record<Column, string>>[] {
  return parse(text, { columns: true });
}

/** Rows with the same key together, in the order in which each key first comes. */
export function alike<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
