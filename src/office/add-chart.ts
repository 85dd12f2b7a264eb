import { addressOf } from "../workbook/area";
import type { ChartPlan, SeriesLook } from "../workbook/change-plan";

/** Draws a native chart. All of its series come from one block: series added one by one are drawn wrongly by some Excels. */
export function addChart(
  sheet: Excel.Worksheet,
  { name, kind, title, valueAxis, source, series, place }: ChartPlan,
): void {
  const chart = sheet.charts.add(kind, sheet.getRange(addressOf(source)).untrack(), Excel.ChartSeriesBy.columns);
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 13;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.title.text = valueAxis;
  // A cell that is #N/A draws nothing, and Excel and LibreOffice agree on that only when the line may pass over it.
  if (kind === "Line") chart.displayBlanksAs = Excel.ChartDisplayBlanksAs.interplotted;
  const [first, last] = corners(place);
  chart.setPosition(first, last);
  series.forEach((look, index) => setLook(chart.series.getItemAt(index), look, kind));
}

function setLook(series: Excel.ChartSeries, { colour, stroke, markers }: SeriesLook, kind: ChartPlan["kind"]): void {
  if (kind === "ColumnStacked") {
    if (colour === null) series.format.fill.clear();
    else series.format.fill.setSolidColor(colour);
    return;
  }
  const { line } = series.format;
  if (colour === null) line.clear();
  else line.color = colour;
  line.weight = 2.25;
  if (stroke) line.lineStyle = stroke;
  series.markerStyle = markers ? Excel.ChartMarkerStyle.circle : Excel.ChartMarkerStyle.none;
  if (markers && colour !== null) {
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  }
}

function corners({ row, column, rows, columns }: ChartPlan["place"]): [string, string] {
  return [
    addressOf({ row, column, rows: 1, columns: 1 }),
    addressOf({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }),
  ];
}
