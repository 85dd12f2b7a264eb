import { calculated } from "../../../src/excel-host/engine/calculate";
import { addName } from "../../../src/excel-host/engine/names";
import { deleteCells, insertCells } from "../../../src/excel-host/engine/shift";
import { addSheet } from "../../../src/excel-host/engine/sheets";
import { addTable } from "../../../src/excel-host/engine/tables";
import { area, codeOf, newSheet, onSheet } from "../../support/engine-sheet";

const rows = (from: number, to: number) => area(`${from}:${to}`);
const columns = (from: string, to: string) => area(`${from}:${to}`);

test.each([
  ["=A5", "=A7"],
  ["=$A$5", "=$A$7"],
  ["=A2", "=A2"],
  ["=SUM(A2:A5)", "=SUM(A2:A7)"],
  ["=SUM(A:A)", "=SUM(A:A)"],
  ["=SUM(2:5)", "=SUM(2:7)"],
  ['="A5"&A5', '="A5"&A7'],
  ["=Sheet1!A5+Other!A5", "=Sheet1!A7+Other!A5"],
])("two rows put in at the third turn %s into %s", (before, after) => {
  const { book, sheet, type, formula } = newSheet();
  addSheet(book, "Other");
  type("D1", before);

  insertCells(book, sheet, rows(3, 4), "Down");

  expect(formula("D1")).toBe(after);
});

test.each([
  ["=A5", "=A3"],
  ["=A3", "=#REF!"],
  ["=SUM(A2:A5)", "=SUM(A2:A3)"],
  ["=SUM(A3:A4)", "=SUM(#REF!)"],
  ["=SUM(A3:A9)", "=SUM(A3:A7)"],
])("taking away the third and fourth rows turns %s into %s", (before, after) => {
  const { book, sheet, type, formula } = newSheet();
  type("D1", before);

  deleteCells(book, sheet, rows(3, 4), "Up");

  expect(formula("D1")).toBe(after);
});

test("columns move as rows do", () => {
  const { book, sheet, type, formula, value } = newSheet();
  type("A1", [["a", "b", "=B1&C2"]]);

  insertCells(book, sheet, columns("B", "B"), "Right");
  expect([value("C1"), formula("D1")]).toEqual(["b", "=C1&D2"]);

  deleteCells(book, sheet, columns("A", "B"), "Left");
  expect([value("A1"), formula("B1")]).toEqual(["b", "=A1&B2"]);
});

test("only the cells below those put in move down", () => {
  const { book, sheet, type, values } = newSheet();
  type("A1", [
    [1, 2],
    [3, 4],
  ]);

  insertCells(book, sheet, area("A1"), "Down");

  expect(values("A1:B3")).toEqual([
    ["", 2],
    [1, 4],
    [3, ""],
  ]);
});

test("formulas on other sheets follow, and still come to the same", async () => {
  const first = newSheet();
  first.type("A1", [[1], [2], [3]]);
  const other = onSheet(first.book, addSheet(first.book, "Other"));
  other.type("A1", "=SUM(Sheet1!A1:A3)");

  insertCells(first.book, first.sheet, rows(2, 2), "Down");
  await calculated(first.book);

  expect(other.formula("A1")).toBe("=SUM(Sheet1!A1:A4)");
  expect(other.value("A1")).toBe(6);
});

test("everything that belongs to the cells goes with them", () => {
  const { book, sheet } = newSheet();
  const series = { name: "s", nameFrom: "Sheet1!$A$4", values: "Sheet1!$B$4:$B$9", categories: "Sheet1!$A$4:$A$9" };
  const link = { row: 5, column: 0, address: "https://example.org" };
  Object.assign(sheet, {
    merges: [area("C5:D5")],
    hyperlinks: [link],
    comments: [{ row: 5, column: 0, author: "", text: "why" }],
    validations: [{ areas: [area("A4:A9")], rule: { list: { source: "=$F$4:$F$9" } } }],
    conditionalFormats: [{ areas: [area("B4:B9")], rule: { custom: { formula: "=B4>$F$4" } }, format: {} }],
    charts: [{ series: [series] }],
    pageLayout: { printArea: "A1:D9,F4:G9", titleRows: "$4:$4" },
    autoFilter: { area: area("A4:B9"), criteria: {} },
    rowHeights: new Map([[5, 30]]),
    hiddenRows: new Set([6]),
  });
  addName(book, null, { name: "Figures", formula: "=Sheet1!$B$4:$B$9", comment: "", visible: true });

  insertCells(book, sheet, rows(2, 3), "Down");

  expect(sheet.merges).toEqual([area("C7:D7")]);
  expect(sheet.hyperlinks).toEqual([{ ...link, row: 7 }]);
  expect(sheet.comments[0]?.row).toBe(7);
  expect(sheet.validations[0]).toMatchObject({ areas: [area("A6:A11")], rule: { list: { source: "=$F$6:$F$11" } } });
  expect(sheet.conditionalFormats[0]?.rule).toEqual({ custom: { formula: "=B6>$F$6" } });
  expect(sheet.charts[0]?.series[0]).toEqual({
    name: "s",
    nameFrom: "Sheet1!$A$6",
    values: "Sheet1!$B$6:$B$11",
    categories: "Sheet1!$A$6:$A$11",
  });
  expect(sheet.pageLayout).toEqual({ printArea: "A1:D11,F6:G11", titleRows: "$6:$6" });
  expect(sheet.autoFilter?.area).toEqual(area("A6:B11"));
  expect(sheet.rowHeights).toEqual(new Map([[7, 30]]));
  expect(sheet.hiddenRows).toEqual(new Set([8]));
  expect(book.names[0]?.formula).toBe("=Sheet1!$B$6:$B$11");
});

test("what belonged to deleted cells goes away with them", () => {
  const { book, sheet } = newSheet();
  Object.assign(sheet, {
    merges: [area("C5:D5")],
    validations: [{ areas: [area("A5"), area("A9")], rule: {} }],
    pageLayout: { printArea: "A4:D5", titleRows: "$1:$1" },
  });
  addName(book, null, { name: "Gone", formula: "=Sheet1!$A$5", comment: "", visible: true });

  deleteCells(book, sheet, rows(4, 6), "Up");

  expect(sheet.merges).toEqual([]);
  expect(sheet.validations[0]?.areas).toEqual([area("A6")]);
  expect(sheet.pageLayout).toEqual({ titleRows: "$1:$1" });
  expect(book.names[0]?.formula).toBe("=#REF!");
});

test("cells put in look like those above them", () => {
  const { book, sheet } = newSheet();
  book.grid.setStyle(sheet.id, 0, 0, 7);

  insertCells(book, sheet, area("A2:A3"), "Down");

  expect(book.grid.cell(sheet.id, 2, 0)?.style).toBe(7);
});

describe("with a table", () => {
  function withTable() {
    const made = newSheet();
    made.type("B2", [
      ["Key", "Sum", "Note"],
      ["a", 1, "x"],
      ["b", 2, "y"],
    ]);
    addTable(made.book, made.sheet, area("B2:D4"), true);
    return made;
  }

  test.each(["B3", "C2:C4", "A1:B1"])("cells put in at %s may not cut it", (address) => {
    const { book, sheet } = withTable();

    expect(codeOf(() => insertCells(book, sheet, area(address), "Down"))).toBe("InsertDeleteConflict");
  });

  test("a whole row makes it longer", () => {
    const { book, sheet } = withTable();

    insertCells(book, sheet, rows(4, 4), "Down");

    expect(sheet.tables[0]?.area).toEqual(area("B2:D5"));
  });

  test("a whole column in the middle becomes one of its own, and filters stay with their columns", () => {
    const { book, sheet, values } = withTable();
    sheet.tables = sheet.tables.map((table) => ({ ...table, filters: { 1: { filterOn: "Values" } } }));

    insertCells(book, sheet, columns("C", "C"), "Right");

    expect(sheet.tables[0]).toMatchObject({
      area: area("B2:E4"),
      columns: ["Key", "Column1", "Sum", "Note"],
      filters: { 2: { filterOn: "Values" } },
    });
    expect(values("B2:E2")).toEqual([["Key", "Column1", "Sum", "Note"]]);
  });

  test("a whole column that is deleted leaves it", () => {
    const { book, sheet, type, formula } = withTable();
    type("G1", "=SUM(Table1[Sum])");

    deleteCells(book, sheet, columns("B", "B"), "Left");

    expect(sheet.tables[0]).toMatchObject({ area: area("B2:C4"), columns: ["Sum", "Note"] });
    expect(formula("F1")).toBe("=SUM(Table1[Sum])");
  });

  test("deleting all its rows leaves a blank one", () => {
    const { book, sheet, type, value } = withTable();
    type("B5", "under");

    deleteCells(book, sheet, rows(3, 4), "Up");

    expect(sheet.tables[0]?.area).toEqual(area("B2:D3"));
    expect([value("B3"), value("B4")]).toEqual(["", "under"]);
  });

  test("deleting every row of it deletes it", () => {
    const { book, sheet } = withTable();

    deleteCells(book, sheet, rows(2, 4), "Up");

    expect(sheet.tables).toEqual([]);
  });
});

test("merged cells may not be cut", () => {
  const { book, sheet } = newSheet();
  sheet.merges = [area("A3:B3")];

  expect(codeOf(() => insertCells(book, sheet, area("A2"), "Down"))).toBe("MergedRangeConflict");
});

test("a protected sheet lets rows in only when it says so", () => {
  const { book, sheet } = newSheet();
  sheet.protection = { options: { allowInsertRows: true } };

  expect(codeOf(() => insertCells(book, sheet, rows(1, 1), "Down"))).toBe("none");
  expect(codeOf(() => insertCells(book, sheet, columns("A", "A"), "Right"))).toBe("AccessDenied");
});
