import fc from "fast-check";
import { type Interval, couldAgree, exactly, minus, over, plus, sumOf, times } from "../../src/domain/interval";

const about = (value: number, low: number | null, high: number | null): Interval => ({ value, low, high });

/** An interval and a number within it, for "whatever the figure really is". */
const figureAndTruth = fc
  .record({
    low: fc.integer({ min: -1000, max: 1000 }),
    width: fc.integer({ min: 0, max: 500 }),
    at: fc.integer({ min: 0, max: 100 }),
    value: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ low, width, at, value }) => ({
    figure: about(low + (width * value) / 100, low, low + width),
    truth: low + (width * at) / 100,
  }));

function holds({ low, high }: Interval, truth: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(truth));
  return (low === null || truth >= low - slack) && (high === null || truth <= high + slack);
}

describe("exactly", () => {
  it("is its own two ends", () => {
    expect(exactly(7)).toEqual({ value: 7, low: 7, high: 7 });
  });
});

describe("plus", () => {
  // ~8,100 and ~2,000: 8,050 + 1,500 and 8,150 + 2,500
  it("adds end by end", () => {
    expect(plus(about(8100, 8050, 8150), about(2000, 1500, 2500))).toEqual(about(10100, 9550, 10650));
  });

  it("leaves an end open that is open in either", () => {
    expect(plus(about(9400, 9400, null), about(100, 90, 110))).toEqual(about(9500, 9490, null));
    expect(plus(about(100, 90, 110), about(400, null, 400))).toEqual(about(500, null, 510));
  });
});

describe("sumOf", () => {
  it("is nothing, exactly, for no figures", () => {
    expect(sumOf([])).toEqual(exactly(0));
  });

  // 850, 690, 200: 845 + 685 + 150 = 1,680; 855 + 695 + 250 = 1,800
  it("adds all of them", () => {
    expect(sumOf([about(850, 845, 855), about(690, 685, 695), about(200, 150, 250)])).toEqual(about(1740, 1680, 1800));
  });
});

describe("minus", () => {
  // the least is 8,050 - 5,150, the most 8,150 - 5,050
  it("takes the most of the other from the least of the one", () => {
    expect(minus(about(8100, 8050, 8150), about(5100, 5050, 5150))).toEqual(about(3000, 2900, 3100));
  });

  it("has no least where the other has no most", () => {
    expect(minus(exactly(10000), about(9400, 9400, null))).toEqual(about(600, null, 600));
  });
});

describe("times", () => {
  it("keeps the order of the ends for a positive factor and swaps them for a negative one", () => {
    expect(times(about(10, 9, 12), 2)).toEqual(about(20, 18, 24));
    expect(times(about(10, 9, 12), -2)).toEqual(about(-20, -24, -18));
    expect(times(about(10, 9, null), -1)).toEqual(about(-10, null, -9));
  });
});

describe("over", () => {
  // 18 / 6, 12 / 8, 24 / 4
  it("divides the least by the most and the most by the least", () => {
    expect(over(about(18, 12, 24), about(6, 4, 8))).toEqual(about(3, 1.5, 6));
  });

  // below zero the least is furthest from it: -12 / 4; the most is nearest: -8 / 8
  it("turns the divisor's ends round for what is below zero", () => {
    expect(over(about(-10, -12, -8), about(5, 4, 8))).toEqual(about(-2, -3, -1));
  });

  it("comes down to zero over a figure without upper end", () => {
    expect(over(about(10, 10, 20), about(5, 5, null))).toEqual(about(2, 0, 4));
  });

  it.each([
    ["0", about(1, 0, 2)],
    ["below 0", about(1, -1, 2)],
    ["anything", about(1, null, 2)],
  ])("refuses a divisor that may be %s", (_case, divisor) => {
    expect(() => over(exactly(1), divisor)).toThrow(RangeError);
  });
});

describe("couldAgree", () => {
  it.each([
    ["overlap", about(9.6, 9.4, 9.8), about(9, 8.5, 9.5), true],
    ["touch", about(9.6, 9.5, 9.8), about(9, 8.5, 9.5), true],
    ["lie apart", about(9.7, 9.6, 9.8), about(9, 8.5, 9.5), false],
    ["have an open end towards each other", about(9400, 9400, null), exactly(20000), true],
    ["have an open end away from each other", about(9400, 9400, null), exactly(9000), false],
  ])("looks whether they %s", (_case, one, other, expected) => {
    expect(couldAgree(one, other)).toBe(expected);
    expect(couldAgree(other, one)).toBe(expected);
  });
});

describe("interval arithmetic", () => {
  it("holds the true result, whatever the true figures are", () => {
    fc.assert(
      fc.property(figureAndTruth, figureAndTruth, fc.integer({ min: -50, max: 50 }), (one, other, factor) => {
        expect(holds(plus(one.figure, other.figure), one.truth + other.truth)).toBe(true);
        expect(holds(minus(one.figure, other.figure), one.truth - other.truth)).toBe(true);
        expect(holds(times(one.figure, factor), one.truth * factor)).toBe(true);
      }),
    );
  });

  it("holds the true quotient over what is certainly positive", () => {
    const positive = figureAndTruth.filter(({ figure }) => (figure.low ?? 0) > 0);
    fc.assert(
      fc.property(figureAndTruth, positive, (one, other) => {
        expect(holds(over(one.figure, other.figure), one.truth / other.truth)).toBe(true);
      }),
    );
  });
});
