import type { Area, FilterCriteria, TableSnapshot } from "../book-snapshot";
import { covers, intersection } from "../engine/areas";
import { sheetById, type Book, type Sheet } from "../engine/book";
import { put, cellAt } from "../engine/cells";
import { accessDenied, invalidArgument, itemNotFound } from "../engine/excel-error";
import { areaOfPlace, referredPlace, sheetOf, type Place } from "../engine/places";
import { insertCells } from "../engine/shift";
import { bodyOf } from "../engine/structured";
import * as engine from "../engine/tables";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { autoFilter } from "./auto-filter";
import { applyFilters } from "./filters";
import { count, oneOf, truth, words } from "./given";
import { givenPlace, rangeOf } from "./range";
import { sortArea, type SortField } from "./range-sort";
import { valueOf } from "../engine/cell-values";
import { gridOf, writeValues } from "./range-values";
import { worksheet } from "./worksheet";

/** A table by its id, since its name may change. */
interface TableTarget {
  readonly id: string;
}

interface Found {
  readonly sheet: Sheet;
  readonly table: TableSnapshot;
}

function at(book: Book, { id }: TableTarget): Found {
  const found = engine.tableById(book, id);
  if (!found) throw itemNotFound();
  return found;
}

function change(book: Book, target: TableTarget, part: Partial<TableSnapshot>): void {
  const { sheet } = at(book, target);
  if (sheet.protection) throw accessDenied();
  engine.replaceTable(sheet, target.id, (table) => ({ ...table, ...part }));
}

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

function headerArea({ area, showHeaders }: TableSnapshot): Area {
  if (!showHeaders) throw itemNotFound();
  return { ...area, rows: 1 };
}

function totalsArea({ area, showTotals }: TableSnapshot): Area {
  if (!showTotals) throw itemNotFound();
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

/** The totals row comes and goes under the last row; the first cell says "Total" and the last one adds up. */
function showTotals(book: Book, target: TableTarget, wanted: boolean): void {
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

function showHeaders(book: Book, target: TableTarget, wanted: boolean): void {
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
      engine.renameTable(book, found.sheet, found.table, words(name));
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
      if (sheet.protection) throw accessDenied();
      engine.replaceTable(sheet, target.id, () => null);
      return rangeOf(sheet, found.area);
    },
    Delete: (target, _given, { book }) => engine.deleteTable(book, at(book, target).sheet, target.id),
    Resize: (target, [given]: readonly unknown[], { book }) => {
      const { sheet, table: found } = at(book, target);
      engine.resizeTable(book, sheet, found, areaOfPlace(givenPlace(book, sheet, given)));
    },
    ClearFilters: (target, _given, { book }) => filter(book, target, {}),
    ReapplyFilters: (target, _given, { book }) => filter(book, target, at(book, target).table.filters),
  },
});

function filter(book: Book, target: TableTarget, filters: Readonly<Record<number, FilterCriteria>>): void {
  const { sheet, table: found } = at(book, target);
  if (sheet.protection && sheet.protection.options["allowAutoFilter"] !== true) throw accessDenied();
  engine.replaceTable(sheet, target.id, (each) => ({ ...each, filters }));
  applyFilters(book, sheet, bodyOf(found), filters);
}

function add(book: Book, sheet: Sheet | null, [given, hasHeaders]: readonly unknown[]): Instance {
  const place = tablePlace(book, sheet, given);
  const made = engine.addTable(book, sheetOf(book, place), areaOfPlace(place), truth(hasHeaders));
  return table.of({ id: made.id });
}

/** For the workbook's own collection an address has to name its sheet, or the active one is meant. */
function tablePlace(book: Book, sheet: Sheet | null, given: unknown): Place {
  if (isInstance(given)) return given.target as Place;
  const text = words(given);
  const active = sheet ?? sheetById(book, book.activeSheetId);
  if (text.includes("!")) {
    const place = referredPlace(book, `=${text}`);
    if (!place) throw invalidArgument();
    return place;
  }
  if (!active) throw itemNotFound();
  return givenPlace(book, active, text);
}

function itemIn(all: readonly TableSnapshot[], key: unknown): Instance {
  const found =
    all.find(({ id }) => id === key) ??
    (typeof key === "string" ? all.find(({ name }) => name.toLowerCase() === key.toLowerCase()) : undefined);
  if (!found) throw itemNotFound();
  return table.of({ id: found.id });
}

const every = (book: Book) => book.sheets.flatMap((sheet) => sheet.tables);

export const tables: DeclaredType<Sheet> = objectType<Sheet>("TableCollection", {
  events: ["Added", "DataChanged", "Deleted"],
  get: { Count: (sheet) => sheet.tables.length },
  items: (sheet) => sheet.tables.map(({ id }) => table.of({ id })),
  item: (sheet, key: unknown) => itemIn(sheet.tables, key),
  call: { Add: (sheet, given: readonly unknown[], { book }) => add(book, sheet, given) },
});

export const tablesOfBook: DeclaredType<Book> = objectType<Book>("TableCollection", {
  events: ["Added", "DataChanged", "Deleted"],
  get: { Count: (book) => every(book).length },
  items: (book) => every(book).map(({ id }) => table.of({ id })),
  item: (book, key: unknown) => itemIn(every(book), key),
  call: { Add: (book, given: readonly unknown[]) => add(book, null, given) },
});

interface Scoped {
  readonly ids: readonly string[];
}

const scoped = objectType<Scoped>("TableScopedCollection", {
  items: ({ ids }) => ids.map((id) => table.of({ id })),
  item: ({ ids }, key: unknown, { book }) =>
    itemIn(
      every(book).filter(({ id }) => ids.includes(id)),
      key,
    ),
  call: {
    GetFirst: ({ ids }) => {
      const [id] = ids;
      if (id === undefined) throw itemNotFound();
      return table.of({ id });
    },
  },
});

/** The tables a range meets, or holds whole. */
export function tablesOf(book: Book, place: Place, fullyContained: boolean): Instance {
  const found = sheetOf(book, place).tables.filter(({ area }) =>
    place.areas.some((own) => (fullyContained ? covers(own, area) : intersection(own, area) !== null)),
  );
  return scoped.of({ ids: found.map(({ id }) => id) });
}

interface ColumnTarget {
  readonly id: string;
  /** By name, which is unique in a table and follows a renaming through this object. */
  name: string;
}

function columnIndex(book: Book, target: ColumnTarget): number {
  const index = at(book, target).table.columns.findIndex((name) => name.toLowerCase() === target.name.toLowerCase());
  if (index < 0) throw itemNotFound();
  return index;
}

function columnArea(book: Book, target: ColumnTarget, of: (found: TableSnapshot) => Area): Instance {
  const { sheet, table: found } = at(book, target);
  const area = of(found);
  return rangeOf(sheet, { ...area, column: area.column + columnIndex(book, target), columns: 1 });
}

const whole = (found: TableSnapshot) => found.area;

const column: DeclaredType<ColumnTarget> = objectType<ColumnTarget>("TableColumn", {
  id: ({ name }) => name,
  get: {
    Id: (target, { book }) => columnIndex(book, target) + 1,
    Index: (target, { book }) => columnIndex(book, target),
    Name: (target, { book }) => at(book, target).table.columns[columnIndex(book, target)],
    Values: (target, { book }) => {
      const place = columnArea(book, target, whole).target as Place;
      return gridOf(book, sheetOf(book, place), areaOfPlace(place), valueOf);
    },
  },
  set: {
    Name: (target, name: unknown, { book }) => {
      const { sheet, table: found } = at(book, target);
      const index = columnIndex(book, target);
      engine.renameColumn(book, sheet, found, index, words(name));
      target.name = at(book, target).table.columns[index] ?? target.name;
    },
    Values: (target, given: unknown, { book }) => {
      const place = columnArea(book, target, whole).target as Place;
      writeValues(book, sheetOf(book, place), areaOfPlace(place), given);
    },
  },
  child: { Filter: (target) => columnFilter.of(target) },
  call: {
    Delete: (target, _given, { book }) =>
      engine.deleteColumn(book, at(book, target).sheet, target.id, columnIndex(book, target)),
    GetRange: (target, _given, { book }) => columnArea(book, target, whole),
    GetDataBodyRange: (target, _given, { book }) => columnArea(book, target, bodyOf),
    GetHeaderRowRange: (target, _given, { book }) => columnArea(book, target, headerArea),
    GetTotalRowRange: (target, _given, { book }) => columnArea(book, target, totalsArea),
  },
});

const columns: DeclaredType<TableTarget> = objectType<TableTarget>("TableColumnCollection", {
  get: { Count: (target, { book }) => at(book, target).table.columns.length },
  items: (target, { book }) => at(book, target).table.columns.map((name) => column.of({ id: target.id, name })),
  item: (target, key: unknown, { book }) => {
    const { columns: all } = at(book, target).table;
    const name =
      typeof key === "number" ? all[key - 1] : all.find((each) => each.toLowerCase() === String(key).toLowerCase());
    if (name === undefined) throw itemNotFound();
    return column.of({ id: target.id, name });
  },
  call: {
    Add: (target, [index, values, name]: readonly unknown[], { book }) => {
      const { sheet } = at(book, target);
      const position = index === undefined || index === null || index === -1 ? null : count(index, 0);
      const cells = oneColumn(values);
      const made = engine.addColumn(
        book,
        sheet,
        target.id,
        position,
        cells,
        typeof name === "string" ? name : undefined,
      );
      return column.of({ id: target.id, name: at(book, target).table.columns[made] ?? "" });
    },
  },
});

function oneColumn(values: unknown): readonly unknown[] | null {
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) throw invalidArgument();
  return (values as unknown[]).map((line) => {
    if (!Array.isArray(line) || line.length !== 1) throw invalidArgument();
    return (line as unknown[])[0];
  });
}

interface RowTarget {
  readonly id: string;
  readonly index: number;
}

function rowArea(book: Book, { id, index }: RowTarget): { sheet: Sheet; area: Area } {
  const { sheet, table: found } = at(book, { id });
  const body = bodyOf(found);
  if (index < 0 || index >= body.rows) throw itemNotFound();
  return { sheet, area: { ...body, row: body.row + index, rows: 1 } };
}

const row: DeclaredType<RowTarget> = objectType<RowTarget>("TableRow", {
  get: {
    Index: ({ index }) => index,
    Values: (target, { book }) => {
      const { sheet, area } = rowArea(book, target);
      return gridOf(book, sheet, area, valueOf);
    },
  },
  set: {
    Values: (target, given: unknown, { book }) => {
      const { sheet, area } = rowArea(book, target);
      writeValues(book, sheet, area, given);
    },
  },
  call: {
    Delete: ({ id, index }, _given, { book }) => engine.deleteRow(book, at(book, { id }).sheet, id, index),
    GetRange: (target, _given, { book }) => {
      const { sheet, area } = rowArea(book, target);
      return rangeOf(sheet, area);
    },
  },
});

const bodyRows = (book: Book, target: TableTarget) => bodyOf(at(book, target).table).rows;

const rows: DeclaredType<TableTarget> = objectType<TableTarget>("TableRowCollection", {
  get: { Count: (target, { book }) => bodyRows(book, target) },
  items: (target, { book }) =>
    Array.from({ length: bodyRows(book, target) }, (_, index) => row.of({ id: target.id, index })),
  call: {
    Add: (target, [index, values]: readonly unknown[], { book }) => {
      const { sheet, table: found } = at(book, target);
      const position = index === undefined || index === null || index === -1 ? null : count(index, 0);
      const lines = rowsOf(values, found.area.columns);
      return row.of({ id: target.id, index: engine.addRows(book, sheet, target.id, position, lines) });
    },
    DeleteRows: (target, [given]: readonly unknown[], { book }) => {
      if (!Array.isArray(given)) throw invalidArgument();
      const indices = (given as unknown[]).map((each) =>
        isInstance(each) ? (each.target as RowTarget).index : count(each, 0),
      );
      for (const index of [...new Set(indices)].sort((one, other) => other - one))
        engine.deleteRow(book, at(book, target).sheet, target.id, index);
    },
    DeleteRowsAt: (target, [index, length]: readonly unknown[], { book }) =>
      engine.deleteRow(
        book,
        at(book, target).sheet,
        target.id,
        count(index, 0),
        length === undefined || length === null ? 1 : count(length, 1),
      ),
  },
});

function rowsOf(values: unknown, width: number): unknown[][] {
  if (values === undefined || values === null) return [Array.from({ length: width }, () => null)];
  if (!Array.isArray(values) || values.length === 0) throw invalidArgument();
  return (values as unknown[]).map((line) => {
    if (!Array.isArray(line)) throw invalidArgument();
    return line as unknown[];
  });
}

const columnFilter = objectType<ColumnTarget>("Filter", {
  get: { Criteria: (target, { book }) => at(book, target).table.filters[columnIndex(book, target)] ?? null },
  call: {
    Apply: (target, [criteria]: readonly unknown[], { book }) => setFilter(book, target, criteria as FilterCriteria),
    ApplyValuesFilter: (target, [values]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "Values", values }),
    ApplyCustomFilter: (target, [criterion1, criterion2, operator]: readonly unknown[], { book }) =>
      setFilter(book, target, {
        filterOn: "Custom",
        criterion1,
        ...(criterion2 !== undefined &&
          criterion2 !== null && { criterion2, operator: oneOf(["And", "Or"], operator ?? "And") }),
      }),
    ApplyTopItemsFilter: (target, [top]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "TopItems", criterion1: String(top) }),
    ApplyTopPercentFilter: (target, [top]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "TopPercent", criterion1: String(top) }),
    ApplyBottomItemsFilter: (target, [bottom]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "BottomItems", criterion1: String(bottom) }),
    ApplyBottomPercentFilter: (target, [bottom]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "BottomPercent", criterion1: String(bottom) }),
    ApplyCellColorFilter: (target, [color]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "CellColor", color }),
    ApplyFontColorFilter: (target, [color]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "FontColor", color }),
    ApplyDynamicFilter: (target, [dynamicCriteria]: readonly unknown[], { book }) =>
      setFilter(book, target, { filterOn: "Dynamic", dynamicCriteria }),
    Clear: (target, _given, { book }) => setFilter(book, target, null),
  },
});

function setFilter(book: Book, target: ColumnTarget, criteria: FilterCriteria | null): void {
  const { filters } = at(book, target).table;
  const index = columnIndex(book, target);
  const others = Object.fromEntries(Object.entries(filters).filter(([key]) => Number(key) !== index));
  filter(book, target, criteria ? { ...others, [index]: criteria } : others);
}

const lastSort = new Map<string, readonly SortField[]>();

const tableSort = objectType<TableTarget>("TableSort", {
  get: {
    Fields: ({ id }) => lastSort.get(id) ?? [],
    MatchCase: () => false,
    Method: () => "PinYin",
  },
  call: {
    Apply: (target, [fields, matchCase]: readonly unknown[], { book }) => {
      const { sheet, table: found } = at(book, target);
      sortArea(book, sheet, bodyOf(found), fields as readonly SortField[], {
        matchCase: matchCase === true,
        hasHeaders: false,
        byColumns: false,
      });
      lastSort.set(target.id, fields as readonly SortField[]);
    },
    Clear: ({ id }) => void lastSort.delete(id),
    Reapply: (target, _given, { book }) => {
      const fields = lastSort.get(target.id);
      const { sheet, table: found } = at(book, target);
      if (fields)
        sortArea(book, sheet, bodyOf(found), fields, { matchCase: false, hasHeaders: false, byColumns: false });
    },
  },
});
