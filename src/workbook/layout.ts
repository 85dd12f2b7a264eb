import type { Entry } from "../domain/entry";
import { columnLetters } from "./area";
import type { Area, Change, PlannedCell } from "./change-plan";
import { entryRule, listNameOf, type ListNames } from "./entry-rule";
import type { Naming } from "./naming";
import type { ChartSpec, SheetSpec, TablePlacement } from "./sheet-spec";
import { entryOf, numberFormatOf, type ColumnSpec, type Row, type TableSpec } from "./table-spec";

/** The look all our sheets share; every pair of text and fill has a contrast of at least 4.5 to 1. */
export const house = {
  ink: "#1D2B22",
  quiet: "#4A5A50",
  heading: "#0B5A3C",
  planFill: "#F1F6F2",
  tableLook: "TableStyleLight15",
  headerFill: "#0B5A3C",
  headerInk: "#FFFFFF",
  userHeaderFill: "#1F4E8C",
  rule: "#9DB5A6",
} as const;

const DATE_FORMAT = "dd/mm/yyyy";
/** Rows between a table and the heading of the next. */
const GAP = 2;
const HEADER_HEIGHT = 45;
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

/** The text that identifies a row for ever. */
export function rowKeyOf(spec: TableSpec, row: Row): string {
  const key = row[spec.key];
  if (typeof key !== "string") throw new RangeError(`A row of ${spec.name} has no key.`);
  return key;
}

export function rowCells(spec: TableSpec, row: Row): PlannedCell[] {
  return Object.keys(spec.columns).map((column) => row[column] ?? null);
}

/** One change for each distinct format, over all the columns that have it. */
function columnFormats(columns: readonly (readonly [string, ColumnSpec])[], sheet: string, body: Area): Change[] {
  const groups = new Map<string, { format: object; at: number[] }>();
  columns.forEach(([, column], at) => {
    const look = {
      vertical: "Top",
      wrap: true,
      horizontal: column.align ?? "Left",
      numberFormat: numberFormatOf(column),
      ...(column.filledBy === "plan" && { fill: house.planFill }),
    };
    const id = JSON.stringify(look);
    const group = groups.get(id) ?? { format: look, at: [] };
    group.at.push(at);
    groups.set(id, group);
  });
  return [...groups.values()].map(({ format, at }) => ({
    kind: "format",
    sheet,
    areas: runs(at).map(({ first, length }) => ({ ...body, column: body.column + first, columns: length })),
    format,
  }));
}

/** One change for each number format that some cells have in place of their column's. */
function cellFormats(spec: TableSpec, rows: readonly Row[], sheet: string, body: Area): Change[] {
  const { formatFor } = spec;
  if (!formatFor) return [];
  const areas = new Map<string, Area[]>();
  Object.keys(spec.columns).forEach((column, at) => {
    const formats = rows.map((row) => formatFor(column, rowKeyOf(spec, row)) ?? "");
    for (const [numberFormat, positions] of grouped(formats)) {
      if (numberFormat === "") continue;
      const own = runs(positions).map(({ first, length }) => ({
        row: body.row + first,
        column: body.column + at,
        rows: length,
        columns: 1,
      }));
      areas.set(numberFormat, [...(areas.get(numberFormat) ?? []), ...own]);
    }
  });
  return [...areas].map(([numberFormat, own]) => ({
    kind: "format",
    sheet,
    areas: sideBySide(own),
    format: { numberFormat },
  }));
}

function headerFormats(columns: readonly (readonly [string, ColumnSpec])[], sheet: string, area: Area): Change[] {
  const header = { ...area, rows: 1 };
  const users = columns.flatMap(([, { filledBy }], at) => (filledBy === "user" ? [at] : []));
  const look = { bold: true, colour: house.headerInk, wrap: true, vertical: "Center" as const };
  return [
    { kind: "format", sheet, areas: [header], format: { ...look, fill: house.headerFill, height: HEADER_HEIGHT } },
    ...(users.length === 0
      ? []
      : [
          {
            kind: "format" as const,
            sheet,
            areas: runs(users).map(({ first, length }) => ({
              ...header,
              column: area.column + first,
              columns: length,
            })),
            format: { fill: house.userHeaderFill },
          },
        ]),
  ];
}

/** Excel's rules, one for each distinct expectation of a column, over the rows that share it. */
function rulesOf(spec: TableSpec, rows: readonly Row[], sheet: string, body: Area, listNames: ListNames): Change[] {
  const groups = new Map<string, { column: ColumnSpec; entry: Entry; areas: Area[] }>();
  Object.entries(spec.columns).forEach(([key, column], at) => {
    const cells = rows.map((row) => {
      const rowKey = rowKeyOf(spec, row);
      const guide = spec.guideFor?.(key, rowKey) ?? null;
      return { column: guide === null ? column : { ...column, guide }, entry: entryOf(spec, key, rowKey), guide };
    });
    for (const [id, positions] of grouped(
      cells.map((cell) =>
        JSON.stringify([cell.entry, cell.column.guide, cell.column.guideTitle ?? cell.column.header]),
      ),
    )) {
      const cell = cells[positions[0] ?? 0];
      if (!cell || (isGiven(column) && cell.guide === null)) continue;
      const group = groups.get(id) ?? { column: cell.column, entry: cell.entry, areas: [] };
      for (const { first, length } of runs(positions))
        group.areas.push({ row: body.row + first, column: body.column + at, rows: length, columns: 1 });
      groups.set(id, group);
    }
  });
  return [...groups.values()].flatMap(({ column, entry, areas }): Change[] => {
    const joined = sideBySide(areas);
    const rule = entryRule(column, entry, listNameOf(entry, listNames));
    const isDateAmongOthers = entry.kind === "date" && column.entry.kind !== "date";
    return [
      ...(isDateAmongOthers
        ? [{ kind: "format" as const, sheet, areas: joined, format: { numberFormat: DATE_FORMAT } }]
        : []),
      { kind: "validate", sheet, areas: joined, entry: rule },
    ];
  });
}

/** What the plan says or the sheet works out is not entered, so it needs no rule; where there is a choice it does. */
function isGiven({ filledBy, entry }: ColumnSpec): boolean {
  return filledBy === "plan" && !["choice", "yes-no", "date"].includes(entry.kind);
}

function marksOf(spec: TableSpec, sheet: string, body: Area): Change[] {
  const keys = Object.keys(spec.columns);
  const reference = (column: string, row: number) => `$${columnLetters(body.column + keys.indexOf(column))}${row + 1}`;
  return (spec.marks ?? []).map(({ over, when, look }) => ({
    kind: "mark",
    sheet,
    areas: runs(over.map((column) => keys.indexOf(column))).map(({ first, length }) => ({
      ...body,
      column: body.column + first,
      columns: length,
    })),
    mark: {
      ...look,
      formula: `=${when(
        (column) => reference(column, body.row),
        (column) => reference(column, body.row - 1),
      )}`,
    },
  }));
}

/** Neighbouring one-column areas of the same rows, joined. */
function sideBySide(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const left = joined.findIndex(
      ({ row, rows, column, columns }) => row === area.row && rows === area.rows && column + columns === area.column,
    );
    const neighbour = joined[left];
    if (neighbour) joined[left] = { ...neighbour, columns: neighbour.columns + area.columns };
    else joined.push(area);
  }
  return joined;
}

function grouped(ids: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  ids.forEach((id, at) => {
    const known = positions.get(id);
    if (known) known.push(at);
    else positions.set(id, [at]);
  });
  return positions;
}

/** Stretches of whole numbers that follow each other. */
export function runs(positions: readonly number[]): { first: number; length: number }[] {
  const found: { first: number; length: number }[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.first + last.length === position) last.length += 1;
    else found.push({ first: position, length: 1 });
  }
  return found;
}
