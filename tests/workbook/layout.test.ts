import type { Area, Change } from "../../src/workbook/change-plan";
import { sheetChanges, tableAreas } from "../../src/workbook/layout";
import { house } from "../../src/workbook/house";
import { rowKeyOf } from "../../src/workbook/table-spec";
import { runs } from "../../src/workbook/stretches";
import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { plainNaming } from "../support/plain-naming";
import { cycleParking, cycleParkingRows as rows, headers } from "./cycle-parking";

const sheet: SheetSpec = {
  name: "Cycles",
  title: "Cycle parking",
  intro: ["One line on how to use it.", "And another."],
  tables: [{ spec: cycleParking, rows, heading: null }],
  frozenColumns: 1,
  tabColour: "#123456",
  hidden: false,
  page: { orientation: "Landscape", footer: "Cycles" },
};
const changesOf = (spec: SheetSpec) => sheetChanges(spec, plainNaming, () => null);
const changes = changesOf(sheet);

function all<K extends Change["kind"]>(kind: K, of: readonly Change[] = changes): Extract<Change, { kind: K }>[] {
  return of.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
}

const body: Area = { row: 5, column: 0, rows: 3, columns: 6 };
const block = (column: number, columns: number, row = 5, lines = 3): Area => ({ row, column, rows: lines, columns });

describe("tableAreas", () => {
  it("leaves a row between the introduction and the first table", () => {
    expect(tableAreas(sheet)).toEqual([{ row: 4, column: 0, rows: 4, columns: 6 }]);
    expect(tableAreas({ ...sheet, intro: [] })[0]?.row).toBe(2);
  });

  it("leaves two rows between tables, and one more for a heading", () => {
    const again = { spec: cycleParking, rows, heading: null };
    const starts = (tables: SheetSpec["tables"]) => tableAreas({ ...sheet, tables }).map(({ row }) => row);
    expect(starts([again, again])).toEqual([4, 10]);
    expect(starts([again, { ...again, heading: "More" }])).toEqual([4, 11]);
    expect(starts([{ ...again, heading: "First" }, again])).toEqual([5, 11]);
  });
});

describe("sheetChanges", () => {
  it("makes a sheet in the order Excel takes", () => {
    const order = changes.map(({ kind }) => kind).filter((kind, at, kinds) => kind !== kinds[at - 1]);
    expect(order).toEqual([
      "add-sheet",
      "write",
      "format",
      "write",
      "add-table",
      "format",
      "validate",
      "mark",
      "widths",
      "page",
      "sheet-look",
    ]);
  });

  it("writes everything on the sheet's own name, wherever it had to go", () => {
    const elsewhere = { ...plainNaming, sheet: () => "Cycles (Green Plan)", table: () => "GP_CycleParking_2" };
    const renamed = sheetChanges(sheet, elsewhere, () => null);
    expect(new Set(renamed.map((change) => change.sheet))).toEqual(new Set(["Cycles (Green Plan)"]));
    expect(all("add-table", renamed)[0]?.name).toBe("GP_CycleParking_2");
  });

  it("writes the title and the introduction, then headers and rows, blanks as blanks", () => {
    const written = all("write").map(({ row, column, cells }) => ({ row, column, cells }));
    expect(written[0]).toEqual({
      row: 0,
      column: 0,
      cells: [["Cycle parking"], ["One line on how to use it."], ["And another."]],
    });
    expect(written[1]).toEqual({ row: 4, column: 0, cells: [headers] });
    expect(written[2]?.cells.map((line) => line.slice(0, 5))).toEqual([
      ["north", "North gate", null, { formula: "=2*20" }, null],
      ["south", "South gate", null, 12, null],
      ["ward", "Ward block", null, null, null],
    ]);
  });

  it("gives text cells their format before their values, so that Excel reads no date into a reference", () => {
    const texts = changes.findIndex((change) => change.kind === "format" && change.format.numberFormat === "@");
    const values = changes.findIndex((change) => change.kind === "write" && change.row === body.row);
    expect(texts).toBeGreaterThan(-1);
    expect(texts).toBeLessThan(values);
  });

  it("sets each format once, over all the columns that share it", () => {
    const formats = all("format").filter(({ format }) => format.numberFormat !== undefined);
    expect(formats.map(({ areas, format }) => [format.numberFormat, format.fill, areas])).toEqual([
      ["@", house.planFill, [block(0, 2)]],
      ["@", undefined, [block(2, 1)]],
      ["#,##0", undefined, [block(3, 2)]],
      ["0%", house.planFill, [block(5, 1)]],
    ]);
  });

  it("gives the plan's headers one colour and the user's another, side by side in one change", () => {
    const [plan, user] = all("format").filter(({ format: { fill } }) => fill !== undefined && fill !== house.planFill);
    expect(plan).toMatchObject({ areas: [block(0, 6, 4, 1)], format: { fill: house.headerFill, bold: true } });
    expect(user).toMatchObject({ areas: [block(2, 3, 4, 1)], format: { fill: house.userHeaderFill } });
  });

  it("makes rows as tall as their longest text, one line or an even number of them, and none taller than a screen", () => {
    const texts = ["one line", "a\nb\nc", "word ".repeat(30), "word ".repeat(300)];
    const tables = [{ spec: cycleParking, rows: texts.map((site, at) => ({ key: `${at}`, site })), heading: null }];
    const heights = all("format", changesOf({ ...sheet, tables })).flatMap(({ areas, format: { height } }) =>
      height !== undefined && areas[0]!.row >= body.row ? [[height, areas]] : [],
    );
    expect(heights).toEqual([
      [20, [block(0, 1, 5, 1)]],
      [64, [block(0, 1, 6, 1)]],
      [124, [block(0, 1, 7, 1)]],
      [184, [block(0, 1, 8, 1)]],
    ]);
  });

  it("asks Excel to check what people enter, cells alike in one rule", () => {
    const rules = all("validate").map(({ areas, entry }) => [entry.accepts.kind, entry.prompt.message, areas]);
    expect(rules).toEqual([
      ["text-length", "Moves in 2027.", [block(1, 1, 6, 1)]],
      ["list", "Where it stands.", [block(2, 1)]],
      ["anything", "How many cycles fit.", [block(3, 1, 5, 1)]],
      ["whole", "How many cycles fit.", [block(3, 1, 6, 2)]],
      ["whole", "How many stand there.", [block(4, 1)]],
    ]);
  });

  it("joins columns that stand side by side under one rule", () => {
    const { key, spaces } = cycleParking.columns;
    const shared = { ...spaces, guide: "The year's count.", guideTitle: "Count" };
    const spec = {
      ...cycleParking,
      columns: { key, "2025/26": shared, "2026/27": shared, site: spaces, "2027/28": shared },
    };
    const { entryFor: _, guideFor: __, marks: ___, ...plain } = spec;
    const tables = [{ spec: plain, rows: [{ key: "a" }, { key: "b" }], heading: null }];
    const [rule] = all("validate", changesOf({ ...sheet, tables }));
    expect(rule?.areas).toEqual([block(1, 2, 5, 2), block(4, 1, 5, 2)]);
  });

  it("leaves the plan's words and what is worked out without a rule", () => {
    const ruled = all("validate").flatMap(({ areas }) => areas.map(({ column }) => column));
    expect(ruled).not.toContain(0);
    expect(ruled).not.toContain(5);
  });

  it("points rules at the range of a list that has one", () => {
    const listed = sheetChanges(sheet, plainNaming, ([first]) => (first === "Open" ? "GP_ListOpen" : null));
    const sources = all("validate", listed).flatMap(({ entry: { accepts } }) =>
      accepts.kind === "list" ? accepts.source : [],
    );
    expect(sources).toEqual(["=GP_ListOpen"]);
  });

  it("writes a mark for the first row, with the columns held fast, over stretches of columns", () => {
    expect(all("mark")).toEqual([
      {
        kind: "mark",
        sheet: "Cycles",
        areas: [block(0, 3)],
        mark: { bold: true, formula: '=AND($C6="Shut",$C5<>"Shut")' },
      },
    ]);
  });

  it("makes columns as wide as the widest table needs", () => {
    const { key, site } = cycleParking.columns;
    const small = { ...cycleParking, columns: { key: { ...key, width: 200 }, site } };
    const { entryFor: _, guideFor: __, marks: ___, ...plain } = small;
    const tables = [...sheet.tables, { spec: plain, rows, heading: null }];
    expect(all("widths", changesOf({ ...sheet, tables }))[0]?.widths).toEqual([200, 120, 80, 60, 60, 60]);
  });

  it("keeps the header and the keys in view, and prints them on every page", () => {
    expect(all("sheet-look")[0]?.look).toEqual({
      tabColour: "#123456",
      gridlines: false,
      hidden: false,
      freeze: { rows: 5, columns: 1 },
    });
    expect(all("page")[0]?.page).toEqual({
      orientation: "Landscape",
      footer: "Cycles",
      pagesWide: 1,
      titleRows: { first: 4, last: 4 },
      titleColumns: 1,
    });
    const [unfrozen] = all("page", changesOf({ ...sheet, frozenColumns: 0 }));
    expect(unfrozen?.page).not.toHaveProperty("titleColumns");
  });

  it("prints a wide sheet on as many pages side by side as it takes to be read", () => {
    const wide = { ...cycleParking.columns.site, width: 2400 };
    const spec = { ...cycleParking, columns: { ...cycleParking.columns, site: wide } };
    const [page] = all("page", changesOf({ ...sheet, tables: [{ spec, rows, heading: null }] }));
    expect(page?.page.pagesWide).toBe(2);
  });

  it("writes the heading of a table in the row above it", () => {
    const [placement] = sheet.tables;
    const headed = changesOf({ ...sheet, tables: [{ ...placement!, heading: "By gate" }] });
    expect(all("write", headed)[1]).toMatchObject({ row: 4, cells: [["By gate"]] });
    expect(all("add-table", headed)[0]?.area.row).toBe(5);
  });
});

describe("rowKeyOf", () => {
  it("refuses a row without a key", () => {
    expect(rowKeyOf(cycleParking, { key: "north" })).toBe("north");
    expect(() => rowKeyOf(cycleParking, { site: "North gate" })).toThrow("A row of GP_CycleParking has no key.");
  });
});

describe("runs", () => {
  it("finds the stretches of numbers that follow each other", () => {
    expect(runs([])).toEqual([]);
    expect(runs([7, 1, 2, 3, 6])).toEqual([
      { first: 1, length: 3 },
      { first: 6, length: 2 },
    ]);
  });
});
