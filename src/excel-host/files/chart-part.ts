import type { BookSnapshot, CellValue, ChartSnapshot } from "../book-snapshot";
import type { Reference } from "./references";
import { cellsIn, referenceIn, referenceName, valuesIn } from "./references";
import type { XmlElement, XmlNode } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, element, isOn, textOf } from "./xml";

type Series = ChartSnapshot["series"][number];

/** What a chart's own part says; its place and name are the drawing's. */
type ChartFacts = Omit<ChartSnapshot, "id" | "name" | "altText" | "left" | "top" | "width" | "height" | "isNew">;

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** How a chart of one type is drawn. `direction` and `grouping` are the file's own words. */
interface Kind {
  readonly element: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart" | "scatterChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

/** `Excel.ChartType`; the first that fits is the one read. */
const kinds: Readonly<Record<string, Kind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false, lines: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false, lines: true },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false, lines: true },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true, lines: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true, lines: true },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  XYScatter: { element: "scatterChart", markers: true, lines: false, smooth: false },
  XYScatterLines: { element: "scatterChart", markers: true, lines: true, smooth: false },
  XYScatterLinesNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: false },
  XYScatterSmooth: { element: "scatterChart", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: true },
};

const plainKind: Kind = { element: "barChart", direction: "col", grouping: "clustered" };

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
  const value = (name: string) => attributeOf(childOf(group, name), "val");
  const first = childOf(group, "ser");
  const markers = attributeOf(childOf(first, "marker", "symbol"), "val") !== "none";
  const lines = descendantsOf(childOf(first, "spPr", "ln"), "noFill").length === 0;
  const smooth = isOn(childOf(first, "smooth"), "val");
  const found = Object.entries(kinds).find(([, kind]) => {
    if (kind.element !== group.name) return false;
    if (kind.direction !== undefined && kind.direction !== (value("barDir") ?? "col")) return false;
    if (kind.grouping !== undefined && kind.grouping !== (value("grouping") ?? "standard")) return false;
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
  const color = attributeOf(descendantsOf(childOf(series, "spPr"), "srgbClr")[0], "val");
  return {
    name: descendantsOf(childOf(series, "tx"), "v").map(textOf)[0] ?? "",
    ...(nameFrom === undefined ? {} : { nameFrom }),
    values: reference("val") ?? reference("yVal") ?? "",
    ...(categories === undefined ? {} : { categories }),
    ...(type === undefined ? {} : { type }),
    ...(color === undefined ? {} : { color: `#${color.toUpperCase()}` }),
  };
}

/** A chart of its own, with the values it shows kept beside their references, so that it can be drawn uncalculated. */
export function chartPart(chart: ChartSnapshot, book: BookSnapshot): XmlElement {
  const main = kinds[chart.type] ?? plainKind;
  const groups = new Map<string, Series[]>();
  for (const series of chart.series) {
    const type = series.type ?? chart.type;
    groups.set(type, [...(groups.get(type) ?? []), series]);
  }
  const drawn = [...groups].map(([type, series]) => {
    const kind = kinds[type] ?? main;
    return writtenGroup(
      kind,
      series.map((one) => writtenSeries(one, chart.series.indexOf(one), kind, book)),
    );
  });
  const hasAxes = main.element !== "pieChart" && main.element !== "doughnutChart";
  const title = chart.showTitle ? writtenTitle(chart.title, TITLE_SIZE) : undefined;
  return element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING }, [
    value("roundedCorners", 0),
    element("c:chart", {}, [
      title,
      value("autoTitleDeleted", chart.showTitle ? 0 : 1),
      element("c:plotArea", {}, [element("c:layout"), ...drawn, ...(hasAxes ? writtenAxes(chart, main) : [])]),
      chart.legend.visible ? writtenLegend(chart.legend.position) : undefined,
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ]),
  ]);
}

function value(name: string, val: string | number): XmlElement {
  return element(`c:${name}`, { val });
}

/** Hundredths of a point. */
const TITLE_SIZE = 1400;
const AXIS_TITLE_SIZE = 1000;

function writtenTitle(text: string, size: number, turned = false): XmlElement {
  const lines = text
    .split("\n")
    .map((line) =>
      element("a:p", {}, [
        element("a:pPr", {}, [element("a:defRPr", { sz: size, b: 0 })]),
        element("a:r", {}, [element("a:rPr", { lang: "en-GB", sz: size, b: 0 }), element("a:t", {}, [line])]),
      ]),
    );
  const body = element("a:bodyPr", turned ? { rot: -5_400_000, vert: "horz" } : {});
  return element("c:title", {}, [
    element("c:tx", {}, [element("c:rich", {}, [body, element("a:lstStyle"), ...lines])]),
    value("overlay", 0),
  ]);
}

function writtenLegend(position: string): XmlElement {
  const stored = [...legendPlaces].find(([, shown]) => shown === position)?.[0] ?? "r";
  return element("c:legend", {}, [value("legendPos", stored), value("overlay", 0)]);
}

const AXES = { category: 111_111_111, value: 222_222_222 };

function writtenGroup(kind: Kind, series: readonly XmlElement[]): XmlElement {
  const axes = [value("axId", AXES.category), value("axId", AXES.value)];
  const isStacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const parts: Readonly<Record<Kind["element"], readonly (XmlNode | undefined)[]>> = {
    barChart: [
      value("barDir", kind.direction ?? "col"),
      value("grouping", kind.grouping ?? "clustered"),
      value("varyColors", 0),
      ...series,
      value("gapWidth", 80),
      isStacked ? value("overlap", 100) : undefined,
      ...axes,
    ],
    lineChart: [
      value("grouping", kind.grouping ?? "standard"),
      value("varyColors", 0),
      ...series,
      value("marker", 1),
      ...axes,
    ],
    pieChart: [value("varyColors", 1), ...series, value("firstSliceAng", 0)],
    doughnutChart: [value("varyColors", 1), ...series, value("firstSliceAng", 0), value("holeSize", 60)],
    areaChart: [value("grouping", kind.grouping ?? "standard"), value("varyColors", 0), ...series, ...axes],
    scatterChart: [
      value("scatterStyle", kind.smooth === true ? "smoothMarker" : "lineMarker"),
      value("varyColors", 0),
      ...series,
      ...axes,
    ],
  };
  return element(`c:${kind.element}`, {}, parts[kind.element]);
}

function writtenSeries(series: Series, index: number, kind: Kind, book: BookSnapshot): XmlElement {
  const isLine = kind.element === "lineChart";
  const isScatter = kind.element === "scatterChart";
  const values = referenceIn(book, series.values);
  const categories = series.categories === undefined ? undefined : referenceIn(book, series.categories);
  return element("c:ser", {}, [
    value("idx", index),
    value("order", index),
    writtenName(series, book),
    writtenColour(series.color, kind),
    kind.element === "barChart" ? value("invertIfNegative", 0) : undefined,
    (isLine || isScatter) && kind.markers === false ? element("c:marker", {}, [value("symbol", "none")]) : undefined,
    series.categories === undefined
      ? undefined
      : element(isScatter ? "c:xVal" : "c:cat", {}, [writtenData(series.categories, categories, book)]),
    element(isScatter ? "c:yVal" : "c:val", {}, [writtenData(series.values, values, book, "numbers")]),
    isLine || isScatter ? value("smooth", kind.smooth === true ? 1 : 0) : undefined,
  ]);
}

function writtenName(series: Series, book: BookSnapshot): XmlElement | undefined {
  if (series.nameFrom !== undefined) {
    const found = referenceIn(book, series.nameFrom);
    const text = found ? plainText(valuesIn(found)[0] ?? null) : series.name;
    return element("c:tx", {}, [
      element("c:strRef", {}, [
        element("c:f", {}, [found ? referenceName(found) : series.nameFrom.replace(/^=/, "")]),
        element("c:strCache", {}, [value("ptCount", 1), point(0, text)]),
      ]),
    ]);
  }
  return series.name === "" ? undefined : element("c:tx", {}, [element("c:v", {}, [series.name])]);
}

function point(idx: number, text: string): XmlElement {
  return element("c:pt", { idx }, [element("c:v", {}, [text])]);
}

function plainText(given: CellValue): string {
  if (given === null) return "";
  return typeof given === "object" ? given.error : String(given);
}

/** Categories are numbers only when all that are given are; values always are. */
function writtenData(text: string, found: Reference | undefined, book: BookSnapshot, wanted?: "numbers"): XmlElement {
  const formula = element("c:f", {}, [found ? referenceName(found) : text.replace(/^=/, "")]);
  const values = found ? valuesIn(found) : [];
  const isNumbers =
    wanted === "numbers" || (values.length > 0 && values.every((one) => one === null || typeof one === "number"));
  const points = values.flatMap((one, index) =>
    one === null || (isNumbers && typeof one !== "number") ? [] : [point(index, plainText(one))],
  );
  const count = value("ptCount", values.length);
  if (!isNumbers) return element("c:strRef", {}, [formula, element("c:strCache", {}, [count, ...points])]);
  const style = found && cellsIn(found).find((cell) => cell !== undefined)?.style;
  const format = book.styles[style ?? 0]?.numberFormat ?? "General";
  const code = element("c:formatCode", {}, [format]);
  return element("c:numRef", {}, [formula, element("c:numCache", {}, [code, count, ...points])]);
}

function writtenColour(color: string | undefined, kind: Kind): XmlElement | undefined {
  const fill =
    color === undefined ? undefined : element("a:solidFill", {}, [element("a:srgbClr", { val: color.slice(1) })]);
  if (kind.element === "scatterChart" && kind.lines === false) {
    return element("c:spPr", {}, [element("a:ln", { w: 19_050 }, [element("a:noFill")])]);
  }
  if (!fill) return undefined;
  if (kind.lines === true)
    return element("c:spPr", {}, [element("a:ln", { w: 28_575, cap: "rnd" }, [fill, element("a:round")])]);
  return element("c:spPr", {}, [fill]);
}

function writtenAxes(chart: ChartSnapshot, kind: Kind): XmlElement[] {
  const isBar = kind.direction === "bar";
  const isScatter = kind.element === "scatterChart";
  const scaling = element("c:scaling", {}, [value("orientation", "minMax")]);
  const gridlines = element("c:majorGridlines", {}, [
    element("c:spPr", {}, [
      element("a:ln", { w: 9525 }, [element("a:solidFill", {}, [element("a:srgbClr", { val: "D9D9D9" })])]),
    ]),
  ]);
  const title = (text: string | undefined, turned: boolean) =>
    text === undefined || text === "" ? undefined : writtenTitle(text, AXIS_TITLE_SIZE, turned);
  const ticks = [value("majorTickMark", "none"), value("minorTickMark", "none"), value("tickLblPos", "low")];
  const format = (code: string | undefined) =>
    element("c:numFmt", { formatCode: code ?? "General", sourceLinked: code === undefined });
  const first = [
    value("axId", AXES.category),
    scaling,
    value("delete", 0),
    value("axPos", isBar ? "l" : "b"),
    title(chart.categoryAxisTitle, isBar),
    format(undefined),
    ...ticks,
    value("crossAx", AXES.value),
    value("crosses", "autoZero"),
  ];
  const second = element("c:valAx", {}, [
    value("axId", AXES.value),
    scaling,
    value("delete", 0),
    value("axPos", isBar ? "b" : "l"),
    gridlines,
    title(chart.valueAxisTitle, !isBar),
    format(chart.valueAxisFormat),
    ...ticks,
    value("crossAx", AXES.category),
    value("crosses", "autoZero"),
    value("crossBetween", isScatter || kind.element === "areaChart" ? "midCat" : "between"),
  ]);
  if (isScatter) return [element("c:valAx", {}, [...first, value("crossBetween", "midCat")]), second];
  const more = [value("auto", 1), value("lblAlgn", "ctr"), value("lblOffset", 100), value("noMultiLvlLbl", 0)];
  return [element("c:catAx", {}, [...first, ...more]), second];
}
