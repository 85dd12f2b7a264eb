import { activityTable, type ActivityColumn } from "../../src/templates/activity";
import { factorsTable, type FactorColumn } from "../../src/templates/factors";

type Cell = string | number | null;

/** Types rows under the last one of the Activity sheet; Excel fills in the formulas. */
export async function typeActivities(rows: readonly Partial<Record<ActivityColumn, Cell>>[]): Promise<void> {
  await typeRows(activityTable.name, Object.keys(activityTable.columns), rows);
}

/** The same for factors of the user's own. */
export async function typeFactors(rows: readonly Partial<Record<FactorColumn, Cell>>[]): Promise<void> {
  await typeRows(factorsTable.name, Object.keys(factorsTable.columns), rows);
}

async function typeRows(
  table: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell | undefined>>[],
): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.add(
      undefined,
      rows.map((row) => columns.map((column) => row[column] ?? "")),
    );
    await context.sync();
  });
}

/** A column of a table, by its header, from top to bottom. */
export async function columnValues(table: string, header: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange().load("values");
    await context.sync();
    return column.values.map(([value]) => value as unknown);
  });
}

/** Puts something in a table's column, in the row whose cell in the first column given says so. */
export async function enterWhere(
  table: string,
  [keyHeader, key]: readonly [string, string],
  header: string,
  value: Cell,
): Promise<void> {
  const keys = await columnValues(table, keyHeader);
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
    column.getCell(keys.indexOf(key), 0).values = [[value ?? ""]];
    await context.sync();
  });
}
