import type { CellChange } from "./cell-changes";
import { cellsOf } from "./cell-rows";
import { shiftedFormula } from "./formula-text";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, setAttribute, textOf } from "./xml";

/** Formulas that cells share: the first cell of the group has the text, the others a number. */
export type SharedFormulas = Map<string, { readonly row: number; readonly column: number; readonly text: string }>;

/** @param shared What was met so far; cells are to be asked in the file's order. */
export function formulaOf(
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

/** Groups that lose a member, or whose first cell changes: their others would be left without a text. */
export function sharedFormulasBroken(rows: Map<number, XmlElement>, changes: readonly CellChange[]): Set<string> {
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

/** Gives each member of these groups its own text. */
export function writeOutShared(rows: Map<number, XmlElement>, groups: ReadonlySet<string>): void {
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
