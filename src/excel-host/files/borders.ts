import type { BorderEdge, StyleSnapshot } from "../book-snapshot";
import { canonical } from "./canonical";
import { type Palette, argb, colourOf } from "./colours";
import { type XmlElement, attributeOf, childOf, element, isOn } from "./xml";

export type Borders = StyleSnapshot["borders"];

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

export function borderKey(borders: Borders): string {
  const drawn = Object.entries(borders).filter(([, line]) => line.style !== "None");
  return canonical(
    Object.fromEntries(
      drawn.map(([edge, line]) => [edge, [storedLine(line.style, line.weight), line.color.toUpperCase()]]),
    ),
  );
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
