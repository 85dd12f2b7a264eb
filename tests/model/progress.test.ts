import { carbonBudget, latestActual, requiredFrom, yearReachedAtPace } from "../../src/model/progress";
import type { Actual } from "../../src/model/trajectory";
import { type TrajectoryInputs, planTrajectories } from "../../src/model/trajectory-inputs";

const { cf } = planTrajectories;

/** 100 kt in 2019/20 and still in 2020/21; 50 by 2025/26, nothing by 2030/31, in straight lines without growth. */
const round: TrajectoryInputs = {
  ...cf,
  baseline: 100,
  growth: 0,
  startYear: 2020,
  startShare: 1,
  milestoneYear: 2025,
  milestoneShare: 0.5,
  netZeroYear: 2030,
  family: "straight line",
};
const blank = (year: number): Actual => ({ year, emissions: null });
const actual = (year: number, emissions: number): Actual => ({ year, emissions });

describe("latestActual", () => {
  it("is the last year with a figure, in whatever order they come", () => {
    expect(latestActual([actual(2022, 80), actual(2021, 90), blank(2023)])).toEqual(actual(2022, 80));
  });

  it("takes nothing emitted for a figure and a blank for none", () => {
    expect(latestActual([actual(2021, 90), actual(2022, 0)])).toEqual(actual(2022, 0));
    expect(latestActual([blank(2021)])).toBeNull();
  });
});

describe("requiredFrom", () => {
  // (80 - 50) / 3 = 10 a year, 12.5% of 80; (50 / 80)^(1/3) = 0.854988
  it("spreads what is left to the milestone over the years that are left", () => {
    expect(requiredFrom(round, [actual(2022, 80), blank(2023)])).toEqual({
      from: { year: 2022, emissions: 80 },
      years: 3,
      yearlyCut: 10,
      shareOfCurrent: 0.125,
      compoundRate: expect.closeTo(0.145012, 6),
    });
  });

  // [100 × 1.21 - 50] × 0.1 / (1.1 × 0.21) = 30.7359
  it("counts the growth of what is left", () => {
    const required = requiredFrom({ ...round, growth: 0.1 }, [actual(2023, 100)]);
    expect(required?.yearlyCut).toBeCloseTo(30.735931, 6);
  });

  // the plan's own: from 54.815 kt in 2024/25 it is the >7.5% of l.306
  it("is the plan's yearly rate where the actual is the plan's start", () => {
    expect(requiredFrom(cf, [actual(2024, 0.95 * 57.7)])?.shareOfCurrent).toBeCloseTo(0.0779, 4);
  });

  it("has room to grow below the milestone", () => {
    const required = requiredFrom(round, [actual(2023, 40)]);
    expect(required?.yearlyCut).toBe(-5);
    expect(required?.compoundRate).toBeLessThan(0);
  });

  it("has no share of nothing and no rate to nothing", () => {
    expect(requiredFrom(round, [actual(2023, 0)])).toMatchObject({ shareOfCurrent: null, compoundRate: null });
    expect(requiredFrom({ ...round, milestoneShare: 0 }, [actual(2023, 40)])).toMatchObject({
      shareOfCurrent: 0.5,
      compoundRate: null,
    });
  });

  it.each([
    ["there is no actual", [blank(2022)]],
    ["the milestone year has come", [actual(2025, 60)]],
  ])("is not there where %s", (_case, actuals) => {
    expect(requiredFrom(round, actuals)).toBeNull();
  });

  it("looks to the milestone of the ambition", () => {
    expect(requiredFrom({ ...cf, ambition: "aspiration" }, [actual(2024, 54)])?.years).toBe(3);
  });
});

describe("yearReachedAtPace", () => {
  // 100 to 88 in four years is 3 a year: (88 - 50) / 3 = 12.67 and 88 / 3 = 29.3 years from 2023/24
  it("goes on as fast as the years so far", () => {
    expect(yearReachedAtPace(round, [actual(2023, 88)])).toEqual({
      milestone: { kind: "reached-in", year: 2036 },
      netZero: { kind: "reached-in", year: 2053 },
    });
  });

  // 9.6 in three years is 3.2 a year, so that 80.8 is three years from 90.4; (90.4 - 80.8) / 3.2 is 3.0000000000000044
  it("does not take a rounding for another year", () => {
    const inputs = { ...round, milestoneShare: 0.808 };
    expect(yearReachedAtPace(inputs, [actual(2022, 90.4)]).milestone).toEqual({ kind: "reached-in", year: 2025 });
  });

  it("has reached a level that the latest actual is at or below", () => {
    expect(yearReachedAtPace(round, [actual(2023, 50)]).milestone).toEqual({ kind: "reached-in", year: 2023 });
    expect(yearReachedAtPace(round, [actual(2023, 0)]).netZero).toEqual({ kind: "reached-in", year: 2023 });
  });

  it.each([100, 120])("never gets there from 100 to %i", (emissions) => {
    expect(yearReachedAtPace(round, [actual(2023, emissions)])).toEqual({
      milestone: { kind: "not-at-this-pace" },
      netZero: { kind: "not-at-this-pace" },
    });
  });

  it.each([
    ["nothing was measured", [blank(2022)]],
    ["only the baseline was", [actual(2019, 100)]],
  ])("has no pace where %s", (_case, actuals) => {
    expect(yearReachedAtPace(round, actuals).milestone).toEqual({ kind: "no-pace-yet" });
  });
});

describe("carbonBudget", () => {
  // 90 + 80 + 70 + 60 + 50 + 40 + 30 + 20 + 10 + 0
  it("is the path after its start, of which the actuals spend", () => {
    const actuals = [actual(2019, 100), actual(2020, 100), actual(2021, 95), blank(2022), actual(2023, 85)];
    expect(carbonBudget(round, actuals)).toEqual({
      total: 450,
      spent: 180,
      left: 270,
      // 2021/22 to 2023/24, of which 2022/23 is not known
      elapsedYears: 3,
      knownYears: 2,
    });
  });

  it("does not know what was spent where no year of it was measured", () => {
    expect(carbonBudget(round, [actual(2020, 100), blank(2021)])).toEqual({
      total: 450,
      spent: null,
      left: null,
      elapsedYears: 0,
      knownYears: 0,
    });
  });

  it("takes nothing emitted for a figure", () => {
    expect(carbonBudget(round, [actual(2021, 0)])).toMatchObject({ spent: 0, left: 450, knownYears: 1 });
  });

  it("can be overspent", () => {
    expect(carbonBudget(round, [actual(2021, 500)]).left).toBe(-50);
  });

  it("ends with net zero, by the ambition", () => {
    // 90 + 80 + 70 + 60 + 50 + 0
    expect(
      carbonBudget({ ...round, netZeroAspiration: 2026, milestoneAspiration: 2025, ambition: "aspiration" }, []).total,
    ).toBe(350);
    expect(carbonBudget(round, [actual(2031, 7)]).spent).toBeNull();
  });
});
