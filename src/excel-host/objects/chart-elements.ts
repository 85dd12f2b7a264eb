import { chartFont, chartFormat } from "./chart-format";
import { amount, changeChart, chartAt, drawn, inside, looks, no, yes } from "./chart-looks";
import { count, oneOf, truth, words } from "./given";

const format = (name: string) => chartFormat(name, ["Font", "Fill", "Border"]);

/** A few letters of a title. */
const letters = looks("ChartFormatString", {}, { child: { Font: chartFont } });

export const chartTitle = looks(
  "ChartTitle",
  { Overlay: no, TextOrientation: amount(0, -90, 90), ShowShadow: no },
  {
    get: { Text: (target) => chartAt(target).title, Visible: (target) => chartAt(target).showTitle },
    set: {
      Text: (target, value: unknown) =>
        changeChart(target, (chart) => ({ ...chart, title: words(value), showTitle: true })),
      Visible: (target, value: unknown) => changeChart(target, (chart) => ({ ...chart, showTitle: truth(value) })),
    },
    child: { Format: format("ChartTitleFormat") },
    call: {
      GetSubstring: (target, [start, length]: readonly unknown[]) =>
        letters.of(inside(target, `letters.${count(start, 0)}-${count(start, 0) + count(length, 0)}`)),
    },
  },
);

const positions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export const chartLegend = looks(
  "ChartLegend",
  { Overlay: no, ShowShadow: no },
  {
    get: {
      Visible: (target) => chartAt(target).legend.visible,
      Position: (target) => chartAt(target).legend.position,
    },
    set: {
      Visible: (target, value: unknown) =>
        changeChart(target, (chart) => ({ ...chart, legend: { ...chart.legend, visible: truth(value) } })),
      Position: (target, value: unknown) =>
        changeChart(target, (chart) => ({ ...chart, legend: { visible: true, position: oneOf(positions, value) } })),
    },
    child: { Format: format("ChartLegendFormat") },
  },
);

export const plotArea = looks(
  "ChartPlotArea",
  { Left: drawn, Top: drawn, Width: drawn, Height: drawn },
  { child: { Format: chartFormat("ChartPlotAreaFormat", ["Fill", "Border"]) } },
);

/** The chart's own `format`. */
export const chartArea = chartFormat("ChartAreaFormat", ["Font", "Fill", "Border"], { RoundedCorners: no });

/** The figures below the chart. */
export const dataTable = looks(
  "ChartDataTable",
  { Visible: no, ShowLegendKey: yes, ShowHorizontalBorder: yes, ShowVerticalBorder: yes, ShowOutlineBorder: yes },
  { child: { Format: format("ChartDataTableFormat") } },
);
