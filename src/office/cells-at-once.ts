import type { Area } from "../workbook/change-plan";

/** How many cells are read in one go: some 3 MB at most, where Excel on the web hands over 5. */
const CELLS_AT_ONCE = 40_000;

/** An area in pieces of whole rows that can each be read in one go. */
export function pieces(area: Area): Area[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / height) }, (_, piece) => ({
    ...area,
    row: area.row + piece * height,
    rows: Math.min(height, area.rows - piece * height),
  }));
}

/**
 * What ranges hold, as Excel gives formulas: row by row, for each range. Their sizes must be loaded; one round trip for
 * every 40,000 cells.
 */
export async function formulasIn(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const found = ranges.map((): unknown[][] => []);
  for (const batch of inBatches(ranges)) {
    const parts = batch.map(({ range, row, rows }) =>
      range
        .getRow(row)
        .getResizedRange(rows - 1, 0)
        .load("formulas"),
    );
    await read(context);
    batch.forEach(({ at }, index) => found[at]?.push(...((parts[index]?.formulas ?? []) as unknown[][])));
  }
  return found;
}

interface Part {
  readonly range: Excel.Range;
  /** Which of the ranges. */
  readonly at: number;
  readonly row: number;
  readonly rows: number;
}

function inBatches(ranges: readonly Excel.Range[]): Part[][] {
  const batches: Part[][] = [];
  let room = 0;
  ranges.forEach((range, at) => {
    for (const { row, rows } of pieces({ row: 0, column: 0, rows: range.rowCount, columns: range.columnCount })) {
      const cells = rows * range.columnCount;
      const last = batches.at(-1);
      if (last && cells <= room) last.push({ range, at, row, rows });
      else {
        batches.push([{ range, at, row, rows }]);
        room = CELLS_AT_ONCE;
      }
      room -= cells;
    }
  });
  return batches;
}

async function read(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}
