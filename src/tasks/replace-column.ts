import type { Change, PlannedCell } from "../workbook/change-plan";
import type { CellPosition } from "./cell-addresses";

/** A cell that changes; the same before and after where it stays as it is. */
export interface CellChange {
  readonly before: PlannedCell;
  readonly after: PlannedCell;
  /** Null keeps the number format. */
  readonly formatBefore: string | null;
  readonly formatAfter: string | null;
}

/** So that one request holds any of them, formulas included. */
const ROWS_AT_ONCE = 5_000;

/** Cells under each other get something else, in pieces that Excel takes with ease. */
export function replaceColumn(sheet: string, { row, column }: CellPosition, cells: readonly CellChange[]): Change[] {
  return Array.from({ length: Math.ceil(cells.length / ROWS_AT_ONCE) }, (_, piece) => piece * ROWS_AT_ONCE).map(
    (start) => {
      const own = cells.slice(start, start + ROWS_AT_ONCE);
      const hasFormats = own.some(({ formatBefore, formatAfter }) => formatBefore !== formatAfter);
      return {
        kind: "replace",
        sheet,
        row: row + start,
        column,
        before: own.map(({ before }) => [before]),
        cells: own.map(({ after }) => [after]),
        ...(hasFormats && {
          formats: {
            before: own.map(({ formatBefore }) => [formatBefore]),
            after: own.map(({ formatAfter }) => [formatAfter]),
          },
        }),
      };
    },
  );
}
