import type { Area } from "../book-snapshot";
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./areas";

/** Cells inserted or deleted on one sheet, and which way the others go. */
export interface Shift {
  readonly area: Area;
  readonly kind: "insert" | "delete";
  readonly along: "rows" | "columns";
}

/** Where an area is after a shift; null when all of it was deleted. What the shift cuts through stays where it is. */
export function movedArea(area: Area, shift: Shift): Area | null {
  return shift.along === "rows"
    ? movedAlongRows(area, shift)
    : transposed(movedAlongRows(transpose(area), { ...shift, area: transpose(shift.area) }));
}

function movedAlongRows(area: Area, { area: cut, kind }: Shift): Area | null {
  const isWithin = area.column >= cut.column && lastColumn(area) <= lastColumn(cut);
  const isWhole = cut.columns >= MAX_COLUMNS || cut.columns >= MAX_ROWS;
  if (!isWithin && !isWhole) return area;
  const first = cut.row;
  const last = lastRow(cut);
  if (kind === "insert") {
    if (area.row >= first) return { ...area, row: area.row + cut.rows };
    return lastRow(area) >= first && area.rows < MAX_ROWS ? { ...area, rows: area.rows + cut.rows } : area;
  }
  if (lastRow(area) < first || area.rows >= MAX_ROWS) return area;
  if (area.row > last) return { ...area, row: area.row - cut.rows };
  const before = Math.max(first - area.row, 0);
  const after = Math.max(lastRow(area) - last, 0);
  return before + after === 0 ? null : { ...area, row: Math.min(area.row, first), rows: before + after };
}

function transpose({ row, column, rows, columns }: Area): Area {
  return { row: column, column: row, rows: columns, columns: rows };
}

function transposed(area: Area | null): Area | null {
  return area && transpose(area);
}

/** The same for a single cell. */
export function movedCell(row: number, column: number, shift: Shift): { row: number; column: number } | null {
  return movedArea({ row, column, rows: 1, columns: 1 }, shift);
}
