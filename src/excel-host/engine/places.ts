import type { Area } from "../book-snapshot";
import { areaOf, fullAddress, splitAddress } from "./areas";
import { sheetById, sheetByName, type Book, type Sheet, type TrackedRange } from "./book";
import { plainFormulaAt, tableNamed } from "./calculate";
import { ExcelError, invalidArgument, itemNotFound } from "./excel-error";
import { areaOfReference, piecesOf } from "./formula";
import { nameIn } from "./names";
import { bodyOf } from "./structured";

/** A block of one sheet, or several; what every range object stands for. */
export type Place = TrackedRange;

export function placeOf(sheet: Sheet, area: Area): Place {
  return { sheetId: sheet.id, areas: [area] };
}

/** The sheet a place is on. @throws ItemNotFound when it was deleted */
export function sheetOf(book: Book, { sheetId }: Place): Sheet {
  const sheet = sheetById(book, sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** The one block of a range. @throws InvalidReference when its cells were deleted */
export function areaOfPlace({ areas }: Place): Area {
  const [area] = areas;
  if (!area) throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
  return area;
}

/** What `getRange("…")` means on a sheet: an address, or a name. @throws InvalidArgument, ItemNotFound */
export function placeAt(book: Book, sheet: Sheet, given: unknown): Place {
  if (typeof given !== "string") throw invalidArgument();
  const address = given.trim();
  const { sheet: other, local } = splitAddress(address);
  const on = other === undefined ? sheet : sheetByName(book, other);
  if (!on) throw itemNotFound();
  if (other !== undefined && on !== sheet) throw invalidArgument();
  const area = areaOf(local);
  if (area) return placeOf(on, area);
  const named = namedPlace(book, sheet, local);
  if (named) return named;
  throw invalidArgument();
}

/** The cells a defined name or a table stands for. */
export function namedPlace(book: Book, sheet: Sheet | null, name: string): Place | null {
  const table = tableNamed(book, name);
  if (table) {
    const on = sheetByName(book, table.sheet);
    return on ? placeOf(on, bodyOf(table.table)) : null;
  }
  const found = (sheet && nameIn(book, sheet, name)) ?? nameIn(book, null, name);
  return found ? referredPlace(book, found.formula) : null;
}

/** The cells a formula like "=Sheet1!$A$1:$B$2" points at; null where it is anything else. */
export function referredPlace(book: Book, formula: string): Place | null {
  const plain = plainFormulaAt(book, "", 0, 0, formula);
  const references = piecesOf(plain.replace(/^=/, "")).flatMap((piece) => (piece.kind === "reference" ? [piece] : []));
  const [first, ...others] = references;
  if (!first || others.length > 0 || !/^=?(?:'(?:[^']|'')*'!|[^'!]+!)?[$A-Z0-9:]+$/i.test(plain)) return null;
  const sheet = first.sheet === undefined ? book.sheets[0] : sheetByName(book, first.sheet);
  return sheet ? placeOf(sheet, areaOfReference(first)) : null;
}

export function addressOf(book: Book, place: Place): string {
  const { name } = sheetOf(book, place);
  if (place.areas.length === 0) return "#REF!";
  return place.areas.map((area) => fullAddress(name, area)).join(",");
}
