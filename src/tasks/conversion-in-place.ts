import type { Selection } from "../office/workbook-port";
import { addressOf } from "../workbook/area";
import type { Change, PlannedCell } from "../workbook/change-plan";
import type { Row } from "../workbook/table-spec";
import {
  cellAddress,
  convertedCells,
  samplesOf,
  type ColumnToConvert,
  type ConvertedCell,
  type ConvertedColumn,
} from "./converted-column";
import { convertedHeader, freeHeader } from "./converted-header";
import { cellsOfKind, type HeadedColumn } from "./headed-columns";
import { leftCells } from "./left-cells";
import { replaceColumn } from "./replace-column";

/**
 * Figures make way for the same in another unit, and their header says so; formulas only where that is wanted.
 * @param given The headers that columns before this one get.
 */
export function convertedInPlace(
  selection: Selection,
  convert: ColumnToConvert,
  convertFormulas: boolean,
  given: readonly string[],
): ConvertedColumn {
  const { key, column, factor } = convert;
  const { area, header, kinds } = column;
  const { sheet } = selection.cells;
  const { converted, tooLarge } = convertedCells(
    selection,
    convert,
    (kind) => kind === "figure" || (kind === "formula" && convertFormulas),
  );
  const taken = header === null || header.others.length === 0 ? [] : [...header.others, ...given];
  const headerAfter =
    header === null || header.isFormula ? null : freeHeader(convertedHeader(column, factor.from, factor.to), taken);
  const address = addressOf(area);
  return {
    changes: [...replacements(sheet, converted), ...headerChange(sheet, column, headerAfter)],
    figures: samplesOf(converted, factor),
    left: [
      ...(convertFormulas ? [] : leftCells("formula", cellsOfKind(column, "formula"))),
      ...leftCells("too-large", tooLarge),
    ],
    record: {
      written: address,
      headerCell: header === null ? null : cellAddress(header),
      headerBefore: header?.text ?? null,
      headerAfter: headerAfter ?? header?.text ?? null,
    },
    originals: converted.map((cell) => originalOf(key, cell)),
    adds: `${address} of sheet “${sheet}”: ${counted(converted.length)} from ${factor.from} into ${factor.to}${
      headerAfter === null ? "" : `, and the header “${header?.text ?? ""}” into “${headerAfter}”`
    }.`,
    notes: [
      "Formulas elsewhere that use these cells take the new figures.",
      ...(convertFormulas && kinds.includes("formula")
        ? ["Formulas among the cells become figures, and no longer follow what they were worked out from."]
        : []),
      ...headerNotes(column, factor.to),
    ],
  };
}

function originalOf(key: string, cell: ConvertedCell): Row {
  const address = cellAddress(cell);
  return {
    original: `${key} ${address}`,
    conversion: key,
    cell: address,
    before: cell.formula ?? cell.before,
    after: cell.after,
    format: cell.formatBefore,
  };
}

/** From the first cell that changes to the last, with those between as they are. */
function replacements(sheet: string, converted: readonly ConvertedCell[]): Change[] {
  const [first, last] = [converted[0], converted.at(-1)];
  if (!first || !last) return [];
  const byRow = new Map(converted.map((cell) => [cell.row, cell]));
  const cells = Array.from({ length: last.row - first.row + 1 }, (_, index) => byRow.get(first.row + index));
  return replaceColumn(
    sheet,
    first,
    cells.map((cell) => ({
      before: cell ? contentOf(cell) : null,
      after: cell?.after ?? null,
      formatBefore: cell?.formatBefore ?? null,
      formatAfter: cell?.formatAfter ?? null,
    })),
  );
}

function contentOf({ formula, before }: ConvertedCell): PlannedCell {
  return formula === null ? before : { formula };
}

function headerChange(sheet: string, { header }: HeadedColumn, after: string | null): Change[] {
  if (header === null || after === null || after === header.text) return [];
  const { row, column, text } = header;
  return [{ kind: "replace", sheet, row, column, before: [[text]], cells: [[after]] }];
}

function headerNotes({ header, area }: HeadedColumn, to: string): string[] {
  if (header === null) return [`No header over ${addressOf(area)} can say that the figures are in ${to}: add one.`];
  return header.isFormula
    ? [`The header “${header.text}” is worked out by a formula and stays: see that it says ${to}.`]
    : [];
}

function counted(count: number): string {
  return count === 1 ? "1 figure" : `${count.toLocaleString("en-GB")} figures`;
}
