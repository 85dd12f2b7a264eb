import { britishDate } from "../domain/wording";
import type { Change, PlannedCell } from "../workbook/change-plan";
import { isoDateOf } from "../workbook/excel-date";
import type { TableCell } from "../workbook/read-table";
import { entryOf, type TableSpec } from "../workbook/table-spec";
import { tableNamed, type ReadTable } from "./read-tables";

/** One cell of a table of ours that is to hold something else, and how that is told. */
export interface CellReplacement {
  readonly change: Extract<Change, { kind: "replace" }>;
  /** "“Due date” of C1A/i on sheet “Delivery Plan”: 45930 becomes blank." */
  readonly sentence: string;
  /** False where the cell holds it already. */
  readonly isChange: boolean;
}

/** The replacement of a table's cell by row key and column; null where the workbook has no such cell. */
export function replacementIn(
  tables: readonly ReadTable[],
  spec: TableSpec,
  rowKey: string,
  column: string,
  cell: PlannedCell,
): CellReplacement | null {
  const table = tableNamed(tables, spec.name);
  const found = table?.rows.find(({ key }) => key === rowKey)?.cells.get(column);
  if (!table || !found) return null;
  const now = plannedCell(found);
  const { sheet } = table.found.seen;
  const isDate = entryOf(spec, column, rowKey).kind === "date";
  const label = `“${spec.columns[column]?.header ?? column}” of ${rowKey} on sheet “${sheet}”`;
  return {
    change: { kind: "replace", sheet, row: found.row, column: found.column, cells: [[cell]], before: [[now]] },
    sentence: `${label}: ${said(now, isDate)} becomes ${said(cell, isDate)}.`,
    isChange: JSON.stringify(now) !== JSON.stringify(cell),
  };
}

/** What a cell holds, as a plan writes it. An error that is no formula reads as blank. */
function plannedCell({ content, formula }: TableCell): PlannedCell {
  if (formula !== null) return { formula };
  return typeof content === "object" ? null : content;
}

function said(cell: PlannedCell, isDate: boolean): string {
  if (cell === null) return "blank";
  if (typeof cell === "object") return `the formula ${cell.formula}`;
  const date = isDate && typeof cell === "number" ? isoDateOf(cell) : null;
  if (date !== null) return britishDate(date);
  return typeof cell === "string" ? `“${cell}”` : String(cell);
}
