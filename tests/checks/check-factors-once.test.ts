import { checkFactorsOnce, type FactorAt } from "../../src/checks/check-factors-once";

const own = (key: string | null): FactorAt => ({ key, isLocal: true });
const published = (key: string | null): FactorAt => ({ key, isLocal: false });
const address = (row: number) => `A${row + 13}`;

describe("checkFactorsOnce", () => {
  it("takes each factor once, and any number of rows that are not filled in yet", () => {
    expect(checkFactorsOnce([published("gas"), published("water"), own(null), own(null)], address)).toEqual([]);
  });

  it("takes a published factor under one of the user's own, which goes before it", () => {
    expect(checkFactorsOnce([published("gas"), own("gas")], address)).toEqual([]);
  });

  it("names the row that is used where two of a kind are for the same", () => {
    expect(checkFactorsOnce([own("gas"), published("gas"), own("gas"), own("gas")], address)).toEqual([
      { row: 2, problem: { code: "factor-doubled", first: "A13" } },
      { row: 3, problem: { code: "factor-doubled", first: "A13" } },
    ]);
  });
});
