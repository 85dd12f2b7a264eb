import { absoluteAddressOf, addressOf, columnLetters, quotedSheet } from "../workbook/area";
import type { Area, Block, CellFormat, Change } from "../workbook/change-plan";
import { addChart } from "./add-chart";
import { formulaBlocks, valueBlock } from "./cell-blocks";
import { markRanges, validateRanges } from "./entry-rules";
import { officeValue } from "./guarded-text";
import { replaceCells } from "./replaced-cells";
import { setPage, setSheetLook } from "./sheet-looks";
import { BUILDING } from "./survey-workbook";

/** A few calls that belong together, with a guess at what they weigh in the request. */
export interface Step {
  readonly bytes: number;
  readonly doing: string;
  run(workbook: OpenWorkbook): void;
}

/** The workbook of one request context. Its sheets are looked up once each: every look-up is another call. */
export interface OpenWorkbook {
  readonly workbook: Excel.Workbook;
  readonly sheet: (name: string) => Excel.Worksheet;
}

export function openedIn({ workbook }: Excel.RequestContext): OpenWorkbook {
  const found = new Map<string, Excel.Worksheet>();
  const sheet = (name: string) => {
    const known = found.get(name) ?? workbook.worksheets.getItem(name);
    found.set(name, known);
    return known;
  };
  return { workbook, sheet };
}

export interface Steps {
  /** What the insertion consists of: all of it or nothing. */
  readonly main: readonly Step[];
  /** Looks and printing: wanted, and no reason to give the figures up. The marks of unfinished sheets go with them. */
  readonly finish: readonly Step[];
}

/** The kinds that are carried out after every table, name and formula they may speak of. */
const last = new Set<Change["kind"]>(["add-chart", "replace"]);

/** What one call weighs without its arguments, in bytes, with the path it takes; as Microsoft's own client sends it. */
const CALL = 90;

/**
 * The order is the plan's, save that formulas come after every table and name they may speak of, marks of unfinished
 * sheets come right after their sheets, and looks are apart.
 */
export function stepsOf(changes: readonly Change[]): Steps {
  const added = changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet] : []));
  const isLook = ({ kind }: Change) => kind === "page" || kind === "sheet-look";
  const [first] = added;
  return {
    main: [
      ...changes.filter((change) => !isLook(change) && !last.has(change.kind)).map((change) => stepOf(change, added)),
      ...changes.flatMap((change) => (change.kind === "write" ? formulaSteps(change) : [])),
      ...changes.filter(({ kind }) => last.has(kind)).map((change) => stepOf(change, added)),
    ],
    finish: [
      ...changes.filter(isLook).map((change) => stepOf(change, added)),
      ...(first === undefined ? [] : [activate(changes, added)]),
    ],
  };
}

function stepOf(change: Change, added: readonly string[]): Step {
  return {
    bytes: CALL * callsOf(change) + JSON.stringify(change).length,
    doing: doingOf(change),
    run: (opened) => runChange(opened, change, added),
  };
}

function callsOf(change: Change): number {
  switch (change.kind) {
    case "widths":
      return change.widths.length * 3;
    case "format":
      return 4 + Object.keys(change.format).length * 3;
    case "page":
      return 12;
    case "add-chart":
      return 12 + change.chart.series.length * 8;
    default:
      return 8;
  }
}

function doingOf(change: Change): string {
  if (change.kind === "page") return `Setting the printing of “${change.sheet}”`;
  return "sheet" in change ? `Writing “${change.sheet}”` : "Writing";
}

function runChange({ workbook, sheet: sheetNamed }: OpenWorkbook, change: Change, added: readonly string[]): void {
  const { worksheets, tables, names } = workbook;
  const sheet = () => sheetNamed(change.sheet);
  switch (change.kind) {
    case "remove-unfinished":
      for (const name of change.names) names.getItem(name).delete();
      sheet().delete();
      return;
    case "add-sheet": {
      const place = worksheets.add(change.sheet).getRange("A1").untrack();
      names.add(`${BUILDING}_${added.indexOf(change.sheet) + 1}`, place, "Green Plan for Excel is writing this sheet.");
      return;
    }
    case "write":
      for (const { area, values } of valueBlock(change)) rangeOf(sheet(), area).values = values;
      return;
    case "format":
      formatAreas(sheet(), change.areas, change.format);
      return;
    case "widths":
      for (const { first, last, width } of equalWidths(change.firstColumn, change.widths))
        sheet()
          .getRange(`${columnLetters(first)}:${columnLetters(last)}`)
          .untrack().format.columnWidth = width;
      return;
    case "add-table": {
      const table = sheet().tables.add(addressOf(change.area), true);
      table.name = change.name;
      table.style = change.look;
      return;
    }
    case "add-table-rows":
      tables.getItem(change.table).rows.add(
        undefined,
        change.rows.map((row) => row.map(officeValue)),
      );
      return;
    case "add-table-column":
      tables.getItem(change.table).columns.add(
        undefined,
        [change.header, ...change.cells].map((cell) => [officeValue(cell)]),
      );
      return;
    case "replace":
      replaceCells(rangeOf(sheet(), blockArea(change)), change);
      return;
    case "add-chart":
      addChart(sheet(), change.chart);
      return;
    case "validate":
      validateRanges(rangesOf(sheet(), change.areas), change.entry);
      return;
    case "mark":
      markRanges(rangesOf(sheet(), change.areas), change.mark);
      return;
    case "name":
      names.add(change.name, `=${quotedSheet(change.sheet)}!${absoluteAddressOf(change.area)}`, change.comment);
      return;
    case "sheet-look":
      setSheetLook(sheet(), change.look);
      return;
    case "page":
      setPage(sheet(), change.page);
  }
}

/** The cells a block stands on. */
export function blockArea({ row, column, cells }: Block): Area {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Nobody holds on to these ranges, so Excel need not follow them: that saves three calls each. */
function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(addressOf(area)).untrack();
}

function rangesOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.Range | Excel.RangeAreas {
  const [only, ...others] = areas;
  return only && others.length === 0 ? rangeOf(sheet, only) : sheet.getRanges(areas.map(addressOf).join(",")).untrack();
}

function formatAreas(sheet: Excel.Worksheet, areas: readonly Area[], look: CellFormat): void {
  const { numberFormat, ...rest } = look;
  if (numberFormat !== undefined) {
    // One text for all cells is small, and much faster in Excel than an array; several areas take none at once.
    for (const area of areas) (rangeOf(sheet, area) as { numberFormat: unknown }).numberFormat = numberFormat;
  }
  if (Object.keys(rest).length === 0) return;
  const { format } = rangesOf(sheet, areas);
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.height !== undefined) format.rowHeight = look.height;
}

function equalWidths(firstColumn: number, widths: readonly number[]): { first: number; last: number; width: number }[] {
  const found: { first: number; last: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const before = found.at(-1);
    if (before?.width === width) before.last += 1;
    else found.push({ first: firstColumn + index, last: firstColumn + index, width });
  });
  return found;
}

function formulaSteps(change: Extract<Change, { kind: "write" }>): Step[] {
  return formulaBlocks(change).map(({ area, formulas }) => ({
    bytes: CALL * 4 + JSON.stringify(formulas).length,
    doing: `Writing the formulas of “${change.sheet}”`,
    run: ({ sheet }) => {
      const range = rangeOf(sheet(change.sheet), area);
      (range as { formulas: unknown }).formulas = formulas;
    },
  }));
}

/** The first sheet that is neither kept out of sight nor meant to stay behind comes to the front. */
function activate(changes: readonly Change[], added: readonly string[]): Step {
  const behind = new Set(
    changes.flatMap((change) =>
      change.kind === "sheet-look" && (change.look.hidden || change.look.staysBehind) ? [change.sheet] : [],
    ),
  );
  const shown = added.find((sheet) => !behind.has(sheet));
  return {
    bytes: CALL * 2,
    doing: "Finishing",
    run: ({ sheet }) => {
      if (shown !== undefined) sheet(shown).activate();
    },
  };
}
