import { formula, text } from "../domain/entry";
import type { ChartPlan, PlannedCell } from "../workbook/change-plan";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { ChartSpec, SheetSpec } from "../workbook/sheet-spec";
import { defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";
import {
  footprintColumns,
  footprintHeaders,
  isFootprintColumn,
  trajectoryInputRows,
  trajectoryInputsTable,
  trajectoryName,
  type FootprintColumn,
} from "./trajectory-inputs";
import {
  annuity,
  namedCells,
  trajectoryWorkingRows,
  trajectoryWorkingsTable,
  type NamedCells,
} from "./trajectory-workings";
import { trajectoryChartRows, chartTables, trajectoryRows, yearTables, yearsColumn } from "./trajectory-years";

interface Result {
  readonly label: string;
  readonly unit: string;
  readonly formula: (cell: NamedCells, years: (key: "starts" | "actual" | "path") => string) => string;
  readonly how: string;
}

type Years = Parameters<Result["formula"]>[1];

const known = (years: Years) => `ISNUMBER(${years("actual")})`;
const sumOver = (years: Years, of: "path" | "actual", after: string, until: string) =>
  `SUMIFS(${years(of)},${years("starts")},">"&${after},${years("starts")},"<="&${until})`;
const ifKnown = (cell: NamedCells, worked: string) => `IF(${cell("LatestYear")}="","",${worked})`;
const reached = (cell: NamedCells, level: string) =>
  ifKnown(
    cell,
    `IF(${cell("LatestYear")}<=${cell("YearBaseline")},"No pace yet",IF(${cell("Latest")}<=${level},${cell("LatestYear")},` +
      `IF(${cell("Pace")}<=0,"Not at this pace",${cell("LatestYear")}+ROUNDUP(ROUND((${cell("Latest")}-${level})/${cell("Pace")},${cell("YearPlaces")}),0))))`,
  );
const asYear = (start: string) => `${start}&"/"&RIGHT(${start}+1,2)`;

/** What follows from the paths and the actuals; the end of the name over each cell is its key. */
export const trajectoryResults = {
  LatestYear: {
    label: "Latest year with an actual: starts in",
    unit: "year",
    formula: (_cell, years) => `IF(COUNT(${years("actual")})=0,"",SUMPRODUCT(MAX(${known(years)}*${years("starts")})))`,
    how: "The last year below that has a figure.",
  },
  Latest: {
    label: "Latest actual",
    unit: "ktCO2e",
    formula: (cell, years) => ifKnown(cell, `SUMIFS(${years("actual")},${years("starts")},${cell("LatestYear")})`),
    how: "Its figure.",
  },
  PathThen: {
    label: "Path in that year",
    unit: "ktCO2e",
    formula: (cell, years) =>
      ifKnown(
        cell,
        `IF(${cell("LatestYear")}<${cell("YearStart")},"",SUMIFS(${years("path")},${years("starts")},${cell("LatestYear")}))`,
      ),
    how: "What the path allows then; blank before it begins.",
  },
  AbovePath: {
    label: "Above the path (below: negative)",
    unit: "ktCO2e",
    formula: (cell) => `IF(ISNUMBER(${cell("PathThen")}),${cell("Latest")}-${cell("PathThen")},"")`,
    how: "Latest actual less path.",
  },
  CutInPlan: {
    label: "Cut a year on the path",
    unit: "% of the level it begins with",
    formula: (cell) => `IF(${cell("LevelStart")}=0,"",${cell("CutToMilestone")}/${cell("LevelStart")}/1%)`,
    how: "Constant cut to the milestone ÷ level where the path begins: the plan prints “more than 7.5%” (l.306) and “about 6%” (l.311).",
  },
  YearsLeft: {
    label: "Years left to the milestone",
    unit: "years",
    formula: (cell) => ifKnown(cell, `MAX(0,${cell("YearMilestone")}-${cell("LatestYear")})`),
    how: "From the latest actual.",
  },
  RequiredCut: {
    label: "Cut a year required from here",
    unit: "ktCO2e a year",
    formula: (cell) =>
      `IF(N(${cell("YearsLeft")})=0,"",(${cell("Latest")}*${cell("GrowthFactor")}^${cell("YearsLeft")}-${cell("LevelMilestone")})/(${cell("GrowthFactor")}*(${annuity(cell, cell("YearsLeft"))})))`,
    how: "The constant cut, with growth on the rest, from the latest actual to the milestone; blank once its year has come.",
  },
  RequiredShare: {
    label: "The same, of the latest actual",
    unit: "% a year",
    formula: (cell) =>
      `IF(AND(ISNUMBER(${cell("RequiredCut")}),N(${cell("Latest")})>0),${cell("RequiredCut")}/${cell("Latest")}/1%,"")`,
    how: "Cut ÷ latest actual.",
  },
  RequiredRate: {
    label: "Fall a year required from here",
    unit: "% a year",
    formula: (cell) =>
      `IF(AND(N(${cell("YearsLeft")})>0,N(${cell("Latest")})>0,${cell("LevelMilestone")}>0),(1-(${cell("LevelMilestone")}/${cell("Latest")})^(1/${cell("YearsLeft")}))/1%,"")`,
    how: "The constant rate 1 − (T/A)^(1/n), growth not counted.",
  },
  Pace: {
    label: "Pace so far",
    unit: "ktCO2e less a year",
    formula: (cell) =>
      ifKnown(
        cell,
        `IF(${cell("LatestYear")}>${cell("YearBaseline")},(${cell("Baseline")}-${cell("Latest")})/(${cell("LatestYear")}-${cell("YearBaseline")}),"")`,
      ),
    how: "(Baseline − latest actual) ÷ years between.",
  },
  MilestoneReached: {
    label: "Milestone reached at today's pace: starts in",
    unit: "year",
    formula: (cell) => reached(cell, cell("LevelMilestone")),
    how: "Latest year + (latest − level) ÷ pace, rounded up to a whole year.",
  },
  NetZeroReached: {
    label: "Net zero reached at today's pace: starts in",
    unit: "year",
    formula: (cell) => reached(cell, "0"),
    how: "The same to 0.",
  },
  Budget: {
    label: "Carbon budget of the path",
    unit: "ktCO2e",
    formula: (cell, years) => sumOver(years, "path", cell("YearStart"), cell("YearNetZero")),
    how: "The sum of the path from the year after it begins to net zero.",
  },
  KnownYears: {
    label: "Years of it that have an actual",
    unit: "years",
    formula: (cell, years) =>
      `SUMPRODUCT((${years("starts")}>${cell("YearStart")})*(${years("starts")}<=${cell("YearNetZero")})*${known(years)})`,
    how: "A year without a figure is not known; it is not zero.",
  },
  Spent: {
    label: "Spent so far",
    unit: "ktCO2e",
    formula: (cell, years) =>
      `IF(${cell("KnownYears")}=0,"",${sumOver(years, "actual", cell("YearStart"), cell("YearNetZero"))})`,
    how: "The sum of the actuals in those years.",
  },
  Left: {
    label: "Left to spend",
    unit: "ktCO2e",
    formula: (cell) => `IF(ISNUMBER(${cell("Spent")}),${cell("Budget")}-${cell("Spent")},"")`,
    how: "Budget less spent; too high by whatever the years without a figure emitted.",
  },
} as const satisfies Readonly<Record<string, Result>>;

/** The three levels the aim for 2028 may mean; the Board will be asked which. */
const readings2028 = {
  Grown2028: {
    label: "“Down 22% by 2028”, read 1",
    unit: "ktCO2e",
    formula: (cell) => `${cell("Base2028")}-${cell("Aim2028")}`,
    how: "The baseline grown to where the path begins, less achieved, less the cut: 349.4 − 77 with the plan's figures.",
  },
  GrownOn2028: {
    label: "“Down 22% by 2028”, read 2",
    unit: "ktCO2e",
    formula: (cell) =>
      `${cell("Base2028")}*${cell("GrowthFactor")}^(VALUE(LEFT(${cell("AimYear")},4))-${cell("YearStart")})-${cell("Aim2028")}`,
    how: "That base grown on to the aim's year, less the cut.",
  },
  OfBaseline2028: {
    label: "“Down 22% by 2028”, read 3",
    unit: "ktCO2e",
    formula: (cell) => `${cell("Baseline")}*(1-${cell("Fall2028")}%)`,
    how: "The share taken off the baseline itself.",
  },
} as const satisfies Readonly<Record<string, Result>>;

const base2028: Result = {
  label: "Base of the 22%",
  unit: "ktCO2e",
  formula: (cell) =>
    `${cell("Baseline")}*${cell("GrowthFactor")}^(${cell("YearStart")}-${cell("YearBaseline")})-${cell("Achieved")}`,
  how: "The baseline grown to where the path begins, less what was achieved (l.576): 77 kt is 22% of it, not of 325 kt.",
};

const items: Readonly<Record<string, Result>> = { ...trajectoryResults, Base2028: base2028, ...readings2028 };
const cfPlusOnly = new Set(["Base2028", ...Object.keys(readings2028)]);
const byLabel = new Map(Object.entries(items).map(([key, { label }]) => [label, key]));

function result(header: string): ColumnSpec {
  return {
    header,
    guide: "Worked out from the tables below.",
    width: 110,
    entry: formula,
    filledBy: "plan",
    format: "General",
    align: "Right",
  };
}

export const trajectoryResultsTable = defineTable({
  name: "GP_TrajectoryResults",
  key: "item",
  rowsAreFields: true,
  columns: {
    item: { header: "Result", guide: "What is worked out.", width: 190, entry: text(255), filledBy: "plan" },
    cf: result(footprintHeaders.cf),
    cfPlus: result(footprintHeaders.cfPlus),
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
  formatFor: (column, label) => {
    const unit = items[byLabel.get(label) ?? ""]?.unit ?? "";
    return isFootprintColumn(column) ? (unit.startsWith("year") ? "0" : "#,##0.0#") : null;
  },
  nameFor: (column, label) => {
    const key = byLabel.get(label);
    return key !== undefined && isFootprintColumn(column) && isFilled(column, key) ? trajectoryName(column, key) : null;
  },
});

function isFilled(column: FootprintColumn, key: string): boolean {
  return column === "cfPlus" || !cfPlusOnly.has(key);
}

function resultRows(naming: Naming): Row[] {
  return Object.entries(items).map(([key, { label, unit, formula: written, how }]) => {
    const cells = footprintColumns.map((column): [string, PlannedCell] => {
      if (!isFilled(column, key)) return [column, null];
      const cell = namedCells(column, naming);
      const years: Years = (of) => yearsColumn(column, of, naming);
      return [column, { formula: `=IF(${cell("Check")}="",${written(cell, years)},"")` }];
    });
    return { item: label, ...Object.fromEntries(cells), unit, how };
  });
}

const chartLook: Pick<ChartPlan, "kind" | "valueAxis" | "series"> = {
  kind: "Line",
  valueAxis: "ktCO2e a year",
  series: [
    { colour: "#767676", stroke: "RoundDot" },
    { colour: house.heading, stroke: "Continuous" },
    { colour: "#B3440D", stroke: "Continuous", markers: true },
    { colour: house.userHeaderFill, stroke: "Dash", markers: true },
  ],
};

function chart(column: FootprintColumn, title: string, over: ChartSpec["over"]): ChartSpec {
  const { name } = chartTables[column];
  return { ...chartLook, name: `${name} lines`, title, table: name, categories: "year", over };
}

/** A sentence on one footprint that follows its figures. */
function sentence(column: FootprintColumn, name: string, naming: Naming): PlannedCell & object {
  const cell = namedCells(column, naming);
  const kilotonnes = (of: string) => `TEXT(${cell(of)},"#,##0.0")&" kt"`;
  return {
    formula:
      `=IF(${cell("Check")}<>"","${name}: "&${cell("Check")},` +
      `"${name}: from "&${kilotonnes("LevelStart")}&" in "&${cell("StartYear")}&" to "&${kilotonnes("LevelMilestone")}&" in "&${asYear(cell("YearMilestone"))}&` +
      `" and net zero in "&${asYear(cell("YearNetZero"))}&". "&IF(${cell("LatestYear")}="","No actual is known yet.",` +
      `"In "&${asYear(cell("LatestYear"))}&" it was "&${kilotonnes("Latest")}&IF(ISNUMBER(${cell("AbovePath")}),IF(${cell("AbovePath")}>0,", "&TEXT(${cell("AbovePath")},"#,##0.0")&" kt above the path.",", on or below the path."),".")&` +
      `IF(ISNUMBER(${cell("RequiredCut")})," From here it takes "&TEXT(${cell("RequiredCut")},"#,##0.0")&" kt a year.","")))`,
  };
}

export const trajectoryTables = [
  trajectoryInputsTable,
  trajectoryResultsTable,
  yearTables.cf,
  yearTables.cfPlus,
  trajectoryWorkingsTable,
  chartTables.cf,
  chartTables.cfPlus,
] as const;

/** The sheet of both footprints' paths. */
export function trajectorySheet(naming: Naming, hasMetrics: boolean): SheetSpec {
  return {
    name: "Trajectory",
    title: "Trajectory to net zero",
    intro: [
      sentence("cf", "NHS Carbon Footprint (CF)", naming),
      sentence("cfPlus", "NHS Carbon Footprint Plus (CF+, which contains the CF)", naming),
      "Change what stands under a blue heading and every figure follows. Years are financial years; 2032 is read as 2031/32.",
    ],
    charts: [
      chart("cf", "NHS Carbon Footprint (CF)", { first: 0, columns: 4 }),
      chart("cfPlus", "NHS Carbon Footprint Plus (CF+)", { first: 4, columns: 4 }),
    ],
    tables: [
      { spec: trajectoryResultsTable, rows: resultRows(naming), heading: "Where we stand" },
      { spec: trajectoryInputsTable, rows: trajectoryInputRows(), heading: "What it rests on" },
      { spec: yearTables.cf, rows: trajectoryRows("cf", naming, hasMetrics), heading: "CF, year by year" },
      {
        spec: yearTables.cfPlus,
        rows: trajectoryRows("cfPlus", naming, hasMetrics),
        heading: "CF+, year by year",
      },
      { spec: trajectoryWorkingsTable, rows: trajectoryWorkingRows(naming), heading: "Workings" },
      {
        spec: chartTables.cf,
        rows: trajectoryChartRows("cf", naming),
        heading: "What the charts show (#N/A draws nothing)",
      },
      { spec: chartTables.cfPlus, rows: trajectoryChartRows("cfPlus", naming), heading: null },
    ],
    freezesHeader: false,
    frozenColumns: 0,
    tabColour: house.heading,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Trajectory" },
  };
}
