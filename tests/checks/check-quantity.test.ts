import { checkQuantity, type QuantityFacts } from "../../src/checks/check-quantity";

const facts = (rest: Partial<QuantityFacts>): QuantityFacts => ({
  quantity: 1000,
  unit: "kWh",
  emissions: 0.177,
  footprint: "CF",
  whole: 59_000,
  ...rest,
});

describe("checkQuantity", () => {
  it("takes a quantity of 0, one whose emissions are not known, and one that comes to the whole", () => {
    expect(checkQuantity(facts({ quantity: 0, emissions: 0 }))).toEqual([]);
    expect(checkQuantity(facts({ emissions: null }))).toEqual([]);
    expect(checkQuantity(facts({ emissions: 59_000 }))).toEqual([]);
  });

  it("asks about a quantity below zero", () => {
    expect(checkQuantity(facts({ quantity: -12, emissions: -0.002 }))).toEqual([
      { code: "quantity-negative", given: -12, unit: "kWh" },
    ]);
  });

  it.each([
    ["MWh", "kWh"],
    ["tonnes", "kg"],
    ["cubic metres", "litres"],
    ["kilometres", null],
    ["inhalers", null],
  ])("asks whether a row in %s that is more than a whole footprint is in another unit: %p", (unit, smaller) => {
    // 2,000,000 MWh at 0.177 kg per kWh is 354,000 t.
    expect(checkQuantity(facts({ quantity: 2e6, unit, emissions: 354_000 }))).toEqual([
      { code: "quantity-implausible", emissions: 354_000, whole: 59_000, footprint: "CF", unit, smaller },
    ]);
  });

  it("looks at the size of what a correction takes away as well", () => {
    const [problem, ...others] = checkQuantity(facts({ quantity: -2e6, emissions: -354_000 }));
    expect(problem?.code).toBe("quantity-implausible");
    expect(others).toEqual([]);
  });
});
