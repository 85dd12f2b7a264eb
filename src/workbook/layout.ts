import type { Area, Change, PlannedCell } from "./change-plan";
import type { ListNames } from "./entry-rule";
import { house } from "./house";
import type { Naming } from "./naming";
import type { ChartSpec, SheetSpec, TablePlacement } from "./sheet-spec";
import { grouped, runs } from "./stretches";
import { cellFormats, columnFormats, headerFormats } from "./table-formats";
import { marksOf, rulesOf } from "./table-rules";
import { rowKeyOf, type Row, type TableSpec } from "./table-spec";

/** Rows between a table and the heading of the next. */
const GAP = 2;
/** Points: an average letter and a line of Excel's own font, and the room around them. */
const LETTER = 5.4;
const LINE = 15;
const PADDING = 4;
const ONE_LINE = 20;
/** A row taller than this fills the screen; its text is read in the formula bar. */
const TALLEST = 184;
/** Points of a sheet that can still be read on the width of an A4 page in landscape. */
const PAGE_WIDTH = 1300;

/** Rows kept free for charts, of the height Excel gives a row. */
const CHART_ROWS = 20;

/** Where the tables of a sheet start, header included, in the order they are declared. */
export function tableAreas(sheet: SheetSpec): readonly Area[] {
  let row = chartRow(sheet) + ((sheet.charts ?? []).length > 0 ? CHART_ROWS + 1 : 0);
  return sheet.tables.map(({ spec, rows, heading }) => {
    if (heading !== null) row += 1;
    const area = { row, column: 0, rows: rows.length + 1, columns: Object.keys(spec.columns).length };
    row += area.rows + GAP;
    return area;
  });
}

/**
 * Everything needed to make a sheet that is not there yet, in an order Excel takes: text formats before values, cells
 * before the tables over them, looks last.
 */
export function sheetChanges(sheet: SheetSpec, naming: Naming, listNames: ListNames): Change[] {
  const name = naming.sheet(sheet.name);
  const areas = tableAreas(sheet);
  const first = areas[0];
  const { freezesHeader = true } = sheet;
  return [
    { kind: "add-sheet", sheet: name },
    ...introduction(sheet, name),
    ...sheet.tables.flatMap((placement, index) => {
      const area = areas[index];
      return area ? tableChanges(placement, name, area, naming, listNames) : [];
    }),
    ...widthsOf(sheet, name),
    ...(sheet.charts ?? []).flatMap((chart) => chartChanges(chart, sheet, areas, name)),
    {
      kind: "page",
      sheet: name,
      page: {
        ...sheet.page,
        pagesWide: Math.max(1, Math.round(widthOf(sheet) / PAGE_WIDTH)),
        ...(sheet.frozenColumns > 0 && { titleColumns: sheet.frozenColumns }),
        ...(first && freezesHeader && { titleRows: { first: first.row, last: first.row } }),
      },
    },
    {
      kind: "sheet-look",
      sheet: name,
      look: {
        tabColour: sheet.tabColour,
        gridlines: false,
        hidden: sheet.hidden,
        ...(first && freezesHeader && { freeze: { rows: first.row + 1, columns: sheet.frozenColumns } }),
      },
    },
  ];
}

function introduction(sheet: SheetSpec, name: string): Change[] {
  const lines = [sheet.title, ...sheet.intro];
  return [
    { kind: "write", sheet: name, row: 0, column: 0, cells: lines.map((line) => [line]) },
    {
      kind: "format",
      sheet: name,
      areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      format: { bold: true, size: 18, colour: house.heading, height: 30 },
    },
    ...(sheet.intro.length > 0
      ? [
          {
            kind: "format" as const,
            sheet: name,
            areas: [{ row: 1, column: 0, rows: sheet.intro.length, columns: 1 }],
            format: { colour: house.quiet },
          },
        ]
      : []),
  ];
}

function chartRow({ intro }: SheetSpec): number {
  return 1 + intro.length + 1;
}

function chartChanges(
  { table, categories, over, ...chart }: ChartSpec,
  sheet: SheetSpec,
  areas: readonly Area[],
  name: string,
): Change[] {
  const at = sheet.tables.findIndex(({ spec }) => spec.name === table);
  const [placement, area] = [sheet.tables[at], areas[at]];
  if (!placement || !area) return [];
  const first = Object.keys(placement.spec.columns).indexOf(categories);
  return [
    {
      kind: "add-chart",
      sheet: name,
      chart: {
        ...chart,
        source: { ...area, column: area.column + first, columns: 1 + chart.series.length },
        place: { row: chartRow(sheet), column: over.first, rows: CHART_ROWS, columns: over.columns },
      },
    },
  ];
}

function widthsOf(sheet: SheetSpec, name: string): Change[] {
  return [{ kind: "widths", sheet: name, firstColumn: 0, widths: columnWidths(sheet) }];
}

/** Points; a column that several tables share is as wide as the widest needs. */
function columnWidths({ tables }: SheetSpec): number[] {
  const wanted = tables.map(({ spec }) => Object.values(spec.columns).map(({ width }) => width));
  const columns = Math.max(0, ...wanted.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) => Math.max(...wanted.map((row) => row[column] ?? 0)));
}

function widthOf(sheet: SheetSpec): number {
  return columnWidths(sheet).reduce((sum, width) => sum + width, 0);
}

/** Rows as tall as their longest text needs, within reason and by two lines: one change for each height. */
function rowHeights(spec: TableSpec, rows: readonly Row[], sheet: string, body: Area): Change[] {
  const heights = rows.map((row) => {
    const lines = Object.entries(spec.columns).map(([column, { width, lines: atLeast = 1 }]) =>
      Math.max(atLeast, linesOf(row[column] ?? null, width)),
    );
    const longest = Math.max(...lines);
    return longest === 1 ? ONE_LINE : Math.min(TALLEST, Math.ceil(longest / 2) * 2 * LINE + PADDING);
  });
  return [...grouped(heights.map(String))].map(([height, positions]) => ({
    kind: "format",
    sheet,
    areas: runs(positions).map(({ first, length }) => ({ ...body, row: body.row + first, rows: length, columns: 1 })),
    format: { height: Number(height) },
  }));
}

/** How many lines a text takes in a column of that many points; an estimate, since fonts differ between machines. */
function linesOf(cell: PlannedCell, width: number): number {
  if (typeof cell !== "string") return 1;
  const letters = Math.max(1, Math.floor((width - PADDING) / LETTER));
  return cell.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/** A table's cells, formats, rules and marks at a place. */
function tableChanges(
  { spec, rows, heading }: TablePlacement,
  sheet: string,
  area: Area,
  naming: Naming,
  listNames: ListNames,
): Change[] {
  const columns = Object.entries(spec.columns);
  const body: Area = { ...area, row: area.row + 1, rows: rows.length };
  return [
    ...(heading === null ? [] : headingAbove(heading, sheet, area)),
    ...columnFormats(columns, sheet, body),
    ...cellFormats(spec, rows, sheet, body),
    { kind: "write", sheet, row: area.row, column: area.column, cells: [columns.map(([, { header }]) => header)] },
    { kind: "write", sheet, row: body.row, column: body.column, cells: rows.map((row) => rowCells(spec, row)) },
    { kind: "add-table", sheet, area, name: naming.table(spec.name), look: house.tableLook },
    ...headerFormats(columns, sheet, area),
    ...rowHeights(spec, rows, sheet, body),
    ...namesOf(spec, rows, sheet, body, naming),
    ...rulesOf(spec, rows, sheet, body, listNames),
    ...marksOf(spec, sheet, body),
  ];
}

function headingAbove(heading: string, sheet: string, { row, column }: Area): Change[] {
  return [
    { kind: "write", sheet, row: row - 1, column, cells: [[heading]] },
    {
      kind: "format",
      sheet,
      areas: [{ row: row - 1, column, rows: 1, columns: 1 }],
      format: { bold: true, size: 13, colour: house.heading, height: 24 },
    },
  ];
}

/** Before the rules, which may speak of them. */
function namesOf(
  { nameFor, ...spec }: TableSpec,
  rows: readonly Row[],
  sheet: string,
  body: Area,
  naming: Naming,
): Change[] {
  if (!nameFor) return [];
  return rows.flatMap((row, index) => {
    const rowKey = rowKeyOf(spec, row);
    return Object.keys(spec.columns).flatMap((column, at): Change[] => {
      const wanted = nameFor(column, rowKey);
      if (wanted === null) return [];
      const area = { row: body.row + index, column: body.column + at, rows: 1, columns: 1 };
      return [{ kind: "name", name: naming.name(wanted), sheet, area, comment: `Green Plan for Excel: ${rowKey}.` }];
    });
  });
}

export function rowCells(spec: TableSpec, row: Row): PlannedCell[] {
  return Object.keys(spec.columns).map((column) => row[column] ?? null);
}
