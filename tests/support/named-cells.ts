import type { BookSnapshot, CellSnapshot, CellValue } from "../../src/excel-host/book-snapshot";
import { areaOf } from "../../src/workbook/area";

/** A place in a snapshot. */
interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where a workbook's defined name points. @throws Error when it has none */
export function spotOf(book: BookSnapshot, name: string): Spot {
  const formula = book.names.find((each) => each.name === name)?.formula;
  const [, sheet = "", address = ""] = /^='?((?:[^'!]|'')+)'?!(.+)$/.exec(formula ?? "") ?? [];
  if (address === "") throw new Error(`There is no name ${name}.`);
  const { row, column } = areaOf(address);
  return { sheet: sheet.replaceAll("''", "'"), row, column };
}

/** What a name's cell holds; a text that is empty is a blank to a reader. */
export function named(book: BookSnapshot, name: string): CellValue {
  return valueAt(book, spotOf(book, name));
}

/** A table's rows by header, each with the place of its cells. */
export function tableRows(book: BookSnapshot, table: string): ReadonlyMap<string, Spot>[] {
  for (const sheet of book.sheets) {
    const found = sheet.tables.find(({ name }) => name === table);
    if (!found) continue;
    const { row, column, rows, columns } = found.area;
    const headers = Array.from({ length: columns }, (_, at) => {
      const header = sheet.cells.get(row)?.get(column + at)?.value;
      return typeof header === "string" ? header : "";
    });
    return Array.from(
      { length: rows - 1 },
      (_, index) =>
        new Map(
          headers.map((header, at) => [header, { sheet: sheet.name, row: row + 1 + index, column: column + at }]),
        ),
    );
  }
  throw new Error(`There is no table ${table}.`);
}

export function valueAt(book: BookSnapshot, { sheet, row, column }: Spot): CellValue {
  const value =
    book.sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(row)
      ?.get(column)?.value ?? null;
  return value === "" ? null : value;
}

/** The workbook with constants put into some of its cells; null clears one. */
export function withEntries(
  book: BookSnapshot,
  entries: readonly (readonly [spot: Spot, value: number | string | null])[],
): BookSnapshot {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const own = entries.filter(([spot]) => spot.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const cells = new Map([...sheet.cells].map(([row, line]) => [row, new Map(line)] as const));
      for (const [{ row, column }, value] of own) {
        const line = cells.get(row) ?? new Map<number, CellSnapshot>();
        const { style } = line.get(column) ?? {};
        line.set(column, { value, ...(style !== undefined && { style }) });
        cells.set(row, line);
      }
      return { ...sheet, cells };
    }),
  };
}
