import { newExcel } from "../../support/excel";

const { Excel } = newExcel();

describe("worksheet functions and links between cells", () => {
  it("work functions out, one inside of another", async () => {
    await Excel.run(async (context) => {
      const { functions, worksheets } = context.workbook;
      const range = worksheets.getFirst().getRange("A1:B2");
      range.values = [
        ["a", 1],
        ["b", 5],
      ];
      const sum = functions.sum(functions.vlookup("b", range, 2, false), 3);
      const missing = functions.vlookup("z", range, 2, false);
      sum.load("value,error");
      missing.load("error");
      await context.sync();
      expect([sum.value, sum.error, missing.error]).toEqual([8, "", "#N/A"]);
    });
  });

  it("give a name the value of its formula", async () => {
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("Doubled", "=Sheet1!$B$2*2");
      const name = names.getItem("Doubled");
      name.load("value,type");
      await context.sync();
      expect([name.value, name.type]).toEqual([10, "Integer"]);
    });
  });

  it("follow formulas to what they read and to what reads them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("D1:D3").formulas = [[1], ["=D1*2"], ["=D2+D1"]];
      const direct = sheet.getRange("D3").getDirectPrecedents();
      const dependents = sheet.getRange("D1").getDependents();
      direct.load("addresses");
      dependents.load("addresses");
      await context.sync();
      expect(direct.addresses).toEqual(["Sheet1!D2,Sheet1!D1"]);
      expect(dependents.addresses).toEqual(["Sheet1!D2,Sheet1!D3"]);
    });
  });
});
