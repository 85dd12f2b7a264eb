import type { Area } from "../book-snapshot";
import { address, intersection } from "./areas";
import { announce, type Book, type BookEvent, type Sheet } from "./book";
import { valueOf, valueTypeOf } from "./cell-values";
import { cellAt } from "./cells";

/** Tells whoever listens, to the sheet or to a table that the area meets, that cells changed. */
export function changed(
  book: Book,
  sheet: Sheet,
  area: Area,
  changeType: string,
  facts: object = {},
  later?: BookEvent["later"],
): void {
  const about = { changeType, ...placed(sheet, area), triggerSource: "ThisLocalAddin", ...facts };
  const event = { sheetId: sheet.id, ...(later && { later }) };
  announce(book, { ...event, kind: "WorksheetChanged", facts: about });
  for (const { id, area: own } of sheet.tables)
    if (intersection(own, area)) announce(book, { ...event, kind: "TableChanged", facts: { ...about, tableId: id } });
}

/** Where something happened, and by what an event's `getRange` asks for its cells again. */
export function placed({ id }: Sheet, area: Area): { readonly address: string; readonly referenceId: string } {
  const { row, column, rows, columns } = area;
  return { address: address(area), referenceId: `${id}|${row},${column},${rows},${columns}` };
}

/** What an event tells of a single cell: its value now, and the one it has when the event is sent. */
export function valueWatch(book: Book, sheet: Sheet, { row, column, rows, columns }: Area): BookEvent["later"] {
  if (rows !== 1 || columns !== 1 || book.listeners.size === 0) return undefined;
  const cell = () => cellAt(book, sheet, row, column);
  const [valueBefore, valueTypeBefore] = [valueOf(cell()), valueTypeOf(cell())];
  return () => ({ valueBefore, valueTypeBefore, valueAfter: valueOf(cell()), valueTypeAfter: valueTypeOf(cell()) });
}
