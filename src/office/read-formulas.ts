import { addressOf, areaOf } from "../workbook/area";
import type { FormulaSeen } from "./workbook-port";

/** Every formula outside the sheets given, by Excel's own search for cells with formulas, so that large sheets of figures cost nothing. */
export async function readFormulas(
  context: Excel.RequestContext,
  outside: readonly string[],
): Promise<readonly FormulaSeen[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const found = sheets.items
    .filter(({ name }) => !outside.includes(name))
    .map((sheet) => {
      const cells = sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
      return { sheet: sheet.name, cells: cells.load("areas/items/address,areas/items/formulas") };
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
