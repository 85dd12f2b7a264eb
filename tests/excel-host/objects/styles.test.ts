import { newExcel, refusal, reopened } from "../../support/excel";

type Connected = ReturnType<typeof newExcel>;

function firstCell({ Excel }: Connected, address = "A1") {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange(address);
    cell.load("style,numberFormat,format/wrapText,format/textOrientation");
    cell.format.font.load("bold,color,size");
    cell.format.fill.load("color,pattern,patternColor");
    await context.sync();
    const { format, style, numberFormat } = cell;
    return { style, numberFormat, font: format.font.toJSON(), fill: format.fill.toJSON(), format: format.toJSON() };
  });
}

function change({ Excel }: Connected, work: (workbook: Excel.Workbook, cell: Excel.Range) => void): Promise<string> {
  return refusal(
    Excel.run(async (context) => {
      work(context.workbook, context.workbook.worksheets.getFirst().getRange("A1"));
      await context.sync();
    }),
  );
}

describe("styles with names", () => {
  it("of Excel's own change how cells look, in the file too", async () => {
    const excel = newExcel();
    await change(excel, (_, cell) => {
      cell.values = [["Neither good nor bad"]];
      cell.style = "Neutral";
    });
    const expected = { style: "Neutral", font: { color: "#9C5700" }, fill: { color: "#FFEB9C" } };
    expect(await firstCell(excel)).toMatchObject(expected);
    expect(await firstCell(await reopened(excel))).toMatchObject(expected);
  });

  it("are made, applied, changed and kept in the file", async () => {
    const excel = newExcel();
    await change(excel, ({ styles }, cell) => {
      styles.add("Slanted");
      const style = styles.getItem("Slanted");
      style.textOrientation = 38;
      style.font.bold = true;
      style.fill.color = "#112233";
      cell.values = [[1]];
      cell.style = "Slanted";
      style.wrapText = true;
    });
    const again = await reopened(excel);
    expect(await firstCell(again)).toMatchObject({
      style: "Slanted",
      font: { bold: true },
      fill: { color: "#112233" },
      format: { textOrientation: 38, wrapText: true },
    });
    await again.Excel.run(async (context) => {
      const style = context.workbook.styles.getItem("Slanted");
      style.load("name,builtIn,textOrientation,wrapText");
      await context.sync();
      expect(style.toJSON()).toMatchObject({ name: "Slanted", builtIn: false, textOrientation: 38, wrapText: true });
    });
  });

  it("leave alone what they do not speak of", async () => {
    const excel = newExcel();
    await change(excel, (_, cell) => {
      cell.values = [[0.5]];
      cell.format.fill.color = "#FFFF00";
      cell.style = "Percent";
    });
    expect(await firstCell(excel)).toMatchObject({ numberFormat: [["0%"]], fill: { color: "#FFFF00" } });
  });

  it("make their cells plain when they are deleted", async () => {
    const excel = newExcel();
    await change(excel, ({ styles }, cell) => {
      styles.add("Mine");
      styles.getItem("Mine").font.bold = true;
      cell.values = [[1]];
      cell.style = "Mine";
      styles.getItem("Mine").delete();
    });
    expect(await firstCell(excel)).toMatchObject({ style: "Normal", font: { bold: false } });
  });

  it.each<[string, string, (workbook: Excel.Workbook, cell: Excel.Range) => void]>([
    ["a name that is taken", "ItemAlreadyExists", ({ styles }) => styles.add("good")],
    ["a style that is not there", "ItemNotFound", ({ styles }) => styles.getItem("None").load("name")],
    ["applying one that is not there", "InvalidArgument", (_, cell) => (cell.style = "None")],
    ["deleting the plain one", "InvalidArgument", ({ styles }) => styles.getItem("Normal").delete()],
  ])("refuse %s with %s", async (_what, code, work) => {
    expect(await change(newExcel(), work)).toBe(code);
  });
});

describe("fills and fonts", () => {
  it("keep patterns and raised text, in the file too", async () => {
    const excel = newExcel();
    await change(excel, (_, cell) => {
      cell.values = [["m2"]];
      cell.format.fill.color = "#FFFFCC";
      cell.format.fill.pattern = "Gray25";
      cell.format.fill.patternColor = "#FF0000";
      cell.format.font.superscript = true;
    });
    const again = await reopened(excel);
    expect(await firstCell(again)).toMatchObject({
      fill: { color: "#FFFFCC", pattern: "Gray25", patternColor: "#FF0000" },
    });
    await again.Excel.run(async (context) => {
      const { font } = context.workbook.worksheets.getFirst().getRange("A1").format;
      font.load("superscript,subscript");
      await context.sync();
      expect([font.superscript, font.subscript]).toEqual([true, false]);
    });
  });
});
