import type { Book, Sheet } from "../engine/book";
import { changed } from "../engine/changes";
import { copyCells } from "../engine/copy";
import { itemNotFound } from "../engine/excel-error";
import { moveCells } from "../engine/move";
import { type Place, placeAt, sheetOf } from "../engine/places";
import { isInstance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { oneOf, words } from "./given";
import { givenPlace, whole } from "./range-places";

const copyKinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** Pastes into every block of a place. */
export function copyInto(
  place: Place,
  [source, kind, skipBlanks, transpose]: readonly unknown[],
  { book }: Session,
): void {
  const sheet = sheetOf(book, place);
  const from = isInstance(source) ? (source.target as Place) : sourceAt(book, sheet, source);
  const how = kind === undefined || kind === null ? "All" : oneOf(copyKinds, kind);
  const read = { sheet: sheetOf(book, from), area: whole(from) };
  for (const area of place.areas) {
    const landed = copyCells(book, read, { sheet, area }, how, skipBlanks === true, transpose === true);
    changed(book, sheet, landed, "RangeEdited");
  }
}

/** What copying reads from: an address, which may name another sheet. */
function sourceAt(book: Book, sheet: Sheet, given: unknown): Place {
  const address = words(given);
  const mark = address.lastIndexOf("!");
  if (mark < 0) return placeAt(book, sheet, address);
  const name = address.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  const other = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!other) throw itemNotFound();
  return placeAt(book, other, address.slice(mark + 1));
}

export function moveTo(place: Place, [destination]: readonly [unknown], session: Session): void {
  const { book } = session;
  const from = sheetOf(book, place);
  const target = givenPlace(book, from, destination);
  const to = sheetOf(book, target);
  const left = whole(place);
  const landed = moveCells(book, from, left, to, whole(target));
  changed(book, from, left, "RangeEdited");
  changed(book, to, landed, "RangeEdited");
}
