import type { WorkbookSurvey } from "../../src/office/workbook-port";
import { placeOf } from "../../src/tasks/reference-place";
import { addressOf } from "../../src/workbook/area";

const survey: WorkbookSurvey = {
  name: "Book1",
  sheets: [
    { name: "Mine", visible: true, isProtected: false },
    { name: "It's ours", visible: true, isProtected: false },
  ],
  tables: [
    {
      name: "Energy",
      sheet: "It's ours",
      area: { row: 4, column: 1, rows: 4, columns: 3 },
      headers: ["Site", "kWh", "CF+ (contains CF)"],
    },
  ],
  names: [
    { name: "Price", formula: "='It''s ours'!$B$2" },
    { name: "Half", formula: "=0.5" },
  ],
  unfinished: [],
  structureProtected: false,
};

const at = (reference: string, sheet = "Mine", row = 5) => {
  const place = placeOf(reference, { sheet, area: { row, column: 1, rows: 1, columns: 1 } }, survey);
  return place && `${place.sheet}!${addressOf(place.area)}`;
};

describe("placeOf", () => {
  it.each([
    ["B2", "Mine!B2"],
    ["$b$2:C3", "Mine!B2:C3"],
    ["Other!C7", "Other!C7"],
    ["'It''s ours'!$C$7:D9", "It's ours!C7:D9"],
    ["price", "It's ours!B2"],
    ["Energy[kWh]", "It's ours!C6:C8"],
    ["energy[[Site]:[kWh]]", "It's ours!B6:C8"],
    ["Energy[#All]", "It's ours!B6:D8"],
    ["Energy[[#This Row],[CF+ (contains CF)]]", "It's ours!D6"],
  ])("finds %s", (reference, place) => {
    expect(at(reference)).toBe(place);
  });

  it("takes a column without its table for one of the table the formula stands in", () => {
    expect(at("[@kWh]", "It's ours", 6)).toBe("It's ours!C7");
    expect(at("[@kWh]")).toBeNull();
  });

  it("takes whole columns and rows to the end of the sheet", () => {
    expect(at("C:D")).toBe("Mine!C1:D1048576");
    expect(at("Other!3:4")).toMatch(/^Other!A3:[A-Z]+4$/);
  });

  it.each(["Half", "Unknown", "Missing[kWh]", "TRUE"])("finds no cells in %s", (reference) => {
    expect(at(reference)).toBeNull();
  });
});
