import { choice, figure, formula, suggestion, text, type Entry } from "../domain/entry";
import type { Organisation } from "../domain/organisation";
import type { PlannedCell } from "../workbook/change-plan";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { columnOf, defineTable, thisRow, type ColumnSpec, type Row } from "../workbook/table-spec";
import { factorSettings } from "./factor-settings";
import { factorColumn, factorKeyFormula, LOCAL_FACTOR, type FactorColumn } from "./factors";
import { organisationNames, organisationsTable } from "./lists";
import { metricYears } from "./metrics";

/** The last column of the Activity sheet says where a row stands; totals count these words. */
export const activityWords = {
  counted: "Counted",
  local: LOCAL_FACTOR,
  noQuantity: "No quantity yet",
  notANumber: "Quantity is not a number",
  noFactor: "No factor on the Factors sheet: choose Update factors in the pane",
  noValue: "The factor on the Factors sheet has no figure",
} as const;

function yours(header: string, width: number, guide: string, entry: Entry = text(255)): ColumnSpec {
  return { header, guide, width, entry, filledBy: "user" };
}

function worked(header: string, width: number, guide: string, format = "General"): ColumnSpec {
  return { header, guide, width, entry: formula, filledBy: "plan", format, readBack: false };
}

const required = (entry: Entry): Entry => ({ ...entry, required: true });

const period: Entry = { kind: "period", earliest: metricYears[0] ?? "", latest: metricYears.at(-1) ?? "" };

/** What was used, driven, thrown away: a row for each, and what it comes to. */
export const activityTable = defineTable({
  name: "GP_Activity",
  key: "activity",
  rowsAreTheirs: true,
  columns: {
    organisation: yours("Organisation", 150, "Who did it.", choice(organisationNames)),
    site: yours("Site", 90, "The site as your ERIC return names it, or the service."),
    period: yours(
      "Period",
      90,
      "A financial year, or a part of one: 2025/26, 2025/26 Q1, 2025/26 April.",
      required(period),
    ),
    activity: yours(
      "Activity",
      220,
      "Pick one from the list, or type the full name of any other activity of the factor library.",
      required(suggestion("GP_ListActivities", 200)),
    ),
    quantity: {
      header: "Quantity",
      guide: "How much, in the unit beside it. Leave blank what is not known: blank is not zero.",
      width: 80,
      entry: figure("the unit beside it", { minimum: null }),
      filledBy: "user",
      format: "#,##0.###",
      align: "Right",
    },
    unit: yours(
      "Unit",
      90,
      "What the quantity is measured in; the factor follows it.",
      required(suggestion("GP_ListUnits", 40)),
    ),
    quality: yours("Data quality", 66, "The method the quantity rests on.", choice(["reduced", "standard", "optimal"])),
    note: { ...yours("Note", 150, "What to know about it.", text()), format: "General" },
    emissions: {
      ...worked("tCO2e", 80, "What the row comes to, in tonnes. Blank is not known, which is not zero.", "#,##0.00#"),
      align: "Right",
      readBack: true,
    },
    words: worked("In words", 150, "Whether the row counts, and what is missing where it does not."),
    kilograms: { ...worked("kgCO2e", 90, "Quantity × factor.", "#,##0.##"), align: "Right" },
    factor: { ...worked("kgCO2e per unit", 80, "From the Factors sheet."), align: "Right" },
    category: worked("Category", 100, "Its line on the Footprint sheet."),
    scope: worked("Scope", 60, "Of the GHG Protocol."),
    footprint: worked("Footprint", 66, "CF is inside CF+. CF+: in the NHS Carbon Footprint Plus only."),
    gasBasis: worked("Gas basis", 90, "The greenhouse gases and the set of GWPs the factor is reckoned in."),
    fit: worked("Fit", 110, "How well the factor's edition fits the year."),
    inSystem: worked("In the system total", 70, "Whether a total of the system adds its organisation."),
    year: worked("Financial year", 70, "The year of the period."),
    countsIn: worked("Counts in", 70, "The year whose totals hold the row; blank while it counts in none."),
    factorKey: worked("Factor key", 140, "What is looked for on the Factors sheet."),
    factorRow: worked("Factor row", 60, "Which row of the Factors sheet that is."),
  },
  marks: [
    {
      over: ["words"],
      when: (cell) =>
        `OR(${[activityWords.noFactor, activityWords.noValue, activityWords.notANumber].map((words) => `${cell("words")}="${words}"`).join(",")})`,
      look: { fill: "#F8D0CE", colour: "#7A0C05", bold: true },
    },
    {
      over: ["words"],
      when: (cell) => `${cell("words")}="${activityWords.local}"`,
      look: { fill: "#FFE2A8", colour: "#5C3A00" },
    },
  ],
});

export type ActivityColumn = keyof typeof activityTable.columns;

/** A whole column of the activities, for sums over them. */
export function activityColumn(key: ActivityColumn, naming: Naming): string {
  return columnOf(naming.table(activityTable.name), activityTable.columns[key].header);
}

/** What a person enters in a row; blanks are null. */
export interface ActivityEntry {
  readonly organisation: string | null;
  readonly site: string | null;
  readonly period: string;
  readonly activity: string;
  readonly quantity: number | string | null;
  readonly unit: string;
  readonly note: string | null;
}

/**
 * The formulas of a row. The factor is looked up once, and everything else taken from the row it is in, so that thousands
 * of rows take time in proportion. A blank, words or an error where a figure should be leaves the row out of every total.
 */
export function activityFormulas(naming: Naming): Row {
  const own = (key: ActivityColumn) => thisRow(naming.table(activityTable.name), activityTable.columns[key].header);
  const found = (key: FactorColumn) => `INDEX(${factorColumn(key, naming)},${own("factorRow")})`;
  const ofFactor = (written: string): PlannedCell => ({ formula: `=IF(${own("factorRow")}="","",${written})` });
  const organisations = (key: keyof typeof organisationsTable.columns) =>
    columnOf(naming.table(organisationsTable.name), organisationsTable.columns[key].header);
  return {
    year: { formula: `=IFERROR(LEFT(TRIM(${own("period")}),7),"")` },
    factorKey: {
      formula:
        `=IFERROR(IF(OR(TRIM(${own("activity")})="",TRIM(${own("unit")})="",${own("year")}=""),"",` +
        `${factorKeyFormula(own("activity"), own("unit"), own("year"))}),"")`,
    },
    factorRow: {
      formula: `=IF(${own("factorKey")}="","",IFERROR(MATCH(${own("factorKey")},${factorColumn("key", naming)},0),""))`,
    },
    factor: ofFactor(`IF(ISNUMBER(${found("perUnit")}),${found("perUnit")},"")`),
    kilograms: {
      formula: `=IF(AND(ISNUMBER(${own("quantity")}),ISNUMBER(${own("factor")})),${own("quantity")}*${own("factor")},"")`,
    },
    emissions: {
      formula: `=IF(ISNUMBER(${own("kilograms")}),${own("kilograms")}/${naming.name(factorSettings.kilogramsPerTonne.name)},"")`,
    },
    countsIn: { formula: `=IF(ISNUMBER(${own("emissions")}),${own("year")},"")` },
    category: ofFactor(found("line")),
    scope: ofFactor(`${found("scope")}&""`),
    footprint: ofFactor(`${found("footprint")}&""`),
    gasBasis: ofFactor(`${found("gasBasis")}&""`),
    fit: ofFactor(found("countsAs")),
    inSystem: {
      formula: `=IFERROR(INDEX(${organisations("inFootprint")},MATCH(${own("organisation")},${organisations("name")},0)),"")`,
    },
    words: {
      formula:
        `=IF(ISNUMBER(${own("quantity")}),` +
        `IF(${own("factorRow")}="","${activityWords.noFactor}",IF(NOT(ISNUMBER(${own("factor")})),"${activityWords.noValue}",` +
        `IF(${own("fit")}="${LOCAL_FACTOR}","${activityWords.local}","${activityWords.counted}"))),` +
        `IF(ISERROR(${own("quantity")}),"${activityWords.notANumber}",IF(${own("quantity")}<>"","${activityWords.notANumber}",` +
        `IF(${own("factorKey")}="","","${activityWords.noQuantity}"))))`,
    },
  };
}

export function activityRows(entries: readonly ActivityEntry[], naming: Naming): Row[] {
  const formulas = activityFormulas(naming);
  return entries.map((entry) => ({ ...entry, ...formulas }));
}

/** The year of the rows to begin with where none is chosen. */
export const FIRST_YEAR = "2025/26";

/** Rows to begin with: the activities most organisations report, whose quantities alone are missing. */
export function starterEntries(organisation: Organisation | null, year: string): ActivityEntry[] {
  return starters.map(({ activity, unit, note = null }) => ({
    organisation: organisation?.name ?? null,
    site: null,
    period: year,
    activity,
    quantity: null,
    unit,
    note,
  }));
}

const GRID = "The same kWh as of Electricity (grid).";
const GAS = "The same kWh as of Natural gas.";

const starters: readonly { readonly activity: string; readonly unit: string; readonly note?: string }[] = [
  { activity: "Electricity (grid)", unit: "kWh" },
  { activity: "Electricity: transmission and distribution losses", unit: "kWh", note: GRID },
  { activity: "Electricity: well-to-tank", unit: "kWh", note: GRID },
  { activity: "Electricity: well-to-tank of losses", unit: "kWh", note: GRID },
  { activity: "Natural gas", unit: "kWh" },
  { activity: "Natural gas: well-to-tank", unit: "kWh", note: GAS },
  { activity: "Water supply", unit: "cubic metres" },
  { activity: "Water treatment", unit: "cubic metres" },
  { activity: "Nitrous oxide", unit: "litres" },
  { activity: "Entonox", unit: "litres", note: "Litres of the mixture, as the cylinder states them." },
  { activity: "Desflurane", unit: "bottles (240 ml)" },
  { activity: "Sevoflurane", unit: "bottles (250 ml)" },
  { activity: "Healthcare waste: high temperature incineration", unit: "tonnes" },
  { activity: "Healthcare waste: infectious, autoclaved then energy from waste", unit: "tonnes" },
  { activity: "Healthcare waste: offensive, energy from waste", unit: "tonnes" },
  { activity: "Healthcare waste: domestic, energy from waste", unit: "tonnes" },
  { activity: "Waste: recycling, paper and card", unit: "tonnes" },
  { activity: "Fleet van: fuel not known", unit: "miles" },
  { activity: "Fleet car: fuel not known", unit: "miles" },
  { activity: "Grey fleet: average car", unit: "miles" },
  { activity: "Business travel: rail", unit: "passenger.km" },
  { activity: "Inhaler: Class: small-volume SABA pMDI (e.g. Salamol)", unit: "inhalers" },
  { activity: "Inhaler: Class: large-volume SABA pMDI (e.g. Ventolin)", unit: "inhalers" },
];

/** Where the rows stand, in a sentence that follows them. */
function sentence(naming: Naming): PlannedCell & object {
  const words = activityColumn("words", naming);
  const count = (of: string) => `COUNTIF(${words},"${of}")`;
  return {
    formula:
      `="Rows counted: "&(${count(activityWords.counted)}+${count(activityWords.local)})&", of them on a local factor: "&${count(activityWords.local)}&". ` +
      `Not counted, and not taken for zero: "&${count(activityWords.noQuantity)}&" without a quantity, "&(${count(activityWords.noFactor)}+${count(activityWords.noValue)})&" without a factor, "&` +
      `${count(activityWords.notANumber)}&" whose quantity is not a number."`,
  };
}

/** The sheet of what was done and what it emits. */
export function activitySheet(entries: readonly ActivityEntry[], naming: Naming): SheetSpec {
  return {
    name: "Activity",
    title: "Activity and its emissions",
    intro: [
      sentence(naming),
      "Type quantities in the rows below, and add rows of your own at the end. Then choose Update factors in the pane, which brings the factors your rows need.",
    ],
    tables: [{ spec: activityTable, rows: activityRows(entries, naming), heading: null }],
    frozenColumns: 0,
    tabColour: house.userHeaderFill,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Activity" },
  };
}
