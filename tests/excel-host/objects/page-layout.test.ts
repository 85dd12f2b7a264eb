import { newExcel, refusal, reopened } from "../../support/excel";

describe("the page layout", () => {
  it("keeps what it was given, in the file too", async () => {
    const excel = newExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:E30").values = 1 as unknown as number[][];
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.blackAndWhite = true;
      pageLayout.draftMode = true;
      pageLayout.printOrder = "OverThenDown";
      pageLayout.printComments = "EndSheet";
      pageLayout.printErrors = "Dash";
      pageLayout.firstPageNumber = 3;
      pageLayout.setPrintArea("A1:D20");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.horizontalPageBreaks.add("A11");
      sheet.verticalPageBreaks.add("C1");
      await context.sync();
    });
    const { Excel } = await reopened(excel);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const { pageLayout } = sheet;
      pageLayout.load();
      const area = pageLayout.getPrintArea();
      const titles = pageLayout.getPrintTitleRows();
      const footer = pageLayout.headersFooters.defaultForAllPages;
      area.load("address");
      titles.load("address");
      footer.load("centerFooter");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      sheet.verticalPageBreaks.load("items/columnIndex");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        blackAndWhite: true,
        draftMode: true,
        printOrder: "OverThenDown",
        printComments: "EndSheet",
        printErrors: "Dash",
        firstPageNumber: 3,
      });
      expect([area.address, titles.address, footer.centerFooter]).toEqual(["Sheet1!A1:D20", "Sheet1!1:2", "&P"]);
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([10]);
      expect(sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex)).toEqual([2]);
    });
  });

  it.each<[string, (layout: Excel.PageLayout) => unknown]>([
    ["a zoom of 5 %", (layout) => (layout.zoom = { scale: 5 })],
    ["a scale together with pages to fit", (layout) => (layout.zoom = { scale: 50, verticalFitToPages: 1 })],
    ["a paper nobody sells", (layout) => (layout.paperSize = "A9" as "A4")],
    ["a margin below nothing", (layout) => (layout.leftMargin = -1)],
  ])("refuses %s", async (_what, work) => {
    const { Excel } = newExcel();
    const change = Excel.run(async (context) => {
      work(context.workbook.worksheets.getFirst().pageLayout);
      await context.sync();
    });
    expect(await refusal(change)).toBe("InvalidArgument");
  });

  it("moves page breaks with their rows and takes them away", async () => {
    const { Excel } = newExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const breaks = sheet.horizontalPageBreaks;
      breaks.add("A5");
      sheet.getRange("1:2").insert("Down");
      const after = breaks.getItem(6).getCellAfterBreak();
      after.load("address");
      await context.sync();
      expect(after.address).toBe("Sheet1!A7");
      breaks.removePageBreaks();
      const count = breaks.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});
