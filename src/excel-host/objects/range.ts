import type { Area } from "../book-snapshot";
import { accessDenied } from "../engine/excel-error";
import type { Sheet } from "../engine/book";
import { group, showDetails, ungroup, type Along } from "../engine/outline";
import { intersection, isEntireColumn, isEntireRow } from "../engine/areas";
import { calculated } from "../engine/calculate";
import { formulaOf, textOf, valueOf, valueTypeOf } from "../engine/cell-values";
import { changed } from "../engine/changes";
import { invalidArgument } from "../engine/excel-error";
import { toR1C1 } from "../engine/formula";
import { mergeCells, unmergeCells } from "../engine/merges";
import { type Place, addressOf, sheetOf } from "../engine/places";
import { selectionChanged } from "../engine/selection";
import { activate } from "../engine/sheets";
import { deleteCells, insertCells } from "../engine/shift";
import { columnWidth, leftOf, rowHeight, topOf } from "../engine/sizes";
import { type DeclaredType, objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { autoFill } from "./auto-fill";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { oneOf } from "./given";
import { clearPlace, numberFormats, write, writeFormulas, writeNumberFormat, writeR1C1 } from "./range-content";
import { copyInto, moveTo } from "./range-copying";
import { replaceAll } from "./range-find";
import { common } from "./formatted";
import { rangeFormat } from "./range-format";
import { hiddenIn, hide } from "./range-hiding";
import { hyperlinkOf, writeHyperlink } from "./range-hyperlink";
import { rangeOf, whole } from "./range-places";
import { cellProperties, setCellProperties } from "./range-properties";
import { reachCalls } from "./range-reach";
import { rangeSort } from "./range-sort";
import { gridOf } from "./range-values";
import { removeDuplicates } from "./remove-duplicates";
import { applyStyle } from "./styles";
import { worksheet } from "./worksheet";

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
    Style: (place, value: unknown, { book }) => applyStyle(book, place, value),
  },
  child: {
    Format: (place) => rangeFormat.of(place),
    Worksheet: (place, { book }) => worksheet.of(sheetOf(book, place)),
    DataValidation: (place) => dataValidation.of(place),
    ConditionalFormats: (place) => conditionalFormats.of(place),
    Sort: (place) => rangeSort.of(place),
  },
  call: {
    ...reachCalls(),
    _ValidateArraySize: (place, [rowCount, columnCount]: readonly unknown[]) => {
      if (whole(place).rows !== rowCount || whole(place).columns !== columnCount) throw invalidArgument();
    },
    ReplaceAll: (place, [text, replacement, criteria]: readonly unknown[], { book }) =>
      replaceAll(book, place, text, replacement, criteria),
    Clear: (place, [what]: readonly unknown[], session) => clearPlace(place, what, session),
    Delete: (place, [given]: readonly unknown[], { book }) => {
      const sheet = sheetOf(book, place);
      const area = whole(place);
      const direction = oneOf(["Up", "Left"], given);
      deleteCells(book, sheet, area, direction);
      changed(book, sheet, area, `${moved(area)}Deleted`, {
        shiftDirection: direction === "Up" ? "ShiftCellUp" : "ShiftCellLeft",
      });
    },
    Insert: (place, [given]: readonly unknown[], { book }) => {
      const sheet = sheetOf(book, place);
      const area = whole(place);
      const direction = oneOf(["Down", "Right"], given);
      insertCells(book, sheet, area, direction);
      changed(book, sheet, area, `${moved(area)}Inserted`, {
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
    Group: (place, [by]: readonly unknown[], session) => outlined(place, by, session, group),
    Ungroup: (place, [by]: readonly unknown[], session) => outlined(place, by, session, ungroup),
    ShowGroupDetails: (place, [by]: readonly unknown[], session) =>
      outlined(place, by, session, (sheet, area, along) => showDetails(sheet, area, along, true)),
    HideGroupDetails: (place, [by]: readonly unknown[], session) =>
      outlined(place, by, session, (sheet, area, along) => showDetails(sheet, area, along, false)),
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

function select(place: Place, { book }: Session): void {
  const sheet = sheetOf(book, place);
  activate(book, sheet);
  book.selection.sheetId = sheet.id;
  book.selection.areas = place.areas;
  selectionChanged(book, sheet);
  book.grid.select(sheet.id, whole(place));
}

function total(first: number, length: number, of: (at: number) => number): number {
  let sum = 0;
  for (let at = first; at < first + length; at += 1) sum += of(at);
  return sum;
}

const moved = (area: Area) => (isEntireRow(area) ? "Row" : isEntireColumn(area) ? "Column" : "Cell");

function outlined(
  place: Place,
  by: unknown,
  { book }: Session,
  change: (sheet: Sheet, area: Area, along: Along) => void,
): void {
  const sheet = sheetOf(book, place);
  if (sheet.protection) throw accessDenied();
  change(sheet, whole(place), oneOf(["ByRows", "ByColumns"], by) === "ByRows" ? "rows" : "columns");
}
