import fc from "fast-check";
import type { EmissionFactor } from "../../src/domain/emission-factor";
import { activityKey, type FactorLibrary, type LocalFactor } from "../../src/domain/factor-library";
import { financialYear } from "../../src/domain/financial-year";
import { factorFor } from "../../src/model/factor-lookup";

const source = { publisher: "Publisher", title: "Title", edition: "edition", locator: "table" };

function factor(
  unit: string,
  year: number | null,
  kgCO2ePerUnit: number,
  given: Partial<EmissionFactor> = {},
): EmissionFactor {
  return {
    id: `test/${unit}/${year}/${given.gwpSet ?? ""}`,
    activity: "Test",
    category: "Energy",
    unit,
    kgCO2ePerUnit,
    printed: String(kgCO2ePerUnit),
    year,
    gasBasis: "CO2e, AR5",
    gwpSet: null,
    scope: 1,
    footprint: "CF",
    source,
    confidence: "two sources",
    note: null,
    ...given,
  };
}

function libraryOf(factors: readonly EmissionFactor[], local: readonly LocalFactor[] = []): FactorLibrary {
  const test = { activity: "Test", category: "Energy", scope: 1, footprint: "CF", factors, steps: [] } as const;
  return { activities: new Map([[activityKey("Test"), test]]), local };
}

const asked = (unit: string, startYear: number, activity = "Test") => ({
  activity,
  unit,
  year: financialYear(startYear),
  gwpSet: "AR5" as const,
});

function localFactor(given: Partial<LocalFactor> = {}): LocalFactor {
  return {
    activity: "Test",
    category: "Energy",
    unit: "kWh",
    year: null,
    kgCO2ePerUnit: 0.5,
    scope: 1,
    footprint: "CF+",
    source: "Supplier's letter of 3 May 2025",
    ...given,
  };
}

describe("factorFor", () => {
  const editions = libraryOf([factor("kWh", 2020, 0.2), factor("kWh", 2021, 0.1), factor("kWh", 2024, 0.05)]);

  it("takes the edition of the calendar year the financial year starts in", () => {
    expect(factorFor(editions, asked("kWh", 2021))).toMatchObject({
      found: true,
      factor: { year: 2021 },
      fit: { kind: "published-for-year" },
      perGivenUnit: 0.1,
    });
  });

  it("carries the latest earlier edition forward, and says by how many years", () => {
    expect(factorFor(editions, asked("kWh", 2023))).toMatchObject({
      factor: { year: 2021 },
      fit: { kind: "carried-forward", years: 2 },
    });
  });

  it("uses no later edition for an earlier year", () => {
    expect(factorFor(editions, asked("kWh", 2019))).toEqual({ found: false, reason: "no-edition-yet", first: 2020 });
  });

  it("knows an activity by its name, whatever its capitals and spaces", () => {
    expect(factorFor(editions, asked("kWh", 2024, "  TEST "))).toMatchObject({ found: true });
    expect(factorFor(editions, asked("kWh", 2024, "Tests"))).toEqual({ found: false, reason: "unknown-activity" });
  });

  it("gives the factor per the unit given: 0.05 kg a kWh is 50 kg a MWh", () => {
    expect(factorFor(editions, asked("MWh", 2024))).toMatchObject({ factor: { unit: "kWh" }, perGivenUnit: 50 });
  });

  it("says which units fit when the one given does not", () => {
    const gas = libraryOf([factor("kWh (Gross CV)", 2024, 0.2), factor("cubic metres", 2024, 2)]);

    expect(factorFor(gas, asked("litres of gas", 2024))).toEqual({
      found: false,
      reason: "unit-does-not-fit",
      units: ["kWh (Gross CV)", "cubic metres"],
    });
  });

  it.each([
    ["kWh", "kWh (Gross CV)", 1],
    ["MWh", "kWh (Gross CV)", 1000],
    ["t", "tonnes", 1],
    ["kg", "tonnes", 0.001],
    ["km", "miles", 1 / 1.609344],
    ["litres", "cubic metres", 0.001],
    ["passenger miles", "passenger.km", 1.609344],
    ["cylinders size E", "cylinder size E", 1],
    ["bottles", "bottles (240 ml)", 1],
    ["bottle", "bottles (240 ml)", 1],
    ["nights", "Room per night", 1],
    ["room nights", "Room per night", 1],
    ["FTE working hours", "per FTE Working Hour", 1],
  ])("takes “%s” for %s, %d of them", (given, own, ownUnits) => {
    const lookup = factorFor(libraryOf([factor(own, 2024, 1)]), asked(given, 2024));

    expect(lookup).toMatchObject({ found: true, perGivenUnit: ownUnits });
  });

  it.each([
    ["kWh (Net CV)", "kWh (Gross CV)"],
    ["cubic metres", "litres"],
    ["ML", "ml"],
    ["mt", "tonnes"],
    ["km", "passenger.km"],
    ["kg", "kgCO2e"],
    ["ml", "bottles (240 ml)"],
    ["cylinder", "cylinder size E"],
    ["", "inhalers"],
  ])("does not take “%s” for %s", (given, own) => {
    const other = factor("cylinder size F", 2024, 2);

    expect(factorFor(libraryOf([factor(own, 2024, 1), other]), asked(given, 2024))).toMatchObject({
      found: false,
      reason: "unit-does-not-fit",
    });
  });

  it("does not take a cylinder of one size for another whose name it begins", () => {
    const cylinders = libraryOf([factor("cylinder size ED", 2024, 1)]);

    expect(factorFor(cylinders, asked("cylinder size E", 2024))).toMatchObject({ reason: "unit-does-not-fit" });
  });

  it("uses this year's edition in another unit before last year's in the one given", () => {
    const vans = libraryOf([factor("miles", 2025, 0.4), factor("km", 2025, 0.25), factor("km", 2026, 0.2)]);

    // 0.2 kg a km × 1.609344 km a mile
    expect(factorFor(vans, asked("miles", 2026))).toMatchObject({
      factor: { unit: "km", year: 2026 },
      fit: { kind: "published-for-year" },
      perGivenUnit: 0.2 * 1.609344,
    });
    expect(factorFor(vans, asked("miles", 2025))).toMatchObject({ factor: { unit: "miles" }, perGivenUnit: 0.4 });
  });

  it("uses a factor that is not of a year in every year", () => {
    const inhaler = libraryOf([factor("inhalers", null, 28.26)]);

    expect(factorFor(inhaler, asked("inhaler", 2019))).toMatchObject({
      fit: { kind: "not-by-year" },
      perGivenUnit: 28.26,
    });
  });

  it("takes a gas's factor of the set chosen, and finds none where the set has none", () => {
    const gas = libraryOf([factor("kg", null, 298, { gwpSet: "AR4" }), factor("kg", null, 265, { gwpSet: "AR5" })]);

    expect(factorFor(gas, asked("kg", 2024))).toMatchObject({ perGivenUnit: 265 });
    expect(factorFor(gas, { ...asked("kg", 2024), gwpSet: "AR6" })).toEqual({
      found: false,
      reason: "no-value-in-set",
      sets: ["AR4", "AR5"],
    });
  });

  it("never takes a later edition, and always the latest of the others", () => {
    const editionYears = fc.uniqueArray(fc.integer({ min: 2015, max: 2030 }), { minLength: 1 });
    fc.assert(
      fc.property(editionYears, fc.integer({ min: 2010, max: 2035 }), (years, startYear) => {
        const lookup = factorFor(libraryOf(years.map((year) => factor("kWh", year, year))), asked("MWh", startYear));
        const earlier = years.filter((year) => year <= startYear);
        return lookup.found ? lookup.factor.year === Math.max(...earlier) : earlier.length === 0;
      }),
    );
  });
});

describe("factorFor, with local factors", () => {
  const published = [factor("kWh", 2024, 0.2), factor("litres", 2024, 2)];

  it("uses a local factor for the activity and unit before what is published, with its source and footprint", () => {
    expect(factorFor(libraryOf(published, [localFactor()]), asked("MWh", 2024))).toMatchObject({
      factor: { footprint: "CF+", source: { title: "Supplier's letter of 3 May 2025" } },
      fit: { kind: "local" },
      perGivenUnit: 500,
    });
  });

  it("keeps to what is published in other units", () => {
    expect(factorFor(libraryOf(published, [localFactor()]), asked("litres", 2024))).toMatchObject({
      fit: { kind: "published-for-year" },
    });
  });

  it("prefers the one for the year, and does not use one for another year", () => {
    const local = [localFactor(), localFactor({ year: financialYear(2024), kgCO2ePerUnit: 0.3 })];

    expect(factorFor(libraryOf(published, local), asked("kWh", 2024))).toMatchObject({ perGivenUnit: 0.3 });
    expect(factorFor(libraryOf(published, local), asked("kWh", 2025))).toMatchObject({ perGivenUnit: 0.5 });
    expect(factorFor(libraryOf(published, local.slice(1)), asked("kWh", 2025))).toMatchObject({ perGivenUnit: 0.2 });
  });

  it("adds an activity that nobody publishes", () => {
    const shuttle = libraryOf([], [localFactor({ activity: "Shuttle bus", unit: "miles" })]);

    expect(factorFor(shuttle, asked("miles", 2024, "shuttle bus"))).toMatchObject({ fit: { kind: "local" } });
    expect(factorFor(shuttle, asked("kg", 2024, "shuttle bus"))).toEqual({
      found: false,
      reason: "unit-does-not-fit",
      units: ["miles"],
    });
  });
});
