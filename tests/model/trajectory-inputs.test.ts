import { constantCut } from "../../src/model/path-family";
import {
  type TrajectoryInputs,
  aimedYears,
  legsOf,
  notesOf,
  planFootprints,
  planTrajectories,
  problemsOf,
  refuseProblems,
} from "../../src/model/trajectory-inputs";
import { opportunities } from "../../src/reference/opportunities";
import { targets } from "../../src/reference/targets";

const { cf, cfPlus } = planTrajectories;
const hopeful = (inputs: TrajectoryInputs): TrajectoryInputs => ({ ...inputs, ambition: "aspiration" });

describe("planTrajectories", () => {
  it.each([
    [cf, "cf-80-percent", "cf-net-zero", "cf-yearly"],
    [cfPlus, "cf-plus-80-percent", "cf-plus-net-zero", "cf-plus-yearly"],
  ])("of $footprint has the years and the fall that the plan's targets have", (inputs, milestone, netZero, yearly) => {
    const target = (key: string) => targets.find((one) => one.key === key)!;

    expect(inputs.milestoneYear).toBe(target(milestone).by?.year.startYear);
    expect(inputs.milestoneAspiration).toBe(target(milestone).aspiration?.year.startYear ?? null);
    expect(inputs.milestoneShare).toBeCloseTo(1 - target(milestone).equivalents[0]!.value / 100);
    expect(inputs.netZeroYear).toBe(target(netZero).by?.year.startYear);
    expect(inputs.netZeroAspiration).toBe(target(netZero).aspiration?.year.startYear ?? null);
    expect(target(yearly).baseYear).toBe(`${inputs.startYear}/${inputs.startYear - 1999}`);
  });

  // 9.4 / 0.163 = 57.67
  it("has the CF that 9.4 kt and 16.3% imply", () => {
    expect(cf.baseline).toBeCloseTo(9.4 / 0.163, 1);
  });

  it("cuts more than 7.5% and about 6% of current emissions a year", () => {
    const rateOf = (inputs: TrajectoryInputs) => {
      const { from, to } = legsOf(inputs).toMilestone;
      return constantCut(from.level, to.level, to.year - from.year, inputs.growth) / from.level;
    };
    expect(rateOf(cf)).toBeCloseTo(0.0779, 4);
    expect(rateOf(cfPlus)).toBeCloseTo(0.0644, 4);
  });
});

describe("planFootprints", () => {
  // CF: inhalers 8,050 / 14.5% = 55.5 to desflurane 855 / 1.45% = 59.0
  // CF+: energy 5,250 / 1.65% = 318.2 to inhalers 8,150 / 2.45% = 332.7, which "nearly 325" brings down to 325
  it.each([
    ["shareOfCf", planFootprints.cf, 55.5, 59],
    ["shareOfCfPlus", planFootprints.cfPlus, 318.2, 332.7],
  ] as const)("agree with every printed %s", (share, footprint, least, most) => {
    const printed = opportunities.filter((row) => row[share].value !== null);
    const lowest = Math.max(...printed.map((row) => (row.opportunity.low! / row[share].high! / 1000) * 100));
    const highest = Math.min(...printed.map((row) => (row.opportunity.high! / row[share].low! / 1000) * 100));

    expect(lowest).toBeCloseTo(least, 1);
    expect(highest).toBeCloseTo(most, 1);
    expect(footprint.low).toBe(least);
    expect(footprint.high).toBe(Math.min(most, share === "shareOfCf" ? Infinity : 325));
    expect(footprint.value).toBeGreaterThan(least);
    expect(footprint.value).toBeLessThan(most);
  });
});

describe("aimedYears", () => {
  it("takes the target's years, or the aspiration's", () => {
    expect(aimedYears(cf)).toEqual({ milestoneYear: 2031, netZeroYear: 2039 });
    expect(aimedYears(hopeful(cf))).toEqual({ milestoneYear: 2027, netZeroYear: 2034 });
  });

  it("falls back to the target where the plan names no aspiration", () => {
    expect(aimedYears(hopeful(cfPlus))).toEqual({ milestoneYear: 2035, netZeroYear: 2044 });
  });
});

describe("legsOf", () => {
  // 0.95 × 57.7 = 54.815 and 0.53 × 57.7 = 30.581
  it("goes from the start to the milestone and from there to nothing", () => {
    expect(legsOf(cf)).toEqual({
      toMilestone: { from: { year: 2024, level: 54.815 }, to: { year: 2031, level: expect.closeTo(30.581, 9) } },
      toNetZero: { from: { year: 2031, level: expect.closeTo(30.581, 9) }, to: { year: 2039, level: 0 } },
    });
  });
});

describe("notesOf", () => {
  it("has nothing to say of the plan's own paths", () => {
    expect(notesOf(cf)).toEqual([]);
    expect(notesOf(cfPlus)).toEqual([]);
  });

  it("says that the plan names no aspiration for net zero CF+", () => {
    expect(notesOf(hopeful(cfPlus))).toEqual([{ code: "aspiration-not-stated", of: "net zero", usedYear: 2044 }]);
    expect(notesOf(hopeful(cf))).toEqual([]);
  });

  it("says that a user's path has no aspiration for its milestone", () => {
    expect(notesOf(hopeful({ ...cf, milestoneAspiration: null }))).toEqual([
      { code: "aspiration-not-stated", of: "milestone", usedYear: 2031 },
    ]);
  });

  it("says that a constant rate cannot reach zero", () => {
    expect(notesOf({ ...cf, family: "constant rate" })).toEqual([
      { code: "constant-rate-cannot-reach-zero", fromYear: 2031, toYear: 2039 },
    ]);
  });
});

describe("problemsOf", () => {
  it("finds none in the plan's trajectories, by target or by aspiration", () => {
    for (const inputs of [cf, cfPlus, hopeful(cf), hopeful(cfPlus)]) expect(problemsOf(inputs)).toEqual([]);
  });

  it.each<[string, Partial<TrajectoryInputs>, object]>([
    ["no baseline", { baseline: 0 }, { code: "baseline-not-positive", given: 0 }],
    ["growth of 51%", { growth: 0.51 }, { code: "growth-out-of-range", given: 0.51, minimum: -0.5, maximum: 0.5 }],
    [
      "growth that is no number",
      { growth: Number.NaN },
      { code: "growth-out-of-range", given: Number.NaN, minimum: -0.5, maximum: 0.5 },
    ],
    [
      "a start above the baseline",
      { startShare: 1.05 },
      { code: "share-out-of-range", input: "startShare", given: 1.05 },
    ],
    ["a share below 0", { milestoneShare: -0.1 }, { code: "share-out-of-range", input: "milestoneShare", given: -0.1 }],
    [
      "a constant rate to nothing",
      { family: "constant rate", milestoneShare: 0 },
      { code: "constant-rate-to-zero", input: "milestoneShare" },
    ],
    ["half a year", { startYear: 2024.5 }, { code: "year-not-whole", input: "startYear", given: 2024.5 }],
    [
      "a start before the baseline",
      { startYear: 2018 },
      { code: "year-too-early", input: "startYear", given: 2018, after: "baselineYear", earliest: 2019 },
    ],
    [
      "a target before the baseline",
      { milestoneYear: 2015 },
      { code: "year-too-early", input: "milestoneYear", given: 2015, after: "startYear", earliest: 2025 },
    ],
    [
      "net zero in the milestone's year",
      { netZeroYear: 2031 },
      { code: "year-too-early", input: "netZeroYear", given: 2031, after: "milestoneYear", earliest: 2032 },
    ],
  ])("names %s", (_case, change, problem) => {
    expect(problemsOf({ ...cf, ...change })).toEqual([problem]);
  });

  it("looks at the years of the ambition", () => {
    expect(problemsOf(hopeful({ ...cf, milestoneAspiration: 2024 }))).toEqual([
      { code: "year-too-early", input: "milestoneYear", given: 2024, after: "startYear", earliest: 2025 },
    ]);
    expect(problemsOf({ ...cf, milestoneAspiration: 2024 })).toEqual([]);
  });

  it("names every problem", () => {
    expect(problemsOf({ ...cf, baseline: -1, growth: 2, startYear: 2000 }).map(({ code }) => code)).toEqual([
      "baseline-not-positive",
      "growth-out-of-range",
      "year-too-early",
    ]);
  });
});

describe("refuseProblems", () => {
  it("throws where there is a problem, and nothing else does", () => {
    expect(() => refuseProblems({ ...cf, baseline: 0 })).toThrow("baseline-not-positive");
    expect(() => refuseProblems(cf)).not.toThrow();
  });
});
