import { OfficeError } from "../office/office-error";
import type { Selection, WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { addressOf } from "../workbook/area";
import { besideInUse } from "./beside-room";
import { blocksOf } from "./cell-addresses";
import { conversionTargets } from "./conversion-targets";
import type { SelectedColumn, SelectedFigures, SelectedKind } from "./conversion-types";
import { cellAddress } from "./converted-column";
import { headedColumns, type HeadedColumn } from "./headed-columns";
import { kindAt } from "./selected-kind";

/**
 * The figures that are selected, with the unit each column's header gives; changes nothing.
 * @throws OfficeError when several blocks, blank cells, more than 200,000 cells or no figures are selected.
 */
export async function selectionForConversion(port: WorkbookPort): Promise<SelectedFigures> {
  const cells = await port.selection();
  const workbook = await port.survey();
  return selectedFigures(cells, workbook);
}

function selectedFigures(cells: Selection, workbook: WorkbookSurvey): SelectedFigures {
  const columns = headedColumns(cells, workbook.tables);
  if (columns.length === 0) throw noFigures(cells);
  const lacking = (cells.beside?.area.columns ?? 0) < columns.length ? ["beyond the last column"] : [];
  return {
    sheet: cells.cells.sheet,
    address: addressOf(cells.cells.area),
    columns: columns.map(selectedColumn),
    besideInUse: [...lacking, ...blocksOf(besideInUse(cells, columns))],
    cells,
    workbook,
  };
}

function selectedColumn({ area, header, unit, kinds }: HeadedColumn): SelectedColumn {
  const counts: Record<SelectedKind, number> = {
    figure: 0,
    formula: 0,
    blank: 0,
    text: 0,
    "number-as-text": 0,
    date: 0,
    error: 0,
  };
  for (const kind of kinds) counts[kind] += 1;
  return {
    address: addressOf(area),
    header: header === null ? null : { address: cellAddress(header), text: header.text },
    unit: unit?.unit ?? null,
    counts,
    targets: unit === null ? [] : conversionTargets(unit.unit),
  };
}

function noFigures({ cells }: Selection): OfficeError {
  const looksLikeOne = cells.values
    .flatMap((line, row) => line.map((_, column) => ({ row, column })))
    .find(({ row, column }) => kindAt(cells, row, column) === "number-as-text");
  return new OfficeError(
    "There is no figure among the selected cells.",
    looksLikeOne
      ? `${cellAddress({ row: cells.area.row + looksLikeOne.row, column: cells.area.column + looksLikeOne.column })} looks like one but is text: enter it as a number without its unit, or choose Convert to Number from the sign beside it.`
      : "Select the figures to convert, then try again.",
    "InvalidSelection",
    { cause: null },
  );
}
