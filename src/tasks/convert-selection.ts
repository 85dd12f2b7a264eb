import type { FactorLibrary } from "../domain/factor-library";
import { OfficeError } from "../office/office-error";
import type { AreaReading, SurveyedTable, WorkbookPort } from "../office/workbook-port";
import { addressOf } from "../workbook/area";
import type { Row } from "../workbook/table-spec";
import { cellsInUse, growingTable, refuseOccupied, roomBeside } from "./beside-room";
import { blocksOf } from "./cell-addresses";
import { columnsToConvert } from "./columns-to-convert";
import { convertedBeside } from "./conversion-beside";
import { convertedInPlace } from "./conversion-in-place";
import {
  multiplierFormula,
  nextKeys,
  readRegister,
  registerChanges,
  type ConversionRegister,
} from "./conversion-register";
import { conversionSummary, leftOf } from "./conversion-summary";
import type { PlannedConversion, SelectedFigures, SelectionConversionRequest } from "./conversion-types";
import type { ColumnToConvert, ConvertedColumn } from "./converted-column";
import { headedColumns } from "./headed-columns";
import { refuseOwnCells } from "./own-cells";

/** What a plan takes from outside. */
export interface ConversionSetting {
  /** With the user's own factors, where there are any; the published ones when left out. */
  readonly library?: FactorLibrary;
  readonly now?: Date;
}

const SAMPLES = 10;

/**
 * Works out what converting the selected figures would change, and changes nothing; at most one round trip. Each column is
 * converted for itself: one whose unit does not fit is left, and that is said.
 * @throws OfficeError when no column can be converted, the cells beside are in use, or the sheet is protected or the
 * Green Plan's own.
 */
export async function plannedConversion(
  port: WorkbookPort,
  request: SelectionConversionRequest,
  { library, now = new Date() }: ConversionSetting = {},
): Promise<PlannedConversion> {
  const { selection, where } = request;
  const { cells, workbook, sheet } = selection;
  const selected = headedColumns(cells, workbook.tables);
  refuseProtected(selection);
  refuseOwnCells(workbook, sheet, selected, where);
  const factors = request.activity ? (library ?? (await publishedFactors())) : noFactors;
  const { fitting, skipped } = columnsToConvert(selected, request, factors);

  const growing = where === "beside" ? growingTable(cells, workbook) : null;
  if (where === "beside" && !growing)
    refuseOccupied(
      cells,
      workbook,
      fitting.map(({ column }) => column),
    );
  const room = growing ? [roomBeside(growing, fitting.length)] : [];
  const { register, others } = await readRegister(port, workbook, room);
  for (const reading of others) refuseTaken(reading);

  const keys = nextKeys(register, fitting.length);
  const columns = fitting.map((column, index): ColumnToConvert => ({ ...column, key: keys[index] ?? "" }));
  const converted =
    where === "beside" ? besideEach(selection, columns, growing, register) : inPlaceEach(request, columns);
  const records = columns.map((column, index) => recordOf(selection, column, converted[index], now));
  const recording = registerChanges(
    register,
    workbook,
    records,
    converted.flatMap(({ originals }) => originals),
  );
  const figures = converted.flatMap((column) => column.figures);
  return {
    request,
    plan: {
      changes: [...recording.changes, ...converted.flatMap(({ changes }) => changes)],
      summary: conversionSummary(request, columns, converted, skipped, register, recording),
    },
    samples: figures.slice(0, SAMPLES),
    total: figures.length,
    left: columns.flatMap(({ column }, index) => leftOf(column, converted[index])),
  };
}

const noFactors: FactorLibrary = { activities: new Map(), local: [] };

/** The library is large, so it is fetched only where an activity is chosen. */
async function publishedFactors(): Promise<FactorLibrary> {
  return (await import("../reference/emission-factors")).factorLibrary;
}

function besideEach(
  { cells }: SelectedFigures,
  columns: readonly ColumnToConvert[],
  growing: SurveyedTable | null,
  register: ConversionRegister,
): ConvertedColumn[] {
  const taken = [...(growing?.headers ?? [])];
  return columns.map((column, place) => {
    const table = growing && { seen: growing, taken: [...taken] };
    const converted = convertedBeside(cells, column, { place, table }, multiplierFormula(register, column.key));
    taken.push(converted.record.headerAfter ?? "");
    return converted;
  });
}

function inPlaceEach(
  { selection, convertFormulas = false }: SelectionConversionRequest,
  columns: readonly ColumnToConvert[],
): ConvertedColumn[] {
  const given: string[] = [];
  return columns.map((column) => {
    const converted = convertedInPlace(selection.cells, column, convertFormulas, given);
    given.push(converted.record.headerAfter ?? "");
    return converted;
  });
}

function recordOf(
  { sheet }: SelectedFigures,
  { key, column, factor }: ColumnToConvert,
  converted: ConvertedColumn | undefined,
  now: Date,
): Row {
  const { from, to, multiplyBy, how, source } = factor;
  return {
    key,
    when: `${now.toISOString().slice(0, 19)}Z`,
    sheet,
    cells: addressOf(column.area),
    from,
    to,
    multiplyBy,
    how,
    factor: factor.factor,
    source,
    state: "converted",
    ...converted?.record,
  };
}

function refuseProtected({ sheet, workbook }: SelectedFigures): void {
  if (!workbook.sheets.some(({ name, isProtected }) => name === sheet && isProtected)) return;
  throw new OfficeError(
    `Sheet “${sheet}” is protected, so its cells cannot be converted.`,
    "Choose Review, then Unprotect Sheet, before converting again.",
    "AccessDenied",
    { cause: null },
  );
}

/** @throws OfficeError when the cells that a table would grow into hold something. */
function refuseTaken({ area, values, formulas }: AreaReading): void {
  const taken = values.flatMap((line, row) =>
    line.flatMap((content, column) =>
      content === null && (formulas[row]?.[column] ?? null) === null
        ? []
        : { row: area.row + row, column: area.column + column },
    ),
  );
  if (taken.length > 0) throw cellsInUse(blocksOf(taken));
}
