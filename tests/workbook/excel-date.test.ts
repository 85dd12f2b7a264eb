import { isoDateOf, serialOf } from "../../src/workbook/excel-date";

// The numbers are those Excel shows for these days when the cell is formatted as a number.
const days = [
  ["1900-03-01", 61],
  ["2000-01-01", 36_526],
  ["2025-09-30", 45_930],
  ["2028-02-29", 46_812],
  ["9999-12-31", 2_958_465],
] as const;

describe("serialOf", () => {
  it.each(days)("counts %s as day %i", (date, serial) => {
    expect(serialOf(date)).toBe(serial);
  });

  it.each(["Sep-25", "30/09/2025", "2025-02-30", "2025-13-01", ""])("refuses “%s”", (date) => {
    expect(() => serialOf(date)).toThrow(RangeError);
  });
});

describe("isoDateOf", () => {
  it.each(days)("reads %s from day %i", (date, serial) => {
    expect(isoDateOf(serial)).toBe(date);
  });

  it("drops the time of day", () => {
    expect(isoDateOf(45_930.999)).toBe("2025-09-30");
  });

  // Excel counts a 29 February 1900 that never was, so days before it are not what they seem.
  it.each([-1, 0, 60, 2_958_466, Number.NaN])("finds no date in %d", (serial) => {
    expect(isoDateOf(serial)).toBeNull();
  });
});
