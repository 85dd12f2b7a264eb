import type { CellSnapshot, CellValue, SheetSnapshot } from "../book-snapshot";
import { cellName, columnIndex, MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { damaged } from "./file-refused";
import { shiftedFormula, shownFormula, storedFormula } from "./formula-text";
import { stringOf, textElement } from "./shared-strings";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, element, numberOf, removeChild, setAttribute, textOf } from "./xml";

type Cells = SheetSnapshot["cells"];

/** Formulas that cells share are told apart here: the first cell of the group has the text, the others a number. */
type SharedFormulas = Map<string, { readonly row: number; readonly column: number; readonly text: string }>;

export function readCells(root: XmlElement, strings: readonly string[], uses1904Dates: boolean): Cells {
  const shared: SharedFormulas = new Map();
  const cells = new Map<number, Map<number, CellSnapshot>>();
  for (const [row, line] of rowsOf(root)) {
    const read = new Map<number, CellSnapshot>();
    for (const [column, cell] of cellsOf(line)) {
      const snapshot = readCell(cell, row, column, strings, shared, uses1904Dates);
      if (snapshot) read.set(column, snapshot);
    }
    if (read.size > 0) cells.set(row, read);
  }
  return cells;
}

/** Rows and cells may leave their own address out: then they come next after the one before. */
export function rowsOf(root: XmlElement): Map<number, XmlElement> {
  const rows = new Map<number, XmlElement>();
  let next = 0;
  for (const line of childrenOf(childOf(root, "sheetData"), "row")) {
    const row = (numberOf(line, "r") ?? next + 1) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) throw damaged("A sheet of the file has a row that Excel does not.");
    rows.set(row, line);
    next = row + 1;
  }
  return rows;
}

function cellsOf(line: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let next = 0;
  for (const cell of childrenOf(line, "c")) {
    const letters = /^[A-Za-z]+/.exec(attributeOf(cell, "r") ?? "")?.[0];
    const column = letters === undefined ? next : columnIndex(letters);
    if (column >= MAX_COLUMNS) throw damaged("A sheet of the file has a column that Excel does not.");
    cells.set(column, cell);
    next = column + 1;
  }
  return cells;
}

function readCell(
  cell: XmlElement,
  row: number,
  column: number,
  strings: readonly string[],
  shared: SharedFormulas,
  uses1904Dates: boolean,
): CellSnapshot | undefined {
  const formula = formulaOf(childOf(cell, "f"), row, column, shared);
  const value = valueOf(cell, strings, uses1904Dates);
  const style = numberOf(cell, "s") ?? 0;
  if (value === null && formula === undefined && style === 0) return undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula: shownFormula(formula) }),
    ...(style === 0 ? {} : { style }),
  };
}

function formulaOf(
  formula: XmlElement | undefined,
  row: number,
  column: number,
  shared: SharedFormulas,
): string | undefined {
  if (!formula || attributeOf(formula, "t") === "dataTable") return undefined;
  const text = textOf(formula);
  const group = attributeOf(formula, "t") === "shared" ? attributeOf(formula, "si") : undefined;
  if (group !== undefined && text !== "") shared.set(group, { row, column, text });
  if (text !== "") return text;
  const first = group === undefined ? undefined : shared.get(group);
  return first && shiftedFormula(first.text, row - first.row, column - first.column);
}

function valueOf(cell: XmlElement, strings: readonly string[], uses1904Dates: boolean): CellValue {
  const type = attributeOf(cell, "t") ?? "n";
  if (type === "inlineStr") {
    const item = childOf(cell, "is");
    return item ? stringOf(item) : null;
  }
  const stored = childOf(cell, "v");
  if (!stored) return null;
  const text = textOf(stored);
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "str":
      return stringOf(element("si", {}, [element("t", {}, [text])]));
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text };
    case "d":
      return serialOfDate(text, uses1904Dates) ?? text;
    default: {
      const number = Number(text);
      return text.trim() === "" || !Number.isFinite(number) ? null : number;
    }
  }
}

const DAY = 86_400_000;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** Days since the workbook's own epoch; undefined when the text is no ISO date. */
export function serialOfDate(text: string, uses1904Dates: boolean): number | undefined {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text.replace(/Z$/, "")}Z`);
  if (Number.isNaN(time)) return undefined;
  return (time - Date.UTC(1899, 11, 30)) / DAY - (uses1904Dates ? DAYS_BETWEEN_SYSTEMS : 0);
}

export function dateOfSerial(serial: number, uses1904Dates: boolean): string {
  const days = serial + (uses1904Dates ? DAYS_BETWEEN_SYSTEMS : 0);
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY)).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

export interface CellWriting {
  readonly openedStyles: readonly string[];
  readonly currentStyles: readonly string[];
  /** The number in the file of one of the current book's styles, for a cell that had another. */
  readonly formatId: (style: number, base: number) => number;
  readonly sharedString: (text: string) => number;
  readonly tableAt: (row: number, column: number) => string | undefined;
}

/**
 * Changes the cells that differ and no other.
 * @returns whether a formula came, went or changed, which makes the file's calculation chain stale.
 */
export function writeCells(root: XmlElement, opened: Cells, current: Cells, writing: CellWriting): boolean {
  const changes = changedCells(opened, current, writing);
  if (changes.length === 0) return false;
  const data = childOf(root, "sheetData");
  if (!data) throw damaged("A sheet of the file has no place for cells.");

  const rows = rowsOf(root);
  const columnFormats = columnFormatsOf(root);
  let formulasChanged = false;
  let rowsAdded = false;
  const lines = new Map<number, Map<number, XmlElement>>();
  const unshare = sharedFormulasBroken(rows, changes);
  if (unshare.size > 0) writeOutShared(rows, unshare);

  for (const { row, column, before, after } of changes) {
    let line = rows.get(row);
    if (!line) {
      if (!after) continue;
      line = element("row", { r: row + 1 });
      rows.set(row, line);
      rowsAdded = true;
    }
    let cells = lines.get(row);
    if (!cells) {
      cells = cellsOf(line);
      lines.set(row, cells);
    }
    if (before?.formula !== after?.formula) formulasChanged = true;
    const old = cells.get(column);
    if (!after) {
      cells.delete(column);
      continue;
    }
    const base = numberOf(old, "s") ?? numberOf(line, "s") ?? columnFormats(column) ?? 0;
    const cell = old ?? element("c", { r: cellName(row, column) });
    writeCell(cell, row, column, old ? before : undefined, after, base, writing);
    cells.set(column, cell);
  }

  for (const [row, cells] of lines) {
    const line = rows.get(row);
    if (!line) continue;
    setAttribute(line, "spans", undefined);
    line.children = [...cells].sort(([left], [right]) => left - right).map(([, cell]) => cell);
  }
  if (rowsAdded) data.children = [...rows].sort(([left], [right]) => left - right).map(([, line]) => line);
  if (childOf(root, "dimension")) setAttribute(childOf(root, "dimension") ?? root, "ref", dimensionOf(root));
  return formulasChanged;
}

type StyleKeys = Pick<CellWriting, "openedStyles" | "currentStyles">;

/** Styles are compared by what they say, for the two books may number them differently. */
export function hasSameCells(opened: Cells, current: Cells, keys: StyleKeys): boolean {
  const [change] = changedCells(opened, current, keys, "first");
  return change === undefined;
}

interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellSnapshot | undefined;
  readonly after: CellSnapshot | undefined;
}

function changedCells(opened: Cells, current: Cells, keys: StyleKeys, wanted: "all" | "first" = "all"): CellChange[] {
  const changes: CellChange[] = [];
  const none: ReadonlyMap<number, CellSnapshot> = new Map();
  const see = (row: number, column: number, before: CellSnapshot | undefined, after: CellSnapshot | undefined) => {
    if (!isSameCell(before, after, keys)) changes.push({ row, column, before, after });
  };
  for (const [row, line] of current) {
    const before = opened.get(row) ?? none;
    for (const [column, cell] of line) see(row, column, before.get(column), cell);
    if (wanted === "first" && changes.length > 0) return changes;
  }
  for (const [row, line] of opened) {
    const after = current.get(row) ?? none;
    for (const [column, cell] of line) if (!after.has(column)) see(row, column, cell, undefined);
    if (wanted === "first" && changes.length > 0) return changes;
  }
  return changes;
}

function isSameCell(before: CellSnapshot | undefined, after: CellSnapshot | undefined, keys: StyleKeys): boolean {
  const left = before ?? { value: null };
  const right = after ?? { value: null };
  return (
    left.formula === right.formula &&
    isSameValue(left.value, right.value) &&
    keys.openedStyles[left.style ?? 0] === keys.currentStyles[right.style ?? 0]
  );
}

function isSameValue(left: CellValue, right: CellValue): boolean {
  if (typeof left === "object" && left !== null) {
    return typeof right === "object" && right !== null && left.error === right.error;
  }
  return left === right;
}

function writeCell(
  cell: XmlElement,
  row: number,
  column: number,
  before: CellSnapshot | undefined,
  after: CellSnapshot,
  base: number,
  writing: CellWriting,
): void {
  const keepsStyle =
    before !== undefined && writing.openedStyles[before.style ?? 0] === writing.currentStyles[after.style ?? 0];
  const format = keepsStyle ? base : writing.formatId(after.style ?? 0, base);
  setAttribute(cell, "s", format === 0 ? undefined : format);
  if (before && before.formula === after.formula && isSameValue(before.value, after.value)) return;

  const oldFormula = childOf(cell, "f");
  const sameFormula = before !== undefined && before.formula === after.formula;
  const formula = sameFormula
    ? oldFormula
    : after.formula === undefined
      ? undefined
      : element("f", {}, [storedFormula(after.formula, writing.tableAt(row, column))]);
  if (!sameFormula) {
    setAttribute(cell, "cm", undefined);
    setAttribute(cell, "vm", undefined);
  }
  const { type, content } = storedValue(after.value, after.formula !== undefined, writing);
  setAttribute(cell, "t", type);
  cell.children = [...(formula ? [formula] : []), ...(content ? [content] : [])];
}

/** Errors that a cell may hold in a file; the newer ones are kept there as #VALUE!. */
const storedErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

function storedValue(
  value: CellValue,
  isCalculated: boolean,
  writing: CellWriting,
): { type: string | undefined; content?: XmlElement } {
  if (value === null) return { type: undefined };
  if (typeof value === "number") return { type: undefined, content: element("v", {}, [String(value)]) };
  if (typeof value === "boolean") return { type: "b", content: element("v", {}, [value ? "1" : "0"]) };
  if (typeof value === "object") {
    return { type: "e", content: element("v", {}, [storedErrors.has(value.error) ? value.error : "#VALUE!"]) };
  }
  if (isCalculated) return { type: "str", content: textElement("v", value) };
  return { type: "s", content: element("v", {}, [String(writing.sharedString(value))]) };
}

/** Groups that lose a member, or whose first cell changes: their others would be left without a text. */
function sharedFormulasBroken(rows: Map<number, XmlElement>, changes: readonly CellChange[]): Set<string> {
  const broken = new Set<string>();
  const changed = new Map<number, Set<number>>();
  for (const { row, column, before, after } of changes) {
    if (before?.formula === after?.formula) continue;
    changed.set(row, (changed.get(row) ?? new Set()).add(column));
  }
  for (const [row, columns] of changed) {
    const line = rows.get(row);
    if (!line) continue;
    for (const [column, cell] of cellsOf(line)) {
      const formula = childOf(cell, "f");
      const group = attributeOf(formula, "si");
      if (columns.has(column) && group !== undefined) broken.add(group);
    }
  }
  return broken;
}

function writeOutShared(rows: Map<number, XmlElement>, groups: ReadonlySet<string>): void {
  const shared: SharedFormulas = new Map();
  for (const [row, line] of rows) {
    for (const [column, cell] of cellsOf(line)) {
      const formula = childOf(cell, "f");
      const text = formulaOf(formula, row, column, shared);
      if (!formula || text === undefined || !groups.has(attributeOf(formula, "si") ?? "")) continue;
      for (const name of ["t", "si", "ref"]) setAttribute(formula, name, undefined);
      formula.children = [text];
    }
  }
}

function columnFormatsOf(root: XmlElement): (column: number) => number | undefined {
  const columns = childrenOf(childOf(root, "cols"), "col");
  return (column) => {
    const found = columns.find(
      (col) => column + 1 >= (numberOf(col, "min") ?? 0) && column + 1 <= (numberOf(col, "max") ?? 0),
    );
    return numberOf(found, "style");
  };
}

/** The block from the first cell to the last, which the file states at its head. */
function dimensionOf(root: XmlElement): string {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of rowsOf(root)) {
    for (const column of cellsOf(line).keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return "A1";
  const first = cellName(top, left);
  const last = cellName(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

export function removeEmpty(parent: XmlElement, name: string): void {
  const child = childOf(parent, name);
  if (child && childrenOf(child).length === 0) removeChild(parent, child);
}
