import type { NumberFormats, PlannedCell, Replacement } from "../workbook/change-plan";
import { plainText } from "./fingerprint";
import { isFormula, officeValue } from "./guarded-text";

type Cells = readonly (readonly PlannedCell[])[];
type Formats = NonNullable<Replacement["formats"]>;

/** Excel shows and keeps numbers to this many digits, so two that agree in them are the same number to it. */
const DIGITS = 15;

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

/** Gives cells something else. Formats first: in a cell for text, Excel would keep a figure or a formula as text. */
export function replaceCells(range: Excel.Range, { before, cells, formats }: Replacement): void {
  setFormats(range, formats ? formatReplacement(formats) : []);
  setContents(range, replacement(before, cells));
}

/** Puts back what cells held, and looked like; `range` is loaded. Contents first, so that a figure in a cell for text stays one. */
export function restoreCells(range: Excel.Range, { before, cells, formats }: Replacement): void {
  setContents(range, restoration(before, cells, range.formulas));
  setFormats(range, formats ? formatRestoration(formats, range.numberFormat as NumberFormats) : []);
}

function setContents(range: Excel.Range, contents: (string | number | boolean | null)[][]): void {
  if (holdsAny(contents)) range.formulas = contents;
}

function setFormats(range: Excel.Range, formats: (string | null)[][]): void {
  if (holdsAny(formats)) range.numberFormat = formats;
}

/** Excel refuses a null for all there is to write. */
function holdsAny(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some((line) => line.some((cell) => cell !== null));
}

/** The number formats to write; null, which Excel leaves alone, where a cell keeps its own. */
export function formatReplacement({ before, after }: Formats): (string | null)[][] {
  return after.map((line, row) => line.map((format, column) => (format === before[row]?.[column] ? null : format)));
}

/** The number formats to write to get `before` back, for cells that still have what was put there. */
export function formatRestoration(formats: Formats, now: NumberFormats): (string | null)[][] {
  return formatReplacement(formats).map((line, row) =>
    line.map((format, column) =>
      format !== null && format === now[row]?.[column] ? (formats.before[row]?.[column] ?? null) : null,
    ),
  );
}

/** Whether every cell that was changed holds what was put there, or what it held before: someone, or an undo that broke off, put that back. */
export function canRestore({ before, cells }: Replacement, now: readonly (readonly unknown[])[]): boolean {
  return cells.every((line, row) =>
    line.every((cell, column) => {
      const [original, content] = [before[row]?.[column] ?? null, now[row]?.[column]];
      return isSame(original, cell) || holds(cell, content) || holds(original, content);
    }),
  );
}

function holds(cell: PlannedCell, now: unknown): boolean {
  const isFormulaNow = typeof now === "string" && now.startsWith("=");
  if (isFormula(cell)) return isFormulaNow;
  if (typeof cell === "number" && typeof now === "number") return shown(cell) === shown(now);
  return !isFormulaNow && plainText(cell) === plainText(now);
}

function shown(number: number): string {
  return number.toPrecision(DIGITS);
}

function isSame(one: PlannedCell, other: PlannedCell): boolean {
  return isFormula(one) && isFormula(other) ? one.formula === other.formula : one === other;
}
