import type { BookSnapshot, ChartLooks, ChartSnapshot } from "../book-snapshot";
import { writtenAxes, writtenDataTable } from "./chart-axes-part";
import { chartKinds, kindOf, plotOrder, type ChartKind } from "./chart-kinds";
import { writtenGroup } from "./chart-series-part";
import { flag, looksUnder, shape, textLook, value, writtenTitle } from "./chart-shapes";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, element, isOn, textOf } from "./xml";

type Series = ChartSnapshot["series"][number];

/** What a chart's own part says; its place and name are the drawing's. */
type ChartFacts = Omit<ChartSnapshot, "id" | "name" | "altText" | "left" | "top" | "width" | "height" | "isNew">;

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

const plainKind: ChartKind = { element: "barChart", direction: "col", grouping: "clustered" };

const legendPlaces: ReadonlyMap<string, string> = new Map([
  ["t", "Top"],
  ["b", "Bottom"],
  ["l", "Left"],
  ["r", "Right"],
  ["tr", "Corner"],
]);

export function readChartPart(root: XmlElement | undefined): ChartFacts {
  const chart = childOf(root, "chart");
  const area = childOf(chart, "plotArea");
  const groups = childrenOf(area).filter(({ name }) => name.endsWith("Chart"));
  const types = groups.map(typeOf);
  const title = childOf(chart, "title");
  const legend = childOf(chart, "legend");
  const categoryAxis = childOf(area, "catAx") ?? childOf(area, "dateAx");
  const valueAxes = childrenOf(area, "valAx");
  const [first, second] = categoryAxis ? [categoryAxis, valueAxes[0]] : valueAxes;
  const categoryAxisTitle = titleTextOf(childOf(first, "title"));
  const valueAxisTitle = titleTextOf(childOf(second, "title"));
  const format = childOf(second, "numFmt");
  const ownFormat = isOn(format, "sourceLinked", true) ? undefined : attributeOf(format, "formatCode");
  return {
    type: types[0] ?? "Invalid",
    title: titleTextOf(title) ?? "",
    showTitle: title !== undefined,
    legend: {
      visible: legend !== undefined,
      position: legendPlaces.get(attributeOf(childOf(legend, "legendPos"), "val") ?? "r") ?? "Right",
    },
    series: groups.flatMap((group, index) =>
      childrenOf(group, "ser").map((series) => seriesOf(series, types[index] === types[0] ? undefined : types[index])),
    ),
    ...(categoryAxisTitle === undefined ? {} : { categoryAxisTitle }),
    ...(valueAxisTitle === undefined ? {} : { valueAxisTitle }),
    ...(ownFormat === undefined ? {} : { valueAxisFormat: ownFormat }),
  };
}

function typeOf(group: XmlElement): string {
  const said = (name: string) => attributeOf(childOf(group, name), "val");
  const first = childOf(group, "ser");
  const markers = attributeOf(childOf(first, "marker", "symbol"), "val") !== "none";
  const lines = descendantsOf(childOf(first, "spPr", "ln"), "noFill").length === 0;
  const smooth = isOn(childOf(first, "smooth"), "val");
  const found = Object.entries(chartKinds).find(([, kind]) => {
    if (kind.element !== group.name) return false;
    if (kind.direction !== undefined && kind.direction !== (said("barDir") ?? "col")) return false;
    if (kind.grouping !== undefined && kind.grouping !== (said("grouping") ?? "standard")) return false;
    if (kind.radar !== undefined && kind.radar !== said("radarStyle")) return false;
    if (kind.shape !== undefined && kind.shape !== (said("shape") ?? "box")) return false;
    if (kind.element === "scatterChart") {
      return kind.lines === lines && (!lines || (kind.smooth === smooth && kind.markers === markers));
    }
    return kind.markers === undefined || kind.markers === markers;
  });
  return found?.[0] ?? "Invalid";
}

function titleTextOf(title: XmlElement | undefined): string | undefined {
  if (!title) return undefined;
  const paragraphs = descendantsOf(childOf(title, "tx"), "p");
  if (paragraphs.length > 0) return paragraphs.map((line) => descendantsOf(line, "t").map(textOf).join("")).join("\n");
  return descendantsOf(title, "v").map(textOf).join("");
}

function seriesOf(series: XmlElement, type: string | undefined): Series {
  const reference = (name: string) => {
    const found = descendantsOf(childOf(series, name), "f")[0];
    return found && textOf(found);
  };
  const nameFrom = reference("tx");
  const categories = reference("cat") ?? reference("xVal");
  const bubbles = reference("bubbleSize");
  const shape = childOf(series, "spPr");
  const color = attributeOf(descendantsOf(shape, "srgbClr")[0], "val");
  const own = childOf(shape, "noFill") ? "none" : color && `#${color.toUpperCase()}`;
  return {
    name: descendantsOf(childOf(series, "tx"), "v").map(textOf)[0] ?? "",
    ...(nameFrom === undefined ? {} : { nameFrom }),
    values: reference("val") ?? reference("yVal") ?? "",
    ...(categories === undefined ? {} : { categories }),
    ...(bubbles === undefined ? {} : { bubbles }),
    ...(type === undefined ? {} : { type }),
    ...(own === undefined ? {} : { color: own }),
  };
}

/** A chart of its own, with the values it shows kept beside their references, so that it can be drawn uncalculated. */
export function chartPart(chart: ChartSnapshot, book: BookSnapshot): XmlElement {
  const main = kindOf(chart.type) ?? plainKind;
  const groups = new Map<string, number[]>();
  for (const index of plotOrder(chart)) {
    const type = chart.series[index]?.type ?? chart.type;
    groups.set(type, [...(groups.get(type) ?? []), index]);
  }
  const drawn = [...groups].map(([type, indices]) => writtenGroup(chart, kindOf(type) ?? main, indices, book));
  const looks = chart.looks ?? {};
  const title = chart.showTitle ? writtenTitle(chart.title, TITLE_SIZE, looksUnder(looks, "title")) : undefined;
  const area = looksUnder(looks, "plotArea");
  return element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING }, [
    value("roundedCorners", flag(looks["format.roundedCorners"], false)),
    element("c:chart", {}, [
      title,
      value("autoTitleDeleted", chart.showTitle ? 0 : 1),
      main.element.includes("3D")
        ? element("c:view3D", {}, [value("rotX", 15), value("rotY", 20), value("rAngAx", 1)])
        : undefined,
      element("c:plotArea", {}, [
        placed(area, chart),
        ...drawn,
        ...(hasAxes(main) ? writtenAxes(chart, main) : []),
        hasAxes(main) ? writtenDataTable(chart) : undefined,
        shape(area),
      ]),
      chart.legend.visible ? writtenLegend(chart) : undefined,
      value("plotVisOnly", flag(looks["plotVisibleOnly"], true)),
      value("dispBlanksAs", blanks[String(looks["displayBlanksAs"])] ?? "gap"),
    ]),
    shape(looks),
    textLook(looks),
  ]);
}

/** Hundredths of a point. */
const TITLE_SIZE = 1400;

const blanks: Readonly<Record<string, string>> = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };

const hasAxes = ({ element: name }: ChartKind) => !/pie|doughnut/.test(name);

/** Where the plot stands in the chart, as far as that was said. */
function placed(looks: ChartLooks, { width, height }: ChartSnapshot): XmlElement {
  const share = (name: string, whole: number) => {
    const points = looks[name];
    return typeof points === "number" && whole > 0 ? Math.min(1, Math.max(0, points / whole)) : undefined;
  };
  const shares = {
    x: share("left", width),
    y: share("top", height),
    w: share("width", width),
    h: share("height", height),
  };
  const said = Object.entries(shares).flatMap(([name, part]) => (part === undefined ? [] : [value(name, part)]));
  if (said.length === 0) return element("c:layout");
  const modes = [shares.x, shares.y].flatMap((part, index) =>
    part === undefined ? [] : [value(index === 0 ? "xMode" : "yMode", "edge")],
  );
  return element("c:layout", {}, [element("c:manualLayout", {}, [...modes, ...said])]);
}

function writtenLegend({ legend, looks }: ChartSnapshot): XmlElement {
  const own = looksUnder(looks, "legend");
  const stored = [...legendPlaces].find(([, shown]) => shown === legend.position)?.[0] ?? "r";
  return element("c:legend", {}, [
    value("legendPos", stored),
    value("overlay", flag(own["overlay"], false)),
    shape(own),
    textLook(own),
  ]);
}
