import type { NamedStyleSnapshot, StyleSnapshot } from "../book-snapshot";
import { alignmentKey, writtenAlignment } from "./alignments";
import { borderKey, writtenBorder, type Borders } from "./borders";
import { canonical } from "./canonical";
import type { Palette } from "./colours";
import { type Fill, fillKey, writtenFill } from "./fills";
import { fontKey, writtenFont, type Font } from "./fonts";
import { FIRST_OWN_FORMAT, builtInFormatId } from "./number-formats";
import { plainStyle, readLists, styleOf } from "./style-lists";
import { storedStyleName } from "./style-names";
import {
  type XmlElement,
  attributeOf,
  childOf,
  childrenOf,
  element,
  insertInOrder,
  numberOf,
  putInOrder,
  setAttribute,
} from "./xml";

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

/** Two styles have the same key when no cell would look or behave differently. */
export function styleKey(style: StyleSnapshot): string {
  return canonical({
    format: style.numberFormat,
    font: fontKey(style.font),
    fill: fillKey(style),
    borders: borderKey(style.borders),
    alignment: alignmentKey(style),
    locked: style.locked,
    hidden: style.formulaHidden ?? false,
    name: style.name ?? "Normal",
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
  /** Puts a style with a name into the file, or what it looks like now in the place of what it did. */
  readonly keepNamed: (style: NamedStyleSnapshot) => void;
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
  const fillKeys = lists.fills.map(fillKey);

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

  function fillId({ fill, pattern, patternColor }: Fill): number {
    if (fill === undefined && pattern === undefined) return 0;
    const given = { ...(fill && { fill }), ...(pattern && { pattern }), ...(patternColor && { patternColor }) };
    return listed(fillKeys, fillKey(given), "fills", () => writtenFill(given));
  }

  function borderId(borders: Borders): number {
    return listed(borderKeys, borderKey(borders), "borders", () => writtenBorder(borders));
  }

  function pointInto(format: XmlElement, style: StyleSnapshot): void {
    setAttribute(format, "numFmtId", numberFormatId(style.numberFormat));
    setAttribute(format, "fontId", fontId(style.font));
    setAttribute(format, "fillId", fillId(style));
    setAttribute(format, "borderId", borderId(style.borders));
    putInOrder(format, formatOrder, "alignment", writtenAlignment(style));
    const isPlain = style.locked && !style.formulaHidden;
    putInOrder(format, formatOrder, "protection", isPlain ? undefined : writtenProtection(style));
  }

  /** The entry of `cellStyleXfs` under a style's name; a new one looks like the cell that brings it. */
  function namedId(shown: string | undefined, style: StyleSnapshot): number {
    const { name, builtInId } = storedStyleName(shown ?? "Normal");
    const found = childrenOf(childOf(root, "cellStyles"), "cellStyle").find(
      (entry) => attributeOf(entry, "name") === name,
    );
    if (found) return numberOf(found, "xfId") ?? 0;
    const format = element("xf");
    pointInto(format, style);
    const id = append("cellStyleXfs", format);
    append("cellStyles", element("cellStyle", { name, xfId: id, builtinId: builtInId }));
    return id;
  }

  function keepNamed({ name, style, includes }: NamedStyleSnapshot): void {
    const id = namedId(name, style);
    const format = childrenOf(childOf(edit(), "cellStyleXfs"), "xf")[id];
    if (!format) return;
    pointInto(format, style);
    for (const [flag, part] of Object.entries(applyFlags)) {
      setAttribute(format, flag, includes[part] ? undefined : false);
    }
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
    if (fillKey(style) !== fillKey(old)) point("fillId", "applyFill", fillId(style));
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
    if ((style.name ?? "Normal") !== (old.name ?? "Normal")) setAttribute(format, "xfId", namedId(style.name, style));
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
    keepNamed,
  };
}

const applyFlags: Readonly<Record<string, keyof NamedStyleSnapshot["includes"]>> = {
  applyNumberFormat: "number",
  applyFont: "font",
  applyAlignment: "alignment",
  applyBorder: "border",
  applyFill: "patterns",
  applyProtection: "protection",
};

const formatOrder = ["alignment", "protection", "extLst"];

function writtenProtection(style: StyleSnapshot): XmlElement {
  return element("protection", {
    locked: style.locked ? undefined : false,
    hidden: style.formulaHidden ? true : undefined,
  });
}
