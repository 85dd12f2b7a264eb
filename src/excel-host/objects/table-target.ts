import type { Area, FilterCriteria, TableSnapshot } from "../book-snapshot";
import type { Book, Sheet } from "../engine/book";
import { accessDenied, itemNotFound } from "../engine/excel-error";
import { bodyOf } from "../engine/structured";
import { replaceTable, tableById } from "../engine/tables";
import { applyFilters } from "./filters";

/** A table by its id, since its name may change. */
export interface TableTarget {
  readonly id: string;
}

interface Found {
  readonly sheet: Sheet;
  readonly table: TableSnapshot;
}

export function at(book: Book, { id }: TableTarget): Found {
  const found = tableById(book, id);
  if (!found) throw itemNotFound();
  return found;
}

export function change(book: Book, target: TableTarget, part: Partial<TableSnapshot>): void {
  const { sheet } = at(book, target);
  if (sheet.protection) throw accessDenied();
  replaceTable(sheet, target.id, (table) => ({ ...table, ...part }));
}

export function headerArea({ area, showHeaders }: TableSnapshot): Area {
  if (!showHeaders) throw itemNotFound();
  return { ...area, rows: 1 };
}

export function totalsArea({ area, showTotals }: TableSnapshot): Area {
  if (!showTotals) throw itemNotFound();
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

export function filter(book: Book, target: TableTarget, filters: Readonly<Record<number, FilterCriteria>>): void {
  const { sheet, table: found } = at(book, target);
  if (sheet.protection && sheet.protection.options["allowAutoFilter"] !== true) throw accessDenied();
  applyFilters(book, sheet, bodyOf(found), filters);
  replaceTable(sheet, target.id, (each) => ({ ...each, filters }));
}
