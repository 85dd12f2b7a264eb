import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { insertTemplates, plannedFactorUpdate, undoInsertion } from "../../src/tasks";
import type { InsertionRequest } from "../../src/tasks/task-types";
import { columnValues, enterWhere, typeActivities, typeFactors } from "../support/activity-rows";
import { insert, openExcel, type OpenExcel } from "../support/green-plan-workbook";

const activity: InsertionRequest = { templates: ["activity"], organisation: "RC9", year: "2025/26", scope: {} };

let begun: BookSnapshot;
let excel: OpenExcel;
beforeAll(async () => {
  const { host, port } = openExcel();
  await insert(port, activity);
  begun = host.snapshot();
});
beforeEach(() => {
  excel = openExcel(begun);
});

const row = (name: string, unit: string, year: string, quantity: number | null = 100) => ({
  ...{ period: `'${year}`, activity: name, unit, quantity },
});

/** What stands in a column of a factor's row, by what the row was written for. */
const inFactors = async (key: string, header: string) => {
  const keys = await columnValues("GP_Factors", "Written for");
  return (await columnValues("GP_Factors", header))[keys.indexOf(key)];
};

/** The last row of the Activity sheet. */
const lastActivity = async (header: string) => (await columnValues("GP_Activity", header)).at(-1);

const update = async () => {
  const planned = await plannedFactorUpdate(excel.port);
  return { planned, done: await insertTemplates(excel.port, planned) };
};

describe("plannedFactorUpdate", () => {
  it("has nothing to do for the rows it begins with", async () => {
    const { nothingToDo, problems, plan } = await plannedFactorUpdate(excel.port);
    expect(nothingToDo).toBe(true);
    expect(problems).toEqual([]);
    expect(plan.summary.leaves).toEqual(["Every other factor on sheet “Factors”."]);
  });

  it("brings each factor that is missing once, and the rows that wait for it count", async () => {
    await typeActivities([
      row("Electricity (grid)", "MWh", "2024/25 Q1", 2),
      row("Electricity (grid)", "MWh", "2024/25 Q2", 3),
    ]);
    expect(await lastActivity("In words")).toMatch(/^No factor .* Update factors/);
    const { planned } = await update();
    expect(planned.plan.summary.adds).toEqual([
      "1 factor at the end of the table on sheet “Factors”: “Electricity (grid)” in MWh, 2024/25.",
    ]);
    // 3 MWh are 3,000 kWh; the edition of 2024 has 0.20705 kg for each: 621.15 kg.
    expect(await lastActivity("kgCO2e")).toBeCloseTo(621.15, 9);
    const key = "Electricity (grid)|MWh|2024/25";
    expect(await inFactors(key, "Multiply by")).toBe(1000);
    expect(await inFactors(key, "Factor")).toBe(0.20705);
    expect(await inFactors(key, "Unit as published")).toBe("kWh");
    expect(await inFactors(key, "Fit")).toBe("Published for the year");
    expect(await inFactors(key, "Source")).toMatch(/Conversion Factors .*2024/);
    expect(await inFactors(key, "Rows using it")).toBe(2);
    expect((await plannedFactorUpdate(excel.port)).nothingToDo).toBe(true);
  });

  it("takes three round trips to plan, one to make, and those by which Microsoft's client lets go of what it looked at", async () => {
    const { host, port } = excel;
    await typeActivities([row("Gas oil", "litres", "2023/24")]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    host.resetTraffic();
    const planned = await plannedFactorUpdate(port);
    await insertTemplates(port, planned);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(host.traffic.roundTrips).toBeLessThanOrEqual(3 + 1 + 3);
  });

  it("says what is carried forward, and what changed since the year before", async () => {
    await typeActivities([row("Fuel oil", "litres", "2026/27"), row("Water supply", "cubic metres", "2024/25")]);
    const { planned } = await update();
    expect(planned.plan.summary.notes).toEqual([
      "The year has no edition of its own, so that of an earlier year is carried forward: “Fuel oil” in litres, 2026/27 from 2025.",
      expect.stringMatching(/“Step change”.*“Water supply” in cubic metres, 2024\/25\.$/) as string,
    ]);
    expect(await inFactors("Fuel oil|litres|2026/27", "Fit")).toBe("Carried forward from 2025");
    expect(await inFactors("Water supply|cubic metres|2024/25", "Step change")).toMatch(
      /In the 2024 edition water supply fell from 0\.17668 to 0\.15311/,
    );
  });

  it("names every row that has no factor, with what to do about it", async () => {
    await typeActivities([
      row("Natral gas", "kWh", "2025/26"),
      row("Natural gas", "miles", "2025/26"),
      row("Homeworking", "per FTE Working Hour", "2021/22"),
    ]);
    const { problems, nothingToDo, plan } = await plannedFactorUpdate(excel.port);
    expect(nothingToDo).toBe(true);
    expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["activity-unknown", "Activity"],
      ["unit-does-not-fit", "Activity"],
      ["no-edition-yet", "Activity"],
    ]);
    expect(problems[0]?.remedy).toMatch(/^Did you mean “Natural gas/);
    expect(problems[1]?.remedy).toBe(
      "Use kWh (Gross CV), cubic metres or tonnes, or a unit that converts to one of them.",
    );
    expect(plan.summary.notes).toHaveLength(3);
    expect(plan.summary.notes[2]).toMatch(/^1 row: There is no factor for “Homeworking” in 2021\/22.*2022\/23/);
  });

  it("says that factors no row uses any more can go", async () => {
    await typeActivities([row("Gas oil", "litres", "2023/24")]);
    await update();
    await enterWhere("GP_Activity", ["Activity", "Gas oil"], "Activity", "Burning oil");
    const { plan } = await plannedFactorUpdate(excel.port);
    expect(plan.summary.notes.at(-1)).toBe("1 factor is used by no row any more and can be deleted.");
  });

  it("refuses a workbook without the sheets, and a protected one", async () => {
    await expect(plannedFactorUpdate(openExcel().port)).rejects.toMatchObject({
      message: "This workbook has no Factors sheet, so there is nothing to update.",
    });
    excel = openExcel(begun);
    await typeActivities([row("Gas oil", "litres", "2023/24")]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Factors").protection.protect();
      await context.sync();
    });
    await expect(plannedFactorUpdate(excel.port)).rejects.toMatchObject({
      message: expect.stringContaining("“Factors” is protected") as string,
    });
  });

  it("can be taken back, and not after someone has worked on what it added", async () => {
    const before = await columnValues("GP_Factors", "Written for");
    await typeActivities([row("Gas oil", "litres", "2023/24"), row("Laundry gas", "kWh", "2023/24")]);
    const { done } = await update();
    await undoInsertion(excel.port, done);
    expect(await columnValues("GP_Factors", "Written for")).toEqual(before);

    const again = await update();
    await enterWhere("GP_Factors", ["Written for", "Gas oil|litres|2023/24"], "Source", "Ours");
    await expect(undoInsertion(excel.port, again.done)).rejects.toMatchObject({ code: "ChangedSince" });
  });
});

describe("a factor of the user's own", () => {
  const local = {
    ...{ activity: "Natural gas", unit: "kWh", year: "'2024/25", published: 0.15 },
    ...{ category: "Energy", scope: "Scope 1", footprint: "CF", source: "The supplier's letter of May 2025" },
  };

  it("keeps a published one from being brought, and says so in the row and the totals", async () => {
    await typeFactors([local]);
    await typeActivities([row("Natural gas", "kWh", "2024/25", 1000)]);
    const { nothingToDo, plan } = await plannedFactorUpdate(excel.port);
    expect(nothingToDo).toBe(true);
    expect(plan.summary.leaves).toEqual(["Every other factor on sheet “Factors”, 1 factor of your own included."]);
    // 1,000 kWh at 0.15 kg.
    expect(await lastActivity("kgCO2e")).toBeCloseTo(150, 9);
    expect(await lastActivity("Fit")).toBe("Local factor");
    expect(await lastActivity("In words")).toBe("Local factor");
    const lines = await columnValues("GP_Footprint", "Line");
    const counts = await columnValues("GP_Footprint", "2024/25");
    expect(counts[lines.indexOf("of them on a local factor")]).toBe(1);
  });

  it("goes before a published one that is there already", async () => {
    await typeActivities([row("Natural gas", "kWh", "2024/25", 1000)]);
    await update();
    expect(await lastActivity("Fit")).toBe("Published for the year");
    await typeFactors([local]);
    expect(await lastActivity("kgCO2e")).toBeCloseTo(150, 9);
    expect(await lastActivity("Fit")).toBe("Local factor");
  });

  it("is converted for rows in another unit, and stays local", async () => {
    await typeFactors([local]);
    await typeActivities([row("Natural gas", "MWh", "2024/25", 2)]);
    await update();
    // 2 MWh are 2,000 kWh at 0.15 kg.
    expect(await lastActivity("kgCO2e")).toBeCloseTo(300, 9);
    expect(await lastActivity("Fit")).toBe("Local factor");

    await enterWhere("GP_Factors", ["Source", local.source], "Factor", 0.1);
    const { planned } = await update();
    expect(planned.plan.summary.adds).toEqual([
      "“Natural gas” in MWh, 2024/25: 150 becomes 100 kgCO2e per unit (as its source says).",
    ]);
    expect(await lastActivity("kgCO2e")).toBeCloseTo(200, 9);
  });

  it("without a figure is no factor of zero", async () => {
    await typeFactors([{ ...local, published: null }]);
    await typeActivities([row("Natural gas", "kWh", "2024/25", 1000)]);
    expect(await lastActivity("kgCO2e")).toBe("");
    expect(await lastActivity("In words")).toBe("The factor on the Factors sheet has no figure");
    expect((await plannedFactorUpdate(excel.port)).nothingToDo).toBe(true);
  });
});

describe("another set of GWPs", () => {
  const key = "Nitrous oxide|litres|2025/26";
  const choose = (set: string) =>
    enterWhere("GP_FactorSettings", ["Setting", "GWP set for anaesthetic gases"], "Value", set);

  it("writes the gases anew, shows before and after, and touches nothing else", async () => {
    await enterWhere("GP_Activity", ["Activity", "Nitrous oxide"], "Quantity", 1000);
    const others = await columnValues("GP_Factors", "Factor");
    await choose("AR4");
    const { planned, done } = await update();
    // 298 kg per kg of AR4 in place of 265 of AR5, at 1.8728 kg/m3: 0.5580944 for a litre.
    expect(planned.plan.summary.adds).toContain(
      "“Nitrous oxide” in litres, 2025/26: 0.496292 becomes 0.5580944 kgCO2e per unit (CO2e, AR4).",
    );
    expect(await inFactors(key, "Gas basis")).toBe("CO2e, AR4");
    const changed = (await columnValues("GP_Factors", "Factor")).filter((factor, at) => factor !== others[at]);
    expect(changed).toHaveLength(4);

    await undoInsertion(excel.port, done);
    expect(await columnValues("GP_Factors", "Factor")).toEqual(others);
  });

  it("leaves no figure where the set has none, which is not zero, and brings it back with the set", async () => {
    await enterWhere("GP_Activity", ["Activity", "Sevoflurane"], "Quantity", 10);
    await choose("AR4");
    const { planned } = await update();
    expect(planned.plan.summary.adds).toContainEqual(
      expect.stringMatching(
        /^“Sevoflurane” in bottles \(250 ml\), 2025\/26: [\d.]+ becomes no figure in AR4/,
      ) as string,
    );
    const words = await columnValues("GP_Activity", "In words");
    const names = await columnValues("GP_Activity", "Activity");
    expect(words[names.indexOf("Sevoflurane")]).toBe("The factor on the Factors sheet has no figure");

    await choose("AR5");
    await update();
    expect((await columnValues("GP_Activity", "In words"))[names.indexOf("Sevoflurane")]).toBe("Counted");
  });
});
