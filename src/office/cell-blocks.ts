import type { Area, Block, PlannedCell } from "../workbook/change-plan";
import { isFormula, officeValue } from "./guarded-text";

type OfficeCell = string | number | boolean;

/**
 * The columns of a block that hold no formula, joined where they stand side by side.
 * A column with a formula in it is written in one piece later: Excel would fill a whole table column with the first
 * formula it meets in an empty one.
 */
export function valueBlock(block: Block): { readonly area: Area; readonly values: OfficeCell[][] }[] {
  return stretches(block, (column) => !hasFormula(block, column)).map(({ first, last }) => ({
    area: areaOfColumns(block, first, last),
    values: block.cells.map((row) => row.slice(first, last + 1).map(officeValue)),
  }));
}

/** The columns with formulas: one text where a whole column repeats it, else cell by cell. */
export function formulaBlocks(block: Block): { readonly area: Area; readonly formulas: string | OfficeCell[][] }[] {
  const width = block.cells[0]?.length ?? 0;
  const uniform = Array.from({ length: width }, (_, column) => repeatedFormula(block, column));
  const single = uniform.flatMap((formula, column) =>
    formula === null ? [] : { area: areaOfColumns(block, column, column), formulas: formula },
  );
  const mixed = stretches(block, (column) => hasFormula(block, column) && uniform[column] === null).map(
    ({ first, last }) => ({
      area: areaOfColumns(block, first, last),
      formulas: block.cells.map((row) => row.slice(first, last + 1).map(officeValue)),
    }),
  );
  return [...mixed, ...single];
}

function hasFormula({ cells }: Block, column: number): boolean {
  return cells.some((row) => isFormula(row[column] ?? null));
}

function repeatedFormula({ cells }: Block, column: number): string | null {
  const formulas = cells.map((row): PlannedCell => row[column] ?? null);
  const first = formulas[0] ?? null;
  if (!isFormula(first)) return null;
  return formulas.every((cell) => isFormula(cell) && cell.formula === first.formula) ? first.formula : null;
}

function areaOfColumns({ row, column, cells }: Block, first: number, last: number): Area {
  return { row, column: column + first, rows: cells.length, columns: last - first + 1 };
}

function stretches({ cells }: Block, belongs: (column: number) => boolean): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  const width = cells[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (!belongs(column)) continue;
    const before = found.at(-1);
    if (before?.last === column - 1) before.last = column;
    else found.push({ first: column, last: column });
  }
  return found;
}
