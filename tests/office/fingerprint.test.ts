import { plainText, plannedFingerprint, readFingerprint } from "../../src/office/fingerprint";
import type { Change } from "../../src/workbook/change-plan";

const planned: readonly Change[] = [
  { kind: "add-sheet", sheet: "Cycles" },
  { kind: "write", sheet: "Cycles", row: 0, column: 0, cells: [["Cycle parking"]] },
  { kind: "write", sheet: "Cycles", row: 2, column: 1, cells: [["Key", "Spaces", "Share"]] },
  {
    kind: "write",
    sheet: "Cycles",
    row: 3,
    column: 1,
    cells: [
      ["north", 40, { formula: "=C4/2" }],
      ["south\ngate", null, { formula: "=C5/2" }],
    ],
  },
  { kind: "write", sheet: "Other", row: 0, column: 0, cells: [["elsewhere"]] },
];
const fingerprint = plannedFingerprint(planned, "Cycles");

/** The same sheet as Excel reads it back. */
const read = (change: (cells: unknown[][]) => void = () => undefined) => {
  const cells: unknown[][] = [
    ["Cycle parking", "", "", ""],
    ["", "", "", ""],
    ["", "Key", "Spaces", "Share"],
    ["", "north", 40, "=[@Spaces]/2"],
    ["", "south\ngate", "", "=[@Spaces]/2"],
  ];
  change(cells);
  return cells;
};

describe("readFingerprint", () => {
  it("is the planned one while nobody has entered anything, however Excel writes formulas", () => {
    expect(readFingerprint(read(), 0, 0)).toBe(fingerprint);
  });

  it("does not mind how Excel breaks lines, nor in what order the plan wrote", () => {
    expect(
      readFingerprint(
        read((cells) => (cells[4]![1] = "south\r\ngate")),
        0,
        0,
      ),
    ).toBe(fingerprint);
    expect(plannedFingerprint(planned.toReversed(), "Cycles")).toBe(fingerprint);
  });

  it("does not mind where the used cells begin", () => {
    const lower = plannedFingerprint(planned.slice(2), "Cycles");
    const cells = read()
      .slice(2)
      .map((row) => row.slice(1));
    expect(readFingerprint(cells, 2, 1)).toBe(lower);
    expect(readFingerprint(cells, 0, 0)).not.toBe(lower);
  });

  it.each<[string, (cells: unknown[][]) => void]>([
    ["an entry in a blank cell", (cells) => (cells[4]![2] = 0)],
    ["a changed figure", (cells) => (cells[3]![2] = 41)],
    ["a changed word", (cells) => (cells[2]![3] = "share")],
    ["a cleared cell", (cells) => (cells[3]![1] = "")],
    ["a value over a formula", (cells) => (cells[3]![3] = 20)],
    ["an entry beside the table", (cells) => (cells[0]![3] = "note")],
    ["a row moved down", (cells) => cells.splice(2, 0, ["", "", "", ""])],
    ["two entries swapped", (cells) => ([cells[3]![1], cells[4]![1]] = [cells[4]![1], cells[3]![1]])],
  ])("tells %s", (_, change) => {
    expect(readFingerprint(read(change), 0, 0)).not.toBe(fingerprint);
  });
});

describe("plannedFingerprint", () => {
  it("is about one sheet", () => {
    expect(plannedFingerprint(planned, "Other")).toBe(readFingerprint([["elsewhere"]], 0, 0));
    expect(plannedFingerprint(planned, "Nowhere")).toBe(readFingerprint([], 0, 0));
  });

  it("does not mind in what order the cells of a row were written", () => {
    const cells: readonly Change[] = ["one", "two"].map((word, column) => ({
      kind: "write",
      sheet: "Cycles",
      row: 0,
      column,
      cells: [[word]],
    }));
    expect(plannedFingerprint(cells.toReversed(), "Cycles")).toBe(plannedFingerprint(cells, "Cycles"));
  });

  it("keeps zero and FALSE, which are entries, and leaves blanks out", () => {
    const write = (cells: Extract<Change, { kind: "write" }>["cells"]): readonly Change[] => [
      { kind: "write", sheet: "Cycles", row: 0, column: 0, cells },
    ];
    expect(plannedFingerprint(write([[0, false]]), "Cycles")).toBe(readFingerprint([[0, false]], 0, 0));
    expect(plannedFingerprint(write([[null, ""]]), "Cycles")).toBe(readFingerprint([], 0, 0));
  });
});

describe("plainText", () => {
  it("is the constant as text, and nothing for what is no constant", () => {
    expect([0, true, "a\r\nb"].map(plainText)).toEqual(["0", "true", "a\nb"]);
    expect([null, undefined, { formula: "=1" }].map(plainText)).toEqual(["", "", ""]);
  });
});
