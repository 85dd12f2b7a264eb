import type { Area } from "../book-snapshot";
import { contains } from "./areas";
import { sheetById, type Book } from "./book";
import { plainFormula, type FormulaPlace, type PlacedTable } from "./structured";

/** Waits until every formula has its value. */
export async function calculated(book: Book): Promise<void> {
  if (book.grid.isDirty) await book.grid.calculated();
}

/** After a table, a name or a sheet has changed: whatever speaks of tables is put in plain references again. */
export function tablesChanged(book: Book): void {
  for (const [key, { sheetId, row, column }] of book.tableFormulas) {
    const cell = sheetById(book, sheetId) ? book.grid.cell(sheetId, row, column) : undefined;
    if (cell?.formula === undefined) book.tableFormulas.delete(key);
    else book.grid.setCell(sheetId, row, column, cell, plainFormulaAt(book, sheetId, row, column, cell.formula));
  }
  book.grid.markAllDirty();
}

export function namesChanged(book: Book): void {
  book.grid.setNames([
    ...book.names.map(({ name, formula }) => ({ id: `book-${name}`, name, formula: plainAtHome(book, formula) })),
    ...book.sheets.flatMap(({ id, names }) =>
      names.map(({ name, formula }) => ({
        id: `${id}-${name}`,
        name,
        formula: plainAtHome(book, formula),
        sheetId: id,
      })),
    ),
  ]);
}

function plainAtHome(book: Book, formula: string): string {
  const [first] = book.sheets;
  return first && formula.includes("[") ? plainFormulaAt(book, first.id, 0, 0, formula) : formula;
}

export function plainFormulaAt(book: Book, sheetId: string, row: number, column: number, formula: string): string {
  const place: FormulaPlace = { sheet: sheetById(book, sheetId)?.name ?? "", row, column };
  return plainFormula(
    formula,
    place,
    (name) => tableNamed(book, name),
    () => tableAt(book, sheetId, row, column),
  );
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
  const sheet = sheetById(book, sheetId);
  const table = sheet?.tables.find(({ area }) => contains(area, row, column));
  return sheet && table ? { sheet: sheet.name, table } : undefined;
}

export function markDirty(book: Book, sheetId: string, area: Area): void {
  book.grid.markDirty(sheetId, area);
  book.isDirty = true;
}
