import type { ChartLooks } from "../book-snapshot";
import { element, type XmlElement, type XmlNode } from "./xml";

export function value(name: string, val: string | number): XmlElement {
  return element(`c:${name}`, { val });
}

/** The looks below a path, by what is left of theirs. */
export function looksUnder(looks: ChartLooks | undefined, path: string): ChartLooks {
  const start = `${path}.`;
  return Object.fromEntries(
    Object.entries(looks ?? {}).flatMap(([key, look]) =>
      key.startsWith(start) ? [[key.slice(start.length), look]] : [],
    ),
  );
}

/** "1" or "0" for what is true or false; `unset` where nobody said. */
export function flag(look: ChartLooks[string] | undefined, unset: boolean): number {
  return (look ?? unset) === true ? 1 : 0;
}

export function solid(color: string): XmlElement {
  return element("a:solidFill", {}, [element("a:srgbClr", { val: color.slice(1) })]);
}

const dashes: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

/** English metric units in a point. */
const POINT = 12_700;

/** The colour of a line that was only given a style. */
const UNSET = "#D9D9D9";

/** A line with what is set of it, or as given where nothing is. */
export function outline(looks: ChartLooks, unset?: { readonly color?: string; readonly width?: number }) {
  const { color = unset?.color, lineStyle, weight } = looks;
  const width = typeof weight === "number" ? Math.round(weight * POINT) : unset?.width;
  if (color === undefined && lineStyle === undefined && width === undefined) return undefined;
  if (lineStyle === "None") return element("a:ln", {}, [element("a:noFill")]);
  const dash = typeof lineStyle === "string" ? dashes[lineStyle] : undefined;
  return element("a:ln", { w: width, cap: lineStyle === "RoundDot" ? "rnd" : undefined }, [
    color === undefined ? undefined : solid(String(color)),
    dash === undefined ? undefined : element("a:prstDash", { val: dash }),
  ]);
}

const shadow = () =>
  element("a:effectLst", {}, [
    element("a:outerShdw", { blurRad: 50_800, dist: 38_100, dir: 2_700_000, algn: "tl", rotWithShape: 0 }, [
      element("a:prstClr", { val: "black" }, [element("a:alpha", { val: 40_000 })]),
    ]),
  ]);

/** Fill, line and shadow of a part; nothing where nothing is set. */
export function shape(looks: ChartLooks): XmlElement | undefined {
  const fill = looks["format.fill"];
  const set = { ...looksUnder(looks, "format.line"), ...looksUnder(looks, "format.border") };
  const line = outline(set, set["lineStyle"] === undefined ? undefined : { color: UNSET });
  const parts: (XmlNode | undefined)[] = [
    fill === undefined ? undefined : fill === "none" ? element("a:noFill") : solid(String(fill)),
    line,
    looks["showShadow"] === true ? shadow() : undefined,
  ];
  return parts.some((part) => part !== undefined) ? element("c:spPr", {}, parts) : undefined;
}

/** A font's attributes and parts, for a run or for a whole text. */
export function fontParts(font: ChartLooks, unset: Readonly<Record<string, number>> = {}) {
  const { size, bold, italic, underline, color, name } = font;
  return {
    attributes: {
      ...unset,
      ...(typeof size === "number" && { sz: Math.round(size * 100) }),
      ...(bold !== undefined && { b: flag(bold, false) }),
      ...(italic !== undefined && { i: flag(italic, false) }),
      ...(underline !== undefined && { u: underline === "Single" ? "sng" : "none" }),
    },
    children: [
      color === undefined ? undefined : solid(String(color)),
      name === undefined ? undefined : element("a:latin", { typeface: String(name) }),
    ],
  };
}

/** Text that leans by degrees, upwards when they are positive. */
export function lean(looks: ChartLooks, unset?: number): Readonly<Record<string, string | number>> {
  const degrees = looks["textOrientation"] ?? unset;
  return typeof degrees === "number" ? { rot: degrees * -60_000, vert: "horz" } : {};
}

/** How all text of a part looks; nothing where nothing is set. */
export function textLook(looks: ChartLooks): XmlElement | undefined {
  const font = looksUnder(looks, "format.font");
  if (Object.keys(font).length === 0 && looks["textOrientation"] === undefined) return undefined;
  const { attributes, children } = fontParts(font);
  return element("c:txPr", {}, [
    element("a:bodyPr", lean(looks)),
    element("a:lstStyle"),
    element("a:p", {}, [
      element("a:pPr", {}, [element("a:defRPr", attributes, children)]),
      element("a:endParaRPr", { lang: "en-GB" }),
    ]),
  ]);
}

/** A title with its own words. `size` in hundredths of a point and `turned` in degrees, unless set otherwise. */
export function writtenTitle(text: string, size: number, looks: ChartLooks, turned?: number): XmlElement {
  const font = looksUnder(looks, "format.font");
  const { attributes, children } = fontParts(font, { sz: size, b: 0 });
  let start = 0;
  const lines = text.split("\n").map((line) => {
    const runs = lettersOf(line, start, looks).map(({ words, own }) => {
      const look = fontParts({ ...font, ...own }, { sz: size, b: 0 });
      return element("a:r", {}, [
        element("a:rPr", { lang: "en-GB", ...look.attributes }, look.children),
        element("a:t", {}, [words]),
      ]);
    });
    start += line.length + 1;
    return element("a:p", {}, [element("a:pPr", {}, [element("a:defRPr", attributes, children)]), ...runs]);
  });
  return element("c:title", {}, [
    element("c:tx", {}, [
      element("c:rich", {}, [element("a:bodyPr", lean(looks, turned)), element("a:lstStyle"), ...lines]),
    ]),
    value("overlay", flag(looks["overlay"], false)),
    shape(looks),
  ]);
}

/** A line of a title, cut where letters of it have a font of their own: "letters.0-7.font.color". */
function lettersOf(line: string, start: number, looks: ChartLooks): { words: string; own: ChartLooks }[] {
  const named = Object.keys(looks).flatMap((key) => /^letters\.(\d+-\d+)\./.exec(key)?.[1] ?? []);
  const stretches = [...new Set(named)].map((name) => {
    const [from = 0, to = 0] = name.split("-").map(Number);
    return { from: from - start, to: to - start, own: looksUnder(looks, `letters.${name}.font`) };
  });
  const cuts = stretches.flatMap(({ from, to }) => [from, to]).filter((at) => at > 0 && at < line.length);
  const places = [...new Set([0, ...cuts, line.length])].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => ({
    words: line.slice(from, places[index + 1]),
    own: Object.assign(
      {},
      ...stretches.filter((each) => each.from <= from && from < each.to).map(({ own }) => own),
    ) as ChartLooks,
  }));
}
