import type { TableSnapshot } from "../book-snapshot";
import { intersection } from "./areas";
import type { Book, Sheet } from "./book";
import { tableNamed, tablesChanged } from "./calculate";
import { cellAt, put } from "./cells";
import { invalidArgument, itemAlreadyExists } from "./excel-error";
import { isLegalName, nameIn } from "./names";
import { renamedInFormula } from "./structured";
import { freeText, replaceTable } from "./tables";

/** A new name, which every formula follows. */
export function renameTable(book: Book, sheet: Sheet, table: TableSnapshot, name: string): void {
  if (!isLegalName(name)) throw invalidArgument();
  const other = tableNamed(book, name);
  if ((other && other.table.id !== table.id) || nameIn(book, null, name)) throw itemAlreadyExists();
  replaceTable(sheet, table.id, (each) => ({ ...each, name }));
  renameInFormulas(book, { table: table.name, to: name }, table.id);
}

export function renameColumn(book: Book, sheet: Sheet, table: TableSnapshot, index: number, wanted: string): void {
  const before = table.columns[index] ?? "";
  const taken = new Set(table.columns.filter((_, at) => at !== index).map((each) => each.toLowerCase()));
  const name = freeText(wanted, taken);
  replaceTable(sheet, table.id, (each) => ({
    ...each,
    columns: each.columns.map((text, at) => (at === index ? name : text)),
  }));
  if (table.showHeaders) {
    const column = table.area.column + index;
    const { style } = cellAt(book, sheet, table.area.row, column);
    put(book, sheet, table.area.row, column, { value: name, style });
  }
  renameInFormulas(book, { table: table.name, column: { from: before, to: name } }, table.id);
}

function renameInFormulas(book: Book, rename: Parameters<typeof renamedInFormula>[1], tableId: string): void {
  for (const { sheetId, row, column } of [...book.tableFormulas.values()]) {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    const cell = book.grid.cell(sheetId, row, column);
    if (!sheet || cell?.formula === undefined) continue;
    const own = sheet.tables.find(({ id }) => id === tableId);
    const isInside = own !== undefined && intersection(own.area, { row, column, rows: 1, columns: 1 }) !== null;
    const formula = renamedInFormula(cell.formula, rename, isInside);
    if (formula !== cell.formula) put(book, sheet, row, column, { ...cell, formula });
  }
  book.names = book.names.map((name) => ({ ...name, formula: renamedInFormula(name.formula, rename, false) }));
  tablesChanged(book);
}
