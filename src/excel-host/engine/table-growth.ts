import type { Area, CellValue, TableSnapshot } from "../book-snapshot";
import { boundingArea, intersection, lastColumn, lastRow } from "./areas";
import type { Book, Sheet } from "./book";
import { namesChanged } from "./calculate";
import { cellAt, put, usedArea, writeCell } from "./cells";
import { copiedFormula } from "./formula";
import { bodyOf } from "./structured";
import { renameColumn } from "./table-names";
import { calculatedColumns, extendRules } from "./table-rows";
import { freeText, replaceTable } from "./tables";

/** A table takes in what is written right under or beside it, and keeps its headers what its header cells say. */
export function expandTables(book: Book, sheet: Sheet, written: Area): void {
  for (const { id } of sheet.tables) {
    const table = sheet.tables.find((each) => each.id === id);
    if (!table) continue;
    if (table.showHeaders && intersection(written, { ...table.area, rows: 1 }))
      headersWritten(book, sheet, table, written);
    if (sheet.protection) continue;
    if (isUnder(table, written)) growDown(book, sheet, table, written);
    else if (isBeside(table, written)) growRight(book, sheet, table, written);
  }
}

function isUnder({ area, showTotals }: TableSnapshot, written: Area): boolean {
  return (
    !showTotals &&
    written.row === lastRow(area) + 1 &&
    written.column >= area.column &&
    lastColumn(written) <= lastColumn(area)
  );
}

function isBeside({ area }: TableSnapshot, written: Area): boolean {
  return written.column === lastColumn(area) + 1 && written.row >= area.row && lastRow(written) <= lastRow(area);
}

/** Whether something was written, and no other table or merged cell stands where the table would reach. */
function canGrow(book: Book, sheet: Sheet, table: TableSnapshot, written: Area): boolean {
  if (!usedArea(book, sheet, true, written)) return false;
  const target = boundingArea(table.area, written);
  const others = sheet.tables.filter(({ id }) => id !== table.id).map(({ area }) => area);
  return ![...others, ...sheet.merges].some((each) => intersection(each, target));
}

function growDown(book: Book, sheet: Sheet, table: TableSnapshot, written: Area): void {
  if (!canGrow(book, sheet, table, written)) return;
  const body = bodyOf(table);
  const fill = calculatedColumns(book, sheet, body);
  replaceTable(sheet, table.id, (each) => ({ ...each, area: boundingArea(table.area, written) }));
  extendRules(sheet, body, written.rows);
  namesChanged(book);
  for (const [c, formula] of fill)
    for (let row = written.row; row <= lastRow(written); row += 1)
      if (cellAt(book, sheet, row, body.column + c).value === null)
        writeCell(book, sheet, row, body.column + c, copiedFormula(formula, row - body.row, 0));
}

function growRight(book: Book, sheet: Sheet, table: TableSnapshot, written: Area): void {
  const column = { ...table.area, column: written.column, columns: written.columns };
  const before = usedArea(book, sheet, true, column);
  const isAlone = !before || (before.row >= written.row && lastRow(before) <= lastRow(written));
  if (!isAlone || !canGrow(book, sheet, table, written)) return;
  const taken = new Set(table.columns.map((name) => name.toLowerCase()));
  const names = Array.from({ length: written.columns }, (_, index) => {
    const cell = cellAt(book, sheet, table.area.row, written.column + index);
    const text = table.showHeaders ? textOf(cell.value) : "";
    const name = freeText(text === "" ? `Column${table.columns.length + index + 1}` : text, taken);
    taken.add(name.toLowerCase());
    if (table.showHeaders) put(book, sheet, table.area.row, written.column + index, { value: name, style: cell.style });
    return name;
  });
  replaceTable(sheet, table.id, (each) => ({
    ...each,
    area: boundingArea(table.area, column),
    columns: [...table.columns, ...names],
  }));
  namesChanged(book);
}

function headersWritten(book: Book, sheet: Sheet, table: TableSnapshot, written: Area): void {
  table.columns.forEach((before, index) => {
    const column = table.area.column + index;
    if (column < written.column || column > lastColumn(written)) return;
    const text = textOf(cellAt(book, sheet, table.area.row, column).value);
    if (text !== before) {
      const now = sheet.tables.find(({ id }) => id === table.id) ?? table;
      renameColumn(book, sheet, now, index, text === "" ? `Column${index + 1}` : text);
    }
  });
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}
