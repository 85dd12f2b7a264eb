import { packageRows, packageWithin, type PackageQuestion, type PackageRow } from "../../src/tasks/package-calculator";

const { rows } = packageRows([]);

const effort: PackageQuestion = {
  spends: "effort",
  budget: "10",
  byYear: "2027/28",
  points: { High: "3", Medium: "2", Low: "1" },
  costs: {},
  unknownAchieved: "whole potential",
};

const money: PackageQuestion = { ...effort, spends: "money", budget: "30,000" };

/** The sentences under each title. */
function groupsOf(question: PackageQuestion, from: readonly PackageRow[] = rows): Record<string, readonly string[]> {
  const answer = packageWithin(from, question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return Object.fromEntries(answer.result.map(({ title, sentences }) => [title, sentences]));
}

describe("packageRows", () => {
  it("gives the plan's twelve where the workbook has no Opportunities sheet", () => {
    const offered = packageRows([]);
    expect(offered.fromWorkbook).toBe(false);
    expect(offered.rows).toHaveLength(12);
    expect(offered.rows[0]).toMatchObject({
      key: "inhalers",
      name: "Inhalers",
      // ~8,100 less ~5,100, each give or take 50
      remaining: "about 3,000 t, from 2,900 to 3,100",
    });
    expect(offered.years).toEqual(["2022/23", "2025/26", "2026/27", "2027/28", "2031/32"]);
  });
});

describe("packageWithin", () => {
  it("gives the opportunities within ten points of effort that save most by 2027/28, with their tonnes and points", () => {
    // Two High (3,000 + 6,700), food waste (1,200), landfill (1,000) and desflurane (50): 3 + 3 + 2 + 1 + 1 points.
    const groups = groupsOf(effort);
    expect(groups["In all"]).toEqual([
      "Saves a year: about 11,950 t, from 4,045 to 13,205. Costs 10 points of 10 points. No other choice within the budget saves more.",
    ]);
    expect(groups["Chosen"]).toHaveLength(5);
    expect(groups["Chosen"]).toContain("Waste to landfill: about 1,000 t, from 500 to 1,500; 1 point.");
    expect(groups["Left out: dated later"]).toHaveLength(3);
  });

  it("follows other points", () => {
    // A High effort costs more than there is, so only Medium and Low ones are left.
    const groups = groupsOf({ ...effort, points: { High: "20", Medium: "2", Low: "1" } });
    expect(groups["Chosen"]?.some((sentence) => /^(Inhalers|Medicines waste)/.test(sentence))).toBe(false);
  });

  it("leaves out what has no known cost, and says so", () => {
    const groups = groupsOf({ ...money, costs: { "food-waste": "20,000", inhalers: "15,000" } });
    expect(groups["Chosen"]).toEqual(["Inhalers: about 3,000 t, from 2,900 to 3,100; £15,000."]);
    expect(groups["Not chosen"]).toEqual(["Food waste: about 1,200 t, from 650 to 1,750; £20,000."]);
    expect(groups["Left out: the cost is not known"]).toContain("Medicines waste: about 6,700 t, from 0 to 6,750.");
  });

  it("takes a cost of nothing for nothing, which a blank is not", () => {
    expect(groupsOf({ ...money, budget: "0", costs: { "food-waste": "0", inhalers: "" } })["Chosen"]).toEqual([
      "Food waste: about 1,200 t, from 650 to 1,750; £0.",
    ]);
  });

  it("leaves out those whose achieved is Unknown when asked", () => {
    const groups = groupsOf({ ...effort, unknownAchieved: "left out" });
    expect(groups["Left out: what was achieved is Unknown"]).toContain(
      "Medicines waste: about 6,700 t, from 0 to 6,750; 3 points.",
    );
  });

  it("says when nothing can be chosen", () => {
    expect(groupsOf({ ...effort, budget: "0" })["In all"]).toEqual(["Nothing can be chosen within this budget."]);
  });

  it.each<[PackageQuestion, object]>([
    [{ ...effort, budget: "lots" }, { budget: "“lots” is not a number. Enter digits, such as 1,200 or 12.5." }],
    [{ ...effort, byYear: "" }, { byYear: "Choose a financial year." }],
    [
      { ...effort, points: { High: "", Medium: "2", Low: "-1" } },
      {
        "points High": "Enter a number: 0 or more points.",
        "points Low": "Enter 0 or more points.",
      },
    ],
    [
      { ...money, costs: { inhalers: "£5" } },
      {
        "cost inhalers": "“£5” is not a number. Enter digits, such as 1,200 or 12.5.",
      },
    ],
  ])("says what is wrong, field by field", (question, problems) => {
    expect(packageWithin(rows, question)).toEqual({ ok: false, problems });
  });

  it("does not ask for costs where effort is spent, nor for points where money is", () => {
    expect(packageWithin(rows, { ...effort, costs: { inhalers: "?" } }).ok).toBe(true);
    expect(packageWithin(rows, { ...money, points: { High: "?", Medium: "?", Low: "?" } }).ok).toBe(true);
  });
});
