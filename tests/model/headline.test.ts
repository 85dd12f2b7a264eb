import { type Interval, exactly } from "../../src/domain/interval";
import { type Headline, type Trial, digits, judged, trial } from "../../src/model/headline";

const tried = (id: string, result: Interval, flaw: string | null = null): Trial =>
  trial(id, `By ${id}`, "1 + 1", [], result, flaw);
const headline = (trials: readonly Trial[], change: Partial<Headline> = {}): Headline => ({
  key: "share",
  headline: "About 9%",
  printed: "~9%",
  lines: [510],
  precision: { value: 9, low: 8.5, high: 9.5 },
  unit: "%",
  trials,
  preferred: [],
  remark: null,
  ...change,
});

describe("judged", () => {
  it("takes the first trial that prints as the plan does", () => {
    const derivation = judged(headline([tried("plain", exactly(9.1)), tried("other", exactly(9))]));
    expect(derivation).toMatchObject({ family: "By plain", result: exactly(9.1) });
    expect(derivation.verdict).toBe('"By plain" gives 9.10%, which fits the printed ~9%. So does "By other".');
  });

  it("takes a preferred one before it", () => {
    const trials = [tried("plain", exactly(9.1)), tried("other", exactly(9))];
    expect(judged(headline(trials, { preferred: ["other"] })).family).toBe("By other");
    expect(judged(headline([trials[0]!, tried("other", exactly(12))], { preferred: ["other"] })).family).toBe(
      "By plain",
    );
  });

  it("says when the plain reading does not fit, and whether roundings could make it", () => {
    const derivation = judged(
      headline([tried("plain", { value: 9.6, low: 9.4, high: 9.8 }), tried("other", exactly(8.9), "But it is wrong.")]),
    );
    expect(derivation.families.map(({ reproduces, possible }) => [reproduces, possible])).toEqual([
      [false, true],
      [true, true],
    ]);
    expect(derivation.verdict).toBe(
      '"By other" gives 8.90%, which fits the printed ~9%. But it is wrong. "By plain" gives 9.60% and does not fit. ' +
        "~9% is possible only where the printed roundings lean one way; they allow 9.40% to 9.80%.",
    );
  });

  it("has no family where none fits", () => {
    const derivation = judged(headline([tried("plain", exactly(12))], { remark: "So it is." }));
    expect(derivation).toMatchObject({ family: null, result: null });
    expect(derivation.verdict).toBe('"By plain" gives 12.0%, which does not fit the printed ~9%. So it is.');
  });

  it("says which ends are open", () => {
    const { verdict } = judged(headline([tried("plain", { value: 12, low: null, high: null })]));
    expect(verdict).toContain("they allow no lower end to no upper end");
  });

  it("says tonnages whole and with their unit", () => {
    const { verdict } = judged(
      headline([tried("sum", exactly(9435))], { printed: ">9,400", unit: "tCO2e", precision: exactly(9435) }),
    );
    expect(verdict).toBe('"By sum" gives 9,435 tCO2e, which fits the printed >9,400.');
  });

  it("says when nothing was tried", () => {
    expect(judged(headline([])).verdict).toBe("Nothing was tried for ~9%.");
  });
});

describe("digits", () => {
  it.each([
    [1.02, "1.02"],
    [31110, "31,110"],
    [0.1 + 0.2, "0.3"],
  ])("writes %d as a formula does", (value, expected) => {
    expect(digits(value)).toBe(expected);
  });

  it("writes the value of a figure", () => {
    expect(digits({ name: "CF+", figure: exactly(325), unit: "ktCO2e", source: "l.205", caution: null })).toBe("325");
  });
});

describe("trial", () => {
  it("has nothing wrong with it unless that is said", () => {
    expect(tried("plain", exactly(1)).flaw).toBeNull();
  });
});
