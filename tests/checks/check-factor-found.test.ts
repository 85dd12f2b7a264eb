import { checkFactorFound, type FactorAsked } from "../../src/checks/check-factor-found";
import type { FactorLookup } from "../../src/domain/emission-factor";
import { financialYear } from "../../src/domain/financial-year";

const never = () => {
  throw new Error("Nobody asked what may be meant.");
};

const asked = (lookup: FactorLookup, rest: Partial<FactorAsked> = {}): FactorAsked => ({
  activity: "Natural gas",
  unit: "kWh",
  year: financialYear(2021),
  gwpSet: "AR4",
  isInUse: false,
  nearest: never,
  lookup,
  ...rest,
});

const found = { found: true } as Extract<FactorLookup, { found: true }>;
const unfit: FactorLookup = { found: false, reason: "unit-does-not-fit", units: ["litres", "tonnes"] };

describe("checkFactorFound", () => {
  it.each([found, unfit])("is silent where a factor is in use, whatever the library says", (lookup) => {
    expect(checkFactorFound(asked(lookup, { isInUse: true }))).toEqual([]);
  });

  it("says that a factor there is has not been brought", () => {
    expect(checkFactorFound(asked(found))).toEqual([{ code: "factor-not-brought", activity: "Natural gas" }]);
  });

  it("offers what may be meant for an activity that is unknown", () => {
    const lookup: FactorLookup = { found: false, reason: "unknown-activity" };
    expect(checkFactorFound(asked(lookup, { activity: "Gass", nearest: () => ["Natural gas", "Gas oil"] }))).toEqual([
      { code: "activity-unknown", given: "Gass", nearest: ["Natural gas", "Gas oil"] },
    ]);
  });

  it("names the units that fit, the first year and the sets that have a figure", () => {
    expect(checkFactorFound(asked(unfit, { unit: "miles" }))).toEqual([
      { code: "unit-does-not-fit", given: "miles", activity: "Natural gas", units: ["litres", "tonnes"] },
    ]);
    expect(checkFactorFound(asked({ found: false, reason: "no-edition-yet", first: 2022 }))).toEqual([
      { code: "no-edition-yet", activity: "Natural gas", year: "2021/22", first: "2022/23" },
    ]);
    expect(checkFactorFound(asked({ found: false, reason: "no-value-in-set", sets: ["AR5", "AR6"] }))).toEqual([
      { code: "no-value-in-gwp-set", activity: "Natural gas", set: "AR4", sets: ["AR5", "AR6"] },
    ]);
  });
});
