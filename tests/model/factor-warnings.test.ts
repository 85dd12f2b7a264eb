import { financialYear } from "../../src/domain/financial-year";
import { activityKey } from "../../src/domain/factor-library";
import { factorFor } from "../../src/model/factor-lookup";
import { warningsFor } from "../../src/model/factor-warnings";
import { factorLibrary } from "../../src/reference/emission-factors";

const baseline = financialYear(2019);

function warnings(activity: string, unit: string, startYear: number, from = baseline): string[] {
  const year = financialYear(startYear);
  const lookup = factorFor(factorLibrary, { activity, unit, year, gwpSet: "AR5" });
  return warningsFor(factorLibrary, lookup, { from, to: year });
}

describe("warningsFor", () => {
  it("tells of every jump between the two years that touches the activity, and of no other", () => {
    expect(warnings("Waste: landfill, general", "tonnes", 2021)).toEqual([
      expect.stringContaining("99.76 kgCO2e per tonne in the 2019 edition to 458.18 in the 2020 one"),
      // 467.0458 / 99.7592 = 4.68, a rise of 368%
      "The factor itself rose by 368%, from 99.7592 in the 2019 edition to 467.0458 in that of 2021.",
    ]);
    expect(warnings("Waste: landfill, general", "tonnes", 2021, financialYear(2020))).toEqual([]);
  });

  it("tells that AR5 took the place of AR4 between 2022 and 2023", () => {
    const ofBasis = (year: number, from: number) =>
      warnings("Natural gas", "kWh", year, financialYear(from)).filter((sentence) => sentence.includes("AR4"));

    expect([ofBasis(2023, 2022).length, ofBasis(2022, 2021).length, ofBasis(2025, 2023).length]).toEqual([1, 0, 0]);
  });

  it("is silent about a factor that has hardly moved", () => {
    // Burning oil per litre: 2.54016 in 2023, 2.54015 in 2024
    expect(warnings("Burning oil", "litres", 2024, financialYear(2023))).toEqual([]);
  });

  it("says that a factor was carried forward, from which edition and on which basis", () => {
    expect(warnings("Waste: recycling, general", "tonnes", 2024, financialYear(2023))).toEqual([
      "The library has no edition of this factor for 2024/25: that of 2021 (CO2e, AR4) is carried forward.",
      expect.stringContaining("an empty cell is no factor, not a factor of zero"),
    ]);
  });

  it("leaves out jumps that an edition carried forward has not made", () => {
    const all = warnings("Waste: recycling, general", "tonnes", 2024).join(" ");

    expect(all).not.toContain("6.41");
  });

  it("says that a size was recalled and not read", () => {
    expect(warnings("Entonox", "cylinder size D", 2024)).toEqual([expect.stringContaining("recalled and not read")]);
    expect(warnings("Entonox", "litres", 2024)).toEqual([]);
  });

  it("names the source of a local factor, and says nothing of editions", () => {
    const local = {
      activity: "Electricity (grid)",
      category: "Energy",
      unit: "kWh",
      year: null,
      kgCO2ePerUnit: 0,
      scope: 2,
      footprint: "CF",
      source: "Private wire agreement",
    } as const;
    const library = { ...factorLibrary, local: [local] };
    const year = financialYear(2024);
    const lookup = factorFor(library, { activity: local.activity, unit: "kWh", year, gwpSet: "AR5" });

    expect(warningsFor(library, lookup, { from: baseline, to: year })).toEqual([
      "A local factor is used. Its source: Private wire agreement.",
    ]);
  });

  it("has nothing to say of a factor that was not found", () => {
    expect(warnings("Homeworking", "hours", 2020)).toEqual([]);
    expect(factorLibrary.activities.has(activityKey("Homeworking"))).toBe(true);
  });
});
