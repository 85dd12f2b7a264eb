import type {
  BookSnapshot,
  CellSnapshot,
  CellValue,
  SheetSnapshot,
  StyleSnapshot,
} from "../../src/excel-host/book-snapshot";
import { blankBook, blankSheet } from "../../src/excel-host/files/blank-book";
import { readXlsx } from "../../src/excel-host/files/read-xlsx";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";

/** A book of one sheet, "Sheet1", that holds what is given. */
export function book(sheet: Partial<SheetSnapshot> = {}, rest: Partial<BookSnapshot> = {}): BookSnapshot {
  const only = { ...blankSheet("s1", "Sheet1"), ...sheet };
  return { ...blankBook(), sheets: [only], activeSheet: only.id, ...rest };
}

/** Rows of values, formulas (text that begins with "=") and whole cells, from A1 down. */
export function cells(...rows: readonly (readonly (CellValue | CellSnapshot)[])[]): SheetSnapshot["cells"] {
  return new Map(rows.map((row, index) => [index, new Map(row.map((given, column) => [column, cellOf(given)]))]));
}

function cellOf(given: CellValue | CellSnapshot): CellSnapshot {
  if (typeof given === "object" && given !== null && "value" in given) return given;
  return typeof given === "string" && given.startsWith("=") ? { value: null, formula: given } : { value: given };
}

export const plain: StyleSnapshot = blankBook().styles[0]!;

/** The only sheet's cell, by zero-based row and column. */
export function cellAt(given: BookSnapshot, row: number, column: number): CellSnapshot | undefined {
  return given.sheets[0]!.cells.get(row)?.get(column);
}

/** The book as it is read again from the file that it is saved as. */
export async function reread(given: BookSnapshot): Promise<BookSnapshot> {
  return readXlsx(await writeXlsx(null, null, given));
}

/** The only sheet of it. */
export async function rereadSheet(
  sheet: Partial<SheetSnapshot>,
  rest: Partial<BookSnapshot> = {},
): Promise<SheetSnapshot> {
  return (await reread(book(sheet, rest))).sheets[0]!;
}

/** What is left of a file after a change to its first sheet. */
export async function changed(
  bytes: Uint8Array,
  change: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): Promise<Uint8Array> {
  const opened = await readXlsx(bytes);
  const sheets = opened.sheets.map((sheet, index) => (index === 0 ? { ...sheet, ...change(sheet) } : sheet));
  return writeXlsx(bytes, opened, { ...opened, sheets });
}

/** The sheet's cells with some of them put in, changed or (undefined) taken out. */
export function withCells(
  from: SheetSnapshot,
  changes: readonly (readonly [row: number, column: number, cell: CellSnapshot | undefined])[],
): Pick<SheetSnapshot, "cells"> {
  const made = new Map([...from.cells].map(([row, line]) => [row, new Map(line)]));
  for (const [row, column, cell] of changes) {
    const line = made.get(row) ?? new Map<number, CellSnapshot>();
    if (cell) line.set(column, cell);
    else line.delete(column);
    made.set(row, line);
  }
  return { cells: made };
}
