import { checkEntry } from "../../src/checks/check-entry";
import { choice, figure, formula, suggestion, text, type Content, type Entry } from "../../src/domain/entry";

const status = choice(["Not started", "In progress", "Complete"]);
const date: Entry = { kind: "date", earliest: "2019-04-01", latest: "2050-12-31" };
const year: Entry = { kind: "financial-year" };
const link: Entry = { kind: "link" };
const yesNo: Entry = { kind: "yes-no" };
const period: Entry = { kind: "period", earliest: "2019/20", latest: "2031/32" };

const problems = (entry: Entry, content: Content, isFormula = false) => checkEntry(entry, { content, isFormula });
const codes = (entry: Entry, content: Content) => problems(entry, content).map(({ code }) => code);

describe("checkEntry", () => {
  const everyEntry: [string, Entry][] = [
    ["text", text(10)],
    ["a choice", status],
    ["a figure", figure("kWh", { minimum: 1 })],
    ["a date", date],
    ["a link", link],
    ["a financial year", year],
    ["yes or no", yesNo],
    ["a suggestion", suggestion("GP_List", 20)],
    ["a period", period],
  ];

  it.each(everyEntry)("lets %s be blank, which is not zero", (_, entry) => {
    expect(problems(entry, null)).toEqual([]);
    expect(problems(entry, "")).toEqual([]);
  });

  it.each(everyEntry)("asks for %s where it is required", (_, entry) => {
    expect(problems({ ...entry, required: true }, null)).toEqual([{ code: "cell-required" }]);
    expect(problems({ ...entry, required: true }, "")).toEqual([{ code: "cell-required" }]);
  });

  it.each(everyEntry)("shows the error where %s is expected", (_, entry) => {
    expect(problems(entry, { error: "#DIV/0!" }, true)).toEqual([{ code: "cell-error", given: "#DIV/0!" }]);
  });

  it("takes zero for an entry, even a required one", () => {
    expect(problems({ ...figure("kWh"), required: true }, 0)).toEqual([]);
  });

  it("reads figures, dates and texts by their own rules", () => {
    expect(codes(figure("kWh"), "12 MWh")).toEqual(["cell-unit-differs"]);
    expect(codes(date, "Sep-25")).toEqual(["cell-not-a-date"]);
    expect(codes(period, "Q1 2025")).toEqual(["cell-not-a-period"]);
    expect(codes(text(3), "four")).toEqual(["cell-too-long"]);
    expect(codes(suggestion("GP_List", 3), "four")).toEqual(["cell-too-long"]);
    expect(codes(text(3), 1234)).toEqual(["cell-too-long"]);
  });

  describe("of a formula", () => {
    it("takes whatever the formula gives", () => {
      expect(problems(formula, 12, true)).toEqual([]);
      expect(problems(formula, "Met", true)).toEqual([]);
    });

    it("takes a formula that gives nothing to read, and finds one that is gone", () => {
      expect(problems(formula, null, true)).toEqual([]);
      expect(problems(formula, "", true)).toEqual([]);
      expect(problems(formula, null)).toEqual([{ code: "formula-missing" }]);
    });

    it("shows the error it gives", () => {
      expect(problems(formula, { error: "#REF!" }, true)).toEqual([{ code: "cell-error", given: "#REF!" }]);
    });

    it.each([12, 0, "Met", false])("finds %p typed over it", (content) => {
      expect(problems(formula, content)).toEqual([{ code: "formula-replaced", given: String(content) }]);
    });
  });

  describe("of a choice", () => {
    it.each(["Not started", "In progress", "Complete"])("takes %s", (content) => {
      expect(problems(status, content)).toEqual([]);
    });

    it.each(["Complete ", " Complete", "In\u00A0progress", "In  progress", "Complete\n"])(
      "finds hidden spaces in %j",
      (given) => {
        expect(problems(status, given)).toEqual([{ code: "cell-hidden-spaces", given }]);
      },
    );

    it.each(["Done", "complete", "Inprogress", " ", true, 1])("does not take %p", (content) => {
      expect(problems(status, content)).toEqual([
        { code: "cell-not-an-option", given: String(content), options: ["Not started", "In progress", "Complete"] },
      ]);
    });
  });

  describe("of yes or no", () => {
    it.each(["Yes", "No", true, false])("takes %p", (content) => {
      expect(problems(yesNo, content)).toEqual([]);
    });

    it.each([
      ["yes", "cell-not-an-option"],
      ["Y", "cell-not-an-option"],
      [1, "cell-not-an-option"],
      ["Yes ", "cell-hidden-spaces"],
    ])("does not take %p", (content, code) => {
      expect(codes(yesNo, content)).toEqual([code]);
    });
  });

  describe("of a financial year", () => {
    it.each(["2025/26", "2025-26", "2025/2026", "1999/00"])("takes %s", (content) => {
      expect(problems(year, content)).toEqual([]);
    });

    it.each(["2025", 2025, "2025/27", "25/26", "FY26", 46_000, true])("does not take %p", (content) => {
      expect(problems(year, content)).toEqual([{ code: "cell-not-a-financial-year", given: String(content) }]);
    });
  });

  describe("of a link", () => {
    it.each([
      "https://example.nhs.uk/report",
      "http://example.nhs.uk",
      " https://example.nhs.uk/report ",
      "www.example.nhs.uk",
      "mailto:greenplan@example.nhs.uk",
      "\\\\server\\share\\Board papers\\July.docx",
      "C:\\Green Plan\\July report.docx",
      "file:///C:/Green Plan/July report.docx",
      "https://example.sharepoint.com/sites/green/Shared Documents/July report.docx",
      "reports/July report.pdf",
      "./evidence/July.pdf",
      "film.mp4",
    ])("takes %s", (content) => {
      expect(problems(link, content)).toEqual([]);
    });

    it.each([
      "see the July board paper",
      "See https://example.nhs.uk/report",
      "https://example.nhs.uk/report and the board paper",
      "https://",
      "Agreed in July. Delayed since.",
      "n/a",
      "12.50",
      7,
      true,
    ])("does not take %p", (content) => {
      expect(problems(link, content)).toEqual([{ code: "cell-not-a-link", given: String(content) }]);
    });
  });
});
