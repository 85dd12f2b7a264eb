import { calculated } from "../../../src/excel-host/engine/calculate";
import { moveCells } from "../../../src/excel-host/engine/move";
import { addName } from "../../../src/excel-host/engine/names";
import { addSheet } from "../../../src/excel-host/engine/sheets";
import { addTable } from "../../../src/excel-host/engine/tables";
import { area, codeOf, newSheet, onSheet, type EngineSheet } from "../../support/engine-sheet";

function move(from: EngineSheet, source: string, to: EngineSheet, target: string) {
  return moveCells(from.book, from.sheet, area(source), to.sheet, area(target));
}

/** 1 and 2 at A1, their sum at C1. */
function figures() {
  const made = newSheet();
  made.type("A1", [
    [1, "", "=SUM(A1:A2)"],
    [2, "", "=$A$1"],
  ]);
  return made;
}

test("formulas follow cells that move", async () => {
  const made = figures();

  expect(move(made, "A1:A2", made, "E5")).toEqual(area("E5:E6"));
  await calculated(made.book);

  expect(made.formulas("C1:C2")).toEqual([["=SUM(E5:E6)"], ["=$E$5"]]);
  expect(made.values("C1:C2")).toEqual([[3], [1]]);
  expect(made.values("A1:A2")).toEqual([[""], [""]]);
});

test("a formula that moves speaks of the same cells", () => {
  const made = figures();

  move(made, "C1", made, "F9");

  expect(made.formula("F9")).toBe("=SUM(A1:A2)");
});

test("part of what a formula sums up may move away", () => {
  const made = figures();

  move(made, "A2", made, "E5");

  expect(made.formula("C1")).toBe("=SUM(A1:A2)");
});

test("formulas that spoke of covered cells come to #REF!", () => {
  const made = figures();

  move(made, "C1", made, "A1");

  expect(made.formula("C2")).toBe("=#REF!");
});

test("cells may land on where they were", () => {
  const made = figures();

  move(made, "A1:A2", made, "A2");

  expect(made.values("A1:A3")).toEqual([[""], [1], [2]]);
  expect(made.formula("C1")).toBe("=SUM(A2:A3)");
});

test("to another sheet, formulas say which sheet they mean", () => {
  const made = figures();
  const other = onSheet(made.book, addSheet(made.book, "Other"));
  other.type("D1", "=Sheet1!A1");
  addName(made.book, null, { name: "First", formula: "=Sheet1!$A$1", comment: "", visible: true });

  move(made, "A1", other, "B2");
  move(made, "C1", other, "C3");

  expect(made.formula("C2")).toBe("=Other!$B$2");
  expect(other.formula("C3")).toBe("=SUM(Sheet1!A1:A2)");
  expect(other.formula("D1")).toBe("=Other!B2");
  expect(made.book.names[0]?.formula).toBe("=Other!$B$2");
});

test("what belongs to the cells goes along", () => {
  const made = figures();
  Object.assign(made.sheet, {
    merges: [area("A1:B1")],
    hyperlinks: [{ row: 0, column: 0, address: "https://example.org" }],
    comments: [{ row: 1, column: 0, author: "", text: "why" }],
    validations: [{ areas: [area("A1:A9")], rule: {} }],
  });
  const held = { sheetId: made.sheet.id, areas: [area("A1:A2")] };
  made.book.tracked.add(held);

  move(made, "A1:B2", made, "E1");

  expect(made.sheet).toMatchObject({
    merges: [area("E1:F1")],
    hyperlinks: [{ row: 0, column: 4 }],
    comments: [{ row: 1, column: 4 }],
    validations: [{ areas: [area("A3:A9"), area("E1:E2")] }],
  });
  expect(held.areas).toEqual([area("E1:E2")]);
});

test("a table moves as a whole", () => {
  const made = newSheet();
  made.type("A1", [["Sum"], [1]]);
  addTable(made.book, made.sheet, area("A1:A2"), true);
  made.type("C1", "=SUM(Table1[Sum])");

  move(made, "A1:A2", made, "F1");

  expect(made.sheet.tables[0]?.area).toEqual(area("F1:F2"));
  expect(made.formula("C1")).toBe("=SUM(Table1[Sum])");
});

test.each([
  ["part of merged cells", "A5", "E1", "MergedRangeConflict"],
  ["a table onto another", "H1:H2", "J1", "InvalidOperation"],
])("%s cannot move", (_what, source, target, code) => {
  const made = newSheet();
  made.sheet.merges = [area("A5:B5")];
  addTable(made.book, made.sheet, area("H1:H2"), true);
  addTable(made.book, made.sheet, area("J2:J3"), true);

  expect(codeOf(() => move(made, source, made, target))).toBe(code);
});
