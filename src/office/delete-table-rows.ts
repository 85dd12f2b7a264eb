import { runs } from "../workbook/stretches";

/** Takes rows out of a table by their positions in its body; neighbours go together, the last ones first. */
export function deleteTableRows(table: Excel.Table, positions: readonly number[]): void {
  for (const { first, length } of runs(positions).reverse())
    table
      .getDataBodyRange()
      .getRow(first)
      .getResizedRange(length - 1, 0)
      .delete(Excel.DeleteShiftDirection.up);
}
