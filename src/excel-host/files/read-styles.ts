import type { NamedStyleSnapshot, StyleSnapshot } from "../book-snapshot";
import type { Palette } from "./colours";
import { plainStyle, readLists, shownNameOf, styleOf } from "./style-lists";
import { type XmlElement, childOf, childrenOf, isOn, numberOf } from "./xml";

/** One style for each of the file's cell formats, in the file's order, so that a cell's own number finds it. */
export function readStyles(root: XmlElement | undefined, palette: Palette): StyleSnapshot[] {
  const lists = readLists(root, palette);
  const styles = childrenOf(childOf(root, "cellXfs"), "xf").map((format) => styleOf(format, lists));
  return styles.length > 0 ? styles : [plainStyle];
}

/** The styles with a name that the file has, save the plain one. */
export function readNamedStyles(root: XmlElement | undefined, palette: Palette): NamedStyleSnapshot[] {
  const lists = readLists(root, palette);
  const formats = childrenOf(childOf(root, "cellStyleXfs"), "xf");
  return childrenOf(childOf(root, "cellStyles"), "cellStyle").flatMap((entry) => {
    const format = formats[numberOf(entry, "xfId") ?? -1];
    const name = shownNameOf(entry);
    if (!format || name === "Normal") return [];
    const speaksOf = (flag: string) => isOn(format, flag, true);
    const { name: _name, ...style } = styleOf(format, lists);
    const includes = {
      number: speaksOf("applyNumberFormat"),
      font: speaksOf("applyFont"),
      alignment: speaksOf("applyAlignment"),
      border: speaksOf("applyBorder"),
      patterns: speaksOf("applyFill"),
      protection: speaksOf("applyProtection"),
    };
    return [{ name, isBuiltIn: numberOf(entry, "builtinId") !== undefined, style, includes }];
  });
}
