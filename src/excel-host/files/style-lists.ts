import type { StyleSnapshot } from "../book-snapshot";
import { alignmentOf } from "./alignments";
import { type Borders, bordersOf } from "./borders";
import type { Palette } from "./colours";
import { type Fill, fillOf } from "./fills";
import { type Font, fontOf, plainFont } from "./fonts";
import { builtInFormat } from "./number-formats";
import { shownStyleName } from "./style-names";
import { type XmlElement, attributeOf, childOf, childrenOf, isOn, numberOf } from "./xml";

/** What a style says, part by part, as the file keeps it: lists of fonts, fills and borders that formats point into. */
interface StyleLists {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: Fill[];
  readonly borders: Borders[];
  /** What styles are called, by the entry of `cellStyleXfs` that says what they look like; no plain ones. */
  readonly names: ReadonlyMap<number, string>;
}

export const plainStyle: StyleSnapshot = { numberFormat: "General", font: plainFont, borders: {}, locked: true };

export function readLists(root: XmlElement | undefined, palette: Palette): StyleLists {
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
    names: new Map(
      childrenOf(childOf(root, "cellStyles"), "cellStyle")
        .map((entry) => [numberOf(entry, "xfId") ?? 0, shownNameOf(entry)] as const)
        .filter(([, name]) => name !== "Normal"),
    ),
  };
}

export function styleOf(format: XmlElement, lists: StyleLists): StyleSnapshot {
  const formatId = numberOf(format, "numFmtId") ?? 0;
  const fill = lists.fills[numberOf(format, "fillId") ?? 0];
  const protection = childOf(format, "protection");
  const name = lists.names.get(numberOf(format, "xfId") ?? -1);
  return {
    numberFormat: lists.formats.get(formatId) ?? builtInFormat(formatId) ?? "General",
    font: lists.fonts[numberOf(format, "fontId") ?? 0] ?? plainFont,
    ...fill,
    borders: lists.borders[numberOf(format, "borderId") ?? 0] ?? {},
    ...alignmentOf(childOf(format, "alignment")),
    locked: isOn(protection, "locked", true),
    ...(isOn(protection, "hidden") ? { formulaHidden: true } : {}),
    ...(name === undefined ? {} : { name }),
  };
}

export function shownNameOf(entry: XmlElement): string {
  return shownStyleName(attributeOf(entry, "name") ?? "", numberOf(entry, "builtinId"));
}
