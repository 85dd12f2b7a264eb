import type { Area, FilterCriteria, TableSnapshot } from "../book-snapshot";
import type { Book } from "../engine/book";
import { valueOf } from "../engine/cell-values";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { type Place, areaOfPlace, sheetOf } from "../engine/places";
import { bodyOf } from "../engine/structured";
import { addColumn, deleteColumn } from "../engine/table-columns";
import { renameColumn } from "../engine/table-names";
import { type DeclaredType, type Instance, objectType } from "../protocol/object-type";
import { count, oneOf, words } from "./given";
import { rangeOf } from "./range-places";
import { gridOf, writeValues } from "./range-values";
import { type TableTarget, at, filter, headerArea, totalsArea } from "./table-target";

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

export const column: DeclaredType<ColumnTarget> = objectType<ColumnTarget>("TableColumn", {
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
      renameColumn(book, sheet, found, index, words(name));
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
      deleteColumn(book, at(book, target).sheet, target.id, columnIndex(book, target)),
    GetRange: (target, _given, { book }) => columnArea(book, target, whole),
    GetDataBodyRange: (target, _given, { book }) => columnArea(book, target, bodyOf),
    GetHeaderRowRange: (target, _given, { book }) => columnArea(book, target, headerArea),
    GetTotalRowRange: (target, _given, { book }) => columnArea(book, target, totalsArea),
  },
});

export const columns: DeclaredType<TableTarget> = objectType<TableTarget>("TableColumnCollection", {
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
      const made = addColumn(book, sheet, target.id, position, cells, typeof name === "string" ? name : undefined);
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
