import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { plannedInsertion, undoInsertion } from "../../src/tasks";
import type { InsertionRequest } from "../../src/tasks/task-types";
import { columnValues, typeActivities } from "../support/activity-rows";
import { insert, openExcel } from "../support/green-plan-workbook";

const activity: InsertionRequest = { templates: ["activity"], organisation: "RC9", year: "2025/26", scope: {} };

let begun: BookSnapshot;
beforeAll(async () => {
  const { host, port } = openExcel();
  await insert(port, activity);
  begun = host.snapshot();
});

const sheetNames = (book: BookSnapshot) => book.sheets.map(({ name }) => name);

describe("inserting activities", () => {
  it.each(["activity", "factors", "footprint"] as const)("brings all three sheets with %s", async (name) => {
    const { port } = openExcel();
    const { plan } = await plannedInsertion(port, { ...activity, templates: [name] });
    expect(plan.summary.adds.map((sentence) => /“(.*?)”/.exec(sentence)?.[1])).toEqual([
      "Activity",
      "Factors",
      "Footprint",
      "Green Plan lists",
      "Green Plan activities",
    ]);
  });

  it("hides the lists behind the sheets people work in", () => {
    expect(sheetNames(begun)).toEqual([
      "Sheet1",
      "Activity",
      "Factors",
      "Footprint",
      "Green Plan lists",
      "Green Plan activities",
    ]);
    expect(begun.sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name)).toEqual([
      "Green Plan lists",
      "Green Plan activities",
    ]);
  });

  it("begins in 2025/26 with nobody's rows where neither year nor organisation is chosen", async () => {
    const { port } = openExcel();
    await insert(port, { ...activity, organisation: null, year: null });
    expect(new Set(await columnValues("GP_Activity", "Period"))).toEqual(new Set(["2025/26"]));
    expect(new Set(await columnValues("GP_Activity", "Organisation"))).toEqual(new Set([""]));
  });

  it("brings the factors of the year that is chosen", async () => {
    const { port } = openExcel();
    await insert(port, { ...activity, year: "2021/22" });
    expect(new Set(await columnValues("GP_Factors", "Year"))).toEqual(new Set(["2021/22"]));
    expect(new Set(await columnValues("GP_Factors", "Rows using it"))).toEqual(new Set([1]));
  });

  it("leaves the lists out of workbooks that have no activities", async () => {
    const { port } = openExcel();
    const { plan } = await plannedInsertion(port, { ...activity, templates: ["cover"] });
    expect(plan.changes.some((change) => "sheet" in change && change.sheet === "Green Plan activities")).toBe(false);
  });

  it("can be taken back whole", async () => {
    const { host, port } = openExcel();
    await undoInsertion(port, await insert(port, activity));
    expect(sheetNames(host.snapshot())).toEqual(["Sheet1"]);
    expect(host.snapshot().names).toEqual([]);
  });
});

describe("inserting activities again", () => {
  it("has nothing to do, whatever rows were added, deleted or changed", async () => {
    const { port } = openExcel(begun);
    await typeActivities([{ period: "'2025/26", activity: "Gas oil", unit: "litres", quantity: 5 }]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("GP_Activity");
      table.rows.getItemAt(0).delete();
      table.columns.getItem("Activity").getDataBodyRange().getCell(0, 0).values = [["LPG"]];
      await context.sync();
    });
    expect((await plannedInsertion(port, activity)).nothingToDo).toBe(true);
  });

  it("puts a column of formulas back with its formulas", async () => {
    const { port } = openExcel(begun);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("GP_Activity").columns.getItem("Financial year").delete();
      await context.sync();
    });
    await insert(port, activity);
    expect(new Set(await columnValues("GP_Activity", "Financial year"))).toEqual(new Set(["2025/26"]));
  });

  it("puts a column that people fill in back blank, since their rows are not ours", async () => {
    const { port } = openExcel(begun);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("GP_Activity").columns.getItem("Unit").delete();
      await context.sync();
    });
    await insert(port, activity);
    expect(new Set(await columnValues("GP_Activity", "Unit"))).toEqual(new Set([""]));
  });
});
