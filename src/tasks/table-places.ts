import { addressOf } from "../workbook/area";
import type { TableCell } from "../workbook/read-table";

/** The address of a cell of a table; of its sheet's first where the column is gone. */
export function cellAddress(cell: TableCell | undefined): string {
  return cell ? addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 }) : "A1";
}
