import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { calculate } from "../../src/tasks";
import { insert, openExcel } from "../support/green-plan-workbook";
import { spotOf, tableRows, valueAt } from "../support/named-cells";

let inserted: BookSnapshot;

beforeAll(async () => {
  const { host, port } = openExcel();
  await insert(port, { templates: ["gap"], organisation: null, year: null, scope: {} });
  inserted = host.snapshot();
});

async function type(entries: readonly { sheet: string; row: number; column: number; value: unknown }[]) {
  await Excel.run(async (context) => {
    for (const { sheet, row, column, value } of entries)
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
    await context.sync();
  });
}

describe("calculate", () => {
  it("gives the plan's own sums from sheets just inserted", async () => {
    const { port } = openExcel(inserted);
    const { opportunities, gap, atRisk, derivations } = await calculate(port);
    // Appendix 2: the column sums to 31,110 and what is known of the achieved to 9,435, with 12,460 in five Unknown rows.
    expect(opportunities?.potential).toEqual({ value: 31_110, low: 29_745, high: 32_475, unit: "tCO2e" });
    expect(opportunities?.achieved.value).toBe(9435);
    expect(opportunities?.unknown).toMatchObject({ rows: 5, potential: { value: 12_460 } });
    expect(opportunities?.remaining.value).toBe(21_675);
    // 18,620 / 57,700 and 31,110 / 325,000.
    expect(opportunities?.shareOfCF?.value).toBeCloseTo(32.27, 2);
    expect(opportunities?.shareOfCFPlus?.value).toBeCloseTo(9.57, 2);
    // 77 - 13.605; 7 × 4.27 - 9.22.
    expect(gap?.map(({ unidentified }) => unidentified.value.toFixed(1))).toEqual(["63.4", "20.7", "271.4"]);
    expect(atRisk?.atRiskCount).toBe(0);
    expect(derivations).toHaveLength(13);
  });

  it("keeps Unknown apart from zero once something is entered", async () => {
    const { host, port } = openExcel(inserted);
    const book = host.snapshot();
    const row = tableRows(book, "GP_Opportunities").find(
      (line) => valueAt(book, line.get("Opportunity") ?? spotOf(book, "GP_CF_Growth")) === "medicines-waste",
    );
    const spot = row?.get("Achieved (tCO2e)");
    if (!spot) throw new Error("The opportunity is not there.");
    await type([{ ...spot, value: 0 }]);
    const { opportunities } = await calculate(port);
    expect(opportunities?.unknown.rows).toBe(4);
    expect(opportunities?.achieved.value).toBe(9435);
    // 6,700 is still to go at least to 6,650, and no longer down to nothing.
    expect(opportunities?.remaining.low).toBe(7309.5 + 6650);
  });

  it("names what is wrong with a target year before the baseline, and draws no path", async () => {
    const { host, port } = openExcel(inserted);
    await type([{ ...spotOf(host.snapshot(), "GP_CF_MilestoneYear"), value: "2018/19" }]);
    const { trajectories, gap } = await calculate(port);
    expect(trajectories?.cf.problems).toEqual([
      { code: "year-too-early", input: "milestoneYear", given: 2018, after: "startYear", earliest: 2025 },
    ]);
    expect(trajectories?.cf.years).toBeNull();
    expect(trajectories?.cfPlus.years).not.toBeNull();
    expect(gap).toBeNull();
  });

  it("leaves out what has no sheet, and still says where the plan's headlines come from", async () => {
    const { trajectories, opportunities, gap, derivations } = await calculate(openExcel().port);
    expect({ trajectories, opportunities, gap }).toEqual({ trajectories: null, opportunities: null, gap: null });
    expect(derivations.length).toBeGreaterThan(10);
  });
});
