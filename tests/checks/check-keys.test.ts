import { checkKeys } from "../../src/checks/check-keys";

const known = new Set(["C1A/i", "C1A/ii"]);
const problems = (keys: readonly (string | null)[]) => checkKeys(keys, known, (row) => `A${row + 6}`);

describe("checkKeys", () => {
  it("takes the plan's keys in any order, and not all of them", () => {
    expect(problems(["C1A/ii", "C1A/i"])).toEqual([]);
    expect(problems(["C1A/ii"])).toEqual([]);
    expect(problems([])).toEqual([]);
  });

  it("points at every row without a key", () => {
    expect(problems([null, "C1A/i", null])).toEqual([
      { row: 0, problem: { code: "key-missing" } },
      { row: 2, problem: { code: "key-missing" } },
    ]);
  });

  it("names the first of several rows with one key, at each of the others", () => {
    expect(problems(["C1A/ii", "C1A/i", "C1A/i", "C1A/i"])).toEqual([
      { row: 2, problem: { code: "key-duplicated", given: "C1A/i", first: "A7" } },
      { row: 3, problem: { code: "key-duplicated", given: "C1A/i", first: "A7" } },
    ]);
  });

  it.each(["C9Z/i", "c1a/i", "C1A"])("does not know the key %s", (given) => {
    expect(problems([given])).toEqual([{ row: 0, problem: { code: "key-unknown", given } }]);
  });

  it("says of a foreign key that stands twice both things, each once", () => {
    expect(problems(["ours/1", "ours/1"]).map(({ problem }) => problem.code)).toEqual([
      "key-unknown",
      "key-duplicated",
    ]);
  });
});
