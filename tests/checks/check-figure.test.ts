import { checkFigure } from "../../src/checks/check-figure";

const energy = { unit: "kWh", minimum: 0, maximum: null, whole: false };
const share = { unit: "%", minimum: 0, maximum: 100, whole: false };
const money = { unit: "£", minimum: null, maximum: null, whole: false };
const people = { unit: "people", minimum: 0, maximum: 500, whole: true };

describe("checkFigure", () => {
  it.each([0, 12, 0.5, 1e9])("takes the number %d as it is", (given) => {
    expect(checkFigure(energy, given)).toEqual([]);
  });

  it.each([
    ["1234", 1234],
    ["1,234", 1234],
    ["1 234", 1234],
    ["1\u00A0234,567.5", 1_234_567.5],
    [" 12 ", 12],
    ["\u00A012", 12],
    ["0", 0],
  ])("says that “%s” is the figure %d, held as text", (given, reading) => {
    expect(checkFigure(energy, given)).toEqual([{ code: "cell-number-as-text", given, reading }]);
  });

  it.each(["−5", "-5"])("reads the minus of “%s”, and holds the figure to its bounds", (given) => {
    expect(checkFigure(money, given)).toEqual([{ code: "cell-number-as-text", given, reading: -5 }]);
    expect(checkFigure(energy, given)).toEqual([
      { code: "cell-number-as-text", given, reading: -5 },
      { code: "cell-below-minimum", given: -5, minimum: 0, unit: "kWh" },
    ]);
  });

  it.each([
    [energy, "12 kWh", 12],
    [energy, "12kwh", 12],
    [energy, "1,200\u00A0kWh", 1200],
    [share, "40%", 40],
    [share, "40 per cent", 40],
    [share, "40 percent", 40],
    [money, "£1,200", 1200],
    [money, "£ 1200", 1200],
    [{ ...energy, unit: "tCO2e" }, "3.5 tCO₂e", 3.5],
    [{ ...energy, unit: "m3" }, "7 m³", 7],
  ])("says that the unit is known already where %j holds “%s”", (rule, given, reading) => {
    expect(checkFigure(rule, given)).toEqual([{ code: "cell-unit-repeated", given, unit: rule.unit, reading }]);
  });

  it.each([
    [energy, "12 MWh", "MWh"],
    [energy, "£1,200", "£"],
    [energy, "40%", "%"],
    [money, "£1.2m", "£m"],
    [money, "12k", "k"],
    [{ ...energy, unit: "tCO2e" }, "300 kg CO2e", "kg CO2e"],
  ])("names the other unit where %j holds “%s”", (rule, given, givenUnit) => {
    expect(checkFigure(rule, given)).toEqual([{ code: "cell-unit-differs", given, unit: rule.unit, givenUnit }]);
  });

  it.each(["~12", "n/a", "unknown", "about 12", "12 approx", ">12", "10-12", "12,5", "1,2345", "#N/A", "-", " "])(
    "does not guess a figure in “%s”",
    (given) => {
      expect(checkFigure(energy, given)).toEqual([{ code: "cell-not-a-number", given, unit: "kWh" }]);
    },
  );

  it.each([true, false])("does not count %s as 1 or 0", (given) => {
    expect(checkFigure(energy, given)).toEqual([{ code: "cell-not-a-number", given: String(given), unit: "kWh" }]);
  });

  it("includes both bounds, and says which one is passed", () => {
    expect([0, 100].flatMap((given) => checkFigure(share, given))).toEqual([]);
    expect(checkFigure(share, -0.1)).toEqual([{ code: "cell-below-minimum", given: -0.1, minimum: 0, unit: "%" }]);
    expect(checkFigure(share, 100.1)).toEqual([{ code: "cell-above-maximum", given: 100.1, maximum: 100, unit: "%" }]);
  });

  it("takes any number where there is no bound", () => {
    expect([-1e9, 0, 1e9].flatMap((given) => checkFigure(money, given))).toEqual([]);
  });

  it("asks for whole numbers only where things are counted", () => {
    expect(checkFigure(people, 3.5)).toEqual([{ code: "cell-not-whole", given: 3.5, unit: "people" }]);
    expect(checkFigure(people, 3)).toEqual([]);
    expect(checkFigure(energy, 3.5)).toEqual([]);
  });

  it("says one thing about a number that is both too great and not whole", () => {
    expect(checkFigure(people, 500.5)).toEqual([
      { code: "cell-above-maximum", given: 500.5, maximum: 500, unit: "people" },
    ]);
  });
});
