import type { Area } from "../book-snapshot";
import {
  address,
  between,
  boundingArea,
  intersection,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../engine/areas";
import { activate } from "../engine/sheets";
import { announce, sheetById, type Book, type Sheet } from "../engine/book";
import { calculated } from "../engine/calculate";
import {
  clearCells,
  put,
  cellAt,
  refuseFormats,
  refuseLocked,
  restyle,
  styleAtCell,
  usedArea,
  type Clearing,
} from "../engine/cells";
import { copyCells, type CopyKind } from "../engine/copy";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { fromR1C1, toR1C1 } from "../engine/formula";
import { mergeCells, unmergeCells } from "../engine/merges";
import { columnWidth, leftOf, rowHeight, topOf } from "../engine/sizes";
import { deleteCells, insertCells } from "../engine/shift";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { orNull } from "../protocol/execute";
import type { Session } from "../protocol/session";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { count, oneOf, truth, words } from "./given";
import { findCell, replaceAll } from "./range-find";
import { common, rangeFormat, reformat } from "./range-format";
import { cellProperties, setCellProperties } from "./range-properties";
import { rangeSort } from "./range-sort";
import { specialCells } from "./range-special";
import { formulaOf, textOf, valueOf, valueTypeOf } from "../engine/cell-values";
import { changed, placed } from "../engine/changes";
import { selectionChanged } from "../engine/selection";
import { eachGiven, gridOf, writeValues } from "./range-values";
import { addressOf, areaOfPlace, placeAt, placeOf, sheetOf, type Place } from "../engine/places";
import { rangeAreas } from "./range-areas";
import { tablesOf } from "./tables";
import { worksheet } from "./worksheet";

/** A range of one block, as another range of the same sheet. */
export function rangeOf(sheet: Sheet, area: Area): Instance {
  if (
    area.row < 0 ||
    area.column < 0 ||
    area.rows < 1 ||
    area.columns < 1 ||
    lastRow(area) >= MAX_ROWS ||
    lastColumn(area) >= MAX_COLUMNS
  )
    throw invalidArgument();
  return range.of(placeOf(sheet, area));
}

/** The place of a range that came as an argument: a range object, or an address on the same sheet. */
export function givenPlace(book: Book, sheet: Sheet, given: unknown): Place {
  if (isInstance(given)) return given.target as Place;
  return placeAt(book, sheet, given);
}

function sibling(place: Place, { book }: Session, area: Area): Instance {
  return rangeOf(sheetOf(book, place), area);
}

function whole(place: Place): Area {
  return areaOfPlace(place);
}

function hiddenIn(keys: ReadonlySet<number>, first: number, length: number): boolean | null {
  let hidden = 0;
  for (let at = first; at < first + length && at < first + 100_000; at += 1) if (keys.has(at)) hidden += 1;
  return hidden === 0 ? false : hidden === length ? true : null;
}

function hide(place: Place, value: unknown, { book }: Session, along: "rows" | "columns"): void {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  refuseFormats(sheet, along === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const keys = along === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, length] = along === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  for (let at = first; at < first + length; at += 1)
    if (truth(value)) keys.add(at);
    else keys.delete(at);
  if (along === "columns") return;
  const changeType = truth(value) ? "Hidden" : "Unhidden";
  announce(book, {
    kind: "WorksheetRowHiddenChanged",
    sheetId: sheet.id,
    facts: { changeType, ...placed(sheet, area) },
  });
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

function moveTo(place: Place, [destination]: readonly [unknown], session: Session): void {
  const { book } = session;
  const from = sheetOf(book, place);
  const target = givenPlace(book, from, destination);
  const to = sheetOf(book, target);
  const area = whole(place);
  const landing = whole(target);
  copyCells(
    book,
    { sheet: from, area },
    { sheet: to, area: { ...area, row: landing.row, column: landing.column } },
    "All",
    false,
    false,
    true,
  );
  const covered = from === to ? intersection(area, { ...area, row: landing.row, column: landing.column }) : null;
  if (covered) throw invalidArgument("Moving onto cells of the same range is not supported.");
  clearCells(book, from, area, "All");
  changed(book, to, { ...area, row: landing.row, column: landing.column }, "RangeEdited");
}

function select(place: Place, { book }: Session): void {
  const sheet = sheetOf(book, place);
  activate(book, sheet);
  book.selection.sheetId = sheet.id;
  book.selection.areas = place.areas;
  selectionChanged(book, sheet);
  book.grid.select(sheet.id, whole(place));
}

const clearings = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

export function clearPlace(place: Place, what: unknown, { book }: Session): void {
  const sheet = sheetOf(book, place);
  const how: Clearing = what === undefined || what === null ? "All" : oneOf(clearings, what);
  for (const area of place.areas) {
    if (how !== "Formats") refuseLocked(book, sheet, area);
    else refuseFormats(sheet, "allowFormatCells");
    clearCells(book, sheet, area, how);
    changed(book, sheet, area, "RangeEdited");
  }
}

function writeNumberFormat(place: Place, given: unknown, { book }: Session): void {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  refuseFormats(sheet, "allowFormatCells");
  const format = (value: unknown) => (words(value) === "" ? "General" : words(value));
  const only = onlyCell(given);
  if (only !== undefined) {
    const numberFormat = format(only);
    restyle(book, sheet, area, (style) => ({ ...style, numberFormat }));
    return;
  }
  eachGiven(area, given, (row, column, value) => {
    const numberFormat = format(value);
    restyle(book, sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat }));
  });
}

/** One format for all cells, which Excel also takes as an array of one. */
function onlyCell(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const [line, ...more] = given as unknown[];
  return more.length === 0 && Array.isArray(line) && line.length === 1 ? (line as unknown[])[0] : undefined;
}

function writeR1C1(place: Place, given: unknown, { book }: Session): void {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  const a1 = (value: unknown, row: number, column: number) =>
    typeof value === "string" && value.startsWith("=") ? fromR1C1(value, row, column) : value;
  refuseLocked(book, sheet, area);
  const lines: unknown[][] = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null));
  eachGiven(area, given, (row, column, value) => {
    const line = lines[row - area.row];
    if (line) line[column - area.column] = a1(value, row, column);
  });
  writeValues(book, sheet, area, lines);
}

const write = (place: Place, given: unknown, { book }: Session) =>
  writeValues(book, sheetOf(book, place), whole(place), given);

/** A formula given once for several cells follows each cell, as filling down does. */
function writeFormulas(place: Place, given: unknown, session: Session): void {
  const area = whole(place);
  if (typeof given !== "string" || !given.startsWith("=") || (area.rows === 1 && area.columns === 1))
    return write(place, given, session);
  writeR1C1(place, toR1C1(given, area.row, area.column), session);
}

function hyperlinkOf(place: Place, { book }: Session): unknown {
  const { row, column } = whole(place);
  const link = sheetOf(book, place).hyperlinks.find((each) => each.row === row && each.column === column);
  if (!link) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    ...(link.tip !== undefined && { screenTip: link.tip }),
    textToDisplay: String(valueOf(cellAt(book, sheetOf(book, place), row, column))),
  };
}

interface GivenLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

function writeHyperlink(place: Place, given: GivenLink, session: Session): void {
  const { book } = session;
  const sheet = sheetOf(book, place);
  const area = whole(place);
  if (given.address === undefined && given.documentReference === undefined) throw invalidArgument();
  const { row, column } = area;
  const link = {
    row,
    column,
    ...(given.address !== undefined && { address: given.address }),
    ...(given.documentReference !== undefined && { location: given.documentReference }),
    ...(given.screenTip !== undefined && { tip: given.screenTip }),
  };
  sheet.hyperlinks = [...sheet.hyperlinks.filter((each) => each.row !== row || each.column !== column), link];
  const cell = cellAt(book, sheet, row, column);
  const text = given.textToDisplay ?? (cell.value === null ? (given.address ?? given.documentReference ?? "") : null);
  if (text !== null) put(book, sheet, row, column, { ...cell, value: text });
  restyle(book, sheet, area, (style) => ({ ...style, font: { ...style.font, color: "#0563C1", underline: "Single" } }));
}

export const range: DeclaredType<Place> = objectType<Place>("Range", {
  keep: (place, { book }) => {
    const held: Place = { sheetId: place.sheetId, areas: place.areas };
    book.tracked.add(held);
    return range.of(held);
  },
  unasked: ["Hyperlink", "Style", "HasSpill", "Top", "Left", "Height", "Width"],
  get: {
    Address: (place, { book }) => addressOf(book, place),
    AddressLocal: (place, { book }) => addressOf(book, place),
    RowIndex: (place) => whole(place).row,
    ColumnIndex: (place) => whole(place).column,
    RowCount: (place) => whole(place).rows,
    ColumnCount: (place) => whole(place).columns,
    CellCount: (place) => {
      const { rows, columns } = whole(place);
      const cells = rows * columns;
      return cells > 2_147_483_647 ? -1 : cells;
    },
    IsEntireColumn: (place) => isEntireColumn(whole(place)),
    IsEntireRow: (place) => isEntireRow(whole(place)),
    Values: (place, { book }) => gridOf(book, sheetOf(book, place), whole(place), valueOf),
    ValueTypes: (place, { book }) => gridOf(book, sheetOf(book, place), whole(place), valueTypeOf),
    Text: (place, { book }) => gridOf(book, sheetOf(book, place), whole(place), (cell) => textOf(book, cell)),
    Formulas: (place, { book }) => gridOf(book, sheetOf(book, place), whole(place), formulaOf),
    FormulasLocal: (place, { book }) => gridOf(book, sheetOf(book, place), whole(place), formulaOf),
    FormulasR1C1: (place, { book }) =>
      gridOf(book, sheetOf(book, place), whole(place), (cell, row, column) =>
        cell.formula === undefined ? valueOf(cell) : toR1C1(cell.formula, row, column),
      ),
    NumberFormat: (place, { book }) => numberFormats(book, place),
    NumberFormatLocal: (place, { book }) => numberFormats(book, place),
    RowHidden: (place, { book }) => hiddenIn(sheetOf(book, place).hiddenRows, whole(place).row, whole(place).rows),
    ColumnHidden: (place, { book }) =>
      hiddenIn(sheetOf(book, place).hiddenColumns, whole(place).column, whole(place).columns),
    Hidden: (place, { book }) => {
      const { row, column, rows, columns } = whole(place);
      const sheet = sheetOf(book, place);
      const isRowHidden = hiddenIn(sheet.hiddenRows, row, rows);
      const isColumnHidden = hiddenIn(sheet.hiddenColumns, column, columns);
      return isRowHidden === true || isColumnHidden === true
        ? true
        : isRowHidden === null || isColumnHidden === null
          ? null
          : false;
    },
    Style: (place, { book }) => common(book, place, ({ name }) => name ?? "Normal"),
    Hyperlink: hyperlinkOf,
    HasSpill: (place, { book }) =>
      book.grid.spills(place.sheetId).some((spill) => intersection(spill, whole(place)) !== null),
    Left: (place, { book }) => leftOf(sheetOf(book, place), whole(place).column),
    Top: (place, { book }) => topOf(sheetOf(book, place), whole(place).row),
    Width: (place, { book }) =>
      total(whole(place).column, whole(place).columns, (at) => columnWidth(sheetOf(book, place), at)),
    Height: (place, { book }) =>
      total(whole(place).row, whole(place).rows, (at) => rowHeight(sheetOf(book, place), at)),
  },
  set: {
    Values: write,
    Formulas: writeFormulas,
    FormulasLocal: writeFormulas,
    FormulasR1C1: writeR1C1,
    NumberFormat: writeNumberFormat,
    NumberFormatLocal: writeNumberFormat,
    RowHidden: (place, value: unknown, session) => hide(place, value, session, "rows"),
    ColumnHidden: (place, value: unknown, session) => hide(place, value, session, "columns"),
    Hyperlink: writeHyperlink,
    Style: (place, value: unknown, { book }) => {
      const name = words(value);
      reformat(book, place, (style) => ({ ...style, name }));
    },
  },
  child: {
    Format: (place) => rangeFormat.of(place),
    Worksheet: (place, { book }) => worksheet.of(sheetOf(book, place)),
    DataValidation: (place) => dataValidation.of(place),
    ConditionalFormats: (place) => conditionalFormats.of(place),
    Sort: (place) => rangeSort.of(place),
  },
  call: {
    _ValidateArraySize: (place, [rowCount, columnCount]: readonly unknown[]) => {
      if (whole(place).rows !== rowCount || whole(place).columns !== columnCount) throw invalidArgument();
    },
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
    ReplaceAll: (place, [text, replacement, criteria]: readonly unknown[], { book }) =>
      replaceAll(book, place, text, replacement, criteria),
    Clear: (place, [what]: readonly unknown[], session) => clearPlace(place, what, session),
    Delete: (place, [given]: readonly unknown[], { book }) => {
      const sheet = sheetOf(book, place);
      const area = whole(place);
      const direction = oneOf(["Up", "Left"], given);
      deleteCells(book, sheet, area, direction);
      changed(book, sheet, area, "CellDeleted", {
        shiftDirection: direction === "Up" ? "ShiftCellUp" : "ShiftCellLeft",
      });
    },
    Insert: (place, [given]: readonly unknown[], { book }) => {
      const sheet = sheetOf(book, place);
      const area = whole(place);
      const direction = oneOf(["Down", "Right"], given);
      insertCells(book, sheet, area, direction);
      changed(book, sheet, area, "CellInserted", {
        shiftDirection: direction === "Down" ? "ShiftCellDown" : "ShiftCellRight",
      });
      return rangeOf(sheet, area);
    },
    Merge: (place, [across]: readonly unknown[], { book }) =>
      mergeCells(book, sheetOf(book, place), whole(place), across === true),
    Unmerge: (place, _given, { book }) => unmergeCells(sheetOf(book, place), whole(place)),
    CopyFrom: (place, given: readonly unknown[], session) => copyInto(place, given, session),
    MoveTo: moveTo,
    AutoFill: (place, [destination, type]: readonly unknown[], session) => autoFill(place, destination, type, session),
    Select: (place, _given, session) => select(place, session),
    Calculate: (_place, _given, { book }) => void calculated(book),
    SetDirty: (place, _given, { book }) => book.grid.markDirty(place.sheetId, whole(place)),
    GetCellProperties: (place, [options]: readonly unknown[], session) =>
      cellProperties(place, options, session, "cells"),
    GetRowProperties: (place, [options]: readonly unknown[], session) =>
      cellProperties(place, options, session, "rows"),
    GetColumnProperties: (place, [options]: readonly unknown[], session) =>
      cellProperties(place, options, session, "columns"),
    SetCellProperties: (place, [given]: readonly unknown[], session) =>
      setCellProperties(place, given, session, "cells"),
    SetRowProperties: (place, [given]: readonly unknown[], session) => setCellProperties(place, given, session, "rows"),
    SetColumnProperties: (place, [given]: readonly unknown[], session) =>
      setCellProperties(place, given, session, "columns"),
    RemoveDuplicates: (place, [columns, hasHeader]: readonly unknown[], session) =>
      removeDuplicates(place, columns, hasHeader, session),
  },
});

function numberFormats(book: Book, place: Place) {
  return gridOf(
    book,
    sheetOf(book, place),
    whole(place),
    (_cell, row, column) => styleAtCell(book, sheetOf(book, place), row, column).numberFormat,
  );
}

function total(first: number, length: number, of: (at: number) => number): number {
  let sum = 0;
  for (let at = first; at < first + length; at += 1) sum += of(at);
  return sum;
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

const copyKinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** Pastes into every block of a place. */
export function copyInto(
  place: Place,
  [source, kind, skipBlanks, transpose]: readonly unknown[],
  { book }: Session,
): void {
  const sheet = sheetOf(book, place);
  const from = isInstance(source) ? (source.target as Place) : sourceAt(book, sheet, source);
  const how = kind === undefined || kind === null ? "All" : oneOf(copyKinds, kind);
  const read = { sheet: sheetOf(book, from), area: whole(from) };
  for (const area of place.areas) {
    const landed = copyCells(book, read, { sheet, area }, how, skipBlanks === true, transpose === true, false);
    changed(book, sheet, landed, "RangeEdited");
  }
}

/** What copying reads from: an address, which may name another sheet. */
function sourceAt(book: Book, sheet: Sheet, given: unknown): Place {
  const address = words(given);
  const mark = address.lastIndexOf("!");
  if (mark < 0) return placeAt(book, sheet, address);
  const name = address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const other = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!other) throw itemNotFound();
  return placeAt(book, other, address.slice(mark + 1));
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

/** Copies formulas and formats on, and continues a run of numbers. */
function autoFill(place: Place, destination: unknown, type: unknown, session: Session): void {
  const { book } = session;
  const sheet = sheetOf(book, place);
  const from = whole(place);
  const to = destination === undefined || destination === null ? from : whole(givenPlace(book, sheet, destination));
  const how =
    type === undefined || type === null
      ? "FillDefault"
      : oneOf(["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"], type);
  const isDown = to.rows > from.rows;
  for (let row = to.row; row <= lastRow(to); row += 1)
    for (let column = to.column; column <= lastColumn(to); column += 1) {
      if (intersection(from, { row, column, rows: 1, columns: 1 })) continue;
      const at = isDown ? row - from.row : column - from.column;
      const span = isDown ? from.rows : from.columns;
      const sourceRow = isDown ? from.row + (at % span) : row;
      const sourceColumn = isDown ? column : from.column + (at % span);
      const source = { row: sourceRow, column: sourceColumn, rows: 1, columns: 1 };
      const kind: CopyKind = how === "FillFormats" ? "Formats" : how === "FillValues" ? "Formulas" : "All";
      copyCells(
        book,
        { sheet, area: source },
        { sheet, area: { row, column, rows: 1, columns: 1 } },
        kind,
        false,
        false,
        false,
      );
      const numbers = Array.from({ length: span }, (_, index) =>
        cellAt(book, sheet, isDown ? from.row + index : row, isDown ? column : from.column + index),
      );
      const series = numbers.map(({ value, formula }) =>
        formula === undefined && typeof value === "number" ? value : NaN,
      );
      const wantsSeries = how === "FillSeries" || (how === "FillDefault" && span > 1);
      if (!wantsSeries || series.some(Number.isNaN)) continue;
      const step = span > 1 ? ((series.at(-1) ?? 0) - (series[0] ?? 0)) / (span - 1) : 1;
      put(book, sheet, row, column, { ...cellAt(book, sheet, row, column), value: (series[0] ?? 0) + step * at });
    }
  changed(book, sheet, to, "RangeEdited");
}

function removeDuplicates(place: Place, columns: unknown, hasHeader: unknown, { book }: Session): Instance {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  const at = (columns as unknown[]).map((column) => count(column, 0, area.columns - 1));
  const first = area.row + (hasHeader === true ? 1 : 0);
  const seen = new Set<string>();
  const rows: { cells: ReturnType<typeof cellAt>[] }[] = [];
  for (let row = first; row <= lastRow(area); row += 1) {
    const cells = Array.from({ length: area.columns }, (_, index) => cellAt(book, sheet, row, area.column + index));
    const key = JSON.stringify(at.map((index) => String(valueOf(cells[index] ?? { value: null })).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push({ cells });
  }
  const length = lastRow(area) - first + 1;
  for (let index = 0; index < length; index += 1)
    for (let column = 0; column < area.columns; column += 1)
      put(
        book,
        sheet,
        first + index,
        area.column + column,
        rows[index]?.cells[column] ?? {
          value: null,
          style: cellAt(book, sheet, first + index, area.column + column).style,
        },
      );
  changed(book, sheet, area, "RangeEdited");
  return removeDuplicatesResult.of({ removed: length - rows.length, uniqueRemaining: rows.length });
}

const removeDuplicatesResult = objectType<{ removed: number; uniqueRemaining: number }>("RemoveDuplicatesResult", {
  get: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});

interface VisibleView {
  readonly place: Place;
  readonly rows: readonly number[];
}

function visibleRows(place: Place, { book }: Session): number[] {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  return Array.from({ length: area.rows }, (_, index) => area.row + index).filter((row) => !sheet.hiddenRows.has(row));
}

function visibleLines<Value>(
  { place, rows }: VisibleView,
  { book }: Session,
  of: (cell: ReturnType<typeof cellAt>) => Value,
): Value[][] {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  return rows.map((row) => columns.map((column) => of(cellAt(book, sheet, row, column))));
}

/** What filters and hiding leave to see. */
export const visibleView: DeclaredType<VisibleView> = objectType<VisibleView>("RangeView", {
  get: {
    Values: (view, session) => visibleLines(view, session, valueOf),
    Formulas: (view, session) => visibleLines(view, session, formulaOf),
    Text: (view, session) => visibleLines(view, session, (cell) => textOf(session.book, cell)),
    ValueTypes: (view, session) => visibleLines(view, session, valueTypeOf),
    RowCount: ({ rows }) => rows.length,
    ColumnCount: (view, session) => visibleLines(view, session, valueOf)[0]?.length ?? 0,
    CellAddresses: ({ place, rows }, { book }) => {
      const { name } = sheetOf(book, place);
      const area = whole(place);
      return rows.map((row) =>
        Array.from(
          { length: area.columns },
          (_, index) => `${name}!${address({ row, column: area.column + index, rows: 1, columns: 1 })}`,
        ),
      );
    },
    Index: () => 0,
  },
  child: {
    Rows: ({ place, rows }) => visibleViewRows.of({ place, rows }),
  },
  call: { GetRange: ({ place }) => range.of(place) },
});

const visibleViewRows = objectType<VisibleView>("RangeViewCollection", {
  items: ({ place, rows }) => rows.map((row) => visibleView.of({ place, rows: [row] })),
});

/** The range a name of the workbook or a sheet stands for; null where it stands for none. */
export function rangeOrNull(find: () => Place | null, book: Book): Instance | null {
  const place = orNull(find);
  return place && sheetById(book, place.sheetId) ? range.of(place) : null;
}
