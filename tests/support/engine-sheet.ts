import type { Area } from "../../src/excel-host/book-snapshot";
import { areaOf } from "../../src/excel-host/engine/areas";
import { openBook, type Book, type Sheet } from "../../src/excel-host/engine/book";
import { calculated } from "../../src/excel-host/engine/calculate";
import { formulaOf, valueOf } from "../../src/excel-host/engine/cell-values";
import { cellAt, writeCell } from "../../src/excel-host/engine/cells";
import type { GridCell } from "../../src/excel-host/engine/grid";
import { headlessUniver } from "../../src/excel-host/engine/headless-univer";

type Shown = string | number | boolean;

/** A sheet of a workbook, and short words for what a test does with it. */
export interface EngineSheet {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Types a value into the first cell of an address, or rows of values from there on. */
  type(address: string, given: unknown): void;
  value(address: string): Shown;
  formula(address: string): Shown;
  values(address: string): Shown[][];
  formulas(address: string): Shown[][];
}

export function newSheet(): EngineSheet {
  const book = openBook({ univer: headlessUniver(), isShown: false });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  return onSheet(book, sheet);
}

export function onSheet(book: Book, sheet: Sheet): EngineSheet {
  const each = (address: string, of: (cell: GridCell) => Shown): Shown[][] => {
    const { row, column, rows, columns } = area(address);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => of(cellAt(book, sheet, row + r, column + c))),
    );
  };
  const one = (address: string, of: (cell: GridCell) => Shown) => each(address, of)[0]?.[0] ?? "";
  return {
    book,
    sheet,
    type: (address, given) => {
      const { row, column } = area(address);
      const rows = Array.isArray(given) ? (given as unknown[][]) : [[given]];
      rows.forEach((line, r) => line.forEach((value, c) => writeCell(book, sheet, row + r, column + c, value)));
    },
    value: (address) => one(address, valueOf),
    formula: (address) => one(address, formulaOf),
    values: (address) => each(address, valueOf),
    formulas: (address) => each(address, formulaOf),
  };
}

export function area(address: string): Area {
  const found = areaOf(address);
  if (!found) throw new Error(`${address} is no address.`);
  return found;
}

/** The value of one formula beside whatever the sheet holds. */
export async function worth({ book, type, value }: EngineSheet, formula: string): Promise<Shown> {
  type("Z100", formula);
  await calculated(book);
  return value("Z100");
}

/** Excel's code of a refusal. */
export function codeOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (cause) {
    return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  }
  return "none";
}
