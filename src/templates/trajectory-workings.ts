import { figure, formula, text } from "../domain/entry";
import type { PlannedCell } from "../workbook/change-plan";
import type { Naming } from "../workbook/naming";
import { defineTable, type Row } from "../workbook/table-spec";
import {
  ambitionWords,
  familyWords,
  footprintColumns,
  footprintHeaders,
  isFootprintColumn,
  trajectoryInputs,
  trajectoryName,
  type FootprintColumn,
} from "./trajectory-inputs";

/** Counts and dates that formulas need and that are nobody's choice. */
export const constants = {
  TonnesPerKilotonne: { label: "Tonnes in a kilotonne", value: 1000, unit: "t per kt", why: "By definition." },
  Whole: { label: "Per cent in a whole", value: 100, unit: "%", why: "By definition." },
  MostGrowth: { label: "Most growth taken", value: 50, unit: "% a year", why: "More is a slip of the pen." },
  YearPlaces: {
    label: "Decimals kept of years",
    value: 9,
    unit: "decimals",
    why: "So that 3.0000000001 years are three.",
  },
  YearEndMonth: { label: "A financial year ends in month", value: 3, unit: "month", why: "31 March." },
  YearEndDay: { label: "and on day", value: 31, unit: "day", why: "31 March." },
} as const;

/** The cells of one footprint, and the constants, by the ending of their names, as formulas speak of them. */
export type NamedCells = (ending: string) => string;

export function namedCells(column: FootprintColumn, naming: Naming): NamedCells {
  return (ending) => naming.name(ending in constants ? `GP_${ending}` : trajectoryName(column, ending));
}

interface Working {
  readonly label: string;
  readonly unit: string;
  readonly formula: (cell: NamedCells) => string;
  readonly how: string;
}

const startOf = (cell: string) => `VALUE(LEFT(${cell},4))`;
const aimed = (cell: NamedCells, of: "Milestone" | "NetZero", target: string) =>
  `IF(AND(${cell("Ambition")}="${ambitionWords.aspiration}",${cell(`${of}Aspiration`)}<>""),` +
  `${startOf(cell(`${of}Aspiration`))},${startOf(cell(target))})`;
/** What 1 a year adds up to over some years when all that is there grows. */
export const annuity = (cell: NamedCells, years: string) =>
  `IF(${cell("Growth")}=0,${years},(${cell("GrowthFactor")}^${years}-1)/${cell("Growth")}%)`;
const cut = (cell: NamedCells, from: string, to: string, years: string) =>
  `(${from}*${cell("GrowthFactor")}^${years}-${to})/(${cell("GrowthFactor")}*(${annuity(cell, years)}))`;

/** The steps between the inputs and the paths; the end of the name over each cell is its key. */
export const trajectoryWorkings = {
  YearBaseline: {
    label: "Baseline: starts in",
    unit: "year",
    formula: (cell) => startOf(cell("BaselineYear")),
    how: "The calendar year the financial year starts in.",
  },
  YearStart: {
    label: "The path: starts in",
    unit: "year",
    formula: (cell) => startOf(cell("StartYear")),
    how: "The same.",
  },
  YearMilestoneTarget: {
    label: "Milestone, target: starts in",
    unit: "year",
    formula: (cell) => startOf(cell("MilestoneYear")),
    how: "The same.",
  },
  YearMilestone: {
    label: "Milestone followed: starts in",
    unit: "year",
    formula: (cell) => aimed(cell, "Milestone", "MilestoneYear"),
    how: "The aspiration where that is chosen and there is one, else the target.",
  },
  YearNetZero: {
    label: "Net zero followed: starts in",
    unit: "year",
    formula: (cell) => aimed(cell, "NetZero", "NetZeroYear"),
    how: "The same.",
  },
  LevelStart: {
    label: "Level where the path begins",
    unit: "ktCO2e",
    formula: (cell) => `${cell("Baseline")}*${cell("StartShare")}%`,
    how: "Baseline × share.",
  },
  LevelMilestone: {
    label: "Level at the milestone",
    unit: "ktCO2e",
    formula: (cell) => `${cell("Baseline")}*${cell("MilestoneShare")}%`,
    how: "Baseline × share.",
  },
  GrowthFactor: {
    label: "Growth factor",
    unit: "a year",
    formula: (cell) => `1+${cell("Growth")}%`,
    how: "1 + growth.",
  },
  YearsToMilestone: {
    label: "Years to the milestone",
    unit: "years",
    formula: (cell) => `${cell("YearMilestone")}-${cell("YearStart")}`,
    how: "n1.",
  },
  YearsToNetZero: {
    label: "Years from there to net zero",
    unit: "years",
    formula: (cell) => `${cell("YearNetZero")}-${cell("YearMilestone")}`,
    how: "n2.",
  },
  CutToMilestone: {
    label: "Constant cut to the milestone",
    unit: "ktCO2e a year",
    formula: (cell) => cut(cell, cell("LevelStart"), cell("LevelMilestone"), cell("YearsToMilestone")),
    how: "x = [E(1+g)^n − T] g / [(1+g)((1+g)^n − 1)]; (E − T)/n without growth. E: level where the path begins, T: level at the milestone, g: growth, n: years.",
  },
  CutToNetZero: {
    label: "Constant cut from there to net zero",
    unit: "ktCO2e a year",
    formula: (cell) => cut(cell, cell("LevelMilestone"), "0", cell("YearsToNetZero")),
    how: "The same with T = 0.",
  },
} as const satisfies Readonly<Record<string, Working>>;

type WorkingKey = keyof typeof trajectoryWorkings;

function refusals(cell: NamedCells): readonly (readonly [condition: string, words: string])[] {
  const missing = (key: string) => `NOT(ISNUMBER(${cell(key)}))`;
  const outside = (key: string, least: string, most: string) => `OR(${cell(key)}<${least},${cell(key)}>${most})`;
  return [
    ...figureInputs.map((key) => [missing(key), `${trajectoryInputs[key].label}: enter a number.`] as const),
    ...yearInputs.map(([key, label]) => [missing(key), `${label}: enter a financial year, such as 2031/32.`] as const),
    [`${cell("Baseline")}<=0`, "Baseline: enter more than 0 ktCO2e."],
    [outside("StartShare", "0", cell("Whole")), "Level then: enter 0 to 100%."],
    [outside("MilestoneShare", "0", cell("Whole")), "Level at the milestone: enter 0 to 100%."],
    [outside("Growth", `-${cell("MostGrowth")}`, cell("MostGrowth")), "Growth: enter −50% to 50% a year."],
    [`${cell("YearStart")}<${cell("YearBaseline")}`, "The path begins before the baseline: enter a later year."],
    [
      `${cell("YearMilestone")}<=${cell("YearStart")}`,
      "The milestone is not after the year the path begins: enter a later year.",
    ],
    [`${cell("YearNetZero")}<=${cell("YearMilestone")}`, "Net zero is not after the milestone: enter a later year."],
    [
      `AND(${cell("Family")}="${familyWords.rate}",OR(${cell("StartShare")}=0,${cell("MilestoneShare")}=0))`,
      "A constant rate never reaches zero: choose another shape.",
    ],
  ];
}

const figureInputs = ["Baseline", "Growth", "StartShare", "MilestoneShare"] as const;
const yearInputs = [
  ["YearBaseline", "Baseline year"],
  ["YearStart", "The path begins in"],
  ["YearMilestoneTarget", "Milestone: target"],
  ["YearMilestone", "Milestone: aspiration"],
  ["YearNetZero", "Net zero"],
] as const;

/** What is wrong with the inputs, in a sentence; blank where nothing is. Every figure below waits until it is. */
const check: Working = {
  label: "Check of these figures",
  unit: "",
  formula: (cell) =>
    refusals(cell).reduceRight((otherwise, [condition, words]) => `IF(${condition},"${words}",${otherwise})`, `""`),
  how: "Blank when the paths can be drawn; else what to put right in the table above. Until then the figures below stay blank.",
};

const items: Readonly<Record<WorkingKey | "Check", Working>> = { Check: check, ...trajectoryWorkings };
const byLabel = new Map<string, string>(Object.entries(items).map(([key, { label }]) => [label, key]));

const constantNames = new Map<string, string>(
  Object.entries(constants).map(([key, { label }]) => [label, `GP_${key}`]),
);

export const trajectoryWorkingsTable = defineTable({
  name: "GP_TrajectoryWorkings",
  key: "item",
  rowsAreFields: true,
  columns: {
    item: {
      header: "Workings",
      guide: "A step between the inputs and the paths.",
      width: 190,
      entry: text(255),
      filledBy: "plan",
    },
    cf: worked(footprintHeaders.cf),
    cfPlus: worked(footprintHeaders.cfPlus),
    unit: { header: "Unit", guide: "What it is given in.", width: 110, entry: text(255), filledBy: "plan" },
    how: {
      header: "How it is worked out",
      guide: "The formula in words.",
      width: 360,
      entry: text(),
      filledBy: "plan",
      format: "General",
    },
  },
  entryFor: (column, label) =>
    isFootprintColumn(column) && constantNames.has(label) ? figure("the row's unit") : null,
  formatFor: (column, label) => {
    const key = byLabel.get(label) ?? "";
    return isFootprintColumn(column) && (key.startsWith("Year") || constantNames.has(label)) ? "0" : null;
  },
  nameFor: (column, label) => {
    if (column === "cf" && constantNames.has(label)) return constantNames.get(label) ?? null;
    const key = byLabel.get(label);
    return key !== undefined && isFootprintColumn(column) ? trajectoryName(column, key) : null;
  },
});

function worked(header: string) {
  return {
    header,
    guide: "Worked out from the table above.",
    width: 110,
    entry: formula,
    filledBy: "plan",
    format: "#,##0.0###",
    align: "Right",
  } as const;
}

export function trajectoryWorkingRows(naming: Naming): Row[] {
  const rows = Object.entries(items).map(([key, { label, unit, formula: written, how }]): Row => {
    const cells = footprintColumns.map((column): [string, PlannedCell] => {
      const cell = namedCells(column, naming);
      const guarded = key === "Check" ? written(cell) : `IF(${cell("Check")}="",${written(cell)},"")`;
      // The check itself looks at the years, so they cannot wait for it.
      return [column, { formula: key.startsWith("Year") ? `=IFERROR(${written(cell)},"")` : `=${guarded}` }];
    });
    return { item: label, ...Object.fromEntries(cells), unit, how };
  });
  return [
    ...rows,
    ...Object.values(constants).map(({ label, value, unit, why }): Row => ({ item: label, cf: value, unit, how: why })),
  ];
}
