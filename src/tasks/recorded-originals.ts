import type { Content } from "../domain/entry";
import type { AreaReading, AreaRequest, WorkbookPort } from "../office/workbook-port";
import { areaOf } from "../workbook/area";
import type { Area, PlannedCell } from "../workbook/change-plan";
import type { FoundTable } from "../workbook/identify";
import { tableRows } from "../workbook/read-table";
import type { CellPosition } from "./cell-addresses";

/** What a cell held before a conversion, and the figure that the conversion put there. */
export interface Original extends CellPosition {
  readonly before: PlannedCell;
  readonly after: number;
  readonly format: string;
}

/** Excel on the web hands over 5 MB at a time. */
const ROWS_AT_ONCE = 10_000;

/** The originals of a conversion, by the row of their cell; rows of the sheet that were spoilt are passed over. */
export async function recordedOriginals(
  port: WorkbookPort,
  found: FoundTable,
  key: string,
): Promise<ReadonlyMap<number, Original>> {
  const reading = await readInPieces(port, { sheet: found.seen.sheet, area: found.seen.area });
  const originals = tableRows(found, reading).flatMap(({ cells }): Original[] => {
    const content = (column: string) => cells.get(column)?.content ?? null;
    const [cell, before, after, format] = [
      cellIn(content("cell")),
      originalIn(content("before")),
      content("after"),
      content("format"),
    ];
    if (content("conversion") !== key || cell === null || before === null || typeof after !== "number") return [];
    return [{ ...cell, before, after, format: typeof format === "string" ? format : "General" }];
  });
  return new Map(originals.map((original) => [original.row, original]));
}

function cellIn(address: Content): CellPosition | null {
  return typeof address === "string" && /^[A-Z]{1,3}\d+$/.test(address) ? areaOf(address) : null;
}

/** Only figures and formulas were converted. */
function originalIn(content: Content): PlannedCell {
  if (typeof content === "number") return content;
  return typeof content === "string" && content.startsWith("=") ? { formula: content } : null;
}

/** A long area as one reading; a round trip for every 10,000 rows. */
export async function readInPieces(port: WorkbookPort, { sheet, area }: AreaRequest): Promise<AreaReading> {
  const readings: AreaReading[] = [];
  for (const piece of pieces(area)) readings.push(...(await port.read([{ sheet, area: piece }])));
  return {
    sheet,
    area,
    values: readings.flatMap(({ values }) => values),
    formulas: readings.flatMap(({ formulas }) => formulas),
  };
}

function pieces(area: Area): Area[] {
  return Array.from({ length: Math.ceil(area.rows / ROWS_AT_ONCE) }, (_, piece) => ({
    ...area,
    row: area.row + piece * ROWS_AT_ONCE,
    rows: Math.min(ROWS_AT_ONCE, area.rows - piece * ROWS_AT_ONCE),
  }));
}
