import type { StyleSnapshot } from "../book-snapshot";
import { isEntireColumn, isEntireRow } from "../engine/areas";
import { autofit } from "../engine/autofit";
import type { Book, Sheet } from "../engine/book";
import { clipped, refuseFormats } from "../engine/cells";
import { type Place, sheetOf } from "../engine/places";
import { columnWidth, rowHeight } from "../engine/sizes";
import { objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { common, reformat } from "./formatted";
import { number, oneOf, truth } from "./given";
import { rangeBorders } from "./range-borders";
import { rangeFill, rangeFont } from "./range-font";

export const formatProtection = objectType<Place>("FormatProtection", {
  get: {
    Locked: (place, { book }) => common(book, place, ({ locked }) => locked),
    FormulaHidden: (place, { book }) => common(book, place, ({ formulaHidden }) => formulaHidden ?? false),
  },
  set: {
    Locked: (place, value: unknown, { book }) => {
      const locked = truth(value);
      reformat(book, place, (style) => ({ ...style, locked }));
    },
    FormulaHidden: (place, value: unknown, { book }) => {
      const formulaHidden = truth(value);
      reformat(book, place, (style) => ({ ...style, formulaHidden }));
    },
  },
});

export const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;

export const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

function styleSet<Key extends keyof StyleSnapshot>(key: Key, read: (value: unknown) => StyleSnapshot[Key]) {
  return (place: Place, value: unknown, { book }: Session) => {
    const given = read(value);
    reformat(book, place, (style) => ({ ...style, [key]: given }));
  };
}

/** Sizes of whole columns or rows; null where they differ. */
function size(book: Book, place: Place, along: "columns" | "rows"): number | null {
  const sheet = sheetOf(book, place);
  const sizes = new Set<number>();
  for (const area of place.areas) {
    const first = along === "columns" ? area.column : area.row;
    const count = along === "columns" ? area.columns : Math.min(area.rows, 10_000);
    for (let at = first; at < first + count; at += 1)
      sizes.add(along === "columns" ? columnWidth(sheet, at) : rowHeight(sheet, at));
  }
  const [only] = sizes;
  return sizes.size === 1 ? (only ?? null) : null;
}

function resize(book: Book, place: Place, along: "columns" | "rows", value: number | null): void {
  const sheet = sheetOf(book, place);
  refuseFormats(sheet, along === "columns" ? "allowFormatColumns" : "allowFormatRows");
  for (const given of place.areas) {
    const area =
      along === "rows" && isEntireColumn(given)
        ? clipped(book, sheet, given)
        : along === "columns" && isEntireRow(given)
          ? clipped(book, sheet, given)
          : given;
    const sizes = along === "columns" ? sheet.columnWidths : sheet.rowHeights;
    const first = along === "columns" ? area.column : area.row;
    const count = along === "columns" ? area.columns : area.rows;
    for (let at = first; at < first + count; at += 1)
      if (value === null) sizes.delete(at);
      else sizes.set(at, value);
  }
}

const isStandard = (sheet: Sheet, { areas }: Place, along: "columns" | "rows") =>
  areas.every(({ row, column }) => !(along === "columns" ? sheet.columnWidths.has(column) : sheet.rowHeights.has(row)));

export const rangeFormat = objectType<Place>("RangeFormat", {
  get: {
    WrapText: (place, { book }) => common(book, place, ({ wrap }) => wrap ?? false),
    HorizontalAlignment: (place, { book }) => common(book, place, ({ horizontal }) => horizontal ?? "General"),
    VerticalAlignment: (place, { book }) => common(book, place, ({ vertical }) => vertical ?? "Bottom"),
    ColumnWidth: (place, { book }) => size(book, place, "columns"),
    RowHeight: (place, { book }) => size(book, place, "rows"),
    TextOrientation: (place, { book }) => common(book, place, ({ rotation }) => rotation ?? 0),
    UseStandardHeight: (place, { book }) => isStandard(sheetOf(book, place), place, "rows"),
    UseStandardWidth: (place, { book }) => isStandard(sheetOf(book, place), place, "columns"),
    ReadingOrder: (place, { book }) => common(book, place, ({ readingOrder }) => readingOrder ?? "Context"),
    ShrinkToFit: (place, { book }) => common(book, place, ({ shrinkToFit }) => shrinkToFit ?? false),
    IndentLevel: (place, { book }) => common(book, place, ({ indent }) => indent ?? 0),
  },
  set: {
    WrapText: styleSet("wrap", truth),
    HorizontalAlignment: styleSet("horizontal", (value) => oneOf(horizontals, value)),
    VerticalAlignment: styleSet("vertical", (value) => oneOf(verticals, value)),
    TextOrientation: styleSet("rotation", (value) => (value === 180 ? 180 : number(value, -90, 90))),
    ReadingOrder: styleSet("readingOrder", (value) => oneOf(["Context", "LeftToRight", "RightToLeft"], value)),
    ShrinkToFit: styleSet("shrinkToFit", truth),
    IndentLevel: styleSet("indent", (value) => number(value, 0, 250)),
    ColumnWidth: (place, value: unknown, { book }) => resize(book, place, "columns", number(value, 0, 1791)),
    RowHeight: (place, value: unknown, { book }) => resize(book, place, "rows", number(value, 0, 409.5)),
    UseStandardHeight: (place, value: unknown, { book }) =>
      truth(value) ? resize(book, place, "rows", null) : undefined,
    UseStandardWidth: (place, value: unknown, { book }) =>
      truth(value) ? resize(book, place, "columns", null) : undefined,
  },
  child: {
    Font: (place) => rangeFont.of(place),
    Fill: (place) => rangeFill.of(place),
    Borders: (place) => rangeBorders.of(place),
    Protection: (place) => formatProtection.of(place),
  },
  call: {
    AutofitColumns: (place, _given, { book }) => autofit(book, sheetOf(book, place), place.areas, "columns"),
    AutofitRows: (place, _given, { book }) => autofit(book, sheetOf(book, place), place.areas, "rows"),
    AdjustIndent: (place, [amount]: readonly [unknown], { book }) => {
      const by = number(amount, -250, 250);
      reformat(book, place, (style) => ({ ...style, indent: Math.max(0, (style.indent ?? 0) + by) }));
    },
  },
});
