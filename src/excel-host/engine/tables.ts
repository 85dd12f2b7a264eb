import type { Area, TableSnapshot } from "../book-snapshot";
import { intersection } from "./areas";
import { type Book, type Sheet, announce, nextNumber } from "./book";
import { tableNamed, namesChanged } from "./calculate";
import { cellAt, put } from "./cells";
import { ExcelError, accessDenied, invalidArgument } from "./excel-error";
import { nameIn } from "./names";
import { insertCells } from "./shift";

export function addTable(book: Book, sheet: Sheet, given: Area, hasHeaders: boolean): TableSnapshot {
  if (sheet.protection) throw accessDenied();
  refuseOverlap(sheet, given);
  let area = given;
  if (!hasHeaders) {
    insertCells(book, sheet, { ...given, rows: 1 }, "Down");
    area = { ...given, rows: given.rows + 1 };
  } else if (given.rows === 1) area = { ...given, rows: 2 };
  const columns = headerTexts(book, sheet, area, hasHeaders);
  columns.forEach((text, index) => {
    const column = area.column + index;
    const { style } = cellAt(book, sheet, area.row, column);
    put(book, sheet, area.row, column, { value: text, style });
  });
  const number = nextNumber(book);
  const table: TableSnapshot = {
    id: `{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
    name: freeTableName(book),
    area,
    columns,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: {},
  };
  sheet.tables = [...sheet.tables, table];
  namesChanged(book);
  announce(book, { kind: "TableAdded", sheetId: sheet.id, facts: { tableId: table.id } });
  return table;
}

function refuseOverlap(sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw invalidArgument("A table cannot overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area)))
    throw new ExcelError("MergedRangeConflict", "Cannot complete the operation: the range contains merged cells.");
}

/** Headers are text, and each is the only one of its name. */
function headerTexts(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, index) => {
    const { value } = cellAt(book, sheet, area.row, area.column + index);
    const own = hasHeaders && value !== null ? (typeof value === "object" ? value.error : String(value)) : "";
    const text = freeText(own === "" ? `Column${index + 1}` : own, taken);
    taken.add(text.toLowerCase());
    return text;
  });
}

export function freeText(wanted: string, taken: ReadonlySet<string>): string {
  let text = wanted;
  for (let number = 2; taken.has(text.toLowerCase()); number += 1) text = `${wanted}${number}`;
  return text;
}

function freeTableName(book: Book): string {
  let number = 1;
  while (tableNamed(book, `Table${number}`) || nameIn(book, null, `Table${number}`)) number += 1;
  return `Table${number}`;
}

/** The table as it stands now. */
export function tableById(book: Book, id: string): { sheet: Sheet; table: TableSnapshot } | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.id === id);
    if (table) return { sheet, table };
  }
  return undefined;
}

export function replaceTable(sheet: Sheet, id: string, change: (table: TableSnapshot) => TableSnapshot | null): void {
  sheet.tables = sheet.tables.flatMap((each) => (each.id === id ? (change(each) ?? []) : each));
}

/** Keeps header row and place; the rest of the old cells stay as plain ones. */
export function resizeTable(book: Book, sheet: Sheet, table: TableSnapshot, area: Area): void {
  if (sheet.protection) throw accessDenied();
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2) throw invalidArgument();
  refuseOverlap({ ...sheet, tables: sheet.tables.filter(({ id }) => id !== table.id) }, area);
  const columns = headerTexts(book, sheet, area, table.showHeaders);
  replaceTable(sheet, table.id, (each) => ({ ...each, area, columns }));
  columns.forEach((text, index) => {
    const column = area.column + index;
    put(book, sheet, area.row, column, { value: text, style: cellAt(book, sheet, area.row, column).style });
  });
  namesChanged(book);
}
