import type { PlannedCell } from "../workbook/change-plan";
import { plainText } from "./fingerprint";
import { isFormula, officeValue } from "./guarded-text";

type Cells = readonly (readonly PlannedCell[])[];

/** What to write to turn `before` into `cells`: null, which Excel leaves alone, where the two are the same. */
export function replacement(before: Cells, cells: Cells): (string | number | boolean | null)[][] {
  return cells.map((line, row) =>
    line.map((cell, column) => (isSame(before[row]?.[column] ?? null, cell) ? null : officeValue(cell))),
  );
}

/**
 * What to write to get `before` back, given what the cells hold now: only cells that still hold what was put there.
 *
 * @param now As Excel gives formulas: a constant, "" or a formula's text.
 */
export function restoration(before: Cells, cells: Cells, now: readonly (readonly unknown[])[]) {
  return cells.map((line, row) =>
    line.map((cell, column) => {
      const original = before[row]?.[column] ?? null;
      return !isSame(original, cell) && holds(cell, now[row]?.[column]) ? officeValue(original) : null;
    }),
  );
}

/** Whether every cell that was to change still holds what was planned. A formula is not compared letter by letter: Excel writes it its own way. */
export function hold(before: Cells, cells: Cells, now: readonly (readonly unknown[])[]): boolean {
  return cells.every((line, row) =>
    line.every((cell, column) => isSame(before[row]?.[column] ?? null, cell) || holds(cell, now[row]?.[column])),
  );
}

function holds(cell: PlannedCell, now: unknown): boolean {
  const isFormulaNow = typeof now === "string" && now.startsWith("=");
  return isFormula(cell) ? isFormulaNow : !isFormulaNow && plainText(cell) === plainText(now);
}

function isSame(one: PlannedCell, other: PlannedCell): boolean {
  return isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
}
