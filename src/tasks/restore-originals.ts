import { OfficeError } from "../office/office-error";
import type { AreaReading, WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { areaOf } from "../workbook/area";
import type { Area, Change } from "../workbook/change-plan";
import type { TableRow } from "../workbook/read-table";
import type { ConversionState } from "../templates/conversions";
import type { CellPosition } from "./cell-addresses";
import { readRegister, type ConversionRegister, type RecordedRow } from "./conversion-register";
import type { PlannedRestore, RecordedConversion } from "./conversion-types";
import { convertedFormat } from "./converted-format";
import { leftCells } from "./left-cells";
import { obstaclesIn, refusal as refusalOf } from "./obstacles";
import { readInPieces, recordedOriginals, type Original } from "./recorded-originals";
import { replaceColumn, type CellChange } from "./replace-column";

/** Every conversion that is recorded in the workbook, the latest first. */
export async function recordedConversions(port: WorkbookPort): Promise<readonly RecordedConversion[]> {
  const { register } = await readRegister(port, await port.survey());
  return register.recorded.map(({ conversion }) => conversion).reverse();
}

/**
 * Works out how the cells of a conversion in place get back what they held, in this session or a later one, and changes
 * nothing. A cell that holds something else now than the conversion put there is left, and listed.
 * @throws OfficeError when there is no such conversion, there is nothing of it to put back, or a sheet it needs is gone or
 * protected.
 */
export async function plannedRestore(port: WorkbookPort, key: string): Promise<PlannedRestore> {
  const survey = await port.survey();
  const { register } = await readRegister(port, survey);
  const recorded = register.recorded.find(({ conversion }) => conversion.key === key);
  if (!recorded) throw refused(`No conversion “${key}” is recorded in this workbook.`, "Choose one that is listed.");
  const { conversion, cells } = recorded;
  refuseStanding(conversion, survey, register);

  const originals = register.originals
    ? await recordedOriginals(port, register.originals, key)
    : new Map<number, Original>();
  const header = headerOf(cells);
  const area = areaAround([...originals.values(), ...(header ? [header] : [])]);
  if (!area || originals.size === 0)
    throw refused(`The originals of ${key} are no longer in this workbook.`, "Take them from a saved copy of it.");

  const reading = await readInPieces(port, { sheet: conversion.sheet, area });
  const restored = restoredCells(reading, originals, header, cells, conversion.to);
  if (restored.total === 0)
    throw refused(
      `None of the cells of ${key} holds what the conversion put there.`,
      "The sheet of originals says what each of them held before.",
    );
  const state: ConversionState = restored.changed.length === 0 ? "restored" : "restored in part";
  return {
    conversion,
    plan: {
      changes: [...replaceColumn(conversion.sheet, area, restored.cells), ...stateChange(register, cells, state)],
      summary: {
        adds: [restoredSentence(recorded, restored.total, restored.headerIsBack ? header : null)],
        leaves: [
          ...leftCells("changed", restored.changed).map(({ message, remedy }) => `${message} ${remedy}`),
          "Every other cell of the workbook.",
        ],
        notes: [
          "Formulas elsewhere that use these cells take the figures that are put back.",
          ...(header && !restored.headerIsBack
            ? [`The header does not say “${header.after}” any more, so it stays: see that it says ${conversion.from}.`]
            : []),
        ],
      },
    },
    total: restored.total,
    left: leftCells("changed", restored.changed),
  };
}

function refuseStanding(
  { key, sheet, where, state }: RecordedConversion,
  survey: WorkbookSurvey,
  { conversions }: ConversionRegister,
): void {
  if (where === "beside")
    throw refused(
      `The figures of ${key} stand as they were: its results are formulas beside them.`,
      "Delete the column of results if it is not wanted.",
    );
  if (state === "restored") throw refused(`The originals of ${key} were put back already.`, "There is nothing to do.");
  const found = survey.sheets.find(({ name }) => name === sheet);
  if (!found)
    throw refused(
      `There is no sheet “${sheet}” any more.`,
      "If it has another name now, give it this one back until the originals are restored.",
    );
  if (found.isProtected)
    throw refusalOf({
      message: `Sheet “${sheet}” is protected, so nothing can be put back there.`,
      remedy: "Choose Review, then Unprotect Sheet, before restoring again.",
    });
  const [obstacle] = obstaclesIn({ ...survey, structureProtected: false }, conversions ? [conversions] : []);
  if (obstacle) throw refusalOf(obstacle);
}

interface HeaderChange extends CellPosition {
  readonly before: string;
  readonly after: string;
}

/** The header that a conversion changed. */
function headerOf(cells: TableRow["cells"]): HeaderChange | null {
  const [address, before, after] = ["headerCell", "headerBefore", "headerAfter"].map(
    (column) => cells.get(column)?.content ?? null,
  );
  if (typeof address !== "string" || typeof before !== "string" || typeof after !== "string") return null;
  return /^[A-Z]{1,3}\d+$/.test(address) && before !== after ? { ...areaOf(address), before, after } : null;
}

/** From the first row of some cells of one column to the last. */
function areaAround(cells: readonly CellPosition[]): Area | null {
  const [first] = cells;
  if (!first) return null;
  let [top, bottom] = [first.row, first.row];
  for (const { row } of cells) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  return { row: top, column: first.column, rows: bottom - top + 1, columns: 1 };
}

interface RestoredCells {
  readonly cells: readonly CellChange[];
  readonly total: number;
  /** Cells that hold something else now. */
  readonly changed: readonly CellPosition[];
  readonly headerIsBack: boolean;
}

const asItIs: CellChange = { before: null, after: null, formatBefore: null, formatAfter: null };

function restoredCells(
  { area, values, formulas }: AreaReading,
  originals: ReadonlyMap<number, Original>,
  header: HeaderChange | null,
  record: TableRow["cells"],
  to: string,
): RestoredCells {
  const multiplyBy = record.get("multiplyBy")?.content;
  const changed: CellPosition[] = [];
  let total = 0;
  let headerIsBack = false;
  const cells = values.map(([content], index): CellChange => {
    const row = area.row + index;
    const isFormula = (formulas[index]?.[0] ?? null) !== null;
    if (header?.row === row && !isFormula && content === header.after) {
      headerIsBack = true;
      return { ...asItIs, before: header.after, after: header.before };
    }
    const original = originals.get(row);
    if (!original) return asItIs;
    if (isFormula || typeof content !== "number" || shown(content) !== shown(original.after)) {
      changed.push({ row, column: area.column });
      return asItIs;
    }
    total += 1;
    const formatBefore = convertedFormat(original.format, typeof multiplyBy === "number" ? multiplyBy : 1, to);
    // In a cell for text, Excel would keep the figure as text.
    const formatAfter = original.format === "@" ? formatBefore : original.format;
    return { before: content, after: original.before, formatBefore, formatAfter };
  });
  return { cells, total, changed, headerIsBack };
}

/** To the digits that Excel shows and keeps. */
function shown(figure: number): string {
  return figure.toPrecision(15);
}

function stateChange({ conversions }: ConversionRegister, cells: TableRow["cells"], state: ConversionState): Change[] {
  const cell = cells.get("state");
  if (!conversions || !cell || (typeof cell.content === "object" && cell.content !== null)) return [];
  const { row, column, content } = cell;
  return [{ kind: "replace", sheet: conversions.seen.sheet, row, column, before: [[content]], cells: [[state]] }];
}

function restoredSentence(
  { conversion: { cells, sheet, from } }: RecordedRow,
  total: number,
  header: HeaderChange | null,
): string {
  const figures = total === 1 ? "1 cell gets" : `${total.toLocaleString("en-GB")} cells get`;
  return `${cells} of sheet “${sheet}”: ${figures} back what they held in ${from}${
    header ? `, and the header becomes “${header.before}” again` : ""
  }.`;
}

function refused(message: string, remedy: string): OfficeError {
  return new OfficeError(message, remedy, "InvalidArgument", { cause: null });
}
