import { convertedFormat } from "../../src/tasks/converted-format";

describe("convertedFormat", () => {
  it.each([
    // A thousandth needs three decimals more; a 277th (kWh to GJ, 0.0036) as many.
    ["#,##0", 0.001, "#,##0.000"],
    ["0.0", 0.0036, "0.0000"],
    ["#,##0.00;[Red]-#,##0.00", 0.001, "#,##0.00000;[Red]-#,##0.00000"],
    ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', 0.1, '_-* #,##0.0_-;-* #,##0.0_-;_-* "-"??_-;_-@_-'],
    ["General", 0.001, "General"],
    ["#,##0.00", 1_000, "#,##0.00"],
    ["0", 1e-15, "0.0000000000"],
    ["0.000000000000", 0.001, "0.000000000000"],
    ["0%", 0.001, "0%"],
    ["# ?/?", 0.001, "# ?/?"],
    ["0.00E+00", 0.001, "0.00E+00"],
    ['0 "kWh"', 0.001, '0.000 "MWh"'],
    ['0 "used"', 0.001, '0.000 "used"'],
    ["@", 0.001, "General"],
    ["0", 0, "0"],
  ])("turns %s, multiplied by %d, into %s", (format, multiplyBy, expected) => {
    expect(convertedFormat(format, multiplyBy, "MWh")).toBe(expected);
  });
});
