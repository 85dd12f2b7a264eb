import { readXlsx } from "../../../src/excel-host/files/read-xlsx";
import { handWritten, partText } from "../../support/file-parts";
import { book, cellAt, cells, changed, reread, withCells } from "../../support/small-book";
import { writeXlsx } from "../../../src/excel-host/files/write-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";

describe("cells that are saved and read again", () => {
  it.each([
    ["a number", 12.5],
    ["a very small number", 1e-300],
    ["zero", 0],
    ["a truth value", true],
    ["a text", "Net zero"],
    ["a text with blanks at its ends", "  two before, one after "],
    ["a text with line breaks and tabs", "first\nsecond\tthird"],
    ["a text that looks like markup", '<b>5 < 6 & "7"</b>'],
    ["a text that looks like an escape", "_x0041_"],
    ["a text with a control character", "bell \u0007 rung"],
    ["a text with a carriage return", "one\r\ntwo"],
    ["a text of letters beyond the basic plane", "CO₂ 🌍"],
    ["an empty text", ""],
    ["an error", { error: "#N/A" }],
    ["a text that looks like an error", "#N/A"],
    ["a text that looks like a number", "007"],
  ])("keep %s", async (_, value) => {
    expect(cellAt(await reread(book({ cells: cells([{ value }]) })), 0, 0)).toEqual({ value });
  });

  it("keep a formula beside each kind of value", async () => {
    const given = cells([
      { value: 3, formula: "=1+2" },
      { value: " a ", formula: '=" a "' },
      { value: false, formula: "=1>2" },
      { value: { error: "#DIV/0!" }, formula: "=1/0" },
      { value: null, formula: "=A1" },
    ]);
    expect((await reread(book({ cells: given }))).sheets[0]!.cells).toEqual(given);
  });

  it("have a newer error as #VALUE!, which is all that a file may hold", async () => {
    const given = book({ cells: cells([{ value: { error: "#SPILL!" }, formula: "=SORT(B1:B9)" }]) });
    expect(cellAt(await reread(given), 0, 0)?.value).toEqual({ error: "#VALUE!" });
  });

  it("have #NUM! for a number that is none", async () => {
    expect(cellAt(await reread(book({ cells: cells([{ value: Infinity }]) })), 0, 0)?.value).toEqual({
      error: "#NUM!",
    });
  });

  it("keep their count of days from 1904", async () => {
    const given = book({ cells: cells([{ value: 43_000 }]) }, { uses1904Dates: true });
    const read = await reread(given);
    expect([read.uses1904Dates, cellAt(read, 0, 0)?.value]).toEqual([true, 43_000]);
  });

  it("keep the last row and the last column", async () => {
    const given = new Map([[1_048_575, new Map([[16_383, { value: "corner" }]])]]);
    expect((await reread(book({ cells: given }))).sheets[0]!.cells).toEqual(given);
  });
});

describe("cells that another program wrote", () => {
  const data = (rows: string) => `<sheetData>${rows}</sheetData>`;

  it("are found though rows and cells do not say where they are", async () => {
    const bytes = handWritten({ sheet: data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") });
    expect((await readXlsx(bytes)).sheets[0]!.cells).toEqual(cells([1, 2], [3]));
  });

  it("join the runs of a rich text and leave its phonetic guide out", async () => {
    const strings =
      '<si><r><t>Net </t></r><r><rPr><b/></rPr><t xml:space="preserve"> zero</t></r><rPh><t>x</t></rPh></si>';
    const bytes = handWritten({ strings, sheet: data('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') });
    expect(cellAt(await readXlsx(bytes), 0, 0)).toEqual({ value: "Net  zero" });
  });

  it("may hold their text themselves, or a date in words", async () => {
    const bytes = handWritten({
      sheet: data(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>here</t></is></c><c r="B1" t="d"><v>2025-01-01</v></c></row>',
      ),
    });
    expect((await readXlsx(bytes)).sheets[0]!.cells).toEqual(cells(["here", 45_658]));
  });

  it("share a formula, which moves with each of them", async () => {
    const bytes = handWritten({
      sheet: data(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1+SUM(D:D)</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    });
    const read = await readXlsx(bytes);
    expect([0, 1, 2].map((row) => cellAt(read, row, 0)?.formula)).toEqual([
      "=B1+$C$1+SUM(D:D)",
      "=B2+$C$1+SUM(D:D)",
      "=B3+$C$1+SUM(D:D)",
    ]);
    const first = await changed(bytes, (sheet) => withCells(sheet, [[0, 0, { value: 9 }]]));
    const left = await readXlsx(first);
    expect([0, 1, 2].map((row) => cellAt(left, row, 0))).toEqual([
      { value: 9 },
      { value: 2, formula: "=B2+$C$1+SUM(D:D)" },
      { value: 3, formula: "=B3+$C$1+SUM(D:D)" },
    ]);
  });
});

describe("cells that change in a file", () => {
  const rich =
    '<si><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r></si><si><t>other</t></si><si><t xml:space="preserve"> x</t></si>';
  const bytes = handWritten({
    strings: rich,
    sheet:
      '<sheetData><row r="2" spans="1:3" ht="30" customHeight="1" x="kept"><c r="A2" t="s"><v>0</v></c>' +
      '<c r="B2" t="s"><v>1</v></c></row></sheetData><extLst><ext uri="kept"/></extLst>',
  });

  it("leave the formatting inside another cell's text alone", async () => {
    const after = await changed(bytes, (sheet) => withCells(sheet, [[1, 1, { value: 5 }]]));
    expect(partText(after, SHEET)).toContain(
      '<row r="2" ht="30" customHeight="1" x="kept"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>5</v></c></row>',
    );
    expect(partText(after, SHEET)).toContain('<ext uri="kept"/>');
    expect(partText(after, "xl/sharedStrings.xml")).toContain(rich);
  });

  it("reuse a text that the file has, but not one with formatting inside", async () => {
    const after = await changed(bytes, (sheet) =>
      withCells(sheet, [
        [4, 0, { value: "other" }],
        [5, 0, { value: "bold plain" }],
      ]),
    );
    expect(partText(after, SHEET)).toContain('<c r="A5" t="s"><v>1</v></c>');
    expect(partText(after, SHEET)).toContain('<c r="A6" t="s"><v>3</v></c>');
  });

  it("come in order, whatever order they were given in", async () => {
    const after = await changed(bytes, (sheet) =>
      withCells(sheet, [
        [8, 1, { value: 3 }],
        [0, 2, { value: 1 }],
        [8, 0, { value: 2 }],
      ]),
    );
    expect([...partText(after, SHEET).matchAll(/<c r="(\w+)"/g)].map(([, at]) => at)).toEqual([
      "C1",
      "A2",
      "B2",
      "A9",
      "B9",
    ]);
  });

  it("are taken out when they are cleared", async () => {
    const after = await changed(bytes, (sheet) => withCells(sheet, [[1, 0, undefined]]));
    expect((await readXlsx(after)).sheets[0]!.cells).toEqual(new Map([[1, new Map([[1, { value: "other" }]])]]));
  });

  it("ask Excel to calculate when it opens the file", async () => {
    const opened = await readXlsx(bytes);
    const sheets = opened.sheets.map((sheet) => ({
      ...sheet,
      ...withCells(sheet, [[0, 0, { value: 2, formula: "=1+1" }]]),
    }));
    const after = await writeXlsx(bytes, opened, { ...opened, sheets });
    expect(partText(after, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
});
