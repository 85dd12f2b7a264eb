import type { Area } from "../book-snapshot";
import { lastColumn, lastRow } from "./areas";
import type { Book, Sheet } from "./book";
import { copyEntryRules, copyLooks } from "./copied-rules";
import { cellAt, clipped, put, refuseLocked } from "./cells";
import { copiedFormula } from "./formula";
import type { GridCell } from "./grid";
import { fullAddress } from "./areas";

export type CopyKind = "All" | "Formulas" | "Values" | "Formats" | "Link";

interface Block {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Copies cells as pasting does: formulas follow their new place, and a larger target is filled with whole copies.
 * @returns the area that was written.
 */
export function copyCells(
  book: Book,
  from: Block,
  to: Block,
  kind: CopyKind,
  skipBlanks: boolean,
  transpose: boolean,
): Area {
  const source = clipped(book, from.sheet, from.area);
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const times = (length: number, part: number) => (length > part && length % part === 0 ? length : part);
  const area: Area = {
    row: to.area.row,
    column: to.area.column,
    rows: times(Math.min(to.area.rows, 1_000_000), rows),
    columns: times(to.area.columns, columns),
  };
  refuseLocked(book, to.sheet, area);
  const cells: GridCell[][] = [];
  for (let row = source.row; row <= lastRow(source); row += 1) {
    const line: GridCell[] = [];
    for (let column = source.column; column <= lastColumn(source); column += 1)
      line.push(cellAt(book, from.sheet, row, column));
    cells.push(line);
  }
  for (let r = 0; r < area.rows; r += 1)
    for (let c = 0; c < area.columns; c += 1) {
      const [sr, sc] = transpose ? [c % columns, r % rows] : [r % rows, c % columns];
      const cell = cells[sr]?.[sc];
      if (!cell || (skipBlanks && cell.value === null && cell.formula === undefined)) continue;
      const [row, column] = [area.row + r, area.column + c];
      const before = cellAt(book, to.sheet, row, column);
      put(
        book,
        to.sheet,
        row,
        column,
        copied(cell, before, kind, {
          rows: row - (source.row + sr),
          columns: column - (source.column + sc),
          address: fullAddress(from.sheet.name, {
            row: source.row + sr,
            column: source.column + sc,
            rows: 1,
            columns: 1,
          }),
        }),
      );
    }
  const copying = { from: from.sheet, source, to: to.sheet, target: area, transpose };
  if (kind === "All" || kind === "Formats") copyLooks(book, copying);
  if (kind === "All") copyEntryRules(copying);
  return area;
}

function copied(
  cell: GridCell,
  before: GridCell,
  kind: CopyKind,
  moved: { readonly rows: number; readonly columns: number; readonly address: string },
): GridCell {
  switch (kind) {
    case "Formats":
      return { ...before, style: cell.style };
    case "Values":
      return { value: cell.value, style: before.style };
    case "Link":
      return { value: null, formula: `=${moved.address}`, style: before.style };
    default: {
      const style = kind === "All" ? cell.style : before.style;
      return cell.formula === undefined
        ? { value: cell.value, style }
        : { value: null, formula: copiedFormula(cell.formula, moved.rows, moved.columns), style };
    }
  }
}
