import type { Area } from "../book-snapshot";
import { intersection } from "./areas";
import { announce, type Book, type Sheet } from "./book";
import { placed } from "./changes";
import { accessDenied, ExcelError } from "./excel-error";
import { cellAt, put } from "./cells";

/** Makes one cell of an area, or of each of its rows; only the first cell's content is kept, as in Excel. */
export function mergeCells(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  if (sheet.protection) throw accessDenied();
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw new ExcelError("InvalidOperation", "Cells of a table cannot be merged.");
  const blocks = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  unmergeCells(sheet, area);
  for (const block of blocks) {
    if (block.rows * block.columns === 1) continue;
    for (let row = block.row; row < block.row + block.rows; row += 1)
      for (let column = block.column; column < block.column + block.columns; column += 1)
        if (row !== block.row || column !== block.column)
          put(book, sheet, row, column, { value: null, style: cellAt(book, sheet, row, column).style });
    sheet.merges = [...sheet.merges, block];
  }
  announce(book, { kind: "WorksheetFormatChanged", sheetId: sheet.id, facts: placed(sheet, area) });
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}
