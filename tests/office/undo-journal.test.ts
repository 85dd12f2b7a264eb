import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import type { Change, ChangePlan } from "../../src/workbook/change-plan";
import { openExcel, plainSheet } from "../support/green-plan-workbook";
import { energyBook } from "../support/selected-figures";

let book: BookSnapshot;

beforeAll(async () => {
  const { host } = openExcel(await energyBook(["Key", "Kept"], ["a", 1], ["b", 2]));
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Energy").tables.add("A1:B3", true);
    table.name = "Kept";
    await context.sync();
  });
  book = host.snapshot();
});

const rows = (...keys: readonly string[]): Change => ({
  kind: "add-table-rows",
  sheet: "Energy",
  table: "Kept",
  keyAt: 0,
  rows: keys.map((key) => [key, 3]),
});
const planOf = (...changes: readonly Change[]): ChangePlan => ({
  changes,
  summary: { adds: [], leaves: [], notes: [] },
});

describe("undoJournal", () => {
  it("takes rows out that were added to one table in several pieces, and no others", async () => {
    const { host, port } = openExcel(book);
    const journal = await port.apply(planOf(rows("c", "d"), rows("e"), rows("f", "g")));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Kept").rows.add(2, [["mine", 9]]);
      await context.sync();
    });

    await port.undo(journal);

    expect(JSON.stringify(plainSheet(host.snapshot(), "Energy"))).toContain("mine");
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Kept").getDataBodyRange().load("values");
      await context.sync();
      expect(body.values.map(([key]) => key as unknown)).toEqual(["a", "b", "mine"]);
    });
  });

  it("gives number formats back with what cells held, and leaves those that were set since", async () => {
    const { port } = openExcel(book);
    const journal = await port.apply(
      planOf({
        kind: "replace",
        sheet: "Energy",
        row: 1,
        column: 1,
        before: [[1], [2]],
        cells: [[0.001], [0.002]],
        formats: { before: [["General"], ["General"]], after: [["0.000"], ["0.000"]] },
      }),
    );
    const read = async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Energy").getRange("B2:B3").load("values,numberFormat");
        await context.sync();
        return [range.values, range.numberFormat] as unknown[];
      });
    expect(await read()).toEqual([
      [[0.001], [0.002]],
      [["0.000"], ["0.000"]],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Energy").getRange("B3").numberFormat = [["0.0"]];
      await context.sync();
    });

    await port.undo(journal);

    expect(await read()).toEqual([
      [[1], [2]],
      [["General"], ["0.0"]],
    ]);
  });
});

describe("takeBack", () => {
  it("takes out the rows of every piece when a later change fails, and rows of new sheets with their sheets", async () => {
    const { host, port } = openExcel(book);
    const plan = planOf(
      { kind: "add-sheet", sheet: "New" },
      { kind: "write", sheet: "New", row: 0, column: 0, cells: [["Key"], ["x"]] },
      {
        kind: "add-table",
        sheet: "New",
        area: { row: 0, column: 0, rows: 2, columns: 1 },
        name: "Fresh",
        look: "TableStyleLight15",
      },
      { kind: "add-table-rows", sheet: "New", table: "Fresh", keyAt: 0, rows: [["y"], ["z"]] },
      rows("c", "d"),
      rows("e"),
      // The table is there already, so Excel refuses this one.
      {
        kind: "add-table",
        sheet: "Energy",
        area: { row: 0, column: 0, rows: 2, columns: 2 },
        name: "Twice",
        look: "TableStyleLight15",
      },
    );

    await expect(port.apply(plan)).rejects.toMatchObject({ remedy: expect.stringMatching(/\.$/) as string });

    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(["Energy"]);
    expect(plainSheet(host.snapshot(), "Energy")).toEqual(plainSheet(book, "Energy"));
  });
});
