import type { BorderEdge, StyleSnapshot } from "../book-snapshot";
import { canonical } from "./canonical";
import type { Palette } from "./colours";
import { argb, colourOf } from "./colours";
import { builtInFormat, builtInFormatId, FIRST_OWN_FORMAT } from "./number-formats";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  insertInOrder,
  isOn,
  numberOf,
  putInOrder,
  setAttribute,
} from "./xml";

type Font = StyleSnapshot["font"];
type Borders = StyleSnapshot["borders"];

/** What a style says, part by part, as the file keeps it: lists of fonts, fills and borders that formats point into. */
interface StyleLists {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: (string | undefined)[];
  readonly borders: Borders[];
}

const styleOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const plainFont: Font = { name: "Calibri", size: 11 };

export const plainStyle: StyleSnapshot = { numberFormat: "General", font: plainFont, borders: {}, locked: true };

/** One style for each of the file's cell formats, in the file's order, so that a cell's own number finds it. */
export function readStyles(root: XmlElement | undefined, palette: Palette): StyleSnapshot[] {
  const lists = readLists(root, palette);
  const styles = childrenOf(childOf(root, "cellXfs"), "xf").map((format) => styleOf(format, lists));
  return styles.length > 0 ? styles : [plainStyle];
}

function readLists(root: XmlElement | undefined, palette: Palette): StyleLists {
  return {
    formats: new Map(
      childrenOf(childOf(root, "numFmts"), "numFmt").map((format) => [
        numberOf(format, "numFmtId") ?? -1,
        attributeOf(format, "formatCode") ?? "General",
      ]),
    ),
    fonts: childrenOf(childOf(root, "fonts"), "font").map((font) => fontOf(font, palette)),
    fills: childrenOf(childOf(root, "fills"), "fill").map((fill) => fillOf(fill, palette)),
    borders: childrenOf(childOf(root, "borders"), "border").map((border) => bordersOf(border, palette)),
  };
}

function styleOf(format: XmlElement, lists: StyleLists): StyleSnapshot {
  const formatId = numberOf(format, "numFmtId") ?? 0;
  const fill = lists.fills[numberOf(format, "fillId") ?? 0];
  const protection = childOf(format, "protection");
  return {
    numberFormat: lists.formats.get(formatId) ?? builtInFormat(formatId) ?? "General",
    font: lists.fonts[numberOf(format, "fontId") ?? 0] ?? plainFont,
    ...(fill === undefined ? {} : { fill }),
    borders: lists.borders[numberOf(format, "borderId") ?? 0] ?? {},
    ...alignmentOf(childOf(format, "alignment")),
    locked: isOn(protection, "locked", true),
    ...(isOn(protection, "hidden") ? { formulaHidden: true } : {}),
  };
}

const underlines: ReadonlyMap<string, NonNullable<Font["underline"]>> = new Map([
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

function fontOf(font: XmlElement, palette: Palette): Font {
  const color = colourOf(childOf(font, "color"), palette);
  const underline = childOf(font, "u");
  const flag = (name: string) => {
    const found = childOf(font, name);
    return found !== undefined && isOn(found, "val", true);
  };
  return {
    name: attributeOf(childOf(font, "name"), "val") ?? plainFont.name,
    size: numberOf(childOf(font, "sz"), "val") ?? plainFont.size,
    ...(color === undefined || color === "#000000" ? {} : { color }),
    ...(flag("b") ? { bold: true } : {}),
    ...(flag("i") ? { italic: true } : {}),
    ...(underline ? { underline: underlines.get(attributeOf(underline, "val") ?? "single") ?? "None" } : {}),
    ...(flag("strike") ? { strikethrough: true } : {}),
  };
}

/** A pattern shows as its background, which is what Office.js answers; a gradient has no one colour. */
function fillOf(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = childOf(fill, "patternFill");
  const type = attributeOf(pattern, "patternType") ?? "none";
  if (type === "none") return undefined;
  return colourOf(childOf(pattern, type === "solid" ? "fgColor" : "bgColor"), palette);
}

/** The file's name for a line; Office.js tells shape and weight apart. */
const lines: readonly (readonly [stored: string, style: string, weight: string])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];

function lineOf(side: XmlElement | undefined, palette: Palette): Borders[BorderEdge] {
  const stored = lines.find(([name]) => name === attributeOf(side, "style"));
  if (!stored) return undefined;
  return { style: stored[1], weight: stored[2], color: colourOf(childOf(side, "color"), palette) ?? "#000000" };
}

export function storedLine(style: string, weight: string): string | undefined {
  const exact = lines.find(([, shape, strength]) => shape === style && strength === weight);
  return (exact ?? lines.find(([, shape]) => shape === style))?.[0];
}

export function bordersOf(border: XmlElement | undefined, palette: Palette): Borders {
  const diagonal = lineOf(childOf(border, "diagonal"), palette);
  const edges: Partial<Record<BorderEdge, Borders[BorderEdge]>> = {
    EdgeTop: lineOf(childOf(border, "top"), palette),
    EdgeBottom: lineOf(childOf(border, "bottom"), palette),
    EdgeLeft: lineOf(childOf(border, "left") ?? childOf(border, "start"), palette),
    EdgeRight: lineOf(childOf(border, "right") ?? childOf(border, "end"), palette),
    DiagonalDown: isOn(border, "diagonalDown") ? diagonal : undefined,
    DiagonalUp: isOn(border, "diagonalUp") ? diagonal : undefined,
  };
  return Object.fromEntries(Object.entries(edges).filter(([, line]) => line !== undefined));
}

const horizontals = new Map([
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);
const verticals = new Map([
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
]);
const readingOrders = ["Context", "LeftToRight", "RightToLeft"];
/** Letters one above the other. */
const STACKED = { stored: 255, shown: 180 };

type Alignment = Pick<
  StyleSnapshot,
  "horizontal" | "vertical" | "wrap" | "indent" | "rotation" | "shrinkToFit" | "readingOrder"
>;

function alignmentOf(alignment: XmlElement | undefined): Alignment {
  const horizontal = horizontals.get(attributeOf(alignment, "horizontal") ?? "");
  const vertical = verticals.get(attributeOf(alignment, "vertical") ?? "");
  const turned = numberOf(alignment, "textRotation") ?? 0;
  const rotation = turned === STACKED.stored ? STACKED.shown : turned > 90 ? 90 - turned : turned;
  const indent = numberOf(alignment, "indent") ?? 0;
  const readingOrder = readingOrders[numberOf(alignment, "readingOrder") ?? 0];
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isOn(alignment, "wrapText") ? { wrap: true } : {}),
    ...(indent === 0 ? {} : { indent }),
    ...(rotation === 0 ? {} : { rotation }),
    ...(isOn(alignment, "shrinkToFit") ? { shrinkToFit: true } : {}),
    ...(readingOrder === undefined || readingOrder === "Context" ? {} : { readingOrder }),
  };
}

/** Two styles have the same key when no cell would look or behave differently. */
export function styleKey(style: StyleSnapshot): string {
  return canonical({
    format: style.numberFormat,
    font: fontKey(style.font),
    fill: style.fill?.toUpperCase(),
    borders: borderKey(style.borders),
    alignment: alignmentKey(style),
    locked: style.locked,
    hidden: style.formulaHidden ?? false,
  });
}

function fontKey(font: Font): string {
  const color = font.color?.toUpperCase();
  return canonical({
    name: font.name,
    size: font.size,
    color: color === "#000000" ? undefined : color,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: font.underline ?? "None",
    strikethrough: font.strikethrough ?? false,
  });
}

function borderKey(borders: Borders): string {
  const drawn = Object.entries(borders).filter(([, line]) => line.style !== "None");
  return canonical(
    Object.fromEntries(
      drawn.map(([edge, line]) => [edge, [storedLine(line.style, line.weight), line.color.toUpperCase()]]),
    ),
  );
}

function alignmentKey(style: StyleSnapshot): string {
  return canonical({
    horizontal: style.horizontal ?? "General",
    vertical: style.vertical ?? "Bottom",
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    rotation: style.rotation ?? 0,
    shrink: style.shrinkToFit ?? false,
    order: style.readingOrder ?? "Context",
  });
}

/**
 * Gives cell formats their numbers in the file. Entries that are there are never changed or moved; new ones come after
 * them. A format that differs from another cell's only in part keeps the rest of that cell's, its theme font included.
 */
export interface StyleBook {
  /** @param base The number of the format the cell had. */
  readonly formatId: (style: StyleSnapshot, base: number) => number;
  readonly differentialId: (differential: XmlElement) => number;
}

/** @param edit Called when something is about to be added, for the tree to add it to. */
export function styleBook(root: XmlElement, palette: Palette, edit: () => XmlElement): StyleBook {
  const lists = readLists(root, palette);
  const formats = childrenOf(childOf(root, "cellXfs"), "xf").map((format) => ({
    format,
    style: styleOf(format, lists),
  }));
  const known = new Map<string, number>();
  formats.forEach(({ style }, index) => {
    const key = styleKey(style);
    if (!known.has(key)) known.set(key, index);
  });
  const fontKeys = lists.fonts.map(fontKey);
  const borderKeys = lists.borders.map(borderKey);
  const fillKeys = lists.fills.map((fill) => fill?.toUpperCase() ?? "none");

  function append(listName: string, entry: XmlElement): number {
    const tree = edit();
    let list = childOf(tree, listName);
    if (!list) {
      list = element(listName);
      insertInOrder(tree, styleOrder, list);
    }
    list.children.push(entry);
    const count = childrenOf(list).length;
    setAttribute(list, "count", count);
    return count - 1;
  }

  function numberFormatId(code: string): number {
    const common = builtInFormatId(code);
    if (common !== undefined) return common;
    for (const [id, format] of lists.formats) if (format === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...lists.formats.keys()) + 1;
    append("numFmts", element("numFmt", { numFmtId: id, formatCode: code }));
    lists.formats.set(id, code);
    return id;
  }

  function listed(keys: string[], key: string, listName: string, make: () => XmlElement): number {
    const at = keys.indexOf(key);
    if (at >= 0) return at;
    keys.push(key);
    return append(listName, make());
  }

  function fontId(font: Font): number {
    return listed(fontKeys, fontKey(font), "fonts", () => writtenFont(font));
  }

  function fillId(fill: string | undefined): number {
    if (fill === undefined) return 0;
    return listed(fillKeys, fill.toUpperCase(), "fills", () => writtenFill(fill));
  }

  function borderId(borders: Borders): number {
    return listed(borderKeys, borderKey(borders), "borders", () => writtenBorder(borders));
  }

  function addFormat(style: StyleSnapshot, base: number): number {
    const from = formats[base] ?? formats[0];
    const old = from?.style ?? plainStyle;
    const attributes = new Map(from?.format.attributes ?? [["xfId", "0"]]);
    const format: XmlElement = { name: "xf", attributes, children: childrenOf(from?.format) };
    const point = (name: string, flag: string, id: number) => {
      setAttribute(format, name, id);
      setAttribute(format, flag, true);
    };
    if (!from) for (const name of ["numFmtId", "fontId", "fillId", "borderId"]) setAttribute(format, name, 0);
    if (style.numberFormat !== old.numberFormat) {
      point("numFmtId", "applyNumberFormat", numberFormatId(style.numberFormat));
    }
    if (fontKey(style.font) !== fontKey(old.font)) point("fontId", "applyFont", fontId(style.font));
    if (style.fill?.toUpperCase() !== old.fill?.toUpperCase()) point("fillId", "applyFill", fillId(style.fill));
    if (borderKey(style.borders) !== borderKey(old.borders)) {
      point("borderId", "applyBorder", borderId(style.borders));
    }
    if (alignmentKey(style) !== alignmentKey(old)) {
      putInOrder(format, formatOrder, "alignment", writtenAlignment(style));
      setAttribute(format, "applyAlignment", true);
    }
    if (style.locked !== old.locked || (style.formulaHidden ?? false) !== (old.formulaHidden ?? false)) {
      putInOrder(format, formatOrder, "protection", writtenProtection(style));
      setAttribute(format, "applyProtection", true);
    }
    formats.push({ format, style });
    return append("cellXfs", format);
  }

  return {
    formatId(style, base) {
      const key = styleKey(style);
      const at = known.get(key) ?? addFormat(style, base);
      known.set(key, at);
      return at;
    },
    differentialId: (differential) => append("dxfs", differential),
  };
}

const formatOrder = ["alignment", "protection", "extLst"];

export function writtenFont(font: Partial<Font>): XmlElement {
  const underline = [...underlines].find(([, shown]) => shown === font.underline)?.[0];
  return element("font", {}, [
    font.bold ? element("b") : undefined,
    font.italic ? element("i") : undefined,
    font.strikethrough ? element("strike") : undefined,
    underline === undefined ? undefined : element("u", { val: underline === "single" ? undefined : underline }),
    font.size === undefined ? undefined : element("sz", { val: font.size }),
    font.color === undefined
      ? font.name === undefined
        ? undefined
        : element("color", { theme: 1 })
      : element("color", { rgb: argb(font.color) }),
    font.name === undefined ? undefined : element("name", { val: font.name }),
    font.name === undefined ? undefined : element("family", { val: 2 }),
  ]);
}

function writtenFill(fill: string): XmlElement {
  return element("fill", {}, [
    element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: argb(fill) }),
      element("bgColor", { indexed: 64 }),
    ]),
  ]);
}

export function writtenBorder(borders: Borders): XmlElement {
  const side = (name: string, edge: BorderEdge) => {
    const line = borders[edge];
    const stored = line && storedLine(line.style, line.weight);
    return line && stored !== undefined
      ? element(name, { style: stored }, [element("color", { rgb: argb(line.color) })])
      : element(name);
  };
  return element(
    "border",
    {
      diagonalUp: borders.DiagonalUp ? true : undefined,
      diagonalDown: borders.DiagonalDown ? true : undefined,
    },
    [
      side("left", "EdgeLeft"),
      side("right", "EdgeRight"),
      side("top", "EdgeTop"),
      side("bottom", "EdgeBottom"),
      side("diagonal", borders.DiagonalDown ? "DiagonalDown" : "DiagonalUp"),
    ],
  );
}

function writtenAlignment(style: StyleSnapshot): XmlElement | undefined {
  const stored = (names: ReadonlyMap<string, string>, shown: string | undefined) =>
    [...names].find(([, name]) => name === shown)?.[0];
  const rotation = style.rotation ?? 0;
  const turned = rotation === STACKED.shown ? STACKED.stored : rotation < 0 ? 90 - rotation : rotation;
  const order = readingOrders.indexOf(style.readingOrder ?? "Context");
  const written = element("alignment", {
    horizontal: stored(horizontals, style.horizontal),
    vertical: stored(verticals, style.vertical),
    textRotation: turned === 0 ? undefined : turned,
    wrapText: style.wrap ? true : undefined,
    indent: style.indent ? style.indent : undefined,
    shrinkToFit: style.shrinkToFit ? true : undefined,
    readingOrder: order > 0 ? order : undefined,
  });
  return written.attributes.size > 0 ? written : undefined;
}

function writtenProtection(style: StyleSnapshot): XmlElement {
  return element("protection", {
    locked: style.locked ? undefined : false,
    hidden: style.formulaHidden ? true : undefined,
  });
}
