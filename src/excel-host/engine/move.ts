import type { Area } from "../book-snapshot";
import { mapAllReferences } from "./all-references";
import { contains, covers, intersection, without } from "./areas";
import type { Book, Sheet } from "./book";
import { namesChanged } from "./calculate";
import { cellAt, clipped, put, refuseLocked } from "./cells";
import { copyEntryRules, copyLooks } from "./copied-rules";
import { ExcelError } from "./excel-error";
import { areaOfReference, mappedReferences, referenceTo, type Reference } from "./formula";
import type { GridCell } from "./grid";

interface Move {
  readonly from: Sheet;
  readonly source: Area;
  readonly to: Sheet;
  readonly target: Area;
}

/** Cuts cells and pastes them elsewhere: whatever speaks of them follows, and what they cover is gone. */
export function moveCells(book: Book, from: Sheet, given: Area, to: Sheet, corner: Area): Area {
  const source = clipped(book, from, given);
  const target = { ...source, row: corner.row, column: corner.column };
  const move: Move = { from, source, to, target };
  refuseLocked(book, from, source);
  refuseLocked(book, to, target);
  refuseCuts(move);
  const cells = lifted(book, move);
  moveBelongings(book, move);
  mapAllReferences(book, (reference, home) => followed(reference, home, home, move));
  for (const { row, column, cell } of cells) put(book, to, row, column, cell);
  namesChanged(book);
  return target;
}

/** Tables and merged cells move as a whole; a table cannot land on another. */
function refuseCuts({ from, source, to, target }: Move): void {
  const isCut = (area: Area) => intersection(area, source) !== null && !covers(source, area);
  const moving = from.tables.filter(({ area }) => covers(source, area));
  const landsOnTable = to.tables.some((table) => !moving.includes(table) && intersection(table.area, target));
  if (moving.length > 0 && landsOnTable)
    throw new ExcelError("InvalidOperation", "A table cannot be moved onto another table.");
  if (from.merges.some(isCut)) throw new ExcelError("MergedRangeConflict", "Part of a merged cell cannot be moved.");
}

/** Takes the cells out of their sheet, their formulas as they read in the new place. */
function lifted(book: Book, move: Move): { row: number; column: number; cell: GridCell }[] {
  const { from, source, to, target } = move;
  const cells: { row: number; column: number; cell: GridCell }[] = [];
  for (let r = 0; r < source.rows; r += 1)
    for (let c = 0; c < source.columns; c += 1) {
      const cell = cellAt(book, from, source.row + r, source.column + c);
      const formula =
        cell.formula && mappedReferences(cell.formula, (reference) => followed(reference, from, to, move));
      cells.push({ row: target.row + r, column: target.column + c, cell: formula ? { ...cell, formula } : cell });
    }
  for (let r = 0; r < source.rows; r += 1)
    for (let c = 0; c < source.columns; c += 1)
      put(book, from, source.row + r, source.column + c, { value: null, style: 0 });
  return cells;
}

/** A reference after the move. `home` is the sheet its formula was on, `at` the one it is on then. */
function followed(reference: Reference, home: Sheet | null, at: Sheet | null, move: Move): Reference | null {
  const { from, source, to, target } = move;
  const isOn = (sheet: Sheet) =>
    reference.sheet === undefined ? home === sheet : reference.sheet.toLowerCase() === sheet.name.toLowerCase();
  const area = areaOfReference(reference);
  if (isOn(from) && covers(source, area)) {
    const row = area.row + target.row - source.row;
    const column = area.column + target.column - source.column;
    return onSheet(referenceTo(reference, { ...area, row, column }), to, at);
  }
  if (isOn(to) && covers(target, area)) return null;
  return home && home !== at ? onSheet(reference, reference.sheet === undefined ? home : undefined, at) : reference;
}

/** Names the sheet where the formula stands on another one, or named one before. */
function onSheet(reference: Reference, sheet: Sheet | undefined, at: Sheet | null): Reference {
  if (!sheet || (reference.sheet === undefined && sheet === at)) return reference;
  return { ...reference, sheet: sheet.name };
}

function moveBelongings(book: Book, move: Move): void {
  const { from, source, to, target } = move;
  const copying = { ...move, transpose: false };
  copyLooks(book, copying);
  copyEntryRules(copying);
  const left = from === to ? without(source, target) : [source];
  for (const area of left) dropLooks(from, area);
  const moved = ({ row, column, ...size }: Area): Area => ({
    ...size,
    row: row + target.row - source.row,
    column: column + target.column - source.column,
  });
  const tables = from.tables.filter(({ area }) => covers(source, area));
  from.tables = from.tables.filter((table) => !tables.includes(table));
  to.tables = [...to.tables, ...tables.map((table) => ({ ...table, area: moved(table.area) }))];
  const comments = from.comments.filter((each) => isIn(source, each));
  from.comments = from.comments.filter((each) => !isIn(source, each));
  to.comments = [
    ...to.comments.filter((each) => !isIn(target, each)),
    ...comments.map((each) => ({ ...each, ...cornerOf(moved({ ...each, rows: 1, columns: 1 })) })),
  ];
  for (const range of book.tracked)
    if (range.sheetId === from.id && range.areas.length > 0 && range.areas.every((area) => covers(source, area))) {
      range.sheetId = to.id;
      range.areas = range.areas.map(moved);
    }
}

/** Empties an area of merged cells, rules and links. */
function dropLooks(sheet: Sheet, area: Area): void {
  const cut = <Rule extends { readonly areas: readonly Area[] }>(rules: readonly Rule[]): Rule[] =>
    rules.flatMap((rule) => {
      const areas = rule.areas.flatMap((each) => without(each, area));
      return areas.length === 0 ? [] : { ...rule, areas };
    });
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  sheet.validations = cut(sheet.validations);
  sheet.conditionalFormats = cut(sheet.conditionalFormats);
  sheet.hyperlinks = sheet.hyperlinks.filter((link) => !isIn(area, link));
}

function isIn(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return contains(area, row, column);
}

function cornerOf({ row, column }: Area): { row: number; column: number } {
  return { row, column };
}
