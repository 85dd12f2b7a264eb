import { OfficeError } from "../office/office-error";
import type { AreaRequest, Selection, SurveyedTable, WorkbookSurvey } from "../office/workbook-port";
import { addressOf } from "../workbook/area";
import type { Area } from "../workbook/change-plan";
import { blocksOf, type CellPosition } from "./cell-addresses";
import type { HeadedColumn } from "./headed-columns";
import { overlap, tableOver, type Header } from "./selected-header";

/** A column of formulas goes to a table in one request, which Excel on the web takes up to 5 MB of. */
const LONGEST_TABLE = 30_000;

/**
 * The table that grows by the results, where the selection ends with the last column of one.
 * @throws OfficeError when it is too long to grow.
 */
export function growingTable({ cells }: Selection, { tables }: WorkbookSurvey): SurveyedTable | null {
  const end = cells.area.column + cells.area.columns;
  const table = tableOver(tables, cells.sheet, { ...cells.area, column: end - 1, columns: 1 });
  if (!table || table.area.column + table.area.columns !== end) return null;
  if (table.area.rows > LONGEST_TABLE) throw noRoom(`The table “${table.name}” is too long to get another column.`);
  return table;
}

/** What must be blank before a table grows: as many columns right of it as there are results, a row of totals included. */
export function roomBeside({ sheet, area }: SurveyedTable, results: number): AreaRequest {
  return { sheet, area: { ...area, column: area.column + area.columns, rows: area.rows + 1, columns: results } };
}

/** A header that stands right over the selection or in it, so that its neighbour can head the results. */
export function headerAtHand({ cells }: Selection, { header }: HeadedColumn): Header | null {
  return header !== null && header.row >= cells.area.row - 1 ? header : null;
}

/** Where the result of a column goes, header included. @param place Its place among the results, from 0. */
export function resultArea(selection: Selection, column: HeadedColumn, place: number): Area {
  const { area } = selection.cells;
  const top = headerAtHand(selection, column)?.row ?? column.area.row;
  return {
    row: top,
    column: area.column + area.columns + place,
    rows: column.area.row + column.area.rows - top,
    columns: 1,
  };
}

/** Cells where the results would stand that hold something. */
export function besideInUse(selection: Selection, columns: readonly HeadedColumn[]): CellPosition[] {
  const { cells, beside, above } = selection;
  const isUsed = (row: number, place: number) => {
    const [reading, line, at] =
      row < cells.area.row ? [above, 0, cells.area.columns + place] : [beside, row - cells.area.row, place];
    return (reading?.values[line]?.[at] ?? null) !== null || (reading?.formulas[line]?.[at] ?? null) !== null;
  };
  return columns.flatMap((column, place) => {
    const result = resultArea(selection, column, place);
    return Array.from({ length: result.rows }, (_, index) => result.row + index)
      .filter((row) => isUsed(row, place))
      .map((row) => ({ row, column: result.column }));
  });
}

/** @throws OfficeError when results would meet cells in use, a table they do not belong to, or the sheet's edge. */
export function refuseOccupied(selection: Selection, survey: WorkbookSurvey, columns: readonly HeadedColumn[]): void {
  if ((selection.beside?.area.columns ?? 0) < columns.length)
    throw noRoom("The selection reaches the last columns of the sheet.");

  const taken = besideInUse(selection, columns);
  if (taken.length > 0) throw cellsInUse(blocksOf(taken));

  columns.forEach((column, place) => {
    const result = resultArea(selection, column, place);
    // What is written right under a table, or right beside it, becomes part of it.
    const table = survey.tables.find(
      ({ sheet, area }) =>
        sheet === selection.cells.sheet && overlap({ ...area, rows: area.rows + 1, columns: area.columns + 1 }, result),
    );
    if (table) throw noRoom(`${addressOf(result)} would become part of the table “${table.name}”.`);
  });
}

export function cellsInUse(addresses: readonly string[]): OfficeError {
  return noRoom(`The cells beside the selection are in use: ${addresses.join(", ")}.`);
}

function noRoom(message: string): OfficeError {
  const remedy = "Insert blank columns right of the selection, or convert in place.";
  return new OfficeError(message, remedy, "InsertDeleteConflict", { cause: null });
}
