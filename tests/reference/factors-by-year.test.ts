import { unitsOf, type LibraryActivity } from "../../src/domain/factor-library";
import { financialYear } from "../../src/domain/financial-year";
import { factorFor } from "../../src/model/factor-lookup";
import { factorLibrary, nhsActivities } from "../../src/reference/emission-factors";
import { expectGolden } from "../support/golden";

const years = Array.from({ length: 8 }, (_, at) => financialYear(2019 + at));

/** kgCO2e per unit as printed; the edition it came from where that is another year's; "none" where there is none. */
function resolved({ activity }: LibraryActivity, unit: string): string {
  const found = years.map((year) => {
    const lookup = factorFor(factorLibrary, { activity, unit, year, gwpSet: "AR5" });
    if (!lookup.found) return "none";
    const { printed, year: edition } = lookup.factor;
    return lookup.fit.kind === "carried-forward" ? `${printed} (${edition})` : printed;
  });
  return new Set(found).size === 1 ? `every year ${found[0]}` : found.join(", ");
}

describe("factorFor", () => {
  // 2019/20 to 2026/27 in this order; gases with AR5.
  it("finds for every activity of the list what was reviewed", () => {
    const byActivity = nhsActivities.map((one) => [
      `${one.activity} [${one.category}, scope ${one.scope}, ${one.footprint}]`,
      Object.fromEntries(unitsOf(one).map((unit) => [unit, resolved(one, unit)])),
    ]);

    expectGolden("factors-by-year", Object.fromEntries(byActivity));
  });
});
