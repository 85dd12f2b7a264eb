import type { Content } from "../../src/domain/entry";
import { identifyTable } from "../../src/workbook/identify";
import { tableRows } from "../../src/workbook/read-table";
import { cycleParking } from "./cycle-parking";

const headers = ["Our notes", "Key", "Status", "Spaces"];

function rowsOf(lines: readonly Content[][], formulas: readonly (string | null)[][] = []) {
  const area = { row: 5, column: 2, rows: lines.length + 1, columns: headers.length };
  const found = identifyTable(cycleParking, [{ name: "GP_CycleParking", sheet: "Sheet1", area, headers }])!;
  return tableRows(found, { values: [headers, ...lines], formulas: [[null, null, null, null], ...formulas] });
}

describe("tableRows", () => {
  it("reads cells by our columns, with their places, and leaves the user's own columns alone", () => {
    const [row] = rowsOf([["ask Ann", "north", "Open", 12]]);
    expect(row?.key).toBe("north");
    expect(Object.fromEntries(row!.cells)).toEqual({
      key: { content: "north", formula: null, row: 6, column: 3 },
      status: { content: "Open", formula: null, row: 6, column: 4 },
      spaces: { content: 12, formula: null, row: 6, column: 5 },
    });
  });

  it("keeps blank, zero, FALSE and an error apart", () => {
    const contents = rowsOf([
      [null, "a", null, null],
      [null, "b", null, 0],
      [null, "c", null, false],
      [null, "d", null, { error: "#REF!" }],
    ]).map(({ cells }) => cells.get("spaces")?.content);
    expect(contents).toEqual([null, 0, false, { error: "#REF!" }]);
  });

  it("knows a formula from a value", () => {
    const [first, second] = rowsOf(
      [
        [null, "a", null, 40],
        [null, "b", null, 40],
      ],
      [
        [null, null, null, "=2*20"],
        [null, null, null, null],
      ],
    );
    expect(first?.cells.get("spaces")?.formula).toMatch(/^=/);
    expect(second?.cells.get("spaces")?.formula).toBeNull();
  });

  it("passes over rows with nothing in them, and keeps the places of those below", () => {
    const rows = rowsOf([
      [null, "a", null, null],
      [null, null, null, null],
      [null, "b", null, null],
    ]);
    expect(rows.map(({ key, cells }) => [key, cells.get("key")?.row])).toEqual([
      ["a", 6],
      ["b", 8],
    ]);
  });

  it.each([null, "  ", 7, true, { error: "#N/A" }])("reads no key in %p, and keeps the row", (key) => {
    const rows = rowsOf([[null, key, "Open", null]]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.key).toBeNull();
  });

  it("reads a key without the spaces around it", () => {
    expect(rowsOf([[null, " north\u00A0", null, null]])[0]?.key).toBe("north");
  });

  it("reads no rows from a table that has none", () => {
    expect(rowsOf([])).toEqual([]);
  });
});
