import {
  canRestore,
  formatReplacement,
  formatRestoration,
  hold,
  replacement,
  restoration,
} from "../../src/office/replaced-cells";
import type { PlannedCell } from "../../src/workbook/change-plan";

const formula = { formula: "=A1*2" };

describe("replacement", () => {
  it("writes only the cells that change, guarded, and blanks as blanks", () => {
    const before: PlannedCell[][] = [
      [1, "kWh", null],
      [formula, true, "x"],
    ];
    const cells: PlannedCell[][] = [
      [2, "kWh", "=1"],
      [{ formula: "=A1*2" }, false, null],
    ];

    expect(replacement(before, cells)).toEqual([
      [2, null, "'=1"],
      [null, false, ""],
    ]);
  });
});

describe("restoration", () => {
  it.each([
    ["a cell that holds what was put there", 1, 2, 2, 1],
    ["a cell that was entered since", 1, 2, 3, null],
    ["a cell that did not change", 5, 5, 5, null],
    ["a formula that was turned into a figure", formula, 2, 2, "=A1*2"],
    ["a blank that became a formula, whichever way Excel writes it", null, formula, "=$A$1*2", ""],
    ["a formula that was typed over", null, formula, 4, null],
    ["text that begins like a formula", "'=1", 2, 2, "''=1"],
    ["a blank that became a figure and was cleared", null, 2, "", null],
  ] as const)("gives %s what it held, or leaves it", (_what, before, put, now, written) => {
    expect(restoration([[before]], [[put]], [[now]])).toEqual([[written]]);
  });
});

describe("hold", () => {
  it("asks of cells that were to change only", () => {
    expect(hold([[1, 5]], [[2, 5]], [[2, 6]])).toBe(true);
    expect(hold([[1, 5]], [[2, 5]], [[1, 5]])).toBe(false);
  });

  it("takes numbers that agree in Excel's fifteen digits for the same", () => {
    // 0.1 + 0.2 is 0.30000000000000004 in a computer, which Excel shows and keeps as 0.3.
    expect(hold([[1]], [[0.1 + 0.2]], [[0.3]])).toBe(true);
    expect(hold([[1]], [[0.3]], [[0.300_000_000_000_01]])).toBe(false);
  });

  it("does not take a formula for its result, nor a figure for text", () => {
    expect(hold([[1]], [[4]], [["=2+2"]])).toBe(false);
    expect(hold([[1]], [["four"]], [["=2+2"]])).toBe(false);
  });
});

describe("canRestore", () => {
  it.each([
    ["what was put there", 2, true],
    ["what was there before", 1, true],
    ["something else", 3, false],
  ])("asks whether cells hold %s", (_what, now, expected) => {
    expect(canRestore({ row: 0, column: 0, before: [[1, 5]], cells: [[2, 5]] }, [[now, 6]])).toBe(expected);
  });
});

describe("formatReplacement", () => {
  it("writes the formats that change, and keeps the rest", () => {
    const formats = { before: [["0", null, "@"]], after: [["0.000", null, "@"]] };

    expect(formatReplacement(formats)).toEqual([["0.000", null, null]]);
  });
});

describe("formatRestoration", () => {
  it("gives back the formats of cells that still have what was put there", () => {
    const formats = { before: [["0", "0", "@"]], after: [["0.000", "0.000", "@"]] };

    expect(formatRestoration(formats, [["0.000", "0.0", "@"]])).toEqual([["0", null, null]]);
  });
});
