import type { Area, ChartSnapshot } from "../book-snapshot";
import { absoluteAddress, lastColumn, lastRow } from "../engine/areas";
import { announce, nextNumber, type Book, type Sheet } from "../engine/book";
import { cellAt } from "../engine/cells";
import { accessDenied, invalidArgument, itemNotFound } from "../engine/excel-error";
import { areaOfPlace, referredPlace, sheetOf, type Place } from "../engine/places";
import { columnWidth, leftOf, rowHeight, topOf } from "../engine/sizes";
import { sheetPrefix } from "../files/addresses";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { colour, count, number, oneOf, truth, words } from "./given";
import { givenPlace } from "./range-places";
import { shownText } from "../engine/shown-text";
import { worksheet } from "./worksheet";

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

type Series = ChartSnapshot["series"][number];

function at({ sheet, id }: ChartTarget): ChartSnapshot {
  const chart = sheet.charts.find((each) => each.id === id);
  if (!chart) throw itemNotFound();
  return chart;
}

function change({ sheet, id }: ChartTarget, part: Partial<ChartSnapshot>): void {
  if (sheet.protection && sheet.protection.options["allowEditObjects"] !== true) throw accessDenied();
  sheet.charts = sheet.charts.map((chart) => (chart.id === id ? { ...chart, ...part } : chart));
}

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

function add(sheet: Sheet, [type, source, seriesBy]: readonly unknown[], book: Book): Instance {
  if (sheet.protection && sheet.protection.options["allowEditObjects"] !== true) throw accessDenied();
  const place = isInstance(source) ? (source.target as Place) : givenPlace(book, sheet, source);
  const series = seriesFrom(book, sheetOf(book, place), areaOfPlace(place), seriesBy);
  const position = sheet.charts.length + 1;
  const only = series.length === 1 ? series[0] : undefined;
  const chart: ChartSnapshot = {
    id: `{${nextNumber(book).toString(16).toUpperCase().padStart(8, "0")}-00C4-0000-0000-000000000000}`,
    name: `Chart ${position}`,
    type: words(type),
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

const dimension = (key: "left" | "top" | "width" | "height") => ({
  get: (target: ChartTarget) => at(target)[key],
  set: (target: ChartTarget, value: unknown) => change(target, { [key]: number(value, 0) }),
});
const box = { left: dimension("left"), top: dimension("top"), width: dimension("width"), height: dimension("height") };

const chartObject: DeclaredType<ChartTarget> = objectType<ChartTarget>("Chart", {
  events: ["Activated", "Deactivated"],
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Name: (target) => at(target).name,
    ChartType: (target) => at(target).type,
    Left: box.left.get,
    Top: box.top.get,
    Width: box.width.get,
    Height: box.height.get,
  },
  set: {
    Name: (target, value: unknown) => change(target, { name: words(value) }),
    ChartType: (target, value: unknown) => change(target, { type: words(value) }),
    Left: box.left.set,
    Top: box.top.set,
    Width: box.width.set,
    Height: box.height.set,
  },
  child: {
    Title: (target) => chartTitle.of(target),
    Legend: (target) => chartLegend.of(target),
    Series: (target) => seriesCollection.of(target),
    Axes: (target) => chartAxes.of(target),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  call: {
    Delete: (target, _given, { book }) => {
      at(target);
      announce(book, { kind: "ChartDeleted", sheetId: target.sheet.id, facts: { chartId: target.id } });
      target.sheet.charts = target.sheet.charts.filter(({ id }) => id !== target.id);
    },
    Activate: () => undefined,
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

const chartTitle = objectType<ChartTarget>("ChartTitle", {
  get: { Text: (target) => at(target).title, Visible: (target) => at(target).showTitle },
  set: {
    Text: (target, value: unknown) => change(target, { title: words(value), showTitle: true }),
    Visible: (target, value: unknown) => change(target, { showTitle: truth(value) }),
  },
});

const positions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

const chartLegend = objectType<ChartTarget>("ChartLegend", {
  get: { Visible: (target) => at(target).legend.visible, Position: (target) => at(target).legend.position },
  set: {
    Visible: (target, value: unknown) => change(target, { legend: { ...at(target).legend, visible: truth(value) } }),
    Position: (target, value: unknown) =>
      change(target, { legend: { visible: true, position: oneOf(positions, value) } }),
  },
});

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

function seriesAt(target: SeriesTarget): Series {
  const series = at(target).series[target.index];
  if (!series) throw itemNotFound();
  return series;
}

function changeSeries(target: SeriesTarget, part: Partial<Series>): void {
  change(target, {
    series: at(target).series.map((series, index) => (index === target.index ? { ...series, ...part } : series)),
  });
}

function rangeFormula(given: unknown, { sheet }: SeriesTarget, book: Book): string {
  const place = givenPlace(book, sheet, given);
  return `=${sheetPrefix(sheetOf(book, place).name)}!${absoluteAddress(areaOfPlace(place))}`;
}

const chartSeries: DeclaredType<SeriesTarget> = objectType<SeriesTarget>("ChartSeries", {
  get: { Name: (target) => seriesAt(target).name, ChartType: (target) => seriesAt(target).type ?? at(target).type },
  set: {
    Name: (target, value: unknown) => {
      const { nameFrom: _from, ...series } = seriesAt(target);
      const named = { ...series, name: words(value) };
      change(target, { series: at(target).series.map((each, index) => (index === target.index ? named : each)) });
    },
    ChartType: (target, value: unknown) => changeSeries(target, { type: words(value) }),
  },
  child: { Format: (target) => seriesFormat.of(target) },
  call: {
    Delete: (target) => change(target, { series: at(target).series.filter((_, index) => index !== target.index) }),
    SetValues: (target, [source]: readonly unknown[], { book }) =>
      changeSeries(target, { values: rangeFormula(source, target, book) }),
    SetXAxisValues: (target, [source]: readonly unknown[], { book }) =>
      changeSeries(target, { categories: rangeFormula(source, target, book) }),
    GetDimensionValues: (target, [dimensionName]: readonly unknown[], { book }) => {
      const series = seriesAt(target);
      const place = referredPlace(
        book,
        (dimensionName === "Categories" || dimensionName === "XValues" ? series.categories : series.values) ?? "",
      );
      if (!place) throw itemNotFound();
      const area = areaOfPlace(place);
      const sheet = sheetOf(book, place);
      const values: unknown[] = [];
      for (let row = area.row; row <= lastRow(area); row += 1)
        for (let column = area.column; column <= lastColumn(area); column += 1)
          values.push(cellAt(book, sheet, row, column).value);
      return values;
    },
  },
});

const seriesFill = objectType<SeriesTarget>("ChartFill", {
  call: {
    SetSolidColor: (target, [value]: readonly unknown[]) => changeSeries(target, { color: colour(value) }),
    Clear: (target) => {
      const { color: _color, ...series } = seriesAt(target);
      change(target, { series: at(target).series.map((each, index) => (index === target.index ? series : each)) });
    },
  },
});

const seriesLine = objectType<SeriesTarget>("ChartLineFormat", {
  get: { Color: (target) => seriesAt(target).color ?? "#000000" },
  set: { Color: (target, value: unknown) => changeSeries(target, { color: colour(value) }) },
});

const seriesFormat = objectType<SeriesTarget>("ChartSeriesFormat", {
  child: { Fill: (target) => seriesFill.of(target), Line: (target) => seriesLine.of(target) },
});

const seriesCollection = objectType<ChartTarget>("ChartSeriesCollection", {
  get: { Count: (target) => at(target).series.length },
  items: (target) => at(target).series.map((_, index) => chartSeries.of({ ...target, index })),
  call: {
    Add: (target, [name, index]: readonly unknown[]) => {
      const { series } = at(target);
      const place = index === undefined || index === null ? series.length : count(index, 0, series.length);
      const made: Series = { name: typeof name === "string" ? name : `Series${series.length + 1}`, values: "={1}" };
      change(target, { series: [...series.slice(0, place), made, ...series.slice(place)] });
      return chartSeries.of({ ...target, index: place });
    },
  },
});

type AxisKey = "categoryAxisTitle" | "valueAxisTitle";

interface AxisTarget extends ChartTarget {
  readonly key: AxisKey;
}

const axisTitle = objectType<AxisTarget>("ChartAxisTitle", {
  get: { Text: (target) => at(target)[target.key] ?? "", Visible: (target) => at(target)[target.key] !== undefined },
  set: {
    Text: (target, value: unknown) => change(target, { [target.key]: words(value) }),
    Visible: (target, value: unknown) => {
      if (truth(value)) {
        change(target, { [target.key]: at(target)[target.key] ?? "Axis Title" });
        return;
      }
      const { [target.key]: _title, ...rest } = at(target);
      target.sheet.charts = target.sheet.charts.map((chart) => (chart.id === target.id ? rest : chart));
    },
  },
});

const axis = objectType<AxisTarget>("ChartAxis", {
  get: {
    NumberFormat: (target) => at(target).valueAxisFormat ?? "General",
    Type: ({ key }) => (key === "valueAxisTitle" ? "Value" : "Category"),
  },
  set: {
    NumberFormat: (target, value: unknown) => {
      if (target.key !== "valueAxisTitle") throw invalidArgument();
      change(target, { valueAxisFormat: words(value) });
    },
  },
  child: { Title: (target) => axisTitle.of(target) },
});

const chartAxes = objectType<ChartTarget>("ChartAxes", {
  child: {
    CategoryAxis: (target) => axis.of({ ...target, key: "categoryAxisTitle" }),
    ValueAxis: (target) => axis.of({ ...target, key: "valueAxisTitle" }),
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
