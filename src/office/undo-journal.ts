import { OfficeError } from "./office-error";
import { addressOf } from "../workbook/area";
import { blockArea } from "./change-steps";
import { plainText, readFingerprint } from "./fingerprint";
import { hold, restoration } from "./replaced-cells";
import type { Journal } from "./workbook-port";

/** Takes an insertion back, unless someone has worked on what it added. */
export async function undoJournal(journal: Journal): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const names = workbook.names.load("items/name");
    const sheets = journal.sheets.map((added) => {
      const sheet = workbook.worksheets.getItemOrNullObject(added.id).load("name");
      return { added, sheet, used: sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex") };
    });
    const rows = journal.tableRows.map((added) => {
      const table = workbook.tables.getItemOrNullObject(added.table).load("name");
      return { added, table, body: table.getDataBodyRange().load("formulas") };
    });
    const columns = journal.tableColumns.map((added) => {
      const table = workbook.tables.getItemOrNullObject(added.table);
      return { added, column: table.columns.getItemOrNullObject(added.header).load("name,values") };
    });
    const replaced = journal.replaced.map((block) => {
      const sheet = workbook.worksheets.getItemOrNullObject(block.sheet).load("name");
      return { block, sheet, range: sheet.getRange(addressOf(blockArea(block))).load("formulas") };
    });
    await context.sync();

    for (const { block, sheet, range } of replaced) {
      if (sheet.isNullObject) continue;
      if (!hold(block.before, block.cells, range.formulas)) throw changedSince(`Sheet “${sheet.name}”`);
    }
    for (const { added, sheet, used } of sheets) {
      if (sheet.isNullObject) continue;
      const now = used.isNullObject ? "" : readFingerprint(used.formulas, used.rowIndex, used.columnIndex);
      if (now !== added.fingerprint) throw changedSince(`Sheet “${sheet.name}”`);
    }
    const doomed = rows.map(({ added, table, body }) => {
      if (table.isNullObject) return { table, at: [] };
      const planned = new Map(added.rows.map((row) => [plainText(row[added.keyAt]), row.map(plainText)]));
      const at = body.formulas.flatMap((row, index) => {
        const before = planned.get(plainText(row[added.keyAt]));
        if (!before) return [];
        if (
          before.some((text, column) => text !== "" && text !== plainText(row[column])) ||
          row.some((cell, column) => before[column] === "" && isEntry(cell))
        )
          throw changedSince(`A row added to table “${table.name}”`);
        return [index];
      });
      return { table, at };
    });
    for (const { added, column } of columns) {
      if (column.isNullObject) continue;
      const now = column.values.slice(1).map(([cell]) => plainText(cell));
      const before = added.cells.map(plainText);
      if (before.some((text, row) => text !== (now[row] ?? "") && !isPlannedFormula(added.cells[row])))
        throw changedSince(`Column “${added.header}”`);
    }

    for (const { block, sheet, range } of replaced)
      if (!sheet.isNullObject) range.formulas = restoration(block.before, block.cells, range.formulas);
    for (const { table, at } of doomed) for (const index of at.reverse()) table.rows.getItemAt(index).delete();
    for (const { column } of columns) if (!column.isNullObject) column.delete();
    const defined = new Set(names.items.map(({ name }) => name));
    for (const name of journal.names) if (defined.has(name)) workbook.names.getItem(name).delete();
    for (const { sheet } of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

function isEntry(cell: unknown): boolean {
  return cell !== "" && !(typeof cell === "string" && cell.startsWith("="));
}

function isPlannedFormula(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null;
}

function changedSince(what: string): OfficeError {
  return new OfficeError(
    `${what} has been worked on since it was inserted, so nothing was taken back.`,
    "Save the entries you need, then delete the sheet, rows or columns yourself.",
    "ChangedSince",
    { cause: null },
  );
}
