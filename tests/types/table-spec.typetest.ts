/** Lines that must not compile, looked at by `npm run typecheck` alone: a line that does compile is the failure. */
import { text } from "../../src/domain/entry";
import type { ColumnSpec, Mark, Row, TableSpec } from "../../src/workbook/table-spec";
import { defineTable } from "../../src/workbook/table-spec";

export const column: ColumnSpec = { header: "H", guide: "G.", width: 60, entry: text(), filledBy: "user" };
export const columns = { key: column, status: column };

export const table = defineTable({
  name: "GP_Declared",
  key: "key",
  columns,
  marks: [{ over: ["status"], when: (cell, above) => `${cell("status")}<>${above("key")}`, look: { bold: true } }],
});

// A table's own columns can be named, and no others.
table.columns.status.header;
// @ts-expect-error -- there is no such column
table.columns.colour;

// A table of one shape travels with tables of any other.
export const anyTable: TableSpec = table;

defineTable({
  name: "GP_Declared",
  // @ts-expect-error -- the key is one of the columns
  key: "reference",
  columns,
});

defineTable({
  name: "GP_Declared",
  key: "key",
  columns,
  // @ts-expect-error -- a mark lies over columns that are declared
  marks: [{ over: ["colour"], when: () => "TRUE", look: { bold: true } }],
});

defineTable({
  name: "GP_Declared",
  key: "key",
  columns,
  // @ts-expect-error -- a mark's condition speaks of columns that are declared
  marks: [{ over: ["status"], when: (cell) => cell("colour"), look: { bold: true } }],
});

export const mark: Mark<"key" | "status"> = {
  over: ["status"],
  when: (cell) => cell("status"),
  // @ts-expect-error -- the formula comes from the condition, not from the look
  look: { formula: "=TRUE" },
};

// @ts-expect-error -- the plan fills a column, or the user does
export const nobodys: ColumnSpec = { ...column, filledBy: "nobody" };

// @ts-expect-error -- a column explains itself
export const unexplained: ColumnSpec = { header: "H", width: 60, entry: text(), filledBy: "user" };

// A formula says that it is one; a date is a number by then.
export const row: Row = { key: "C1A/i", total: { formula: "=1+1" }, due: 45_930, blank: null };
// @ts-expect-error -- a cell holds no Date
export const dated: Row = { due: new Date() };
// @ts-expect-error -- a cell that is not filled is null
export const absent: Row = { due: undefined };
