import type { Sheet } from "./book";

/** Excel's own, in points. */
export const COLUMN_WIDTH = 48;
export const ROW_HEIGHT = 15;

/** In points; 0 where it is hidden. */
export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column)
    ? 0
    : (sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth ?? COLUMN_WIDTH);
}

export function rowHeight(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? sheet.defaultRowHeight ?? ROW_HEIGHT);
}

/** Where a column begins, in points from the sheet's left edge. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = column * (sheet.defaultColumnWidth ?? COLUMN_WIDTH);
  for (const at of new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns]))
    if (at < column) left += columnWidth(sheet, at) - (sheet.defaultColumnWidth ?? COLUMN_WIDTH);
  return left;
}

export function topOf(sheet: Sheet, row: number): number {
  let top = row * (sheet.defaultRowHeight ?? ROW_HEIGHT);
  for (const at of new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows]))
    if (at < row) top += rowHeight(sheet, at) - (sheet.defaultRowHeight ?? ROW_HEIGHT);
  return top;
}
