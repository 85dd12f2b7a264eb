import type { Book } from "../engine/book";
import { valueOf } from "../engine/cell-values";
import { cellAt, put } from "../engine/cells";
import { accessDenied, invalidArgument } from "../engine/excel-error";
import { areaOfPlace } from "../engine/places";
import { insertCells } from "../engine/shift";
import { bodyOf } from "../engine/structured";
import { renameTable } from "../engine/table-names";
import { deleteTable, tableToRange } from "../engine/table-removal";
import { resizeTable } from "../engine/tables";
import { type DeclaredType, objectType } from "../protocol/object-type";
import { autoFilter } from "./auto-filter";
import { truth, words } from "./given";
import { givenPlace, rangeOf } from "./range-places";
import { gridOf, writeValues } from "./range-values";
import { columns } from "./table-columns";
import { rows } from "./table-rows";
import { tableSort } from "./table-sort";
import { type TableTarget, at, change, filter, headerArea, totalsArea } from "./table-target";
import { worksheet } from "./worksheet";

type Flag = "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

const flag = (key: Flag) => ({
  get: (target: TableTarget, { book }: { book: Book }) => at(book, target).table[key],
  set: (target: TableTarget, value: unknown, { book }: { book: Book }) => change(book, target, { [key]: truth(value) }),
});

const flags = {
  rows: flag("showBandedRows"),
  columns: flag("showBandedColumns"),
  first: flag("highlightFirstColumn"),
  last: flag("highlightLastColumn"),
};

/** The totals row comes and goes under the last row; the first cell says "Total" and the last one adds up. */
export function showTotals(book: Book, target: TableTarget, wanted: boolean): void {
  const { sheet, table } = at(book, target);
  if (table.showTotals === wanted) return;
  if (sheet.protection) throw accessDenied();
  const { area } = table;
  if (!wanted) {
    const row = area.row + area.rows - 1;
    for (let column = area.column; column < area.column + area.columns; column += 1)
      put(book, sheet, row, column, { value: null, style: cellAt(book, sheet, row, column).style });
    change(book, target, { showTotals: false, area: { ...area, rows: area.rows - 1 } });
    return;
  }
  const under = { ...area, row: area.row + area.rows, rows: 1 };
  if (
    gridOf(book, sheet, under, valueOf)
      ?.flat()
      .some((value) => value !== "")
  )
    insertCells(book, sheet, under, "Down");
  change(book, target, { showTotals: true, area: { ...area, rows: area.rows + 1 } });
  const last = area.columns - 1;
  if (last > 0) put(book, sheet, under.row, under.column, { value: "Total", style: 0 });
  const formula = `=SUBTOTAL(109,[${table.columns[last] ?? ""}])`;
  writeValues(book, sheet, { ...under, column: under.column + last, columns: 1 }, formula);
}

export function showHeaders(book: Book, target: TableTarget, wanted: boolean): void {
  const { sheet, table } = at(book, target);
  if (table.showHeaders === wanted) return;
  if (sheet.protection) throw accessDenied();
  const { area } = table;
  if (!wanted) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      put(book, sheet, area.row, column, { value: null, style: cellAt(book, sheet, area.row, column).style });
    change(book, target, { showHeaders: false, area: { ...area, row: area.row + 1, rows: area.rows - 1 } });
    return;
  }
  if (area.row === 0) throw invalidArgument();
  change(book, target, { showHeaders: true, area: { ...area, row: area.row - 1, rows: area.rows + 1 } });
  table.columns.forEach((text, index) =>
    put(book, sheet, area.row - 1, area.column + index, {
      value: text,
      style: cellAt(book, sheet, area.row - 1, area.column + index).style,
    }),
  );
}

export const table: DeclaredType<TableTarget> = objectType<TableTarget>("Table", {
  events: ["DataChanged", "SelectionChanged"],
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => id,
    Name: (target, { book }) => at(book, target).table.name,
    Style: (target, { book }) => at(book, target).table.style,
    ShowHeaders: (target, { book }) => at(book, target).table.showHeaders,
    ShowTotals: (target, { book }) => at(book, target).table.showTotals,
    ShowFilterButton: (target, { book }) => at(book, target).table.showFilterButton,
    ShowBandedRows: flags.rows.get,
    ShowBandedColumns: flags.columns.get,
    HighlightFirstColumn: flags.first.get,
    HighlightLastColumn: flags.last.get,
  },
  set: {
    Name: (target, name: unknown, { book }) => {
      const found = at(book, target);
      renameTable(book, found.sheet, found.table, words(name));
    },
    Style: (target, value: unknown, { book }) => {
      const style = words(value);
      if (
        style !== "" &&
        !/^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/.test(style)
      )
        throw invalidArgument();
      change(book, target, { style });
    },
    ShowHeaders: (target, value: unknown, { book }) => showHeaders(book, target, truth(value)),
    ShowTotals: (target, value: unknown, { book }) => showTotals(book, target, truth(value)),
    ShowFilterButton: (target, value: unknown, { book }) => change(book, target, { showFilterButton: truth(value) }),
    ShowBandedRows: flags.rows.set,
    ShowBandedColumns: flags.columns.set,
    HighlightFirstColumn: flags.first.set,
    HighlightLastColumn: flags.last.set,
  },
  child: {
    Columns: (target) => columns.of(target),
    Rows: (target) => rows.of(target),
    Worksheet: (target, { book }) => worksheet.of(at(book, target).sheet),
    AutoFilter: (target, { book }) => autoFilter.of({ sheet: at(book, target).sheet, tableId: target.id }),
    Sort: (target) => tableSort.of(target),
  },
  call: {
    GetRange: (target, _given, { book }) => rangeOf(at(book, target).sheet, at(book, target).table.area),
    GetDataBodyRange: (target, _given, { book }) => rangeOf(at(book, target).sheet, bodyOf(at(book, target).table)),
    GetHeaderRowRange: (target, _given, { book }) =>
      rangeOf(at(book, target).sheet, headerArea(at(book, target).table)),
    GetTotalRowRange: (target, _given, { book }) => rangeOf(at(book, target).sheet, totalsArea(at(book, target).table)),
    ConvertToRange: (target, _given, { book }) => {
      const { sheet, table: found } = at(book, target);
      tableToRange(book, sheet, found);
      return rangeOf(sheet, found.area);
    },
    Delete: (target, _given, { book }) => {
      const { sheet, table: found } = at(book, target);
      deleteTable(book, sheet, found);
    },
    Resize: (target, [given]: readonly unknown[], { book }) => {
      const { sheet, table: found } = at(book, target);
      resizeTable(book, sheet, found, areaOfPlace(givenPlace(book, sheet, given)));
    },
    ClearFilters: (target, _given, { book }) => filter(book, target, {}),
    ReapplyFilters: (target, _given, { book }) => filter(book, target, at(book, target).table.filters),
  },
});
