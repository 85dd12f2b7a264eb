import { exactly } from "../../src/domain/interval";
import { gapAt, horizonsOf, identifiedBy, planCutBy2028, waterfallOf } from "../../src/model/gap";
import { planTrajectories } from "../../src/model/trajectory-inputs";
import { planRows, row } from "./plan-rows";

const horizons = horizonsOf(planTrajectories.cf, planTrajectories.cfPlus, planCutBy2028);
const [by2028, by2032, by2039] = horizons;
const horizon = { key: "2028", footprint: "CF", year: 2027, needed: exactly(3) } as const;

describe("horizonsOf", () => {
  it("needs 77 kt of CF+ by 2028, 29.9 kt of CF by 2032 and 293 kt of CF+ by 2039", () => {
    expect(horizons).toEqual([
      { key: "2028", footprint: "CF+", year: 2027, needed: { value: 77, low: 76.5, high: 77.5 } },
      // 7 × 4.27065
      {
        key: "2032",
        footprint: "CF",
        year: 2031,
        needed: expect.objectContaining({ value: expect.closeTo(29.8945, 4) }),
      },
      // 14 × 20.93364
      {
        key: "2039",
        footprint: "CF+",
        year: 2038,
        needed: expect.objectContaining({ value: expect.closeTo(293.071, 3) }),
      },
    ]);
  });

  it("needs by the same years what the path of another ambition cuts", () => {
    const { cf, cfPlus } = planTrajectories;
    const [, cfNeed] = horizonsOf({ ...cf, ambition: "aspiration" }, cfPlus, planCutBy2028);
    expect(cfNeed?.year).toBe(2031);
    expect(cfNeed!.needed.value).toBeGreaterThan(29.9);
  });
});

describe("identifiedBy", () => {
  const rows = [
    row("cf-in-time", 1, 0),
    row("cf-later", 1, 0, { achieveBy: 2028 }),
    row("plus-in-time", 1, 0, { footprint: "CF+", achieveBy: 2026 }),
  ];

  it("takes what counts in the footprint and is dated by the year", () => {
    expect(identifiedBy(rows, { footprint: "CF", year: 2027 }).map(({ key }) => key)).toEqual(["cf-in-time"]);
    expect(identifiedBy(rows, { footprint: "CF+", year: 2027 }).map(({ key }) => key)).toEqual([
      "cf-in-time",
      "plus-in-time",
    ]);
  });
});

describe("gapAt", () => {
  // remaining by 2027/28: 3,000 + 6,700 + 1,200 + 200 + 1,000 + 50 + 690 + 600 + 165 = 13,605 t
  // by 2031/32 besides: 3,600 + 4,300 + 170 = 8,070 t
  it("leaves 63.4 of the 77 kt by 2028 without a name", () => {
    expect(gapAt(by2028!, planRows)).toMatchObject({
      achieved: { value: expect.closeTo(9.435, 9) },
      identified: { value: expect.closeTo(13.605, 9) },
      unknownRows: 3,
      datedLater: { value: expect.closeTo(8.07, 9) },
      unidentified: { value: expect.closeTo(63.395, 9) },
      identifiedShare: expect.closeTo(0.1767, 4),
      surplus: false,
    });
  });

  // the least that may be identified is what the rows that are known leave: 13,605 - 7,990 = 5,615 less its roundings
  it("carries the intervals of what is printed", () => {
    const { identified, unidentified } = gapAt(by2028!, planRows);
    expect(identified).toMatchObject({ low: expect.closeTo(3.8095, 9), high: expect.closeTo(15.5155, 9) });
    expect(unidentified.low).toBeCloseTo(76.5 - identified.high!, 9);
    expect(unidentified.high).toBeCloseTo(77.5 - identified.low!, 9);
  });

  // 3,000 + 3,600 + 1,200 + 200 + 1,000 + 50 + 170 = 9,220 t of 29.8945 kt
  it("has 31% of what CF needs by 2032", () => {
    const gap = gapAt(by2032!, planRows);
    expect(gap.identified.value).toBeCloseTo(9.22, 9);
    expect(gap.identifiedShare).toBeCloseTo(0.3084, 4);
    expect(gap.unknownRows).toBe(1);
  });

  it("has all of the opportunities in time for 2039", () => {
    const gap = gapAt(by2039!, planRows);
    expect(gap.identified.value).toBeCloseTo(21.675, 9);
    expect(gap.datedLater).toEqual(exactly(0));
  });

  it("does not stop at nothing", () => {
    const gap = gapAt(horizon, [row("a", 5000, 1000)]);
    expect(gap.unidentified.value).toBe(-1);
    expect(gap.surplus).toBe(true);
  });

  it("has no share of a need that is none", () => {
    expect(gapAt({ ...horizon, needed: exactly(0) }, planRows).identifiedShare).toBeNull();
  });
});

describe("waterfallOf", () => {
  // needs 3, has 1
  it("hangs what is identified from what is needed", () => {
    expect(waterfallOf(gapAt(horizon, [row("a", 1000, 0)]))).toEqual([
      { key: "needed", base: 0, up: 3, down: 0 },
      { key: "identified", base: 2, up: 0, down: 1 },
      { key: "unidentified", base: 0, up: 2, down: 0 },
    ]);
  });

  // needs 3, has 4
  it("shows a surplus", () => {
    expect(waterfallOf(gapAt(horizon, [row("a", 5000, 1000)]))).toEqual([
      { key: "needed", base: 0, up: 3, down: 0 },
      { key: "identified", base: 0, up: 0, down: 3 },
      { key: "surplus", base: 0, up: 0, down: 1 },
    ]);
  });
});
