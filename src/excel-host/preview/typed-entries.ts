import type { Area, ValidationSnapshot } from "../book-snapshot";
import { address, lastColumn, lastRow } from "../engine/areas";
import { announce, sheetById, styleOf, type Book, type Sheet } from "../engine/book";
import { calculated, markDirty } from "../engine/calculate";
import { cellAt, put } from "../engine/cells";
import { isDateFormat } from "../engine/shown-text";
import { formulaOf } from "../engine/cell-values";
import { changed } from "../engine/changes";
import { selectionChanged } from "../engine/selection";
import { expandTables } from "../engine/table-growth";
import { optionsOf, refusedBy, ruleAt } from "../engine/validity";

/** "30/09/2026" as people in the United Kingdom write it; "-" and "." part it as well. */
const britishDate = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*$/;
const DAY = 86_400_000;

/** What Excel would show beside the cell a person has selected. */
export interface SelectedCell {
  readonly address: string;
  readonly content: string;
  /** The rule's own words, blank where there are none. */
  readonly prompt: string;
  /** The choices of a list; none where there is no list. */
  readonly options: readonly string[];
  /** Puts a choice into the cell, as picking it from Excel's list does. */
  readonly choose: (option: string) => void;
}

/**
 * Follows what a person types into the grid: dates are read the British way, formulas are worked out, tables grow, and
 * whoever listens hears of it. What Excel would refuse stays, and is said.
 */
export function followEntries(book: Book, refuse: (sentence: string) => void): void {
  book.grid.onEdited((sheetId, area) => {
    const sheet = sheetById(book, sheetId);
    if (sheet) void followEntry(book, sheet, area, refuse);
  });
}

/** Follows what a person selects, and shows what Excel would show beside it. */
export function followSelection(book: Book, show: (cell: SelectedCell) => void): void {
  book.grid.onSelected((sheetId, area) => {
    const sheet = sheetById(book, sheetId);
    if (!sheet) return;
    const isOther = book.activeSheetId !== sheetId;
    book.activeSheetId = sheetId;
    book.selection.sheetId = sheetId;
    book.selection.areas = [area];
    if (isOther) announce(book, { kind: "WorksheetActivated", sheetId, facts: {} });
    selectionChanged(book, sheet);
  });
  // Scripts select cells as well.
  book.listeners.add(({ kind }) => {
    if (kind !== "WorksheetSelectionChanged") return;
    const sheet = sheetById(book, book.selection.sheetId);
    const [area] = book.selection.areas;
    if (sheet && area) show(selectedCell(book, sheet, { ...area, rows: 1, columns: 1 }));
  });
}

function selectedCell(book: Book, sheet: Sheet, area: Area): SelectedCell {
  const { row, column } = area;
  const rule = ruleAt(sheet, row, column);
  const list = rule?.rule["list"] as { readonly source: string } | undefined;
  return {
    address: address(area),
    content: String(formulaOf(cellAt(book, sheet, row, column))),
    prompt: rule?.prompt.message ?? "",
    options: list ? optionsOf(book, list.source) : [],
    choose: (option) => {
      put(book, sheet, row, column, {
        value: option === "" ? null : option,
        style: cellAt(book, sheet, row, column).style,
      });
      void followEntry(book, sheet, area, () => undefined);
    },
  };
}

async function followEntry(book: Book, sheet: Sheet, area: Area, refuse: (sentence: string) => void): Promise<void> {
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const cell = cellAt(book, sheet, row, column);
      const { numberFormat } = styleOf(book, cell.style);
      const date = typeof cell.value === "string" && isDateFormat(numberFormat) ? dateNumber(cell.value) : null;
      const value = date ?? cell.value;
      put(book, sheet, row, column, { ...cell, value });
      const rule = ruleAt(sheet, row, column);
      if (rule && cell.formula === undefined && refusedBy(book, rule, value)) refuse(refusalOf(rule, row, column));
    }
  expandTables(book, sheet, area);
  markDirty(book, sheet.id, area);
  await calculated(book);
  book.grid.redraw();
  changed(book, sheet, area, "RangeEdited", { triggerSource: "Unknown" });
}

function refusalOf({ errorAlert }: ValidationSnapshot, row: number, column: number): string {
  const act = errorAlert.style === "Stop" ? "would refuse this" : "would ask about this";
  return `Excel ${act} in ${address({ row, column, rows: 1, columns: 1 })}. ${errorAlert.message}`;
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
