import type { Area, ChartSnapshot } from "../book-snapshot";
import { absoluteAddress, lastColumn, lastRow } from "../engine/areas";
import { announce, nextNumber, type Book, type Sheet } from "../engine/book";
import { cellAt } from "../engine/cells";
import { accessDenied, itemNotFound } from "../engine/excel-error";
import { areaOfPlace, sheetOf, type Place } from "../engine/places";
import { shownText } from "../engine/shown-text";
import { columnWidth, leftOf, rowHeight, topOf } from "../engine/sizes";
import { sheetPrefix } from "../files/addresses";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { chartAxes } from "./chart-axes";
import { chartArea, chartLegend, chartTitle, dataTable, plotArea } from "./chart-elements";
import { labelsOf } from "./chart-labels";
import { changeChart, chartAt, lookAt, setLook, type ChartTarget, type LookTarget, type Series } from "./chart-looks";
import { seriesCollection } from "./chart-series";
import { chartType } from "./chart-type";
import { number, oneOf, truth, words } from "./given";
import { givenPlace } from "./range-places";
import { worksheet } from "./worksheet";

const isNumber = (book: Book, sheet: Sheet, row: number, column: number) =>
  typeof cellAt(book, sheet, row, column).value === "number";

/** Whether each column of the data is a series, as Excel guesses: the longer side holds the points. */
function byColumns({ rows, columns }: Area, given: unknown): boolean {
  const seriesBy = given === undefined || given === null ? "Auto" : oneOf(["Auto", "Columns", "Rows"], given);
  return seriesBy === "Auto" ? rows >= columns : seriesBy === "Columns";
}

/** Reads series, their names and the categories out of a block, as Excel does when a chart is made from it. */
function seriesFrom(book: Book, sheet: Sheet, area: Area, given: unknown): Series[] {
  const columns = byColumns(area, given);
  const reference = (block: Area) => `=${sheetPrefix(sheet.name)}!${absoluteAddress(block)}`;
  const corner = cellAt(book, sheet, area.row, area.column).value;
  const hasNames = columns
    ? area.rows > 1 && !isNumber(book, sheet, area.row, lastColumn(area))
    : area.columns > 1 && !isNumber(book, sheet, lastRow(area), area.column);
  const firstIsText = columns
    ? !isNumber(book, sheet, lastRow(area), area.column)
    : !isNumber(book, sheet, area.row, lastColumn(area));
  const hasCategories = (columns ? area.columns > 1 : area.rows > 1) && (firstIsText || (corner === null && hasNames));
  const head = hasNames ? 1 : 0;
  const lines = columns ? area.columns : area.rows;
  const block = (index: number): Area =>
    columns
      ? { row: area.row + head, column: area.column + index, rows: area.rows - head, columns: 1 }
      : { row: area.row + index, column: area.column + head, rows: 1, columns: area.columns - head };
  const made: Series[] = [];
  for (let index = hasCategories ? 1 : 0; index < lines; index += 1) {
    const [row, column] = columns ? [area.row, area.column + index] : [area.row + index, area.column];
    const { value, style } = cellAt(book, sheet, row, column);
    made.push({
      name: hasNames
        ? shownText(value, book.styles.styles[style]?.numberFormat ?? "General")
        : `Series${made.length + 1}`,
      ...(hasNames && { nameFrom: reference({ row, column, rows: 1, columns: 1 }) }),
      values: reference(block(index)),
      ...(hasCategories && { categories: reference(block(0)) }),
    });
  }
  return made;
}

/** Every second series gives the sizes of the one before it, and without categories the first is where they stand. */
function inBubbles(made: readonly Series[]): Series[] {
  const [first, ...others] = made;
  const hasPlaces = first?.categories !== undefined || made.length < 2;
  const categories = hasPlaces ? first?.categories : first?.values;
  const lines = hasPlaces ? made : others;
  return lines.flatMap((series, index) => {
    if (index % 2 === 1) return [];
    const bubbles = lines[index + 1]?.values;
    return [{ ...series, ...(categories !== undefined && { categories }), ...(bubbles !== undefined && { bubbles }) }];
  });
}

function add(sheet: Sheet, [type, source, seriesBy]: readonly unknown[], book: Book): Instance {
  if (sheet.protection && sheet.protection.options["allowEditObjects"] !== true) throw accessDenied();
  const place = isInstance(source) ? (source.target as Place) : givenPlace(book, sheet, source);
  const made = seriesFrom(book, sheetOf(book, place), areaOfPlace(place), seriesBy);
  const series = type === "Bubble" ? inBubbles(made) : made;
  const position = sheet.charts.length + 1;
  const only = series.length === 1 ? series[0] : undefined;
  const chart: ChartSnapshot = {
    id: `{${nextNumber(book).toString(16).toUpperCase().padStart(8, "0")}-00C4-0000-0000-000000000000}`,
    name: `Chart ${position}`,
    type: chartType(type),
    title: only && only.nameFrom !== undefined ? only.name : "Chart Title",
    showTitle: true,
    legend: { visible: series.length > 1 || /Pie|Doughnut/.test(String(type)), position: "Bottom" },
    left: 192,
    top: 72,
    width: 360,
    height: 216,
    altText: "",
    series,
    isNew: true,
  };
  sheet.charts = [...sheet.charts, chart];
  announce(book, { kind: "ChartAdded", sheetId: sheet.id, facts: { chartId: chart.id } });
  return chartObject.of({ sheet, id: chart.id });
}

const change = (target: ChartTarget, changed: Partial<ChartSnapshot>) =>
  changeChart(target, (chart) => ({ ...chart, ...changed }));

const part = (target: ChartTarget, path: string): LookTarget => ({ ...target, series: null, path });

const dimension = (key: "left" | "top" | "width" | "height") => ({
  get: (target: ChartTarget) => chartAt(target)[key],
  set: (target: ChartTarget, value: unknown) => change(target, { [key]: number(value, 0) }),
});
const box = { left: dimension("left"), top: dimension("top"), width: dimension("width"), height: dimension("height") };

const chartObject: DeclaredType<ChartTarget> = objectType<ChartTarget>("Chart", {
  events: ["Activated", "Deactivated"],
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Name: (target) => chartAt(target).name,
    ChartType: (target) => chartAt(target).type,
    Left: box.left.get,
    Top: box.top.get,
    Width: box.width.get,
    Height: box.height.get,
    DisplayBlanksAs: (target) => lookAt(part(target, "displayBlanksAs")) ?? "NotPlotted",
    PlotVisibleOnly: (target) => lookAt(part(target, "plotVisibleOnly")) ?? true,
  },
  set: {
    Name: (target, value: unknown) => change(target, { name: words(value) }),
    ChartType: (target, value: unknown) => change(target, { type: chartType(value) }),
    Left: box.left.set,
    Top: box.top.set,
    Width: box.width.set,
    Height: box.height.set,
    DisplayBlanksAs: (target, value: unknown) =>
      setLook(part(target, "displayBlanksAs"), oneOf(["NotPlotted", "Zero", "Interplotted"], value)),
    PlotVisibleOnly: (target, value: unknown) => setLook(part(target, "plotVisibleOnly"), truth(value)),
  },
  child: {
    Title: (target) => chartTitle.of(part(target, "title")),
    Legend: (target) => chartLegend.of(part(target, "legend")),
    Series: (target) => seriesCollection.of(part(target, "")),
    Axes: (target) => chartAxes.of(part(target, "axes")),
    DataLabels: (target) => labelsOf(part(target, "")),
    PlotArea: (target) => plotArea.of(part(target, "plotArea")),
    Format: (target) => chartArea(part(target, "")),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  call: {
    Delete: (target, _given, { book }) => {
      chartAt(target);
      announce(book, { kind: "ChartDeleted", sheetId: target.sheet.id, facts: { chartId: target.id } });
      target.sheet.charts = target.sheet.charts.filter(({ id }) => id !== target.id);
    },
    Activate: () => undefined,
    GetDataTable: (target) => dataTable.of(part(target, "dataTable")),
    GetDataTableOrNullObject: (target) => dataTable.of(part(target, "dataTable")),
    SetData: (target, [source, seriesBy]: readonly unknown[], { book }) => {
      const place = givenPlace(book, target.sheet, source);
      change(target, { series: seriesFrom(book, sheetOf(book, place), areaOfPlace(place), seriesBy) });
    },
    SetPosition: (target, [start, end]: readonly unknown[], { book }) => {
      const { sheet } = target;
      const from = areaOfPlace(givenPlace(book, sheet, start));
      const to = end === undefined || end === null ? null : areaOfPlace(givenPlace(book, sheet, end));
      const [left, top] = [leftOf(sheet, from.column), topOf(sheet, from.row)];
      if (!to) {
        change(target, { left, top });
        return;
      }
      const width = leftOf(sheet, lastColumn(to)) + columnWidth(sheet, lastColumn(to)) - left;
      const height = topOf(sheet, lastRow(to)) + rowHeight(sheet, lastRow(to)) - top;
      change(target, { left, top, width, height });
    },
  },
});

export const charts: DeclaredType<Sheet> = objectType<Sheet>("ChartCollection", {
  events: ["Added", "Deleted", "Activated", "Deactivated"],
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet) => sheet.charts.map(({ id }) => chartObject.of({ sheet, id })),
  item: (sheet, key: unknown) => {
    const found = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (!found) throw itemNotFound();
    return chartObject.of({ sheet, id: found.id });
  },
  call: {
    Add: (sheet, given: readonly unknown[], { book }) => add(sheet, given, book),
    GetItem: (sheet, [key]: readonly unknown[]) => {
      const found = sheet.charts.find(({ id, name }) => id === key || name === key);
      if (!found) throw itemNotFound();
      return chartObject.of({ sheet, id: found.id });
    },
  },
});
