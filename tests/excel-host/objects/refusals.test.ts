import { newExcel, refusal } from "../../support/excel";

/** The code a new workbook refuses something with; every step that is returned is synced on its own. */
function refused(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> {
  const { Excel } = newExcel();
  return refusal(
    Excel.run(async (context) => {
      await work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    }),
  );
}

describe("what is not there", () => {
  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a sheet", (_, { workbook }) => workbook.worksheets.getItem("None").load("name")],
    ["a table", (sheet) => sheet.tables.getItem("None").load("name")],
    ["a name", (_, { workbook }) => workbook.names.getItem("None").load("name")],
    ["a setting", (_, { workbook }) => workbook.settings.getItem("None").load("value")],
    ["a chart", (sheet) => sheet.charts.getItem("None").load("name")],
    ["a text", (sheet) => sheet.getRange("A1:B2").find("none", {})],
  ])("refuses %s with ItemNotFound", async (_what, work) => {
    expect(await refused(work)).toBe("ItemNotFound");
  });

  it("is a null object where that is asked for", async () => {
    const { Excel } = newExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("None");
      const table = sheet.tables.getItemOrNullObject("None");
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      expect([sheet.isNullObject, table.isNullObject, range.isNullObject]).toEqual([true, true, true]);
    });
  });
});

describe("what is there already", () => {
  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a sheet's name", (_, { workbook }) => workbook.worksheets.add("sheet1")],
    [
      "a defined name",
      (_, { workbook }) => {
        workbook.names.add("Rate", "=1");
        workbook.names.add("RATE", "=2");
      },
    ],
    [
      "a table's name",
      (sheet) => {
        sheet.tables.add("A1:A2", true).name = "Costs";
        sheet.tables.add("C1:C2", true).name = "costs";
      },
    ],
  ])("refuses %s with ItemAlreadyExists", async (_what, work) => {
    expect(await refused(work)).toBe("ItemAlreadyExists");
  });
});

describe("what Excel does not take", () => {
  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    [
      "a table over another",
      (sheet) => {
        sheet.tables.add("A1:B3", true);
        sheet.tables.add("B3:C5", true);
      },
    ],
    ["a table's name that is a cell", (sheet) => (sheet.tables.add("A1:B3", true).name = "CO2")],
    ["a table's name with a blank", (sheet) => (sheet.tables.add("A1:B3", true).name = "My table")],
    ["a name that is a cell, FY26", (_, { workbook }) => workbook.names.add("FY26", "=1")],
    ["a name that is a cell, Q1", (_, { workbook }) => workbook.names.add("Q1", "=1")],
    ["a name with a blank", (_, { workbook }) => workbook.names.add("a b", "=1")],
    ["a sheet's name with a slash", (sheet) => (sheet.name = "a/b")],
    ["a sheet's name of 32 letters", (sheet) => (sheet.name = "x".repeat(32))],
    ["an address that is none", (sheet) => sheet.getRange("A0").load("address")],
    ["a cell past the last column", (sheet) => sheet.getRange("XFE1").load("address")],
    [
      "a list of 256 characters",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
    ],
    [
      "a date that is not ISO in a rule",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.rule = { date: { formula1: "31/12/2025", operator: "GreaterThan" } }),
    ],
    ["a colour that is none", (sheet) => (sheet.getRange("A1").format.fill.color = "reddish")],
    ["a word that is not in the enumeration", (sheet) => (sheet.visibility = "Gone" as "Hidden")],
  ])("refuses %s with InvalidArgument", async (_what, work) => {
    expect(await refused(work)).toBe("InvalidArgument");
  });

  it("takes a list of 255 characters", async () => {
    const source = "x".repeat(255);
    expect(
      await refused((sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } })),
    ).toBe("done");
  });

  it("does not delete the last sheet that is shown", async () => {
    expect(await refused((sheet) => sheet.delete())).toBe("InvalidOperation");
  });

  it("knows no cells that were deleted", async () => {
    const code = await refused(async (sheet, context) => {
      const range = sheet.getRange("C3");
      range.track();
      await context.sync();
      sheet.getRange("3:3").delete("Up");
      range.load("values");
    });
    expect(code).toBe("InvalidReference");
  });

  it("gives no property that was not loaded", async () => {
    expect(await refused((sheet) => sheet.name)).toBe("PropertyNotLoaded");
  });
});

describe("protection", () => {
  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["an entry", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a format", (sheet) => (sheet.getRange("A1").format.fill.color = "red")],
    ["a table", (sheet) => sheet.tables.add("A1:B2", true)],
    ["a new row", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["a rule", (sheet) => sheet.getRange("A1").dataValidation.clear()],
    ["being protected again", (sheet) => sheet.protection.protect()],
  ])("of a sheet refuses %s with AccessDenied", async (_what, work) => {
    const code = await refused((sheet) => {
      sheet.protection.protect();
      work(sheet);
    });
    expect(code).toBe("AccessDenied");
  });

  it("lets cells be written that are not locked", async () => {
    const code = await refused((sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
    });
    expect(code).toBe("done");
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a new sheet", (_, { workbook }) => workbook.worksheets.add("New")],
    ["a new name for a sheet", (sheet) => (sheet.name = "Other")],
    ["a move", (sheet) => (sheet.position = 0)],
  ])("of the workbook refuses %s with AccessDenied", async (_what, work) => {
    const code = await refused((sheet, context) => {
      context.workbook.protection.protect();
      return work(sheet, context);
    });
    expect(code).toBe("AccessDenied");
  });
});

describe("the host itself", () => {
  it("refuses everything while a cell is open", async () => {
    const { Excel, host } = newExcel();
    host.setEditing(true);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await refusal(write)).toBe("InvalidOperationInCellEditMode");
  });

  it("refuses a request of more than 5 MB", async () => {
    expect(
      await refused(
        (sheet) => (sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)])),
      ),
    ).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("keeps what was done before a refusal", async () => {
    const { Excel } = newExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [["kept"]];
      sheet.tables.getItem("None").delete();
      sheet.getRange("A2").values = [["never"]];
      expect(await refusal(context.sync())).toBe("ItemNotFound");
      const range = sheet.getRange("A1:A2");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["kept"], [""]]);
    });
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["PivotTableCollection.add", (sheet) => sheet.pivotTables.add("p", "A1:B2", "D1")],
    ["ShapeCollection", (sheet) => sheet.shapes.load("items")],
    ["Worksheet.onSingleClicked", (sheet) => sheet.onSingleClicked.add(async () => undefined)],
    ["Range.valuesAsJson", (sheet) => sheet.getRange("A1").load("valuesAsJson")],
  ])("says that it does not support %s", async (member, work) => {
    const { Excel } = newExcel();
    const failure = Excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: "NotImplemented",
      message: `The stand-in Excel does not support ${member}.`,
    });
  });
});
