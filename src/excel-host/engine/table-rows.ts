import type { Area, TableSnapshot } from "../book-snapshot";
import { lastColumn, lastRow } from "./areas";
import type { Book, Sheet } from "./book";
import { namesChanged } from "./calculate";
import { cellAt, clearCells, usedArea, writeCell } from "./cells";
import { ExcelError, accessDenied, invalidArgument } from "./excel-error";
import { copiedFormula } from "./formula";
import { applyShift } from "./shift";
import { bodyOf } from "./structured";
import { replaceTable } from "./tables";

/** Rows at a place, or under the last one where `at` is null. Cells that stand in the way move down. */
export function addRows(
  book: Book,
  sheet: Sheet,
  id: string,
  at: number | null,
  rows: readonly (readonly unknown[])[],
): number {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  if (Object.keys(table.filters).length > 0)
    throw new ExcelError("InsertDeleteConflict", "This operation is not allowed while the table is filtered.");
  const body = bodyOf(table);
  const index = at ?? body.rows;
  if (index < 0 || index > body.rows) throw invalidArgument();
  if (rows.some((row) => row.length !== table.area.columns)) throw invalidArgument();
  // A table made of headers alone shows one blank row; the first row added takes its place.
  const isBlank = at === null && body.rows === 1 && !usedArea(book, sheet, true, body);
  const [first, ...others] = rows;
  if (!isBlank || !first) return insertRows(book, sheet, table, index, rows);
  if (others.length > 0) insertRows(book, sheet, table, 1, others);
  writeRow(book, sheet, body, first);
  return 0;
}

function writeRow(book: Book, sheet: Sheet, { row, column }: Area, values: readonly unknown[]): void {
  values.forEach((value, c) => {
    if (value !== null && value !== undefined) writeCell(book, sheet, row, column + c, value);
  });
}

function insertRows(
  book: Book,
  sheet: Sheet,
  table: TableSnapshot,
  index: number,
  rows: readonly (readonly unknown[])[],
): number {
  const { id } = table;
  const body = bodyOf(table);
  const place: Area = { ...body, row: body.row + index, rows: rows.length };
  const isEnd = index === body.rows;
  const fill = calculatedColumns(book, sheet, body);
  const below = usedArea(book, sheet, true, { ...place, row: lastRow(table.area) + 1 });
  if (!isEnd || table.showTotals || below)
    applyShift(book, sheet, { area: place, kind: "insert", along: "rows" }, table.name);
  if (isEnd) {
    const now = sheet.tables.find((each) => each.id === id) ?? table;
    const target = { ...table.area, rows: table.area.rows + rows.length };
    if (now.area.rows < target.rows) replaceTable(sheet, id, (each) => ({ ...each, area: target }));
    extendRules(sheet, body, rows.length);
    copyFormats(book, sheet, lastRow(body), place);
    namesChanged(book);
  }
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const formula = fill.get(c);
      if (value === null || value === undefined || (value === "" && formula !== undefined)) {
        if (formula === undefined) return;
        writeCell(book, sheet, place.row + r, place.column + c, copiedFormula(formula, place.row + r - body.row, 0));
      } else writeCell(book, sheet, place.row + r, place.column + c, value);
    });
  });
  return index;
}

/** Columns whose every cell holds the same formula: new rows get it too. By position, as the first row has it. */
export function calculatedColumns(book: Book, sheet: Sheet, body: Area): Map<number, string> {
  const found = new Map<number, string>();
  for (let c = 0; c < body.columns; c += 1) {
    const first = cellAt(book, sheet, body.row, body.column + c).formula;
    if (first === undefined) continue;
    let same = true;
    for (let r = 1; r < body.rows && same; r += 1)
      same = cellAt(book, sheet, body.row + r, body.column + c).formula === copiedFormula(first, r, 0);
    if (same) found.set(c, first);
  }
  return found;
}

function copyFormats(book: Book, sheet: Sheet, fromRow: number, place: Area): void {
  for (let column = place.column; column <= lastColumn(place); column += 1) {
    const { style } = cellAt(book, sheet, fromRow, column);
    if (style === 0) continue;
    for (let row = place.row; row <= lastRow(place); row += 1) book.grid.setStyle(sheet.id, row, column, style);
  }
}

/** Rules over all of a column's cells reach into the rows that come under it. */
export function extendRules(sheet: Sheet, body: Area, count: number): void {
  const end = lastRow(body);
  const longer = (area: Area): Area =>
    lastRow(area) === end && area.column >= body.column && lastColumn(area) <= lastColumn(body)
      ? { ...area, rows: area.rows + count }
      : area;
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: rule.areas.map(longer) }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, areas: format.areas.map(longer) }));
}

export function deleteRow(book: Book, sheet: Sheet, id: string, index: number, count = 1): void {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  const body = bodyOf(table);
  if (index < 0 || index + count > body.rows) throw invalidArgument();
  // The last row is emptied rather than deleted: the table keeps its formats and rules.
  const isEmptied = count === body.rows;
  if (isEmptied) clearCells(book, sheet, { ...body, rows: 1 }, "Contents");
  const first = body.row + index + Number(isEmptied);
  const area = { ...body, row: first, rows: count - Number(isEmptied) };
  if (area.rows > 0) applyShift(book, sheet, { area, kind: "delete", along: "rows" }, table.name);
}
