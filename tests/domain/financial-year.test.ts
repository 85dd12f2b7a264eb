import {
  financialYear,
  financialYearOf,
  parseFinancialYear,
  yearLabel,
  yearsBetween,
} from "../../src/domain/financial-year";

describe("financialYear", () => {
  it.each([2019.5, 1066, Number.NaN])("refuses %d", (startYear) => {
    expect(() => financialYear(startYear)).toThrow(RangeError);
  });
});

describe("yearLabel", () => {
  it.each([
    [2019, "2019/20"],
    [1999, "1999/00"],
    [2008, "2008/09"],
  ])("prints the year that starts in %i as %s", (startYear, label) => {
    expect(yearLabel(financialYear(startYear))).toBe(label);
  });
});

describe("parseFinancialYear", () => {
  it.each(["2019/20", " 2019-20 ", "2019/2020", "2019–20"])("reads %s", (text) => {
    expect(parseFinancialYear(text)).toEqual({ startYear: 2019 });
  });

  it("reads the turn of a century", () => {
    expect(parseFinancialYear("1999/00")).toEqual({ startYear: 1999 });
    expect(parseFinancialYear("2099/2100")).toEqual({ startYear: 2099 });
  });

  it.each(["2019", "2019/21", "2019/18", "19/20", "2019-10", ""])('finds no year in "%s"', (text) => {
    expect(parseFinancialYear(text)).toBeNull();
  });
});

describe("financialYearOf", () => {
  it.each([
    ["2025-03-31", "2024/25"],
    ["2025-04-01", "2025/26"],
    ["2026-03", "2025/26"],
  ])("puts %s in %s", (date, label) => {
    expect(yearLabel(financialYearOf(date))).toBe(label);
  });

  it("refuses what is no date", () => {
    expect(() => financialYearOf("Sep-25")).toThrow(RangeError);
  });
});

describe("yearsBetween", () => {
  it("counts forwards, and backwards below zero", () => {
    expect(yearsBetween(financialYear(2019), financialYear(2027))).toBe(8);
    expect(yearsBetween(financialYear(2027), financialYear(2019))).toBe(-8);
  });
});
