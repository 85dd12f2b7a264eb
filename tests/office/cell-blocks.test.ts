import { formulaBlocks, valueBlock } from "../../src/office/cell-blocks";
import type { Block, PlannedCell } from "../../src/workbook/change-plan";

const one = { formula: "=T[[#This Row],[a]]" };
const two = { formula: "=T[[#This Row],[b]]" };
const at = (cells: readonly (readonly PlannedCell[])[]): Block => ({ row: 5, column: 2, cells });
const place = (column: number, columns: number, rows = 2) => ({ row: 5, column, rows, columns });

describe("valueBlock", () => {
  it("writes a block without formulas in one piece, guarded", () => {
    expect(
      valueBlock(
        at([
          ["C1A/i", 1, null],
          ["Open", true, "=1"],
        ]),
      ),
    ).toEqual([
      {
        area: place(2, 3),
        values: [
          ["'C1A/i", 1, ""],
          ["Open", true, "'=1"],
        ],
      },
    ]);
  });

  it("leaves out every column with a formula in it, even one alone", () => {
    const written = valueBlock(
      at([
        ["a", "b", one, "c"],
        ["d", "e", null, "f"],
      ]),
    );
    expect(written).toEqual([
      {
        area: place(2, 2),
        values: [
          ["a", "b"],
          ["d", "e"],
        ],
      },
      { area: place(5, 1), values: [["c"], ["f"]] },
    ]);
  });

  it("writes nothing of a block of formulas, or of no columns", () => {
    expect(valueBlock(at([[one], [one]]))).toEqual([]);
    expect(valueBlock(at([]))).toEqual([]);
  });
});

describe("formulaBlocks", () => {
  it("writes a formula that a whole column repeats as one text", () => {
    expect(
      formulaBlocks(
        at([
          ["a", one, two],
          ["b", one, two],
        ]),
      ),
    ).toEqual([
      { area: place(3, 1), formulas: one.formula },
      { area: place(4, 1), formulas: two.formula },
    ]);
  });

  it("writes columns of different formulas cell by cell, neighbours together and blanks blank", () => {
    expect(
      formulaBlocks(
        at([
          [one, null, "a", two],
          [two, one, "b", "2025/26"],
        ]),
      ),
    ).toEqual([
      {
        area: place(2, 2),
        formulas: [
          [one.formula, ""],
          [two.formula, one.formula],
        ],
      },
      { area: place(5, 1), formulas: [[two.formula], ["'2025/26"]] },
    ]);
  });

  it("does not take a column that begins with a blank for one formula", () => {
    expect(formulaBlocks(at([[null], [one]]))).toEqual([{ area: place(2, 1), formulas: [[""], [one.formula]] }]);
  });

  it("writes nothing of a block without formulas", () => {
    expect(formulaBlocks(at([["a", 1, null]]))).toEqual([]);
  });
});

describe("valueBlock and formulaBlocks", () => {
  it("write each column once between them", () => {
    const block = at([
      ["a", one, two, null, one],
      ["b", one, one, 3, "c"],
    ]);
    const columns = [...valueBlock(block), ...formulaBlocks(block)].flatMap(({ area }) =>
      Array.from({ length: area.columns }, (_, index) => area.column + index),
    );
    expect(columns.sort()).toEqual([2, 3, 4, 5, 6]);
  });
});
