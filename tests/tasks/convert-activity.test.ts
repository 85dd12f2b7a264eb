import { financialYear } from "../../src/domain/financial-year";
import { factorLibrary } from "../../src/reference/emission-factors";
import { convertActivity, type ConversionRefused, type ConversionRequest } from "../../src/tasks/convert-activity";

const request: ConversionRequest = {
  quantity: "1,200",
  unit: "kWh",
  activity: "Natural gas",
  year: "2024",
  gwpSet: "AR5",
};

const converted = (given: Partial<ConversionRequest>) => {
  const answer = convertActivity({ ...request, ...given });
  return answer.done ? answer.conversion : answer.refused;
};

function refusedTo(given: Partial<ConversionRequest>): ConversionRefused {
  const answer = convertActivity({ ...request, ...given });
  if (answer.done) throw new Error(`${answer.conversion.activity} was converted.`);
  return answer.refused;
}

describe("convertActivity", () => {
  // 1,200 kWh × 0.1829 kg = 219.48 kg
  it("gives the emissions, the factor and where it comes from", () => {
    expect(converted({})).toEqual({
      kgCO2e: 219.48,
      activity: "Natural gas",
      factor: {
        id: "natural-gas/kwh-gross-cv/2024",
        value: 0.1829,
        unit: "kWh (Gross CV)",
        year: 2024,
        source:
          "UK Government GHG Conversion Factors for Company Reporting 2024, flat file v1.1; table 'Fuels' > 'Gaseous fuels' > 'Natural gas'",
        fit: "published-for-year",
        gasBasis: "CO2e, AR5",
        scope: 1,
        footprint: "CF",
        confidence: "two sources",
        note: "Per kWh on a gross calorific value, which is what UK bills state.",
      },
      warnings: [expect.stringContaining("AR4")],
    });
  });

  it.each([
    ["a financial year for the edition it starts in", { year: "2024/25" }, 219.48],
    ["another unit of the same kind", { quantity: "1.2", unit: "MWh" }, 219.48],
    ["nothing used", { quantity: "0" }, 0],
    // 10 × 240 ml × 1.45 g/ml × 2,540 / 1000
    [
      "a gas by the set chosen",
      { quantity: "10", unit: "bottles", activity: "desflurane", gwpSet: "uk-practice" },
      8839.2,
    ],
    // 100 litres of mixture × 0.5 × 1.8728 × 265 / 1000
    ["Entonox as half nitrous oxide", { quantity: "100", unit: "litres", activity: "Entonox" }, 24.8146],
    ["the only activity with the words", { quantity: "2", unit: "inhalers", activity: "ventolin evohaler" }, 56.52],
    // 1,000 miles × 0.26860 kg: of the many average cars, the words leave one
    ["a short name", { quantity: "1000", unit: "miles", activity: "grey fleet: average car" }, 268.6],
  ] as const)("takes %s", (_what, given, kgCO2e) => {
    expect(converted(given)).toMatchObject({ kgCO2e });
  });

  it("chooses among activities with the same words by the unit", () => {
    const { candidates } = refusedTo({ activity: "electricity" });

    expect(candidates?.map(({ activity }) => activity)).toEqual([
      "Electricity (grid)",
      "Electricity: transmission and distribution losses",
      "Electricity: well-to-tank",
      "Electricity: well-to-tank of losses",
      expect.stringContaining("Electricity: UK grid"),
      expect.stringContaining("Electricity: UK grid"),
      expect.stringContaining("Well-to-tank of electricity: UK grid"),
      expect.stringContaining("Well-to-tank of electricity: UK grid"),
    ]);
  });

  it("lists no more candidates than can be read", () => {
    const { candidates, message } = refusedTo({ activity: "waste", unit: "tonnes" });

    expect(candidates).toHaveLength(20);
    expect(message).toMatch(/could be any of \d+ activities: the first 20 are listed/);
  });

  it("offers the nearest where the activity is not known", () => {
    expect(converted({ activity: "sevoflorane", unit: "kg" })).toMatchObject({
      message: expect.stringContaining("There is no activity “sevoflorane”"),
      candidates: expect.arrayContaining([
        { activity: "Sevoflurane", units: ["kg", "ml", "litres", "bottles (250 ml)"] },
      ]),
    });
    expect(converted({ activity: "qqqq" })).toMatchObject({ candidates: [], remedy: "Use other words for it." });
  });

  it.each([
    ["words for a number", { quantity: "about 5" }, /“about 5” is not a number\.$/, /such as 1,200/],
    ["a negative quantity", { quantity: "-5" }, /less than nothing/, /0 or more/],
    [
      "more than the whole NHS emits",
      { quantity: "9,000,000,000,000" },
      /more than the whole NHS/,
      /Check the quantity/,
    ],
    ["no year", { year: "last year" }, /“last year” is not a year/, /2024 or 2024\/25/],
    ["an unknown set", { gwpSet: "AR7" }, /no GWP set “AR7”/, /AR4, AR5, AR6 or UK practice/],
    [
      "a unit that does not fit",
      { unit: "miles" },
      /not measured in “miles”/,
      /kWh \(Gross CV\), cubic metres or tonnes/,
    ],
    ["a year before the first edition", { year: "2018" }, /first edition .* is that of 2019/, /2019\/20 or later/],
    [
      "a gas the set has no value for",
      { activity: "Sevoflurane", unit: "kg", gwpSet: "AR4" },
      /AR4 has no value for Sevoflurane, which is not a value of zero/,
      /AR5, AR6 or UK practice/,
    ],
  ] as const)("refuses %s, and says what to do", (_what, given, message, remedy) => {
    expect(converted(given)).toEqual({
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
      candidates: null,
    });
  });

  it("uses a local factor and says so", () => {
    const shuttle = {
      activity: "Shuttle bus",
      category: "Business travel",
      unit: "miles",
      year: financialYear(2024),
      kgCO2ePerUnit: 0.9,
      scope: 3,
      footprint: "CF",
      source: "Operator's fuel records",
    } as const;
    const library = { ...factorLibrary, local: [shuttle] };
    const answer = convertActivity({ ...request, quantity: "10", unit: "miles", activity: "shuttle bus" }, library);

    expect(answer).toMatchObject({
      done: true,
      conversion: {
        kgCO2e: 9,
        factor: { fit: "local", source: "Operator's fuel records" },
        warnings: ["A local factor is used. Its source: Operator's fuel records."],
      },
    });
  });
});
