import type { FindingCode, Problem } from "../../src/domain/finding";
import { severities, wordsFor, type Words } from "../../src/domain/wording";
import { expectGolden } from "../support/golden";

/** One of each; the compiler asks for an example of every new code. */
const examples: { readonly [Code in FindingCode]: Extract<Problem, { code: Code }> } = {
  "cell-required": { code: "cell-required" },
  "cell-error": { code: "cell-error", given: "#DIV/0!" },
  "cell-not-a-number": { code: "cell-not-a-number", given: "about 12", unit: "kWh" },
  "cell-number-as-text": { code: "cell-number-as-text", given: "1 234.50", reading: 1234.5 },
  "cell-unit-differs": { code: "cell-unit-differs", given: "12 MWh", unit: "kWh", givenUnit: "MWh" },
  "cell-unit-repeated": { code: "cell-unit-repeated", given: "1,200 kWh", unit: "kWh", reading: 1200 },
  "cell-below-minimum": { code: "cell-below-minimum", given: -5, minimum: 0, unit: "tCO2e" },
  "cell-above-maximum": { code: "cell-above-maximum", given: 140, maximum: 100, unit: "%" },
  "cell-not-whole": { code: "cell-not-whole", given: 3.5, unit: "people" },
  "cell-not-an-option": {
    code: "cell-not-an-option",
    given: "Done",
    options: ["Not started", "In progress", "Complete"],
  },
  "cell-not-a-date": { code: "cell-not-a-date", given: "Sep-25" },
  "cell-date-out-of-range": {
    code: "cell-date-out-of-range",
    given: "1926-09-30",
    earliest: "2019-04-01",
    latest: "2050-12-31",
  },
  "cell-not-a-financial-year": { code: "cell-not-a-financial-year", given: "FY26" },
  "cell-not-a-period": { code: "cell-not-a-period", given: "Q1 2025" },
  "cell-period-out-of-range": {
    code: "cell-period-out-of-range",
    given: "2017/18 Q2",
    earliest: "2019/20",
    latest: "2031/32",
  },
  "cell-not-a-link": { code: "cell-not-a-link", given: "see the July board paper" },
  "cell-too-long": { code: "cell-too-long", length: 312, maximum: 255 },
  "cell-hidden-spaces": { code: "cell-hidden-spaces", given: "Complete " },
  "formula-replaced": { code: "formula-replaced", given: "1250" },
  "formula-missing": { code: "formula-missing" },
  "activity-unknown": { code: "activity-unknown", given: "Natural gass", nearest: ["Natural gas", "Gas oil"] },
  "unit-does-not-fit": {
    code: "unit-does-not-fit",
    given: "miles",
    activity: "Natural gas",
    units: ["kWh (Gross CV)", "cubic metres", "tonnes"],
  },
  "no-edition-yet": { code: "no-edition-yet", activity: "Homeworking", year: "2021/22", first: "2022/23" },
  "no-value-in-gwp-set": {
    code: "no-value-in-gwp-set",
    activity: "Sevoflurane",
    set: "AR4",
    sets: ["AR5", "AR6", "UK practice"],
  },
  "factor-not-brought": { code: "factor-not-brought", activity: "Inhaler: Salbutamol 100 mcg dry pdr inh cartridge" },
  "factor-without-value": { code: "factor-without-value" },
  "factor-without-source": { code: "factor-without-source" },
  "factor-doubled": { code: "factor-doubled", first: "A13" },
  "factor-differs": { code: "factor-differs", given: 0.2, published: 0.177 },
  "quantity-negative": { code: "quantity-negative", given: -1200, unit: "kWh" },
  "quantity-implausible": {
    code: "quantity-implausible",
    emissions: 354_000.4,
    whole: 325_000,
    footprint: "CF+",
    unit: "MWh",
    smaller: "kWh",
  },
  "cf-added-to-cf-plus": { code: "cf-added-to-cf-plus", given: "=Footprint!C36+Footprint!C35" },
  "path-input-missing": { code: "path-input-missing" },
  "path-baseline-zero": { code: "path-baseline-zero" },
  "path-year-too-early": {
    code: "path-year-too-early",
    year: "2017/18",
    after: "Baseline year",
    earliest: "2019/20",
  },
  "path-rate-to-zero": { code: "path-rate-to-zero" },
  "key-missing": { code: "key-missing" },
  "key-unknown": { code: "key-unknown", given: "C9Z/i" },
  "key-duplicated": { code: "key-duplicated", given: "C1A/i", first: "A6" },
  "column-missing": { code: "column-missing", header: "Saved a year, recurrent (£)", template: "Delivery Plan" },
};
const codes = Object.keys(examples) as FindingCode[];

const LONGEST_HEADER = "Saved a year, recurrent (£)";
const LONG = "The figure for this quarter has not been agreed with the Trust yet and will follow ".repeat(4);

/** What Excel gives, not a person: an error's name and a date are always short. */
const givenByExcel: readonly FindingCode[] = ["cell-error", "cell-date-out-of-range"];

/** The same problem with a long entry, since a person can type anything. */
function withLongEntry(problem: Problem): Problem {
  return "given" in problem && typeof problem.given === "string" && !givenByExcel.includes(problem.code)
    ? ({ ...problem, given: LONG } as Problem)
    : problem;
}

describe("severities", () => {
  it("has one for every code and no other", () => {
    expect(Object.keys(severities).sort()).toEqual([...codes].sort());
  });
});

describe("wordsFor", () => {
  it("says what it said when its sentences were last reviewed", () => {
    expectGolden(
      "findings",
      Object.fromEntries(
        codes.map((code) => [code, { severity: severities[code], ...wordsFor(examples[code], "Status") }]),
      ),
    );
  });

  it.each(codes)("writes full sentences for %s", (code) => {
    const { message, remedy } = wordsFor(examples[code], "Status");
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(`${message} ${remedy}`).not.toMatch(/ {2}|\n|undefined|null|NaN|\[object/);
  });

  it.each(codes)("keeps the message of %s to 200 characters, whatever the cell holds", (code) => {
    for (const column of [LONGEST_HEADER, null])
      expect(wordsFor(withLongEntry(examples[code]), column).message.length).toBeLessThanOrEqual(200);
  });

  it.each(codes)("uses no programmer's words and British spelling for %s", (code) => {
    const { message, remedy }: Words = wordsFor(examples[code], "Status");
    const words = `${message} ${remedy}`;
    expect(words).not.toMatch(
      /\b(invalid|error code|string|boolean|integer|numeric|parse|value|validation|ISO|null)\b/i,
    );
    expect(words).not.toMatch(/\b(color|center|organiz|recogniz|please contact|oops|sorry)/i);
  });

  it("names the column, or speaks of the cell where there is none", () => {
    expect(wordsFor(examples["cell-required"], "Status").message).toBe("Status is blank.");
    expect(wordsFor(examples["cell-required"], null).message).toBe("This cell is blank.");
  });

  it("cuts a long entry short and shows that it did", () => {
    const { message } = wordsFor({ code: "cell-not-a-number", given: LONG, unit: "kWh" }, "Status");
    expect(message).toContain("agreed with the Tr…”");
  });

  it("groups digits as a British reader does and drops none", () => {
    const { remedy } = wordsFor({ code: "cell-number-as-text", given: "", reading: 1_234_567.891 }, null);
    expect(remedy).toContain("1,234,567.891");
  });

  it.each([
    ["%", "more than the most it can be, 1,000%."],
    ["£", "more than the most it can be, £1,000."],
    ["kWh", "more than the most it can be, 1,000 kWh."],
  ])("writes a bound in %s as a reader does", (unit, ending) => {
    const { message } = wordsFor({ code: "cell-above-maximum", given: 2000, maximum: 1000, unit }, null);
    expect(message).toBe(`This cell is 2,000, ${ending}`);
  });

  it("lists a few choices, and the first of many", () => {
    const { remedy: few } = wordsFor({ code: "cell-not-an-option", given: "?", options: ["R", "A", "S"] }, null);
    const { remedy: many } = wordsFor(
      { code: "cell-not-an-option", given: "?", options: "A B C D E F G H I".split(" ") },
      null,
    );
    expect(few).toBe("Choose R, A or S.");
    expect(many).toBe("Choose one from the list in the cell, such as “A”, “B”, “C”.");
  });
});
