import { OfficeError } from "./office-error";
import { addressOf } from "../workbook/area";
import { formulasIn } from "./cells-at-once";
import { blockArea } from "./change-steps";
import { plainText, readFingerprint } from "./fingerprint";
import { deleteTableRows } from "./delete-table-rows";
import { canRestore, restoreCells } from "./replaced-cells";
import type { Journal } from "./workbook-port";

/** Takes an insertion back, unless someone has worked on what it added. */
export async function undoJournal(journal: Journal): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const names = workbook.names.load("items/name");
    const sheets = journal.sheets.map((added) => {
      const sheet = workbook.worksheets.getItemOrNullObject(added.id).load("name");
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
      return { added, sheet, used };
    });
    const rows = byTable(journal.tableRows).map((added) => {
      const table = workbook.tables.getItemOrNullObject(added.table).load("name");
      return { added, table, body: table.getDataBodyRange().load("rowCount,columnCount") };
    });
    const columns = journal.tableColumns.map((added) => {
      const table = workbook.tables.getItemOrNullObject(added.table);
      return { added, column: table.columns.getItemOrNullObject(added.header).load("name,values") };
    });
    const replaced = journal.replaced.map((block) => {
      const sheet = workbook.worksheets.getItemOrNullObject(block.sheet).load("name");
      const range = sheet.getRange(addressOf(blockArea(block)));
      if (block.formats) range.load("numberFormat");
      return { block, sheet, range: range.load("formulas") };
    });
    await context.sync();

    for (const { block, sheet, range } of replaced)
      if (!sheet.isNullObject && !canRestore(block, range.formulas)) throw replacedSince(sheet.name);
    const present = [...sheets.map(({ used }) => used), ...rows.map(({ body }) => body)].filter(
      ({ isNullObject }) => !isNullObject,
    );
    const held = await formulasIn(context, present);
    const contents = (range: Excel.Range) => held[present.indexOf(range)] ?? [];
    for (const { added, sheet, used } of sheets) {
      if (sheet.isNullObject) continue;
      const now = used.isNullObject ? "" : readFingerprint(contents(used), used.rowIndex, used.columnIndex);
      if (now !== added.fingerprint) throw changedSince(`Sheet “${sheet.name}”`);
    }
    const doomed = rows.map(({ added, table, body }) => {
      if (table.isNullObject) return { table, at: [] };
      const planned = new Map(added.rows.map((row) => [plainText(row[added.keyAt]), row.map(plainText)]));
      const at = contents(body).flatMap((row, index) => {
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

    for (const { block, sheet, range } of replaced) if (!sheet.isNullObject) restoreCells(range, block);
    for (const { table, at } of doomed) deleteTableRows(table, at);
    for (const { column } of columns) if (!column.isNullObject) column.delete();
    const defined = new Set(names.items.map(({ name }) => name));
    for (const name of journal.names) if (defined.has(name)) workbook.names.getItem(name).delete();
    for (const { sheet } of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

/** Rows of one table together: their positions are of one moment. */
function byTable(added: Journal["tableRows"]): Journal["tableRows"] {
  const tables = new Map<string, Journal["tableRows"][number]>();
  for (const one of added) {
    const known = tables.get(one.table);
    tables.set(one.table, known ? { ...known, rows: [...known.rows, ...one.rows] } : one);
  }
  return [...tables.values()];
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

function replacedSince(sheet: string): OfficeError {
  return new OfficeError(
    `Cells on sheet “${sheet}” have been changed since they were replaced, so nothing was taken back.`,
    "Put back what they held yourself, or have the originals restored where a conversion kept them.",
    "ChangedSince",
    { cause: null },
  );
}
