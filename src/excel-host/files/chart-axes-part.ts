import type { ChartLooks, ChartSnapshot } from "../book-snapshot";
import { hasDepth, type ChartKind } from "./chart-kinds";
import { flag, looksUnder, outline, shape, textLook, value, writtenTitle } from "./chart-shapes";
import { element, type XmlElement } from "./xml";

const ids = { category: 111_111_111, value: 222_222_222, series: 333_333_333 };

/** Hundredths of a point. */
const TITLE_SIZE = 1000;

const ticks: Readonly<Record<string, string>> = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };
const labels: Readonly<Record<string, string>> = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };

/** The axes a group of series stands on. */
export function axisReferences(kind: ChartKind): XmlElement[] {
  const references = [value("axId", ids.category), value("axId", ids.value)];
  if (hasDepth(kind)) return [...references, value("axId", ids.series)];
  return kind.element.includes("3D") ? [...references, value("axId", 0)] : references;
}

function scaling(looks: ChartLooks): XmlElement {
  const bound = (name: string, given: ChartLooks[string] | undefined) =>
    typeof given === "number" ? value(name, given) : undefined;
  return element("c:scaling", {}, [
    looks["scaleType"] === "Logarithmic" ? value("logBase", Number(looks["logBase"] ?? 10)) : undefined,
    value("orientation", looks["reversePlotOrder"] === true ? "maxMin" : "minMax"),
    bound("max", looks["maximum"]),
    bound("min", looks["minimum"]),
  ]);
}

function gridlines(name: "majorGridlines" | "minorGridlines", looks: ChartLooks, unset: boolean) {
  const own = looksUnder(looks, name);
  if ((own["visible"] ?? unset) !== true) return undefined;
  const line = outline(looksUnder(own, "format.line"), { color: "#D9D9D9", width: 9525 });
  return element(`c:${name}`, {}, [element("c:spPr", {}, [line])]);
}

/** Where the axis crosses the other, which the other one's looks say. */
function crossing(other: ChartLooks): XmlElement {
  switch (other["position"]) {
    case "Custom":
      return value("crossesAt", Number(other["positionAt"] ?? 0));
    case "Maximum":
      return value("crosses", "max");
    case "Minimum":
      return value("crosses", "min");
    default:
      return value("crosses", "autoZero");
  }
}

interface Axis {
  readonly id: number;
  readonly crosses: number;
  readonly side: "l" | "b";
  readonly title: string | undefined;
  readonly format: string | undefined;
  readonly looks: ChartLooks;
  readonly other: ChartLooks;
  readonly hasGridlines: boolean;
}

function common({ id, crosses, side, title, format, looks, other, hasGridlines }: Axis): (XmlElement | undefined)[] {
  const turned = side === "l" ? 90 : undefined;
  return [
    value("axId", id),
    scaling(looks),
    value("delete", looks["visible"] === false ? 1 : 0),
    value("axPos", side),
    gridlines("majorGridlines", looks, hasGridlines),
    gridlines("minorGridlines", looks, false),
    title === undefined || title === ""
      ? undefined
      : writtenTitle(title, TITLE_SIZE, looksUnder(looks, "title"), turned),
    element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined }),
    value("majorTickMark", ticks[String(looks["majorTickMark"])] ?? "none"),
    value("minorTickMark", ticks[String(looks["minorTickMark"])] ?? "none"),
    value("tickLblPos", labels[String(looks["tickLabelPosition"])] ?? "nextTo"),
    shape(looks),
    textLook(looks),
    value("crossAx", crosses),
    crossing(other),
  ];
}

function units(looks: ChartLooks): (XmlElement | undefined)[] {
  const step = (name: string) => (typeof looks[name] === "number" ? value(name, looks[name]) : undefined);
  const unit = String(looks["displayUnit"] ?? "None");
  const shown = looks["showDisplayUnitLabel"] === false ? undefined : element("c:dispUnitsLbl");
  return [
    step("majorUnit"),
    step("minorUnit"),
    unit === "None"
      ? undefined
      : element("c:dispUnits", {}, [value("builtInUnit", unit.charAt(0).toLowerCase() + unit.slice(1)), shown]),
  ];
}

/** Both axes, and the one series stand along where they have depth. */
export function writtenAxes(chart: ChartSnapshot, kind: ChartKind): XmlElement[] {
  const isBar = kind.direction === "bar";
  const isScatter = kind.element === "scatterChart" || kind.element === "bubbleChart";
  const [ofCategory, ofValue] = [
    looksUnder(chart.looks, "axes.categoryAxis"),
    looksUnder(chart.looks, "axes.valueAxis"),
  ];
  const categoryFormat = ofCategory["numberFormat"];
  const first = common({
    id: ids.category,
    crosses: ids.value,
    side: isBar ? "l" : "b",
    title: chart.categoryAxisTitle,
    format: categoryFormat === undefined ? undefined : String(categoryFormat),
    looks: ofCategory,
    other: ofValue,
    hasGridlines: false,
  });
  const isBetween = ofCategory["isBetweenCategories"] ?? !(isScatter || kind.element.startsWith("area"));
  const second = element("c:valAx", {}, [
    ...common({
      id: ids.value,
      crosses: ids.category,
      side: isBar ? "b" : "l",
      title: chart.valueAxisTitle,
      format: chart.valueAxisFormat,
      looks: ofValue,
      other: ofCategory,
      hasGridlines: true,
    }),
    value("crossBetween", isBetween === true ? "between" : "midCat"),
    ...units(ofValue),
  ]);
  if (isScatter)
    return [element("c:valAx", {}, [...first, value("crossBetween", "midCat"), ...units(ofCategory)]), second];
  const spacing = (look: string, name: string) =>
    typeof ofCategory[look] === "number" ? value(name, ofCategory[look]) : undefined;
  const categories = element("c:catAx", {}, [
    ...first,
    value("auto", 1),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    spacing("tickLabelSpacing", "tickLblSkip"),
    spacing("tickMarkSpacing", "tickMarkSkip"),
    value("noMultiLvlLbl", 0),
  ]);
  return hasDepth(kind) ? [categories, second, depthAxis()] : [categories, second];
}

function depthAxis(): XmlElement {
  return element("c:serAx", {}, [
    value("axId", ids.series),
    scaling({}),
    value("delete", 0),
    value("axPos", "b"),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    value("crossAx", ids.category),
    value("crosses", "autoZero"),
  ]);
}

/** The figures below a chart, each where it stands on the axis. */
export function writtenDataTable(chart: ChartSnapshot): XmlElement | undefined {
  const looks = looksUnder(chart.looks, "dataTable");
  if (looks["visible"] !== true) return undefined;
  return element("c:dTable", {}, [
    value("showHorzBorder", flag(looks["showHorizontalBorder"], true)),
    value("showVertBorder", flag(looks["showVerticalBorder"], true)),
    value("showOutline", flag(looks["showOutlineBorder"], true)),
    value("showKeys", flag(looks["showLegendKey"], true)),
    shape(looks),
    textLook(looks),
  ]);
}
