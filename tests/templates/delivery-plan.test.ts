import { deliveryPlan } from "../../src/reference/delivery-plan";
import { actionRow, deliveryPlanSheet, deliveryPlanTable, dueYearOf } from "../../src/templates/delivery-plan";
import { addressOf } from "../../src/workbook/area";
import { serialOf } from "../../src/workbook/excel-date";
import { tableAreas } from "../../src/workbook/layout";

const sheet = deliveryPlanSheet(deliveryPlan);
const rows = sheet.tables[0]!.rows;
const headersOf = (filledBy: "plan" | "user") =>
  Object.values(deliveryPlanTable.columns)
    .filter((column) => column.filledBy === filledBy)
    .map(({ header }) => header);

describe("deliveryPlanSheet", () => {
  it("has a row for each of the 103 actions, in the plan's order", () => {
    expect(rows.map(({ key }) => key)).toEqual(deliveryPlan.map(({ key }) => key));
    expect(new Set(rows.map(({ key }) => key)).size).toBe(103);
  });

  it("stands in one table under the introduction", () => {
    expect(tableAreas(sheet).map(addressOf)).toEqual(["A5:AG108"]);
  });

  it("holds only the actions it is given", () => {
    expect(deliveryPlanSheet(deliveryPlan.slice(3, 5)).tables[0]?.rows).toHaveLength(2);
  });
});

describe("deliveryPlanTable", () => {
  it("has the plan's columns", () => {
    expect(headersOf("plan")).toEqual([
      "Key",
      "Programme",
      "Objective",
      "Outcome",
      "Action",
      "ICB",
      "Acutes",
      "Other Trusts",
      "LAs",
      "Primary care",
      "Date",
      "Due date",
      "Ongoing",
      "How the date is read",
      "Measured by",
      "Greener NHS theme",
      "Main emissions category",
      "Likely financial impact",
      "Accountable lead",
      "Source line",
    ]);
  });

  it("leaves to people what they track, and the icons that the plan's text has lost", () => {
    expect(headersOf("user")).toEqual([
      "P1 People",
      "P2 Places",
      "P3 Planet",
      "Status",
      "RAG",
      "% complete",
      "Forecast date",
      "Progress this quarter",
      "Evidence link",
      "Owner",
      "Saved so far (tCO2e)",
      "Saved a year, recurrent (£)",
      "Saved once (£)",
    ]);
  });

  it("fills in nothing that is the user's to fill", () => {
    const theirs = Object.entries(deliveryPlanTable.columns).flatMap(([key, { filledBy }]) =>
      filledBy === "user" ? [key] : [],
    );
    expect(rows.flatMap((row) => theirs.filter((key) => (row[key] ?? null) !== null))).toEqual([]);
  });
});

describe("actionRow", () => {
  const irregular = deliveryPlan.filter(({ dateIrregular }) => dateIrregular);

  it("keeps the words of the 11 irregular dates and says how they are read", () => {
    const dates = irregular.map((action) => {
      const { key, date, milestones } = actionRow(action);
      return [key, date, milestones];
    });
    expect(dates).toEqual([
      ["A3A/vii", "Jun-25 ongoing", "Starts Jun 2025, then goes on."],
      ["R2A/iii", "Mar-26 ongoing", "Starts Mar 2026, then goes on."],
      ["R2B/i", "Apr-25 ongoing", "Starts Apr 2025, then goes on."],
      ["R2B/ii", "Sep-25 ongoing", "Starts Sep 2025, then goes on."],
      ["R2B/v", "Apr-25 ongoing", "Starts Apr 2025, then goes on."],
      ["R3A/i", "Mar-28 ongoing", "Starts Mar 2028, then goes on."],
      ["R3B/ii", "Sep-25 ongoing", "Starts Sep 2025, then goes on."],
      ["ES1B/ii", "Apr-26 ongoing", "Starts Apr 2026, then goes on."],
      ["ES1C/ii", "Mar-26 (15 kgCO₂e) and Mar-28 (12 kgCO₂e)", "Mar 2026: 15 kgCO₂e\nMar 2028: 12 kgCO₂e"],
      ["ES2A/iii", "Assess opportunities by Dec-26", "Dec 2026: Assess opportunities"],
      ["ES2A/v", "Apr-25 ongoing", "Starts Apr 2025, then goes on."],
    ]);
  });

  it("says nothing of a date that is a month and a year", () => {
    const regular = deliveryPlan.filter(({ dateIrregular }) => !dateIrregular).map(actionRow);
    expect(new Set(regular.map(({ milestones }) => milestones))).toEqual(new Set([null]));
  });

  it("gives each due date as Excel counts days", () => {
    const first = deliveryPlan.find(({ dueDate }) => dueDate === "2025-09-30")!;
    expect(actionRow(first)["dueDate"]).toBe(45_930);
    expect(rows.map(({ dueDate }) => dueDate)).toEqual(
      deliveryPlan.map(({ dueDate }) => (dueDate === null ? null : serialOf(dueDate))),
    );
  });

  it("leads objectives and outcomes with their references, and keeps the action's own words", () => {
    const [row] = rows;
    const [action] = deliveryPlan;
    expect(row?.["objective"]).toMatch(/^C1 \S/);
    expect(row?.["outcome"]).toMatch(/^C1A \S/);
    expect(row?.["action"]).toBe(action?.action);
  });

  it.each(["acutes", "measuredBy", "greenerNhsTheme", "accountableLead"] as const)(
    "leaves %s blank where the plan does",
    (column) => {
      expect(rows.map((row) => row[column])).toEqual(deliveryPlan.map((action) => action[column]));
    },
  );

  it("says No, and not nothing, of an action that does not go on", () => {
    expect(rows.filter((row) => row["ongoing"] === "Yes")).toHaveLength(9);
    expect(rows.filter((row) => row["ongoing"] === "No")).toHaveLength(94);
  });
});

describe("dueYearOf", () => {
  it("is the financial year of the due date", () => {
    const dueYear = (dueDate: string | null) => dueYearOf({ ...deliveryPlan[0]!, dueDate });
    expect(dueYear("2026-03-31")).toBe("2025/26");
    expect(dueYear("2026-04-30")).toBe("2026/27");
    expect(dueYear(null)).toBeNull();
  });
});
