import fc from "fast-check";
import { conversionFactor, parseUnit, units, type Unit } from "../../src/domain/quantity";

const everyUnit = Object.keys(units) as Unit[];

describe("parseUnit", () => {
  it.each(everyUnit)("reads %s, the product's own name for it", (unit) => {
    expect(parseUnit(unit)).toBe(unit);
  });

  it.each([
    ["kwh", "kWh"],
    ["KWH", "kWh"],
    ["kWh (Gross CV)", "kWh"],
    ["kilowatt-hours", "kWh"],
    ["mwh", "MWh"],
    ["tonnes", "t"],
    ["T", "t"],
    ["Tonne", "t"],
    ["kt CO2e", "ktCO2e"],
    ["tCO₂e", "tCO2e"],
    ["tonnes of CO2e", "tCO2e"],
    ["kg CO2-eq", "kgCO2e"],
    ["m3", "cubic metres"],
    ["m³", "cubic metres"],
    ["Cubic Meters", "cubic metres"],
    ["ltr", "litres"],
    ["L", "litres"],
    ["mL", "ml"],
    ["mi", "miles"],
    ["Miles", "miles"],
    ["passenger-km", "passenger.km"],
    ["tonne.km", "tonne.km"],
    ["£k", "£k"],
    ["£000", "£k"],
    ["£’000", "£k"],
    ["£m", "£m"],
  ])("reads %s as %s", (words, unit) => {
    expect(parseUnit(words)).toBe(unit);
  });

  it.each(["mt", "MT", "mT", "ML", "Ml", "mtCO2e", "MTCO2e", "G", "GCO2e", "m", "M"])(
    "does not guess what %s means",
    (words) => {
      expect(parseUnit(words)).toBeNull();
    },
  );

  it.each(["", "kWh (Net CV)", "kW", "£ per kWh", "kWh/m2", "kg CO2", "beds", "1,000"])(
    "finds no unit in “%s”",
    (words) => {
      expect(parseUnit(words)).toBeNull();
    },
  );

  it("never takes one unit for another, whatever the capitals", () => {
    const anyCase = fc
      .tuple(fc.constantFrom(...everyUnit), fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }))
      .map(([unit, capital]) => ({
        unit,
        written: Array.from(unit, (letter, at) => (capital[at] ? letter.toUpperCase() : letter.toLowerCase())).join(""),
      }));

    fc.assert(fc.property(anyCase, ({ unit, written }) => [unit, null].includes(parseUnit(written))));
  });
});

describe("conversionFactor", () => {
  it.each<[number, Unit, Unit]>([
    [3.6, "kWh", "MJ"],
    [0.0036, "kWh", "GJ"],
    [1000, "MWh", "kWh"],
    [1_000_000, "GWh", "kWh"],
    [1.609344, "miles", "km"],
    [1.609344, "passenger.miles", "passenger.km"],
    [0.001, "kg", "t"],
    [1_000_000, "Mt", "t"],
    [0.001, "tCO2e", "ktCO2e"],
    [1000, "cubic metres", "litres"],
    [1000, "million litres", "cubic metres"],
    [0.001, "ml", "litres"],
    [1000, "£k", "£"],
  ])("is exactly %d from %s to %s", (factor, from, to) => {
    expect(conversionFactor(from, to)).toBe(factor);
  });

  it.each<[Unit, Unit]>([
    ["kg", "kgCO2e"],
    ["kg", "litres"],
    ["km", "passenger.km"],
    ["kWh", "£"],
  ])("is null from %s to %s, which measure different things", (from, to) => {
    expect(conversionFactor(from, to)).toBeNull();
  });

  it("brings every amount back from wherever it was converted to", () => {
    const unit = fc.constantFrom(...everyUnit);
    fc.assert(
      fc.property(unit, unit, fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (from, to, amount) => {
        const [there, back] = [conversionFactor(from, to), conversionFactor(to, from)];
        if (there === null || back === null) return there === back;
        return Math.abs((amount * there * back) / amount - 1) < 1e-15;
      }),
    );
  });
});
