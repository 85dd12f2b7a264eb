import { addressOf } from "../workbook/area";
import type { Change, PlannedCell } from "../workbook/change-plan";
import { blockArea } from "./change-steps";
import { deleteTableRows } from "./delete-table-rows";
import { restoreCells } from "./replaced-cells";
import { unfinishedSheets } from "./survey-workbook";

/**
 * Removes what a plan that failed half-way has added: sheets by the mark they carry, and empty ones of the planned name
 * that failed before they got it; the plan's own names; rows by their keys; columns by their headers. Cells that were
 * replaced get back what they held.
 */
export async function takeBack(changes: readonly Change[]): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const names = workbook.names.load("items/name,items/formula");
    const planned = changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet] : []));
    const sheets = planned.map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
      return { name, sheet, used: sheet.getUsedRangeOrNullObject(false).load("address") };
    });
    const rows = [...addedKeys(changes.filter((change) => !("sheet" in change && planned.includes(change.sheet))))].map(
      ([name, { keyAt, keys }]) => {
        const table = workbook.tables.getItemOrNullObject(name);
        return { keys, table, column: table.getDataBodyRange().getColumn(keyAt).load("values") };
      },
    );
    const columns = changes
      .flatMap((change) => (change.kind === "add-table-column" ? [change] : []))
      .map((change) => {
        return workbook.tables
          .getItemOrNullObject(change.table)
          .columns.getItemOrNullObject(change.header)
          .load("name");
      });
    const replaced = changes
      .flatMap((change) => (change.kind === "replace" && !planned.includes(change.sheet) ? [change] : []))
      .map((change) => {
        const range = workbook.worksheets.getItem(change.sheet).getRange(addressOf(blockArea(change)));
        if (change.formats) range.load("numberFormat");
        return { change, range: range.load("formulas") };
      });
    await context.sync();

    for (const { change, range } of replaced) restoreCells(range, change);
    const marked = unfinishedSheets(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
    const defined = new Set(names.items.map(({ name }) => name));
    const ours = marked.filter(({ sheet }) => planned.includes(sheet));
    for (const name of new Set(ours.flatMap((each) => each.names))) workbook.names.getItem(name).delete();
    for (const { name, sheet, used } of sheets) {
      const isOurs = ours.some((each) => each.sheet === name) || (!sheet.isNullObject && used.isNullObject);
      if (isOurs) sheet.delete();
    }
    const gone = new Set(ours.flatMap((each) => each.names));
    for (const change of changes)
      if (
        change.kind === "name" &&
        defined.has(change.name) &&
        !gone.has(change.name) &&
        !planned.includes(change.sheet)
      )
        workbook.names.getItem(change.name).delete();
    for (const { keys, table, column } of rows)
      if (!column.isNullObject)
        deleteTableRows(
          table,
          column.values.flatMap(([key], index) => (keys.has(key as PlannedCell) ? [index] : [])),
        );
    for (const column of columns) if (!column.isNullObject) column.delete();
    await context.sync();
  });
}

/** The keys of the rows that were to be added, by their table. */
function addedKeys(
  changes: readonly Change[],
): ReadonlyMap<string, { readonly keyAt: number; readonly keys: Set<PlannedCell> }> {
  const found = new Map<string, { readonly keyAt: number; readonly keys: Set<PlannedCell> }>();
  for (const change of changes) {
    if (change.kind !== "add-table-rows") continue;
    const { keyAt, keys } = found.get(change.table) ?? { keyAt: change.keyAt, keys: new Set() };
    for (const row of change.rows) keys.add(row[keyAt] ?? null);
    found.set(change.table, { keyAt, keys });
  }
  return found;
}
