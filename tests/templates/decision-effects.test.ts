import { errata, planDifferences } from "../../src/reference/errata";
import { decisionOptions, statedDate } from "../../src/templates/decision-effects";
import { decisionRows } from "../../src/templates/decisions";

describe("statedDate", () => {
  it.each([
    ["Sep 2025 (ongoing)", { words: "Sep 2025 (ongoing)", due: "2025-09-30", ongoing: true }],
    ["from April 2025", { words: "from April 2025", due: "2025-04-30", ongoing: false }],
    [
      "cohorts Sep 2026, approach Apr 2027",
      { words: "cohorts Sep 2026, approach Apr 2027", due: "2027-04-30", ongoing: false },
    ],
    ["From now", { words: "From now", due: null, ongoing: true }],
    ["from 2030", { words: "from 2030", due: null, ongoing: false }],
    ["Clean Air System", null],
    ["more than 1 wte", null],
  ])("reads %s", (words, read) => {
    expect(statedDate(words)).toEqual(read);
  });
});

describe("decisionOptions", () => {
  it.each([...errata, ...planDifferences].map(({ id }) => [id]))("gives %s two options or more, each once", (id) => {
    const labels = decisionOptions(id).map(({ label }) => label);
    expect(labels.length).toBeGreaterThanOrEqual(2);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("names cells that their tables have", () => {
    for (const { id } of [...errata, ...planDifferences])
      for (const { effects } of decisionOptions(id))
        for (const { table, column } of effects) expect(Object.keys(table.columns)).toContain(column);
  });

  it("gives each action of a difference the date stated for it", () => {
    const main = decisionOptions("D24").find(({ label }) => label === "Main plan");
    const dates = main?.effects
      .filter(({ column }) => column === "date")
      .map(({ rowKey, cell }) => [
        rowKey,
        cell({ sheet: (name) => name, table: (name) => name, name: (name) => name }),
      ]);
    expect(dates).toEqual([
      ["ES1A/i", "cohorts Sep 2026, approach Apr 2027"],
      ["ES1A/ii", "Mar 2028"],
    ]);
  });

  it("changes no date for a difference of words alone", () => {
    expect(decisionOptions("D14").flatMap(({ effects }) => effects)).toEqual([]);
  });
});

describe("decisionRows", () => {
  it("has a row for each of the 30 errata and 31 differences", () => {
    expect(decisionRows()).toHaveLength(61);
  });
});
