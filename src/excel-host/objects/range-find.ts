import { lastColumn, lastRow } from "../engine/areas";
import type { Book } from "../engine/book";
import { cellAt, clipped, refuseLocked, writeCell } from "../engine/cells";
import { words } from "./given";
import { areaOfPlace, sheetOf, type Place } from "../engine/places";
import { formulaOf, textOf } from "../engine/cell-values";
import { changed } from "../engine/changes";

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** "?" and "*" stand for one and for any characters; "~" before them for themselves. */
function pattern(text: string, { completeMatch = false, matchCase = false }: Criteria): RegExp {
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/~([?*~])|([?*])/g, (_whole, kept: string | undefined, wild: string | undefined) =>
      kept !== undefined ? `\\${kept}` : wild === "?" ? "." : ".*",
    );
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? "s" : "si");
}

export function matchingCells(
  book: Book,
  place: Place,
  text: unknown,
  given: unknown,
): { row: number; column: number }[] {
  const criteria = (given ?? {}) as Criteria;
  const wanted = pattern(words(text), criteria);
  const sheet = sheetOf(book, place);
  const area = clipped(book, sheet, areaOfPlace(place));
  const found: { row: number; column: number }[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const cell = cellAt(book, sheet, row, column);
      if (cell.value === null) continue;
      if (wanted.test(textOf(book, cell)) || wanted.test(String(formulaOf(cell)))) found.push({ row, column });
    }
  return criteria.searchDirection === "Backwards" ? found.reverse() : found;
}

/** The first match, searching row by row from after the first cell, as Excel does. */
export function findCell(book: Book, place: Place, text: unknown, given: unknown): Place | null {
  const found = matchingCells(book, place, text, given);
  const [first] = found;
  return first ? { sheetId: place.sheetId, areas: [{ ...first, rows: 1, columns: 1 }] } : null;
}

/** @returns how many replacements were made. */
export function replaceAll(book: Book, place: Place, text: unknown, replacement: unknown, given: unknown): number {
  const criteria = (given ?? {}) as Criteria;
  const sheet = sheetOf(book, place);
  const wanted = new RegExp(pattern(words(text), criteria).source, criteria.matchCase ? "gs" : "gsi");
  refuseLocked(book, sheet, areaOfPlace(place));
  let count = 0;
  for (const { row, column } of matchingCells(book, place, text, given)) {
    const before = String(formulaOf(cellAt(book, sheet, row, column)));
    const after = before.replace(wanted, () => {
      count += 1;
      return words(replacement);
    });
    writeCell(book, sheet, row, column, after);
  }
  changed(book, sheet, areaOfPlace(place), "RangeEdited");
  return count;
}
