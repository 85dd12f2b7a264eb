import { metrics } from "../../src/reference/metrics";

describe("metrics", () => {
  it("read years into financial years", () => {
    const [total] = metrics;
    expect(total?.aimYear).toEqual({ startYear: 2027 });
    expect(total?.baselineYear).toEqual({ startYear: 2019 });
  });

  it("have a value and a unit for every aim that is a level or a percentage, and for no other", () => {
    for (const { aimShape, aimValue, aimUnit } of metrics) {
      const isFigure = ["fall-by-percent", "fall-to-level", "rise-to-percent"].includes(aimShape);
      expect([aimValue !== null, aimUnit !== null]).toEqual([isFigure, isFigure]);
    }
  });

  it("say what a ratio is made of wherever figures combine as a ratio", () => {
    for (const metric of metrics.filter(({ overOrganisations }) => overOrganisations === "ratio-of-sums")) {
      expect(metric.numerator).not.toBeNull();
      expect(metric.denominator).not.toBeNull();
    }
  });

  it("name parts once, and aim only at parts that exist", () => {
    for (const { breakdown, breakdownNote, aimParts } of metrics) {
      const keys = (breakdown ?? []).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(expect.arrayContaining([...(aimParts ?? [])]));
      expect(breakdownNote === null).toBe(breakdown === null);
    }
  });

  it("sum the footprint as CF and what CF+ adds to it, never CF and CF+", () => {
    expect(metrics[0]?.breakdown?.map(({ key }) => key)).toEqual(["cf", "cf-plus-remainder"]);
  });
});
