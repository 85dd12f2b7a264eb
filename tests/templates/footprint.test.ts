import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import type { TemplateName } from "../../src/tasks/task-types";
import { categoryLines, footprintLines, footprintTable } from "../../src/templates/footprint-lines";
import { footprintSheet, footprintTables } from "../../src/templates/footprint";
import { rowKeyOf } from "../../src/workbook/table-spec";
import { plainNaming } from "../support/plain-naming";
import { columnValues, enterWhere, typeActivities } from "../support/activity-rows";
import { insert, openExcel } from "../support/green-plan-workbook";

async function inserted(templates: readonly TemplateName[]): Promise<BookSnapshot> {
  const { host, port } = openExcel();
  await insert(port, { templates, organisation: "RC9", year: "2025/26", scope: {} });
  return host.snapshot();
}

/** The sentence under the title of a sheet. */
async function sentence(sheet: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange("A2").load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

async function lineOf(line: string, year: string): Promise<unknown> {
  const lines = await columnValues("GP_Footprint", "Line");
  return (await columnValues("GP_Footprint", year))[lines.indexOf(line)];
}

const gas = (period: string, quantity: number) => ({
  ...{ period: `'${period}`, activity: "Natural gas", unit: "kWh", quantity },
});

describe("footprintSheet", () => {
  it("shows the counts of rows whole, and emissions with a decimal", () => {
    const rows = footprintSheet(plainNaming, false).tables.find(({ spec }) => spec === footprintTable)?.rows ?? [];
    for (const { line, unit } of rows)
      expect(footprintTable.formatFor?.("2025/26", rowKeyOf(footprintTable, { line: line ?? null })) ?? "#,##0.0").toBe(
        unit === "rows" ? "0" : "#,##0.0",
      );
  });

  it("draws a series for each category, each in a colour of its own", () => {
    const [chart] = footprintSheet(plainNaming, false).charts ?? [];
    expect(chart?.series).toHaveLength(categoryLines.length);
    expect(new Set(chart?.series.map(({ colour }) => colour)).size).toBe(categoryLines.length);
    const table = footprintTables.find(({ name }) => name === chart?.table);
    expect(Object.keys(table?.columns ?? {}).slice(1, 1 + categoryLines.length)).toEqual([...categoryLines]);
  });
});

describe("the Footprint sheet", () => {
  it("is blank where no row counts, which is not zero, and zero where what counts is nothing", async () => {
    openExcel(await inserted(["footprint"]));
    expect(await lineOf(footprintLines.cfPlus, "2025/26")).toBe("");
    expect(await sentence("Footprint")).toBe("No row of the Activity sheet counts yet.");
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "Quantity", 0);
    expect(await lineOf(footprintLines.cfPlus, "2025/26")).toBe(0);
    expect(await lineOf("Energy", "2025/26")).toBe(0);
    expect(await lineOf("Fleet", "2025/26")).toBe("");
    expect(await lineOf(footprintLines.cfPlus, "2024/25")).toBe("");
  });

  it("speaks of the latest year in which a row counts, and never adds the CF to the CF+", async () => {
    openExcel(await inserted(["footprint"]));
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "Quantity", 1_000_000);
    await typeActivities([gas("2026/27", 5)]);
    // 1,000,000 kWh at 0.18296 kg are 182.96 t; the row of 2026/27 has no factor yet.
    expect(await sentence("Footprint")).toBe(
      "In 2025/26 the NHS Carbon Footprint (CF) is 183.0 tCO2e and the NHS Carbon Footprint Plus (CF+) 183.0 tCO2e in what has been entered: the CF is inside it, so the two are not added. It includes rows on a local factor: 0. Rows without a factor, which are not counted: 0.",
    );
    expect(await lineOf(footprintLines.withoutFactor, "2026/27")).toBe(1);
  });

  it("speaks of the cover's year where there is a cover", async () => {
    openExcel(await inserted(["cover", "footprint"]));
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "Quantity", 1000);
    await enterWhere("GP_Cover", ["Item", "Financial year"], "Entry", "'2024/25");
    expect(await sentence("Footprint")).toBe("No row of the Activity sheet counts yet in 2024/25.");
  });
});

describe("the Activity sheet", () => {
  it("keeps words and errors in place of a quantity out of every total", async () => {
    openExcel(await inserted(["activity"]));
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "Quantity", "about 12");
    await enterWhere("GP_Activity", ["Activity", "Entonox"], "Quantity", "=1/0");
    await enterWhere("GP_Activity", ["Activity", "Water supply"], "Quantity", 1000);
    // 1,000 m3 at 0.1913 kg.
    expect(await lineOf(footprintLines.cfPlus, "2025/26")).toBeCloseTo(0.1913, 12);
    expect(await lineOf(footprintLines.notANumber, "2025/26")).toBe(2);
    expect(await sentence("Activity")).toBe(
      "Rows counted: 1, of them on a local factor: 0. Not counted, and not taken for zero: 20 without a quantity, 0 without a factor, 2 whose quantity is not a number.",
    );
  });
});
