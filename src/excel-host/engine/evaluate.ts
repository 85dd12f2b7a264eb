import type { CellValue } from "../book-snapshot";
import type { Book } from "./book";
import { plainFormulaAt } from "./calculate";

/** A hidden sheet of the grid alone, on which formulas are worked out that stand in no cell. */
const SCRATCH = "scratch";

const places = new WeakMap<Book, Map<string, number>>();

/**
 * Works a formula out.
 * @param key Asked for again under the same key, the same place is read; what is volatile is drawn anew under a new one.
 * @returns what reads the value, once everything is calculated.
 */
export function evaluated(book: Book, formula: string, key = formula): () => CellValue {
  let known = places.get(book);
  if (!known) {
    book.grid.addSheet(SCRATCH, "\u2060", book.sheets.length, true);
    known = new Map();
    places.set(book, known);
  }
  let row = known.get(key);
  if (row === undefined) {
    row = known.size;
    known.set(key, row);
    const plain = plainFormulaAt(book, book.sheets[0]?.id ?? "", 0, 0, formula);
    book.grid.setCell(SCRATCH, row, 0, { value: null, formula, style: 0 }, plain);
    book.grid.markDirty(SCRATCH, { row, column: 0, rows: 1, columns: 1 });
  }
  const at = row;
  return () => book.grid.cell(SCRATCH, at, 0)?.value ?? null;
}
