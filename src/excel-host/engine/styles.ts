import type { IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { BorderEdge, StyleSnapshot } from "../book-snapshot";

/** What a cell looks like before anyone has formatted it. */
export const DEFAULT_STYLE: StyleSnapshot = {
  numberFormat: "General",
  font: { name: "Calibri", size: 11, color: "#000000" },
  borders: {},
  locked: true,
};

/** The distinct formats of a workbook; a cell keeps only its format's index, and 0 is the default. */
export interface StyleTable {
  readonly styles: StyleSnapshot[];
  readonly indices: Map<string, number>;
}

export function styleTable(styles: readonly StyleSnapshot[] = []): StyleTable {
  const table: StyleTable = { styles: [], indices: new Map() };
  for (const style of styles.length > 0 ? styles : [DEFAULT_STYLE]) {
    table.indices.set(keyOf(style), table.styles.length);
    table.styles.push(style);
  }
  return table;
}

export function styleAt(table: StyleTable, index: number): StyleSnapshot {
  return table.styles[index] ?? table.styles[0] ?? DEFAULT_STYLE;
}

export function styleIndex(table: StyleTable, style: StyleSnapshot): number {
  const key = keyOf(style);
  const known = table.indices.get(key);
  if (known !== undefined) return known;
  table.styles.push(style);
  table.indices.set(key, table.styles.length - 1);
  return table.styles.length - 1;
}

/** Two styles are one when they say the same, in whatever order they say it. */
function keyOf(style: StyleSnapshot): string {
  const { font, borders } = style;
  const edges = Object.entries(borders)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([edge, line]) => [edge, line.style, line.weight, line.color]);
  return JSON.stringify([
    style.numberFormat,
    [font.name, font.size, font.color, font.bold, font.italic, font.underline, font.strikethrough, font.script],
    [style.fill, style.pattern, style.patternColor],
    edges,
    [style.horizontal, style.vertical, style.wrap, style.indent, style.rotation, style.shrinkToFit],
    [style.readingOrder, style.locked, style.formulaHidden],
    style.name,
  ]);
}

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const edges: Readonly<Partial<Record<BorderEdge, "t" | "b" | "l" | "r" | "tl_br" | "bl_tr">>> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
};

function lineStyle(style: string, weight: string): BorderStyleTypes {
  const isHeavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Dash":
      return isHeavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
      return isHeavy ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return isHeavy ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
    default:
      if (weight === "Thick") return BorderStyleTypes.THICK;
      if (weight === "Medium") return BorderStyleTypes.MEDIUM;
      return weight === "Hairline" ? BorderStyleTypes.HAIR : BorderStyleTypes.THIN;
  }
}

/** The style as the grid draws it; what it has no notion of (locking, indents) is left out. */
export function drawnStyle(style: StyleSnapshot): IStyleData {
  const { font, borders } = style;
  const horizontal = horizontals[style.horizontal ?? ""];
  const vertical = verticals[style.vertical ?? ""];
  return {
    // Not every machine has Excel's fonts.
    ff: `${font.name}, Carlito, Arial, sans-serif`,
    fs: font.size,
    cl: { rgb: font.color ?? "#000000" },
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline && font.underline !== "None" ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.numberFormat === "General" ? {} : { n: { pattern: style.numberFormat } }),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    vt: vertical ?? VerticalAlign.BOTTOM,
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(style.rotation ? { tr: { a: -style.rotation } } : {}),
    bd: Object.fromEntries(
      Object.entries(borders).map(([edge, line]) => [
        edges[edge as BorderEdge] ?? "t",
        { s: lineStyle(line.style, line.weight), cl: { rgb: line.color } },
      ]),
    ),
  };
}
