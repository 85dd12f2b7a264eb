import type { CellSnapshot, SheetSnapshot, TableSnapshot } from "../book-snapshot";
import { areaName, areaOf } from "./addresses";
import { isSame } from "./canonical";
import { readAutoFilter, writtenAutoFilter } from "./filters";
import { namesRelativeCells, storedFormula } from "./formula-text";
import type { OfficePackage } from "./office-package";
import {
  OFFICE_RELATIONSHIPS,
  editXml,
  freePath,
  partNames,
  partXml,
  putXml,
  relate,
  relationshipsOf,
  removePart,
  unrelate,
} from "./office-package";
import { sheetOrder } from "./sheet-layout";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  decodeControls,
  element,
  encodeControls,
  isOn,
  numberOf,
  putInOrder,
  relationshipIdOf,
  setAttribute,
} from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

interface TablePart {
  readonly relationship: string;
  readonly path: string;
  readonly root: XmlElement;
}

function tablePartsOf(from: OfficePackage, sheetPath: string, sheet: XmlElement): TablePart[] {
  const related = relationshipsOf(from, sheetPath);
  return childrenOf(childOf(sheet, "tableParts"), "tablePart").flatMap((part) => {
    const relationship = relationshipIdOf(part) ?? "";
    const path = related.find(({ id }) => id === relationship)?.target;
    const root = path === undefined ? undefined : partXml(from, path);
    return path !== undefined && root ? [{ relationship, path, root }] : [];
  });
}

export function readTables(from: OfficePackage, sheetPath: string, sheet: XmlElement): TableSnapshot[] {
  return tablePartsOf(from, sheetPath, sheet).flatMap(({ root }) => {
    const area = areaOf(attributeOf(root, "ref") ?? "");
    if (!area) return [];
    const style = childOf(root, "tableStyleInfo");
    const filter = childOf(root, "autoFilter");
    const buttons = childrenOf(filter, "filterColumn").filter((column) => isOn(column, "hiddenButton"));
    return [
      {
        id: attributeOf(root, "id") ?? nameOf(root),
        name: nameOf(root),
        area,
        columns: columnNamesOf(root),
        style: attributeOf(style, "name") ?? "",
        showHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
        showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
        showBandedRows: isOn(style, "showRowStripes"),
        showBandedColumns: isOn(style, "showColumnStripes"),
        showFilterButton: filter !== undefined && buttons.length < area.columns,
        highlightFirstColumn: isOn(style, "showFirstColumn"),
        highlightLastColumn: isOn(style, "showLastColumn"),
        filters: readAutoFilter(filter)?.criteria ?? {},
      },
    ];
  });
}

/** The table that a cell stands in. */
export function tableAt(tables: readonly TableSnapshot[], row: number, column: number): TableSnapshot | undefined {
  return tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}

function nameOf(root: XmlElement): string {
  return attributeOf(root, "displayName") ?? attributeOf(root, "name") ?? "";
}

function columnNamesOf(root: XmlElement): string[] {
  return childrenOf(childOf(root, "tableColumns"), "tableColumn").map((column) =>
    decodeControls(attributeOf(column, "name") ?? ""),
  );
}

/** Adds, changes and takes away tables; one that is the same in both sheets is not touched. */
export function writeTables(
  into: OfficePackage,
  sheetPath: string,
  sheet: XmlElement,
  opened: SheetSnapshot,
  current: SheetSnapshot,
): void {
  const parts = tablePartsOf(into, sheetPath, sheet);
  const partOf = (table: TableSnapshot) => parts.find(({ root }) => nameOf(root) === table.name);
  const currentIds = new Set(current.tables.map(({ id }) => id));
  for (const gone of opened.tables.filter(({ id }) => !currentIds.has(id))) {
    const part = partOf(gone);
    if (!part) continue;
    unrelate(into, sheetPath, part.relationship);
    removePart(into, part.path);
    listTables(sheet, (listed) => listed.filter((entry) => relationshipIdOf(entry) !== part.relationship));
  }
  for (const table of current.tables) {
    const before = opened.tables.find(({ id }) => id === table.id);
    const part = before && partOf(before);
    if (!part) addTable(into, sheetPath, sheet, table, current);
    else if (!isSame(before, table)) fill(editXml(into, part.path), table, current);
  }
}

function addTable(
  into: OfficePackage,
  sheetPath: string,
  sheet: XmlElement,
  table: TableSnapshot,
  current: SheetSnapshot,
): void {
  const path = freePath(into, "xl/tables/table", "xml");
  const root = element("table", { xmlns: SPREADSHEET, id: freeTableId(into) });
  fill(root, table, current);
  putXml(into, path, root, CONTENT_TYPE);
  const id = relate(into, sheetPath, "table", path);
  const entry = element("tablePart", { "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id });
  listTables(sheet, (listed) => [...listed, entry]);
}

function listTables(sheet: XmlElement, change: (listed: XmlElement[]) => XmlElement[]): void {
  const listed = change(childrenOf(childOf(sheet, "tableParts")));
  const list = listed.length > 0 ? element("tableParts", { count: listed.length }, listed) : undefined;
  putInOrder(sheet, sheetOrder, "tableParts", list);
}

function freeTableId(from: OfficePackage): number {
  const ids = partNames(from)
    .filter((name) => /(^|\/)tables\/[^/]+\.xml$/.test(name))
    .map((name) => numberOf(partXml(from, name), "id") ?? 0);
  return Math.max(0, ...ids) + 1;
}

const tableOrder = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

function fill(root: XmlElement, table: TableSnapshot, sheet: SheetSnapshot): void {
  const { row, column, rows, columns } = table.area;
  setAttribute(root, "name", table.name);
  setAttribute(root, "displayName", table.name);
  setAttribute(root, "ref", areaName(table.area));
  setAttribute(root, "headerRowCount", table.showHeaders ? undefined : 0);
  setAttribute(root, "totalsRowCount", table.showTotals ? 1 : undefined);
  setAttribute(root, "totalsRowShown", table.showTotals ? undefined : false);

  const filtered = { row, column, rows: table.showTotals ? rows - 1 : rows, columns };
  const hasFilter = table.showHeaders && (table.showFilterButton || Object.keys(table.filters).length > 0);
  const old = readAutoFilter(childOf(root, "autoFilter"));
  if (!hasFilter) {
    putInOrder(root, tableOrder, "autoFilter");
    putInOrder(root, tableOrder, "sortState");
  } else if (!isSame(old, { area: filtered, criteria: table.filters })) {
    putInOrder(root, tableOrder, "autoFilter", writtenAutoFilter(filtered, table.filters));
  }
  putInOrder(root, tableOrder, "tableColumns", writtenColumns(root, table, sheet));
  putInOrder(
    root,
    tableOrder,
    "tableStyleInfo",
    element("tableStyleInfo", {
      name: table.style === "" ? undefined : table.style,
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    }),
  );
}

/** Columns keep their number in the file while their name lasts; in a table of the same width, a new name is a rename. */
function writtenColumns(root: XmlElement, table: TableSnapshot, sheet: SheetSnapshot): XmlElement {
  const old = childrenOf(childOf(root, "tableColumns"), "tableColumn");
  const byName = new Map(old.map((entry) => [decodeControls(attributeOf(entry, "name") ?? ""), entry]));
  let lastId = Math.max(0, ...old.map((entry) => numberOf(entry, "id") ?? 0));
  const entries = table.columns.map((name, index) => {
    const renamed = old.length === table.columns.length ? old[index] : undefined;
    const from = byName.get(name) ?? (renamed && !table.columns.includes(storedName(renamed)) ? renamed : undefined);
    const entry = element("tableColumn", { ...Object.fromEntries(from?.attributes ?? []) }, from?.children ?? []);
    if (!from) setAttribute(entry, "id", ++lastId);
    setAttribute(
      entry,
      "name",
      encodeControls(name).replace(/[\n\t]/g, (mark) => `_x${mark.charCodeAt(0).toString(16).padStart(4, "0")}_`),
    );
    writeColumnFormula(entry, table, index, sheet);
    writeTotal(entry, table, index, sheet);
    return entry;
  });
  return element("tableColumns", { count: entries.length }, entries);
}

function storedName(entry: XmlElement): string {
  return decodeControls(attributeOf(entry, "name") ?? "");
}

const columnOrder = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/** The formula a new row of the table is given: the one that all of the column's rows have. */
function writeColumnFormula(entry: XmlElement, table: TableSnapshot, index: number, sheet: SheetSnapshot): void {
  const first = table.area.row + (table.showHeaders ? 1 : 0);
  const end = table.area.row + table.area.rows - (table.showTotals ? 1 : 0);
  const formulas = new Set<string | undefined>();
  for (let row = first; row < end; row++) formulas.add(cellOf(sheet, row, table.area.column + index)?.formula);
  const [formula] = formulas;
  if (formulas.size !== 1) return;
  if (formula === undefined) putInOrder(entry, columnOrder, "calculatedColumnFormula");
  else if (!namesRelativeCells(formula)) {
    const text = storedFormula(formula, table.name);
    putInOrder(entry, columnOrder, "calculatedColumnFormula", element("calculatedColumnFormula", {}, [text]));
  }
}

const totals: ReadonlyMap<string, string> = new Map([
  ["101", "average"],
  ["102", "countNums"],
  ["103", "count"],
  ["104", "max"],
  ["105", "min"],
  ["107", "stdDev"],
  ["109", "sum"],
  ["110", "var"],
]);

function writeTotal(entry: XmlElement, table: TableSnapshot, index: number, sheet: SheetSnapshot): void {
  setAttribute(entry, "totalsRowFunction", undefined);
  setAttribute(entry, "totalsRowLabel", undefined);
  putInOrder(entry, columnOrder, "totalsRowFormula");
  if (!table.showTotals) return;
  const cell = cellOf(sheet, table.area.row + table.area.rows - 1, table.area.column + index);
  if (cell?.formula === undefined) {
    if (typeof cell?.value === "string" && cell.value !== "") setAttribute(entry, "totalsRowLabel", cell.value);
    return;
  }
  const subtotal = /^=SUBTOTAL\((\d+),\s*[^,()]*\[([^[\]]+)\]\)$/i.exec(cell.formula);
  const known = subtotal?.[2] === table.columns[index] ? totals.get(subtotal?.[1] ?? "") : undefined;
  setAttribute(entry, "totalsRowFunction", known ?? "custom");
  if (known === undefined) {
    const text = storedFormula(cell.formula, table.name);
    putInOrder(entry, columnOrder, "totalsRowFormula", element("totalsRowFormula", {}, [text]));
  }
}

function cellOf(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.cells.get(row)?.get(column);
}
