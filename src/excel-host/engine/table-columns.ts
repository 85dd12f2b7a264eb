import type { Area } from "../book-snapshot";
import type { Book, Sheet } from "./book";
import { namesChanged } from "./calculate";
import { cellAt, put, usedArea, writeCell } from "./cells";
import { accessDenied, invalidArgument } from "./excel-error";
import { applyShift } from "./shift";
import { deleteTable } from "./table-removal";
import { freeText, replaceTable } from "./tables";

/** A column at a place, or after the last one where `at` is null; cells that stand right of the table move. */
export function addColumn(
  book: Book,
  sheet: Sheet,
  id: string,
  at: number | null,
  values: readonly unknown[] | null,
  name?: string,
): number {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  const index = at ?? table.area.columns;
  if (index < 0 || index > table.area.columns) throw invalidArgument();
  if (values && values.length !== table.area.rows) throw invalidArgument();
  const place: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  const isEnd = index === table.area.columns;
  if (!isEnd || usedArea(book, sheet, true, place))
    applyShift(book, sheet, { area: place, kind: "insert", along: "columns" }, table.name);
  const [head] = values ?? [];
  const header = name ?? (typeof head === "string" || typeof head === "number" ? String(head) : "");
  const taken = new Set(table.columns.map((each) => each.toLowerCase()));
  const text = freeText(header === "" ? `Column${index + 1}` : header.replace(/^'/, ""), taken);
  replaceTable(sheet, id, (each) => ({
    ...each,
    area: { ...table.area, columns: table.area.columns + 1 },
    columns: [...table.columns.slice(0, index), text, ...table.columns.slice(index)],
  }));
  const { style } = cellAt(book, sheet, place.row, Math.max(place.column - 1, table.area.column));
  put(book, sheet, place.row, place.column, { value: text, style });
  namesChanged(book);
  values?.slice(1).forEach((value, r) => {
    if (value !== null && value !== undefined) writeCell(book, sheet, place.row + 1 + r, place.column, value);
  });
  return index;
}

export function deleteColumn(book: Book, sheet: Sheet, id: string, index: number): void {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  if (table.area.columns === 1) {
    deleteTable(book, sheet, table);
    return;
  }
  const area: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  applyShift(book, sheet, { area, kind: "delete", along: "columns" }, table.name);
}
