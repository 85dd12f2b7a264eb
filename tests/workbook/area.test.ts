import {
  absoluteAddressOf,
  addressOf,
  areaOf,
  columnLetters,
  columnNumber,
  overlap,
  quotedSheet,
} from "../../src/workbook/area";

describe("columnLetters", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("calls column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

const areas = [
  [{ row: 0, column: 0, rows: 1, columns: 1 }, "A1", "$A$1"],
  [{ row: 1, column: 1, rows: 8, columns: 3 }, "B2:D9", "$B$2:$D$9"],
  [{ row: 5, column: 25, rows: 1, columns: 2 }, "Z6:AA6", "$Z$6:$AA$6"],
  [{ row: 5, column: 2, rows: 2, columns: 1 }, "C6:C7", "$C$6:$C$7"],
] as const;

describe("addressOf and absoluteAddressOf", () => {
  it.each(areas)("write %j as %s and as %s", (area, address, absolute) => {
    expect(addressOf(area)).toBe(address);
    expect(absoluteAddressOf(area)).toBe(absolute);
  });
});

describe("areaOf", () => {
  it.each(areas)("reads %j back", (area, address, absolute) => {
    expect(areaOf(address)).toEqual(area);
    expect(areaOf(absolute)).toEqual(area);
  });

  it("passes over the sheet, even one with a mark of exclamation in its name", () => {
    expect(areaOf("'Wow! A sheet'!$B$2")).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });

  it.each(["A:C", "5:5", "A1,B2", "", "Sheet1"])("refuses “%s”, which is no block of cells", (address) => {
    expect(() => areaOf(address)).toThrow(RangeError);
  });
});

describe("quotedSheet", () => {
  it("quotes every name, and doubles the quotes in it", () => {
    expect(quotedSheet("Metrics")).toBe("'Metrics'");
    expect(quotedSheet("Trust's own")).toBe("'Trust''s own'");
  });
});

describe("columnNumber", () => {
  it.each([0, 25, 26, 701, 702, 16_383])("reads the letters of column %i back", (column) => {
    expect(columnNumber(columnLetters(column))).toBe(column);
  });
});

describe("overlap", () => {
  it.each([
    ["B2:C3", "C3:D4", true],
    ["B2:C3", "B2", true],
    ["B2:C3", "D2:E3", false],
    ["B2:C3", "B4:C5", false],
    ["A1:Z9", "C3", true],
  ])("of %s and %s is %p, whichever is asked first", (one, other, shared) => {
    expect(overlap(areaOf(one), areaOf(other))).toBe(shared);
    expect(overlap(areaOf(other), areaOf(one))).toBe(shared);
  });
});
