import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { calculate } from "../../src/tasks/calculate";
import { calculatorFacts } from "../../src/tasks/calculator-facts";
import { explanations } from "../../src/tasks/explanations";
import { resultWords } from "../../src/tasks/result-words";
import { insert, openExcel } from "../support/green-plan-workbook";
import { spotOf, tableRows, valueAt, withEntries } from "../support/named-cells";

let inserted: BookSnapshot;

beforeAll(async () => {
  const { host, port } = openExcel();
  await insert(port, { templates: ["gap"], organisation: null, year: null, scope: {} });
  inserted = host.snapshot();
});

/** The place of a column in the row of a table whose first column holds a key. */
function cellOf(table: string, keyHeader: string, key: string, header: string) {
  const row = tableRows(inserted, table).find((line) => valueAt(inserted, line.get(keyHeader)!) === key);
  return row!.get(header)!;
}

/** The workbook opened with constants put into some of its cells. */
function withCells(...entries: Parameters<typeof withEntries>[1][number][]) {
  return openExcel(withEntries(inserted, entries)).port;
}

/** The sentences under each title. */
async function results(...entries: Parameters<typeof withEntries>[1][number][]) {
  const { results: found } = await explanations(withCells(...entries));
  return {
    problems: found.problems,
    ...Object.fromEntries(found.groups.map(({ title, sentences }) => [title, sentences])),
  } as { problems: typeof found.problems } & Partial<Record<string, readonly string[]>>;
}

const actual2025 = () => cellOf("GP_TrajectoryCF", "CF year", "2025/26", "Actual (ktCO2e)");

describe("explanations", () => {
  it("explains every headline with its trials, whatever the workbook holds", async () => {
    const { headlines, hasTrajectory, results: none } = await explanations(openExcel().port);
    expect(headlines).toHaveLength(13);
    const [first] = headlines;
    expect(first).toMatchObject({ key: "fall-by-2028", printed: "22%", lines: [550, 576] });
    // 77 / 325 = 23.69%; 77 / (325 × 1.02^5 - 9.4) = 77 / 349.43 = 22.04%
    expect(first?.trials[0]).toMatchObject({ formula: "77 / 325", fit: "does not fit" });
    expect(first?.trials[0]?.result).toMatch(/^about 23.69%/);
    expect(first?.trials[1]).toMatchObject({ fit: "prints the same" });
    expect(first?.trials[1]?.result).toMatch(/^about 22.04%/);
    expect(first?.trials[0]?.inputs[1]).toEqual({
      name: "CF+ of 2019/20",
      figure: "about 325 ktCO2e, from 318.2 to 325",
      source: "l.205; its lower end l.1235-1246",
      caution: 'Printed as "nearly 325".',
    });
    expect(hasTrajectory).toBe(false);
    expect(none).toEqual({ groups: [], problems: [] });
  });

  it("tells a formula that only leaning roundings allow from one that does not fit", async () => {
    const { headlines } = await explanations(openExcel().port);
    const ofCf = headlines.find(({ key }) => key === "potential-of-cf");
    // 18,620 / 57,700 = 32.27%; the printed ~33% lies within 29.6 to 35.6.
    expect(ofCf?.trials[0]?.fit).toBe("possible");
  });

  it("says what each shape of path asks for, and which this workbook has", async () => {
    const { shapes, hasTrajectory } = await explanations(openExcel(inserted).port);
    expect(hasTrajectory).toBe(true);
    expect(shapes.map(({ shape, isChosen }) => [shape, isChosen])).toEqual([
      ["Straight line", false],
      ["Constant rate", false],
      ["Constant cut with growth on the rest", true],
    ]);
    // CF+ falls by 237.25 in 14 years: 325 - 3 × 237.25 / 14 = 274.2, which is 15.6% under 325.
    expect(shapes[0]?.targets[1]).toEqual({
      label: "CF+ in 2027/28",
      value: "274.2 kt",
      also: "15.6% under the baseline",
    });
    expect(shapes[2]?.targets[0]).toEqual({
      label: "CF: cut a year to 2031/32",
      value: "7.8%",
      also: "4.271 kt the first year",
    });
  });

  it("says what opportunities come to with their ranges, and what the gap is", async () => {
    const found = await results();
    expect(found["Opportunities"]).toEqual([
      "Potential a year: about 31,110 t, from 29,745 to 32,475.",
      "Achieved, where that is known: about 9,435 t, from 8,735 to 10,136.",
      "Remaining: about 21,675 t, from 7,310 to 23,741.",
      "What was achieved is Unknown for 5 of them, with a potential of about 12,460 t, from 12,300 to 12,620.",
    ]);
    // Needed 77, read as 76.5 to 77.5; identified 13.605, from 3.81 to 15.52.
    expect(found["The gap"]?.[0]).toBe(
      "CF+ by 2027/28: needed about 77 kt, from 76.5 to 77.5. Identified in time: about 13.61 kt, from 3.81 to 15.52; what was achieved is Unknown for 3 of them. Not identified: about 63.39 kt, from 60.98 to 73.69.",
    );
    expect(found["At risk"]).toEqual(["No action that is linked to an opportunity is red or has slipped."]);
    expect(found["From here"]).toBeUndefined();
    expect(found.problems).toEqual([]);
  });

  it("says where more is identified than needed", async () => {
    const found = await results([spotOf(inserted, "GP_CFPlus_Aim2028"), 5]);
    // 5 - 13.605
    expect(found["The gap"]?.[0]).toMatch(/More is identified than needed: about 8.6\d* kt/);
  });

  it("says what the milestone asks for from the latest actual, and when it is reached at this pace", async () => {
    const found = await results([actual2025(), 50]);
    // 57.7 to 50 in six years is 1.283 a year; from 50 to 30.581 takes 15.1 years: 2041/42.
    expect(found["From here"]).toEqual([
      expect.stringMatching(
        /^CF was 50 kt in 2025\/26. Its milestone asks for a cut of [\d.]+ kt a year from there, [\d.]+% of it. At the pace so far it is reached in 2041\/42.$/,
      ),
    ]);
  });

  it("says so where emissions have not fallen", async () => {
    const found = await results([actual2025(), 60]);
    expect(found["From here"]?.[0]).toMatch(/It has not fallen so far, so at this pace it is never reached.$/);
  });

  it("says what is at risk once an action is red", async () => {
    const rows = tableRows(inserted, "GP_DeliveryPlan");
    const action = rows.find((line) => valueAt(inserted, line.get("Main emissions category")!) === "Inhalers")!;
    const found = await results([action.get("RAG")!, "Red"]);
    // 8,100 less 5,100, each give or take 50.
    expect(found["At risk"]).toEqual([
      "At risk a year: about 3,000 t, from 2,900 to 3,100, in 1 opportunity whose actions are red or have slipped.",
    ]);
  });

  it.each<[string, string, number | string | null, string, string]>([
    ["a blank baseline", "Baseline", null, "is blank or is not a number", "Enter it in ktCO2e."],
    ["no baseline", "Baseline", 0, "is not more than 0", "Enter it in ktCO2e."],
    ["growth beyond reason", "Growth", 80, "is beyond what is taken", "Enter −50 to 50, in per cent a year."],
    ["more than the baseline", "StartShare", 120, "is not a share of the baseline", "Enter 0 to 100, in per cent."],
    [
      "a milestone before its start",
      "MilestoneYear",
      "2018/19",
      "is too early, after “The path begins in”",
      "Enter 2025/26 or later.",
    ],
    [
      "no start year",
      "StartYear",
      "soon",
      "is blank or is no financial year",
      "Enter a financial year, such as 2031/32.",
    ],
  ])("names the problem and the remedy for %s", async (_case, input, value, message, remedy) => {
    const { problems } = await results([spotOf(inserted, `GP_CF_${input}`), value]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^CF, “.+” on the Trajectory sheet /);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.remedy).toBe(remedy);
  });
});

describe("resultWords", () => {
  it("says why a constant rate draws no path to zero", async () => {
    const port = withCells(
      [spotOf(inserted, "GP_CF_Family"), "Constant rate"],
      [spotOf(inserted, "GP_CF_MilestoneShare"), 0],
    );
    expect(resultWords(await calculate(port)).problems).toEqual([
      {
        message: "CF, “Level at the milestone” on the Trajectory sheet is 0, which a constant rate never reaches.",
        remedy: "Choose another shape of path.",
      },
    ]);
  });
});

describe("calculatorFacts", () => {
  it("begins with the plan's figures where the workbook has no sheets", async () => {
    const facts = await calculatorFacts(openExcel().port);
    expect(facts.cuts).toEqual([
      // 57.7 × 0.95 and 57.7 × 0.53
      {
        footprint: "CF",
        fromWorkbook: false,
        level: "54.82",
        target: "30.58",
        year: "2024/25",
        byYear: "2031/32",
        growth: "2",
      },
      {
        footprint: "CF+",
        fromWorkbook: false,
        level: "325",
        target: "87.75",
        year: "2024/25",
        byYear: "2038/39",
        growth: "2",
      },
    ]);
    expect(facts.opportunities.fromWorkbook).toBe(false);
    expect(facts.inhalers).toHaveLength(18);
    expect([facts.years[0], facts.years.at(-1)]).toEqual(["2019/20", "2050/51"]);
  });

  it("begins with the latest actual where there is one", async () => {
    const { cuts, opportunities } = await calculatorFacts(withCells([actual2025(), 50]));
    expect(cuts[0]).toMatchObject({ fromWorkbook: true, level: "50", year: "2025/26", byYear: "2031/32" });
    expect(cuts[1]).toMatchObject({ fromWorkbook: true, level: "325", year: "2024/25" });
    expect(opportunities.fromWorkbook).toBe(true);
    expect(opportunities.rows).toHaveLength(12);
  });

  it("falls back to the plan's figures where the sheet is not in order", async () => {
    const { cuts } = await calculatorFacts(withCells([spotOf(inserted, "GP_CF_Baseline"), null]));
    expect(cuts[0]).toMatchObject({ fromWorkbook: false, level: "54.82" });
  });
});
