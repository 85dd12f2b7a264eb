import type { BorderEdge, StyleSnapshot } from "../book-snapshot";
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "../engine/areas";
import { announce, type Book, type Sheet } from "../engine/book";
import { placed } from "../engine/changes";
import { clipped, refuseFormats, restyle, styleAtCell } from "../engine/cells";
import { changeNamedStyle, namedStyle } from "../engine/named-styles";
import { storedPatterns } from "../files/fills";
import { autofit } from "../engine/autofit";
import { invalidArgument } from "../engine/excel-error";
import { columnWidth, rowHeight } from "../engine/sizes";
import { objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { colour, oneOf, truth, number } from "./given";
import { sheetOf, type Place } from "../engine/places";

/** What a format is read from and given to: the cells of a range, or a style with a name. */
export type Formatted = Place | { readonly styleName: string };

/** What every cell of a range agrees on; null where they differ, as in Excel. */
export function common<Value>(book: Book, place: Formatted, of: (style: StyleSnapshot) => Value): Value | null {
  if ("styleName" in place) return of(namedStyle(book, place.styleName).style);
  const sheet = sheetOf(book, place);
  let shared: Value | undefined;
  for (const given of place.areas) {
    const area = clipped(book, sheet, given);
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const value = of(styleAtCell(book, sheet, row, column));
        if (shared === undefined) shared = value;
        else if (shared !== value) return null;
      }
  }
  return shared ?? null;
}

/** Changes the format of every cell of a range. @throws AccessDenied on a protected sheet */
export function reformat(book: Book, place: Formatted, change: (style: StyleSnapshot) => StyleSnapshot): void {
  if ("styleName" in place) {
    changeNamedStyle(book, place.styleName, change);
    return;
  }
  const sheet = sheetOf(book, place);
  refuseFormats(sheet, "allowFormatCells");
  for (const area of place.areas) {
    restyle(book, sheet, area, change);
    announce(book, { kind: "WorksheetFormatChanged", sheetId: sheet.id, facts: placed(sheet, area) });
  }
}

type FontKey = keyof StyleSnapshot["font"];

function fontGet<Value>(key: FontKey, plain: Value) {
  return (place: Formatted, { book }: Session) => common(book, place, ({ font }) => font[key] ?? plain);
}

function fontSet(key: FontKey, read: (value: unknown) => unknown) {
  return (place: Formatted, value: unknown, { book }: Session) => {
    const given = read(value);
    reformat(book, place, (style) => ({ ...style, font: { ...style.font, [key]: given } }));
  };
}

function scriptSet(script: "Subscript" | "Superscript") {
  return (place: Formatted, value: unknown, { book }: Session) => {
    const isOn = truth(value);
    reformat(book, place, ({ font: { script: before, ...font }, ...style }) => {
      const after = isOn ? script : before === script ? undefined : before;
      return { ...style, font: { ...font, ...(after && { script: after }) } };
    });
  };
}

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const rangeFont = objectType<Formatted>("RangeFont", {
  get: {
    Name: fontGet("name", "Calibri"),
    Size: fontGet("size", 11),
    Color: fontGet("color", "#000000"),
    Bold: fontGet("bold", false),
    Italic: fontGet("italic", false),
    Underline: fontGet("underline", "None"),
    Strikethrough: fontGet("strikethrough", false),
    Subscript: (place, { book }) => common(book, place, ({ font }) => font.script === "Subscript"),
    Superscript: (place, { book }) => common(book, place, ({ font }) => font.script === "Superscript"),
  },
  set: {
    Name: fontSet("name", (value) => (typeof value === "string" && value !== "" ? value : refuse())),
    Size: fontSet("size", (value) => number(value, 1, 409)),
    Color: fontSet("color", colour),
    Bold: fontSet("bold", truth),
    Italic: fontSet("italic", truth),
    Underline: fontSet("underline", (value) => oneOf(underlines, value)),
    Strikethrough: fontSet("strikethrough", truth),
    Subscript: scriptSet("Subscript"),
    Superscript: scriptSet("Superscript"),
  },
});

function refuse(): never {
  throw invalidArgument();
}

const patterns = ["None", "Solid", ...Object.keys(storedPatterns)];

export const rangeFill = objectType<Formatted>("RangeFill", {
  get: {
    Color: (place, { book }) => common(book, place, ({ fill }) => fill ?? "#FFFFFF"),
    Pattern: (place, { book }) =>
      common(book, place, ({ fill, pattern }) => pattern ?? (fill === undefined ? "None" : "Solid")),
    PatternColor: (place, { book }) => common(book, place, ({ patternColor }) => patternColor ?? "#000000"),
  },
  set: {
    Color: (place, value: unknown, { book }) => {
      if (value === "") {
        clearFill(book, place);
        return;
      }
      const fill = colour(value);
      reformat(book, place, (style) => ({ ...style, fill }));
    },
    Pattern: (place, value: unknown, { book }) => {
      const pattern = oneOf(patterns, value);
      if (pattern === "None") {
        clearFill(book, place);
        return;
      }
      reformat(book, place, ({ pattern: _before, ...style }) =>
        pattern === "Solid" ? { ...style, fill: style.fill ?? "#FFFFFF" } : { ...style, pattern },
      );
    },
    PatternColor: (place, value: unknown, { book }) => {
      const patternColor = colour(value);
      reformat(book, place, (style) => ({ ...style, patternColor }));
    },
  },
  call: { Clear: (place, _given, { book }) => clearFill(book, place) },
});

function clearFill(book: Book, place: Formatted): void {
  reformat(book, place, ({ fill: _fill, pattern: _pattern, patternColor: _color, ...style }) => style);
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof edges)[number];

interface BorderTarget {
  readonly place: Formatted;
  readonly edge: Edge;
}

/** The cells' own edges that an edge of a range is made of. */
function cellEdges({ place, edge }: BorderTarget): { place: Formatted; edge: BorderEdge }[] {
  if ("styleName" in place) return edge === "InsideVertical" || edge === "InsideHorizontal" ? [] : [{ place, edge }];
  return place.areas.flatMap((area) => {
    const at = (block: object, own: BorderEdge) => ({ place: { ...place, areas: [{ ...area, ...block }] }, edge: own });
    switch (edge) {
      case "EdgeTop":
        return [at({ rows: 1 }, edge)];
      case "EdgeBottom":
        return [at({ row: lastRow(area), rows: 1 }, edge)];
      case "EdgeLeft":
        return [at({ columns: 1 }, edge)];
      case "EdgeRight":
        return [at({ column: lastColumn(area), columns: 1 }, edge)];
      case "InsideHorizontal":
        return area.rows < 2
          ? []
          : [at({ rows: area.rows - 1 }, "EdgeBottom"), at({ row: area.row + 1, rows: area.rows - 1 }, "EdgeTop")];
      case "InsideVertical":
        return area.columns < 2
          ? []
          : [
              at({ columns: area.columns - 1 }, "EdgeRight"),
              at({ column: area.column + 1, columns: area.columns - 1 }, "EdgeLeft"),
            ];
      default:
        return [at({}, edge)];
    }
  });
}

type Line = NonNullable<StyleSnapshot["borders"][BorderEdge]>;
const plainLine: Line = { style: "Continuous", weight: "Thin", color: "#000000" };

function line<Key extends keyof Line>(target: BorderTarget, key: Key, none: string | null, book: Book) {
  const [first] = cellEdges(target);
  return first ? common(book, first.place, ({ borders }) => borders[first.edge]?.[key] ?? none) : none;
}

function draw(target: BorderTarget, change: Partial<Line> | null, book: Book): void {
  for (const { place, edge } of cellEdges(target))
    reformat(book, place, (style) => {
      const { [edge]: before, ...others } = style.borders;
      return { ...style, borders: change ? { ...others, [edge]: { ...(before ?? plainLine), ...change } } : others };
    });
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

export const rangeBorder = objectType<BorderTarget>("RangeBorder", {
  id: ({ edge }) => edge,
  get: {
    SideIndex: ({ edge }) => edge,
    Style: (target, { book }) => line(target, "style", "None", book),
    Weight: (target, { book }) => line(target, "weight", "Thin", book),
    Color: (target, { book }) => line(target, "color", "#000000", book),
  },
  set: {
    Style: (target, value: unknown, { book }) => {
      const style = oneOf(lineStyles, value);
      draw(target, style === "None" ? null : { style }, book);
    },
    Weight: (target, value: unknown, { book }) =>
      draw(target, { weight: oneOf(["Hairline", "Thin", "Medium", "Thick"], value) }, book),
    Color: (target, value: unknown, { book }) => draw(target, { color: colour(value) }, book),
  },
});

export const rangeBorders = objectType<Formatted>("RangeBorderCollection", {
  get: { Count: () => edges.length },
  items: (place) => edges.map((edge) => rangeBorder.of({ place, edge })),
  item: (place, key: unknown) => rangeBorder.of({ place, edge: oneOf(edges, key) }),
});

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
