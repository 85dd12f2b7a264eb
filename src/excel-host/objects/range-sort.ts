import type { Area } from "../book-snapshot";
import { announce, styleOf, type Book, type Sheet } from "../engine/book";
import { cellAt, put, refuseLocked } from "../engine/cells";
import { invalidArgument, notImplemented } from "../engine/excel-error";
import { copiedFormula } from "../engine/formula";
import type { GridCell } from "../engine/grid";
import { address } from "../engine/areas";
import { objectType } from "../protocol/object-type";
import { colour, count, oneOf } from "./given";
import { areaOfPlace, sheetOf, type Place } from "../engine/places";

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly color?: string;
}

const order: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2, object: 3 };

/** Numbers before text before truth values before errors; blanks last either way, as in Excel. */
function compare(one: GridCell, other: GridCell, matchCase: boolean, ascending: boolean): number {
  const [a, b] = [one.value, other.value];
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [kindA, kindB] = [order[typeof a] ?? 4, order[typeof b] ?? 4];
  let result = kindA - kindB;
  if (result === 0 && typeof a === "number" && typeof b === "number") result = a - b;
  else if (result === 0 && typeof a === "string" && typeof b === "string")
    result = a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
  else if (result === 0 && typeof a === "boolean" && typeof b === "boolean") result = Number(a) - Number(b);
  return ascending ? result : -result;
}

const sortOns = ["Value", "CellColor", "FontColor", "Icon"] as const;

/** Whether a cell has the colour that is sorted on; undefined where values are. */
function colouredFirst(
  book: Book,
  { sortOn, color }: Omit<SortField, "key">,
): ((cell: GridCell) => boolean) | undefined {
  if (sortOn === undefined || sortOn === "Value") return undefined;
  const wanted = colour(color);
  return ({ style }) => {
    const { fill, font } = styleOf(book, style);
    return (sortOn === "CellColor" ? (fill ?? "#FFFFFF") : (font.color ?? "#000000")) === wanted;
  };
}

/** Sorts the rows of an area, or its columns; equal ones keep their order. @throws InvalidArgument */
export function sortArea(
  book: Book,
  sheet: Sheet,
  given: Area,
  fields: readonly SortField[],
  options: { matchCase: boolean; hasHeaders: boolean; byColumns: boolean },
): void {
  if (!(Array.isArray as (given: unknown) => boolean)(fields) || fields.length === 0) throw invalidArgument();
  const { byColumns } = options;
  const head = options.hasHeaders ? 1 : 0;
  const area = byColumns
    ? { ...given, column: given.column + head, columns: given.columns - head }
    : { ...given, row: given.row + head, rows: given.rows - head };
  refuseLocked(book, sheet, area);
  const [lines, width] = byColumns ? [area.columns, area.rows] : [area.rows, area.columns];
  for (const field of fields) {
    count(field.key, 0, width - 1);
    if (oneOf(sortOns, field.sortOn ?? "Value") === "Icon") throw notImplemented('sorting on "Icon"');
  }
  const at = (line: number, index: number): [number, number] =>
    byColumns ? [area.row + index, area.column + line] : [area.row + line, area.column + index];
  const all = Array.from({ length: lines }, (_, line) => ({
    line,
    cells: Array.from({ length: width }, (__, index) => cellAt(book, sheet, ...at(line, index))),
  }));
  const sorted = [...all].sort((one, other) => {
    for (const { key, ascending = true, ...field } of fields) {
      const [a, b] = [one.cells[key], other.cells[key]];
      if (!a || !b) continue;
      const looked = colouredFirst(book, field);
      const result = looked
        ? (Number(looked(b)) - Number(looked(a))) * (ascending ? 1 : -1)
        : compare(a, b, options.matchCase, ascending);
      if (result !== 0) return result;
    }
    return one.line - other.line;
  });
  sorted.forEach(({ line, cells }, to) => {
    if (line === to) return;
    cells.forEach((cell, index) => {
      const [row, column] = at(to, index);
      const formula =
        cell.formula === undefined
          ? undefined
          : copiedFormula(cell.formula, byColumns ? 0 : to - line, byColumns ? to - line : 0);
      put(book, sheet, row, column, formula === undefined ? cell : { ...cell, formula });
    });
  });
  announce(book, {
    kind: byColumns ? "WorksheetColumnSorted" : "WorksheetRowSorted",
    sheetId: sheet.id,
    facts: { address: address(given) },
  });
}

export const rangeSort = objectType<Place>("RangeSort", {
  call: {
    Apply: (place, [fields, matchCase, hasHeaders, orientation]: readonly unknown[], { book }) =>
      sortArea(book, sheetOf(book, place), areaOfPlace(place), fields as readonly SortField[], {
        matchCase: matchCase === true,
        hasHeaders: hasHeaders === true,
        byColumns: orientation === "Columns",
      }),
  },
});
