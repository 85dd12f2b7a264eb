import type { Area, FilterCriteria } from "../book-snapshot";
import type { Book, Sheet } from "../engine/book";
import { accessDenied, invalidArgument, itemNotFound } from "../engine/excel-error";
import { areaOfPlace } from "../engine/places";
import { bodyOf } from "../engine/structured";
import { replaceTable, tableById } from "../engine/tables";
import { objectType, type Instance } from "../protocol/object-type";
import { applyFilters } from "./filters";
import { count } from "./given";
import { givenPlace, rangeOf } from "./range-places";

/** The filter of a sheet, or of one of its tables. */
interface FilterTarget {
  readonly sheet: Sheet;
  readonly tableId: string | null;
}

interface Filtered {
  readonly area: Area;
  readonly body: Area;
  readonly criteria: Readonly<Record<number, FilterCriteria>>;
}

function filtered(book: Book, { sheet, tableId }: FilterTarget): Filtered | null {
  if (tableId !== null) {
    const found = tableById(book, tableId);
    return found && found.table.showFilterButton
      ? { area: found.table.area, body: bodyOf(found.table), criteria: found.table.filters }
      : null;
  }
  if (!sheet.autoFilter) return null;
  const { area, criteria } = sheet.autoFilter;
  return { area, body: { ...area, row: area.row + 1, rows: Math.max(area.rows - 1, 1) }, criteria };
}

function setCriteria(book: Book, target: FilterTarget, criteria: Readonly<Record<number, FilterCriteria>>): void {
  const { sheet, tableId } = target;
  if (sheet.protection && sheet.protection.options["allowAutoFilter"] !== true) throw accessDenied();
  const now = filtered(book, target);
  if (!now) return;
  applyFilters(book, sheet, now.body, criteria);
  if (tableId !== null) replaceTable(sheet, tableId, (table) => ({ ...table, filters: criteria }));
  else sheet.autoFilter = { area: now.area, criteria };
}

function apply(book: Book, target: FilterTarget, [given, index, criteria]: readonly unknown[]): void {
  const { sheet, tableId } = target;
  if (tableId === null) {
    const area = areaOfPlace(givenPlace(book, sheet, given));
    if (sheet.protection) throw accessDenied();
    const same = sheet.autoFilter?.area.row === area.row && sheet.autoFilter.area.column === area.column;
    sheet.autoFilter = { area, criteria: same ? (sheet.autoFilter?.criteria ?? {}) : {} };
  }
  const now = filtered(book, target);
  if (!now || index === undefined || index === null) return;
  const column = count(index, 0, now.area.columns - 1);
  if (criteria === undefined || criteria === null) {
    setCriteria(book, target, Object.fromEntries(Object.entries(now.criteria).filter(([at]) => Number(at) !== column)));
    return;
  }
  if (typeof criteria !== "object") throw invalidArgument();
  setCriteria(book, target, { ...now.criteria, [column]: criteria as FilterCriteria });
}

function place(book: Book, target: FilterTarget): Instance | null {
  const now = filtered(book, target);
  return now && rangeOf(target.sheet, now.area);
}

export const autoFilter = objectType<FilterTarget>("AutoFilter", {
  get: {
    Enabled: (target, { book }) => filtered(book, target) !== null,
    IsDataFiltered: (target, { book }) => Object.keys(filtered(book, target)?.criteria ?? {}).length > 0,
    Criteria: (target, { book }) => {
      const now = filtered(book, target);
      return now ? Array.from({ length: now.area.columns }, (_, index) => now.criteria[index] ?? null) : [];
    },
  },
  call: {
    Apply: (target, given: readonly unknown[], { book }) => apply(book, target, given),
    ClearCriteria: (target, _given, { book }) => setCriteria(book, target, {}),
    ClearColumnCriteria: (target, [index]: readonly unknown[], { book }) => {
      const column = count(index, 0);
      setCriteria(
        book,
        target,
        Object.fromEntries(
          Object.entries(filtered(book, target)?.criteria ?? {}).filter(([at]) => Number(at) !== column),
        ),
      );
    },
    Reapply: (target, _given, { book }) => setCriteria(book, target, filtered(book, target)?.criteria ?? {}),
    Remove: (target, _given, { book }) => {
      setCriteria(book, target, {});
      if (target.tableId === null) target.sheet.autoFilter = undefined;
      else replaceTable(target.sheet, target.tableId, (table) => ({ ...table, showFilterButton: false }));
    },
    GetRange: (target, _given, { book }) => {
      const found = place(book, target);
      if (!found) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (target, _given, { book }) => place(book, target),
  },
});
