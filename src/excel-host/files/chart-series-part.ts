import type { BookSnapshot, CellValue, ChartLooks, ChartSnapshot } from "../book-snapshot";
import { axisReferences } from "./chart-axes-part";
import type { ChartKind } from "./chart-kinds";
import { writtenLabels } from "./chart-labels-part";
import { flag, looksUnder, outline, shape, solid, value } from "./chart-shapes";
import type { Reference } from "./references";
import { cellsIn, referenceIn, referenceName, valuesIn } from "./references";
import { element, type XmlElement, type XmlNode } from "./xml";

type Series = ChartSnapshot["series"][number];

/** The series of one kind, and what is said once for all of them. */
export function writtenGroup(
  chart: ChartSnapshot,
  kind: ChartKind,
  indices: readonly number[],
  book: BookSnapshot,
): XmlElement {
  const members = indices.flatMap((index) => chart.series[index] ?? []);
  const order = (series: Series) => indices.indexOf(chart.series.indexOf(series));
  const series = members.map((one) => writtenSeries(one, chart, order(one), kind, book));
  const last = (name: string) => members.findLast(({ looks }) => looks?.[name] !== undefined)?.looks?.[name];
  const said = (name: string, look: string, unset: number) => value(name, Number(last(look) ?? unset));
  const isStacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const isRound = /pie|doughnut/.test(kind.element);
  const varied = value("varyColors", flag(last("varyByCategories"), isRound));
  const grouping = value("grouping", kind.grouping ?? "standard");
  const axes = axisReferences(kind);
  const direction = value("barDir", kind.direction ?? "col");
  const overlap = last("overlap") ?? (isStacked ? 100 : undefined);
  const parts: Readonly<Record<ChartKind["element"], readonly (XmlNode | undefined)[]>> = {
    barChart: [
      direction,
      grouping,
      varied,
      ...series,
      said("gapWidth", "gapWidth", 80),
      overlap === undefined ? undefined : value("overlap", Number(overlap)),
      ...axes,
    ],
    bar3DChart: [
      direction,
      grouping,
      varied,
      ...series,
      said("gapWidth", "gapWidth", 80),
      value("shape", kind.shape ?? "box"),
      ...axes,
    ],
    lineChart: [grouping, varied, ...series, value("marker", 1), ...axes],
    line3DChart: [grouping, varied, ...series, ...axes],
    pieChart: [varied, ...series, said("firstSliceAng", "firstSliceAngle", 0)],
    pie3DChart: [varied, ...series],
    doughnutChart: [
      varied,
      ...series,
      said("firstSliceAng", "firstSliceAngle", 0),
      said("holeSize", "doughnutHoleSize", 60),
    ],
    areaChart: [grouping, varied, ...series, ...axes],
    area3DChart: [grouping, varied, ...series, ...axes],
    scatterChart: [
      value("scatterStyle", kind.smooth === true ? "smoothMarker" : "lineMarker"),
      varied,
      ...series,
      ...axes,
    ],
    bubbleChart: [varied, ...series, said("bubbleScale", "bubbleScale", 100), value("showNegBubbles", 0), ...axes],
    radarChart: [value("radarStyle", kind.radar ?? "standard"), varied, ...series, ...axes],
  };
  return element(`c:${kind.element}`, {}, parts[kind.element]);
}

const has = (kind: ChartKind, ...names: readonly ChartKind["element"][]) => names.includes(kind.element);

function writtenSeries(
  series: Series,
  chart: ChartSnapshot,
  order: number,
  kind: ChartKind,
  book: BookSnapshot,
): XmlElement {
  const looks = series.looks ?? {};
  const isScatter = has(kind, "scatterChart", "bubbleChart");
  const isBar = has(kind, "barChart", "bar3DChart");
  const smooth = looks["smooth"] ?? kind.smooth === true;
  return element("c:ser", {}, [
    value("idx", chart.series.indexOf(series)),
    value("order", order),
    writtenName(series, book),
    drawnSeries(series, kind),
    isBar || has(kind, "bubbleChart") ? value("invertIfNegative", flag(looks["invertIfNegative"], false)) : undefined,
    has(kind, "lineChart", "scatterChart", "radarChart") ? writtenMarker(looks, kind.markers === false) : undefined,
    isRound(kind) && looks["explosion"] !== undefined ? value("explosion", Number(looks["explosion"])) : undefined,
    ...writtenPoints(looks, kind),
    writtenLabels(chart.looks ?? {}, looks, kind),
    ...(isRound(kind) || has(kind, "radarChart", "area3DChart") ? [] : writtenTrendlines(looks)),
    series.categories === undefined
      ? undefined
      : element(isScatter ? "c:xVal" : "c:cat", {}, [
          writtenData(series.categories, referenceIn(book, series.categories), book),
        ]),
    element(isScatter ? "c:yVal" : "c:val", {}, [
      writtenData(series.values, referenceIn(book, series.values), book, "numbers"),
    ]),
    has(kind, "bubbleChart") ? writtenBubbles(series, book) : undefined,
    has(kind, "bubbleChart") ? value("bubble3D", 0) : undefined,
    has(kind, "lineChart", "scatterChart") ? value("smooth", flag(smooth, false)) : undefined,
  ]);
}

const isRound = ({ element: name }: ChartKind) => /pie|doughnut/.test(name);

function writtenBubbles({ bubbles }: Series, book: BookSnapshot): XmlElement | undefined {
  if (bubbles === undefined) return undefined;
  return element("c:bubbleSize", {}, [writtenData(bubbles, referenceIn(book, bubbles), book, "numbers")]);
}

/** A series that is a line is drawn by it; any other by its fill, with a line around it. */
function drawnSeries({ color, looks = {} }: Series, kind: ChartKind): XmlElement | undefined {
  const line = looksUnder(looks, "format.line");
  if (kind.lines === true) {
    const own = { ...(color !== undefined && { color }), ...line };
    return Object.keys(own).length === 0
      ? undefined
      : element("c:spPr", {}, [outline(own, line["weight"] === undefined ? { width: 28_575 } : undefined)]);
  }
  if (has(kind, "scatterChart")) return element("c:spPr", {}, [element("a:ln", { w: 19_050 }, [element("a:noFill")])]);
  const around = outline(line);
  if (color === undefined && !around) return undefined;
  return element("c:spPr", {}, [color === undefined ? undefined : filled(color), around]);
}

/** "none" stands for a fill that was taken away. */
function filled(color: string): XmlElement {
  return color === "none" ? element("a:noFill") : solid(color);
}

const symbols: Readonly<Record<string, string>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

function writtenMarker(looks: ChartLooks, isBare: boolean): XmlElement | undefined {
  const { markerStyle, markerSize, markerBackgroundColor: inner, markerForegroundColor: outer } = looks;
  const symbol = symbols[String(markerStyle)] ?? (isBare && markerStyle === undefined ? "none" : undefined);
  const parts = [
    symbol === undefined ? undefined : value("symbol", symbol),
    markerSize === undefined ? undefined : value("size", Number(markerSize)),
    inner === undefined && outer === undefined
      ? undefined
      : element("c:spPr", {}, [
          inner === undefined ? undefined : solid(String(inner)),
          outer === undefined ? undefined : element("a:ln", { w: 9525 }, [solid(String(outer))]),
        ]),
  ];
  return parts.some((part) => part !== undefined) ? element("c:marker", {}, parts) : undefined;
}

function numbersUnder(looks: ChartLooks, path: RegExp): number[] {
  const found = Object.keys(looks).flatMap((key) => path.exec(key)?.[1] ?? []);
  return [...new Set(found)].map(Number).sort((one, other) => one - other);
}

function writtenPoints(looks: ChartLooks, kind: ChartKind): XmlElement[] {
  return numbersUnder(looks, /^points\.(\d+)\.(?:format|marker)/).map((index) => {
    const own = looksUnder(looks, `points.${index}`);
    return element("c:dPt", {}, [
      value("idx", index),
      has(kind, "barChart", "bar3DChart", "bubbleChart") ? value("invertIfNegative", 0) : undefined,
      has(kind, "lineChart", "scatterChart", "radarChart") ? writtenMarker(own, false) : undefined,
      value("bubble3D", 0),
      shape(own),
    ]);
  });
}

const trends: Readonly<Record<string, string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};

function writtenTrendlines(looks: ChartLooks): XmlElement[] {
  return numbersUnder(looks, /^trendlines\.(\d+)\.type$/).map((number) => {
    const own = looksUnder(looks, `trendlines.${number}`);
    const { type, name, polynomialOrder = 2, movingAveragePeriod = 2, forwardPeriod, backwardPeriod } = own;
    return element("c:trendline", {}, [
      name === undefined ? undefined : element("c:name", {}, [String(name)]),
      shape(own),
      value("trendlineType", trends[String(type)] ?? "linear"),
      type === "Polynomial" ? value("order", Number(polynomialOrder)) : undefined,
      type === "MovingAverage" ? value("period", Number(movingAveragePeriod)) : undefined,
      forwardPeriod === undefined ? undefined : value("forward", Number(forwardPeriod)),
      backwardPeriod === undefined ? undefined : value("backward", Number(backwardPeriod)),
      value("dispRSqr", flag(own["showRSquared"], false)),
      value("dispEq", flag(own["showEquation"], false)),
    ]);
  });
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
