import { calculated } from "../../../src/excel-host/engine/calculate";
import { addName } from "../../../src/excel-host/engine/names";
import { addTable } from "../../../src/excel-host/engine/tables";
import { area, newSheet, worth } from "../../support/engine-sheet";

function gases() {
  const sheet = newSheet();
  sheet.type("A1", [
    ["Year", "Base", "Gas [t]"],
    [2021, 10, "CO2"],
    [2022, 20, "N2O"],
    [2023, 30, "CO2"],
    [2024, 40, "N2O"],
  ]);
  addTable(sheet.book, sheet.sheet, area("A1:C5"), true);
  return sheet;
}

const named = (name: string, formula: string) => ({ name, formula, comment: "", visible: true });

test.each([
  ["=SUM(Table1[Base])", 100],
  ["=COUNTA(Table1)", 12],
  ["=ROWS(Table1[#All])", 5],
  ["=Table1[[#Headers],[Base]]", "Base"],
  ["=AVERAGE(Table1[[Year]:[Base]])", 1023.75],
  ["=SUMIFS(Table1[Base],Table1[Gas '[t']],\"CO2\")", 40],
  ['=COUNTIFS(Table1[Gas \'[t\']],"N2O",Table1[Base],">25")', 1],
  ["=SUMPRODUCT((Table1[Gas '[t']]=\"CO2\")*Table1[Base])", 40],
  ["=INDEX(Table1[Base],MATCH(2023,Table1[Year],0))", 30],
  ["=XLOOKUP(2022,Table1[Year],Table1[Base])", 20],
  ['=IFERROR(1/0,"none")', "none"],
  ["=LET(x,2,y,x*3,x+y)", 8],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ["=EDATE(DATE(2026,1,31),1)", 46081],
  ["=ROUND(NPV(0.1,Table1[Base]),6)", 75.479817],
  ["=-2^2", 4],
  ['=B2&"x"', "10x"],
  ['=HYPERLINK("https://example.org","here")&"!"', "here!"],
  ["=SUM(B:B)", 100],
])("%s is %p", async (formula, expected) => {
  expect(await worth(gases(), formula)).toBe(expected);
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=NA()", "#N/A"],
  ["=NoSuchName", "#NAME?"],
  ["=Table1[#Totals]", "#REF!"],
  ["=Table1[Weight]", "#REF!"],
])("%s is the error %s", async (formula, error) => {
  const sheet = gases();
  await worth(sheet, formula);

  expect(sheet.book.grid.cell(sheet.sheet.id, 99, 25)?.value).toEqual({ error });
});

test("this row's column is told by the row the formula stands in", async () => {
  const sheet = gases();
  sheet.type("B2", [["=[@Year]-2000"], ["=Table1[@Year]-2000"], ["=Table1[[#This Row],[Year]]-2000"]]);
  await calculated(sheet.book);

  expect(sheet.values("B2:B4")).toEqual([[21], [22], [23]]);
  expect(sheet.formula("B2")).toBe("=[@Year]-2000");
});

test("a dynamic array spills, and shrinks when there is less to show", async () => {
  const sheet = gases();
  sheet.type("E1", "=FILTER(Table1[Base],Table1[Gas '[t']]=\"CO2\")");
  await calculated(sheet.book);
  expect(sheet.values("E1:E3")).toEqual([[10], [30], [""]]);

  sheet.type("C4", "N2O");
  await calculated(sheet.book);
  expect(sheet.values("E1:E3")).toEqual([[10], [""], [""]]);
});

test("sorting in a formula leaves the cells as they are for other formulas", async () => {
  const sheet = gases();
  sheet.type("E1", "=SORT(B2:B5,1,-1)");
  sheet.type("F1", '=SUMIFS(B2:B5,C2:C5,"CO2")');
  await calculated(sheet.book);

  expect(sheet.values("E1:E4")).toEqual([[40], [30], [20], [10]]);
  expect(sheet.value("F1")).toBe(40);
});

test("a name that is also a function is both", async () => {
  const sheet = gases();
  sheet.type("E1", "=YEAR(DATE(2025,4,1))+Year");
  addName(sheet.book, null, named("Year", "=5"));
  addName(sheet.book, null, named("Sum", "=Year*2"));
  sheet.type("E2", "=SUM(Sum,1)");
  await calculated(sheet.book);

  expect(sheet.values("E1:E2")).toEqual([[2030], [11]]);
  expect(sheet.formulas("E1:E2")).toEqual([["=YEAR(DATE(2025,4,1))+Year"], ["=SUM(Sum,1)"]]);
});

test("a name may stand for a column of a table", async () => {
  const sheet = gases();
  addName(sheet.book, null, named("TotalBase", "=SUM(Table1[Base])"));

  expect(await worth(sheet, "=TotalBase*2")).toBe(200);
});

test("a changed formula follows the cells it now speaks of", async () => {
  const sheet = newSheet();
  sheet.type("A1", [["=B1", 1, 2]]);
  await calculated(sheet.book);
  sheet.type("A1", "=C1");
  await calculated(sheet.book);
  sheet.type("C1", 5);
  await calculated(sheet.book);

  expect(sheet.value("A1")).toBe(5);
});

test("formulas that are gone leave nothing for the grid to stumble over", async () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { book, type } = newSheet();
  type("A1", "=B1");
  await calculated(book);
  type("A1", [["typed over", "=C1"]]);
  await calculated(book);

  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test("a formula that leads back to itself comes to an end", async () => {
  const sheet = newSheet();
  sheet.type("A1", [["=B1+1", "=A1+1"]]);
  await calculated(sheet.book);

  expect(sheet.formulas("A1:B1")).toEqual([["=B1+1", "=A1+1"]]);
});
