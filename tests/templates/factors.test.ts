import { gwpSets } from "../../src/domain/emission-factor";
import { factorFormulas, factorRow, factorsSheet, factorsTable, type FactorInUse } from "../../src/templates/factors";
import { factorSettings, factorSettingsTable } from "../../src/templates/factor-settings";
import { plainNaming } from "../support/plain-naming";

const factor: FactorInUse = {
  activity: "Natural gas",
  unit: "MWh",
  year: "2025/26",
  published: 0.18296,
  publishedUnit: "kWh (Gross CV)",
  multiplyBy: 1000,
  category: "Energy",
  scope: 1,
  footprint: "CF",
  fit: "Published for the year",
  source: "UK Government GHG Conversion Factors for Company Reporting 2025",
  edition: "2025",
  gasBasis: "CO2e, AR5",
  confidence: "two sources",
  sinceYearBefore: null,
  note: null,
  id: "natural-gas/kwh-gross-cv/2025",
};
const KEYS = "GP_Activity[Factor key]";

describe("factorRow", () => {
  it("has a cell for each column, keeps what it was written for, and words its scope", () => {
    const row = factorRow(factor, factorFormulas(KEYS, plainNaming));
    expect(Object.keys(row).sort()).toEqual(Object.keys(factorsTable.columns).sort());
    expect(row).toMatchObject({ writtenFor: "Natural gas|MWh|2025/26", scope: "Scope 1", published: 0.18296 });
  });
});

describe("factorsSheet", () => {
  it("has the settings with their names, and the factors last, so that they can grow", () => {
    const { tables } = factorsSheet([factor], KEYS, plainNaming);
    expect(tables.map(({ spec, rows }) => [spec.name, rows.length])).toEqual([
      ["GP_FactorSettings", 2],
      ["GP_Factors", 1],
    ]);
    for (const { label, name } of Object.values(factorSettings))
      expect(factorSettingsTable.nameFor?.("value", label)).toBe(name);
  });

  it("has a blank row with formulas where no factor is in use, to type one of one's own in", () => {
    const [, factors] = factorsSheet([], KEYS, plainNaming).tables;
    expect(factors?.rows).toHaveLength(1);
    expect(factors?.rows[0]).toMatchObject({ activity: "", ...factorFormulas(KEYS, plainNaming) });
  });
});

describe("factorSettings", () => {
  it("begin with one of the sets there are", () => {
    expect(gwpSets).toContain(factorSettings.gwpSet.value);
  });
});
