import type { PlanSummary } from "../workbook/change-plan";
import { addressOf } from "../workbook/area";
import { contradicts } from "./columns-to-convert";
import type { ConversionRegister, Recording } from "./conversion-register";
import type { LeftCells, SelectionConversionRequest } from "./conversion-types";
import type { ColumnToConvert, ConvertedColumn } from "./converted-column";
import { earlierConversions } from "./earlier-conversions";
import { cellsOfKind, type HeadedColumn } from "./headed-columns";
import { leftCells } from "./left-cells";

/** The plain list that people see before they decide. */
export function conversionSummary(
  { selection, from, where }: SelectionConversionRequest,
  columns: readonly ColumnToConvert[],
  converted: readonly ConvertedColumn[],
  skipped: readonly string[],
  register: ConversionRegister,
  recording: Recording,
): PlanSummary {
  const left = columns.flatMap(({ column }, index) => leftOf(column, converted[index]));
  const blanks = columns.reduce((sum, { column }) => sum + cellsOfKind(column, "blank").length, 0);
  return {
    adds: [...converted.map(({ adds }) => adds), ...recording.adds],
    leaves: [
      ...(blanks === 0
        ? []
        : [`${blanks === 1 ? "1 blank cell" : `${blanks.toLocaleString("en-GB")} blank cells`}: blank is not zero.`]),
      ...left.map(({ message, remedy }) => `${message} ${remedy}`),
      ...skipped,
      "Every other cell of the workbook.",
    ],
    notes: distinct([
      ...columns.flatMap(({ column }) => earlierConversions(register, selection.sheet, column.area, where)),
      ...columns.flatMap(({ column, factor }) => contradiction(column, from, factor.from)),
      ...columns.flatMap(({ factor }) => factor.notes),
      ...negatives(columns, converted),
      ...converted.flatMap(({ notes }) => notes),
      ...(where === "in-place" ? stillIn(left, columns) : []),
      ...recording.notes,
    ]),
  };
}

/** What of a column stays as it is, blanks apart. */
export function leftOf(column: HeadedColumn, converted: ConvertedColumn | undefined): LeftCells[] {
  const ofKind = (kind: "text" | "number-as-text" | "date" | "error") => leftCells(kind, cellsOfKind(column, kind));
  return [
    ...ofKind("number-as-text"),
    ...ofKind("text"),
    ...ofKind("date"),
    ...ofKind("error"),
    ...(converted?.left ?? []),
    ...leftCells("elsewhere", column.elsewhere),
  ];
}

function contradiction(column: HeadedColumn, given: string | null, from: string): string[] {
  return contradicts(column, given)
    ? [
        `The header “${column.header?.text ?? ""}” says ${column.unit?.unit ?? ""}; ${addressOf(column.area)} is converted from ${from}, as chosen.`,
      ]
    : [];
}

function negatives(columns: readonly ColumnToConvert[], converted: readonly ConvertedColumn[]): string[] {
  return columns.flatMap(({ column }, index) => {
    const below = (converted[index]?.figures ?? []).filter(({ before }) => before < 0);
    const [first] = below;
    return first
      ? [
          `${addressOf(column.area)} has ${below.length === 1 ? "a figure" : `${below.length} figures`} below zero, such as ${first.address}: they are converted as they are.`,
        ]
      : [];
  });
}

function stillIn(left: readonly LeftCells[], columns: readonly ColumnToConvert[]): string[] {
  const units = distinct(columns.map(({ factor }) => factor.from));
  return left.some(({ kind }) => kind === "number-as-text" || kind === "formula" || kind === "too-large")
    ? [`Figures that are left are still in ${units.join(" or ")}, unless they follow cells that are converted.`]
    : [];
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
