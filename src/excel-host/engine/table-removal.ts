import type { TableSnapshot } from "../book-snapshot";
import { announce, type Book, type Sheet } from "./book";
import { namesChanged } from "./calculate";
import { clearCells } from "./cells";
import { accessDenied } from "./excel-error";
import { releaseFormulas } from "./table-names";
import { replaceTable } from "./tables";

/** Takes a table away and empties its cells; no other cell moves. */
export function deleteTable(book: Book, sheet: Sheet, table: TableSnapshot): void {
  removeTable(book, sheet, table, false);
  clearCells(book, sheet, table.area, "All");
  const facts = { tableId: table.id, tableName: table.name };
  announce(book, { kind: "TableDeleted", sheetId: sheet.id, facts });
}

/** Leaves the cells as they are, and formulas that spoke of the table speak of them. */
export function tableToRange(book: Book, sheet: Sheet, table: TableSnapshot): void {
  removeTable(book, sheet, table, true);
}

function removeTable(book: Book, sheet: Sheet, table: TableSnapshot, areCellsKept: boolean): void {
  if (sheet.protection) throw accessDenied();
  releaseFormulas(book, { sheet: sheet.name, table }, areCellsKept);
  replaceTable(sheet, table.id, () => null);
  const hasFilters = Object.keys(table.filters).length > 0;
  if (hasFilters) for (let at = 0; at < table.area.rows; at += 1) sheet.hiddenRows.delete(table.area.row + at);
  namesChanged(book);
}
