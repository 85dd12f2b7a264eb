import type { Book } from "../engine/book";
import { type Clearing, clearCells, refuseFormats, refuseLocked, restyle, styleAtCell } from "../engine/cells";
import { changed } from "../engine/changes";
import { fromR1C1, toR1C1 } from "../engine/formula";
import { type Place, sheetOf } from "../engine/places";
import type { Session } from "../protocol/session";
import { oneOf, words } from "./given";
import { whole } from "./range-places";
import { eachGiven, gridOf, writeValues } from "./range-values";

export const clearings = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

export function clearPlace(place: Place, what: unknown, { book }: Session): void {
  const sheet = sheetOf(book, place);
  const how: Clearing = what === undefined || what === null ? "All" : oneOf(clearings, what);
  for (const area of place.areas) {
    if (how !== "Formats") refuseLocked(book, sheet, area);
    else refuseFormats(sheet, "allowFormatCells");
    clearCells(book, sheet, area, how);
    changed(book, sheet, area, "RangeEdited");
  }
}

export const write = (place: Place, given: unknown, { book }: Session) =>
  writeValues(book, sheetOf(book, place), whole(place), given);

/** A formula given once for several cells follows each cell, as filling down does. */
export function writeFormulas(place: Place, given: unknown, session: Session): void {
  const area = whole(place);
  if (typeof given !== "string" || !given.startsWith("=") || (area.rows === 1 && area.columns === 1))
    write(place, given, session);
  else writeR1C1(place, toR1C1(given, area.row, area.column), session);
}

export function writeR1C1(place: Place, given: unknown, { book }: Session): void {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  const a1 = (value: unknown, row: number, column: number) =>
    typeof value === "string" && value.startsWith("=") ? fromR1C1(value, row, column) : value;
  refuseLocked(book, sheet, area);
  const lines: unknown[][] = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null));
  eachGiven(area, given, (row, column, value) => {
    const line = lines[row - area.row];
    if (line) line[column - area.column] = a1(value, row, column);
  });
  writeValues(book, sheet, area, lines);
}

export function writeNumberFormat(place: Place, given: unknown, { book }: Session): void {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  refuseFormats(sheet, "allowFormatCells");
  const format = (value: unknown) => (words(value) === "" ? "General" : words(value));
  const only = onlyCell(given);
  if (only !== undefined) {
    const numberFormat = format(only);
    restyle(book, sheet, area, (style) => ({ ...style, numberFormat }));
    return;
  }
  eachGiven(area, given, (row, column, value) => {
    const numberFormat = format(value);
    restyle(book, sheet, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat }));
  });
}

/** One format for all cells, which Excel also takes as an array of one. */
function onlyCell(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const [line, ...more] = given as unknown[];
  return more.length === 0 && Array.isArray(line) && line.length === 1 ? (line as unknown[])[0] : undefined;
}

export function numberFormats(book: Book, place: Place) {
  return gridOf(
    book,
    sheetOf(book, place),
    whole(place),
    (_cell, row, column) => styleAtCell(book, sheetOf(book, place), row, column).numberFormat,
  );
}
