import type { ChartLooks } from "../book-snapshot";
import type { ChartKind } from "./chart-kinds";
import { flag, looksUnder, shape, textLook, value } from "./chart-shapes";
import { element, type XmlElement } from "./xml";

const places: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};

/** Where a kind of chart can have its labels; Excel takes a file for damaged that says another place. */
function placesOf({ element: name, grouping }: ChartKind): readonly string[] {
  switch (name) {
    case "barChart":
      return grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"];
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
      return ["ctr", "l", "r", "t", "b"];
    case "pieChart":
    case "pie3DChart":
      return ["ctr", "inEnd", "outEnd", "bestFit"];
    default:
      return [];
  }
}

const shows = ["showLegendKey", "showValue", "showCategoryName", "showSeriesName", "showPercentage", "showBubbleSize"];
const shownAs = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];

/** Whether labels that nobody said more about show the value. */
function showsValue(looks: ChartLooks, isOn: boolean): boolean {
  return isOn || [...shows, "position"].some((name) => name !== "showLegendKey" && looks[name] !== undefined);
}

function content(looks: ChartLooks, kind: ChartKind, isOn: boolean): (XmlElement | undefined)[] {
  const place = places[String(looks["position"])];
  const { numberFormat, separator } = looks;
  return [
    numberFormat === undefined
      ? undefined
      : element("c:numFmt", { formatCode: String(numberFormat), sourceLinked: flag(looks["linkNumberFormat"], false) }),
    shape(looks),
    textLook(looks),
    place !== undefined && placesOf(kind).includes(place) ? value("dLblPos", place) : undefined,
    ...shows.map((name, index) =>
      value(shownAs[index] ?? name, flag(looks[name], name === "showValue" && showsValue(looks, isOn))),
    ),
    separator === undefined ? undefined : element("c:separator", {}, [String(separator)]),
  ];
}

/** Whether a point has a label of its own. */
const labelled = /^points\.(\d+)\.(?:hasDataLabel$|dataLabel\.)/;

/** The labels of one series, from what is set of the chart's labels, the series' and its points'. */
export function writtenLabels(ofChart: ChartLooks, series: ChartLooks, kind: ChartKind): XmlElement | undefined {
  const looks = { ...looksUnder(ofChart, "dataLabels"), ...looksUnder(series, "dataLabels") };
  const points = [...new Set(Object.keys(series).flatMap((key) => labelled.exec(key)?.[1] ?? []))].map(Number);
  const isOn = series["hasDataLabels"] === true;
  if (!isOn && Object.keys(looks).length === 0 && points.length === 0) return undefined;
  const own = points
    .sort((one, other) => one - other)
    .map((index) => {
      const label = looksUnder(series, `points.${index}.dataLabel`);
      const isOff = series[`points.${index}.hasDataLabel`] === false;
      const body = isOff
        ? [value("delete", 1)]
        : [words(label["text"]), ...content({ ...looks, ...label }, kind, true)];
      return element("c:dLbl", {}, [value("idx", index), ...body]);
    });
  return element("c:dLbls", {}, [...own, ...content(looks, kind, isOn)]);
}

/** Words of one's own in a label. */
function words(text: ChartLooks[string] | undefined): XmlElement | undefined {
  if (text === undefined) return undefined;
  const run = element("a:r", {}, [element("a:rPr", { lang: "en-GB" }), element("a:t", {}, [String(text)])]);
  return element("c:tx", {}, [
    element("c:rich", {}, [element("a:bodyPr"), element("a:lstStyle"), element("a:p", {}, [run])]),
  ]);
}
