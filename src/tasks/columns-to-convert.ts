import type { FactorLibrary } from "../domain/factor-library";
import { parseUnit } from "../domain/quantity";
import { OfficeError } from "../office/office-error";
import { addressOf } from "../workbook/area";
import { conversionFactorFor, type ConversionAnswered } from "./conversion-factor";
import type { SelectionConversionRequest } from "./conversion-types";
import type { ColumnToConvert } from "./converted-column";
import type { HeadedColumn } from "./headed-columns";

/** The columns that can be converted, still without a key, and for each of the others why it is left. */
export interface ColumnsToConvert {
  readonly fitting: readonly Omit<ColumnToConvert, "key">[];
  readonly skipped: readonly string[];
}

/**
 * Each column by itself: its own unit, its own factor.
 * @throws OfficeError when none can be converted, with the reason for the first.
 */
export function columnsToConvert(
  columns: readonly HeadedColumn[],
  request: SelectionConversionRequest,
  library: FactorLibrary,
): ColumnsToConvert {
  const answered = columns.map((column) => ({ column, answer: answerFor(column, request, library) }));
  const fitting = answered.flatMap(({ column, answer }) => (answer.fits ? { column, factor: answer.factor } : []));
  const refused = answered.flatMap(({ column, answer }) => (answer.fits ? [] : { column, ...answer }));
  const [first] = refused;
  if (fitting.length === 0 && first)
    throw new OfficeError(first.message, first.remedy, "InvalidArgument", { cause: null });
  return {
    fitting,
    skipped: refused.map(({ column, message, remedy }) => `${addressOf(column.area)} is left. ${message} ${remedy}`),
  };
}

function answerFor(
  { unit, header, kinds, area }: HeadedColumn,
  request: SelectionConversionRequest,
  library: FactorLibrary,
): ConversionAnswered {
  const from = request.from ?? unit?.unit;
  if (from === undefined)
    return {
      fits: false,
      message:
        header === null
          ? `No header over ${addressOf(area)} names a unit.`
          : `The header “${header.text}” names no unit.`,
      remedy: "Choose the unit the figures are in.",
    };
  if (request.where === "in-place" && !request.convertFormulas && !kinds.includes("figure"))
    return {
      fits: false,
      message: `Every figure in ${addressOf(area)} is worked out by a formula.`,
      remedy: "Convert beside, or choose to turn formulas into figures.",
    };
  return conversionFactorFor(from, request, library);
}

/** Whether a header names another unit than the one its figures were said to be in. */
export function contradicts({ unit }: HeadedColumn, from: string | null): boolean {
  return from !== null && unit !== null && unit.unit !== parseUnit(from);
}
