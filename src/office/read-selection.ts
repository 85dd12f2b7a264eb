import type { Area } from "../workbook/change-plan";
import { OfficeError } from "./office-error";
import { readAreas } from "./read-areas";
import type { Selection } from "./workbook-port";

/** What is selected, with what stands above and beside it. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  await context.sync();
  if (range.isNullObject)
    throw new OfficeError(
      "The cells that are selected are blank.",
      "Select the figures to convert, then try again.",
      "InvalidSelection",
      { cause: null },
    );

  const sheet = range.worksheet.name;
  const area: Area = {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
  const areas = [
    area,
    { ...area, column: area.column + area.columns },
    ...(area.row > 0 ? [{ ...area, row: area.row - 1, rows: 1 }] : []),
  ];
  const [cells, beside, above = null] = await readAreas(
    context,
    areas.map((each) => ({ sheet, area: each })),
  );
  if (!cells || !beside) throw new RangeError("Excel gave fewer areas than were asked for.");
  return { cells, beside, above };
}
