import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { readXlsx } from "../../src/excel-host/files/read-xlsx";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";
import { insertTemplates, plannedRestore, recordedConversions, undoInsertion } from "../../src/tasks";
import { openExcel } from "../support/green-plan-workbook";
import { cellsOf, column, convert, energyBook, enter, gasBook, opened } from "../support/selected-figures";

const toMWh = { to: "MWh", where: "in-place" } as const;

let gas: BookSnapshot;

beforeAll(async () => {
  gas = await gasBook();
});

describe("plannedRestore", () => {
  /** The workbook saved and opened in another session. */
  async function reopened(book: BookSnapshot) {
    return openExcel(await readXlsx(await writeXlsx(null, null, book)));
  }

  it("puts figures, formulas, formats and header back in a later session", async () => {
    const { host, port } = await opened(gas, "B4:B12");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Energy").getRange("B5:B12").numberFormat = [["#,##0"]];
      await context.sync();
    });
    const before = await cellsOf("A1:B12");
    await convert(port, { ...toMWh, convertFormulas: true });

    const later = await reopened(host.snapshot());
    expect(await recordedConversions(later.port)).toEqual([
      {
        key: "c1",
        when: "2026-01-05T11:50:00Z",
        sheet: "Energy",
        cells: "B5:B12",
        from: "kWh",
        to: "MWh",
        where: "in-place",
        state: "converted",
      },
    ]);
    const planned = await plannedRestore(later.port, "c1");
    expect(planned).toMatchObject({ total: 4, left: [] });
    expect(planned.plan.summary.adds).toEqual([
      "B5:B12 of sheet “Energy”: 4 cells get back what they held in kWh, and the header becomes “Gas used (kWh)” again.",
    ]);
    const done = await insertTemplates(later.port, planned);

    expect(await cellsOf("A1:B12")).toEqual(before);
    expect((await recordedConversions(later.port))[0]?.state).toBe("restored");
    await expect(plannedRestore(later.port, "c1")).rejects.toMatchObject({
      message: "The originals of c1 were put back already.",
    });

    await undoInsertion(later.port, done);
    expect(await column("B4:B5")).toEqual(["Gas used (MWh)", 1.2]);
    expect((await recordedConversions(later.port))[0]?.state).toBe("converted");
  });

  it("leaves cells that hold something else now, and says which", async () => {
    const { port } = await opened(gas, "B4:B12");
    await convert(port, toMWh);
    await enter("B4", [["Gas, estimated (MWh)"]]);
    await enter("B5", [[1.3]]);

    const planned = await plannedRestore(port, "c1");
    await insertTemplates(port, planned);

    expect(planned.left).toMatchObject([{ kind: "changed", addresses: ["B5"] }]);
    expect(planned.plan.summary.notes).toContain(
      "The header does not say “Gas used (MWh)” any more, so it stays: see that it says kWh.",
    );
    expect(await column("B4:B11")).toEqual(["Gas, estimated (MWh)", 1.3, "", "n/a", "1,200", 0, "#DIV/0!", -5]);
    expect((await recordedConversions(port))[0]?.state).toBe("restored in part");
  });

  it("refuses when no cell holds what the conversion put there, such as after rows moved", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");
    await convert(port, toMWh);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Energy").getRange("1:3").insert("Down");
      await context.sync();
    });

    await expect(plannedRestore(port, "c1")).rejects.toMatchObject({
      message: "None of the cells of c1 holds what the conversion put there.",
    });
  });

  it.each([
    ["a conversion nobody made", "c9", "No conversion “c9” is recorded in this workbook."],
    ["results beside", "c1", "The figures of c1 stand as they were: its results are formulas beside them."],
  ])("refuses %s", async (_what, key, message) => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");
    await convert(port, { to: "MWh", where: "beside" });

    await expect(plannedRestore(port, key)).rejects.toMatchObject({ message });
  });

  it.each([
    [
      "a sheet of another name",
      (workbook: Excel.Workbook) => {
        workbook.worksheets.getItem("Energy").name = "Gas";
      },
      "There is no sheet “Energy” any more.",
    ],
    [
      "a protected sheet",
      (workbook: Excel.Workbook) => workbook.worksheets.getItem("Energy").protection.protect(),
      "Sheet “Energy” is protected, so nothing can be put back there.",
    ],
    [
      "a workbook that lost its originals",
      (workbook: Excel.Workbook) => workbook.worksheets.getItem("Green Plan originals").delete(),
      "The originals of c1 are no longer in this workbook.",
    ],
  ])("refuses %s", async (_what, change, message) => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");
    await convert(port, toMWh);
    await Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });

    await expect(plannedRestore(port, "c1")).rejects.toMatchObject({ message });
  });
});
