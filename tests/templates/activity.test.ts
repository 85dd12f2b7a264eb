import { gwpSets } from "../../src/domain/emission-factor";
import { unitsOf } from "../../src/domain/factor-library";
import { parseFinancialYear } from "../../src/domain/financial-year";
import { parseUnit } from "../../src/domain/quantity";
import { factorFor } from "../../src/model/factor-lookup";
import { factorLibrary, nhsActivities } from "../../src/reference/emission-factors";
import { organisations } from "../../src/reference/organisations";
import { activityRows, activitySheet, FIRST_YEAR, starterEntries } from "../../src/templates/activity";
import {
  activityListNames,
  activityListsSheet,
  footprintCategories,
  OTHER_CATEGORIES,
} from "../../src/templates/activity-lists";
import { factorKey } from "../../src/templates/factors";
import { metricYears } from "../../src/templates/metrics";
import { plainNaming } from "../support/plain-naming";

const [organisation = null] = organisations;
const starters = starterEntries(organisation, FIRST_YEAR);

describe("starterEntries", () => {
  it("are about twenty, of the organisation and the year, each once and without a quantity", () => {
    expect(starters.length).toBeGreaterThanOrEqual(15);
    expect(starters.length).toBeLessThanOrEqual(25);
    expect(new Set(starters.map(({ activity }) => activity)).size).toBe(starters.length);
    for (const entry of starters)
      expect(entry).toMatchObject({ organisation: organisation?.name, period: FIRST_YEAR, quantity: null });
  });

  it("have a factor in the year they begin with and in every other", () => {
    for (const label of metricYears)
      for (const { activity, unit } of starters) {
        const year = parseFinancialYear(label)!;
        expect([activity, factorFor(factorLibrary, { activity, unit, year, gwpSet: "AR5" }).found]).toEqual([
          activity,
          true,
        ]);
      }
  });

  it("name activities of the list, so that the drop-down shows them", () => {
    const listed = new Set(nhsActivities.map(({ activity }) => activity));
    expect(starters.filter(({ activity }) => !listed.has(activity))).toEqual([]);
  });

  it("leave the organisation blank where none is chosen", () => {
    expect(new Set(starterEntries(null, "2024/25").map((entry) => entry.organisation))).toEqual(new Set([null]));
  });
});

describe("activityRows", () => {
  it("have the same formulas in every row, so that rows people add get them too", () => {
    const [first, second] = activityRows(starters.slice(0, 2), plainNaming);
    const formulas = (row: object | undefined) =>
      Object.entries(row ?? {}).filter(([, cell]) => typeof cell === "object" && cell !== null);
    expect(formulas(first).length).toBe(14);
    expect(formulas(second)).toEqual(formulas(first));
  });

  it("look a factor up once", () => {
    const [row] = activityRows(starters.slice(0, 1), plainNaming);
    expect(JSON.stringify(row).match(/MATCH\([^)]*GP_Factors/g)).toHaveLength(1);
  });
});

describe("activitySheet", () => {
  it("is one table, so that it can grow", () => {
    expect(activitySheet(starters, plainNaming).tables).toHaveLength(1);
  });
});

describe("activityListsSheet", () => {
  const sheet = activityListsSheet(nhsActivities);

  it("is hidden, and has a name over each of its lists", () => {
    expect(sheet.hidden).toBe(true);
    expect(sheet.tables).toHaveLength(activityListNames.length);
  });

  it("offers each activity and every unit its factors are published for", () => {
    const [activities, units] = sheet.tables;
    const offered = units?.rows.map(({ unit }) => unit);
    expect(activities?.rows.map(({ activity }) => activity)).toEqual(nhsActivities.map(({ activity }) => activity));
    for (const unit of nhsActivities.flatMap(unitsOf)) expect(offered).toContain(unit);
    expect(parseUnit("MWh") !== null && offered?.includes("MWh")).toBe(true);
  });
});

describe("footprintCategories", () => {
  it("are the categories of the factor library, each once and in its order", () => {
    const categories = [...factorLibrary.activities.values()].map(({ category }) => category);
    expect(footprintCategories).toEqual([...new Set(categories)]);
    expect(categories).not.toContain(OTHER_CATEGORIES);
  });
});

describe("factorKey", () => {
  it("is short enough for Excel to look up, and has nothing in it that Excel takes for a wild card", () => {
    for (const one of factorLibrary.activities.values())
      for (const unit of unitsOf(one)) {
        const key = factorKey(one.activity, unit, "2025/26");
        expect(key.length).toBeLessThan(255);
        expect(key).not.toMatch(/[*?~]/);
        expect(key.split("|")).toHaveLength(3);
      }
  });

  it("passes over spaces that do not tell activities apart", () => {
    expect(factorKey(" Natural  gas", "kWh ", "2025/26")).toBe("Natural gas|kWh|2025/26");
  });
});

describe("the set of GWPs", () => {
  it("has a word for each in the library", () => {
    const used = new Set(
      [...factorLibrary.activities.values()].flatMap(({ factors }) => factors.map((one) => one.gwpSet)),
    );
    for (const set of gwpSets) expect(used).toContain(set);
  });
});
