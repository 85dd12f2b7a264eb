import { checkFigures, findingsAt, readGreenPlan } from "../../src/tasks";
import type { WordedFinding } from "../../src/tasks/task-types";
import { insert, openExcel, type OpenExcel } from "../support/green-plan-workbook";

let excel: OpenExcel;

beforeEach(async () => {
  excel = openExcel();
  await insert(excel.port);
});

/** Enters something in a row of a table, by the row's key and the column's header. */
async function enter(table: string, key: string, header: string, value: string | number | boolean): Promise<void> {
  await Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const keys = found.columns.getItemAt(0).getDataBodyRange().load("values");
    await context.sync();
    const row = keys.values.findIndex(([cell]) => cell === key);
    found.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

const brief = ({ code, severity, key }: WordedFinding) => [code, severity, key];

it("finds nothing in templates just inserted", async () => {
  expect(await checkFigures(excel.port)).toEqual([]);
});

it.each([
  ["GP_DeliveryPlan", "C1A/i", "Status", "Going well", "cell-not-an-option", "error"],
  ["GP_DeliveryPlan", "C1A/i", "RAG", "Green ", "cell-hidden-spaces", "error"],
  ["GP_DeliveryPlan", "C1A/i", "% complete", 140, "cell-above-maximum", "error"],
  ["GP_DeliveryPlan", "C1A/i", "% complete", "forty", "cell-not-a-number", "error"],
  ["GP_DeliveryPlan", "C1A/i", "Forecast date", "'spring", "cell-not-a-date", "error"],
  ["GP_DeliveryPlan", "C1A/i", "Forecast date", 20_000, "cell-date-out-of-range", "warning"],
  ["GP_DeliveryPlan", "C1A/i", "Evidence link", "see Jo", "cell-not-a-link", "warning"],
  ["GP_DeliveryPlan", "C1A/i", "Saved so far (tCO2e)", "'12 tCO2e", "cell-unit-repeated", "error"],
  ["GP_DeliveryPlan", "C1A/i", "Saved so far (tCO2e)", "'12 kg", "cell-unit-differs", "error"],
  ["GP_DeliveryPlan", "C1A/i", "Saved so far (tCO2e)", -5, "cell-below-minimum", "error"],
  ["GP_DeliveryPlan", "C1A/i", "Saved so far (tCO2e)", "=1/0", "cell-error", "error"],
  ["GP_Metrics", "social-value-committed", "2025/26", "'1,200", "cell-number-as-text", "error"],
  ["GP_Metrics", "carbon-footprint-total", "2025/26", 12, "formula-replaced", "warning"],
] as const)("in %s, %s, %s: %p is %s", async (table, key, header, value, code, severity) => {
  await enter(table, key, header, value);
  expect((await checkFigures(excel.port)).map(brief)).toEqual([[code, severity, key]]);
});

it("names the place and the remedy", async () => {
  await enter("GP_DeliveryPlan", "C1A/ii", "% complete", 140);
  const [finding] = await checkFigures(excel.port);
  expect(finding).toMatchObject({
    sheet: "Delivery Plan",
    address: expect.stringMatching(/^[A-Z]+7$/) as string,
    message: "% complete is 140, more than the most it can be, 100%.",
    remedy: "Check the figure and its unit.",
  });
});

it("finds a key that was changed, lost or doubled", async () => {
  await enter("GP_DeliveryPlan", "C1A/ii", "Key", "C1A/i");
  await enter("GP_DeliveryPlan", "C1A/iii", "Key", "mine");
  expect((await checkFigures(excel.port)).map(({ code }) => code)).toEqual(["key-duplicated", "key-unknown"]);
});

it("says of cells just typed only what is about them", async () => {
  await enter("GP_DeliveryPlan", "C1A/i", "% complete", 140);
  await enter("GP_DeliveryPlan", "C1A/ii", "% complete", 150);
  const [first] = await checkFigures(excel.port);
  expect(first).toBeDefined();
  const found = await findingsAt(excel.port, { sheet: "Delivery Plan", address: first?.address ?? "" });
  expect(found.map(({ key }) => key)).toEqual(["C1A/i"]);
  expect(await findingsAt(excel.port, { sheet: "Sheet1", address: first?.address ?? "" })).toEqual([]);
});

it("reads back what was entered, blanks as null and dates as ISO", async () => {
  await enter("GP_DeliveryPlan", "C1A/i", "Forecast date", 46_295);
  await enter("GP_MetricParts", "walking-aid-returns/numerator", "2025/26", 30);
  await enter("GP_MetricParts", "walking-aid-returns/denominator", "2025/26", 120);
  const { templates } = await readGreenPlan(excel.port);
  const [plan, metrics] = templates;
  expect(plan?.rows).toHaveLength(103);
  expect(plan?.rows[0]).toMatchObject({
    key: "C1A/i",
    date: "Sep-25",
    dueDate: "2025-09-30",
    forecastDate: "2026-09-30",
    status: null,
  });
  const walking = metrics?.rows.find(({ key }) => key === "walking-aid-returns");
  expect(walking?.["values"]).toMatchObject({ "2024/25": null, "2025/26": 25 });
});
