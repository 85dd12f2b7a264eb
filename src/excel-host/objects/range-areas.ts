import { absoluteAddress, intersection, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "../engine/areas";
import type { Book, Sheet } from "../engine/book";
import { usedArea } from "../engine/cells";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { count, words } from "./given";
import { range } from "./range";
import { clearPlace } from "./range-content";
import { copyInto } from "./range-copying";
import { common } from "./formatted";
import { rangeFormat } from "./range-format";
import { addressOf, placeAt, sheetOf, type Place } from "../engine/places";
import { specialCells } from "./range-special";
import { tablesOf } from "./tables";
import { applyStyle } from "./styles";
import { worksheet } from "./worksheet";

/** Several blocks from "A1:B2, C3" and the like. @throws InvalidArgument */
export function areasAt(book: Book, sheet: Sheet, given: unknown): Place {
  if (given === undefined || given === null)
    return { sheetId: sheet.id, areas: [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }] };
  const areas = words(given)
    .split(",")
    .flatMap((part) => placeAt(book, sheet, part.trim()).areas);
  if (areas.length === 0) throw invalidArgument();
  return { sheetId: sheet.id, areas };
}

function mapped(
  place: Place,
  change: (area: Place["areas"][number]) => Place["areas"][number] | null,
): Instance | null {
  const areas = place.areas.flatMap((area) => change(area) ?? []);
  return areas.length === 0 ? null : rangeAreas.of({ sheetId: place.sheetId, areas });
}

function met(place: Place, other: unknown, { book }: Session): Instance | null {
  const target = isInstance(other) ? (other.target as Place) : placeAt(book, sheetOf(book, place), other);
  if (target.sheetId !== place.sheetId) return null;
  const areas = place.areas.flatMap((area) => target.areas.flatMap((each) => intersection(area, each) ?? []));
  return areas.length === 0 ? null : rangeAreas.of({ sheetId: place.sheetId, areas });
}

function found(instance: Instance | null): Instance {
  if (!instance) throw itemNotFound();
  return instance;
}

const areaCollection = objectType<Place>("RangeCollection", {
  items: (place) => place.areas.map((area) => range.of({ sheetId: place.sheetId, areas: [area] })),
});

function used(place: Place, valuesOnly: unknown, { book }: Session): Instance | null {
  const sheet = sheetOf(book, place);
  return mapped(place, (area) => usedArea(book, sheet, valuesOnly === true, area));
}

export const rangeAreas: DeclaredType<Place> = objectType<Place>("RangeAreas", {
  keep: (place, { book }) => {
    const held: Place = { sheetId: place.sheetId, areas: place.areas };
    book.tracked.add(held);
    return rangeAreas.of(held);
  },
  get: {
    Address: (place, { book }) => addressOf(book, place),
    AddressLocal: (place, { book }) => addressOf(book, place),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    IsEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    IsEntireRow: ({ areas }) => areas.every(isEntireRow),
    Style: (place, { book }) => common(book, place, ({ name }) => name ?? "Normal"),
  },
  set: {
    Style: (place, value: unknown, { book }) => applyStyle(book, place, value),
  },
  child: {
    Areas: (place) => areaCollection.of(place),
    Format: (place) => rangeFormat.of(place),
    Worksheet: (place, { book }) => worksheet.of(sheetOf(book, place)),
    DataValidation: (place) => dataValidation.of(place),
    ConditionalFormats: (place) => conditionalFormats.of(place),
  },
  call: {
    GetIntersection: (place, [other]: readonly unknown[], session) => found(met(place, other, session)),
    GetIntersectionOrNullObject: (place, [other]: readonly unknown[], session) => met(place, other, session),
    GetOffsetRangeAreas: (place, [rows, columns]: readonly unknown[]) =>
      mapped(place, (area) => ({ ...area, row: area.row + count(rows), column: area.column + count(columns) })),
    GetEntireRow: (place) => mapped(place, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: (place) => mapped(place, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetUsedRangeAreas: (place, [valuesOnly]: readonly unknown[], session) => found(used(place, valuesOnly, session)),
    GetUsedRangeAreasOrNullObject: (place, [valuesOnly]: readonly unknown[], session) =>
      used(place, valuesOnly, session),
    GetSpecialCells: (place, [type, valueType]: readonly unknown[], { book }) => {
      const special = specialCells(book, place, type, valueType);
      return found(special && rangeAreas.of(special));
    },
    GetSpecialCellsOrNullObject: (place, [type, valueType]: readonly unknown[], { book }) => {
      const special = specialCells(book, place, type, valueType);
      return special && rangeAreas.of(special);
    },
    GetTables: (place, [fully]: readonly unknown[], { book }) => tablesOf(book, place, fully === true),
    Clear: (place, [what]: readonly unknown[], session) => clearPlace(place, what, session),
    CopyFrom: (place, given: readonly unknown[], session) => copyInto(place, given, session),
    Calculate: () => undefined,
    SetDirty: (place, _given, { book }) => {
      for (const area of place.areas) book.grid.markDirty(place.sheetId, area);
    },
  },
});

/** As Excel writes the areas of a print area or a name. */
export function absoluteAreas({ areas }: Place): string {
  return areas.map(absoluteAddress).join(",");
}
