import type { Area } from "../book-snapshot";
import type { Book, Sheet } from "../engine/book";
import { valueOf } from "../engine/cell-values";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { bodyOf } from "../engine/structured";
import { addRows, deleteRow } from "../engine/table-rows";
import { type DeclaredType, isInstance, objectType } from "../protocol/object-type";
import { changed } from "../engine/changes";
import { count } from "./given";
import { rangeOf } from "./range-places";
import { gridOf, writeValues } from "./range-values";
import { type TableTarget, at } from "./table-target";

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

export const row: DeclaredType<RowTarget> = objectType<RowTarget>("TableRow", {
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
    Delete: ({ id, index }, _given, { book }) => deleteRows(book, { id }, index, 1),
    GetRange: (target, _given, { book }) => {
      const { sheet, area } = rowArea(book, target);
      return rangeOf(sheet, area);
    },
  },
});

const bodyRows = (book: Book, target: TableTarget) => bodyOf(at(book, target).table).rows;

export const rows: DeclaredType<TableTarget> = objectType<TableTarget>("TableRowCollection", {
  get: { Count: (target, { book }) => bodyRows(book, target) },
  items: (target, { book }) =>
    Array.from({ length: bodyRows(book, target) }, (_, index) => row.of({ id: target.id, index })),
  call: {
    Add: (target, [index, values]: readonly unknown[], { book }) => {
      const { sheet, table: found } = at(book, target);
      const position = index === undefined || index === null || index === -1 ? null : count(index, 0);
      const lines = rowsOf(values, found.area.columns);
      const made = addRows(book, sheet, target.id, position, lines);
      tell(book, target, made, lines.length, "RowInserted");
      return row.of({ id: target.id, index: made });
    },
    DeleteRows: (target, [given]: readonly unknown[], { book }) => {
      if (!Array.isArray(given)) throw invalidArgument();
      const indices = (given as unknown[]).map((each) =>
        isInstance(each) ? (each.target as RowTarget).index : count(each, 0),
      );
      for (const index of [...new Set(indices)].sort((one, other) => other - one)) deleteRows(book, target, index, 1);
    },
    DeleteRowsAt: (target, [index, length]: readonly unknown[], { book }) =>
      deleteRows(book, target, count(index, 0), length === undefined || length === null ? 1 : count(length, 1)),
  },
});

function deleteRows(book: Book, target: TableTarget, index: number, length: number): void {
  deleteRow(book, at(book, target).sheet, target.id, index, length);
  tell(book, target, index, length, "RowDeleted");
}

function tell(book: Book, target: TableTarget, index: number, length: number, changeType: string): void {
  const { sheet, table } = at(book, target);
  const body = bodyOf(table);
  changed(book, sheet, { ...body, row: body.row + index, rows: length }, changeType);
}

function rowsOf(values: unknown, width: number): unknown[][] {
  if (values === undefined || values === null) return [Array.from({ length: width }, () => null)];
  if (!Array.isArray(values) || values.length === 0) throw invalidArgument();
  return (values as unknown[]).map((line) => {
    if (!Array.isArray(line)) throw invalidArgument();
    return line as unknown[];
  });
}
