import { newExcel, refusal, reopened } from "../../support/excel";

const hiddenRows = (excel: ReturnType<typeof newExcel>): Promise<(boolean | null)[]> =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const rows = ["2:2", "3:3", "4:4", "5:5"].map((row) => sheet.getRange(row).load("rowHidden"));
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  });

/** Rows 2 to 5 in a group, 3 and 4 one deeper. */
async function grouped() {
  const excel = newExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    await context.sync();
  });
  return excel;
}

function onSheet({ Excel }: ReturnType<typeof newExcel>, work: (sheet: Excel.Worksheet) => void): Promise<string> {
  return refusal(
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst());
      await context.sync();
    }),
  );
}

describe("an outline", () => {
  it("shows as many levels as are wanted", async () => {
    const excel = await grouped();
    await onSheet(excel, (sheet) => {
      sheet.showOutlineLevels(2, 0);
    });
    expect(await hiddenRows(excel)).toEqual([false, true, true, false]);
    await onSheet(excel, (sheet) => {
      sheet.showOutlineLevels(1, 0);
    });
    expect(await hiddenRows(excel)).toEqual([true, true, true, true]);
    await onSheet(excel, (sheet) => {
      sheet.showOutlineLevels(3, 0);
    });
    expect(await hiddenRows(excel)).toEqual([false, false, false, false]);
  });

  it("hides the details of one group", async () => {
    const excel = await grouped();
    await onSheet(excel, (sheet) => {
      sheet.getRange("3:4").hideGroupDetails("ByRows");
    });
    expect(await hiddenRows(excel)).toEqual([false, true, true, false]);
  });

  it("moves with its rows", async () => {
    const excel = await grouped();
    await onSheet(excel, (sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.showOutlineLevels(2, 0);
    });
    expect(await hiddenRows(excel)).toEqual([false, false, true, true]);
  });

  it("is kept in the file", async () => {
    const excel = await reopened(await grouped());
    await onSheet(excel, (sheet) => {
      sheet.showOutlineLevels(2, 0);
    });
    expect(await hiddenRows(excel)).toEqual([false, true, true, false]);
  });

  it("refuses to ungroup what is not grouped", async () => {
    const code = await onSheet(newExcel(), (sheet) => {
      sheet.getRange("2:3").ungroup("ByRows");
    });
    expect(code).toBe("InvalidOperation");
  });
});
