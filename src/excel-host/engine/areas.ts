import type { Area } from "../book-snapshot";
import { areaName, cellName, columnName, MAX_COLUMNS, MAX_ROWS, sheetPrefix } from "../files/addresses";

export { areaName, areaOf, cellName, columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../files/addresses";

export function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}

export function between(row: number, column: number, endRow: number, endColumn: number): Area {
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rows === MAX_ROWS;
}

export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columns === MAX_COLUMNS;
}

/** Whole rows or columns: Excel answers `null` for their cells and refuses to write an array to them. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    lastRow(area) < MAX_ROWS &&
    lastColumn(area) < MAX_COLUMNS
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}

export function covers(outer: Area, inner: Area): boolean {
  return contains(outer, inner.row, inner.column) && contains(outer, lastRow(inner), lastColumn(inner));
}

export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const endRow = Math.min(lastRow(one), lastRow(other));
  const endColumn = Math.min(lastColumn(one), lastColumn(other));
  return endRow < row || endColumn < column ? null : between(row, column, endRow, endColumn);
}

/** The smallest block that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  return between(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRow(one), lastRow(other)),
    Math.max(lastColumn(one), lastColumn(other)),
  );
}

/** What is left of `area` without `hole`, in at most four blocks. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: lastColumn(cut) + 1, rows: cut.rows, columns: lastColumn(area) - lastColumn(cut) },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** As Excel writes it: "A1", "A1:B2", "A:C" or "2:5". */
export function address(area: Area): string {
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  return areaName(area);
}

export function absoluteAddress(area: Area): string {
  if (isEntireRow(area)) return `$${area.row + 1}:$${lastRow(area) + 1}`;
  if (isEntireColumn(area)) return `$${columnName(area.column)}:$${columnName(lastColumn(area))}`;
  const cell = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = cell(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cell(lastRow(area), lastColumn(area))}`;
}

/** "Sheet1!A1:B2", the sheet quoted where its name needs it. */
export function fullAddress(sheet: string, area: Area): string {
  return `${sheetPrefix(sheet)}!${address(area)}`;
}

/** Splits "'My sheet'!A1" into its sheet and the rest; no sheet when none is written. */
export function splitAddress(text: string): { sheet?: string; local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), local: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { local: text } : { sheet: text.slice(0, mark), local: text.slice(mark + 1) };
}

export { cellName as cellAddress };
