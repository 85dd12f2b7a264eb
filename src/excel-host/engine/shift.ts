import type { Area } from "../book-snapshot";
import {
  between,
  intersection,
  isEntireColumn,
  isEntireRow,
  isSameArea,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "./areas";
import type { Book, Sheet } from "./book";
import { mapAllReferences } from "./all-references";
import { namesChanged } from "./calculate";
import { cellAt, put, usedArea } from "./cells";
import { accessDenied, ExcelError } from "./excel-error";
import { areaOfReference, referenceTo } from "./formula";
import type { GridCell } from "./grid";
import { moveOutline } from "./outline";
import { movedArea, movedCell, type Shift } from "./moved-areas";
import { shiftedTable } from "./shifted-table";

/** Makes room at an area by moving the cells there down or to the right, with everything that belongs to them. */
export function insertCells(book: Book, sheet: Sheet, area: Area, direction: "Down" | "Right"): void {
  refuseProtected(sheet, "Insert", area);
  applyShift(book, sheet, { area, kind: "insert", along: direction === "Down" ? "rows" : "columns" });
}

/** Deletes the cells of an area; those below or to the right take their place. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, direction: "Up" | "Left"): void {
  refuseProtected(sheet, "Delete", area);
  applyShift(book, sheet, { area, kind: "delete", along: direction === "Up" ? "rows" : "columns" });
}

function refuseProtected({ protection }: Sheet, what: "Insert" | "Delete", area: Area): void {
  if (!protection) return;
  const permission = isEntireRow(area) ? `allow${what}Rows` : isEntireColumn(area) ? `allow${what}Columns` : "";
  if (protection.options[permission] !== true) throw accessDenied();
}

/** @param exempt A table whose own rows or columns move: cutting through it is meant. */
export function applyShift(book: Book, sheet: Sheet, shift: Shift, exempt?: string): void {
  refuseCuts(sheet, shift, exempt);
  moveCells(book, sheet, shift);
  moveBelongings(book, sheet, shift);
  moveReferences(book, sheet, shift);
  nameNewColumns(book, sheet);
  giveBodies(book, sheet);
  namesChanged(book);
}

/** Excel moves tables and merged cells as a whole or not at all. */
function refuseCuts(sheet: Sheet, { area, kind, along }: Shift, exempt: string | undefined): void {
  const reach =
    along === "rows"
      ? between(area.row, area.column, MAX_ROWS - 1, lastColumn(area))
      : between(area.row, area.column, lastRow(area), MAX_COLUMNS - 1);
  const isCut = (each: Area) => {
    const met = intersection(reach, each);
    if (!met) return false;
    return along === "rows" ? met.columns < each.columns : met.rows < each.rows;
  };
  for (const table of sheet.tables) {
    if (table.name === exempt) continue;
    const met = intersection(area, table.area);
    const wholeTable = met && isSameArea(met, table.area);
    if (isCut(table.area) && !(kind === "delete" && wholeTable))
      throw new ExcelError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.");
  }
  if (sheet.merges.some(isCut))
    throw new ExcelError(
      "MergedRangeConflict",
      "Cannot complete the operation: it would change part of a merged cell.",
    );
}

function moveCells(book: Book, sheet: Sheet, shift: Shift): void {
  const { area, kind, along } = shift;
  const reach =
    along === "rows"
      ? between(area.row, area.column, MAX_ROWS - 1, lastColumn(area))
      : between(area.row, area.column, lastRow(area), MAX_COLUMNS - 1);
  const moving: { row: number; column: number; cell: GridCell }[] = [];
  book.grid.eachCell(sheet.id, reach, (row, column, cell) => moving.push({ row, column, cell }));
  for (const { row, column } of moving) {
    book.grid.setCell(sheet.id, row, column, null);
    book.namingFormulas.delete(`${sheet.id}!${row}!${column}`);
  }
  for (const { row, column, cell } of moving) {
    const to = movedCell(row, column, shift);
    if (to) put(book, sheet, to.row, to.column, cell);
  }
  if (kind === "insert") copyFormatsIn(book, sheet, area, along);
  if (isEntireRow(area) && along === "rows")
    shiftKeys(sheet, [sheet.rowHeights], sheet.hiddenRows, area.row, area.rows, kind);
  if (isEntireColumn(area) && along === "columns")
    shiftKeys(sheet, [sheet.columnWidths, sheet.columnStyles], sheet.hiddenColumns, area.column, area.columns, kind);
}

/** New cells look like those above or to the left of them. */
function copyFormatsIn(book: Book, sheet: Sheet, area: Area, along: Shift["along"]): void {
  const fromRow = along === "rows" ? area.row - 1 : null;
  const fromColumn = along === "columns" ? area.column - 1 : null;
  if (fromRow === -1 || fromColumn === -1) return;
  const source =
    fromRow === null ? { ...area, column: fromColumn ?? 0, columns: 1 } : { ...area, row: fromRow, rows: 1 };
  const styles: [number, number, number][] = [];
  book.grid.eachCell(sheet.id, source, (row, column, { style }) => styles.push([row, column, style]));
  for (const [row, column, style] of styles) {
    if (style === 0) continue;
    if (fromRow !== null)
      for (let r = area.row; r <= lastRow(area); r += 1) book.grid.setStyle(sheet.id, r, column, style);
    else for (let c = area.column; c <= lastColumn(area); c += 1) book.grid.setStyle(sheet.id, row, c, style);
  }
}

function shiftKeys(
  _sheet: Sheet,
  maps: readonly Map<number, number>[],
  hidden: Set<number>,
  first: number,
  count: number,
  kind: Shift["kind"],
): void {
  const moved = (key: number): number | null => {
    if (key < first) return key;
    if (kind === "insert") return key + count;
    return key < first + count ? null : key - count;
  };
  for (const map of maps) {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const to = moved(key);
      if (to !== null) map.set(to, value);
    }
  }
  const keys = [...hidden];
  hidden.clear();
  for (const key of keys) {
    const to = moved(key);
    if (to !== null) hidden.add(to);
  }
}

function moveBelongings(book: Book, sheet: Sheet, shift: Shift): void {
  const areas = (list: readonly Area[]) => list.flatMap((area) => movedArea(area, shift) ?? []);
  const cells = <Each extends { readonly row: number; readonly column: number }>(list: readonly Each[]) =>
    list.flatMap((each) => {
      const to = movedCell(each.row, each.column, shift);
      return to ? { ...each, row: to.row, column: to.column } : [];
    });
  sheet.merges = areas(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => shiftedTable(table, shift) ?? []);
  sheet.validations = sheet.validations.flatMap((rule) => {
    const left = areas(rule.areas);
    return left.length === 0 ? [] : { ...rule, areas: left };
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const left = areas(format.areas);
    return left.length === 0 ? [] : { ...format, areas: left };
  });
  sheet.hyperlinks = cells(sheet.hyperlinks);
  sheet.comments = cells(sheet.comments);
  if (sheet.autoFilter) {
    const area = movedArea(sheet.autoFilter.area, shift);
    sheet.autoFilter = area ? { ...sheet.autoFilter, area } : undefined;
  }
  moveOutline(sheet, shift);
  for (const range of book.tracked) if (range.sheetId === sheet.id) range.areas = areas(range.areas);
}

/** Columns that came into a table have their headers written; the others' are what they were. */
function nameNewColumns(book: Book, sheet: Sheet): void {
  for (const { area, columns, showHeaders } of sheet.tables)
    columns.forEach((name, index) => {
      const cell = cellAt(book, sheet, area.row, area.column + index);
      if (showHeaders && cell.value === null) put(book, sheet, area.row, area.column + index, { ...cell, value: name });
    });
}

/** A table whose rows were all deleted keeps one that is blank. */
function giveBodies(book: Book, sheet: Sheet): void {
  for (const { id, name, area, showHeaders, showTotals } of sheet.tables) {
    if (area.rows > Number(showHeaders) + Number(showTotals)) continue;
    const blank = { ...area, row: area.row + Number(showHeaders), rows: 1 };
    if (showTotals || usedArea(book, sheet, true, blank))
      applyShift(book, sheet, { area: blank, kind: "insert", along: "rows" }, name);
    sheet.tables = sheet.tables.map((each) =>
      each.id === id ? { ...each, area: { ...area, rows: area.rows + 1 } } : each,
    );
  }
}

/** References to the sheet follow their cells, wherever they stand. */
function moveReferences(book: Book, moved: Sheet, shift: Shift): void {
  const name = moved.name.toLowerCase();
  mapAllReferences(book, (reference, home) => {
    const isThere = reference.sheet === undefined ? home === moved : reference.sheet.toLowerCase() === name;
    if (!isThere) return reference;
    const area = movedArea(areaOfReference(reference), shift);
    return area && referenceTo(reference, area);
  });
}
