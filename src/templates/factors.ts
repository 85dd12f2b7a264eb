import type { Confidence, FootprintName, Scope } from "../domain/emission-factor";
import { choice, figure, formula, suggestion, text, type Entry } from "../domain/entry";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { columnOf, defineTable, thisRow, type ColumnSpec, type Row } from "../workbook/table-spec";
import { categoriesTable, OTHER_CATEGORIES, scopeWords } from "./activity-lists";
import { factorSettings, factorSettingsTable } from "./factor-settings";

/** The fit of a factor of the user's own, as the sheets word it. */
export const LOCAL_FACTOR = "Local factor";
/** How the fit of a factor of an earlier edition begins. */
export const CARRIED_FORWARD = "Carried forward from ";

function yours(header: string, width: number, guide: string, entry: Entry = text(255)): ColumnSpec {
  return { header, guide, width, entry, filledBy: "user" };
}

function ours(header: string, width: number, guide: string, entry: Entry = text()): ColumnSpec {
  return { header, guide, width, entry, filledBy: "plan" };
}

const required = (entry: Entry): Entry => ({ ...entry, required: true });

/** A row for each factor in use: the one place where the Activity sheet looks. */
export const factorsTable = defineTable({
  name: "GP_Factors",
  key: "writtenFor",
  rowsAreTheirs: true,
  columns: {
    activity: yours(
      "Activity",
      200,
      "As the Activity sheet names it. For a factor of your own: fill in the blue columns, its source included.",
      required(suggestion("GP_ListActivities", 200)),
    ),
    unit: yours("Unit", 90, "As the Activity sheet gives it.", required(suggestion("GP_ListUnits", 40))),
    year: yours("Year", 110, "The financial year, such as 2025/26.", required({ kind: "financial-year" })),
    perUnit: {
      header: "kgCO2e per unit",
      guide: "What one of the unit emits: the factor × multiply by. Blank is no factor, which is not a factor of zero.",
      width: 90,
      entry: formula,
      filledBy: "plan",
      format: "General",
      align: "Right",
    },
    published: {
      header: "Factor",
      guide: "As it is published, in kgCO2e per unit as published.",
      width: 80,
      entry: figure("kgCO2e per unit as published", { minimum: null }),
      filledBy: "user",
      format: "General",
      align: "Right",
    },
    publishedUnit: yours("Unit as published", 100, "What the factor is published for."),
    multiplyBy: {
      header: "Multiply by",
      guide: "How many of the unit as published one of the unit is. Blank: they are the same.",
      width: 70,
      entry: figure("units as published per unit"),
      filledBy: "user",
      format: "General",
      align: "Right",
    },
    category: yours(
      "Category",
      110,
      "Its line on the Footprint sheet; any other word is added under Other categories.",
      required(suggestion("GP_ListCategories", 100)),
    ),
    scope: yours("Scope", 60, "Of the GHG Protocol.", required(choice([scopeWords(1), scopeWords(2), scopeWords(3)]))),
    footprint: yours(
      "Footprint",
      66,
      "CF: in the NHS Carbon Footprint, and so in the CF+ as well. CF+: in the NHS Carbon Footprint Plus only.",
      required(choice(["CF", "CF+"])),
    ),
    fit: ours("Fit", 110, "How well the edition fits the year. A row of your own counts as a local factor.", text(255)),
    source: {
      ...yours("Source", 250, "Where the factor can be found again. A factor without a source is not one.", text()),
      format: "General",
    },
    uses: {
      header: "Rows using it",
      guide: "How many rows of the Activity sheet take it.",
      width: 60,
      entry: formula,
      filledBy: "plan",
      format: "0",
      align: "Right",
    },
    edition: ours("Edition", 70, "The edition it is from.", text(255)),
    gasBasis: ours("Gas basis", 100, "The greenhouse gases and the set of GWPs it is reckoned in.", text(255)),
    confidence: ours("How sure", 90, "How well the number was checked when it was taken down.", text(255)),
    sinceYearBefore: {
      ...ours(
        "Step change",
        200,
        "What to know before this year is set beside the one before: a change of the factor is not a change of use.",
      ),
      format: "General",
    },
    note: { ...ours("Note", 200, "What to know before using it."), format: "General" },
    id: ours("Factor id", 140, "The factor's permanent reference.", text(255)),
    writtenFor: ours(
      "Written for",
      140,
      "What Update factors wrote the row for; please leave it as it is. Blank in a row of your own.",
      text(255),
    ),
    key: { ...ours("Key", 140, "What the Activity sheet looks for.", formula), format: "General" },
    line: {
      ...ours("Footprint line", 100, "The line of the Footprint sheet it adds to.", formula),
      format: "General",
    },
    countsAs: {
      ...ours("Counts as", 100, "Its fit; a local factor where the row is one of your own.", formula),
      format: "General",
    },
  },
  marks: [
    {
      over: ["fit"],
      when: (cell) => `AND(${cell("activity")}<>"",OR(${cell("writtenFor")}="",${cell("fit")}="${LOCAL_FACTOR}"))`,
      look: { fill: "#FFE2A8", colour: "#5C3A00", bold: true },
    },
    {
      over: ["perUnit"],
      when: (cell) => `AND(${cell("activity")}<>"",NOT(ISNUMBER(${cell("perUnit")})))`,
      look: { fill: "#F8D0CE", colour: "#7A0C05", bold: true },
    },
  ],
});

export type FactorColumn = keyof typeof factorsTable.columns;

/** A whole column of the factors. */
export function factorColumn(key: FactorColumn, naming: Naming): string {
  return columnOf(naming.table(factorsTable.name), factorsTable.columns[key].header);
}

/** A factor as a row of the sheet holds it. */
export interface FactorInUse {
  readonly activity: string;
  /** As the person gives it. */
  readonly unit: string;
  /** "2025/26". */
  readonly year: string;
  /** In kgCO2e per `publishedUnit`. */
  readonly published: number;
  readonly publishedUnit: string;
  /** How many of `publishedUnit` one `unit` is. */
  readonly multiplyBy: number;
  readonly category: string;
  readonly scope: Scope;
  readonly footprint: FootprintName;
  readonly fit: string;
  readonly source: string;
  readonly edition: string;
  readonly gasBasis: string;
  readonly confidence: Confidence;
  readonly sinceYearBefore: string | null;
  readonly note: string | null;
  readonly id: string;
}

/** What a factor is looked up by, as formulas build it: case does not matter, spaces at the ends and doubled do not count. */
export function factorKey(activity: string, unit: string, year: string): string {
  return [activity, unit, year].map((part) => part.replaceAll(/ +/g, " ").trim()).join("|");
}

/** The same as a formula. */
export function factorKeyFormula(activity: string, unit: string, year: string): string {
  return `TRIM(${activity})&"|"&TRIM(${unit})&"|"&TRIM(${year})`;
}

/** The formulas of a factor's row; one of the user's own needs them as well. */
export function factorFormulas(activityKeys: string, naming: Naming): Row {
  const own = (key: FactorColumn) => thisRow(naming.table(factorsTable.name), factorsTable.columns[key].header);
  const column = (key: FactorColumn) => factorColumn(key, naming);
  const alike = (["activity", "unit", "year"] as const).map((key) => `${column(key)},${own(key)}`).join(",");
  const categories = columnOf(naming.table(categoriesTable.name), categoriesTable.columns.category.header);
  // A row of the user's own is one more than those that were written.
  const isOutdone = `AND(${own("writtenFor")}<>"",COUNTIFS(${alike})>COUNTIFS(${alike},${column("writtenFor")},"<>"))`;
  return {
    perUnit: {
      formula: `=IF(ISNUMBER(${own("published")}),${own("published")}*IF(ISNUMBER(${own("multiplyBy")}),${own("multiplyBy")},1),"")`,
    },
    line: {
      formula: `=IF(${own("key")}="","",IFERROR(INDEX(${categories},MATCH(${own("category")},${categories},0)),"${OTHER_CATEGORIES}"))`,
    },
    countsAs: { formula: `=IF(${own("key")}="","",IF(${own("writtenFor")}="","${LOCAL_FACTOR}",${own("fit")}))` },
    uses: { formula: `=IF(${own("key")}="","",COUNTIFS(${activityKeys},${own("key")}))` },
    key: {
      formula:
        `=IF(OR(${own("activity")}="",${own("unit")}="",${own("year")}="",${isOutdone}),"",` +
        `${factorKeyFormula(own("activity"), own("unit"), own("year"))})`,
    },
  };
}

export function factorRow(factor: FactorInUse, formulas: Row): Row {
  const { activity, unit, year, scope } = factor;
  return { ...factor, scope: scopeWords(scope), writtenFor: factorKey(activity, unit, year), ...formulas };
}

/** A row to type a factor of one's own in, where no factor is in use yet. */
const blankRow: Row = { activity: "", writtenFor: "" };

export const factorsTables = [factorsTable, factorSettingsTable] as const;

/** The sheet of the factors in use. They come last, so that there can be more of them. */
export function factorsSheet(factors: readonly FactorInUse[], activityKeys: string, naming: Naming): SheetSpec {
  const formulas = factorFormulas(activityKeys, naming);
  const rows = factors.map((factor) => factorRow(factor, formulas));
  return {
    name: "Factors",
    title: "Factors in use",
    intro: [
      "Every factor the Activity sheet takes, with its source. Update factors in the pane adds those that are missing and changes nothing else.",
      "A factor of your own is a row you type at the end: it goes before a published one, needs a source, and every total that uses it says so.",
    ],
    tables: [
      {
        spec: factorSettingsTable,
        rows: Object.values(factorSettings).map(({ label, value, why }) => ({ item: label, value, why })),
        heading: "Settings",
      },
      {
        spec: factorsTable,
        rows: rows.length > 0 ? rows : [{ ...blankRow, ...formulas }],
        heading: "Factors: contains public sector information licensed under the Open Government Licence v3.0",
      },
    ],
    freezesHeader: false,
    frozenColumns: 1,
    tabColour: house.heading,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Factors" },
  };
}
