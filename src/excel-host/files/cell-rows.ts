import { cellName, columnIndex, MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { damaged } from "./file-refused";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, numberOf } from "./xml";

/** Rows and cells may leave their own address out: then they come next after the one before. */
export function rowsOf(root: XmlElement): Map<number, XmlElement> {
  const rows = new Map<number, XmlElement>();
  let next = 0;
  for (const line of childrenOf(childOf(root, "sheetData"), "row")) {
    const row = (numberOf(line, "r") ?? next + 1) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) throw damaged("A sheet of the file has a row that Excel does not.");
    rows.set(row, line);
    next = row + 1;
  }
  return rows;
}

export function cellsOf(line: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let next = 0;
  for (const cell of childrenOf(line, "c")) {
    const letters = /^[A-Za-z]+/.exec(attributeOf(cell, "r") ?? "")?.[0];
    const column = letters === undefined ? next : columnIndex(letters);
    if (column >= MAX_COLUMNS) throw damaged("A sheet of the file has a column that Excel does not.");
    cells.set(column, cell);
    next = column + 1;
  }
  return cells;
}

/** The block from the first cell to the last, which the file states at its head. */
export function dimensionOf(root: XmlElement): string {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of rowsOf(root)) {
    for (const column of cellsOf(line).keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return "A1";
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}
