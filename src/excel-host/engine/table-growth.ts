import type { Area, TableSnapshot } from "../book-snapshot";
import { intersection, lastColumn, lastRow } from "./areas";
import type { Book, Sheet } from "./book";
import { tablesChanged } from "./calculate";
import { cellAt, usedArea, writeCell } from "./cells";
import { copiedFormula } from "./formula";
import { bodyOf } from "./structured";
import { renameColumn } from "./table-names";
import { calculatedColumns, extendRules } from "./table-rows";
import { replaceTable } from "./tables";

/** A table takes in what is written right under it, and keeps its headers what its header cells say. */
export function expandTables(book: Book, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    if (table.showHeaders && intersection(written, { ...table.area, rows: 1 }))
      headersWritten(book, sheet, table, written);
    const isUnder =
      written.row === lastRow(table.area) + 1 &&
      written.column >= table.area.column &&
      lastColumn(written) <= lastColumn(table.area);
    if (!isUnder || table.showTotals || sheet.protection) continue;
    if (!usedArea(book, sheet, true, written)) continue;
    const target = { ...table.area, rows: table.area.rows + written.rows };
    if (sheet.tables.some((other) => other !== table && intersection(other.area, target))) continue;
    const body = bodyOf(table);
    const fill = calculatedColumns(book, sheet, body);
    replaceTable(sheet, table.id, (each) => ({ ...each, area: target }));
    extendRules(sheet, body, written.rows);
    tablesChanged(book);
    for (const [c, formula] of fill)
      for (let row = written.row; row <= lastRow(written); row += 1)
        if (cellAt(book, sheet, row, body.column + c).value === null)
          writeCell(book, sheet, row, body.column + c, copiedFormula(formula, row - body.row, 0));
  }
}

function headersWritten(book: Book, sheet: Sheet, table: TableSnapshot, written: Area): void {
  table.columns.forEach((before, index) => {
    const column = table.area.column + index;
    if (column < written.column || column > lastColumn(written)) return;
    const { value } = cellAt(book, sheet, table.area.row, column);
    const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
    if (text !== before) {
      const now = sheet.tables.find(({ id }) => id === table.id) ?? table;
      renameColumn(book, sheet, now, index, text === "" ? `Column${index + 1}` : text);
    }
  });
}
