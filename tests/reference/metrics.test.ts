import { metrics, metricSchema } from "../../src/reference/metrics";
import contents from "../../seeds/metrics.json";

describe("metrics", () => {
  it("are the 21 rows of Table 1, each key once", () => {
    expect(metrics).toHaveLength(21);
    expect(new Set(metrics.map(({ key }) => key)).size).toBe(21);
  });

  it("reads years into financial years", () => {
    const [total] = metrics;
    expect(total?.aimYear).toEqual({ startYear: 2027 });
    expect(total?.baselineYear).toEqual({ startYear: 2019 });
  });

  it("has a value and a unit for every aim that is a level or a percentage, and for no other", () => {
    for (const { aimShape, aimValue, aimUnit } of metrics) {
      const isFigure = ["fall-by-percent", "fall-to-level", "rise-to-percent"].includes(aimShape);
      expect([aimValue !== null, aimUnit !== null]).toEqual([isFigure, isFigure]);
    }
  });

  it("says what a ratio is made of wherever figures combine as a ratio", () => {
    for (const metric of metrics.filter(({ overOrganisations }) => overOrganisations === "ratio-of-sums")) {
      expect(metric.numerator).not.toBeNull();
      expect(metric.denominator).not.toBeNull();
    }
  });

  it("names parts once, and aims only at parts that exist", () => {
    for (const { breakdown, breakdownNote, aimParts } of metrics) {
      const keys = (breakdown ?? []).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(expect.arrayContaining([...(aimParts ?? [])]));
      expect(breakdownNote === null).toBe(breakdown === null);
    }
  });

  it("sums carbon footprints as CF and what CF+ adds to it, never CF and CF+", () => {
    expect(metrics[0]?.breakdown?.map(({ key }) => key)).toEqual(["cf", "cf-plus-remainder"]);
  });
});

describe("metricSchema", () => {
  it("refuses an unknown key", () => {
    expect(metricSchema.safeParse(contents.metrics[0]).success).toBe(true);
    expect(metricSchema.safeParse({ ...contents.metrics[0], colour: "green" }).success).toBe(false);
  });

  it("refuses a year that is not one", () => {
    expect(metricSchema.safeParse({ ...contents.metrics[0], aimYear: "2027/29" }).success).toBe(false);
  });
});
