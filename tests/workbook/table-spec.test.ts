import { choice, figure, formula, text, type Entry } from "../../src/domain/entry";
import { columnOf, entryOf, numberFormatOf, thisRow, thisRowSpan } from "../../src/workbook/table-spec";
import { cycleParking } from "./cycle-parking";

describe("structured references", () => {
  it("name a cell of the same row, several of them, and a column", () => {
    expect(thisRow("GP_Metrics", "Aim value")).toBe("GP_Metrics[[#This Row],[Aim value]]");
    expect(thisRowSpan("GP_Metrics", "2019/20", "2031/32")).toBe("GP_Metrics[[#This Row],[2019/20]:[2031/32]]");
    expect(columnOf("GP_Metrics", "Key")).toBe("GP_Metrics[Key]");
  });
});

describe("numberFormatOf", () => {
  const column = (entry: Entry) => ({ header: "H", guide: "G.", width: 50, entry, filledBy: "user" as const });

  it.each<[string, Entry, string]>([
    ["text", text(), "@"],
    ["choices", choice(["R"]), "@"],
    ["yes or no", { kind: "yes-no" }, "@"],
    ["links", { kind: "link" }, "@"],
    ["financial years, which Excel would take for dates", { kind: "financial-year" }, "@"],
    ["figures", figure("kWh"), "General"],
    ["formulas", formula, "General"],
  ])("is fit for %s", (_, entry, format) => {
    expect(numberFormatOf(column(entry))).toBe(format);
  });

  it("is the declared one where there is one", () => {
    expect(numberFormatOf({ ...column(text()), format: "General" })).toBe("General");
  });
});

describe("entryOf", () => {
  it("is the column's, save where one cell expects something else", () => {
    expect(entryOf(cycleParking, "spaces", "south")).toEqual(cycleParking.columns.spaces.entry);
    expect(entryOf(cycleParking, "spaces", "north")).toEqual(formula);
  });

  it("refuses a column that is not declared", () => {
    expect(() => entryOf(cycleParking, "colour", "north")).toThrow(RangeError);
  });
});
