import { isWithin } from "../../src/taskpane/cells-within";

describe("isWithin", () => {
  it.each([
    ["F12", "F12", true],
    ["F12", "$F$12", true],
    ["F12", "F10:F20", true],
    ["F12", "A1:XFD12", true],
    ["F12", "F13:F20", false],
    ["F12", "G12", false],
    ["AA3", "Z1:AB3", true],
    ["F10:F12", "F12:H12", true],
  ])("finds %s in %s: %s", (cell, changed, expected) => {
    expect(isWithin(cell, changed)).toBe(expected);
  });

  it.each(["5:5", "A:C", "A1:B2,D4"])("takes every cell for changed after %s", (changed) => {
    expect(isWithin("F12", changed)).toBe(true);
  });
});
