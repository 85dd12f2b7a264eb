import type { Area, NameSnapshot } from "../book-snapshot";
import { contains } from "./areas";
import type { Book, Sheet } from "./book";
import { plainFormula } from "./plain-formula";
import type { FormulaPlace, PlacedTable } from "./structured";

/** Waits until every formula has its value. */
export async function calculated(book: Book): Promise<void> {
  if (book.grid.isDirty) await book.grid.calculated();
}

/**
 * After one name came, went or changed: what speaks of it, and nothing else, is written in plain references and worked out
 * again. Where another name may lead to it, everything is.
 */
export function nameChanged(book: Book, name: string): void {
  const speaks = (formula: string) => formula.toLowerCase().includes(name.toLowerCase());
  const leads = (each: NameSnapshot) => each.name.toLowerCase() !== name.toLowerCase() && speaks(each.formula);
  if ([book, ...book.sheets].some(({ names }) => names.some(leads))) {
    namesChanged(book);
    return;
  }
  for (const { sheetId, row, column } of book.namingFormulas.values()) {
    const cell = sheetOf(book, sheetId) ? book.grid.cell(sheetId, row, column) : undefined;
    if (cell?.formula === undefined || !speaks(cell.formula)) continue;
    book.grid.setCell(sheetId, row, column, cell, plainFormulaAt(book, sheetId, row, column, cell.formula));
    markDirty(book, sheetId, { row, column, rows: 1, columns: 1 });
  }
}

/** After a table or a sheet has changed: whatever speaks of names is written in plain references again. */
export function namesChanged(book: Book): void {
  for (const [key, { sheetId, row, column }] of book.namingFormulas) {
    const cell = sheetOf(book, sheetId) ? book.grid.cell(sheetId, row, column) : undefined;
    if (cell?.formula === undefined) book.namingFormulas.delete(key);
    else book.grid.setCell(sheetId, row, column, cell, plainFormulaAt(book, sheetId, row, column, cell.formula));
  }
  book.grid.markAllDirty();
}

export function plainFormulaAt(book: Book, sheetId: string, row: number, column: number, formula: string): string {
  const place: FormulaPlace = { sheet: sheetOf(book, sheetId)?.name ?? "", row, column };
  return plainFormula(formula, place, {
    tableNamed: (name) => tableNamed(book, name),
    tableAt: () => tableAt(book, sheetId, row, column),
    formulaNamed: (name, sheet) => formulaNamed(book, name, sheet),
  });
}

/** What a defined name stands for on a sheet: the sheet's own goes before the workbook's. */
function formulaNamed(book: Book, name: string, sheet: string): string | undefined {
  const home = book.sheets.find((each) => each.name.toLowerCase() === sheet.toLowerCase());
  const isMeant = (each: NameSnapshot) => each.name.toLowerCase() === name.toLowerCase();
  return (home?.names.find(isMeant) ?? book.names.find(isMeant))?.formula;
}

function sheetOf(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

export function tableNamed(book: Book, name: string): PlacedTable | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === wanted);
    if (table) return { sheet: sheet.name, table };
  }
  return undefined;
}

export function tableAt(book: Book, sheetId: string, row: number, column: number): PlacedTable | undefined {
  const sheet = sheetOf(book, sheetId);
  const table = sheet?.tables.find(({ area }) => contains(area, row, column));
  return sheet && table ? { sheet: sheet.name, table } : undefined;
}

export function markDirty(book: Book, sheetId: string, area: Area): void {
  book.grid.markDirty(sheetId, area);
  book.isDirty = true;
}
