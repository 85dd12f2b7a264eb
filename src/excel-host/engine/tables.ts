import type { Area, TableSnapshot } from "../book-snapshot";
import { intersection, lastColumn, lastRow } from "./areas";
import { announce, nextNumber, type Book, type Sheet } from "./book";
import { tableNamed, tablesChanged } from "./calculate";
import { cellAt, put, usedArea, writeCell } from "./cells";
import { accessDenied, ExcelError, invalidArgument, itemAlreadyExists } from "./excel-error";
import { copiedFormula } from "./formula";
import { isLegalName, nameIn } from "./names";
import { applyShift, insertCells } from "./shift";
import { bodyOf, renamedInFormula } from "./structured";

export function addTable(book: Book, sheet: Sheet, given: Area, hasHeaders: boolean): TableSnapshot {
  if (sheet.protection) throw accessDenied();
  refuseOverlap(sheet, given);
  let area = given;
  if (!hasHeaders) {
    insertCells(book, sheet, { ...given, rows: 1 }, "Down");
    area = { ...given, rows: given.rows + 1 };
  } else if (given.rows === 1) area = { ...given, rows: 2 };
  const columns = headerTexts(book, sheet, area, hasHeaders);
  columns.forEach((text, index) => {
    const column = area.column + index;
    const { style } = cellAt(book, sheet, area.row, column);
    put(book, sheet, area.row, column, { value: text, style });
  });
  const number = nextNumber(book);
  const table: TableSnapshot = {
    id: `{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`,
    name: freeTableName(book),
    area,
    columns,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: {},
  };
  sheet.tables = [...sheet.tables, table];
  tablesChanged(book);
  announce(book, { kind: "TableAdded", sheetId: sheet.id, facts: { tableId: table.id } });
  return table;
}

function refuseOverlap(sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw invalidArgument("A table cannot overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area)))
    throw new ExcelError("MergedRangeConflict", "Cannot complete the operation: the range contains merged cells.");
}

/** Headers are text, and each is the only one of its name. */
function headerTexts(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, index) => {
    const { value } = cellAt(book, sheet, area.row, area.column + index);
    const own = hasHeaders && value !== null ? (typeof value === "object" ? value.error : String(value)) : "";
    const text = freeText(own === "" ? `Column${index + 1}` : own, taken);
    taken.add(text.toLowerCase());
    return text;
  });
}

function freeText(wanted: string, taken: ReadonlySet<string>): string {
  let text = wanted;
  for (let number = 2; taken.has(text.toLowerCase()); number += 1) text = `${wanted}${number}`;
  return text;
}

function freeTableName(book: Book): string {
  let number = 1;
  while (tableNamed(book, `Table${number}`) || nameIn(book, null, `Table${number}`)) number += 1;
  return `Table${number}`;
}

/** The table as it stands now. */
export function tableById(book: Book, id: string): { sheet: Sheet; table: TableSnapshot } | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.id === id);
    if (table) return { sheet, table };
  }
  return undefined;
}

export function replaceTable(sheet: Sheet, id: string, change: (table: TableSnapshot) => TableSnapshot | null): void {
  sheet.tables = sheet.tables.flatMap((each) => (each.id === id ? (change(each) ?? []) : each));
}

/** A new name, which every formula follows. */
export function renameTable(book: Book, sheet: Sheet, table: TableSnapshot, name: string): void {
  if (!isLegalName(name)) throw invalidArgument();
  const other = tableNamed(book, name);
  if ((other && other.table.id !== table.id) || nameIn(book, null, name)) throw itemAlreadyExists();
  replaceTable(sheet, table.id, (each) => ({ ...each, name }));
  renameInFormulas(book, { table: table.name, to: name }, table.id);
}

export function renameColumn(book: Book, sheet: Sheet, table: TableSnapshot, index: number, wanted: string): void {
  const before = table.columns[index] ?? "";
  const taken = new Set(table.columns.filter((_, at) => at !== index).map((each) => each.toLowerCase()));
  const name = freeText(wanted, taken);
  replaceTable(sheet, table.id, (each) => ({
    ...each,
    columns: each.columns.map((text, at) => (at === index ? name : text)),
  }));
  if (table.showHeaders) {
    const column = table.area.column + index;
    const { style } = cellAt(book, sheet, table.area.row, column);
    put(book, sheet, table.area.row, column, { value: name, style });
  }
  renameInFormulas(book, { table: table.name, column: { from: before, to: name } }, table.id);
}

function renameInFormulas(book: Book, rename: Parameters<typeof renamedInFormula>[1], tableId: string): void {
  for (const { sheetId, row, column } of [...book.tableFormulas.values()]) {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    const cell = book.grid.cell(sheetId, row, column);
    if (!sheet || cell?.formula === undefined) continue;
    const own = sheet.tables.find(({ id }) => id === tableId);
    const isInside = own !== undefined && intersection(own.area, { row, column, rows: 1, columns: 1 }) !== null;
    const formula = renamedInFormula(cell.formula, rename, isInside);
    if (formula !== cell.formula) put(book, sheet, row, column, { ...cell, formula });
  }
  book.names = book.names.map((name) => ({ ...name, formula: renamedInFormula(name.formula, rename, false) }));
  tablesChanged(book);
}

/** Rows at a place, or under the last one where `at` is null. Cells that stand in the way move down. */
export function addRows(
  book: Book,
  sheet: Sheet,
  id: string,
  at: number | null,
  rows: readonly (readonly unknown[])[],
): number {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  if (Object.keys(table.filters).length > 0)
    throw new ExcelError("InsertDeleteConflict", "This operation is not allowed while the table is filtered.");
  const body = bodyOf(table);
  if (at === null && body.rows === 1 && rows.length > 0 && !usedArea(book, sheet, true, body))
    return fillBlankRow(book, sheet, id, body, rows);
  const index = at ?? body.rows;
  if (index < 0 || index > body.rows) throw invalidArgument();
  if (rows.some((row) => row.length !== table.area.columns)) throw invalidArgument();
  const place: Area = { ...body, row: body.row + index, rows: rows.length };
  const isEnd = index === body.rows;
  const below = usedArea(book, sheet, true, { ...place, row: lastRow(table.area) + 1 });
  if (!isEnd || table.showTotals || below)
    applyShift(book, sheet, { area: place, kind: "insert", along: "rows" }, table.name);
  if (isEnd) {
    const now = sheet.tables.find((each) => each.id === id) ?? table;
    const target = { ...table.area, rows: table.area.rows + rows.length };
    if (now.area.rows < target.rows) replaceTable(sheet, id, (each) => ({ ...each, area: target }));
    extendRules(sheet, body, rows.length);
    copyFormats(book, sheet, lastRow(body), place);
    tablesChanged(book);
  }
  const fill = calculatedColumns(book, sheet, body);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const formula = fill.get(c);
      if (value === null || value === undefined || (value === "" && formula !== undefined)) {
        if (formula === undefined) return;
        writeCell(book, sheet, place.row + r, place.column + c, copiedFormula(formula, place.row + r - body.row, 0));
      } else writeCell(book, sheet, place.row + r, place.column + c, value);
    });
  });
  return index;
}

/** A table made of headers alone shows one blank row; the first row added takes its place. */
function fillBlankRow(
  book: Book,
  sheet: Sheet,
  id: string,
  body: Area,
  [first = [], ...others]: readonly (readonly unknown[])[],
): number {
  if (first.length !== body.columns) throw invalidArgument();
  if (others.length > 0) {
    writeCell(book, sheet, body.row, body.column, " ");
    addRows(book, sheet, id, null, others);
    writeCell(book, sheet, body.row, body.column, "");
  }
  first.forEach((value, c) => {
    if (value !== null && value !== undefined) writeCell(book, sheet, body.row, body.column + c, value);
  });
  return 0;
}

/** Columns whose every cell holds the same formula: new rows get it too. By position, as the first row has it. */
function calculatedColumns(book: Book, sheet: Sheet, body: Area): Map<number, string> {
  const found = new Map<number, string>();
  for (let c = 0; c < body.columns; c += 1) {
    const first = cellAt(book, sheet, body.row, body.column + c).formula;
    if (first === undefined) continue;
    let same = true;
    for (let r = 1; r < body.rows && same; r += 1)
      same = cellAt(book, sheet, body.row + r, body.column + c).formula === copiedFormula(first, r, 0);
    if (same) found.set(c, first);
  }
  return found;
}

function copyFormats(book: Book, sheet: Sheet, fromRow: number, place: Area): void {
  for (let column = place.column; column <= lastColumn(place); column += 1) {
    const { style } = cellAt(book, sheet, fromRow, column);
    if (style === 0) continue;
    for (let row = place.row; row <= lastRow(place); row += 1) book.grid.setStyle(sheet.id, row, column, style);
  }
}

/** Rules over all of a column's cells reach into the rows that come under it. */
function extendRules(sheet: Sheet, body: Area, count: number): void {
  const end = lastRow(body);
  const longer = (area: Area): Area =>
    lastRow(area) === end && area.column >= body.column && lastColumn(area) <= lastColumn(body)
      ? { ...area, rows: area.rows + count }
      : area;
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: rule.areas.map(longer) }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, areas: format.areas.map(longer) }));
}

export function deleteRow(book: Book, sheet: Sheet, id: string, index: number, count = 1): void {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  const body = bodyOf(table);
  if (index < 0 || index + count > body.rows) throw invalidArgument();
  const area = { ...body, row: body.row + index, rows: count };
  if (count >= body.rows) {
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1)
        put(book, sheet, row, column, { value: null, style: cellAt(book, sheet, row, column).style });
    if (body.rows > 1)
      applyShift(
        book,
        sheet,
        { area: { ...area, row: area.row + 1, rows: count - 1 }, kind: "delete", along: "rows" },
        table.name,
      );
    return;
  }
  applyShift(book, sheet, { area, kind: "delete", along: "rows" }, table.name);
}

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
  const header = name ?? (values ? String(values[0] ?? "") : "");
  const taken = new Set(table.columns.map((each) => each.toLowerCase()));
  const text = freeText(header === "" ? `Column${index + 1}` : header.replace(/^'/, ""), taken);
  replaceTable(sheet, id, (each) => ({
    ...each,
    area: { ...table.area, columns: table.area.columns + 1 },
    columns: [...table.columns.slice(0, index), text, ...table.columns.slice(index)],
  }));
  const { style } = cellAt(book, sheet, place.row, Math.max(place.column - 1, table.area.column));
  put(book, sheet, place.row, place.column, { value: text, style });
  tablesChanged(book);
  values?.slice(1).forEach((value, r) => {
    if (value !== null && value !== undefined) writeCell(book, sheet, place.row + 1 + r, place.column, value);
  });
  return index;
}

export function deleteColumn(book: Book, sheet: Sheet, id: string, index: number): void {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  if (table.area.columns === 1) return deleteTable(book, sheet, id);
  const area: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  applyShift(book, sheet, { area, kind: "delete", along: "columns" }, table.name);
  replaceTable(sheet, id, (each) => ({ ...each, columns: table.columns.filter((_, at) => at !== index) }));
  tablesChanged(book);
}

/** Takes the table away with its cells. */
export function deleteTable(book: Book, sheet: Sheet, id: string): void {
  if (sheet.protection) throw accessDenied();
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) throw invalidArgument();
  replaceTable(sheet, id, () => null);
  applyShift(book, sheet, { area: table.area, kind: "delete", along: "rows" });
  announce(book, { kind: "TableDeleted", sheetId: sheet.id, facts: { tableId: id, tableName: table.name } });
}

/** Keeps header row and place; the rest of the old cells stay as plain ones. */
export function resizeTable(book: Book, sheet: Sheet, table: TableSnapshot, area: Area): void {
  if (sheet.protection) throw accessDenied();
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < 2) throw invalidArgument();
  refuseOverlap({ ...sheet, tables: sheet.tables.filter(({ id }) => id !== table.id) }, area);
  const columns = headerTexts(book, sheet, area, table.showHeaders);
  replaceTable(sheet, table.id, (each) => ({ ...each, area, columns }));
  columns.forEach((text, index) => {
    const column = area.column + index;
    put(book, sheet, area.row, column, { value: text, style: cellAt(book, sheet, area.row, column).style });
  });
  tablesChanged(book);
}

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
