import type { NameSnapshot, TableSnapshot } from "../book-snapshot";
import { contains } from "./areas";
import { sheetById, type Book, type Sheet } from "./book";
import { namesChanged, tableNamed } from "./calculate";
import { cellAt, put } from "./cells";
import { invalidArgument, itemAlreadyExists } from "./excel-error";
import { isLegalName, nameIn } from "./names";
import { releasedFormula, renamedInFormula, type FormulaPlace, type PlacedTable } from "./structured";
import { freeText, replaceTable } from "./tables";

/** A new name, which every formula follows. */
export function renameTable(book: Book, sheet: Sheet, table: TableSnapshot, name: string): void {
  if (!isLegalName(name)) throw invalidArgument();
  const other = tableNamed(book, name);
  if ((other && other.table.id !== table.id) || nameIn(book, null, name)) throw itemAlreadyExists();
  replaceTable(sheet, table.id, (each) => ({ ...each, name }));
  const rename = { table: table.name, to: name };
  mapTableFormulas(book, { sheet: sheet.name, table }, (formula, _at, isInside) =>
    renamedInFormula(formula, rename, isInside),
  );
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
  const rename = { table: table.name, column: { from: before, to: name } };
  mapTableFormulas(book, { sheet: sheet.name, table }, (formula, _at, isInside) =>
    renamedInFormula(formula, rename, isInside),
  );
}

/** Before a table is taken away: formulas stop speaking of it. */
export function releaseFormulas(book: Book, found: PlacedTable, areCellsKept: boolean): void {
  mapTableFormulas(book, found, (formula, at, isInside) => releasedFormula(formula, at, found, isInside, areCellsKept));
}

/** Changes the formulas that may speak of a table, in cells and in names. */
function mapTableFormulas(
  book: Book,
  found: PlacedTable,
  change: (formula: string, at: FormulaPlace, isInside: boolean) => string,
): void {
  for (const { sheetId, row, column } of [...book.namingFormulas.values()]) {
    const sheet = sheetById(book, sheetId);
    const cell = sheet && book.grid.cell(sheetId, row, column);
    if (!sheet || cell?.formula === undefined) continue;
    const isInside = sheet.name === found.sheet && contains(found.table.area, row, column);
    const formula = change(cell.formula, { sheet: sheet.name, row, column }, isInside);
    if (formula !== cell.formula) put(book, sheet, row, column, { ...cell, formula });
  }
  const home = { sheet: "", row: 0, column: 0 };
  const changed = (names: readonly NameSnapshot[]) =>
    names.map((name) => ({ ...name, formula: change(name.formula, home, false) }));
  book.names = changed(book.names);
  for (const sheet of book.sheets) sheet.names = changed(sheet.names);
  namesChanged(book);
}
