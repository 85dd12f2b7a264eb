import { printedAmount, printedShare } from "../../scripts/seeds/opportunities";
import { opportunities, opportunityNotes, printedOpportunityTotal } from "../../src/reference/opportunities";
import { plan } from "./founding-document";

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe("opportunities", () => {
  it("hold the words of the rows they cite", () => {
    expect(opportunities).toHaveLength(12);
    for (const one of [...opportunities, printedOpportunityTotal]) {
      const cells = plan.cells(one.sourceLine);
      for (const figure of [one.opportunity, one.shareOfCf, one.shareOfCfPlus, one.achieved]) {
        expect(cells).toContain(figure.printed);
      }
    }
    for (const { theme, date, rationale, effort, sourceLine } of opportunities) {
      const words = effort.reason ? `${effort.level} – ${effort.reason}` : effort.level;
      expect(plan.cells(sourceLine)).toEqual(expect.arrayContaining([theme, date, rationale, words]));
    }
    for (const { text, sourceLine } of opportunityNotes) expect(plan.cells(sourceLine)[0]).toContain(text);
  });

  // 8,100 + 6,700 + 5,300 + 4,300 + 2,000 + 1,200 + 1,000 + 850 + 690 + 600 + 200 + 170
  it("add up to 31,110 t, which prints as the ~31,000 of the total", () => {
    expect(sum(opportunities.map(({ opportunity }) => opportunity.value))).toBe(31110);
    expect(printedOpportunityTotal.opportunity).toMatchObject({ value: 31000, low: 30500, high: 31500 });
  });

  // 5,100 + 1,700 + 800 + 1,000 + 0 + 800 + 35, with five rows unknown
  it("have achieved 9,435 t where it is known, and do not know for five rows", () => {
    expect(sum(opportunities.map(({ achieved }) => achieved.value))).toBe(9435);
    expect(opportunities.filter(({ achieved }) => achieved.precision === "unknown")).toHaveLength(5);
  });

  it("count in CF where a share of it is printed", () => {
    const inCf = opportunities.filter(({ footprint }) => footprint === "CF");
    expect(sum(inCf.map(({ opportunity }) => opportunity.value))).toBe(18620);
    expect(sum(opportunities.map(({ shareOfCf }) => shareOfCf.value))).toBeCloseTo(32.3);
    expect(sum(opportunities.map(({ shareOfCfPlus }) => shareOfCfPlus.value))).toBeCloseTo(9.7);
  });
});

describe("printedAmount", () => {
  it.each([
    ["~8,100", { value: 8100, precision: "about", low: 8050, high: 8150 }],
    ["~2,000", { value: 2000, precision: "about", low: 1500, high: 2500 }],
    ["~35", { value: 35, precision: "about", low: 34.5, high: 35.5 }],
    [">9,400", { value: 9400, precision: "more-than", low: 9400, high: null }],
    ["None", { value: 0, precision: "exact", low: 0, high: 0 }],
    ["Unknown", { value: null, precision: "unknown", low: null, high: null }],
  ])("reads %s", (printed, figure) => {
    expect(printedAmount(printed)).toEqual({ printed, ...figure });
  });

  it("refuses what is not a figure", () => {
    expect(() => printedAmount("some")).toThrow(RangeError);
  });
});

describe("printedShare", () => {
  it.each([
    ["14%", { value: 14, precision: "rounded", low: 13.5, high: 14.5 }],
    ["0.3%", { value: 0.3, precision: "rounded", low: 0.25, high: 0.35 }],
    ["~33%", { value: 33, precision: "about", low: 32.5, high: 33.5 }],
    ["n/a", { value: null, precision: "not-applicable", low: null, high: null }],
  ])("reads %s", (printed, figure) => {
    expect(printedShare(printed)).toEqual({ printed, ...figure });
  });
});
