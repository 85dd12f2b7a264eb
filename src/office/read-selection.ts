import { addressOf } from "../workbook/area";
import type { Area } from "../workbook/change-plan";
import { pieces } from "./cells-at-once";
import { OfficeError } from "./office-error";
import { readAreas } from "./read-areas";
import type { FormattedReading, Selection } from "./workbook-port";

/** More cells than these are a mistake, or a job for a query. */
const MOST_CELLS = 200_000;
const LAST_COLUMN = 16_384;

/** What is selected, with what stands above and beside it. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const { sheet, area } = await selectedArea(context);
  const besideColumns = Math.min(area.columns, LAST_COLUMN - area.column - area.columns);
  const aboveRows = Math.min(area.row, 1);
  const whole = {
    row: area.row - aboveRows,
    column: area.column,
    rows: area.rows + aboveRows,
    columns: area.columns + besideColumns,
  };
  const blocks: FormattedReading[] = [];
  for (const block of pieces(whole)) blocks.push(await readFormatted(context, sheet, block));
  const reading = joined(sheet, blocks, whole);
  return {
    cells: partOf(reading, area),
    beside:
      besideColumns === 0
        ? null
        : partOf(reading, { ...area, column: area.column + area.columns, columns: besideColumns }),
    above: aboveRows === 0 ? null : partOf(reading, { ...whole, rows: 1 }),
  };
}

/** @throws OfficeError when it is not one block of at most 200,000 cells with something in it. */
async function selectedArea(context: Excel.RequestContext): Promise<{ readonly sheet: string; readonly area: Area }> {
  const selected = context.workbook.getSelectedRanges().load("areaCount");
  const used = selected
    .getUsedRangeAreasOrNullObject(true)
    .load("worksheet/name,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  if (selected.areaCount > 1)
    throw refused("Several blocks of cells are selected.", "Select one block of cells, then try again.");
  const [block] = used.isNullObject ? [] : used.areas.items;
  if (!block) throw refused("The cells that are selected are blank.", "Select the figures to convert, then try again.");
  const area = { row: block.rowIndex, column: block.columnIndex, rows: block.rowCount, columns: block.columnCount };
  const count = area.rows * area.columns;
  if (count > MOST_CELLS)
    throw refused(
      `${count.toLocaleString("en-GB")} cells are selected; at most ${MOST_CELLS.toLocaleString("en-GB")} are converted in one go.`,
      "Select fewer, and convert the rest after them.",
    );
  return { sheet: used.worksheet.name, area };
}

function refused(message: string, remedy: string): OfficeError {
  return new OfficeError(message, remedy, "InvalidSelection", { cause: null });
}

async function readFormatted(context: Excel.RequestContext, sheet: string, area: Area): Promise<FormattedReading> {
  const formats = context.workbook.worksheets.getItem(sheet).getRange(addressOf(area)).load("numberFormat");
  const [reading] = await readAreas(context, [{ sheet, area }]);
  if (!reading) throw new RangeError("Excel gave fewer areas than were asked for.");
  return { ...reading, numberFormats: formats.numberFormat as string[][] };
}

/** Readings that stand under each other, as one over all of `area`. */
function joined(sheet: string, blocks: readonly FormattedReading[], area: Area): FormattedReading {
  return {
    sheet,
    area,
    values: blocks.flatMap(({ values }) => values),
    formulas: blocks.flatMap(({ formulas }) => formulas),
    numberFormats: blocks.flatMap(({ numberFormats }) => numberFormats),
  };
}

/** A part of what was read. */
function partOf(
  { sheet, area: whole, values, formulas, numberFormats }: FormattedReading,
  area: Area,
): FormattedReading {
  const [top, left] = [area.row - whole.row, area.column - whole.column];
  const cut = <Cell>(grid: readonly (readonly Cell[])[]) =>
    grid.slice(top, top + area.rows).map((line) => line.slice(left, left + area.columns));
  return { sheet, area, values: cut(values), formulas: cut(formulas), numberFormats: cut(numberFormats) };
}
