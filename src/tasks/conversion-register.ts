import { OfficeError } from "../office/office-error";
import type { AreaReading, AreaRequest, WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import {
  conversionsSheet,
  conversionStates,
  conversionsTable,
  originalsSheet,
  originalsTable,
} from "../templates/conversions";
import type { Change } from "../workbook/change-plan";
import { identifyTable, type FoundTable } from "../workbook/identify";
import { sheetChanges } from "../workbook/layout";
import { rowKeyOf } from "../workbook/table-spec";
import { tableRows, type TableRow } from "../workbook/read-table";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { Row, TableSpec } from "../workbook/table-spec";
import type { RecordedConversion } from "./conversion-types";
import { namingIn, type NamingInWorkbook } from "./naming-in-workbook";
import { obstaclesIn, refusal } from "./obstacles";

/** The list of conversions and the sheet of originals, as far as they are in the workbook. */
export interface ConversionRegister {
  readonly conversions: FoundTable | null;
  readonly originals: FoundTable | null;
  readonly naming: NamingInWorkbook;
  readonly recorded: readonly RecordedRow[];
}

/** A recorded conversion with its row. */
export interface RecordedRow {
  readonly conversion: RecordedConversion;
  readonly cells: TableRow["cells"];
}

/** So that one request holds them. */
const ROWS_AT_ONCE = 5_000;

/**
 * Finds the register and reads what is recorded, and other areas with it: one round trip where there is anything to read.
 * @throws OfficeError when the list has lost the columns that formulas look at, or has grown since it was surveyed.
 */
export async function readRegister(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  others: readonly AreaRequest[] = [],
): Promise<{ readonly register: ConversionRegister; readonly others: readonly AreaReading[] }> {
  const unfinished = new Set(survey.unfinished.map(({ sheet }) => sheet));
  const standing = survey.tables.filter(({ sheet }) => !unfinished.has(sheet));
  const [conversions, originals] = [identifyTable(conversionsTable, standing), identifyTable(originalsTable, standing)];
  const own = conversions ? [withRowBelow(conversions)] : [];
  const readings = own.length + others.length === 0 ? [] : await port.read([...own, ...others]);
  const naming = namingIn(
    survey,
    [conversions, originals].flatMap((found) => found ?? []),
  );
  const reading = conversions ? readings[0] : undefined;
  return {
    register: {
      conversions,
      originals,
      naming,
      recorded: conversions && reading ? recordedRows(conversions, reading) : [],
    },
    others: readings.slice(own.length),
  };
}

function withRowBelow({ seen: { sheet, area } }: FoundTable): AreaRequest {
  return { sheet, area: { ...area, rows: area.rows + 1 } };
}

function recordedRows(found: FoundTable, reading: AreaReading): RecordedRow[] {
  for (const column of ["key", "multiplyBy"] as const)
    if (!found.positions.has(column))
      throw new OfficeError(
        `The column “${conversionsTable.columns[column].header}” is missing from the list on sheet “${found.seen.sheet}”.`,
        "Give the column its header back, then try again.",
        "InvalidOperation",
        { cause: null },
      );
  const rows = tableRows(found, reading).filter(({ key }) => key !== null && /^c\d+$/.test(key));
  if (rows.some(({ cells }) => (cells.get("key")?.row ?? 0) >= found.seen.area.row + found.seen.area.rows))
    throw new OfficeError(
      "The list of conversions has grown since the figures were selected.",
      "Select the figures again, then try again.",
      "ChangedSince",
      { cause: null },
    );
  return rows.map(({ key, cells }) => ({ conversion: recordedConversion(key ?? "", cells), cells }));
}

function recordedConversion(key: string, cells: TableRow["cells"]): RecordedConversion {
  const words = (column: string) => {
    const content = cells.get(column)?.content ?? "";
    return typeof content === "object" ? "" : String(content);
  };
  return {
    key,
    when: words("when"),
    sheet: words("sheet"),
    cells: words("cells"),
    from: words("from"),
    to: words("to"),
    where: words("written") === words("cells") ? "in-place" : "beside",
    state: conversionStates.find((state) => state === words("state")) ?? "converted",
  };
}

/** The keys of new conversions: "c4", "c5" after "c3". */
export function nextKeys({ recorded }: ConversionRegister, count: number): string[] {
  const last = Math.max(0, ...recorded.map(({ conversion }) => Number(conversion.key.slice(1))));
  return Array.from({ length: count }, (_, index) => `c${last + 1 + index}`);
}

/** The number of a conversion as a formula looks it up, by the headers that the list has now. */
export function multiplierFormula({ conversions, naming }: ConversionRegister, key: string): string {
  const table = conversions?.seen.name ?? naming.table(conversionsTable.name);
  const header = (column: "key" | "multiplyBy") =>
    conversions?.seen.headers[conversions.positions.get(column) ?? -1] ?? conversionsTable.columns[column].header;
  return `INDEX(${table}[${header("multiplyBy")}],MATCH("${key}",${table}[${header("key")}],0))`;
}

/** What keeping a record changes, in data and in sentences. */
export interface Recording {
  readonly changes: readonly Change[];
  readonly adds: readonly string[];
  readonly notes: readonly string[];
}

/**
 * What records conversions and keeps originals: rows where the sheets are there, else the sheets.
 * @throws OfficeError when the workbook or one of the sheets is protected.
 */
export function registerChanges(
  { conversions, originals, naming }: ConversionRegister,
  survey: WorkbookSurvey,
  records: readonly Row[],
  kept: readonly Row[],
): Recording {
  const list = recordIn(conversions, conversionsTable, records, conversionsSheet, naming);
  const keep = kept.length === 0 ? null : recordIn(originals, originalsTable, kept, originalsSheet, naming);
  const addsSheet = !conversions || (keep !== null && !originals);
  const written = [conversions, keep === null ? null : originals].flatMap((found) => found ?? []);
  const [obstacle] = obstaclesIn(addsSheet ? survey : { ...survey, structureProtected: false }, written);
  if (obstacle) throw refusal(obstacle);

  const unfinished = addsSheet ? survey.unfinished : [];
  const keys = records.map((row) => rowKeyOf(conversionsTable, row)).join(", ");
  return {
    changes: [
      ...unfinished.map((each): Change => ({ kind: "remove-unfinished", ...each })),
      ...list.changes,
      ...(keep?.changes ?? []),
    ],
    adds: [
      conversions
        ? `${keys} in the list on sheet “${list.sheet}”, with the number and its source.`
        : `A new sheet “${list.sheet}”, which lists each conversion (${keys}) with its number and source.`,
      ...(keep === null
        ? []
        : [
            originals
              ? `The cells as they are now, on sheet “${keep.sheet}”.`
              : `A new sheet “${keep.sheet}”, which keeps the cells as they are now.`,
          ]),
    ],
    notes: [
      ...unfinished.map(
        ({ sheet }) => `Sheet “${sheet}” was left half-made by an earlier attempt. It is removed first.`,
      ),
      ...naming.replaced().map(({ wanted, used, kind }) => `The ${kind} “${wanted}” is taken, so “${used}” is used.`),
    ],
  };
}

function recordIn(
  found: FoundTable | null,
  spec: TableSpec,
  rows: readonly Row[],
  sheetOf: (rows: readonly Row[]) => SheetSpec,
  naming: NamingInWorkbook,
): { readonly sheet: string; readonly changes: readonly Change[] } {
  if (found) return { sheet: found.seen.sheet, changes: pieces(rows).map((piece) => newRows(found, spec, piece)) };
  const sheet = sheetOf(rows);
  return {
    sheet: naming.sheet(sheet.name),
    changes: sheetChanges(sheet, naming, () => null).flatMap(behindAndInPieces),
  };
}

function newRows({ seen, positions }: FoundTable, spec: TableSpec, rows: readonly Row[]): Change {
  const columns = Array.from(
    { length: seen.headers.length },
    (_, position) => [...positions].find(([, at]) => at === position)?.[0] ?? null,
  );
  return {
    kind: "add-table-rows",
    sheet: seen.sheet,
    table: seen.name,
    keyAt: positions.get(spec.key) ?? 0,
    rows: rows.map((row) => columns.map((column) => (column === null ? null : (row[column] ?? null)))),
  };
}

/** The user stays with the figures, and no request is too large. */
function behindAndInPieces(change: Change): Change[] {
  if (change.kind === "sheet-look") return [{ ...change, look: { ...change.look, staysBehind: true } }];
  if (change.kind !== "write") return [change];
  return pieces(change.cells).map((cells, piece) => ({ ...change, row: change.row + piece * ROWS_AT_ONCE, cells }));
}

function pieces<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / ROWS_AT_ONCE) }, (_, piece) =>
    items.slice(piece * ROWS_AT_ONCE, (piece + 1) * ROWS_AT_ONCE),
  );
}
