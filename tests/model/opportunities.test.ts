import { exactly } from "../../src/domain/interval";
import type { PrintedFigure } from "../../src/domain/opportunity";
import {
  agreementOf,
  countsIn,
  figuresOf,
  intervalOf,
  opportunityResults,
  remainingOf,
  shareOf,
  totalsBy,
  totalsOf,
} from "../../src/model/opportunities";
import { planFootprints } from "../../src/model/trajectory-inputs";
import { opportunities, printedOpportunityTotal } from "../../src/reference/opportunities";
import { planRows, row } from "./plan-rows";

const printed = (value: number | null, low: number | null, high: number | null): PrintedFigure => ({
  printed: value === null ? "n/a" : `~${value}`,
  value,
  precision: value === null ? "not-applicable" : "about",
  low,
  high,
});

describe("intervalOf", () => {
  it("keeps the printed precision, open ends included", () => {
    expect(intervalOf(printedOpportunityTotal.achieved)).toEqual({ value: 9400, low: 9400, high: null });
  });

  it("has none for what has no value", () => {
    expect(intervalOf(printed(null, null, null))).toBeNull();
  });
});

describe("figuresOf", () => {
  it("takes a row of the plan, Unknown as null", () => {
    expect(figuresOf(opportunities[1]!)).toEqual({
      key: "medicines-waste",
      footprint: "CF+",
      potential: { value: 6700, low: 6650, high: 6750 },
      achieved: null,
      achieveBy: 2027,
      effort: "High",
    });
  });

  it("refuses a row without a figure", () => {
    expect(() => figuresOf({ ...opportunities[0]!, opportunity: printed(null, null, null) })).toThrow(RangeError);
  });
});

describe("countsIn", () => {
  it.each([
    ["CF", "CF", true],
    ["CF", "CF+", true],
    ["CF+", "CF", false],
    ["CF+", "CF+", true],
  ] as const)("of a %s row in %s is %p", (footprint, asked, expected) => {
    expect(countsIn({ footprint }, asked)).toBe(expected);
  });
});

describe("remainingOf", () => {
  // 8,050 - 5,150 to 8,150 - 5,050
  it("is potential less achieved, end by end", () => {
    expect(remainingOf(planRows[0]!)).toEqual({ value: 3000, low: 2900, high: 3100 });
  });

  it("may be anything up to the potential where the achieved is Unknown", () => {
    expect(remainingOf(planRows[1]!)).toEqual({ value: 6700, low: 0, high: 6750 });
  });

  it("is below zero where more was achieved than was thought possible", () => {
    expect(remainingOf(row("a", 100, 120)).value).toBe(-20);
  });
});

describe("opportunityResults", () => {
  const results = opportunityResults(planRows, planFootprints);

  it("has a share of CF for CF rows only", () => {
    const without = opportunities.filter(({ shareOfCf }) => shareOfCf.value === null).map(({ key }) => key);
    expect(results.filter(({ shareOfCf }) => shareOfCf === null).map(({ key }) => key)).toEqual(without);
  });

  // 8,100 / 57,700 = 14.0% and 8,100 / 325,000 = 2.49%; ends 8,050 / 59,000 and 8,150 / 55,500
  it("gives inhalers their shares", () => {
    expect(results[0]).toEqual({
      key: "inhalers",
      remaining: { value: 3000, low: 2900, high: 3100 },
      achievedIsKnown: true,
      shareOfCf: {
        value: expect.closeTo(14.038, 3),
        low: expect.closeTo(13.644, 3),
        high: expect.closeTo(14.685, 3),
      },
      shareOfCfPlus: {
        value: expect.closeTo(2.492, 3),
        low: expect.closeTo(2.477, 3),
        high: expect.closeTo(2.561, 3),
      },
    });
  });

  it("contradicts no share that a row prints", () => {
    for (const [index, { shareOfCf, shareOfCfPlus }] of results.entries()) {
      const row = opportunities[index]!;
      expect(agreementOf(shareOfCf, row.shareOfCf)).not.toBe("contradicts");
      expect(agreementOf(shareOfCfPlus, row.shareOfCfPlus)).not.toBe("contradicts");
    }
  });
});

describe("shareOf", () => {
  it("is in per cent of kilotonnes", () => {
    expect(shareOf(exactly(500), exactly(10))).toEqual({ value: 5, low: 5, high: 5 });
  });

  it("refuses a footprint that may be nothing", () => {
    expect(() => shareOf(exactly(500), { value: 1, low: 0, high: 2 })).toThrow(RangeError);
  });
});

describe("agreementOf", () => {
  it.each([
    ["prints-the-same", { value: 9.2, low: 9, high: 9.4 }],
    ["could-agree", { value: 9.6, low: 9.2, high: 10.2 }],
    ["contradicts", { value: 9.8, low: 9.6, high: 10 }],
  ])("%s as ~9", (expected, computed) => {
    expect(agreementOf(computed, printed(9, 8.5, 9.5))).toBe(expected);
  });

  it("has nothing to compare with where nothing is printed or computed", () => {
    expect(agreementOf(exactly(9), printed(null, null, null))).toBe("not-printed");
    expect(agreementOf(null, printed(9, 8.5, 9.5))).toBe("not-printed");
  });
});

describe("totalsOf", () => {
  it("gives the plan's totals with their intervals, Unknown apart", () => {
    expect(totalsOf(planRows)).toEqual({
      rows: 12,
      // the ends add the ends: 31,110 prints as ~31,000
      potential: { value: 31110, low: 29745, high: 32475 },
      achieved: { value: 9435, low: 8734.5, high: 10135.5 },
      // 6,700 + 4,300 + 690 + 600 + 170
      unknown: { rows: 5, potential: { value: 12460, low: 12300, high: 12620 } },
      // 31,110 - 9,435; at most 32,475 - 8,734.5; at least 17,445 - 10,135.5 for the rows that are known
      remaining: { value: 21675, low: 7309.5, high: 23740.5 },
    });
  });

  it("leaves the end of a total open that a row leaves open", () => {
    const rows = [row("a", 100, null), row("b", 50, 10, { achieved: { value: 10, low: 10, high: null } })];
    expect(totalsOf(rows).achieved).toEqual({ value: 10, low: 10, high: null });
    expect(totalsOf(rows).remaining).toEqual({ value: 140, low: null, high: 140 });
  });

  it("is nothing over no rows", () => {
    expect(totalsOf([])).toEqual({
      rows: 0,
      potential: exactly(0),
      achieved: exactly(0),
      unknown: { rows: 0, potential: exactly(0) },
      remaining: exactly(0),
    });
  });
});

describe("totalsBy", () => {
  const potentials = (grouping: "footprint" | "effort" | "achieveBy") =>
    totalsBy(planRows, grouping).map(({ of, totals }) => [of, totals.potential.value]);

  it("holds the CF rows in CF+ too", () => {
    expect(potentials("footprint")).toEqual([
      ["CF", 18620],
      ["CF+", 31110],
    ]);
  });

  it("adds by effort", () => {
    expect(potentials("effort")).toEqual([
      // 8,100 + 6,700 + 5,300 + 4,300
      ["High", 24400],
      // 2,000 + 1,200 + 690 + 600 + 200
      ["Medium", 4690],
      // 1,000 + 850 + 170
      ["Low", 2020],
    ]);
  });

  it("adds by year", () => {
    expect(potentials("achieveBy")).toEqual([
      [2022, 850],
      [2025, 1000],
      [2026, 690],
      // 8,100 + 6,700 + 2,000 + 1,200 + 600 + 200
      [2027, 18800],
      // 5,300 + 4,300 + 170
      [2031, 9770],
    ]);
  });

  it("has a total for a footprint or an effort without rows", () => {
    expect(totalsBy([row("a", 5, 0, { footprint: "CF+" })], "footprint").map(({ totals }) => totals.rows)).toEqual([
      0, 1,
    ]);
  });
});
