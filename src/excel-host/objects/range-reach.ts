import type { Area } from "../book-snapshot";
import {
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  between,
  boundingArea,
  intersection,
  lastColumn,
  lastRow,
} from "../engine/areas";
import type { Book, Sheet } from "../engine/book";
import { cellAt, usedArea } from "../engine/cells";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { type Place, sheetOf } from "../engine/places";
import type { Declaration, Instance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { count, oneOf } from "./given";
import { linkedCells } from "./range-links";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { findCell } from "./range-find";
import { givenPlace, rangeOf, sibling, whole } from "./range-places";
import { specialCells } from "./range-special";
import { visibleRows, visibleView } from "./range-view";
import { tablesOf } from "./tables";

/** What leads from a range to others. */
export function reachCalls(): Declaration<Place>["call"] & object {
  return {
    GetCell: (place, [row, column]: readonly unknown[], session) => {
      const area = whole(place);
      return sibling(place, session, {
        row: area.row + count(row),
        column: area.column + count(column),
        rows: 1,
        columns: 1,
      });
    },
    GetRow: (place, [row]: readonly unknown[], session) =>
      sibling(place, session, { ...whole(place), row: whole(place).row + count(row), rows: 1 }),
    GetColumn: (place, [column]: readonly unknown[], session) =>
      sibling(place, session, { ...whole(place), column: whole(place).column + count(column), columns: 1 }),
    GetLastCell: (place, _given, session) =>
      sibling(place, session, { row: lastRow(whole(place)), column: lastColumn(whole(place)), rows: 1, columns: 1 }),
    GetLastRow: (place, _given, session) =>
      sibling(place, session, { ...whole(place), row: lastRow(whole(place)), rows: 1 }),
    GetLastColumn: (place, _given, session) =>
      sibling(place, session, { ...whole(place), column: lastColumn(whole(place)), columns: 1 }),
    GetOffsetRange: (place, [rows, columns]: readonly unknown[], session) => {
      const area = whole(place);
      return sibling(place, session, { ...area, row: area.row + count(rows), column: area.column + count(columns) });
    },
    GetResizedRange: (place, [rows, columns]: readonly unknown[], session) => {
      const area = whole(place);
      return sibling(place, session, {
        ...area,
        rows: area.rows + count(rows),
        columns: area.columns + count(columns),
      });
    },
    GetAbsoluteResizedRange: (place, [rows, columns]: readonly unknown[], session) =>
      sibling(place, session, { ...whole(place), rows: count(rows, 1), columns: count(columns, 1) }),
    GetRowsAbove: (place, [given = 1]: readonly unknown[], session) => beside(place, session, given ?? 1, "rows", -1),
    GetRowsBelow: (place, [given = 1]: readonly unknown[], session) => beside(place, session, given ?? 1, "rows", 1),
    GetColumnsBefore: (place, [given = 1]: readonly unknown[], session) =>
      beside(place, session, given ?? 1, "columns", -1),
    GetColumnsAfter: (place, [given = 1]: readonly unknown[], session) =>
      beside(place, session, given ?? 1, "columns", 1),
    GetEntireRow: (place, _given, session) =>
      sibling(place, session, { ...whole(place), column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (place, _given, session) => sibling(place, session, { ...whole(place), row: 0, rows: MAX_ROWS }),
    GetBoundingRect: (place, [other]: readonly unknown[], session) => {
      const target = givenPlace(session.book, sheetOf(session.book, place), other);
      if (target.sheetId !== place.sheetId) throw invalidArgument();
      return sibling(place, session, boundingArea(whole(place), whole(target)));
    },
    GetIntersection: (place, [other]: readonly unknown[], session) => {
      const met = meeting(place, other, session);
      if (!met) throw itemNotFound();
      return met;
    },
    GetIntersectionOrNullObject: (place, [other]: readonly unknown[], session) => meeting(place, other, session),
    GetUsedRange: (place, [valuesOnly]: readonly unknown[], session) => {
      const used = usedRange(place, valuesOnly, session);
      if (!used) throw itemNotFound();
      return used;
    },
    GetUsedRangeOrNullObject: (place, [valuesOnly]: readonly unknown[], session) =>
      usedRange(place, valuesOnly, session),
    GetSurroundingRegion: (place, _given, session) =>
      sibling(place, session, surrounding(session.book, sheetOf(session.book, place), whole(place))),
    GetVisibleView: (place, _given, session) => visibleView.of({ place, rows: visibleRows(place, session) }),
    GetTables: (place, [fully]: readonly unknown[], session) => tablesOf(session.book, place, fully === true),
    GetSpecialCells: (place, [type, valueType]: readonly unknown[], session) => {
      const found = specialCells(session.book, place, type, valueType);
      if (!found) throw itemNotFound();
      return rangeAreas.of(found);
    },
    GetSpecialCellsOrNullObject: (place, [type, valueType]: readonly unknown[], session) => {
      const found = specialCells(session.book, place, type, valueType);
      return found && rangeAreas.of(found);
    },
    GetMergedAreasOrNullObject: (place, _given, { book }) => {
      const areas = sheetOf(book, place).merges.filter((merge) => intersection(merge, whole(place)));
      return areas.length === 0 ? null : rangeAreas.of({ sheetId: place.sheetId, areas });
    },
    GetPrecedents: (place, _given, { book }) => linkedCells(book, place, "precedents", false),
    GetDirectPrecedents: (place, _given, { book }) => linkedCells(book, place, "precedents", true),
    GetDependents: (place, _given, { book }) => linkedCells(book, place, "dependents", false),
    GetDirectDependents: (place, _given, { book }) => linkedCells(book, place, "dependents", true),
    GetSpillingToRange: (place, _given, session) => required(spill(place, session)),
    GetSpillingToRangeOrNullObject: (place, _given, session) => spill(place, session),
    GetSpillParent: (place, _given, session) => required(spillParent(place, session)),
    GetSpillParentOrNullObject: (place, _given, session) => spillParent(place, session),
    GetExtendedRange: (place, [direction]: readonly unknown[], session) => edge(place, direction, session, true),
    GetRangeEdge: (place, [direction]: readonly unknown[], session) => edge(place, direction, session, false),
    Find: (place, [text, criteria]: readonly unknown[], { book }) => {
      const found = findCell(book, place, text, criteria);
      if (!found) throw itemNotFound();
      return range.of(found);
    },
    FindOrNullObject: (place, [text, criteria]: readonly unknown[], { book }) => {
      const found = findCell(book, place, text, criteria);
      return found && range.of(found);
    },
  };
}

function beside(place: Place, session: Session, given: unknown, along: "rows" | "columns", side: -1 | 1): Instance {
  const area = whole(place);
  const wanted = count(given);
  if (wanted === 0) throw invalidArgument();
  const way = wanted < 0 ? -side : side;
  const length = Math.abs(wanted);
  if (along === "rows")
    return sibling(place, session, { ...area, row: way > 0 ? lastRow(area) + 1 : area.row - length, rows: length });
  return sibling(place, session, {
    ...area,
    column: way > 0 ? lastColumn(area) + 1 : area.column - length,
    columns: length,
  });
}

function meeting(place: Place, other: unknown, session: Session): Instance | null {
  const target = givenPlace(session.book, sheetOf(session.book, place), other);
  if (target.sheetId !== place.sheetId) return null;
  const met = intersection(whole(place), whole(target));
  return met && sibling(place, session, met);
}

function usedRange(place: Place, valuesOnly: unknown, session: Session): Instance | null {
  const sheet = sheetOf(session.book, place);
  const used = usedArea(session.book, sheet, valuesOnly === true, whole(place));
  return used && rangeOf(sheet, used);
}

/** The cells around that are filled without a break, as Ctrl+Shift+* finds them. */
function surrounding(book: Book, sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const reach = between(
      Math.max(area.row - 1, 0),
      Math.max(area.column - 1, 0),
      lastRow(area) + 1,
      lastColumn(area) + 1,
    );
    const filled = usedArea(book, sheet, true, reach);
    const next = filled ? boundingArea(area, filled) : area;
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}

/** Where Ctrl and an arrow key lead from a range. */
function edge(place: Place, given: unknown, session: Session, isExtended: boolean): Instance {
  const { book } = session;
  const sheet = sheetOf(book, place);
  const area = whole(place);
  const direction = oneOf(["Left", "Right", "Up", "Down"], given);
  const step = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as [number, number];
  let row = direction === "Down" ? lastRow(area) : area.row;
  let column = direction === "Right" ? lastColumn(area) : area.column;
  const isFilled = (r: number, c: number) => cellAt(book, sheet, r, c).value !== null;
  const used = usedArea(book, sheet, true);
  const isInside = (r: number, c: number) => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const isPast = (r: number, c: number) => !used || r > lastRow(used) || c > lastColumn(used);
  const wantsFilled =
    isInside(row + step[0], column + step[1]) && isFilled(row, column) && isFilled(row + step[0], column + step[1]);
  for (;;) {
    const [r, c] = [row + step[0], column + step[1]];
    if (!isInside(r, c)) break;
    if (wantsFilled && !isFilled(r, c)) break;
    if (!wantsFilled && isPast(r, c) && (direction === "Down" || direction === "Right")) {
      row = direction === "Down" ? MAX_ROWS - 1 : row;
      column = direction === "Right" ? MAX_COLUMNS - 1 : column;
      break;
    }
    [row, column] = [r, c];
    if (!wantsFilled && isFilled(r, c)) break;
  }
  const end: Area = { row, column, rows: 1, columns: 1 };
  return rangeOf(sheet, isExtended ? boundingArea(area, end) : end);
}

function required(instance: Instance | null): Instance {
  if (!instance) throw itemNotFound();
  return instance;
}

/** Where the dynamic array of a cell reaches; null where it has none. */
function spill(place: Place, session: Session): Instance | null {
  const { row, column, rows, columns } = whole(place);
  if (rows * columns !== 1) throw invalidArgument();
  const found = session.book.grid.spills(place.sheetId).find((each) => each.row === row && each.column === column);
  return found ? sibling(place, session, found) : null;
}

function spillParent(place: Place, session: Session): Instance | null {
  const { row, column, rows, columns } = whole(place);
  if (rows * columns !== 1) throw invalidArgument();
  const found = session.book.grid.spills(place.sheetId).find((each) => contains(each, row, column));
  return found ? sibling(place, session, { ...found, rows: 1, columns: 1 }) : null;
}
