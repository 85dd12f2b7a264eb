import type { Area, CellValue, StyleSnapshot } from "../book-snapshot";
import { MAX_COLUMNS, MAX_ROWS, isEntireColumn, isEntireRow, lastColumn, lastRow } from "./areas";
import { styleOf, type Book, type Sheet } from "./book";
import { markDirty, plainFormulaAt, tableAt, tableNamed } from "./calculate";
import { accessDenied, invalidArgument } from "./excel-error";
import { piecesOf } from "./formula";
import type { GridCell } from "./grid";
import { speaksOfNames } from "./plain-formula";
import { styleIndex } from "./styles";
import { typedText } from "./typed-value";

/** A cell with the format it shows, its column's where it has none of its own. */
export function cellAt(book: Book, sheet: Sheet, row: number, column: number): GridCell {
  const style = sheet.columnStyles.get(column) ?? 0;
  return book.grid.cell(sheet.id, row, column) ?? { value: null, style };
}

export function styleAtCell(book: Book, sheet: Sheet, row: number, column: number): StyleSnapshot {
  return styleOf(book, cellAt(book, sheet, row, column).style);
}

/**
 * Gives a cell what Office.js was given for it: text is read as if it were typed with US settings.
 * `undefined` and `null` are for the caller to pass over.
 */
export function writeCell(book: Book, sheet: Sheet, row: number, column: number, given: unknown): void {
  const { style } = cellAt(book, sheet, row, column);
  const look = styleOf(book, style);
  if (typeof given === "boolean" || (typeof given === "number" && Number.isFinite(given))) {
    put(book, sheet, row, column, { value: given, style });
    return;
  }
  if (typeof given !== "string") throw invalidArgument();
  const { content, formula, format } = typedText(given, look.numberFormat === "@");
  const shown = format !== undefined && look.numberFormat === "General" ? { ...look, numberFormat: format } : look;
  const index = shown === look ? style : styleIndex(book.styles, shown);
  if (formula !== undefined) writeFormula(book, sheet, row, column, formula, index);
  else put(book, sheet, row, column, { value: content, style: index });
}

function writeFormula(book: Book, sheet: Sheet, row: number, column: number, formula: string, style: number): void {
  refuseBrokenFormula(book, sheet, row, column, formula);
  put(book, sheet, row, column, { value: null, formula, style });
}

/** Puts content and format into a cell as they are. */
export function put(book: Book, sheet: Sheet, row: number, column: number, cell: GridCell): void {
  const key = `${sheet.id}!${row}!${column}`;
  const { formula } = cell;
  if (formula !== undefined && speaksOfNames(formula)) {
    book.namingFormulas.set(key, { sheetId: sheet.id, row, column });
    book.grid.setCell(sheet.id, row, column, cell, plainFormulaAt(book, sheet.id, row, column, formula));
  } else {
    book.namingFormulas.delete(key);
    const isEmpty = cell.value === null && formula === undefined && cell.style === 0 && !sheet.columnStyles.has(column);
    book.grid.setCell(sheet.id, row, column, isEmpty ? null : cell, formula);
  }
  markDirty(book, sheet.id, { row, column, rows: 1, columns: 1 });
}

/** Excel takes no formula it cannot read, nor one that speaks of a table that is not there. */
function refuseBrokenFormula(book: Book, sheet: Sheet, row: number, column: number, formula: string): void {
  if (formula.length > 8192 || !isBalanced(formula)) throw invalidArgument();
  if (!formula.includes("[")) return;
  for (const piece of piecesOf(formula)) {
    if (piece.kind !== "structured" || /^\d+$/.test(piece.inside)) continue;
    const table = piece.table === "" ? tableAt(book, sheet.id, row, column) : tableNamed(book, piece.table);
    if (!table) throw invalidArgument();
  }
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, "0");
  if (bare.includes('"')) return false;
  for (const mark of bare) {
    if (mark === "(") depth += 1;
    else if (mark === ")" && (depth -= 1) < 0) return false;
  }
  return depth === 0 && !/[+\-*/^&=<>,(]$/.test(bare.trim());
}

/** A protected sheet takes entries only where cells are unlocked. */
export function refuseLocked(book: Book, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  const bounds = clipped(book, sheet, area);
  for (let row = bounds.row; row <= lastRow(bounds); row += 1)
    for (let column = bounds.column; column <= lastColumn(bounds); column += 1)
      if (styleAtCell(book, sheet, row, column).locked) throw accessDenied();
}

/** A protected sheet takes formats only where its protection allows them. */
export function refuseFormats(
  sheet: Sheet,
  permission: "allowFormatCells" | "allowFormatColumns" | "allowFormatRows",
): void {
  if (sheet.protection && sheet.protection.options[permission] !== true) throw accessDenied();
}

/** Changes the format of every cell of an area; whole columns keep one format for all that they do not hold yet. */
export function restyle(book: Book, sheet: Sheet, area: Area, change: (style: StyleSnapshot) => StyleSnapshot): void {
  const changed = new Map<number, number>();
  const next = (index: number): number => {
    const known = changed.get(index);
    if (known !== undefined) return known;
    const made = styleIndex(book.styles, change(styleOf(book, index)));
    changed.set(index, made);
    return made;
  };
  if (isEntireColumn(area) && !isEntireRow(area)) {
    const held: [number, number, number][] = [];
    book.grid.eachCell(sheet.id, area, (row, column, { style }) => held.push([row, column, style]));
    for (const [row, column, style] of held) book.grid.setStyle(sheet.id, row, column, next(style));
    for (let column = area.column; column <= lastColumn(area); column += 1)
      sheet.columnStyles.set(column, next(sheet.columnStyles.get(column) ?? 0));
    return;
  }
  const bounds = isEntireRow(area) ? clipped(book, sheet, area) : area;
  for (let row = bounds.row; row <= lastRow(bounds); row += 1)
    for (let column = bounds.column; column <= lastColumn(bounds); column += 1)
      book.grid.setStyle(sheet.id, row, column, next(cellAt(book, sheet, row, column).style));
}

/** The part of an area that can hold something: whole rows and columns end where the sheet's cells end. */
export function clipped(book: Book, sheet: Sheet, area: Area): Area {
  if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
  const used = usedArea(book, sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const rows = area.rows < MAX_ROWS ? area.rows : Math.max(lastRow(used) + 1, 1);
  const columns = area.columns < MAX_COLUMNS ? area.columns : Math.max(lastColumn(used) + 1, 1);
  return { ...area, rows, columns };
}

/** The smallest block that holds every cell with content, or with a format too; null on an empty sheet. */
export function usedArea(book: Book, sheet: Sheet, valuesOnly: boolean, within: Area | null = null): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  book.grid.eachCell(sheet.id, within, (row, column, { value, formula, style }) => {
    if (value === null && formula === undefined && (valuesOnly || style === 0)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export type Clearing = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Empties cells of their content, their format or both. */
export function clearCells(book: Book, sheet: Sheet, area: Area, what: Clearing): void {
  const cells: [number, number, GridCell][] = [];
  book.grid.eachCell(sheet.id, area, (row, column, cell) => cells.push([row, column, cell]));
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const formats = what === "All" || what === "Formats";
  if (contents || formats)
    for (const [row, column, cell] of cells) {
      const style = formats ? 0 : cell.style;
      put(book, sheet, row, column, contents ? { value: null, style } : { ...cell, style });
    }
  if (formats && isEntireColumn(area))
    for (let column = area.column; column <= lastColumn(area); column += 1) sheet.columnStyles.delete(column);
  if (what !== "Contents" && what !== "Formats" && what !== "ResetContents")
    sheet.hyperlinks = sheet.hyperlinks.filter(
      ({ row, column }) => row < area.row || row > lastRow(area) || column < area.column || column > lastColumn(area),
    );
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}
