import type { CellSnapshot, CellValue, SheetSnapshot } from "../book-snapshot";
import { areaName, cellName } from "./addresses";
import type { CellChange, StyleKeys } from "./cell-changes";
import { changedCells, isSameValue } from "./cell-changes";
import { cellsOf, dimensionOf, rowsOf } from "./cell-rows";
import { damaged } from "./file-refused";
import { storedFormula } from "./formula-text";
import { sharedFormulasBroken, writeOutShared } from "./shared-formulas";
import { textElement } from "./shared-strings";
import type { XmlElement } from "./xml";
import { childOf, childrenOf, element, numberOf, setAttribute } from "./xml";

type Cells = SheetSnapshot["cells"];

export interface CellWriting extends StyleKeys {
  /** The number in the file of one of the current book's styles, for a cell that had another. */
  readonly formatId: (style: number, base: number) => number;
  readonly sharedString: (text: string) => number;
  /** The number of the mark that tells a dynamic array from one that was entered as such. */
  readonly dynamicArray: () => number;
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
  clearOldResults(rows, changes);

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
  const formula = sameFormula ? oldFormula : writtenFormula(after, row, column, writing);
  if (!sameFormula) {
    setAttribute(cell, "cm", after.spill ? writing.dynamicArray() : undefined);
    setAttribute(cell, "vm", undefined);
  }
  const { type, content } = storedValue(after.value, after.formula !== undefined, writing);
  setAttribute(cell, "t", type);
  cell.children = [...(formula ? [formula] : []), ...(content ? [content] : [])];
}

function writtenFormula(
  { formula, spill }: CellSnapshot,
  row: number,
  column: number,
  writing: CellWriting,
): XmlElement | undefined {
  if (formula === undefined) return undefined;
  const array = spill ? { t: "array", ref: areaName({ row, column, ...spill }) } : {};
  return element("f", array, [storedFormula(formula, writing.tableAt(row, column))]);
}

/** An array that goes takes with it what the file kept of its results, which would else stay behind as entries. */
function clearOldResults(rows: ReadonlyMap<number, XmlElement>, changes: readonly CellChange[]): void {
  for (const { row, column, before, after } of changes) {
    const { rows: height, columns: width } = before?.spill ?? { rows: 0, columns: 0 };
    if (before?.formula === after?.formula) continue;
    for (let at = row; at < row + height; at++) {
      const line = rows.get(at);
      for (const [place, cell] of line ? cellsOf(line) : []) {
        const isResult = place >= column && place < column + width && (at !== row || place !== column);
        if (!isResult || childOf(cell, "f")) continue;
        setAttribute(cell, "t", undefined);
        cell.children = [];
      }
    }
  }
}

/** Errors that a cell may hold in a file; the newer ones are kept there as #VALUE!. */
const storedErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

function storedValue(
  value: CellValue,
  isCalculated: boolean,
  writing: CellWriting,
): { type: string | undefined; content?: XmlElement } {
  if (value === null) return { type: undefined };
  if (typeof value === "number" && !Number.isFinite(value))
    return storedValue({ error: "#NUM!" }, isCalculated, writing);
  if (typeof value === "number") return { type: undefined, content: element("v", {}, [String(value)]) };
  if (typeof value === "boolean") return { type: "b", content: element("v", {}, [value ? "1" : "0"]) };
  if (typeof value === "object") {
    return { type: "e", content: element("v", {}, [storedErrors.has(value.error) ? value.error : "#VALUE!"]) };
  }
  if (isCalculated) return { type: "str", content: textElement("v", value) };
  return { type: "s", content: element("v", {}, [String(writing.sharedString(value))]) };
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
