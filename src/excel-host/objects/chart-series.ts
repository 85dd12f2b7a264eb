import { absoluteAddress, lastColumn, lastRow } from "../engine/areas";
import type { Book } from "../engine/book";
import { valueOf } from "../engine/cell-values";
import { cellAt } from "../engine/cells";
import { itemNotFound } from "../engine/excel-error";
import { areaOfPlace, referredPlace, sheetOf } from "../engine/places";
import { sheetPrefix } from "../files/addresses";
import { kindOf, plotOrder } from "../files/chart-kinds";
import { objectType, type DeclaredType } from "../protocol/object-type";
import { chartFormat } from "./chart-format";
import { labelOf, labelsOf } from "./chart-labels";
import {
  amount,
  changeChart,
  changeSeries,
  chartAt,
  choice,
  inside,
  lookAt,
  looks,
  no,
  seriesAt,
  setLook,
  tone,
  yes,
  type LookTarget,
  type Series,
} from "./chart-looks";
import { trendlines } from "./chart-trendlines";
import { chartType } from "./chart-type";
import { colour, count, oneOf, words } from "./given";
import { givenPlace } from "./range-places";

const change = (target: LookTarget, part: Partial<Series>) =>
  changeSeries(target, target.series ?? -1, (series) => ({ ...series, ...part }));

const own = (target: LookTarget) => seriesAt(target, target.series);

const typeOf = (target: LookTarget) => own(target).type ?? chartAt(target).type;

function referenceTo(given: unknown, { sheet }: LookTarget, book: Book): string {
  const place = givenPlace(book, sheet, given);
  return `=${sheetPrefix(sheetOf(book, place).name)}!${absoluteAddress(areaOfPlace(place))}`;
}

function dimension(target: LookTarget, given: unknown): string {
  const series = own(target);
  switch (oneOf(["Categories", "Values", "XValues", "YValues", "BubbleSizes"], given)) {
    case "Categories":
    case "XValues":
      return series.categories ?? "";
    case "BubbleSizes":
      return series.bubbles ?? "";
    default:
      return series.values;
  }
}

function valuesAt(book: Book, reference: string): unknown[] {
  const place = referredPlace(book, reference);
  if (!place) throw itemNotFound();
  const area = areaOfPlace(place);
  const sheet = sheetOf(book, place);
  const values: unknown[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      values.push(valueOf(cellAt(book, sheet, row, column)));
  return values;
}

const markerStyles = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

const markers = {
  MarkerStyle: choice(markerStyles),
  MarkerSize: amount(5, 2, 72),
  MarkerBackgroundColor: tone("#4472C4"),
  MarkerForegroundColor: tone("#4472C4"),
};

const point = looks(
  "ChartPoint",
  { ...markers, HasDataLabel: no },
  {
    get: {
      Value: (target, { book }) => valuesAt(book, own(target).values)[Number(target.path.split(".")[1])] ?? null,
    },
    child: { Format: chartFormat("ChartPointFormat", ["Fill", "Border"]), DataLabel: labelOf },
  },
);

const points = objectType<LookTarget>("ChartPointsCollection", {
  get: { Count: (target, { book }) => valuesAt(book, own(target).values).length },
  items: (target, { book }) =>
    valuesAt(book, own(target).values).map((_value, index) => point.of(inside(target, String(index)))),
});

/** A line's colour is its series' own; around a bar it is the border's. */
const seriesLine = looks(
  "ChartLineFormat",
  {
    LineStyle: choice(["Continuous", "Automatic", "None", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"]),
    Weight: amount(2.25, 0, 1584),
  },
  {
    get: {
      Color: (target) =>
        (kindOf(typeOf(target))?.lines === true ? own(target).color : lookAt(inside(target, "color"))) ?? "#4472C4",
    },
    set: {
      Color: (target, value: unknown) => {
        if (kindOf(typeOf(target))?.lines === true) change(target, { color: colour(value) });
        else setLook(inside(target, "color"), colour(value));
      },
    },
    call: { Clear: (target) => setLook(inside(target, "lineStyle"), "None") },
  },
);

const seriesFill = objectType<LookTarget>("ChartFill", {
  call: {
    SetSolidColor: (target, [value]: readonly unknown[]) => change(target, { color: colour(value) }),
    Clear: (target) => change(target, { color: "none" }),
  },
});

const seriesFormat = objectType<LookTarget>("ChartSeriesFormat", {
  child: { Fill: (target) => seriesFill.of(target), Line: (target) => seriesLine.of(inside(target, "line")) },
});

const chartSeries: DeclaredType<LookTarget> = looks(
  "ChartSeries",
  {
    ...markers,
    HasDataLabels: no,
    Smooth: { ...no, unset: (target) => kindOf(typeOf(target))?.smooth === true },
    GapWidth: amount(80, 0, 500),
    Overlap: amount((target) => (/stacked/i.test(typeOf(target)) ? 100 : 0), -100, 100),
    DoughnutHoleSize: amount(60, 10, 90),
    Explosion: amount(0, 0, 1000),
    FirstSliceAngle: amount(0, 0, 360),
    InvertIfNegative: no,
    BubbleScale: amount(100, 0, 300),
    VaryByCategories: { ...yes, unset: (target) => /Pie|Doughnut/.test(typeOf(target)) },
  },
  {
    get: {
      Name: (target) => own(target).name,
      ChartType: typeOf,
      AxisGroup: () => "Primary",
      PlotOrder: (target) => plotOrder(chartAt(target)).indexOf(target.series ?? -1),
    },
    set: {
      Name: (target, value: unknown) =>
        changeSeries(target, target.series ?? -1, ({ nameFrom: _from, ...series }) => ({
          ...series,
          name: words(value),
        })),
      ChartType: (target, value: unknown) => change(target, { type: chartType(value) }),
      PlotOrder: (target, value: unknown) =>
        setLook(inside(target, "plotOrder"), count(value, 0, chartAt(target).series.length - 1)),
    },
    child: {
      Format: (target) => seriesFormat.of(inside(target, "format")),
      Points: (target) => points.of(inside(target, "points")),
      DataLabels: labelsOf,
      Trendlines: (target) => trendlines.of(inside(target, "trendlines")),
    },
    call: {
      Delete: (target) =>
        changeChart(target, (chart) => ({ ...chart, series: chart.series.filter((_, at) => at !== target.series) })),
      SetValues: (target, [source]: readonly unknown[], { book }) =>
        change(target, { values: referenceTo(source, target, book) }),
      SetXAxisValues: (target, [source]: readonly unknown[], { book }) =>
        change(target, { categories: referenceTo(source, target, book) }),
      SetBubbleSizes: (target, [source]: readonly unknown[], { book }) =>
        change(target, { bubbles: referenceTo(source, target, book) }),
      GetDimensionValues: (target, [name]: readonly unknown[], { book }) => valuesAt(book, dimension(target, name)),
      GetDimensionDataSourceString: (target, [name]: readonly unknown[]) => dimension(target, name).replace(/^=/, ""),
      GetDimensionDataSourceType: () => "LocalRange",
    },
  },
);

export const seriesCollection = objectType<LookTarget>("ChartSeriesCollection", {
  get: { Count: (target) => chartAt(target).series.length },
  items: (target) =>
    chartAt(target).series.map((_, series): ReturnType<typeof chartSeries.of> =>
      chartSeries.of({ ...target, path: "", series }),
    ),
  call: {
    Add: (target, [name, index]: readonly unknown[]) => {
      const { series } = chartAt(target);
      const at = index === undefined || index === null ? series.length : count(index, 0, series.length);
      const made: Series = { name: typeof name === "string" ? name : `Series${series.length + 1}`, values: "={1}" };
      changeChart(target, (chart) => ({ ...chart, series: [...series.slice(0, at), made, ...series.slice(at)] }));
      return chartSeries.of({ ...target, path: "", series: at });
    },
  },
});
