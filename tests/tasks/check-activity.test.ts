import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { checkFigures, findingsAt } from "../../src/tasks";
import type { WordedFinding } from "../../src/tasks/task-types";
import { columnValues, enterWhere, typeActivities, typeFactors } from "../support/activity-rows";
import { insert, openExcel, type OpenExcel } from "../support/green-plan-workbook";

let begun: BookSnapshot;
let excel: OpenExcel;
beforeAll(async () => {
  const { host, port } = openExcel();
  await insert(port, { templates: ["activity"], organisation: "RC9", year: "2025/26", scope: {} });
  begun = host.snapshot();
});
beforeEach(() => {
  excel = openExcel(begun);
});

const row = (activity: string, unit: string, period: string, quantity: number | string | null = 100) => ({
  ...{ period: `'${period}`, activity, unit, quantity },
});
const brief = ({ code, severity, sheet, address }: WordedFinding) => [code, severity, sheet, address];
const found = async () => (await checkFigures(excel.port)).map(brief);

describe("checkFigures over activities", () => {
  it("finds nothing in sheets just inserted", async () => {
    expect(await found()).toEqual([]);
  });

  it("finds what keeps a row out of the totals, each at its own cell", async () => {
    // The rows to begin with end in row 28.
    await typeActivities([
      row("Natural gass", "kWh", "2025/26"),
      row("Natural gas", "miles", "2025/26"),
      row("Homeworking", "per FTE Working Hour", "2021/22"),
      row("Gas oil", "litres", "2024/25"),
      row("Gas oil", "litres", "2017/18"),
      row("Gas oil", "litres", "last year"),
      row("Natural gas", "kWh", "2025/26", "about 12"),
      row("Natural gas", "", "2025/26"),
      row("Gas oil", "litres", "2024/25", null),
    ]);
    expect(await found()).toEqual([
      ["activity-unknown", "error", "Activity", "D29"],
      ["unit-does-not-fit", "error", "Activity", "F30"],
      ["no-edition-yet", "error", "Activity", "C31"],
      ["factor-not-brought", "warning", "Activity", "D32"],
      ["cell-period-out-of-range", "error", "Activity", "C33"],
      ["no-edition-yet", "error", "Activity", "C33"],
      ["cell-not-a-period", "error", "Activity", "C34"],
      ["cell-not-a-number", "error", "Activity", "E35"],
      ["cell-required", "error", "Activity", "F36"],
    ]);
  });

  it("asks about quantities below zero, and about those that come to more than a whole footprint", async () => {
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "Quantity", -50);
    // 400,000,000 kWh at 0.177 kg are 70,800 t, more than the 59,000 t that the CF may have been.
    await enterWhere("GP_Activity", ["Activity", "Electricity (grid)"], "Quantity", 400_000_000);
    const findings = await checkFigures(excel.port);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["quantity-implausible", "warning"],
      ["quantity-negative", "warning"],
    ]);
    expect(findings[0]?.message).toBe(
      "Quantity comes to 70,800 tCO2e, more than the whole CF of the system in 2019/20, 59,000 tCO2e.",
    );
  });

  it("finds a formula that is gone from a row", async () => {
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "tCO2e", null);
    await enterWhere("GP_Activity", ["Activity", "Entonox"], "tCO2e", 12);
    expect(await found()).toEqual([
      ["formula-missing", "error", "Activity", "I10"],
      ["formula-replaced", "warning", "Activity", "I15"],
    ]);
  });

  it("finds factors without a figure, a source or a footprint, doubled ones and those that were altered", async () => {
    const own = { year: "'2024/25", category: "Energy", scope: "Scope 1", footprint: "CF" };
    await typeFactors([
      { ...own, activity: "Biogas", unit: "kWh", published: null, source: "The supplier" },
      { ...own, activity: "Steam", unit: "kWh", published: 0.2 },
      { ...own, activity: "steam ", unit: "kWh", published: 0.3, source: "Another letter" },
      { ...own, activity: "Ice", unit: "kg", published: 0.3, source: "A third letter", footprint: null },
    ]);
    await enterWhere("GP_Factors", ["Written for", "Electricity (grid)|kWh|2025/26"], "Factor", 0.2);
    const written = (await columnValues("GP_Factors", "Written for")).filter((key) => key !== "").length;
    const first = 13 + written;
    expect(await found()).toEqual([
      ["factor-differs", "warning", "Factors", "E13"],
      ["factor-without-value", "error", "Factors", `E${first}`],
      ["factor-without-source", "error", "Factors", `L${first + 1}`],
      ["factor-doubled", "warning", "Factors", `A${first + 2}`],
      ["cell-required", "error", "Factors", `J${first + 3}`],
    ]);
  });
});

describe("findingsAt on the Activity sheet", () => {
  it("says what is wrong with the cell just typed, and reads no other sheet but Factors", async () => {
    await enterWhere("GP_Activity", ["Activity", "Natural gas"], "Unit", "miles");
    const sheets = new Set<string>();
    const port = {
      ...excel.port,
      read: async (requests: Parameters<typeof excel.port.read>[0]) => {
        for (const { sheet } of requests) sheets.add(sheet);
        return excel.port.read(requests);
      },
    };
    const findings = await findingsAt(port, { sheet: "Activity", address: "F10" });
    expect(findings.map(brief)).toEqual([["unit-does-not-fit", "error", "Activity", "F10"]]);
    expect(sheets).toEqual(new Set(["Activity", "Factors"]));
    expect(await findingsAt(port, { sheet: "Activity", address: "F11" })).toEqual([]);
  });
});
