import { invalidArgument } from "../engine/excel-error";

/** One of the words of an enumeration. @throws InvalidArgument */
export function oneOf<const Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** @throws InvalidArgument outside the bounds, both included */
export function number(value: unknown, minimum = -Infinity, maximum = Infinity): number {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof read !== "number" || Number.isNaN(read) || read < minimum || read > maximum) throw invalidArgument();
  return read;
}

/** A whole number. */
export function count(value: unknown, minimum = -Infinity, maximum = Infinity): number {
  const read = number(value, minimum, maximum);
  if (!Number.isInteger(read)) throw invalidArgument();
  return read;
}

export function words(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** The CSS colours that Excel knows by name, as far as samples use them. */
const named: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  aquamarine: "#7FFFD4",
  azure: "#F0FFFF",
  beige: "#F5F5DC",
  black: "#000000",
  blue: "#0000FF",
  blueviolet: "#8A2BE2",
  brown: "#A52A2A",
  coral: "#FF7F50",
  cornflowerblue: "#6495ED",
  crimson: "#DC143C",
  cyan: "#00FFFF",
  darkblue: "#00008B",
  darkgray: "#A9A9A9",
  darkgreen: "#006400",
  darkorange: "#FF8C00",
  darkred: "#8B0000",
  deepskyblue: "#00BFFF",
  dodgerblue: "#1E90FF",
  forestgreen: "#228B22",
  fuchsia: "#FF00FF",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  greenyellow: "#ADFF2F",
  grey: "#808080",
  hotpink: "#FF69B4",
  indigo: "#4B0082",
  ivory: "#FFFFF0",
  khaki: "#F0E68C",
  lavender: "#E6E6FA",
  lightblue: "#ADD8E6",
  lightcoral: "#F08080",
  lightcyan: "#E0FFFF",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightgrey: "#D3D3D3",
  lightpink: "#FFB6C1",
  lightsalmon: "#FFA07A",
  lightskyblue: "#87CEFA",
  lightsteelblue: "#B0C4DE",
  lightyellow: "#FFFFE0",
  lime: "#00FF00",
  limegreen: "#32CD32",
  magenta: "#FF00FF",
  maroon: "#800000",
  mediumblue: "#0000CD",
  midnightblue: "#191970",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  orangered: "#FF4500",
  orchid: "#DA70D6",
  palegreen: "#98FB98",
  pink: "#FFC0CB",
  plum: "#DDA0DD",
  powderblue: "#B0E0E6",
  purple: "#800080",
  red: "#FF0000",
  royalblue: "#4169E1",
  salmon: "#FA8072",
  seagreen: "#2E8B57",
  sienna: "#A0522D",
  silver: "#C0C0C0",
  skyblue: "#87CEEB",
  slategray: "#708090",
  springgreen: "#00FF7F",
  steelblue: "#4682B4",
  tan: "#D2B48C",
  teal: "#008080",
  tomato: "#FF6347",
  turquoise: "#40E0D0",
  violet: "#EE82EE",
  wheat: "#F5DEB3",
  white: "#FFFFFF",
  yellow: "#FFFF00",
  yellowgreen: "#9ACD32",
};

/** "#RRGGBB" of what was given: that, "RRGGBB", "#RGB" or a name. @throws InvalidArgument */
export function colour(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const known = named[value.toLowerCase()];
  if (known !== undefined) return known;
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value) ?? [];
  if (digits === undefined) throw invalidArgument();
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return `#${long.toUpperCase()}`;
}
