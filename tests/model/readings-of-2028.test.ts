import { grownAndNetted, planFallBy2028, readingsOf2028 } from "../../src/model/readings-of-2028";

describe("grownAndNetted", () => {
  // 325 × 1.02^5 = 358.826, less 9.4
  it("grows the baseline and takes off what was achieved", () => {
    expect(grownAndNetted(325, 0.02, 5, 9.4)).toBeCloseTo(349.426, 3);
  });
});

describe("readingsOf2028", () => {
  it("gives the three levels that the plan's words allow", () => {
    expect(readingsOf2028(planFallBy2028)).toEqual([
      // 349.426 - 77, 16.2% below 325
      {
        key: "grown-to-start",
        base: expect.closeTo(349.426, 3),
        level: expect.closeTo(272.426, 3),
        fallFromBaseline: expect.closeTo(0.1618, 4),
      },
      // 349.426 × 1.02^3 = 370.814, less 77, 9.6% below
      {
        key: "grown-to-aim",
        base: expect.closeTo(370.814, 3),
        level: expect.closeTo(293.814, 3),
        fallFromBaseline: expect.closeTo(0.096, 3),
      },
      // 325 × 0.78
      { key: "of-baseline", base: 325, level: 253.5, fallFromBaseline: expect.closeTo(0.22, 10) },
    ]);
  });

  it("takes every figure from its inputs", () => {
    const [first, second, third] = readingsOf2028({
      baseline: 100,
      baselineYear: 2020,
      growth: 0.1,
      achieved: 1,
      startYear: 2021,
      aimYear: 2022,
      cut: 20,
      fall: 0.5,
    });
    // 110 - 1 - 20, 109 × 1.1 - 20, 100 × 0.5
    expect(first?.level).toBeCloseTo(89, 10);
    expect(second?.level).toBeCloseTo(99.9, 10);
    expect(third?.level).toBe(50);
  });
});
