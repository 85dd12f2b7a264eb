import { MAX_COLUMNS, MAX_ROWS } from "../engine/areas";
import { sheetById, sheetByName, type Book, type Sheet } from "../engine/book";
import { calculated } from "../engine/calculate";
import { usedArea } from "../engine/cells";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { copySheet } from "../engine/copy-sheet";
import { showLevels } from "../engine/outline";
import { activate, addSheet, deleteSheet, moveSheet, renameSheet, showSheet, visibilityNames } from "../engine/sheets";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../engine/sizes";
import { placeAt, placeOf } from "../engine/places";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { orNull } from "../protocol/execute";
import { autoFilter } from "./auto-filter";
import { charts } from "./charts";
import { comments } from "./comments";
import { freezePanes } from "./freeze-panes";
import { colour, count, number, oneOf, truth, words } from "./given";
import { names } from "./names";
import { pageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeOf } from "./range-places";
import { areasAt, rangeAreas } from "./range-areas";
import { matchingCells, replaceAll } from "./range-find";
import { tables } from "./tables";
import { unsupportedOfSheet } from "./unsupported";

/** Everything on the sheet, as `getRange()` without an address means it. */
const wholeSheet = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function neighbour(book: Book, sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Instance {
  for (let at = book.sheets.indexOf(sheet) + step; at >= 0 && at < book.sheets.length; at += step) {
    const other = book.sheets[at];
    if (other && (visibleOnly !== true || other.visibility === "visible")) return worksheet.of(other);
  }
  throw itemNotFound();
}

function used(book: Book, sheet: Sheet, valuesOnly: unknown): Instance | null {
  const area = usedArea(book, sheet, valuesOnly === true);
  return area && rangeOf(sheet, area);
}

function found(book: Book, sheet: Sheet, text: unknown, criteria: unknown): Instance | null {
  const cells = matchingCells(book, placeOf(sheet, wholeSheet), text, criteria);
  return cells.length === 0
    ? null
    : rangeAreas.of({ sheetId: sheet.id, areas: cells.map((cell) => ({ ...cell, rows: 1, columns: 1 })) });
}

/** What a sheet tells of, and the workbook's sheets together. */
const sheetEvents = [
  "Activated",
  "Deactivated",
  "DataChanged",
  "FormatChanged",
  "FormulaChanged",
  "Calculated",
  "SelectionChanged",
  "RowSorted",
  "ColumnSorted",
  "RowHiddenChanged",
  "ProtectionChanged",
  "NameChanged",
  "VisibilityChanged",
];

export const worksheet: DeclaredType<Sheet> = objectType<Sheet>("Worksheet", {
  id: ({ id }) => id,
  events: sheetEvents,
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => visibilityNames[visibility],
    TabColor: ({ tabColor }) => tabColor ?? "",
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    StandardWidth: ({ defaultColumnWidth }) =>
      Math.round(((defaultColumnWidth ?? COLUMN_WIDTH) / COLUMN_WIDTH) * 843) / 100,
    StandardHeight: ({ defaultRowHeight }) => defaultRowHeight ?? ROW_HEIGHT,
    EnableCalculation: () => true,
    TabId: (sheet, { book }) => book.sheets.indexOf(sheet) + 1,
  },
  set: {
    Name: (sheet, name: unknown, { book }) => renameSheet(book, sheet, words(name)),
    Position: (sheet, position: unknown, { book }) => moveSheet(book, sheet, count(position)),
    Visibility: (sheet, value: unknown, { book }) => {
      const wanted = oneOf(["Visible", "Hidden", "VeryHidden"], value);
      const key = wanted === "Visible" ? "visible" : wanted === "Hidden" ? "hidden" : "veryHidden";
      showSheet(book, sheet, key);
    },
    TabColor: (sheet, value: unknown) => {
      sheet.tabColor = value === "" ? undefined : colour(value);
    },
    // The client reads these by their own names, and sets them by these.
    Gridlines: (sheet, value: unknown) => {
      sheet.showGridlines = truth(value);
    },
    Headings: (sheet, value: unknown) => {
      sheet.showHeadings = truth(value);
    },
    StandardWidth: (sheet, value: unknown) => {
      sheet.defaultColumnWidth = (number(value, 0, 255) / 8.43) * COLUMN_WIDTH;
    },
  },
  child: {
    ...unsupportedOfSheet,
    Names: (sheet) => names.of(sheet),
    Tables: (sheet) => tables.of(sheet),
    Charts: (sheet) => charts.of(sheet),
    Comments: (sheet) => comments.of(sheet),
    AutoFilter: (sheet) => autoFilter.of({ sheet, tableId: null }),
    FreezePanes: (sheet) => freezePanes.of(sheet),
    PageLayout: (sheet) => pageLayout.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreaks.of({ sheet, along: "rowBreaks" }),
    VerticalPageBreaks: (sheet) => pageBreaks.of({ sheet, along: "columnBreaks" }),
    Protection: (sheet) => worksheetProtection.of(sheet),
  },
  call: {
    Activate: (sheet, _given, { book }) => {
      activate(book, sheet);
      book.grid.select(sheet.id, book.selection.areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 });
    },
    Delete: (sheet, _given, { book }) => deleteSheet(book, sheet),
    ShowOutlineLevels: (sheet, [rows, columns]: readonly unknown[]) => {
      showLevels(sheet, "rows", count(rows, 0, 8));
      showLevels(sheet, "columns", count(columns, 0, 8));
    },
    Calculate: (_sheet, _given, { book }) => void calculated(book),
    Copy: (sheet, [position, relative]: readonly unknown[], { book }) => {
      const near = isInstance(relative) ? (relative.target as Sheet) : null;
      const at = place(book, position === undefined || position === null ? "None" : position, near);
      return worksheet.of(copySheet(book, sheet, at));
    },
    GetRange: (sheet, [address]: readonly unknown[], { book }) =>
      address === undefined || address === null || address === ""
        ? rangeOf(sheet, wholeSheet)
        : range.of(placeAt(book, sheet, address)),
    GetRanges: (sheet, [address]: readonly unknown[], { book }) => rangeAreas.of(areasAt(book, sheet, address)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]: readonly unknown[]) =>
      rangeOf(sheet, {
        row: count(row, 0),
        column: count(column, 0),
        rows: count(rows, 1),
        columns: count(columns, 1),
      }),
    GetCell: (sheet, [row, column]: readonly unknown[]) =>
      rangeOf(sheet, { row: count(row, 0), column: count(column, 0), rows: 1, columns: 1 }),
    GetUsedRange: (sheet, [valuesOnly]: readonly unknown[], { book }) =>
      used(book, sheet, valuesOnly) ?? rangeOf(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]: readonly unknown[], { book }) => used(book, sheet, valuesOnly),
    GetNext: (sheet, [visibleOnly]: readonly unknown[], { book }) => neighbour(book, sheet, 1, visibleOnly),
    GetNextOrNullObject: (sheet, [visibleOnly]: readonly unknown[], { book }) =>
      orNull(() => neighbour(book, sheet, 1, visibleOnly)),
    GetPrevious: (sheet, [visibleOnly]: readonly unknown[], { book }) => neighbour(book, sheet, -1, visibleOnly),
    GetPreviousOrNullObject: (sheet, [visibleOnly]: readonly unknown[], { book }) =>
      orNull(() => neighbour(book, sheet, -1, visibleOnly)),
    FindAll: (sheet, [text, criteria]: readonly unknown[], { book }) => {
      const cells = found(book, sheet, text, criteria);
      if (!cells) throw itemNotFound();
      return cells;
    },
    FindAllOrNullObject: (sheet, [text, criteria]: readonly unknown[], { book }) => found(book, sheet, text, criteria),
    ReplaceAll: (sheet, [text, replacement, criteria]: readonly unknown[], { book }) =>
      replaceAll(book, placeOf(sheet, wholeSheet), text, replacement, criteria),
  },
});

function place(book: Book, given: unknown, near: Sheet | null): number {
  const position = oneOf(["None", "Before", "After", "Beginning", "End"], given);
  if (position === "Beginning") return 0;
  if (position === "Before" || position === "After") {
    if (!near) throw invalidArgument();
    return book.sheets.indexOf(near) + (position === "After" ? 1 : 0);
  }
  return book.sheets.length;
}

const visible = (book: Book, visibleOnly: unknown) =>
  visibleOnly === true ? book.sheets.filter(({ visibility }) => visibility === "visible") : book.sheets;

function sheetAt(book: Book, key: unknown): Instance {
  const name = words(key);
  const sheet = sheetById(book, name) ?? sheetByName(book, name);
  if (!sheet) throw itemNotFound();
  return worksheet.of(sheet);
}

export const worksheets = objectType<Book>("WorksheetCollection", {
  events: [...sheetEvents, "Added", "Deleted", "Moved"],
  items: (book) => book.sheets.map((sheet) => worksheet.of(sheet)),
  item: (book, key: unknown) => sheetAt(book, key),
  call: {
    Add: (book, [name]: readonly unknown[]) =>
      worksheet.of(addSheet(book, name === undefined || name === null ? undefined : words(name))),
    GetActiveWorksheet: (book) => sheetAt(book, book.activeSheetId),
    GetCount: (book, [visibleOnly]: readonly unknown[]) => visible(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]: readonly unknown[]) => first(visible(book, visibleOnly)[0]),
    GetLast: (book, [visibleOnly]: readonly unknown[]) => first(visible(book, visibleOnly).at(-1)),
  },
});

function first(sheet: Sheet | undefined): Instance {
  if (!sheet) throw itemNotFound();
  return worksheet.of(sheet);
}
