import { unitInHeader } from "../../src/domain/unit-in-header";
import { convertedHeader, freeHeader } from "../../src/tasks/converted-header";

describe("convertedHeader", () => {
  it.each([
    ["Gas used (kWh)", "kWh", "Gas used (MWh)"],
    ["Gas, kWh, 2024/25 (kWh)", "kWh", "Gas, kWh, 2024/25 (MWh)"],
    ["kWh used", "kWh", "MWh used"],
    ["Gas used", "kWh", "Gas used (MWh)"],
    ["Hotel stays (Nights)", "nights", "Hotel stays (MWh)"],
    ["Gas used ", "kWh", "Gas used (MWh)"],
  ])("turns “%s” from %s into “%s”", (text, from, expected) => {
    const header = { row: 0, column: 0, text, isFormula: false, others: [] };

    expect(convertedHeader({ header, unit: unitInHeader(text) }, from, "MWh")).toBe(expected);
  });
});

describe("freeHeader", () => {
  it("numbers a header that another column has, whatever its capitals", () => {
    expect(freeHeader("Gas (MWh)", ["Site"])).toBe("Gas (MWh)");
    expect(freeHeader("Gas (MWh)", ["gas (mwh)", "Gas (MWh) 2"])).toBe("Gas (MWh) 3");
  });
});
