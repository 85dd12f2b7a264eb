import fc from "fast-check";
import { pathFamilies } from "../../src/model/path-family";
import { businessAsUsual, cutNeededBy, pathLevel, trajectory } from "../../src/model/trajectory";
import { type TrajectoryInputs, planTrajectories } from "../../src/model/trajectory-inputs";

const { cf, cfPlus } = planTrajectories;

/** 100 kt falling from 100 in 2020/21 by 50 in five years and to nothing in five more; growth 0. */
const round: TrajectoryInputs = {
  ...cf,
  baselineYear: 2019,
  baseline: 100,
  growth: 0,
  startYear: 2020,
  startShare: 1,
  milestoneYear: 2025,
  milestoneAspiration: null,
  milestoneShare: 0.5,
  netZeroYear: 2030,
  netZeroAspiration: null,
  family: "straight line",
};

describe("businessAsUsual", () => {
  it.each([
    [2019, 325],
    // 325 × 1.02^5 = 358.826
    [2024, 358.826261],
    // 325 / 1.02
    [2018, 318.627451],
  ])("grows the baseline by 2%% a year: %i", (year, expected) => {
    expect(businessAsUsual(cfPlus, year)).toBeCloseTo(expected, 6);
  });
});

describe("pathLevel", () => {
  it.each([
    [2019, null],
    [2020, 100],
    [2023, 70],
    [2025, 50],
    // 50 - 50 × 2 / 5
    [2027, 30],
    [2030, 0],
    [2035, 0],
  ])("of the straight line in %i is %p", (year, expected) => {
    expect(pathLevel(round, year)).toBe(expected);
  });

  it("goes at a constant rate to the milestone and straight on from there", () => {
    const inputs: TrajectoryInputs = { ...round, milestoneYear: 2022, milestoneShare: 0.25, family: "constant rate" };
    // 100 × 0.25^(1/2); 25 × 4 / 8
    expect(pathLevel(inputs, 2021)).toBeCloseTo(50, 10);
    expect(pathLevel(inputs, 2026)).toBe(12.5);
  });

  // x = 4.27065; (54.815 - 4.27065) × 1.02
  it("takes the constant cut before the rest grows", () => {
    expect(pathLevel(cf, 2025)).toBeCloseTo(51.555237, 6);
  });

  it("meets the milestone sooner by the aspiration", () => {
    expect(pathLevel({ ...cf, ambition: "aspiration" }, 2027)).toBeCloseTo(0.53 * 57.7, 10);
    expect(pathLevel({ ...cf, ambition: "aspiration" }, 2034)).toBe(0);
  });

  it("refuses inputs with a problem", () => {
    expect(() => pathLevel({ ...cf, netZeroYear: 2020 }, 2025)).toThrow(RangeError);
  });
});

describe("cutNeededBy", () => {
  // 7 × 4.27065
  it("is the constant cut times the years", () => {
    expect(cutNeededBy(cf, 2031)).toBeCloseTo(29.8945, 4);
    expect(cutNeededBy(cfPlus, 2038)).toBeCloseTo(14 * 20.933645, 4);
  });

  it("is the fall where nothing grows, whatever the family", () => {
    for (const family of pathFamilies) expect(cutNeededBy({ ...round, family }, 2025)).toBeCloseTo(50, 10);
  });

  // straight line with 10% growth: 100 - 90 / 1.1 and 90 - 80 / 1.1
  it("adds the growth that a straight line has to undo", () => {
    expect(cutNeededBy({ ...round, growth: 0.1 }, 2022)).toBeCloseTo(100 - 90 / 1.1 + 90 - 80 / 1.1, 10);
  });

  it("is nothing in the start year and before", () => {
    expect(cutNeededBy(cf, 2024)).toBe(0);
    expect(cutNeededBy(cf, 2020)).toBe(0);
  });
});

describe("trajectory", () => {
  const { years, notes } = trajectory(round, [
    { year: 2019, emissions: 100 },
    { year: 2021, emissions: 90 },
    { year: 2022, emissions: 85 },
    { year: 2023, emissions: null },
    { year: 2024, emissions: 0 },
  ]);
  const of = (year: number) => years.find((one) => one.year === year);

  it("has every year from the baseline to net zero", () => {
    expect(years.map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030,
    ]);
    expect(notes).toEqual([]);
  });

  it.each([
    [2019, { path: null, actual: 100, difference: null, standing: "before-the-path" }],
    [2021, { path: 90, actual: 90, difference: 0, standing: "on-or-below-path" }],
    [2022, { path: 80, actual: 85, difference: 5, standing: "above-path" }],
    [2023, { path: 70, actual: null, difference: null, standing: "not-known" }],
    // nothing emitted is a figure, a blank is none
    [2024, { path: 60, actual: 0, difference: -60, standing: "on-or-below-path" }],
    [2025, { path: 50, actual: null, difference: null, standing: "not-known" }],
  ])("says where %i stands", (year, expected) => {
    expect(of(year)).toEqual({ year, businessAsUsual: 100, ...expected });
  });

  it("goes on to the plan's net zero year where the ambition reaches it sooner", () => {
    const early = trajectory({ ...cf, ambition: "aspiration" }, []);
    expect(early.years.at(-1)).toMatchObject({ year: 2039, path: 0 });
  });

  it("passes on what has to be known of the path", () => {
    expect(trajectory({ ...cf, family: "constant rate" }, []).notes).toHaveLength(1);
  });

  it("refuses inputs with a problem", () => {
    expect(() => trajectory({ ...cf, netZeroYear: Number.NaN }, [])).toThrow(RangeError);
  });

  it("ends at nothing and is never below it, in every family and ambition", () => {
    const inputs = fc.record({
      growth: fc.integer({ min: 0, max: 100 }).map((steps) => steps / 1000),
      startShare: fc.integer({ min: 60, max: 100 }).map((share) => share / 100),
      milestoneShare: fc.integer({ min: 1, max: 55 }).map((share) => share / 100),
      family: fc.constantFrom(...pathFamilies),
      ambition: fc.constantFrom("target" as const, "aspiration" as const),
    });
    fc.assert(
      fc.property(inputs, (change) => {
        const path = trajectory({ ...cf, ...change }, []).years.flatMap((year) => year.path ?? []);
        expect(path).toHaveLength(16);
        expect(path.at(-1)).toBe(0);
        expect(path.every((level) => level >= 0)).toBe(true);
      }),
    );
  });
});
