import { calculated } from "../../../src/excel-host/engine/calculate";
import { copyCells, type CopyKind } from "../../../src/excel-host/engine/copy";
import { copySheet } from "../../../src/excel-host/engine/copy-sheet";
import { addSheet } from "../../../src/excel-host/engine/sheets";
import { addTable } from "../../../src/excel-host/engine/tables";
import { area, codeOf, newSheet, onSheet, type EngineSheet } from "../../support/engine-sheet";

interface Choices {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

function copy(
  from: EngineSheet,
  source: string,
  to: EngineSheet,
  target: string,
  { kind = "All", skipBlanks = false, transpose = false }: Partial<Choices> = {},
) {
  const [read, written] = [
    { sheet: from.sheet, area: area(source) },
    { sheet: to.sheet, area: area(target) },
  ];
  return copyCells(from.book, read, written, kind, skipBlanks, transpose);
}

function figures() {
  const made = newSheet();
  made.type("A1", [
    [1, "=A1*2", "=$A$1*2"],
    [2, "", "text"],
  ]);
  made.book.grid.setStyle(made.sheet.id, 0, 0, 3);
  return made;
}

test("formulas follow their new place", () => {
  const made = figures();

  copy(made, "A1:C2", made, "B5");

  expect(made.formulas("B5:D6")).toEqual([
    [1, "=B5*2", "=$A$1*2"],
    [2, "", "text"],
  ]);
});

test("a larger target is filled with whole copies", () => {
  const made = figures();

  expect(copy(made, "A1:A2", made, "E1:F4")).toEqual(area("E1:F4"));
  expect(made.values("E1:F4")).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
    [2, 2],
  ]);
});

test("transposed, rows become columns", () => {
  const made = figures();

  copy(made, "A1:C2", made, "E1", { transpose: true, kind: "Values" });

  expect(made.values("E1:F3")).toEqual([
    [1, 2],
    ["", ""],
    ["", "text"],
  ]);
});

test("blanks may be passed over", () => {
  const made = figures();
  made.type("F2", "kept");

  copy(made, "A1:C2", made, "E1", { skipBlanks: true });

  expect(made.value("F2")).toBe("kept");
});

test.each<[CopyKind, unknown, number]>([
  ["All", "=E1*2", 3],
  ["Formulas", "=E1*2", 9],
  ["Values", 2, 9],
  ["Formats", "before", 3],
  ["Link", "=Sheet1!B1", 9],
])("%s brings %p with format %p", async (kind, content, style) => {
  const made = figures();
  made.book.grid.setStyle(made.sheet.id, 0, 1, 3);
  await calculated(made.book);
  made.type("F1", "before");
  made.book.grid.setStyle(made.sheet.id, 0, 5, 9);

  copy(made, "B1", made, "F1", { kind });

  expect(made.formula("F1")).toBe(content);
  expect(made.book.grid.cell(made.sheet.id, 0, 5)?.style).toBe(style);
});

test("a formula that would leave the sheet comes to #REF!", () => {
  const made = newSheet();
  made.type("B2", "=A1");

  copy(made, "B2", made, "A1");

  expect(made.formula("A1")).toBe("=#REF!");
});

describe("what belongs to the cells", () => {
  function withRules() {
    const made = figures();
    Object.assign(made.sheet, {
      merges: [area("A5:B5")],
      hyperlinks: [{ row: 0, column: 0, address: "https://example.org" }],
      validations: [{ areas: [area("A1:A9")], rule: { custom: { formula: "=A1>0" } } }],
      conditionalFormats: [{ id: "1", areas: [area("A1:A9")], rule: { custom: { formula: "=$A1>0" } }, format: {} }],
    });
    return made;
  }

  test("comes along on the same sheet", () => {
    const made = withRules();

    copy(made, "A1:B5", made, "D1");

    const { sheet } = made;
    expect(sheet.merges).toEqual([area("A5:B5"), area("D5:E5")]);
    expect(sheet.validations[0]?.areas).toEqual([area("A1:A9"), area("D1:D5")]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area("A1:A9"), area("D1:D5")]);
    expect(sheet.hyperlinks.map(({ column }) => column)).toEqual([0, 3]);
  });

  test("comes along to another sheet, its formulas following", () => {
    const made = withRules();
    const other = onSheet(made.book, addSheet(made.book, "Other"));

    copy(made, "A1:A9", other, "C3");

    expect(other.sheet.validations).toEqual([{ areas: [area("C3:C11")], rule: { custom: { formula: "=C3>0" } } }]);
    expect(other.sheet.conditionalFormats[0]?.rule).toEqual({ custom: { formula: "=$A3>0" } });
  });

  test("takes the place of what was there", () => {
    const made = withRules();

    copy(made, "C1", made, "A2");

    expect(made.sheet.validations[0]?.areas).toEqual([area("A1"), area("A3:A9")]);
  });

  test("stays behind when only values are copied", () => {
    const made = withRules();

    copy(made, "A1:A9", made, "D1", { kind: "Values" });

    expect(made.sheet.validations[0]?.areas).toEqual([area("A1:A9")]);
  });
});

test("locked cells of a protected sheet take no copy", () => {
  const made = figures();
  made.sheet.protection = { options: {} };

  expect(codeOf(() => copy(made, "A1", made, "F1"))).toBe("AccessDenied");
});

test("a copied sheet has tables of its own, and its formulas speak of them", () => {
  const { book, sheet, type } = newSheet();
  type("A1", [["Sum"], [1], [2]]);
  addTable(book, sheet, area("A1:A3"), true);
  type("C1", [["=SUM(Table1[Sum])", "=Sheet1!A2"]]);

  const copied = onSheet(book, copySheet(book, sheet, 1));

  expect(copied.sheet.name).toBe("Sheet1 (2)");
  expect(copied.sheet.tables[0]).toMatchObject({ area: area("A1:A3"), columns: ["Sum"] });
  const name = copied.sheet.tables[0]?.name ?? "";
  expect(name).not.toBe("Table1");
  expect(copied.formulas("C1:D1")).toEqual([[`=SUM(${name}[Sum])`, "='Sheet1 (2)'!A2"]]);
});
