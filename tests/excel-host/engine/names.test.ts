import { calculated } from "../../../src/excel-host/engine/calculate";
import { addName, isLegalName, nameIn, replaceName } from "../../../src/excel-host/engine/names";
import { referredPlace } from "../../../src/excel-host/engine/places";
import { addTable } from "../../../src/excel-host/engine/tables";
import { addSheet } from "../../../src/excel-host/engine/sheets";
import { area, codeOf, newSheet, onSheet, worth } from "../../support/engine-sheet";

const named = (name: string, formula = "=1") => ({ name, formula, comment: "", visible: true });

test.each(["Rate", "_hidden", "\\path", "Plan.Year", "Größe", "Year", "CO2e", "ABCD1", "RC9X", "a".repeat(255)])(
  "%s is a name",
  (name) => expect(isLegalName(name)).toBe(true),
);

test.each([
  "",
  "CO2",
  "FY26",
  "R",
  "c",
  "RC9",
  "R1C1",
  "XFD1048576",
  "1st",
  "two words",
  "a-b",
  "a!b",
  "a".repeat(256),
])("%p is none", (name) => expect(isLegalName(name)).toBe(false));

test.each([
  ["rate", "ItemAlreadyExists"],
  ["Table1", "ItemAlreadyExists"],
  ["FY26", "InvalidArgument"],
])("%s cannot be defined once Rate and Table1 are there", (name, code) => {
  const { book, sheet } = newSheet();
  addName(book, null, named("Rate"));
  addTable(book, sheet, area("A1:A2"), true);

  expect(codeOf(() => addName(book, null, named(name)))).toBe(code);
});

test("a sheet's own name goes before the workbook's", async () => {
  const { book, sheet, type, value } = newSheet();
  const other = onSheet(book, addSheet(book, "Other"));
  addName(book, null, named("Rate", "=5"));
  addName(book, sheet, named("Rate", "=7"));
  type("A1", "=Rate");
  other.type("A1", "=Rate");
  await calculated(book);

  expect([value("A1"), other.value("A1")]).toEqual([7, 5]);
});

test("formulas hear of a name that is changed or taken away", async () => {
  const { book, type, value } = newSheet();
  addName(book, null, named("Rate", "=5"));
  type("A1", "=Rate*2");

  replaceName(book, null, "Rate", named("Rate", "=6"));
  await calculated(book);
  expect(value("A1")).toBe(12);

  replaceName(book, null, "Rate", null);
  await calculated(book);
  expect(value("A1")).toBe("#NAME?");
  expect(nameIn(book, null, "Rate")).toBeUndefined();
});

test.each([
  ["=Sheet1!$B$2:$C$3", "B2:C3"],
  ["='Sheet1'!B2", "B2"],
  ["=Sheet1!$B:$C", "B:C"],
])("%s stands for %s", (formula, address) => {
  const { book, sheet } = newSheet();

  expect(referredPlace(book, formula)).toEqual({ sheetId: sheet.id, areas: [area(address)] });
});

test.each(["=5", "=Sheet1!A1+1", "=SUM(Sheet1!A1:A2)", "=Other!A1", "=#REF!"])("%s stands for no cells", (formula) => {
  expect(referredPlace(newSheet().book, formula)).toBeNull();
});

test.each([
  ["=Rate*2", 10],
  ["=rate*2", 10],
  ["=-Debt", 3],
  ["=SUM(Figures)", 3],
  ["=INDEX(Figures,2)", 2],
  ["=Sheet1!Rate", 5],
  ["=LET(Rate,2,Rate*3)", 6],
  ["=LET(x,Rate,x*3)", 15],
  ["=SUM(MAP(Figures,LAMBDA(rate,rate*2)))", 6],
  ['="Rate"', "Rate"],
  ["=Sum+SUM(1,2)", 10],
  ["=Again", "#NAME?"],
])("%s is %p", async (formula, expected) => {
  const made = newSheet();
  made.type("A1", [[1], [2]]);
  addName(made.book, null, named("Rate", "=5"));
  addName(made.book, null, named("Debt", "=Rate-8"));
  addName(made.book, null, named("Figures", "=Sheet1!$A$1:$A$2"));
  addName(made.book, null, named("Sum", "=7"));
  addName(made.book, null, named("Again", "=Again+1"));

  expect(await worth(made, formula)).toBe(expected);
});

test("a name that comes later is found by formulas that were there", async () => {
  const { book, type, value } = newSheet();
  type("A1", "=Rate*2");
  await calculated(book);
  expect(value("A1")).toBe("#NAME?");

  addName(book, null, named("Rate", "=5"));
  await calculated(book);
  expect(value("A1")).toBe(10);
});
