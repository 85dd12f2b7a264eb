import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { checkFigures } from "../../src/tasks";
import { familyWords } from "../../src/templates/trajectory-inputs";
import type { WordedFinding } from "../../src/tasks/task-types";
import { insert, openExcel, type OpenExcel } from "../support/green-plan-workbook";

let begun: BookSnapshot;
let excel: OpenExcel;
beforeAll(async () => {
  const { host, port } = openExcel();
  await insert(port, { templates: ["footprint", "trajectory"], organisation: "RC9", year: "2025/26", scope: {} });
  begun = host.snapshot();
});
beforeEach(() => {
  excel = openExcel(begun);
});

/** Puts something into the cell under a name. */
async function enter(name: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });
}

/** Types formulas into the first column of a sheet of the user's own. */
async function typeFormulas(formulas: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange(`A1:A${formulas.length}`).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
}

const brief = ({ code, severity, key }: WordedFinding) => [code, severity, key];

describe("checkFigures over paths", () => {
  it("finds nothing in sheets just inserted", async () => {
    expect(await checkFigures(excel.port)).toEqual([]);
  });

  it.each([
    ["GP_CF_MilestoneYear", "'2017/18", "path-year-too-early", "Milestone: target"],
    ["GP_CF_StartYear", "'2018/19", "path-year-too-early", "The path begins in"],
    ["GP_CFPlus_NetZeroYear", "'2038/39", "path-year-too-early", "Net zero: target"],
    ["GP_CF_Baseline", 0, "path-baseline-zero", "Baseline"],
    ["GP_CF_Baseline", "", "path-input-missing", "Baseline"],
    ["GP_CFPlus_BaselineYear", "", "path-input-missing", "Baseline year"],
    ["GP_CF_Growth", "", "path-input-missing", "Growth of activity"],
  ])("names %s as %p: %s", async (name, value, code, key) => {
    await enter(name, value);
    expect((await checkFigures(excel.port)).map(brief)).toEqual([[code, "error", key]]);
  });

  it("names the aspiration where that is the year that is followed", async () => {
    await enter("GP_CF_Ambition", "Aspiration");
    await enter("GP_CF_MilestoneAspiration", "'2023/24");
    const [finding, ...others] = await checkFigures(excel.port);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      key: "Milestone: aspiration",
      message: "Milestone: aspiration is 2023/24, and has to be 2025/26 or later to follow “The path begins in”.",
    });
  });

  it("says once what is out of its bounds, and what a constant rate cannot reach", async () => {
    await enter("GP_CF_Growth", 60);
    expect((await checkFigures(excel.port)).map(({ code }) => code)).toEqual(["cell-above-maximum"]);
    await enter("GP_CF_Growth", 2);
    await enter("GP_CF_Family", familyWords.rate);
    await enter("GP_CF_MilestoneShare", 0);
    expect((await checkFigures(excel.port)).map(({ code }) => code)).toEqual(["path-rate-to-zero"]);
  });
});

describe("checkFigures over formulas", () => {
  /** The rows in which the Footprint sheet has its CF+ and CF, and their column for 2025/26. */
  async function cells(): Promise<{ readonly cfPlus: string; readonly cf: string }> {
    return Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("GP_Footprint");
      const column = table.columns.getItem("2025/26").getDataBodyRange();
      const cfPlus = column.getCell(0, 0).load("address");
      const cf = column.getCell(1, 0).load("address");
      await context.sync();
      return { cfPlus: cfPlus.address, cf: cf.address };
    });
  }

  it("finds every sum of the CF and the CF+, however the two are spoken of, and names its cell", async () => {
    const { cfPlus, cf } = await cells();
    await typeFormulas([
      `=${cfPlus}+${cf}`,
      `=SUM(${cfPlus}:${cf.replace(/^.*!/, "")})`,
      "=GP_CF_Baseline+GP_CFPlus_Baseline",
      "=GP_FootprintCF+GP_FootprintCFPlus",
      "=SUM(GP_TrajectoryCF[Path])+SUM(GP_TrajectoryCFPlus[Path])",
      "=SUM(GP_Footprint[2025/26])",
    ]);
    const findings = await checkFigures(excel.port);
    expect(findings.map(({ code, severity, sheet, address }) => [code, severity, sheet, address])).toEqual(
      ["A1", "A2", "A3", "A4", "A5", "A6"].map((address) => ["cf-added-to-cf-plus", "error", "Sheet1", address]),
    );
    expect(findings[2]?.message).toBe(
      "The formula “=GP_CF_Baseline+GP_CFPlus_Baseline” adds CF to CF+, which contains it, so the CF is counted twice.",
    );
  });

  it("passes differences, shares, each by itself, and years of one footprint", async () => {
    const { cfPlus, cf } = await cells();
    await typeFormulas([
      `=${cfPlus}-${cf}`,
      `=${cf}/${cfPlus}`,
      `=${cf}+100`,
      "=GP_CF_StartYear&GP_CFPlus_StartYear",
      "=SUM(GP_TrajectoryCF[Path])",
      "=GP_CF_Baseline+GP_CF_BaselineLow",
    ]);
    expect(await checkFigures(excel.port)).toEqual([]);
  });

  it("takes four round trips, and the three by which Microsoft's client lets go of what it looked at", async () => {
    const { host, port } = excel;
    await new Promise((resolve) => setTimeout(resolve, 60));
    host.resetTraffic();
    await checkFigures(port);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(4 + 3);
  });
});
