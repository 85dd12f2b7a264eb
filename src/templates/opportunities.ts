import { choice, figure, formula, text, type Entry } from "../domain/entry";
import { yearLabel } from "../domain/financial-year";
import type { Opportunity, PrintedFigure } from "../domain/opportunity";
import { opportunities, printedOpportunityTotal } from "../reference/opportunities";
import { opportunityLinks } from "../reference/opportunity-links";
import type { PlannedCell } from "../workbook/change-plan";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { columnOf, defineTable, thisRow, type ColumnSpec, type Row } from "../workbook/table-spec";
import { emissionsCategories } from "./lists";
import { namedCells } from "./trajectory-workings";

function plan(header: string, width: number, guide: string, entry: Entry = text(255), format?: string): ColumnSpec {
  return { header, guide, width, entry, filledBy: "plan", ...(format !== undefined && { format }) };
}

const TONNES = "#,##0.##";

function tonnes(header: string, guide: string, filledBy: "plan" | "user" = "user"): ColumnSpec {
  return { header, guide, width: 84, entry: figure("tCO2e"), filledBy, format: TONNES, align: "Right" };
}

function worked(header: string, guide: string, format = TONNES): ColumnSpec {
  return { header, guide, width: 84, entry: formula, filledBy: "plan", format, align: "Right" };
}

const GIVE_OR_TAKE = "Half the range of figures that print the same. Blank: known exactly.";

/** Appendix 2 of the plan (l.1230-1260): what could be saved, what has been, and what is left. */
export const opportunitiesTable = defineTable({
  name: "GP_Opportunities",
  key: "key",
  columns: {
    key: plan("Opportunity", 130, "The opportunity's permanent reference. Please leave it as it is."),
    theme: plan("Theme", 130, "The theme as Appendix 2 words it."),
    footprint: plan(
      "Counted in",
      60,
      "CF: in the NHS Carbon Footprint, and so in the CF+ as well. CF+: in the NHS Carbon Footprint Plus only.",
      choice(["CF", "CF+"]),
    ),
    printed: plan("Potential as printed", 72, "The plan's own figure, with its signs."),
    potential: tonnes(
      "Potential (tCO2e)",
      "What could be saved a year, against 2019/20. The plan's figure to begin with.",
    ),
    potentialPrecision: tonnes("Potential: give or take", GIVE_OR_TAKE),
    achievedPrinted: plan("Achieved as printed", 72, "The plan's own figure. Unknown is not zero; None is."),
    achieved: tonnes(
      "Achieved (tCO2e)",
      "What has been saved a year, against 2019/20. Blank is Unknown, which is not zero.",
    ),
    achievedPrecision: tonnes("Achieved: give or take", GIVE_OR_TAKE),
    known: worked("Is it known", "Unknown where nothing stands under Achieved.", "General"),
    remaining: worked("Remaining (tCO2e)", "Potential less achieved; the whole potential where that is Unknown."),
    remainingLow: worked(
      "Remaining: at least",
      "With potential and achieved at the ends of their ranges; 0 where achieved is Unknown.",
    ),
    remainingHigh: worked("Remaining: at most", "With potential and achieved at the other ends of their ranges."),
    shareOfCf: worked(
      "% of CF",
      "Potential as a share of the NHS Carbon Footprint of the Trajectory sheet; blank outside it.",
      "0.0",
    ),
    shareOfCfPrinted: plan("% of CF as printed", 66, "What the plan prints."),
    shareOfCfPlus: worked(
      "% of CF+",
      "Potential as a share of the NHS Carbon Footprint Plus, which contains the CF.",
      "0.0",
    ),
    shareOfCfPlusPrinted: plan("% of CF+ as printed", 66, "What the plan prints."),
    date: plan("Date as printed", 60, "The year the plan prints."),
    achieveBy: {
      header: "Achieve by",
      guide: "The financial year that ends in the printed one. The plan's to begin with.",
      width: 66,
      entry: { kind: "financial-year" },
      filledBy: "user",
    },
    starts: worked(
      "Starts in",
      "The calendar year in which that financial year starts; blank where no year is given.",
      "0",
    ),
    effort: plan("Effort", 66, "How hard the rest is, as the plan judges.", choice(["High", "Medium", "Low"])),
    reason: plan("Why", 200, "The plan's reason for it.", text(), "General"),
    category: {
      header: "Emissions category of its actions",
      guideTitle: "Emissions category",
      guide:
        "The category of the Delivery Plan whose actions it hangs on. The link is ours: the plan names none. A category is wider than an opportunity.",
      width: 120,
      entry: choice(emissionsCategories),
      filledBy: "user",
    },
    rationale: plan("Rationale", 200, "The plan's own words.", text(), "General"),
    sourceLine: plan("Source line", 50, "The line of the plan's text.", figure("line", { whole: true }), "0"),
  },
  marks: [
    {
      over: ["known"],
      when: (cell) => `${cell("known")}="Unknown"`,
      look: { fill: "#FFE2A8", colour: "#5C3A00", italic: true },
    },
  ],
});

export type OpportunityColumn = keyof typeof opportunitiesTable.columns;

/** A whole column of the opportunities, for sums over them. */
export function opportunityColumn(key: OpportunityColumn, naming: Naming): string {
  return columnOf(naming.table(opportunitiesTable.name), opportunitiesTable.columns[key].header);
}

/** Half the range that prints the same; null where the figure is known exactly or not at all. */
function giveOrTake({ value, low, high }: PrintedFigure): number | null {
  return value === null || low === null || high === null || high === low ? null : (high - low) / 2;
}

function opportunityRow(row: Opportunity, naming: Naming): Row {
  const cell = (key: OpportunityColumn) =>
    thisRow(naming.table(opportunitiesTable.name), opportunitiesTable.columns[key].header);
  const isKnown = `ISNUMBER(${cell("achieved")})`;
  const base = (column: "cf" | "cfPlus") => {
    const named = namedCells(column, naming);
    return `(${named("Baseline")}*${named("TonnesPerKilotonne")})/1%`;
  };
  const ends = `N(${cell("potentialPrecision")})`;
  const achievedEnds = `N(${cell("achievedPrecision")})`;
  return {
    key: row.key,
    theme: row.theme,
    footprint: row.footprint,
    printed: row.opportunity.printed,
    potential: row.opportunity.value,
    potentialPrecision: giveOrTake(row.opportunity),
    achievedPrinted: row.achieved.printed,
    achieved: row.achieved.value,
    achievedPrecision: giveOrTake(row.achieved),
    known: { formula: `=IF(${isKnown},"Known","Unknown")` },
    remaining: { formula: `=IF(${isKnown},${cell("potential")}-${cell("achieved")},${cell("potential")})` },
    remainingLow: {
      formula: `=IF(${isKnown},(${cell("potential")}-${ends})-(${cell("achieved")}+${achievedEnds}),0)`,
    },
    remainingHigh: {
      formula: `=IF(${isKnown},(${cell("potential")}+${ends})-(${cell("achieved")}-${achievedEnds}),${cell("potential")}+${ends})`,
    },
    shareOfCf: { formula: `=IF(${cell("footprint")}="CF",${cell("potential")}/${base("cf")},"")` },
    shareOfCfPrinted: row.shareOfCf.printed,
    shareOfCfPlus: { formula: `=${cell("potential")}/${base("cfPlus")}` },
    shareOfCfPlusPrinted: row.shareOfCfPlus.printed,
    date: row.date,
    achieveBy: yearLabel(row.achieveBy),
    starts: { formula: `=IFERROR(VALUE(LEFT(${cell("achieveBy")},4)),"")` },
    effort: row.effort.level,
    reason: row.effort.reason,
    category: opportunityLinks.find(({ opportunityKey }) => opportunityKey === row.key)?.emissionsCategory ?? null,
    rationale: row.rationale,
    sourceLine: row.sourceLine,
  };
}

export const opportunityTotalsTable = defineTable({
  name: "GP_OpportunityTotals",
  key: "of",
  columns: {
    of: plan("Totals", 130, "Which opportunities are added."),
    rows: worked("Opportunities", "How many.", "0"),
    unknownRows: worked("of them Unknown", "For how many it is not known what has been achieved.", "0"),
    printed: plan("Potential, printed", 72, "The total the plan prints."),
    potential: worked("Potential in all", "The sum, in tCO2e."),
    potentialLow: worked("at least", "The sum with every figure at the low end of its range."),
    potentialHigh: worked("at most", "The sum with every figure at the high end of its range."),
    achievedPrinted: plan("Achieved, printed", 72, "The total the plan prints."),
    achieved: worked("Achieved, where known", "The sum over the opportunities where it is known, in tCO2e."),
    achievedLow: worked("Achieved: at least", "The same at the low ends."),
    achievedHigh: worked("Achieved: at most", "The same at the high ends."),
    unknownPotential: worked(
      "Potential of the Unknown",
      "What the Unknown ones could save: how much of it has been saved is not known.",
    ),
    remaining: worked("Remaining in all", "With the Unknown ones at their whole potential, in tCO2e."),
    remainingLow: worked("Remains at least", "With every Unknown one achieved in full."),
    remainingHigh: worked("Remains at most", "With nothing of the Unknown ones achieved."),
    shareOfCf: worked("Share of CF (%)", "The CF opportunities among them, as a share of the CF.", "0.0"),
    shareOfCfLow: worked(
      "of CF: at least",
      "With the potential at its low end and the baseline at its high one.",
      "0.0",
    ),
    shareOfCfHigh: worked(
      "of CF: at most",
      "With the potential at its high end and the baseline at its low one.",
      "0.0",
    ),
    shareOfCfPrinted: plan("of CF, printed", 66, "What the plan prints."),
    shareOfCfPlus: worked("Share of CF+ (%)", "As a share of the CF+, which contains the CF.", "0.0"),
    shareOfCfPlusLow: worked("of CF+: at least", "As for CF.", "0.0"),
    shareOfCfPlusHigh: worked("of CF+: at most", "As for CF.", "0.0"),
    shareOfCfPlusPrinted: plan("of CF+, printed", 66, "What the plan prints."),
  },
});

type TotalColumn = keyof typeof opportunityTotalsTable.columns;

interface Group {
  readonly of: string;
  /** The column and the value that a row of the group has; null for all. */
  readonly where: { readonly column: OpportunityColumn; readonly value: string } | null;
}

/** The CF+ total holds the CF, so it is the total of all: the two are never added. */
const groups: readonly Group[] = [
  { of: "All, which is the CF+", where: null },
  { of: "CF, inside the CF+", where: { column: "footprint", value: "CF" } },
  ...["High", "Medium", "Low"].map((effort) => ({
    of: `${effort} effort`,
    where: { column: "effort" as const, value: effort },
  })),
  ...[...new Set(opportunities.map(({ achieveBy }) => yearLabel(achieveBy)))].sort().map((year) => ({
    of: `By ${year}`,
    where: { column: "achieveBy" as const, value: year },
  })),
];

function totalRow({ of, where }: Group, naming: Naming): Row {
  const column = (key: OpportunityColumn) => opportunityColumn(key, naming);
  const own = (key: TotalColumn) =>
    thisRow(naming.table(opportunityTotalsTable.name), opportunityTotalsTable.columns[key].header);
  const criteria = where === null ? "" : `,${column(where.column)},"${where.value}"`;
  const everyRow = `${column("key")},"<>"`;
  const sum = (key: OpportunityColumn, also = "") => `SUMIFS(${column(key)},${everyRow}${criteria}${also})`;
  const count = (also = "") => `COUNTIFS(${everyRow}${criteria}${also})`;
  const unknown = `,${column("known")},"Unknown"`;
  const inCf = `,${column("footprint")},"CF"`;
  const isKnown = `,${column("known")},"Known"`;
  const cell = (formulaText: string): PlannedCell => ({ formula: `=${formulaText}` });
  const share = (
    footprint: "cf" | "cfPlus",
    sign: "" | "+" | "-",
    end: "Baseline" | "BaselineLow" | "BaselineHigh",
  ) => {
    const named = namedCells(footprint, naming);
    const also = footprint === "cf" ? inCf : "";
    const most =
      sign === "" ? sum("potential", also) : `(${sum("potential", also)}${sign}${sum("potentialPrecision", also)})`;
    return cell(`${most}/(${named(end)}*${named("TonnesPerKilotonne")})/1%`);
  };
  const isAll = where === null;
  const total = printedOpportunityTotal;
  return {
    of,
    rows: cell(count()),
    unknownRows: cell(count(unknown)),
    printed: isAll ? total.opportunity.printed : null,
    potential: cell(sum("potential")),
    potentialLow: cell(`${sum("potential")}-${sum("potentialPrecision")}`),
    potentialHigh: cell(`${sum("potential")}+${sum("potentialPrecision")}`),
    achievedPrinted: isAll ? total.achieved.printed : null,
    achieved: cell(`IF(${own("unknownRows")}=${own("rows")},"Unknown",${sum("achieved")})`),
    achievedLow: cell(
      `IF(${own("unknownRows")}=${own("rows")},"",${sum("achieved")}-${sum("achievedPrecision", isKnown)})`,
    ),
    achievedHigh: cell(
      `IF(${own("unknownRows")}=${own("rows")},"",${sum("achieved")}+${sum("achievedPrecision", isKnown)})`,
    ),
    unknownPotential: cell(sum("potential", unknown)),
    remaining: cell(sum("remaining")),
    remainingLow: cell(sum("remainingLow")),
    remainingHigh: cell(sum("remainingHigh")),
    shareOfCf: share("cf", "", "Baseline"),
    shareOfCfLow: share("cf", "-", "BaselineHigh"),
    shareOfCfHigh: share("cf", "+", "BaselineLow"),
    shareOfCfPrinted: isAll ? total.shareOfCf.printed : null,
    shareOfCfPlus: share("cfPlus", "", "Baseline"),
    shareOfCfPlusLow: share("cfPlus", "-", "BaselineHigh"),
    shareOfCfPlusHigh: share("cfPlus", "+", "BaselineLow"),
    shareOfCfPlusPrinted: isAll ? total.shareOfCfPlus.printed : null,
  };
}

/** What the whole comes to, in a sentence that follows the figures. */
function sentence(naming: Naming): PlannedCell & object {
  const total = (key: TotalColumn) =>
    `INDEX(${columnOf(naming.table(opportunityTotalsTable.name), opportunityTotalsTable.columns[key].header)},1)`;
  const figureOf = (key: TotalColumn) => `TEXT(${total(key)},"#,##0")`;
  return {
    formula:
      `="About "&${figureOf("potential")}&" t could be saved a year. About "&${figureOf("achieved")}&" t is, where that is known; for "&${total("unknownRows")}&` +
      `" opportunities of "&${figureOf("unknownPotential")}&" t it is Unknown. So "&${figureOf("remainingLow")}&" to "&${figureOf("remainingHigh")}&" t remains: about "&${figureOf("remaining")}&" t if nothing of the Unknown is achieved yet."`,
  };
}

export const opportunitiesTables = [opportunitiesTable, opportunityTotalsTable] as const;

/** The sheet of Appendix 2 with its totals. Totals come first, so that the rows below can grow. */
export function opportunitiesSheet(naming: Naming): SheetSpec {
  return {
    name: "Opportunities",
    title: "Opportunities (Appendix 2 of the plan)",
    intro: [
      sentence(naming),
      "Bring Achieved up to date as you measure it. Blank is Unknown and stays apart from zero; every total says how much of it rests on what is not known.",
    ],
    tables: [
      {
        spec: opportunityTotalsTable,
        rows: groups.map((group) => totalRow(group, naming)),
        heading: "Totals: the CF is inside the CF+, so the two are not added",
      },
      {
        spec: opportunitiesTable,
        rows: opportunities.map((row) => opportunityRow(row, naming)),
        heading: "The twelve opportunities",
      },
    ],
    freezesHeader: false,
    frozenColumns: 1,
    tabColour: house.heading,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Opportunities" },
  };
}
