import type { TableSnapshot } from "../book-snapshot";
import { covers, intersection } from "../engine/areas";
import { type Book, type Sheet, sheetById } from "../engine/book";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { type Place, areaOfPlace, referredPlace, sheetOf } from "../engine/places";
import { addTable } from "../engine/tables";
import { type DeclaredType, type Instance, isInstance, objectType } from "../protocol/object-type";
import { truth, words } from "./given";
import { givenPlace } from "./range-places";
import { table } from "./table";

function add(book: Book, sheet: Sheet | null, [given, hasHeaders]: readonly unknown[]): Instance {
  const place = tablePlace(book, sheet, given);
  const made = addTable(book, sheetOf(book, place), areaOfPlace(place), truth(hasHeaders));
  return table.of({ id: made.id });
}

/** For the workbook's own collection an address has to name its sheet, or the active one is meant. */
function tablePlace(book: Book, sheet: Sheet | null, given: unknown): Place {
  if (isInstance(given)) return given.target as Place;
  const text = words(given);
  const active = sheet ?? sheetById(book, book.activeSheetId);
  if (text.includes("!")) {
    const place = referredPlace(book, `=${text}`);
    if (!place) throw invalidArgument();
    return place;
  }
  if (!active) throw itemNotFound();
  return givenPlace(book, active, text);
}

function itemIn(all: readonly TableSnapshot[], key: unknown): Instance {
  const found =
    all.find(({ id }) => id === key) ??
    (typeof key === "string" ? all.find(({ name }) => name.toLowerCase() === key.toLowerCase()) : undefined);
  if (!found) throw itemNotFound();
  return table.of({ id: found.id });
}

const every = (book: Book) => book.sheets.flatMap((sheet) => sheet.tables);

export const tables: DeclaredType<Sheet> = objectType<Sheet>("TableCollection", {
  events: ["Added", "DataChanged", "Deleted"],
  get: { Count: (sheet) => sheet.tables.length },
  items: (sheet) => sheet.tables.map(({ id }) => table.of({ id })),
  item: (sheet, key: unknown) => itemIn(sheet.tables, key),
  call: { Add: (sheet, given: readonly unknown[], { book }) => add(book, sheet, given) },
});

export const tablesOfBook: DeclaredType<Book> = objectType<Book>("TableCollection", {
  events: ["Added", "DataChanged", "Deleted"],
  get: { Count: (book) => every(book).length },
  items: (book) => every(book).map(({ id }) => table.of({ id })),
  item: (book, key: unknown) => itemIn(every(book), key),
  call: { Add: (book, given: readonly unknown[]) => add(book, null, given) },
});

interface Scoped {
  readonly ids: readonly string[];
}

const scoped = objectType<Scoped>("TableScopedCollection", {
  items: ({ ids }) => ids.map((id) => table.of({ id })),
  item: ({ ids }, key: unknown, { book }) =>
    itemIn(
      every(book).filter(({ id }) => ids.includes(id)),
      key,
    ),
  call: {
    GetFirst: ({ ids }) => {
      const [id] = ids;
      if (id === undefined) throw itemNotFound();
      return table.of({ id });
    },
  },
});

/** The tables a range meets, or holds whole. */
export function tablesOf(book: Book, place: Place, fullyContained: boolean): Instance {
  const found = sheetOf(book, place).tables.filter(({ area }) =>
    place.areas.some((own) => (fullyContained ? covers(own, area) : intersection(own, area) !== null)),
  );
  return scoped.of({ ids: found.map(({ id }) => id) });
}
