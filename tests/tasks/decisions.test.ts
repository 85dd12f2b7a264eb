import { decisions, insertTemplates, plannedDecision, plannedInsertion, undoInsertion } from "../../src/tasks";
import type { DecisionRequest } from "../../src/tasks/decisions";
import type { TemplateName } from "../../src/tasks/task-types";
import type { WorkbookPort } from "../../src/office/workbook-port";
import { openExcel } from "../support/green-plan-workbook";
import { named, spotOf, tableRows, valueAt } from "../support/named-cells";
import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import type { Host } from "../../src/excel-host/host";

const training: DecisionRequest = { id: "D04", option: "Main plan", by: "SRO", on: "2026-11-24" };

const inserted = new Map<string, BookSnapshot>();

/** A workbook of its own with these sheets, inserted once for all tests. */
async function withSheets(templates: readonly TemplateName[]): Promise<{ host: Host; port: WorkbookPort }> {
  const known = inserted.get(templates.join());
  if (known) return openExcel(known);
  const excel = openExcel();
  await insertTemplates(
    excel.port,
    await plannedInsertion(excel.port, { templates, organisation: "RC9", year: "2025/26", scope: {} }),
  );
  inserted.set(templates.join(), excel.host.snapshot());
  return excel;
}

function cellOf(host: Host, table: string, key: string, keyHeader: string, header: string) {
  const book = host.snapshot();
  const row = tableRows(book, table).find((line) => {
    const spot = line.get(keyHeader);
    return spot !== undefined && valueAt(book, spot) === key;
  });
  const spot = row?.get(header);
  return spot ? valueAt(book, spot) : undefined;
}

describe("plannedDecision", () => {
  it("shows every cell that follows before it is changed, changes them, and takes them back", async () => {
    const { host, port } = await withSheets(["delivery-plan", "decisions"]);
    const due = () => cellOf(host, "GP_DeliveryPlan", "C2A/iii", "Key", "Due date");
    const before = due();

    const planned = await plannedDecision(port, training);
    expect(planned.plan.summary.adds).toContain(
      "“Due date” of C2A/iii on sheet “Delivery Plan”: 31/03/2026 becomes 30/09/2025.",
    );
    expect(due()).toBe(before);

    const done = await insertTemplates(port, planned);
    // 30 September 2025 is day 45,930.
    expect(due()).toBe(45_930);
    expect((await decisions(port)).find(({ id }) => id === "D04")?.decided).toEqual({
      option: "Main plan",
      by: "SRO",
      on: "2026-11-24",
    });

    await undoInsertion(port, done);
    expect(due()).toBe(before);
    expect((await decisions(port)).find(({ id }) => id === "D04")?.decided).toBeNull();
  });

  it("gives back the plan's own date when the Annex is chosen after all", async () => {
    const { host, port } = await withSheets(["delivery-plan", "decisions"]);
    await insertTemplates(port, await plannedDecision(port, training));
    await insertTemplates(port, await plannedDecision(port, { ...training, option: "Annex" }));
    expect(cellOf(host, "GP_DeliveryPlan", "C2A/iii", "Key", "Date")).toBe("Mar-26");
    // 31 March 2026 is day 46,112.
    expect(cellOf(host, "GP_DeliveryPlan", "C2A/iii", "Key", "Due date")).toBe(46_112);
  });

  it("keeps the aim for 2028 alive on the reading that was chosen", async () => {
    const { host, port } = await withSheets(["metrics", "trajectory", "decisions"]);
    const option = "Read 1: grown to 2024/25 less 77 kt";
    await insertTemplates(port, await plannedDecision(port, { ...training, id: "E3", option }));
    // 325 × 1.02^5 - 9.4 - 77 = 272.4
    expect(cellOf(host, "GP_Metrics", "carbon-footprint-total", "Key", "Aim value")).toBeCloseTo(272.4, 1);
    expect(named(host.snapshot(), "GP_CFPlus_Grown2028")).toBeCloseTo(272.4, 1);
    expect(spotOf(host.snapshot(), "GP_CFPlus_Grown2028").sheet).toBe("Trajectory");
  });

  it("says what cannot follow because its sheet is not there, and records the decision", async () => {
    const { port } = await withSheets(["decisions"]);
    const { plan } = await plannedDecision(port, training);
    expect(plan.summary.notes).toContain("Due date of C2A/iii is not in Book1.xlsx, so nothing follows there.");
    expect(plan.changes).toHaveLength(3);
  });

  it.each([
    ["an option there is not", { ...training, option: "Both" }, /not one of the options of D04/],
    ["nobody who decides", { ...training, by: " " }, /needs someone who takes it/],
  ])("refuses %s", async (_what, request, message) => {
    const { port } = await withSheets(["decisions"]);
    await expect(plannedDecision(port, request)).rejects.toThrow(message);
  });

  it("refuses a workbook without a Decisions sheet, with what to do", async () => {
    const { port } = await withSheets(["cover"]);
    await expect(plannedDecision(port, training)).rejects.toMatchObject({ remedy: "Insert Decisions first." });
  });

  it("does nothing when a cell was changed after the preview", async () => {
    const { host, port } = await withSheets(["delivery-plan", "decisions"]);
    const planned = await plannedDecision(port, training);
    await Excel.run(async (context) => {
      const { sheet, row, column } = spotOfDue(host);
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[46_000]];
      await context.sync();
    });
    await expect(insertTemplates(port, planned)).rejects.toMatchObject({ code: "ChangedSince" });
    expect(cellOf(host, "GP_DeliveryPlan", "C2A/iii", "Key", "Due date")).toBe(46_000);
    expect((await decisions(port)).find(({ id }) => id === "D04")?.decided).toBeNull();
  });

  it.each(["before", "half-way", "after"] as const)("leaves every cell as it was when Excel fails %s", async (when) => {
    const { host, port } = await withSheets(["delivery-plan", "decisions"]);
    const planned = await plannedDecision(port, training);
    const was = JSON.stringify(tableRows(host.snapshot(), "GP_Decisions").map((line) => line.size));
    host.resetTraffic();
    // The first round trip looks whether the cells are still what was shown; the second writes them.
    host.failAt({ roundTrip: 2, code: "GeneralException", when });
    await expect(insertTemplates(port, planned)).rejects.toMatchObject({ code: "GeneralException" });
    host.failAt(null);
    expect(cellOf(host, "GP_DeliveryPlan", "C2A/iii", "Key", "Date")).toBe("Mar-26");
    expect(cellOf(host, "GP_Decisions", "D04", "Reference", "Decision")).toBeNull();
    expect(JSON.stringify(tableRows(host.snapshot(), "GP_Decisions").map((line) => line.size))).toBe(was);
  });
});

function spotOfDue(host: Host) {
  const book = host.snapshot();
  const row = tableRows(book, "GP_DeliveryPlan").find((line) => {
    const spot = line.get("Key");
    return spot !== undefined && valueAt(book, spot) === "C2A/iii";
  });
  const spot = row?.get("Due date");
  if (!spot) throw new Error("The Delivery Plan has no due date of C2A/iii.");
  return spot;
}
