import { figure, formula } from "../domain/entry";
import { financialYear, yearLabel } from "../domain/financial-year";
import type { PlannedCell } from "../workbook/change-plan";
import type { Naming } from "../workbook/naming";
import { columnOf, defineTable, thisRow, type ColumnSpec, type Row } from "../workbook/table-spec";
import { metricPartsTable, metricYears } from "./metrics";
import { familyWords, type FootprintColumn } from "./trajectory-inputs";
import { annuity, namedCells, type NamedCells } from "./trajectory-workings";

/** 2019/20 to 2049/50: five years beyond the plan's last date. */
const years = Array.from({ length: 31 }, (_, index) => 2019 + index);

const tableNames: Readonly<Record<FootprintColumn, string>> = { cf: "GP_TrajectoryCF", cfPlus: "GP_TrajectoryCFPlus" };
const chartTableNames: Readonly<Record<FootprintColumn, string>> = { cf: "GP_ChartCF", cfPlus: "GP_ChartCFPlus" };

const shortNames: Readonly<Record<FootprintColumn, string>> = { cf: "CF", cfPlus: "CF+" };

function worked(header: string, guide: string, format = "#,##0.0"): ColumnSpec {
  return { header, guide, width: 100, entry: formula, filledBy: "plan", format, align: "Right" };
}

function yearColumns(column: FootprintColumn) {
  const short = shortNames[column];
  return {
    year: {
      header: `${short} year`,
      guide: "The financial year, April to March.",
      width: 100,
      entry: { kind: "financial-year" },
      filledBy: "plan",
    },
    businessAsUsual: worked("Business as usual", "The baseline grown with activity, nothing taken off. In ktCO2e."),
    path: worked("Path", "What the chosen shape allows in the year. In ktCO2e."),
    actual: {
      header: "Actual (ktCO2e)",
      guide: "What was emitted, in kilotonnes. It follows the Metrics sheet where that is there; blank is not known.",
      width: 100,
      entry: figure("ktCO2e"),
      filledBy: "user",
      format: "#,##0.0##",
      align: "Right",
    },
    standing: {
      header: "Against the path",
      guide: "In words.",
      width: 250,
      entry: formula,
      filledBy: "plan",
      format: "General",
    },
    difference: worked("Actual less path", "Above zero is too much. In ktCO2e."),
    line: worked(familyWords.line, "The same tonnage less every year. In ktCO2e."),
    rate: worked(familyWords.rate, "The same share less every year; to zero it goes in a straight line. In ktCO2e."),
    cut: worked("Constant cut", "The same tonnage cut every year, with growth on the rest. In ktCO2e."),
    starts: {
      header: "Starts in",
      guide: "The calendar year in which the financial year starts.",
      width: 60,
      entry: figure("year", { whole: true }),
      filledBy: "plan",
      format: "0",
    },
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

function chartColumns(column: FootprintColumn) {
  return {
    year: {
      header: `${shortNames[column]} chart`,
      guide: "The financial year.",
      width: 100,
      entry: { kind: "financial-year" },
      filledBy: "plan",
    },
    businessAsUsual: worked("Business as usual", "As above; #N/A draws nothing."),
    path: worked("Path", "As above; #N/A draws nothing."),
    actual: worked("Actual", "As above; #N/A draws nothing."),
    milestones: worked("Milestone and net zero", "The levels the path leads through."),
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** A row a year: what would be, what may be and what is. */
export const yearTables = {
  cf: defineTable({ name: tableNames.cf, key: "year", columns: yearColumns("cf") }),
  cfPlus: defineTable({ name: tableNames.cfPlus, key: "year", columns: yearColumns("cfPlus") }),
} as const;

/** The same for the charts: a cell that is not known is #N/A there, since a chart draws any text as zero. */
export const chartTables = {
  cf: defineTable({
    name: chartTableNames.cf,
    key: "year",
    columns: chartColumns("cf"),
    marks: [
      {
        over: ["path", "actual", "milestones", "businessAsUsual"],
        when: (cell) => `ISNA(${cell("actual")})`,
        look: { colour: "#4A5A50" },
      },
    ],
  }),
  cfPlus: defineTable({
    name: chartTableNames.cfPlus,
    key: "year",
    columns: chartColumns("cfPlus"),
    marks: [
      {
        over: ["path", "actual", "milestones", "businessAsUsual"],
        when: (cell) => `ISNA(${cell("actual")})`,
        look: { colour: "#4A5A50" },
      },
    ],
  }),
} as const;

type YearColumn = keyof ReturnType<typeof yearColumns>;

/** A cell of the formula's own row in a footprint's years. */
function cellsOf(column: FootprintColumn, naming: Naming): (key: YearColumn) => string {
  const { name, columns } = yearTables[column];
  return (key) => thisRow(naming.table(name), columns[key].header);
}

/** A whole column of a footprint's years, for sums over them. */
export function yearsColumn(column: FootprintColumn, key: YearColumn, naming: Naming): string {
  const { name, columns } = yearTables[column];
  return columnOf(naming.table(name), columns[key].header);
}

export function trajectoryRows(column: FootprintColumn, naming: Naming, hasMetrics: boolean): Row[] {
  const row = cellsOf(column, naming);
  const cell = namedCells(column, naming);
  const ready = `${cell("Check")}=""`;
  const onPath = `AND(${ready},N(${row("starts")})>=N(${cell("YearStart")}))`;
  const family = (level: string): PlannedCell => ({ formula: `=IF(${onPath},${level},"")` });
  return years.map((start) => {
    const year = yearLabel(financialYear(start));
    return {
      year,
      businessAsUsual: {
        formula: `=IF(AND(${ready},N(${row("starts")})>=N(${cell("YearBaseline")})),${cell("Baseline")}*${cell("GrowthFactor")}^(${row("starts")}-${cell("YearBaseline")}),"")`,
      },
      path: {
        formula: `=IF(${cell("Family")}="${familyWords.line}",${row("line")},IF(${cell("Family")}="${familyWords.rate}",${row("rate")},${row("cut")}))`,
      },
      actual: hasMetrics && metricYears.includes(year) ? actualFormula(column, year, naming) : null,
      standing: {
        formula:
          `=IF(${row("path")}="","",IF(ISNUMBER(${row("actual")}),IF(${row("difference")}>0,` +
          `TEXT(${row("difference")},"#,##0.0")&" kt above the path",TEXT(-${row("difference")},"#,##0.0")&" kt below the path"),"Not known yet"))`,
      },
      difference: {
        formula: `=IF(AND(ISNUMBER(${row("path")}),ISNUMBER(${row("actual")})),${row("actual")}-${row("path")},"")`,
      },
      line: family(levelOf(cell, row("starts"), lineLevel)),
      rate: family(levelOf(cell, row("starts"), rateLevel)),
      cut: family(levelOf(cell, row("starts"), cutLevel)),
      starts: start,
    };
  });
}

/** What the Metrics sheet says of the year; the CF+ is CF and the rest of it, and is not known while either is not. */
function actualFormula(column: FootprintColumn, year: string, naming: Naming): PlannedCell {
  const parts = naming.table(metricPartsTable.name);
  const key = columnOf(parts, metricPartsTable.columns.key.header);
  const part = (name: string) => `INDEX(${columnOf(parts, year)},MATCH("carbon-footprint-total/${name}",${key},0))`;
  const [cf, rest] = [part("cf"), part("cf-plus-remainder")];
  return column === "cf"
    ? { formula: `=IFERROR(IF(ISNUMBER(${cf}),${cf},""),"")` }
    : { formula: `=IFERROR(IF(AND(ISNUMBER(${cf}),ISNUMBER(${rest})),${cf}+${rest},""),"")` };
}

interface Leg {
  /** The level it starts from and leads to, and the years it takes and has taken. */
  readonly from: string;
  readonly to: string;
  readonly years: string;
  readonly gone: string;
  readonly cut: string;
}

/** The level on the leg the year is in: to the milestone, from there to net zero, and nothing after. */
function levelOf(cell: NamedCells, starts: string, level: (leg: Leg, cell: NamedCells) => string): string {
  const toMilestone: Leg = {
    from: cell("LevelStart"),
    to: cell("LevelMilestone"),
    years: cell("YearsToMilestone"),
    gone: `(${starts}-${cell("YearStart")})`,
    cut: cell("CutToMilestone"),
  };
  const toNetZero: Leg = {
    from: cell("LevelMilestone"),
    to: "0",
    years: cell("YearsToNetZero"),
    gone: `(${starts}-${cell("YearMilestone")})`,
    cut: cell("CutToNetZero"),
  };
  return `IF(${starts}>=${cell("YearNetZero")},0,IF(${starts}=${cell("YearMilestone")},${cell("LevelMilestone")},IF(${starts}<${cell("YearMilestone")},${level(toMilestone, cell)},${level(toNetZero, cell)})))`;
}

function lineLevel({ from, to, years: count, gone }: Leg): string {
  return `${from}+(${to}-${from})*${gone}/${count}`;
}

/** To zero no constant rate leads, so that leg is a straight line. */
function rateLevel(leg: Leg): string {
  const { from, to, years: count, gone } = leg;
  if (to === "0") return lineLevel(leg);
  return `IF(OR(${from}=0,${to}=0),${lineLevel(leg)},${from}*(${to}/${from})^(${gone}/${count}))`;
}

function cutLevel({ from, gone, cut }: Leg, cell: NamedCells): string {
  const factor = cell("GrowthFactor");
  return `${from}*${factor}^${gone}-${cut}*${factor}*${annuity(cell, gone)}`;
}

export function trajectoryChartRows(column: FootprintColumn, naming: Naming): Row[] {
  const cell = namedCells(column, naming);
  const key = yearsColumn(column, "year", naming);
  const own = thisRow(naming.table(chartTables[column].name), chartTables[column].columns.year.header);
  const known = (of: YearColumn): PlannedCell => {
    const found = `INDEX(${yearsColumn(column, of, naming)},MATCH(${own},${key},0))`;
    return { formula: `=IF(ISNUMBER(${found}),${found},NA())` };
  };
  const starts = `INDEX(${yearsColumn(column, "starts", naming)},MATCH(${own},${key},0))`;
  return years.map((start) => ({
    year: yearLabel(financialYear(start)),
    businessAsUsual: known("businessAsUsual"),
    path: known("path"),
    actual: known("actual"),
    milestones: {
      formula: `=IF(${cell("Check")}<>"",NA(),IF(${starts}=${cell("YearMilestone")},${cell("LevelMilestone")},IF(${starts}=${cell("YearNetZero")},0,NA())))`,
    },
  }));
}
