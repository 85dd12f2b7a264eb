import type { Change } from "../workbook/change-plan";
import { isFormula } from "./guarded-text";

/**
 * The constants of a sheet and their places in one short text: two sheets with the same one hold the same entries.
 * Formulas are left out, since Excel writes them its own way; one that was typed over shows as a constant.
 */
export function plannedFingerprint(changes: readonly Change[], sheet: string): string {
  const cells: [number, number, string][] = [];
  for (const change of changes) {
    if (change.kind !== "write" || change.sheet !== sheet) continue;
    change.cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell !== null && cell !== "" && !isFormula(cell))
          cells.push([change.row + row, change.column + column, plainText(cell)]);
      }),
    );
  }
  return digest(cells);
}

/** The same of a sheet as Excel reads it back; `row` and `column` are where `formulas` begins. */
export function readFingerprint(formulas: readonly (readonly unknown[])[], row: number, column: number): string {
  const cells: [number, number, string][] = [];
  formulas.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (cell !== "" && !(typeof cell === "string" && cell.startsWith("=")))
        cells.push([row + r, column + c, plainText(cell)]);
    }),
  );
  return digest(cells);
}

/** Constants as one text, for comparing a row or a column that was planned with the same as read. */
export function plainText(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell).replaceAll("\r\n", "\n")
    : "";
}

/** FNV-1a over every cell in reading order: for telling apart, not for secrets. */
function digest(cells: readonly (readonly [number, number, string])[]): string {
  let hash = 0x811c9dc5;
  const sorted = [...cells].sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2);
  for (const character of sorted.map((cell) => cell.join("\u0001")).join("\u0002"))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `${cells.length}-${(hash >>> 0).toString(16)}`;
}
