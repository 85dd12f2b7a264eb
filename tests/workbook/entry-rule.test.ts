import { choice, figure, formula, suggestion, text, type Entry } from "../../src/domain/entry";
import type { EntryRule } from "../../src/workbook/change-plan";
import { entryRule, fitsInRule, listNameOf } from "../../src/workbook/entry-rule";
import type { ColumnSpec } from "../../src/workbook/table-spec";

const period: Entry = { kind: "period", earliest: "2019/20", latest: "2031/32" };

const column = (entry: Entry, rest: Partial<ColumnSpec> = {}): ColumnSpec => ({
  header: "Status",
  guide: "Where it stands.",
  width: 60,
  filledBy: "user",
  ...rest,
  entry,
});
const rule = (entry: Entry, listName: string | null = null) => entryRule(column(entry), entry, listName);

describe("entryRule", () => {
  it.each<[string, Entry, EntryRule["accepts"]]>([
    ["a choice", choice(["Open", "Shut"]), { kind: "list", source: "Open,Shut" }],
    ["yes or no", { kind: "yes-no" }, { kind: "list", source: "Yes,No" }],
    ["a figure", figure("kWh"), { kind: "decimal", minimum: 0, maximum: null }],
    ["a count", figure("people", { whole: true, maximum: 9 }), { kind: "whole", minimum: 0, maximum: 9 }],
    ["a sum of money", figure("£", { minimum: null }), { kind: "decimal", minimum: null, maximum: null }],
    ["a text", text(20), { kind: "text-length", maximum: 20 }],
    ["a link", { kind: "link" }, { kind: "anything" }],
    ["a financial year", { kind: "financial-year" }, { kind: "anything" }],
    ["a formula", formula, { kind: "anything" }],
    ["a suggestion", suggestion("GP_ListUnits", 40), { kind: "list", source: "=GP_ListUnits" }],
    ["a period", period, { kind: "text-length", maximum: 17 }],
  ])("has Excel accept %s", (_, entry, accepts) => {
    expect(rule(entry).accepts).toEqual(accepts);
  });

  it("keeps the days of a date as ISO dates", () => {
    const entry: Entry = { kind: "date", earliest: "2019-04-01", latest: "2050-12-31" };
    expect(rule(entry).accepts).toEqual(entry);
  });

  it("points at the range of a long list", () => {
    const long = choice(Array.from({ length: 60 }, (_, index) => `Choice number ${index}`));
    expect(rule(long, "GP_ListLong").accepts).toEqual({ kind: "list", source: "=GP_ListLong" });
    expect(() => rule(long)).toThrow(RangeError);
  });

  it("stops a wrong entry, and only asks where a formula or a long text may be meant", () => {
    expect(rule(figure("kWh")).refusal.style).toBe("Stop");
    expect(rule(choice(["Open"])).refusal.style).toBe("Stop");
    expect(rule(formula).refusal.style).toBe("Warning");
    expect(rule(text(20)).refusal.style).toBe("Warning");
    expect(rule(suggestion("GP_ListUnits", 40)).refusal.style).toBe("Warning");
    expect(rule(period).refusal.style).toBe("Stop");
  });

  it("names the bounds and the unit of a figure in its refusal", () => {
    expect(rule(figure("%", { maximum: 100 })).refusal.message).toMatch(/^Enter digits only, in %, from 0 to 100\. /);
    expect(rule(figure("kWh")).refusal.message).toMatch(/^Enter digits only, in kWh, 0 or more\. /);
    expect(rule(figure("£", { minimum: null })).refusal.message).toMatch(/^Enter digits only, in £\. /);
    expect(rule(figure("°C", { minimum: null, maximum: 40 })).refusal.message).toMatch(/in °C, 40 or less\. /);
  });

  it("takes a suggestion's list by the name it really has", () => {
    expect(rule(suggestion("GP_ListUnits", 40), "GP_ListUnits_2").accepts).toEqual({
      kind: "list",
      source: "=GP_ListUnits_2",
    });
    expect(listNameOf(suggestion("GP_ListUnits", 40), (list) => `${String(list)}_2`)).toBe("GP_ListUnits_2");
    expect(listNameOf(choice(["Open"]), () => null)).toBeNull();
    expect(listNameOf(text(20), () => "GP_List")).toBeNull();
  });

  it("says how a period is written, and between which years", () => {
    expect(rule(period).refusal.message).toBe(
      "Enter a financial year from 2019/20 to 2031/32, such as 2025/26, or a quarter or month of it: 2025/26 Q1, 2025/26 April.",
    );
  });

  it("names the days of a date as a British reader writes them", () => {
    const { refusal } = rule({ kind: "date", earliest: "2019-04-01", latest: "2050-12-31" });
    expect(refusal.message).toBe("Enter a date between 01/04/2019 and 31/12/2050, for example 30/09/2026.");
  });

  it("heads the prompt with the header, or with the words that several columns share", () => {
    const entry = figure("kWh");
    expect(entryRule(column(entry), entry, null).prompt).toEqual({ title: "Status", message: "Where it stands." });
    expect(entryRule(column(entry, { guideTitle: "Figure" }), entry, null).prompt.title).toBe("Figure");
  });

  it("cuts its words to what Excel shows: 32 characters for a title, 255 for a message", () => {
    const entry = text();
    const { prompt, refusal } = entryRule(
      column(entry, { header: "h".repeat(33), guide: "g".repeat(256) }),
      entry,
      null,
    );
    expect(prompt).toEqual({ title: `${"h".repeat(31)}…`, message: `${"g".repeat(254)}…` });
    expect(refusal.title).toHaveLength(32);
    const whole = entryRule(column(entry, { header: "h".repeat(32), guide: "g".repeat(255) }), entry, null).prompt;
    expect(whole).toEqual({ title: "h".repeat(32), message: "g".repeat(255) });
  });
});

describe("fitsInRule", () => {
  it("lets 255 characters stand in the rule, commas between them counted", () => {
    expect(fitsInRule(["a".repeat(127), "b".repeat(127)])).toBe(true);
    expect(fitsInRule(["a".repeat(127), "b".repeat(128)])).toBe(false);
  });

  it("does not let an option with a comma stand there, since Excel would read two", () => {
    expect(fitsInRule(["Power, heating and lighting", "Food"])).toBe(false);
  });
});
