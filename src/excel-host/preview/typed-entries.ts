import type { Area } from "../book-snapshot";
import { address, lastColumn, lastRow } from "../engine/areas";
import { announce, sheetById, styleOf, type Book } from "../engine/book";
import { calculated, markDirty } from "../engine/calculate";
import { cellAt, put } from "../engine/cells";
import { isDateFormat } from "../engine/shown-text";
import { formulaOf } from "../engine/cell-values";
import { changed } from "../engine/changes";
import { selectionChanged } from "../engine/selection";
import { expandTables } from "../engine/tables";

/** "30/09/2026" as people in the United Kingdom write it; "-" and "." part it as well. */
const britishDate = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*$/;
const DAY = 86_400_000;

/**
 * Follows what a person types into the grid: dates are read the British way, formulas are worked out, tables grow, and
 * whoever listens hears of it.
 */
export function followEntries(book: Book): void {
  book.grid.onEdited((sheetId, area) => {
    void followEntry(book, sheetId, area);
  });
}

/** Follows what a person selects, and tells the page what the first cell of it holds. */
export function followSelection(book: Book, show: (address: string, content: string) => void): void {
  book.grid.onSelected((sheetId, area) => {
    const sheet = sheetById(book, sheetId);
    if (!sheet) return;
    const isOther = book.activeSheetId !== sheetId;
    book.activeSheetId = sheetId;
    book.selection.sheetId = sheetId;
    book.selection.areas = [area];
    if (isOther) announce(book, { kind: "WorksheetActivated", sheetId, facts: {} });
    selectionChanged(book, sheet);
    show(address({ ...area, rows: 1, columns: 1 }), String(formulaOf(cellAt(book, sheet, area.row, area.column))));
  });
}

async function followEntry(book: Book, sheetId: string, area: Area): Promise<void> {
  const sheet = sheetById(book, sheetId);
  if (!sheet) return;
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const cell = cellAt(book, sheet, row, column);
      const { numberFormat } = styleOf(book, cell.style);
      const date = typeof cell.value === "string" && isDateFormat(numberFormat) ? dateNumber(cell.value) : null;
      put(book, sheet, row, column, date === null ? cell : { ...cell, value: date });
    }
  expandTables(book, sheet, area);
  markDirty(book, sheetId, area);
  await calculated(book);
  book.grid.redraw();
  changed(book, sheet, area, "RangeEdited", { triggerSource: "Unknown" });
}

/** Excel's number of a day, or null for text that is none. */
function dateNumber(text: string): number | null {
  const [, day, month, year] = britishDate.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const time = Date.UTC(fullYear, Number(month) - 1, Number(day));
  const read = new Date(time);
  if (read.getUTCMonth() !== Number(month) - 1 || read.getUTCDate() !== Number(day)) return null;
  return (time - Date.UTC(1899, 11, 30)) / DAY;
}
