import type { Area } from "../book-snapshot";
import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow } from "../engine/areas";
import { type Book, type Sheet, sheetById } from "../engine/book";
import { invalidArgument } from "../engine/excel-error";
import { type Place, areaOfPlace, placeAt, placeOf, sheetOf } from "../engine/places";
import { orNull } from "../protocol/execute";
import { type Instance, isInstance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { range } from "./range";

/** A range of one block, as another range of the same sheet. */
export function rangeOf(sheet: Sheet, area: Area): Instance {
  if (
    area.row < 0 ||
    area.column < 0 ||
    area.rows < 1 ||
    area.columns < 1 ||
    lastRow(area) >= MAX_ROWS ||
    lastColumn(area) >= MAX_COLUMNS
  )
    throw invalidArgument();
  return range.of(placeOf(sheet, area));
}

/** The place of a range that came as an argument: a range object, or an address on the same sheet. */
export function givenPlace(book: Book, sheet: Sheet, given: unknown): Place {
  if (isInstance(given)) return given.target as Place;
  return placeAt(book, sheet, given);
}

export function sibling(place: Place, { book }: Session, area: Area): Instance {
  return rangeOf(sheetOf(book, place), area);
}

export function whole(place: Place): Area {
  return areaOfPlace(place);
}

/** The range a name of the workbook or a sheet stands for; null where it stands for none. */
export function rangeOrNull(find: () => Place | null, book: Book): Instance | null {
  const place = orNull(find);
  return place && sheetById(book, place.sheetId) ? range.of(place) : null;
}
