import { calculated } from "../../../src/excel-host/engine/calculate";
import { addName } from "../../../src/excel-host/engine/names";
import {
  activate,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  showSheet,
} from "../../../src/excel-host/engine/sheets";
import { codeOf, newSheet, onSheet } from "../../support/engine-sheet";

function twoSheets() {
  const first = newSheet();
  return { ...first, other: onSheet(first.book, addSheet(first.book, "Other")) };
}

const names = ({ book }: ReturnType<typeof newSheet>) => book.sheets.map(({ name }) => name);

test.each([
  ["a".repeat(31), "none"],
  ["Q1 'final' 100%", "none"],
  ["a".repeat(32), "InvalidArgument"],
  ["", "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["[1]", "InvalidArgument"],
  ["'quoted'", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["sheet1", "ItemAlreadyExists"],
])("a sheet named %p: %s", (name, code) => {
  const { book } = newSheet();

  expect(codeOf(() => addSheet(book, name))).toBe(code);
});

test("a sheet without a name gets the next free one", () => {
  const made = newSheet();
  addSheet(made.book, "Sheet2");
  addSheet(made.book, undefined);

  expect(names(made)).toEqual(["Sheet1", "Sheet2", "Sheet3"]);
});

test("formulas, names, rules and charts follow a new name, quoted where it must be", async () => {
  const { book, sheet, type, other } = twoSheets();
  type("A1", 7);
  other.type("A1", '=Sheet1!A1&"Sheet1!A1"');
  addName(book, null, { name: "Seven", formula: "=Sheet1!$A$1", comment: "", visible: true });
  Object.assign(other.sheet, {
    validations: [{ areas: [], rule: { list: { source: "=Sheet1!$A$1:$A$3" } } }],
    charts: [{ series: [{ name: "s", values: "Sheet1!$A$1" }] }],
  });

  renameSheet(book, sheet, "Q1 plan");
  await calculated(book);

  expect(other.formula("A1")).toBe("='Q1 plan'!A1&\"Sheet1!A1\"");
  expect(other.value("A1")).toBe("7Sheet1!A1");
  expect(book.names[0]?.formula).toBe("='Q1 plan'!$A$1");
  expect(other.sheet.validations[0]?.rule).toEqual({ list: { source: "='Q1 plan'!$A$1:$A$3" } });
  expect(other.sheet.charts[0]?.series[0]?.values).toBe("'Q1 plan'!$A$1");
});

test("what spoke of a deleted sheet comes to #REF!", async () => {
  const { book, sheet, other } = twoSheets();
  other.type("A1", "=SUM(Sheet1!A1:A3)+1");
  addName(book, null, { name: "Gone", formula: "=Sheet1!$A$1", comment: "", visible: true });

  deleteSheet(book, sheet);
  await calculated(book);

  expect([other.formula("A1"), other.value("A1")]).toEqual(["=SUM(#REF!)+1", "#REF!"]);
  expect(book.names[0]?.formula).toBe("=#REF!");
  expect(book.activeSheetId).toBe(other.sheet.id);
});

test("one sheet always stays to be seen", () => {
  const { book, sheet, other } = twoSheets();

  showSheet(book, other.sheet, "hidden");

  expect(codeOf(() => deleteSheet(book, sheet))).toBe("InvalidOperation");
  expect(codeOf(() => showSheet(book, sheet, "hidden"))).toBe("InvalidOperation");
});

test("hiding the active sheet turns to another, and a hidden one cannot be turned to", () => {
  const { book, sheet, other } = twoSheets();

  showSheet(book, sheet, "hidden");

  expect(book.activeSheetId).toBe(other.sheet.id);
  expect(codeOf(() => activate(book, sheet))).toBe("InvalidOperation");
});

test("sheets are moved to a place that is there", () => {
  const made = twoSheets();

  moveSheet(made.book, made.other.sheet, 0);

  expect(names(made)).toEqual(["Other", "Sheet1"]);
  expect(codeOf(() => moveSheet(made.book, made.sheet, 2))).toBe("InvalidArgument");
});

test("a protected structure keeps its sheets", () => {
  const { book, sheet, other } = twoSheets();
  book.structureProtected = true;
  const attempts = [
    () => addSheet(book, "New"),
    () => deleteSheet(book, sheet),
    () => renameSheet(book, sheet, "New"),
    () => moveSheet(book, other.sheet, 0),
    () => showSheet(book, other.sheet, "hidden"),
  ];

  expect(attempts.map(codeOf)).toEqual(attempts.map(() => "AccessDenied"));
});

test("whoever listens is told", () => {
  const { book } = newSheet();
  const heard: string[] = [];
  book.listeners.add(({ kind }) => heard.push(kind));

  const sheet = addSheet(book, "New");
  renameSheet(book, sheet, "Newer");
  activate(book, sheet);
  deleteSheet(book, sheet);

  expect(heard).toEqual(expect.arrayContaining(["WorksheetAdded", "WorksheetNameChanged", "WorksheetDeleted"]));
  expect(heard.filter((kind) => kind === "WorksheetActivated")).toHaveLength(2);
});
