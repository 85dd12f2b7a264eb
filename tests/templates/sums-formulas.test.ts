import { planCutBy2028 } from "../../src/model/gap";
import { planFallBy2028 } from "../../src/model/readings-of-2028";
import { planFootprints, planTrajectories } from "../../src/model/trajectory-inputs";
import { plannedInsertion } from "../../src/tasks/planned-insertion";
import { families } from "../../src/tasks/read-sums";
import { templates, templateTables, listSheets } from "../../src/templates/template";
import { trajectoryInputs, type FootprintColumn } from "../../src/templates/trajectory-inputs";
import type { Change } from "../../src/workbook/change-plan";
import { blankWorkbook } from "../support/blank-workbook";
import { formulaParts } from "./formula-parts";
import { ofKind } from "./whole-insertion";

/** What Excel 2016 and LibreOffice both know, and nothing that is worked out anew whenever anything changes. */
const known = [
  ...["AND", "IF", "IFERROR", "ISERROR", "ISNA", "ISNUMBER", "ISTEXT", "N", "NA", "NOT", "OR"],
  ...["COLUMN", "COLUMNS", "INDEX", "MATCH", "ROWS"],
  ...["COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "MAX", "MIN", "SUM", "SUMIFS", "SUMPRODUCT"],
  ...["ABS", "ROUND", "ROUNDUP"],
  ...["DATE", "LEFT", "LEN", "RIGHT", "TEXT", "TRIM", "VALUE"],
];

let changes: readonly Change[];
let formulas: readonly string[];
beforeAll(async () => {
  const { plan } = await plannedInsertion(blankWorkbook, {
    templates: templates
      .map(({ name }) => name)
      .filter((name) => !["cover", "delivery-plan", "metrics"].includes(name)),
    organisation: "RC9",
    year: "2025/26",
    scope: {},
  });
  changes = plan.changes;
  formulas = ofKind(changes, "write").flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => (typeof cell === "object" && cell !== null ? cell.formula : [])),
  );
});

/** The numbers a person would have to trust; how many letters LEFT and RIGHT take is none. */
function typedNumbers(formula: string): string[] {
  const plain = formula
    .replaceAll(/"(?:[^"]|"")*"/g, "words")
    .replaceAll(/GP_\w+(\[(?:[^[\]]|\[[^[\]]*\])*\])?/g, "cell")
    .replaceAll(/\b(LEFT|RIGHT)\(((?:[^()]|\([^()]*\))*),\d\)/g, "$1($2)");
  return [...plain.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([number]) => number);
}

describe("every formula of the sums", () => {
  it("is there in its hundreds", () => {
    expect(formulas.length).toBeGreaterThan(900);
  });

  it("has no number typed into it but 0 and 1", () => {
    expect(typedNumbers('=IF(LEFT(GP_A[2019/20],4)="2",GP_B*1000,0.5)')).toEqual(["1000", "0.5"]);
    expect(formulas.filter((formula) => typedNumbers(formula).some((number) => !["0", "1"].includes(number)))).toEqual(
      [],
    );
  });

  it("uses functions that Excel 2016 and LibreOffice know, and nothing volatile", () => {
    const used = new Set(formulas.flatMap((formula) => formulaParts(formula).functions));
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("is short enough for Excel, and so are its words", () => {
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(8192);
      for (const [words] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(words.length).toBeLessThanOrEqual(257);
    }
  });

  it("speaks only of tables, headers and names that are declared", () => {
    const headers = new Map(
      [...templateTables.map(({ spec }) => spec), ...listSheets.flatMap(({ tables }) => tables)].map((spec) => [
        spec.name,
        Object.values(spec.columns).map(({ header }) => header),
      ]),
    );
    const defined = new Set(ofKind(changes, "name").map(({ name }) => name));
    for (const formula of formulas) {
      const { columns, names } = formulaParts(formula);
      for (const { table, header } of columns) expect(headers.get(table)).toContain(header);
      for (const name of names) expect(defined).toContain(name);
    }
  });
});

describe("trajectoryInputs", () => {
  it.each(["cf", "cfPlus"] as const)("begin with the same figures as the pure functions: %s", (column) => {
    const plan = planTrajectories[column];
    const given = (key: keyof typeof trajectoryInputs) => trajectoryInputs[key].plan[column];
    const start = (key: keyof typeof trajectoryInputs) => {
      const words = given(key);
      return typeof words === "string" ? Number(words.slice(0, 4)) : null;
    };
    expect({
      baseline: given("Baseline"),
      growth: Number(given("Growth")) / 100,
      startShare: Number(given("StartShare")) / 100,
      milestoneShare: Number(given("MilestoneShare")) / 100,
      baselineYear: start("BaselineYear"),
      startYear: start("StartYear"),
      milestoneYear: start("MilestoneYear"),
      milestoneAspiration: start("MilestoneAspiration"),
      netZeroYear: start("NetZeroYear"),
      netZeroAspiration: start("NetZeroAspiration"),
      family: families[String(given("Family"))],
      ambition: String(given("Ambition")).toLowerCase(),
      footprint: column === "cf" ? "CF" : "CF+",
    }).toEqual(plan);
    expect([given("BaselineLow"), given("BaselineHigh")]).toEqual(endsOf(column));
  });

  it("begin with the plan's aim for 2028", () => {
    const { plan } = trajectoryInputs.Aim2028;
    expect(plan.cfPlus).toBe(planFallBy2028.cut);
    expect(trajectoryInputs.Achieved.plan.cfPlus).toBe(planFallBy2028.achieved);
    expect(trajectoryInputs.Fall2028.plan.cfPlus / 100).toBe(planFallBy2028.fall);
    expect(Number(trajectoryInputs.AimYear.plan.cfPlus.slice(0, 4))).toBe(planFallBy2028.aimYear);
    expect(planCutBy2028.value + trajectoryInputs.Aim2028Precision.plan.cfPlus).toBe(planCutBy2028.high);
  });
});

function endsOf(column: FootprintColumn): (number | null)[] {
  const { low, high } = planFootprints[column];
  return [low, high];
}
