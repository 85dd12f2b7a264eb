import type { Area, CellSnapshot, CellValue, SheetSnapshot, TableSnapshot } from "../book-snapshot";
import { areaOf } from "./addresses";
import { cellsOf, rowsOf } from "./cell-rows";
import { serialOfDate } from "./date-serials";
import { shownFormula } from "./formula-text";
import type { SharedFormulas } from "./shared-formulas";
import { formulaOf } from "./shared-formulas";
import { stringOf } from "./shared-strings";
import { tableAt } from "./tables";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, element, numberOf, textOf } from "./xml";

/** What a sheet's cells point into. */
export interface CellReading {
  readonly strings: readonly string[];
  readonly uses1904Dates: boolean;
  /** The sheet's own, for formulas in them. */
  readonly tables: readonly TableSnapshot[];
}

export function readCells(root: XmlElement, reading: CellReading): SheetSnapshot["cells"] {
  const shared: SharedFormulas = new Map();
  const cells = new Map<number, Map<number, CellSnapshot>>();
  const arrays: Area[] = [];
  for (const [row, line] of rowsOf(root)) {
    const read = new Map<number, CellSnapshot>();
    for (const [column, cell] of cellsOf(line)) {
      const snapshot = readCell(cell, row, column, reading, shared);
      if (snapshot) read.set(column, snapshot);
      if (snapshot?.spill) arrays.push({ row, column, ...snapshot.spill });
    }
    if (read.size > 0) cells.set(row, read);
  }
  for (const area of arrays) leaveOutResults(cells, area);
  return cells;
}

function readCell(
  cell: XmlElement,
  row: number,
  column: number,
  { strings, uses1904Dates, tables }: CellReading,
  shared: SharedFormulas,
): CellSnapshot | undefined {
  const stored = childOf(cell, "f");
  const formula = formulaOf(stored, row, column, shared);
  const value = valueOf(cell, strings, uses1904Dates);
  const style = numberOf(cell, "s") ?? 0;
  if (value === null && formula === undefined && style === 0) return undefined;
  const spill = spillOf(stored);
  return {
    value,
    ...(formula === undefined ? {} : { formula: shownFormula(formula, tableAt(tables, row, column)?.name) }),
    ...(spill ? { spill } : {}),
    ...(style === 0 ? {} : { style }),
  };
}

function spillOf(formula: XmlElement | undefined): CellSnapshot["spill"] {
  if (attributeOf(formula, "t") !== "array") return undefined;
  const { rows, columns } = areaOf(attributeOf(formula, "ref") ?? "") ?? { rows: 1, columns: 1 };
  return rows === 1 && columns === 1 ? undefined : { rows, columns };
}

/** The file keeps an array's results in cells of their own; they are the first cell's. */
function leaveOutResults(cells: Map<number, Map<number, CellSnapshot>>, area: Area): void {
  for (const [row, line] of cells) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (const [column, cell] of line) {
      if (column < area.column || column >= area.column + area.columns || cell.formula !== undefined) continue;
      if (cell.style === undefined) line.delete(column);
      else line.set(column, { value: null, style: cell.style });
    }
  }
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
