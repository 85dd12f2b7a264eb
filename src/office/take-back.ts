import { addressOf } from "../workbook/area";
import type { Change } from "../workbook/change-plan";
import { blockArea } from "./change-steps";
import { restoration } from "./replaced-cells";
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
    const rows = changes
      .flatMap((change) => (change.kind === "add-table-rows" ? [change] : []))
      .map((change) => {
        const table = workbook.tables.getItemOrNullObject(change.table);
        return { change, table, body: table.getDataBodyRange().load("values") };
      });
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
        return { change, range: range.load("formulas") };
      });
    await context.sync();

    for (const { change, range } of replaced) range.formulas = restoration(change.before, change.cells, range.formulas);
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
    for (const { change, table, body } of rows) {
      if (body.isNullObject) continue;
      const added = new Set(change.rows.map((row) => row[change.keyAt]));
      const at = body.values.flatMap((row, index) => (added.has(row[change.keyAt] as string) ? [index] : []));
      for (const index of at.reverse()) table.rows.getItemAt(index).delete();
    }
    for (const column of columns) if (!column.isNullObject) column.delete();
    await context.sync();
  });
}
