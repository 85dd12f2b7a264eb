import type { StyleSnapshot } from "../book-snapshot";
import { canonical } from "./canonical";
import { type Palette, argb, colourOf } from "./colours";
import { type XmlElement, attributeOf, childOf, element, isOn, numberOf } from "./xml";

export type Font = StyleSnapshot["font"];

export const plainFont: Font = { name: "Calibri", size: 11 };

const underlines: ReadonlyMap<string, NonNullable<Font["underline"]>> = new Map([
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

const scripts: ReadonlyMap<string, NonNullable<Font["script"]>> = new Map([
  ["subscript", "Subscript"],
  ["superscript", "Superscript"],
]);

export function fontOf(font: XmlElement, palette: Palette): Font {
  const color = colourOf(childOf(font, "color"), palette);
  const underline = childOf(font, "u");
  const script = scripts.get(attributeOf(childOf(font, "vertAlign"), "val") ?? "");
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
    ...(script === undefined ? {} : { script }),
  };
}

export function fontKey(font: Font): string {
  const color = font.color?.toUpperCase();
  return canonical({
    name: font.name,
    size: font.size,
    color: color === "#000000" ? undefined : color,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: font.underline ?? "None",
    strikethrough: font.strikethrough ?? false,
    ...(font.script && { script: font.script }),
  });
}

export function writtenFont(font: Partial<Font>): XmlElement {
  const underline = [...underlines].find(([, shown]) => shown === font.underline)?.[0];
  return element("font", {}, [
    font.bold ? element("b") : undefined,
    font.italic ? element("i") : undefined,
    font.strikethrough ? element("strike") : undefined,
    font.script === undefined ? undefined : element("vertAlign", { val: font.script.toLowerCase() }),
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
