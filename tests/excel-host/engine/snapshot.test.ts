import { openBook } from "../../../src/excel-host/engine/book";
import { calculated } from "../../../src/excel-host/engine/calculate";
import { writeCell } from "../../../src/excel-host/engine/cells";
import { headlessUniver } from "../../../src/excel-host/engine/headless-univer";
import { addName } from "../../../src/excel-host/engine/names";
import { snapshotOf } from "../../../src/excel-host/engine/snapshot-out";
import { addTable } from "../../../src/excel-host/engine/tables";
import { area, newSheet, onSheet } from "../../support/engine-sheet";

function reopened(snapshot: ReturnType<typeof snapshotOf>) {
  return openBook({ univer: headlessUniver(), isShown: false }, snapshot);
}

test("a workbook opened from its snapshot gives the same snapshot", async () => {
  const { book, sheet, type } = newSheet();
  type("A1", [
    ["Key", "Sum"],
    ["a", 1],
    ["'007", true],
    ["#N/A", "1/2/2026"],
  ]);
  addTable(book, sheet, area("A1:B4"), true);
  type("D1", '=SUM(Table1[Sum])&""');
  Object.assign(sheet, { merges: [area("F1:G2")], freeze: { rows: 1, columns: 0 }, tabColor: "#00FF00" });
  sheet.columnWidths.set(1, 80);
  sheet.hiddenRows.add(9);
  await calculated(book);
  const snapshot = snapshotOf(book);

  const again = reopened(snapshot);
  await calculated(again);

  expect(snapshotOf(again)).toEqual(snapshot);
});

test("what a dynamic array spilled is not kept, and comes again with the next calculation", async () => {
  const { book, type } = newSheet();
  type("A1", "=SEQUENCE(3)");
  await calculated(book);
  const snapshot = snapshotOf(book);
  const [sheet] = snapshot.sheets;
  expect([...(sheet?.cells.keys() ?? [])]).toEqual([0]);

  const again = reopened(snapshot);
  again.grid.markAllDirty();
  await calculated(again);
  expect(again.grid.cell(sheet?.id ?? "", 2, 0)?.value).toBe(3);
});

test("a snapshot is not changed by what happens later", () => {
  const { book, sheet, type } = newSheet();
  type("A1", "before");
  const snapshot = snapshotOf(book);

  type("A1", "after");
  sheet.columnWidths.set(0, 10);
  sheet.tables = [];

  expect(snapshot.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("before");
  expect(snapshot.sheets[0]?.columnWidths.size).toBe(0);
});

test("a workbook knows whether it was changed since it was opened", () => {
  const { book, sheet } = newSheet();
  expect(book.isDirty).toBe(false);

  writeCell(book, sheet, 0, 0, 1);

  expect(book.isDirty).toBe(true);
});

test("an opened workbook keeps its values, and works out what depends on a new one", async () => {
  const { book, sheet, type } = newSheet();
  type("A1", [["Sum"], [1], [2]]);
  addTable(book, sheet, area("A1:A3"), true);
  addName(book, null, { name: "Twice", formula: "=Table1[Sum]*2", comment: "", visible: true });
  type("C1", [["=SUM(Table1[Sum])", "=SUM(Twice)"]]);
  await calculated(book);

  const again = reopened(snapshotOf(book));
  const [first] = again.sheets;
  const opened = first && onSheet(again, first);
  expect(opened?.values("C1:D1")).toEqual([[3, 6]]);

  opened?.type("A2", 10);
  await calculated(again);
  expect(opened?.values("C1:D1")).toEqual([[12, 24]]);
});
