import fc from "fast-check";
import { exactly, sumOf } from "../../src/domain/interval";
import { type PackageAsked, bestPackage } from "../../src/model/best-package";
import { remainingOf } from "../../src/model/opportunities";
import { planRows, row } from "./plan-rows";

const asked = (change: Partial<PackageAsked>): PackageAsked => ({
  rows: [],
  budget: 10,
  costs: {},
  byYear: 2027,
  unknownAchieved: "whole potential",
  ...change,
});

describe("bestPackage", () => {
  // greedy by tonnes a pound takes a (12 / 6), then nothing else fits: 12; b and c together save 16
  it("is exact where greed is not", () => {
    const rows = [row("a", 12, 0), row("b", 8, 0), row("c", 8, 0)];
    expect(bestPackage(asked({ rows, costs: { a: 6, b: 5, c: 5 } }))).toEqual({
      chosen: ["b", "c"],
      tonnes: exactly(16),
      cost: 10,
      notChosen: ["a"],
      costNotKnown: [],
      achievedNotKnown: [],
      datedLater: [],
      nothingLeft: [],
    });
  });

  it("puts what cannot be chosen aside, each with its reason", () => {
    const rows = [
      row("uncosted", 5, 0),
      row("absent", 5, 0),
      row("late", 5, 0, { achieveBy: 2028 }),
      row("done", 5, 5),
      row("unknown", 5, null),
    ];
    const costs = { uncosted: null, late: 1, done: 1, unknown: 1 };
    expect(bestPackage(asked({ rows, costs, unknownAchieved: "left out" }))).toMatchObject({
      chosen: [],
      costNotKnown: ["absent", "uncosted"],
      datedLater: ["late"],
      nothingLeft: ["done"],
      achievedNotKnown: ["unknown"],
    });
  });

  it("takes Unknown rows at their whole potential, with all that they may not save", () => {
    const rows = [row("known", 5, 1), row("unknown", 5, null)];
    expect(bestPackage(asked({ rows, costs: { known: 1, unknown: 1 } }))).toMatchObject({
      chosen: ["known", "unknown"],
      tonnes: { value: 9, low: 4, high: 9 },
    });
  });

  it.each([
    ["the cheapest", [row("a", 5, 0), row("b", 5, 0)], { a: 9, b: 8 }, ["b"]],
    ["the smallest", [row("a", 2, 0), row("b", 3, 0), row("c", 5, 0)], { a: 4, b: 4, c: 8 }, ["c"]],
    ["the first in the alphabet", [row("b", 5, 0), row("a", 5, 0)], { a: 6, b: 6 }, ["a"]],
  ])("takes %s of packages that save the same", (_case, rows, costs, chosen) => {
    expect(bestPackage(asked({ rows, costs })).chosen).toEqual(chosen);
  });

  // 0.1 + 0.2 is 0.30000000000000004
  it("does not lose a package to the way numbers are kept", () => {
    const rows = [row("a", 5, 0), row("b", 5, 0)];
    expect(bestPackage(asked({ rows, budget: 0.3, costs: { a: 0.1, b: 0.2 } })).chosen).toEqual(["a", "b"]);
  });

  it("takes what costs nothing on no budget", () => {
    const rows = [row("a", 5, 0), row("b", 5, 0)];
    expect(bestPackage(asked({ rows, budget: 0, costs: { a: 0, b: 1 } })).chosen).toEqual(["a"]);
  });

  it("refuses a budget or a cost below 0", () => {
    expect(() => bestPackage(asked({ budget: -1 }))).toThrow(RangeError);
    expect(() => bestPackage(asked({ budget: Number.NaN }))).toThrow(RangeError);
    expect(() => bestPackage(asked({ rows: [row("a", 5, 0)], costs: { a: -1 } }))).toThrow('The cost of "a"');
  });

  // effort as a cost: High 3, Medium 2, Low 1; 6 points by 2027/28. Remaining: inhalers 3,000 and medicines waste
  // 6,700 (3 each) are 9,700; instead of inhalers, food waste 1,200 (2) and landfill 1,000 (1) are 2,200 only
  it("chooses among the plan's own rows by effort", () => {
    const points = { High: 3, Medium: 2, Low: 1 };
    const costs = Object.fromEntries(planRows.map(({ key, effort }) => [key, points[effort]]));
    const best = bestPackage(asked({ rows: planRows, budget: 6, costs }));
    expect(best).toMatchObject({ chosen: ["inhalers", "medicines-waste"], cost: 6 });
    expect(best.tonnes).toEqual({ value: 9700, low: 2900, high: 9850 });
    expect(best.datedLater).toEqual(["acute-energy-and-building-efficiency", "commuting", "fleet-shift-to-zev"]);
  });

  it("saves as much as the best of all packages, for real costs", () => {
    const item = fc.record({
      tonnes: fc.integer({ min: 1, max: 60 }),
      cost: fc.double({ min: 0, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 9 }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.boolean(),
        (items, budget, turned) => {
          const named = items.map(({ tonnes, cost }, index) => ({ row: row(`row-${index}`, tonnes, 0), cost }));
          const rows = named.map((each) => each.row);
          const costs = Object.fromEntries(named.map((each) => [each.row.key, each.cost]));
          const best = bestPackage(asked({ rows: turned ? [...rows].reverse() : rows, budget, costs }));

          const costOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (costs[key] ?? 0), 0);
          const tonnesOf = (keys: readonly string[]) =>
            sumOf(rows.filter(({ key }) => keys.includes(key)).map(remainingOf)).value;
          const affordable = subsets(rows.map(({ key }) => key)).filter((keys) => costOf(keys) <= budget * (1 + 1e-9));
          const most = Math.max(...affordable.map(tonnesOf));
          const cheapest = Math.min(...affordable.filter((keys) => tonnesOf(keys) === most).map(costOf));

          expect(best.tonnes.value).toBe(most);
          expect(best.cost).toBeCloseTo(cheapest, 9);
          expect(best.cost).toBeCloseTo(costOf(best.chosen), 9);
          expect([...best.chosen, ...best.notChosen].sort()).toEqual(rows.map(({ key }) => key).sort());
        },
      ),
    );
  });
});

function subsets(keys: readonly string[]): string[][] {
  return keys.reduce<string[][]>((sets, key) => [...sets, ...sets.map((set) => [...set, key])], [[]]);
}
