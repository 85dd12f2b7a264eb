import { addressOf, areaOf } from "../workbook/area";
import type { FormulaSeen, WorkbookSurvey } from "./workbook-port";

/** Every formula outside the sheets given, by Excel's own search for cells with formulas, so that large sheets of figures cost nothing. */
export async function readFormulas(
  context: Excel.RequestContext,
  outside: readonly string[],
  survey?: WorkbookSurvey,
): Promise<readonly FormulaSeen[]> {
  const names = survey ? survey.sheets.map(({ name }) => name) : await sheetNames(context);
  const found = names
    .filter((name) => !outside.includes(name))
    .map((sheet) => {
      const cells = context.workbook.worksheets
        .getItem(sheet)
        .getRange()
        .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
      return { sheet, cells: cells.load("areas/items/address,areas/items/formulas") };
    });
  await context.sync();
  return found.flatMap(({ sheet, cells }) =>
    cells.isNullObject
      ? []
      : cells.areas.items.flatMap(({ address, formulas }) => {
          const area = areaOf(address);
          return (formulas as unknown[][]).flatMap((line, row) =>
            line.map((formula, column) => ({
              sheet,
              address: addressOf({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }),
              formula: String(formula),
            })),
          );
        }),
  );
}

async function sheetNames(context: Excel.RequestContext): Promise<readonly string[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets.items.map(({ name }) => name);
}
