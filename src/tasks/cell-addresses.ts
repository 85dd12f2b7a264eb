import { runs } from "../workbook/stretches";
import { addressOf } from "../workbook/area";

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Cells as blocks of neighbours down each column, e.g. "C5:C7" and "C9"; the first few of many. */
export function blocksOf(cells: readonly CellPosition[], most = 8): string[] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const known = rows.get(column);
    if (known) known.push(row);
    else rows.set(column, [row]);
  }
  return [...rows]
    .flatMap(([column, own]) =>
      runs(own).map(({ first, length }) => addressOf({ row: first, column, rows: length, columns: 1 })),
    )
    .slice(0, most);
}
