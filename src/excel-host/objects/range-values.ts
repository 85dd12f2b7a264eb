import type { Area } from "../book-snapshot";
import { cellAddress, isUnbounded, lastColumn, lastRow } from "../engine/areas";
import { announce, type Book, type Sheet } from "../engine/book";
import { cellAt, refuseLocked, writeCell } from "../engine/cells";
import { changed, valueWatch } from "../engine/changes";
import { invalidArgument } from "../engine/excel-error";
import type { GridCell } from "../engine/grid";
import { expandTables } from "../engine/table-growth";

/** Row by row, what `of` says of each cell; null for whole rows and columns, as in Excel. */
export function gridOf<Value>(
  book: Book,
  sheet: Sheet,
  area: Area,
  of: (cell: GridCell, row: number, column: number) => Value,
): Value[][] | null {
  if (isUnbounded(area)) return null;
  const rows: Value[][] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const line: Value[] = [];
    for (let column = area.column; column <= lastColumn(area); column += 1)
      line.push(of(cellAt(book, sheet, row, column), row, column));
    rows.push(line);
  }
  return rows;
}

/**
 * Writes what was assigned to a property of a range: one value for every cell, or a value a cell.
 * `null` leaves a cell as it is.
 * @throws InvalidArgument when the shape is another than the range's
 */
export function eachGiven(
  area: Area,
  given: unknown,
  write: (row: number, column: number, value: unknown) => void,
): void {
  if (!Array.isArray(given)) {
    if (given === null || given === undefined || typeof given === "object") throw invalidArgument();
    if (isUnbounded(area)) throw invalidArgument();
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1) write(row, column, given);
    return;
  }
  const lines = given as unknown[];
  const fits = lines.length === area.rows && lines.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw invalidArgument(SHAPE);
  lines.forEach((line, r) => {
    (line as unknown[]).forEach((value, c) => {
      if (value !== null && value !== undefined) write(area.row + r, area.column + c, value);
    });
  });
}

/** Excel's own sentence. */
const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function writeValues(book: Book, sheet: Sheet, area: Area, given: unknown): void {
  refuseLocked(book, sheet, area);
  const details = valueWatch(book, sheet, area);
  const formulaDetails: object[] = [];
  eachGiven(area, given, (row, column, value) => {
    if (typeof value === "string" && value.startsWith("=")) {
      const { formula: previousFormula = "" } = cellAt(book, sheet, row, column);
      if (previousFormula !== value) formulaDetails.push({ cellAddress: cellAddress(row, column), previousFormula });
    }
    writeCell(book, sheet, row, column, value);
  });
  expandTables(book, sheet, area);
  changed(book, sheet, area, "RangeEdited", {}, details);
  if (formulaDetails.length > 0)
    announce(book, { kind: "WorksheetFormulaChanged", sheetId: sheet.id, facts: { formulaDetails } });
}
