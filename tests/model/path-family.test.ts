import fc from "fast-check";
import {
  type Leg,
  annuity,
  constantCut,
  familyOfLeg,
  grossCut,
  levelOnLeg,
  pathFamilies,
} from "../../src/model/path-family";

const GROWING_CUT = "constant cut with growth on the rest";
const leg = (from: number, to: number, years = 2): Leg => ({
  from: { year: 2024, level: from },
  to: { year: 2024 + years, level: to },
});

describe("annuity", () => {
  it.each([
    // 1 + 1.1 + 1.21
    [0.1, 3, 3.31],
    [0, 7, 7],
    // 1 + 0.5
    [-0.5, 2, 1.5],
    [0.02, 0, 0],
  ])("with growth %d over %i years is %d", (growth, years, expected) => {
    expect(annuity(growth, years)).toBeCloseTo(expected, 12);
  });
});

describe("constantCut", () => {
  // [100 × 1.21 - 50] × 0.1 / (1.1 × 0.21) = 7.1 / 0.231
  it("brings 100 to 50 in two years of 10% growth by cutting 30.74 in each", () => {
    const cut = constantCut(100, 50, 2, 0.1);
    expect(cut).toBeCloseTo(7.1 / 0.231, 10);
    expect(((100 - cut) * 1.1 - cut) * 1.1).toBeCloseTo(50, 10);
  });

  // (100 - 40) / 4
  it("is an equal part of the fall where nothing grows", () => {
    expect(constantCut(100, 40, 4, 0)).toBe(15);
  });

  // E = 0.95, T = 0.53, g = 2%, n = 7 and E = 1, T = 0.27, n = 14: the plan's >7.5% and ~6%
  it("gives the plan's two yearly rates", () => {
    expect(constantCut(0.95, 0.53, 7, 0.02) / 0.95).toBeCloseTo(0.0779, 4);
    expect(constantCut(1, 0.27, 14, 0.02)).toBeCloseTo(0.0644, 4);
  });

  // 100 would grow to 110; a target of 121 leaves room for 10 more before growth
  it("is below zero where there is room to grow", () => {
    expect(constantCut(100, 121, 1, 0.1)).toBeCloseTo(-10, 10);
  });

  it.each([0, -1, Number.NaN])("refuses %d years", (years) => {
    expect(() => constantCut(100, 50, years, 0.02)).toThrow(RangeError);
  });
});

describe("grossCut", () => {
  // 100 less 12 is 88, which grows by 2% to 89.76
  it("counts the growth that has to be undone", () => {
    expect(grossCut(100, 89.76, 0.02)).toBeCloseTo(12, 10);
  });
});

describe("familyOfLeg", () => {
  it("draws a constant rate to zero, or from it, as a straight line", () => {
    expect(familyOfLeg(leg(100, 0), "constant rate")).toBe("straight line");
    expect(familyOfLeg(leg(0, 100), "constant rate")).toBe("straight line");
  });

  it("leaves every other leg as it was asked for", () => {
    expect(familyOfLeg(leg(100, 1), "constant rate")).toBe("constant rate");
    expect(familyOfLeg(leg(100, 0), GROWING_CUT)).toBe(GROWING_CUT);
  });
});

describe("levelOnLeg", () => {
  it.each([
    // 100 + (36 - 100) / 2
    ["straight line", 100, 36, 68],
    // 100 × 0.36^(1/2)
    ["constant rate", 100, 36, 60],
    // cut (121 - 50) / (1.1 × 2.1) = 30.7359; (100 - 30.7359) × 1.1 = 76.1905
    [GROWING_CUT, 100, 50, 76.190476],
    // a constant rate cannot reach 0: half of the way down
    ["constant rate", 100, 0, 50],
  ] as const)("is half of the way along a %s from %i to %i at %d", (family, from, to, expected) => {
    expect(levelOnLeg(leg(from, to), family, 0.1, 2025)).toBeCloseTo(expected, 6);
  });

  // 100 - 15 × 1, 100 - 15 × 3
  it("cuts the same every year where nothing grows", () => {
    expect(levelOnLeg(leg(100, 40, 4), GROWING_CUT, 0, 2025)).toBe(85);
    expect(levelOnLeg(leg(100, 40, 4), GROWING_CUT, 0, 2027)).toBe(55);
  });

  it("refuses years outside the leg and legs without length", () => {
    expect(() => levelOnLeg(leg(100, 50), "straight line", 0, 2023)).toThrow(RangeError);
    expect(() => levelOnLeg(leg(100, 50), "straight line", 0, 2027)).toThrow(RangeError);
    expect(() => levelOnLeg(leg(100, 50, 0), "straight line", 0, 2024)).toThrow(RangeError);
  });

  it("has the leg's own levels at its ends and obeys the recursion between them", () => {
    const legs = fc.record({
      from: fc.integer({ min: 1, max: 1000 }),
      to: fc.integer({ min: 0, max: 1000 }),
      years: fc.integer({ min: 1, max: 40 }),
      // growth in steps of 0.001% a year
      growth: fc.integer({ min: -50000, max: 50000 }).map((steps) => steps / 100000),
    });
    fc.assert(
      fc.property(legs, ({ from, to, years, growth }) => {
        const each = leg(from, to, years);
        for (const family of pathFamilies) {
          expect(levelOnLeg(each, family, growth, 2024)).toBe(from);
          expect(levelOnLeg(each, family, growth, 2024 + years)).toBe(to);
        }
        const cut = constantCut(from, to, years, growth);
        for (let year = 2024; year < 2024 + years; year += 1) {
          const level = levelOnLeg(each, GROWING_CUT, growth, year);
          const next = levelOnLeg(each, GROWING_CUT, growth, year + 1);
          const scale = Math.max(from, to, Math.abs(cut)) * Math.max(1, (1 + growth) ** years);
          expect(Math.abs((level - cut) * (1 + growth) - next)).toBeLessThan(1e-8 * scale);
        }
      }),
    );
  });
});
