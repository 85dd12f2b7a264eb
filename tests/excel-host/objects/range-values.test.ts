import { newExcel, refusal } from "../../support/excel";

const { Excel } = newExcel();

/** What a range of the sheet says after `values` were assigned to it. */
function written(address: string, values: unknown, before: (range: Excel.Range) => void = () => undefined) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.clear();
    before(range);
    range.values = values as unknown[][];
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return range;
  });
}

describe("values given to cells", () => {
  it.each([
    ["1/2/2026", 46024, "m/d/yyyy"],
    ["10%", 0.1, "0%"],
    ["TRUE", true, "General"],
    ["'text", "text", "General"],
    ["'12", "12", "General"],
    ["12", 12, "General"],
    ["#N/A", "#N/A", "General"],
    ["words", "words", "General"],
  ])("reads %s as typed with US settings", async (given, value, format) => {
    const { values, numberFormat } = await written("A1", [[given]]);
    expect([values, numberFormat]).toEqual([[[value]], [[format]]]);
  });

  it("keeps numbers as text where the format is text", async () => {
    const { values, valueTypes } = await written("A1", [["007"]], (range) => {
      range.numberFormat = [["@"]];
    });
    expect([values, valueTypes]).toEqual([[["007"]], [["String"]]]);
  });

  it("leaves a cell for null and clears it for an empty text", async () => {
    const { values } = await written("A1:C1", [[null, "", 3]], (range) => {
      range.values = [[1, 2, 0]];
    });
    expect(values).toEqual([[1, "", 3]]);
  });

  it("takes one value for all cells", async () => {
    const { values } = await written("A1:B2", 7);
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("makes formulas of what begins with an equals sign", async () => {
    const { values, formulas, valueTypes } = await written("A1:C1", [[2, "=A1*3", "=1/0"]]);
    expect(values).toEqual([[2, 6, "#DIV/0!"]]);
    expect(formulas).toEqual([[2, "=A1*3", "=1/0"]]);
    expect(valueTypes).toEqual([["Double", "Double", "Error"]]);
  });

  it("shows values under their formats", async () => {
    const { text } = await written("A1:C1", [["1/2/2026", "$1,234.50", true]]);
    expect(text).toEqual([["1/2/2026", "$1,234.50 ", "TRUE"]]);
  });

  it.each([
    ["too few columns", "A1:C1", [[1, 2]]],
    [
      "too many rows",
      "A1:B1",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["rows of several lengths", "A1:B2", [[1, 2], [3]]],
    ["an object", "A1", [[{ not: "a value" }]]],
    ["a formula that cannot be read", "A1", [["=SUM(1"]]],
  ])("refuses %s", async (_what, address, values) => {
    expect(await refusal(written(address, values))).toBe("InvalidArgument");
  });
});

describe("reading", () => {
  it("gives null for whole columns", async () => {
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getFirst().getRange("A:A");
      column.load("values,address,rowCount");
      await context.sync();
      expect([column.values, column.address, column.rowCount]).toEqual([null, "Sheet1!A:A", 1_048_576]);
    });
  });

  it("knows formulas by their relative places", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("C5:C6");
      range.formulasR1C1 = [["=R[-1]C*2"], ["=R1C1"]];
      range.load("formulas,formulasR1C1");
      await context.sync();
      expect(range.formulas).toEqual([["=C4*2"], ["=$A$1"]]);
      expect(range.formulasR1C1).toEqual([["=R[-1]C*2"], ["=R1C1"]]);
    });
  });

  it("fills one formula down, each following its cell", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("E1:E3");
      range.formulas = "=D1+1" as unknown as string[][];
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=D1+1"], ["=D2+1"], ["=D3+1"]]);
    });
  });

  it("follows dynamic arrays to where they spill", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("H1").formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      const spilled = sheet.getRange("H1").getSpillingToRange();
      const parent = sheet.getRange("H3").getSpillParent();
      spilled.load("address,values");
      parent.load("address");
      await context.sync();
      expect([spilled.address, spilled.values, parent.address]).toEqual(["Sheet1!H1:H3", [[1], [2], [3]], "Sheet1!H1"]);
    });
  });

  it("works out references into tables", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("K1:L3").values = [
        ["Item", "Cost"],
        ["a", 2],
        ["b", 3],
      ];
      sheet.tables.add("K1:L3", true).name = "Costs";
      const cell = sheet.getRange("N1");
      cell.formulas = [["=SUM(Costs[Cost])"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[5]]);
    });
  });
});
