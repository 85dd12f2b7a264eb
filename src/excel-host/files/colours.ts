import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, isOn, localNameOf, numberOf } from "./xml";

/** What a colour in a file may point at: the theme's twelve and the palette, each "#RRGGBB". */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Order in the file is light, dark, light, dark; order in the theme is dark, light, dark, light. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"
  .split(" ")
  .map(hash);

const first8 = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const standardIndexed = (
  `${first8} ${first8} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 ` +
  "FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF " +
  "FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 " +
  "993366 333399 333333"
)
  .split(" ")
  .map(hash);

function hash(digits: string): string {
  return `#${digits}`;
}

export function paletteOf(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = descendantsOf(theme, "clrScheme")[0];
  const named = (name: string) => {
    const colour = childrenOf(childrenOf(scheme).find((entry) => localNameOf(entry.name) === name))[0];
    return attributeOf(colour, "lastClr") ?? attributeOf(colour, "val");
  };
  const order = [...themeOrder, "hlink", "folHlink"];
  const own = childrenOf(childOf(styles, "colors", "indexedColors"), "rgbColor").map((colour) => rgb(colour));
  return {
    theme: order.map((name, index) => {
      const value = named(name);
      return value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value)
        ? hash(value.toUpperCase())
        : (officeTheme[index] ?? "#000000");
    }),
    indexed: standardIndexed.map((standard, index) => own[index] ?? standard),
  };
}

/** "#RRGGBB" with theme, tint and palette worked out; undefined for "automatic" and for no colour at all. */
export function colourOf(colour: XmlElement | undefined, palette: Palette): string | undefined {
  if (!colour || isOn(colour, "auto")) return undefined;
  const indexed = numberOf(colour, "indexed");
  const theme = numberOf(colour, "theme");
  const base =
    rgb(colour) ?? (theme !== undefined ? palette.theme[theme] : undefined) ?? indexedColour(indexed, palette);
  if (base === undefined) return undefined;
  const tint = numberOf(colour, "tint") ?? 0;
  return tint === 0 ? base : tinted(base, tint);
}

function rgb(colour: XmlElement): string | undefined {
  const value = attributeOf(colour, "rgb");
  return value !== undefined && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(value)
    ? hash(value.slice(-6).toUpperCase())
    : undefined;
}

/** 64 and 65 are the window's own text and background. */
function indexedColour(index: number | undefined, palette: Palette): string | undefined {
  if (index === undefined) return undefined;
  if (index === 64) return "#000000";
  if (index === 65) return "#FFFFFF";
  return palette.indexed[index];
}

/** A tint darkens (below 0) or lightens (above 0) the colour's luminance in hue, luminance and saturation. */
export function tinted(colour: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const light = (most + least) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const sixth =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;

  const lightness = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sixth % 2) - 1));
  const lift = lightness - chroma / 2;
  const wheel = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const parts = wheel[Math.floor(sixth) % 6] ?? [0, 0, 0];
  const digits = parts.map((part) =>
    Math.min(255, Math.max(0, Math.round((part + lift) * 255)))
      .toString(16)
      .padStart(2, "0"),
  );
  return hash(digits.join("").toUpperCase());
}

/** As a file writes it: alpha first. Names that are not "#RRGGBB" are taken as black. */
export function argb(colour: string): string {
  return /^#[0-9A-Fa-f]{6}$/.test(colour) ? `FF${colour.slice(1).toUpperCase()}` : "FF000000";
}
