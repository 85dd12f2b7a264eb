import type { StyleSnapshot } from "../book-snapshot";
import { canonical } from "./canonical";
import { type XmlElement, attributeOf, element, isOn, numberOf } from "./xml";

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

export function alignmentOf(alignment: XmlElement | undefined): Alignment {
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

export function alignmentKey(style: StyleSnapshot): string {
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

export function writtenAlignment(style: StyleSnapshot): XmlElement | undefined {
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
