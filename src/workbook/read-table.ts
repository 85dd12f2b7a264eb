import type { Content } from "../domain/entry";
import type { FoundTable } from "./identify";

export interface TableCell {
  readonly content: Content;
  /** With its leading "="; null for a constant and a blank. */
  readonly formula: string | null;
  /** Zero-based place on the sheet. */
  readonly row: number;
  readonly column: number;
}

export interface TableRow {
  /** Null where the key is blank or no text. */
  readonly key: string | null;
  /** By column key; columns the user deleted are not in it. */
  readonly cells: ReadonlyMap<string, TableCell>;
}

/** The contents of a table's area, header included, as a workbook port reads it. */
export interface TableReading {
  readonly values: readonly (readonly Content[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** A table's rows by our column keys, in the sheet's order. Rows with nothing in them at all are passed over. */
export function tableRows({ spec, seen, positions }: FoundTable, { values, formulas }: TableReading): TableRow[] {
  return values.slice(1).flatMap((line, index) => {
    if (line.every((content) => content === null)) return [];
    const cells = new Map<string, TableCell>();
    for (const [column, position] of positions) {
      cells.set(column, {
        content: line[position] ?? null,
        formula: formulas[index + 1]?.[position] ?? null,
        row: seen.area.row + 1 + index,
        column: seen.area.column + position,
      });
    }
    const key = cells.get(spec.key)?.content;
    return { key: typeof key === "string" && key.trim() !== "" ? key.trim() : null, cells };
  });
}
