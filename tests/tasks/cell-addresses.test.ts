import { blocksOf } from "../../src/tasks/cell-addresses";

describe("blocksOf", () => {
  it("joins neighbours down each column", () => {
    const cells = [4, 5, 8].map((row) => ({ row, column: 2 }));

    expect(blocksOf([...cells, { row: 4, column: 3 }])).toEqual(["C5:C6", "C9", "D5"]);
  });

  it("gives the first few of many", () => {
    const cells = Array.from({ length: 30 }, (_, index) => ({ row: index * 2, column: 0 }));

    expect(blocksOf(cells, 2)).toEqual(["A1", "A3"]);
  });
});
