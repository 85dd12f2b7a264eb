import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { plannedInsertion, undoInsertion, workbookContents } from "../../src/tasks";
import { leads, themes } from "../../src/templates/lists";
import type { InsertionRequest } from "../../src/tasks/task-types";
import { everything, insert, openExcel, ownWorkbook, plainSheet } from "../support/green-plan-workbook";

let own: BookSnapshot;

beforeAll(async () => {
  own = await ownWorkbook();
});

const sheetNames = (book: BookSnapshot) => book.sheets.map(({ name }) => name);

describe("inserting cover, plan and metrics", () => {
  it("takes at most 6 round trips and 400 kB, none over 1 MB", async () => {
    const { host, port } = openExcel(own);
    await insert(port);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(6);
    expect(host.traffic.requestBytes).toBeLessThanOrEqual(400_000);
    expect(host.traffic.largestRequest).toBeLessThan(1_000_000);
  });

  it("changes no cell, format, width, name, filter or print setting of the user's, and puts its sheets last", async () => {
    const { host, port } = openExcel(own);
    await insert(port);
    const after = host.snapshot();
    for (const name of ["Energy", "Notes"]) expect(plainSheet(after, name)).toEqual(plainSheet(own, name));
    expect(after.names.find(({ name }) => name === "Price")).toEqual(own.names[0]);
    expect(sheetNames(after)).toEqual(["Energy", "Notes", "Cover", "Delivery Plan", "Metrics", "Green Plan lists"]);
  });

  it("finds other names where its own are taken, and says so", async () => {
    const { port, host } = openExcel(own);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Notes");
      sheet.name = "Cover";
      sheet.tables.getItem("Fleet").name = "GP_Metrics";
      context.workbook.names.add("GP_Organisation", sheet.getRange("A1"));
      await context.sync();
    });
    const planned = await plannedInsertion(port, everything);
    expect([...planned.plan.summary.notes].sort()).toEqual([
      "The name “GP_Metrics” is taken, so “GP_Metrics_2” is used.",
      "The name “GP_Organisation” is taken, so “GP_Organisation_2” is used.",
      "The sheet “Cover” is taken, so “Cover (Green Plan)” is used.",
    ]);
    await insert(port);
    expect(sheetNames(host.snapshot())).toContain("Cover (Green Plan)");
    expect(host.snapshot().sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain("GP_Metrics_2");
  });

  it("inserts only what concerns a theme, a lead, a kind of organisation or a year", async () => {
    const { port } = openExcel();
    const rows = async (scope: object) => {
      const { plan } = await plannedInsertion(port, { ...everything, templates: ["delivery-plan"], scope });
      return plan.changes.flatMap((change) =>
        change.kind === "write" && change.cells.length > 1 ? [change.cells.length] : [],
      );
    };
    const whole = Math.max(...(await rows({})));
    expect(whole).toBe(103);
    for (const scope of [
      { organisationType: "primaryCare" },
      { theme: themes[1] },
      { lead: leads[0] },
      { dueYear: "2025/26" },
    ]) {
      const { summary } = (
        await plannedInsertion(port, { ...everything, templates: ["delivery-plan"], scope } as InsertionRequest)
      ).plan;
      const [, count] = /with (\d+) actions?\./.exec(summary.adds[0] ?? "") ?? [];
      expect([scope, Number(count) > 0 && Number(count) < 103]).toEqual([scope, true]);
    }
  });

  it("refuses a workbook whose structure is protected, with a remedy", async () => {
    const { port } = openExcel(own);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(plannedInsertion(port, everything)).rejects.toMatchObject({
      message: "The structure of this workbook is protected, so no sheet can be added.",
      remedy: expect.stringContaining("Protect Workbook") as string,
    });
    expect((await workbookContents(port)).obstacles).toHaveLength(1);
  });
});

describe("inserting again", () => {
  it("has nothing to do when all is there, wherever it was moved and whatever it is called", async () => {
    const { port } = openExcel(own);
    await insert(port);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Delivery Plan").name = "Our actions";
      worksheets.getItem("Our actions").position = 0;
      worksheets.getItem("Metrics").getRange("1:1").insert("Down");
      context.workbook.tables.getItem("GP_DeliveryPlan").name = "Actions";
      await context.sync();
    });
    const planned = await plannedInsertion(port, everything);
    expect(planned.nothingToDo).toBe(true);
    expect(planned.plan.changes).toEqual([]);
  });

  it("adds the rest of a plan inserted in part, and keeps what was entered", async () => {
    const { host, port } = openExcel();
    await insert(port, { ...everything, scope: { organisationType: "primaryCare" } });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("GP_DeliveryPlan");
      table.columns.getItem("Owner").getDataBodyRange().getCell(0, 0).values = [["Jo"]];
      table.columns.getItem("Status").delete();
      await context.sync();
    });
    await insert(port);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("GP_DeliveryPlan");
      const keys = table.columns.getItem("Key").getDataBodyRange().load("values");
      const owners = table.columns.getItem("Owner").getDataBodyRange().load("values");
      const headers = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(new Set(keys.values.flat()).size).toBe(103);
      expect(owners.values[0]).toEqual(["Jo"]);
      expect(headers.values[0]?.at(-1)).toBe("Status");
    });
    expect(host.snapshot().sheets.filter(({ name }) => name.startsWith("Delivery Plan"))).toHaveLength(1);
  });

  it("leaves a missing column out where cells right of the table are in use, and says so", async () => {
    const { port } = openExcel();
    await insert(port, { ...everything, templates: ["delivery-plan"] });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("GP_DeliveryPlan");
      table.columns.getItem("Owner").delete();
      table.columns.getItem("RAG").delete();
      table.getRange().getColumnsAfter(2).getCell(3, 1).values = [["my note"]];
      await context.sync();
    });
    const { plan } = await plannedInsertion(port, { ...everything, templates: ["delivery-plan"] });
    expect(plan.summary.notes[0]).toMatch(
      /^“RAG”, “Owner” are missing .* cells right of the table are in use\. Move them/,
    );
    expect(plan.changes.some(({ kind }) => kind === "add-table-column")).toBe(false);
  });
});

describe("undoing", () => {
  it("leaves the workbook as it was", async () => {
    const { host, port } = openExcel(own);
    const insertion = await insert(port);
    await undoInsertion(port, insertion);
    const after = host.snapshot();
    expect(sheetNames(after)).toEqual(sheetNames(own));
    expect(after.names).toEqual(own.names);
    for (const name of sheetNames(own)) expect(plainSheet(after, name)).toEqual(plainSheet(own, name));
  });

  it("refuses once someone has entered something, and removes nothing", async () => {
    const { host, port } = openExcel(own);
    const insertion = await insert(port);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("GP_Contact").getRange().values = [["Sustainability team"]];
      await context.sync();
    });
    await expect(undoInsertion(port, insertion)).rejects.toMatchObject({
      code: "ChangedSince",
      message: "Sheet “Cover” has been worked on since it was inserted, so nothing was taken back.",
    });
    expect(sheetNames(host.snapshot())).toHaveLength(6);
  });
});
