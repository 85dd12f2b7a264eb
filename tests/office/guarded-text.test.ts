import { isFormula, officeValue } from "../../src/office/guarded-text";

describe("officeValue", () => {
  it.each([0, -2.5, true, false])("gives %p as it is", (cell) => {
    expect(officeValue(cell)).toBe(cell);
  });

  it("gives a blank as empty text, which Excel takes for blank", () => {
    expect(officeValue(null)).toBe("");
    expect(officeValue("")).toBe("");
  });

  it("gives a formula as Excel reads it", () => {
    expect(officeValue({ formula: "=1+1" })).toBe("=1+1");
  });

  it.each([
    "=1+1",
    "+44 1234 567890",
    "-",
    "@mention",
    "'quoted'",
    "#N/A",
    " indented",
    "\ttabbed",
    "true",
    "FALSE",
    "1/2",
    "2025/26",
    "Mar 2026",
    "Sep-25",
    "5%",
    "£5",
    "1e5",
    "007",
    "C1A/i",
    "12:30",
    "Wednesday, 30 September 2026 at 12:30 pm",
  ])("keeps “%s” text by an apostrophe", (words) => {
    expect(officeValue(words)).toBe(`'${words}`);
  });

  it.each([
    "Not started",
    "None",
    "Truetype",
    "n/a",
    "Cut emissions by 22% by 2028 against the baseline of 2019/20.",
    "First line\nand 2025/26 on a second line of some length.",
  ])("leaves “%s” alone", (words) => {
    expect(officeValue(words)).toBe(words);
  });
});

describe("isFormula", () => {
  it("knows a formula from text that begins like one", () => {
    expect(isFormula({ formula: "=1" })).toBe(true);
    expect(isFormula("=1")).toBe(false);
    expect(isFormula(null)).toBe(false);
  });
});
