import { calculated } from "../../../src/excel-host/engine/calculate";
import { addName } from "../../../src/excel-host/engine/names";
import { addSheet, deleteSheet } from "../../../src/excel-host/engine/sheets";
import { addColumn, deleteColumn } from "../../../src/excel-host/engine/table-columns";
import { expandTables } from "../../../src/excel-host/engine/table-growth";
import { renameColumn, renameTable } from "../../../src/excel-host/engine/table-names";
import { deleteTable, tableToRange } from "../../../src/excel-host/engine/table-removal";
import { addRows, deleteRow } from "../../../src/excel-host/engine/table-rows";
import { addTable, resizeTable } from "../../../src/excel-host/engine/tables";
import { area, codeOf, newSheet, onSheet, type EngineSheet } from "../../support/engine-sheet";

/** Two rows with a formula in every row, at B2. */
function withTable() {
  const made = newSheet();
  made.type("B2", [
    ["Key", "Sum", "Twice"],
    ["a", 1, ""],
    ["b", 2, ""],
  ]);
  addTable(made.book, made.sheet, area("B2:D4"), true);
  made.type("D3", [["=[@Sum]*2"], ["=[@Sum]*2"]]);
  return { ...made, table: () => tableOf(made) };
}

function tableOf({ sheet }: EngineSheet) {
  const [table] = sheet.tables;
  if (!table) throw new Error("There is no table.");
  return table;
}

/** Writes as the API does, after which tables may grow. */
function write(made: EngineSheet, address: string, given: unknown[][]) {
  made.type(address, given);
  const { row, column } = area(address);
  expandTables(made.book, made.sheet, { row, column, rows: given.length, columns: given[0]?.length ?? 1 });
}

describe("a new table", () => {
  test("has headers that are text, and each only once", () => {
    const { book, sheet, type, values } = newSheet();
    type("A1", [["Sum", "sum", 2025, "", "Sum"]]);

    const { columns } = addTable(book, sheet, area("A1:E3"), true);

    expect(columns).toEqual(["Sum", "sum2", "2025", "Column4", "Sum3"]);
    expect(values("A1:E1")).toEqual([columns]);
  });

  test("without headers gets some, above cells that move down", () => {
    const { book, sheet, type, values } = newSheet();
    type("A1", [[1, 2]]);

    expect(addTable(book, sheet, area("A1:B1"), false).area).toEqual(area("A1:B2"));
    expect(values("A1:B2")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
    ]);
  });

  test("of headers alone has room for a row", () => {
    const { book, sheet } = newSheet();

    expect(addTable(book, sheet, area("A1:B1"), true).area).toEqual(area("A1:B2"));
  });

  test.each([
    ["overlaps another", "D4:E5", "InvalidArgument"],
    ["meets merged cells", "G1:H3", "MergedRangeConflict"],
    ["stands beside another", "E2:F4", "none"],
  ])("that %s at %s: %s", (_what, address, code) => {
    const { book, sheet } = withTable();
    sheet.merges = [area("G2:H2")];

    expect(codeOf(() => addTable(book, sheet, area(address), true))).toBe(code);
  });
});

describe("a name", () => {
  test("is followed by formulas and names", () => {
    const { book, sheet, type, formula, table } = withTable();
    type("F1", '=SUM(Table1[Sum])&" of Table1"');
    addName(book, null, { name: "All", formula: "=Table1[Sum]", comment: "", visible: true });
    addName(book, sheet, { name: "Own", formula: "=Table1[Sum]", comment: "", visible: true });

    renameTable(book, sheet, table(), "Plan");

    expect(formula("F1")).toBe('=SUM(Plan[Sum])&" of Table1"');
    expect([book.names[0]?.formula, sheet.names[0]?.formula]).toEqual(["=Plan[Sum]", "=Plan[Sum]"]);
  });

  test.each([
    ["Other", "none"],
    ["table1", "none"],
    ["Figures", "ItemAlreadyExists"],
    ["Table2", "ItemAlreadyExists"],
    ["two words", "InvalidArgument"],
    ["CO2", "InvalidArgument"],
    ["", "InvalidArgument"],
  ])("%p is answered with %s", (name, code) => {
    const { book, sheet, table } = withTable();
    addTable(book, sheet, area("G2:H4"), true);
    addName(book, null, { name: "Figures", formula: "=1", comment: "", visible: true });

    expect(codeOf(() => renameTable(book, sheet, table(), name))).toBe(code);
  });
});

test("a renamed column is followed by formulas, in the table and elsewhere", async () => {
  const { book, sheet, type, formula, value, table } = withTable();
  type("F1", "=SUM(Table1[Sum])+SUM(Table1[[Sum]:[Twice]])");

  renameColumn(book, sheet, table(), 1, "Base [t]");
  await calculated(book);

  expect(formula("D3")).toBe("=[@[Base '[t']]]*2");
  expect(formula("F1")).toBe("=SUM(Table1[Base '[t']])+SUM(Table1[[Base '[t']]:[Twice]])");
  expect([value("C2"), value("D3"), value("F1")]).toEqual(["Base [t]", 2, 12]);
});

describe("rows", () => {
  test("come under the last one and get its formula", async () => {
    const { book, sheet, table, values } = withTable();

    addRows(book, sheet, table().id, null, [["c", 3, null]]);
    await calculated(book);

    expect(table().area).toEqual(area("B2:D5"));
    expect(values("B5:D5")).toEqual([["c", 3, 6]]);
  });

  test("come between others and get their formula", async () => {
    const { book, sheet, table, values } = withTable();

    addRows(book, sheet, table().id, 1, [["c", 3, null]]);
    await calculated(book);

    expect(values("B3:D5")).toEqual([
      ["a", 1, 2],
      ["c", 3, 6],
      ["b", 2, 4],
    ]);
  });

  test("push down what stands under the table, and nothing beside it", () => {
    const { book, sheet, type, table, value } = withTable();
    type("B6", "under");
    type("F5", "beside");

    addRows(book, sheet, table().id, null, [
      ["c", 3, null],
      ["d", 4, null],
    ]);

    expect([value("B8"), value("F5")]).toEqual(["under", "beside"]);
  });

  test("take the place of the blank one in a table of headers alone", () => {
    const { book, sheet, values } = newSheet();
    const { id } = addTable(book, sheet, area("A1:B1"), true);

    addRows(book, sheet, id, null, [
      ["a", 1],
      ["b", 2],
    ]);

    expect(values("A2:B4")).toEqual([
      ["a", 1],
      ["b", 2],
      ["", ""],
    ]);
  });

  test("take over formats, and rules over the whole column", () => {
    const { book, sheet, table } = withTable();
    book.grid.setStyle(sheet.id, 3, 2, 5);
    Object.assign(sheet, { validations: [{ areas: [area("C3:C4")], rule: {} }] });

    addRows(book, sheet, table().id, null, [["c", 3, null]]);

    expect(book.grid.cell(sheet.id, 4, 2)?.style).toBe(5);
    expect(sheet.validations[0]?.areas).toEqual([area("C3:C5")]);
  });

  test("of another width are refused", () => {
    const { book, sheet, table } = withTable();

    expect(codeOf(() => addRows(book, sheet, table().id, null, [["c", 3]]))).toBe("InvalidArgument");
  });

  test("are deleted one by one, the last one being emptied", () => {
    const { book, sheet, table, values } = withTable();

    deleteRow(book, sheet, table().id, 0);
    expect(values("B3:C3")).toEqual([["b", 2]]);

    deleteRow(book, sheet, table().id, 0);
    expect(table().area).toEqual(area("B2:D3"));
    expect(values("B3:D3")).toEqual([["", "", ""]]);
  });

  test("that are not there cannot be deleted", () => {
    const { book, sheet, table } = withTable();

    expect(codeOf(() => deleteRow(book, sheet, table().id, 2))).toBe("InvalidArgument");
  });
});

describe("columns", () => {
  test("are added at the end, pushing what stands there to the right", () => {
    const { book, sheet, type, table, values } = withTable();
    type("E3", "beside");

    addColumn(book, sheet, table().id, null, ["Note", "x", "y"]);

    expect(table()).toMatchObject({ area: area("B2:E4"), columns: ["Key", "Sum", "Twice", "Note"] });
    expect(values("E2:F4")).toEqual([
      ["Note", ""],
      ["x", "beside"],
      ["y", ""],
    ]);
  });

  test("are added between others, and filters stay with theirs", () => {
    const { book, sheet, table } = withTable();
    sheet.tables = [{ ...table(), filters: { 0: { filterOn: "Values" }, 2: { filterOn: "Custom" } } }];

    addColumn(book, sheet, table().id, 1, null, "New");

    expect(table().columns).toEqual(["Key", "New", "Sum", "Twice"]);
    expect(table().filters).toEqual({ 0: { filterOn: "Values" }, 3: { filterOn: "Custom" } });
  });

  test("are deleted, and formulas that name them come to #REF!", async () => {
    const { book, sheet, table, value } = withTable();

    deleteColumn(book, sheet, table().id, 1);
    await calculated(book);

    expect(table()).toMatchObject({ area: area("B2:C4"), columns: ["Key", "Twice"] });
    expect(value("C3")).toBe("#REF!");
  });
});

describe("a table grows", () => {
  test("when something is written right under it, formulas and rules too", async () => {
    const made = withTable();
    write(made, "B5", [["c", 3]]);
    await calculated(made.book);

    expect(made.table().area).toEqual(area("B2:D5"));
    expect(made.value("D5")).toBe(6);
  });

  test("when something is written right beside it", () => {
    const made = withTable();
    write(made, "E2", [["Note"], ["x"]]);

    expect(made.table()).toMatchObject({ area: area("B2:E4"), columns: ["Key", "Sum", "Twice", "Note"] });
  });

  test("by a column with a name of its own when only a row is written", () => {
    const made = withTable();
    write(made, "E3", [["x"]]);

    expect(made.value("E2")).toBe("Column4");
  });

  test.each(["B6", "F3", "A3", "E5"])("but not when %s is written", (address) => {
    const made = withTable();
    write(made, address, [["x"]]);

    expect(made.table().area).toEqual(area("B2:D4"));
  });

  test("but not over another table", () => {
    const made = withTable();
    addTable(made.book, made.sheet, area("B5:D6"), true);
    write(made, "B5", [["x"]]);

    expect(made.table().area).toEqual(area("B2:D4"));
  });
});

test("writing over headers renames columns, and an emptied one gets a name", () => {
  const made = withTable();
  write(made, "B2", [["", "Amount"]]);

  expect(made.table().columns).toEqual(["Column1", "Amount", "Twice"]);
  expect(made.values("B2:C2")).toEqual([["Column1", "Amount"]]);
  expect(made.formula("D3")).toBe("=[@Amount]*2");
});

describe("resizing", () => {
  test("keeps the header row and names what comes in", () => {
    const { book, sheet, table } = withTable();

    resizeTable(book, sheet, table(), area("B2:E6"));

    expect(table()).toMatchObject({ area: area("B2:E6"), columns: ["Key", "Sum", "Twice", "Column4"] });
  });

  test.each(["B3:D6", "G2:H4", "B2:D2"])("to %s is refused", (address) => {
    const { book, sheet, table } = withTable();

    expect(codeOf(() => resizeTable(book, sheet, table(), area(address)))).toBe("InvalidArgument");
  });
});

test("a table turned into cells leaves its figures and plain formulas", async () => {
  const { book, sheet, type, formulas, value, table } = withTable();
  type("F1", [["=SUM(Table1[Sum])"], ["=ROWS(Table1)"]]);

  tableToRange(book, sheet, table());
  await calculated(book);

  expect(sheet.tables).toEqual([]);
  expect(formulas("D3:D4")).toEqual([["=Sheet1!$C$3*2"], ["=Sheet1!$C$4*2"]]);
  expect(formulas("F1:F2")).toEqual([["=SUM(Sheet1!$C$3:$C$4)"], ["=ROWS(Sheet1!$B$3:$D$4)"]]);
  expect([value("D4"), value("F1"), value("F2")]).toEqual([4, 3, 2]);
});

test("a deleted table takes its cells along, moves no others, and is missed by formulas", () => {
  const { book, sheet, type, formula, value, table } = withTable();
  type("F1", "=SUM(Table1[Sum])");
  type("B5", "under");

  deleteTable(book, sheet, table());

  expect([value("B2"), value("B5"), formula("F1")]).toEqual(["", "under", "=SUM(#REF!)"]);
});

test("a table that went with its sheet is missed by formulas elsewhere", () => {
  const { book, sheet } = withTable();
  const other = onSheet(book, addSheet(book, "Other"));
  other.type("A1", "=SUM(Table1[Sum])");

  deleteSheet(book, sheet);

  expect(other.formula("A1")).toBe("=SUM(#REF!)");
});

test("on a protected sheet tables stay as they are", () => {
  const { book, sheet, table } = withTable();
  sheet.protection = { options: {} };
  const attempts = [
    () => addTable(book, sheet, area("G1:H2"), true),
    () => addRows(book, sheet, table().id, null, [["c", 3, null]]),
    () => deleteRow(book, sheet, table().id, 0),
    () => addColumn(book, sheet, table().id, null, null),
    () => deleteColumn(book, sheet, table().id, 0),
    () => resizeTable(book, sheet, table(), area("B2:D9")),
    () => deleteTable(book, sheet, table()),
    () => tableToRange(book, sheet, table()),
  ];

  expect(attempts.map(codeOf)).toEqual(attempts.map(() => "AccessDenied"));
});
