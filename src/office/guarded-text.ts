import type { PlannedCell } from "../workbook/change-plan";

/** Excel reads something into text that begins like this, or that is a truth value or an error. */
const readAsSomethingElse = /^([=+\-@'#]|\s)|^(true|false)$/i;
/** Short text with a digit may be a number, a date or a time: "1/2", "Mar 2026", "5%". */
const mayBeFigure = /^(?=.*\d).{1,40}$/s;

/**
 * A cell as Office.js takes it: a formula begins with "=", and any text that Excel would read as something else is kept
 * text by an apostrophe, which the cell does not show. `null` becomes "": a planned blank is a blank.
 */
export function officeValue(cell: PlannedCell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.formula;
  if (typeof cell !== "string") return cell;
  return readAsSomethingElse.test(cell) || mayBeFigure.test(cell) ? `'${cell}` : cell;
}

export function isFormula(cell: PlannedCell): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null;
}
