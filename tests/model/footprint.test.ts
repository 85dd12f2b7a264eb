import fc from "fast-check";
import type { EmissionFactor, Fit, FootprintName, Scope } from "../../src/domain/emission-factor";
import { financialYear } from "../../src/domain/financial-year";
import { activityFootprint, addFootprints, emissionsOf, type ActivityRow } from "../../src/model/footprint";

interface Given {
  readonly quantity: number | null;
  readonly perUnit?: number;
  readonly scope?: Scope;
  readonly footprint?: FootprintName;
  readonly category?: string;
  readonly fit?: Fit;
  readonly year?: number;
}

function row({
  quantity,
  perUnit = 1,
  scope = 1,
  footprint = "CF",
  category = "Energy",
  fit,
  year = 2024,
}: Given): ActivityRow {
  const factor: EmissionFactor = {
    id: "test",
    activity: "Test",
    category,
    unit: "kWh",
    kgCO2ePerUnit: perUnit,
    printed: String(perUnit),
    year,
    gasBasis: "CO2e, AR5",
    gwpSet: null,
    scope,
    footprint,
    source: { publisher: "", title: "", edition: "", locator: "" },
    confidence: "two sources",
    note: null,
  };
  return {
    year: financialYear(year),
    quantity,
    lookup: { found: true, factor, fit: fit ?? { kind: "published-for-year" }, perGivenUnit: perUnit },
  };
}

const withoutFactor: ActivityRow = {
  year: financialYear(2024),
  quantity: 5,
  lookup: { found: false, reason: "unknown-activity" },
};

describe("emissionsOf", () => {
  it("multiplies: 1,200 kWh × 0.2 kg = 240 kg", () => {
    expect(emissionsOf(1200, row({ quantity: 0, perUnit: 0.2 }).lookup)).toBe(240);
  });

  it("is null, not zero, without a quantity or without a factor; a quantity of zero emits zero", () => {
    expect(emissionsOf(null, row({ quantity: null }).lookup)).toBeNull();
    expect(emissionsOf(5, withoutFactor.lookup)).toBeNull();
    expect(emissionsOf(0, row({ quantity: 0 }).lookup)).toBe(0);
  });

  it.each([NaN, Infinity])("refuses %d", (quantity) => {
    expect(() => emissionsOf(quantity, row({ quantity }).lookup)).toThrow(RangeError);
  });
});

describe("activityFootprint", () => {
  it("adds up by category, scope, CF and CF+, in tonnes", () => {
    const [year] = activityFootprint([
      row({ quantity: 1000, perUnit: 2 }), // 2 t, scope 1, CF
      row({ quantity: 3000, scope: 2 }), // 3 t, scope 2, CF
      row({ quantity: 4000, scope: 3, footprint: "CF+", category: "Freight" }), // 4 t, CF+ alone
    ]);

    expect(year).toMatchObject({
      byScope: { 1: 2, 2: 3, 3: 4 },
      totals: { CF: 5, "CF+": 9 },
      rows: 3,
      withoutQuantity: 0,
      withoutFactor: 0,
    });
    expect(Object.fromEntries(year?.byCategory ?? [])).toEqual({ Energy: 5, Freight: 4 });
  });

  it("keeps years apart, from the earliest", () => {
    const years = activityFootprint([row({ quantity: 1000, year: 2025 }), row({ quantity: 2000, year: 2023 })]);

    expect(years.map(({ year, totals }) => [year.startYear, totals["CF+"]])).toEqual([
      [2023, 2],
      [2025, 1],
    ]);
  });

  it("counts what is in no total, and what deserves a second look", () => {
    const [year] = activityFootprint([
      row({ quantity: 1000 }),
      row({ quantity: 1000, fit: { kind: "carried-forward", years: 1 } }),
      row({ quantity: 1000, fit: { kind: "local" } }),
      row({ quantity: null, fit: { kind: "local" } }),
      withoutFactor,
    ]);

    expect(year).toMatchObject({
      totals: { CF: 3, "CF+": 3 },
      rows: 5,
      withoutQuantity: 1,
      withoutFactor: 1,
      carriedForward: 1,
      local: 1,
    });
  });

  it("has no total, rather than one of zero, where no row adds to it", () => {
    const [year] = activityFootprint([row({ quantity: null }), withoutFactor]);

    expect(year?.totals).toEqual({ CF: null, "CF+": null });
    expect(year?.byScope).toEqual({ 1: null, 2: null, 3: null });
    expect(year?.byCategory.size).toBe(0);
    expect(activityFootprint([])).toEqual([]);
  });

  it("has a CF+ that is the sum of its scopes and of its categories, with CF inside it", () => {
    const rows = fc.array(
      fc.record({
        quantity: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
        scope: fc.constantFrom<Scope>(1, 2, 3),
        footprint: fc.constantFrom<FootprintName>("CF", "CF+"),
        category: fc.constantFrom("Energy", "Waste", "Freight"),
      }),
      { minLength: 1 },
    );
    const sum = (values: readonly (number | null)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const isNear = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, other);

    fc.assert(
      fc.property(rows, (given) => {
        const [year] = activityFootprint(given.map(row));
        const all = year?.totals["CF+"] ?? 0;
        return (
          isNear(sum(Object.values(year?.byScope ?? {})), all) &&
          isNear(sum([...(year?.byCategory.values() ?? [])]), all) &&
          (year?.totals.CF ?? 0) <= all * (1 + 1e-9)
        );
      }),
    );
  });
});

describe("addFootprints", () => {
  it("adds CF to CF", () => {
    expect(addFootprints({ footprint: "CF", tCO2e: 2 }, { footprint: "CF", tCO2e: 3 })).toEqual({
      footprint: "CF",
      tCO2e: 5,
    });
  });

  it.each<[FootprintName, FootprintName]>([
    ["CF", "CF+"],
    ["CF+", "CF"],
  ])("refuses %s and %s, with a remedy", (one, other) => {
    expect(() => addFootprints({ footprint: one, tCO2e: 1 }, { footprint: other, tCO2e: 1 })).toThrow(
      /CF is part of CF\+.* Use CF\+ alone/,
    );
  });
});
