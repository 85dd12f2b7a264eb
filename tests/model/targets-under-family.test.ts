import { pathFamilies } from "../../src/model/path-family";
import { targetsUnder } from "../../src/model/targets-under-family";
import { planTrajectories } from "../../src/model/trajectory-inputs";

const { cf, cfPlus } = planTrajectories;

describe("targetsUnder", () => {
  // 4.27065 kt is 7.79% of 54.815; 20.93364 kt is 6.44% of 325; 325 after three years of it
  it("cuts the same every year by the constant cut", () => {
    const [cf2032, plus2028, plus2039] = targetsUnder("constant cut with growth on the rest", cf, cfPlus);

    expect(cf2032).toEqual({
      key: "cf-2032",
      year: 2031,
      level: expect.closeTo(30.581, 9),
      fallFromBaseline: expect.closeTo(0.47, 9),
      firstYearCut: expect.closeTo(4.27065, 5),
      averageCut: expect.closeTo(4.27065, 5),
      shareOfCurrent: expect.closeTo(0.07791, 5),
    });
    // ((325 - 20.93364) × 1.02 - 20.93364) × 1.02 …
    expect(plus2028).toMatchObject({ year: 2027, level: expect.closeTo(279.546, 3) });
    expect(plus2039).toMatchObject({ year: 2038, shareOfCurrent: expect.closeTo(0.06441, 5) });
  });

  // straight line: 54.815 - (54.815 - 24.234 / 7) / 1.02 and 325 - 3 × 237.25 / 14
  it("starts harder on a straight line", () => {
    const [cf2032, plus2028] = targetsUnder("straight line", cf, cfPlus);
    expect(cf2032?.firstYearCut).toBeCloseTo(54.815 - (54.815 - 24.234 / 7) / 1.02, 9);
    expect(plus2028?.level).toBeCloseTo(274.161, 3);
  });

  // 325 × 0.27^(3/14)
  it("starts hardest at a constant rate", () => {
    const [, plus2028] = targetsUnder("constant rate", cf, cfPlus);
    expect(plus2028?.level).toBeCloseTo(325 * 0.27 ** (3 / 14), 9);
  });

  it("moves the way to the milestones and not the milestones", () => {
    const levels = pathFamilies.map((family) => targetsUnder(family, cf, cfPlus).map(({ level }) => level.toFixed(6)));
    expect(new Set(levels.map(([milestone]) => milestone)).size).toBe(1);
    expect(new Set(levels.map(([, by2028]) => by2028)).size).toBe(3);
    expect(new Set(levels.map(([, , milestone]) => milestone)).size).toBe(1);
  });
});
