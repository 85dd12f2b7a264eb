import type { Area } from "../book-snapshot";
import { lastColumn, lastRow } from "./areas";
import { styleOf, type Book, type Sheet } from "./book";
import { clipped, refuseFormats } from "./cells";
import { columnWidth, COLUMN_WIDTH, ROW_HEIGHT } from "./sizes";
import { shownText } from "./shown-text";

/** The width of an average letter, as a share of the font's size. No fonts are at hand, so this is an estimate. */
const LETTER = 0.52;
const LINE = 1.3;
const PADDING = 6;

/** Columns as wide, or rows as high, as what stands in them needs; what is empty keeps its size. */
export function autofit(book: Book, sheet: Sheet, areas: readonly Area[], along: "columns" | "rows"): void {
  refuseFormats(sheet, along === "columns" ? "allowFormatColumns" : "allowFormatRows");
  for (const area of areas) {
    const needs = new Map<number, number>();
    book.grid.eachCell(sheet.id, clipped(book, sheet, area), (row, column, { value, style }) => {
      const { font, numberFormat, wrap } = styleOf(book, style);
      const lines = shownText(value, numberFormat).split("\n");
      if (value === null) return;
      const widest = Math.max(...lines.map(({ length }) => length)) * font.size * LETTER + PADDING;
      const wrapped = wrap ? Math.ceil(widest / Math.max(columnWidth(sheet, column), 1)) : 1;
      const need = along === "columns" ? widest : Math.max(lines.length, wrapped) * font.size * LINE;
      const at = along === "columns" ? column : row;
      needs.set(at, Math.max(needs.get(at) ?? 0, need));
    });
    const [first, last] = along === "columns" ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
    const sizes = along === "columns" ? sheet.columnWidths : sheet.rowHeights;
    const least = along === "columns" ? COLUMN_WIDTH / 4 : ROW_HEIGHT;
    for (const [at, need] of needs)
      if (at >= first && at <= last) sizes.set(at, Math.round(Math.max(need, least) * 100) / 100);
  }
}
