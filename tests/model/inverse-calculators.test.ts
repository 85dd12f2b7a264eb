import fc from "fast-check";
import { inhalerMix, ledRate, yearlyCut } from "../../src/model/inverse-calculators";
import { pathFamilies } from "../../src/model/path-family";

describe("inhalerMix", () => {
  const ventolin = { name: "Ventolin Evohaler", kgCO2e: 28.26 };
  const salamol = { name: "Salamol", kgCO2e: 11.95 };
  const accuhaler = { name: "Ventolin Accuhaler", kgCO2e: 0.58 };

  it("finds the mixes that give 12 kg", () => {
    expect(inhalerMix(12, [ventolin, salamol, accuhaler])).toEqual([
      // (12 - 11.95) / (28.26 - 11.95) = 0.05 / 16.31: 99.7% Salamol
      {
        first: "Ventolin Evohaler",
        second: "Salamol",
        shareOfFirst: expect.closeTo(0.0031, 4),
        shareOfSecond: expect.closeTo(0.9969, 4),
      },
      // (12 - 0.58) / (28.26 - 0.58) = 11.42 / 27.68
      {
        first: "Ventolin Evohaler",
        second: "Ventolin Accuhaler",
        shareOfFirst: expect.closeTo(0.4126, 4),
        shareOfSecond: expect.closeTo(0.5874, 4),
      },
      // both emit less than 12
      { first: "Salamol", second: "Ventolin Accuhaler", shareOfFirst: null, shareOfSecond: null },
    ]);
  });

  it("has no one mix of two products that emit the same", () => {
    expect(
      inhalerMix(12, [
        { ...salamol, kgCO2e: 12 },
        { ...accuhaler, kgCO2e: 12 },
      ])[0]?.shareOfFirst,
    ).toBeNull();
  });

  it("takes one product alone where that is the target", () => {
    expect(inhalerMix(0.58, [ventolin, accuhaler])[0]).toMatchObject({ shareOfFirst: 0, shareOfSecond: 1 });
  });

  it("gives mixes whose mean is the target", () => {
    const product = fc.integer({ min: 0, max: 4000 }).map((steps) => ({ name: "product", kgCO2e: steps / 100 }));
    fc.assert(
      fc.property(product, product, fc.integer({ min: 0, max: 4000 }), (one, other, steps) => {
        const target = steps / 100;
        const [mix] = inhalerMix(target, [one, other]);
        const between = Math.min(one.kgCO2e, other.kgCO2e) <= target && target <= Math.max(one.kgCO2e, other.kgCO2e);
        if (mix === undefined || mix.shareOfFirst === null || mix.shareOfSecond === null) {
          expect(between && one.kgCO2e !== other.kgCO2e).toBe(false);
          return;
        }
        expect(mix.shareOfFirst * one.kgCO2e + mix.shareOfSecond * other.kgCO2e).toBeCloseTo(target, 8);
      }),
    );
  });
});

describe("ledRate", () => {
  // 40 points in three years; 100 - 3 × 10 = 70
  it("says how many points a year are needed and from where 10 are enough", () => {
    expect(ledRate(60, 2025, 2028)).toEqual({
      kind: "rate",
      years: 3,
      pointsAYear: expect.closeTo(13.333, 3),
      coverageNeededNow: 70,
      plannedRateIsEnough: false,
    });
    expect(ledRate(70, 2025, 2028)).toMatchObject({ pointsAYear: 10, plannedRateIsEnough: true });
  });

  it("needs nothing where the target is reached", () => {
    expect(ledRate(100, 2025, 2028)).toMatchObject({ pointsAYear: 0, plannedRateIsEnough: true });
  });

  it("takes another target and rate", () => {
    expect(ledRate(50, 2025, 2027, { target: 80, plannedRate: 5 })).toMatchObject({
      pointsAYear: 15,
      coverageNeededNow: 70,
    });
  });

  it.each([2025, 2024])("has no time left for %i in 2025", (targetYear) => {
    expect(ledRate(60, 2025, targetYear)).toEqual({ kind: "no-time-left" });
  });
});

describe("yearlyCut", () => {
  const asked = { level: 100, target: 50, years: 2, growth: 0.1 };

  it("is the same every year by the constant cut", () => {
    // 7.1 / 0.231
    const cut = 7.1 / 0.231;
    expect(yearlyCut({ ...asked, family: "constant cut with growth on the rest" })).toEqual({
      kind: "cut",
      family: "constant cut with growth on the rest",
      firstYear: expect.closeTo(cut, 9),
      lastYear: expect.closeTo(cut, 9),
      average: expect.closeTo(cut, 9),
      shareOfLevel: expect.closeTo(cut / 100, 9),
    });
  });

  // 100 - 75 / 1.1 = 31.818; 75 - 50 / 1.1 = 29.545
  it("falls from year to year on a straight line", () => {
    expect(yearlyCut({ ...asked, family: "straight line" })).toMatchObject({
      firstYear: expect.closeTo(31.818, 3),
      lastYear: expect.closeTo(29.545, 3),
      average: expect.closeTo(30.682, 3),
    });
  });

  it("draws a constant rate to zero straight and says so", () => {
    expect(yearlyCut({ ...asked, target: 0, growth: 0, family: "constant rate" })).toMatchObject({
      family: "straight line",
      firstYear: 50,
      lastYear: 50,
    });
  });

  it("has no share of nothing", () => {
    expect(yearlyCut({ ...asked, level: 0, family: "straight line" })).toMatchObject({ shareOfLevel: null });
  });

  it("has no time left without a year", () => {
    expect(yearlyCut({ ...asked, years: 0, family: "straight line" })).toEqual({ kind: "no-time-left" });
  });

  it("refuses half a year", () => {
    expect(() => yearlyCut({ ...asked, years: 1.5, family: "straight line" })).toThrow(RangeError);
  });

  it("averages the fall where nothing grows, in every family", () => {
    const levels = fc.record({
      level: fc.integer({ min: 1, max: 1000 }),
      target: fc.integer({ min: 0, max: 1000 }),
      years: fc.integer({ min: 1, max: 30 }),
      family: fc.constantFrom(...pathFamilies),
    });
    fc.assert(
      fc.property(levels, (given) => {
        const cut = yearlyCut({ ...given, growth: 0 });
        expect(cut).toMatchObject({ average: expect.closeTo((given.level - given.target) / given.years, 8) });
      }),
    );
  });
});
