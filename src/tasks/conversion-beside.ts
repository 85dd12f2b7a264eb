import type { Selection, SurveyedTable } from "../office/workbook-port";
import { addressOf } from "../workbook/area";
import type { Area, Change, PlannedCell } from "../workbook/change-plan";
import { headerAtHand, resultArea } from "./beside-room";
import {
  cellAddress,
  convertedCells,
  samplesOf,
  type ColumnToConvert,
  type ConvertedCell,
  type ConvertedColumn,
} from "./converted-column";
import { convertedHeader, freeHeader } from "./converted-header";
import { isFigure } from "./headed-columns";
import { leftCells } from "./left-cells";
import { replaceColumn } from "./replace-column";

/** Where a result goes. */
export interface ResultPlace {
  /** Its place among the results, from 0. */
  readonly place: number;
  /** The table it becomes the last column of, with the headers that are taken by then; null where it stands free. */
  readonly table: { readonly seen: SurveyedTable; readonly taken: readonly string[] } | null;
}

/**
 * Formulas that follow the figures, in a column right of the selection.
 * @param multiplier The number of this conversion, as a formula looks it up.
 */
export function convertedBeside(
  selection: Selection,
  convert: ColumnToConvert,
  { place, table }: ResultPlace,
  multiplier: string,
): ConvertedColumn {
  const { column, factor } = convert;
  const { area, kinds } = column;
  const header = table ? column.header : headerAtHand(selection, column);
  const result = resultArea(selection, column, place);
  const body = { ...result, row: area.row, rows: area.rows };
  const headerAfter =
    header === null && !table ? null : freeHeader(convertedHeader(column, factor.from, factor.to), table?.taken ?? []);
  const formulas = kinds.map((kind, index): PlannedCell =>
    kind === "date" ? null : { formula: besideFormula(cellAddress({ ...area, row: area.row + index }), multiplier) },
  );
  const { converted, tooLarge } = convertedCells(selection, convert, isFigure);
  return {
    changes: table
      ? tableColumn(table.seen, body, headerAfter ?? "", formulas, converted)
      : freeColumn(selection, result, headerAfter, formulas, converted),
    figures: samplesOf(converted, factor),
    left: leftCells("too-large", tooLarge),
    record: {
      written: addressOf(body),
      headerCell: headerAfter === null ? null : cellAddress({ ...result, row: header?.row ?? result.row }),
      headerBefore: header?.text ?? null,
      headerAfter,
    },
    originals: [],
    adds: `${headerAfter === null ? "Results" : `A column “${headerAfter}”`} in ${addressOf(body)} of sheet “${selection.cells.sheet}”, by formulas that follow ${addressOf(area)}.`,
    notes: headerAfter === null ? [`No header says that ${addressOf(body)} is in ${factor.to}: add one over it.`] : [],
  };
}

/** An error stays an error; a blank and text give nothing. */
function besideFormula(figure: string, multiplier: string): string {
  return `=IF(ISNUMBER(${figure}),${figure}*${multiplier},IF(ISERROR(${figure}),${figure},""))`;
}

/** Blank cells become formulas, as long as they are still blank by then. */
function freeColumn(
  { cells, beside }: Selection,
  result: Area,
  header: string | null,
  formulas: readonly PlannedCell[],
  converted: readonly ConvertedCell[],
): Change[] {
  const place = result.column - cells.area.column - cells.area.columns;
  const formatsByRow = new Map(converted.map((cell) => [cell.row, cell.formatAfter]));
  const usual = converted[0]?.formatAfter ?? null;
  const headers = Array.from({ length: result.rows - formulas.length }, () => header);
  return replaceColumn(cells.sheet, result, [
    ...headers.map((after) => ({ before: null, after, formatBefore: null, formatAfter: null })),
    ...formulas.map((after, index) => {
      const row = result.row + headers.length + index;
      const formatBefore = beside?.numberFormats[row - cells.area.row]?.[place] ?? null;
      return {
        before: null,
        after,
        formatBefore,
        formatAfter: after === null ? formatBefore : (formatsByRow.get(row) ?? usual),
      };
    }),
  ]);
}

/** A new last column, with formulas in the rows that are selected. */
function tableColumn(
  { sheet, name, area }: SurveyedTable,
  body: Area,
  header: string,
  formulas: readonly PlannedCell[],
  converted: readonly ConvertedCell[],
): Change[] {
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  return [
    {
      kind: "add-table-column",
      sheet,
      table: name,
      header,
      cells: rows.map((row) => formulas[row - body.row] ?? null),
    },
    {
      kind: "format",
      sheet,
      areas: [{ ...body, row: area.row + 1, rows: rows.length }],
      format: { numberFormat: converted[0]?.formatAfter ?? "General" },
    },
  ];
}
