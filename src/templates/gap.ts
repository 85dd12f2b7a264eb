import { formula, text } from "../domain/entry";
import type { PlannedCell } from "../workbook/change-plan";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { columnOf, defineTable, thisRow, type ColumnSpec, type Row } from "../workbook/table-spec";
import { atRiskRows, atRiskTable, atRiskTotal } from "./gap-at-risk";
import { opportunityColumn, type OpportunityColumn } from "./opportunities";
import type { FootprintColumn } from "./trajectory-inputs";
import { namedCells } from "./trajectory-workings";
import { yearsColumn } from "./trajectory-years";

function plan(header: string, width: number, guide: string): ColumnSpec {
  return { header, guide, width, entry: text(255), filledBy: "plan" };
}

function worked(header: string, guide: string, format = "#,##0.0", width = 84): ColumnSpec {
  return { header, guide, width, entry: formula, filledBy: "plan", format, align: "Right" };
}

/** What has to go by 2028, 2032 and 2039, what is there to do it with, and what nobody has found yet. */
export const gapTable = defineTable({
  name: "GP_Gap",
  key: "horizon",
  columns: {
    horizon: plan("By", 150, "The calendar year the plan prints, and the footprint it is about."),
    year: worked("Financial year", "The financial year that ends in it.", "General"),
    needed: worked("Needed (kt)", "What has to be cut from where the path begins to the end of the year, in ktCO2e."),
    neededLow: worked("Needed: at least", "Where the plan prints the figure: the low end of what prints the same."),
    neededHigh: worked("Needed: at most", "The high end."),
    achieved: worked(
      "Achieved before (kt)",
      "Where it is known. Not taken off: what is needed is counted from where the path begins.",
    ),
    identified: worked(
      "Identified in time (kt)",
      "What remains of the opportunities of the footprint that are dated by the year; the Unknown ones in full.",
    ),
    identifiedLow: worked("Identified: at least", "With every Unknown one achieved already."),
    identifiedHigh: worked("Identified: at most", "With nothing of the Unknown ones achieved."),
    unknownRows: worked(
      "of them Unknown",
      "For how many of those opportunities it is not known what has been achieved.",
      "0",
    ),
    datedLater: worked(
      "Dated later (kt)",
      "What remains of the opportunities of the footprint that are dated after the year.",
    ),
    unidentified: worked("Unidentified (kt)", "Needed less identified. Below zero is a surplus."),
    unidentifiedLow: worked("Unidentified: at least", "With needed at its low end and identified at its high one."),
    unidentifiedHigh: worked("Unidentified: at most", "With needed at its high end and identified at its low one."),
    share: worked("Identified (%)", "Identified as a share of needed.", "0"),
    words: { ...worked("In words", "The row as a sentence.", "General", 320), align: "Left", lines: 2 },
    starts: worked("Starts in", "The calendar year in which the financial year starts.", "0"),
  },
});

type GapColumn = keyof typeof gapTable.columns;

interface Horizon {
  readonly key: string;
  readonly label: string;
  readonly footprint: FootprintColumn;
  /** The start of its year, and what is needed, as formulas. */
  readonly starts: string;
  readonly needed: string;
  /** How far from the printed figure it may lie; null where it is worked out. */
  readonly precision: string | null;
}

function horizons(naming: Naming): readonly Horizon[] {
  const cf = namedCells("cf", naming);
  const cfPlus = namedCells("cfPlus", naming);
  return [
    {
      key: "2028",
      label: "2028, CF+ (the CF inside it)",
      footprint: "cfPlus",
      starts: `VALUE(LEFT(${cfPlus("AimYear")},4))`,
      needed: cfPlus("Aim2028"),
      precision: cfPlus("Aim2028Precision"),
    },
    {
      key: "2032",
      label: "2032, CF alone",
      footprint: "cf",
      starts: cf("YearMilestoneTarget"),
      needed: cutOnPath("cf", cf("YearMilestoneTarget"), naming),
      precision: null,
    },
    {
      key: "2039",
      label: "2039, CF+ (the CF inside it)",
      footprint: "cfPlus",
      starts: cfPlus("YearMilestoneTarget"),
      needed: cutOnPath("cfPlus", cfPlus("YearMilestoneTarget"), naming),
      precision: null,
    },
  ];
}

/** The sum over the years of path(t-1) - path(t) / (1 + growth): the fall, and the growth that has to be undone. */
function cutOnPath(column: FootprintColumn, until: string, naming: Naming): string {
  const cell = namedCells(column, naming);
  const [path, starts] = [yearsColumn(column, "path", naming), yearsColumn(column, "starts", naming)];
  const sum = (after: string, last: string) =>
    `SUMIFS(${path},${starts},"${after}"&${cell("YearStart")},${starts},"${last}"&${until})`;
  return `${sum(">=", "<")}-${sum(">", "<=")}/${cell("GrowthFactor")}`;
}

function gapRow({ label, footprint, starts, needed, precision }: Horizon, naming: Naming): Row {
  const named = namedCells(footprint, naming);
  const own = (key: GapColumn) => thisRow(naming.table(gapTable.name), gapTable.columns[key].header);
  const column = (key: OpportunityColumn) => opportunityColumn(key, naming);
  const inFootprint = footprint === "cf" ? `,${column("footprint")},"CF"` : "";
  const inTime = `,${column("starts")},"<="&${own("starts")}`;
  const kilotonnes = (key: OpportunityColumn, also = "") =>
    `SUMIFS(${column(key)},${column("key")},"<>"${inFootprint}${also})/${named("TonnesPerKilotonne")}`;
  const ready = (worked: string): PlannedCell => ({ formula: `=IF(ISNUMBER(${own("needed")}),${worked},"")` });
  const end = (sign: "+" | "-") => (precision === null ? own("needed") : `${own("needed")}${sign}N(${precision})`);
  const kt = (key: GapColumn) => `TEXT(${own(key)},"#,##0.0")`;
  return {
    horizon: label,
    starts: { formula: `=IFERROR(${starts},"")` },
    year: { formula: `=IF(${own("starts")}="","",${own("starts")}&"/"&RIGHT(${own("starts")}+1,2))` },
    needed: { formula: `=IF(AND(${named("Check")}="",ISNUMBER(${own("starts")})),${needed},"")` },
    neededLow: ready(end("-")),
    neededHigh: ready(end("+")),
    achieved: ready(kilotonnes("achieved")),
    identified: ready(kilotonnes("remaining", inTime)),
    identifiedLow: ready(kilotonnes("remainingLow", inTime)),
    identifiedHigh: ready(kilotonnes("remainingHigh", inTime)),
    unknownRows: ready(`COUNTIFS(${column("known")},"Unknown"${inFootprint}${inTime})`),
    datedLater: ready(`${kilotonnes("remaining")}-${own("identified")}`),
    unidentified: ready(`${own("needed")}-${own("identified")}`),
    unidentifiedLow: ready(`${own("neededLow")}-${own("identifiedHigh")}`),
    unidentifiedHigh: ready(`${own("neededHigh")}-${own("identifiedLow")}`),
    share: ready(`IF(${own("needed")}>0,${own("identified")}/${own("needed")}/1%,"")`),
    words: {
      formula:
        `=IF(${own("needed")}="","Put the Trajectory sheet in order first: "&${named("Check")},` +
        `"By "&${own("year")}&" about "&${kt("needed")}&" kt has to go; about "&${kt("identified")}&" kt is identified in time ("&${own("unknownRows")}&" Unknown), and "&` +
        `IF(${own("unidentified")}>0,"about "&${kt("unidentified")}&" kt is not identified.","nothing is unidentified: "&TEXT(-${own("unidentified")},"#,##0.0")&" kt more than needed."))`,
    },
  };
}

/** The columns of the waterfall; what only lifts the others is not drawn. */
export const gapStepsTable = defineTable({
  name: "GP_GapSteps",
  key: "step",
  columns: {
    step: plan("Step of the chart", 150, "A column of the chart."),
    base: worked("Lifts (not drawn)", "What the column above it stands on."),
    up: worked("Needed, or not identified", "What has to go, and what nobody has found yet. In ktCO2e."),
    down: worked("Identified in time", "What hangs from the top of what is needed. In ktCO2e."),
    surplus: worked("More than needed", "Where more is identified than needed. In ktCO2e."),
  },
});

/** A cell of one horizon's row. */
function gapAt(key: GapColumn, label: string, naming: Naming): string {
  const column = (of: GapColumn) => columnOf(naming.table(gapTable.name), gapTable.columns[of].header);
  return `INDEX(${column(key)},MATCH("${label}",${column("horizon")},0))`;
}

function stepRows(naming: Naming): Row[] {
  const cell = (written: string): PlannedCell => ({ formula: `=${written}` });
  return horizons(naming).flatMap(({ key, label }) => {
    const gap = (column: GapColumn) => `N(${gapAt(column, label, naming)})`;
    const [needed, identified, left] = [gap("needed"), gap("identified"), gap("unidentified")] as const;
    return [
      { step: `${key} needed`, base: cell("0"), up: cell(needed), down: cell("0"), surplus: cell("0") },
      {
        step: `${key} identified`,
        base: cell(`MAX(${left},0)`),
        up: cell("0"),
        down: cell(`MIN(${identified},${needed})`),
        surplus: cell("0"),
      },
      {
        step: `${key} not identified`,
        base: cell("0"),
        up: cell(`MAX(${left},0)`),
        down: cell("0"),
        surplus: cell(`MAX(-${left},0)`),
      },
    ];
  });
}

export const gapTables = [gapTable, gapStepsTable, atRiskTable] as const;

/** The sheet of what is left to find. */
export function gapSheet(naming: Naming): SheetSpec {
  return {
    name: "Gap",
    title: "The gap that is left",
    intro: [
      ...horizons(naming).map(({ label }) => ({ formula: `=${gapAt("words", label, naming)}` })),
      atRiskTotal(naming),
    ],
    charts: [
      {
        name: "Gap waterfall",
        kind: "ColumnStacked",
        title: "Needed, identified in time, not identified",
        valueAxis: "ktCO2e",
        table: gapStepsTable.name,
        categories: "step",
        series: [{ colour: null }, { colour: "#7A2E0E" }, { colour: house.heading }, { colour: house.userHeaderFill }],
        over: { first: 0, columns: 9 },
      },
    ],
    tables: [
      {
        spec: gapTable,
        rows: horizons(naming).map((horizon) => gapRow(horizon, naming)),
        heading: "Needed, identified and unidentified",
      },
      { spec: atRiskTable, rows: atRiskRows(naming), heading: "What red and slipped actions put at risk" },
      { spec: gapStepsTable, rows: stepRows(naming), heading: "What the chart shows" },
    ],
    freezesHeader: false,
    frozenColumns: 1,
    tabColour: house.heading,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Gap" },
  };
}
