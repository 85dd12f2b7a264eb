import type { StyleSnapshot } from "../book-snapshot";
import type { Palette } from "./colours";
import { argb, colourOf } from "./colours";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, element } from "./xml";

export type Fill = Pick<StyleSnapshot, "fill" | "pattern" | "patternColor">;

/** `Excel.FillPattern`, and the file's word for it. */
export const storedPatterns: Readonly<Record<string, string>> = {
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
};

/** A pattern lies over its background, which is what Office.js calls the fill; a gradient has no one colour. */
export function fillOf(fill: XmlElement, palette: Palette): Fill {
  const part = childOf(fill, "patternFill");
  const type = attributeOf(part, "patternType") ?? "none";
  if (type === "none") return {};
  const [front, back] = ["fgColor", "bgColor"].map((name) => colourOf(childOf(part, name), palette));
  if (type === "solid") return front === undefined ? {} : { fill: front };
  const pattern = Object.entries(storedPatterns).find(([, stored]) => stored === type)?.[0];
  return {
    ...(back !== undefined && { fill: back }),
    ...(pattern !== undefined && { pattern }),
    ...(front !== undefined && front !== "#000000" && { patternColor: front }),
  };
}

/** Two fills have the same key when they look the same. */
export function fillKey({ fill, pattern, patternColor }: Fill): string {
  return [fill?.toUpperCase() ?? "", pattern ?? "", pattern === undefined ? "" : (patternColor ?? "#000000")].join(" ");
}

export function writtenFill({ fill, pattern, patternColor }: Fill): XmlElement {
  const colour = (name: string, given: string | undefined) =>
    given === undefined ? undefined : element(name, { rgb: argb(given) });
  const stored = pattern === undefined ? undefined : storedPatterns[pattern];
  if (stored === undefined) {
    return element("fill", {}, [
      element("patternFill", { patternType: "solid" }, [colour("fgColor", fill), element("bgColor", { indexed: 64 })]),
    ]);
  }
  return element("fill", {}, [
    element("patternFill", { patternType: stored }, [colour("fgColor", patternColor), colour("bgColor", fill)]),
  ]);
}
