import { figure, formula, text } from "../domain/entry";
import type { PlannedCell } from "../workbook/change-plan";
import { house } from "../workbook/layout";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { columnOf, defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";
import { activityColumn, activityWords, type ActivityColumn } from "./activity";
import { footprintCategories, OTHER_CATEGORIES, scopeWords } from "./activity-lists";
import { coverItems } from "./cover";
import { CARRIED_FORWARD, LOCAL_FACTOR } from "./factors";
import { metricYears } from "./metrics";

export const footprintLines = {
  cfPlus: "CF+ (contains CF)",
  cf: "CF, inside the CF+",
  systemCfPlus: "CF+ of the system's organisations",
  systemCf: "CF of the system's organisations, inside that",
  rows: "Rows",
  counted: "Rows counted",
  carriedForward: "of them on a factor carried forward",
  local: "of them on a local factor",
  withoutFactor: "Rows without a factor",
  withoutQuantity: "Rows without a quantity",
  notANumber: "Rows whose quantity is not a number",
} as const;

const categoryLines = [...footprintCategories, OTHER_CATEGORIES] as const;

const TONNES = "tCO2e";
const COUNT = "rows";

function words(header: string, width: number, guide: string): ColumnSpec {
  return { header, guide, width, entry: text(), filledBy: "plan" };
}

function worked(header: string, width: number, guide: string): ColumnSpec {
  return { header, guide, width, entry: formula, filledBy: "plan", format: "#,##0.0", align: "Right" };
}

/** A line for each total, a column for each year. */
export const footprintTable = defineTable({
  name: "GP_Footprint",
  key: "line",
  columns: {
    line: words("Line", 240, "What is added up."),
    unit: words("Unit", 60, "What the figures are given in."),
    ...(Object.fromEntries(
      metricYears.map((year) => [
        year,
        worked(year, 76, "The total of the financial year at the head of the column. Blank: no row counts in it."),
      ]),
    ) as Readonly<Record<string, ColumnSpec>>),
    how: words("How it is worked out", 330, "Which rows of the Activity sheet are added."),
  },
  formatFor: (column, line) => (metricYears.includes(column) && countLines.has(line) ? "0" : null),
});

interface Line {
  readonly line: string;
  readonly unit: typeof TONNES | typeof COUNT;
  readonly formula: (year: string) => string;
  readonly how: string;
}

const countLines: ReadonlySet<string> = new Set([
  footprintLines.rows,
  footprintLines.counted,
  footprintLines.carriedForward,
  footprintLines.local,
  footprintLines.withoutFactor,
  footprintLines.withoutQuantity,
  footprintLines.notANumber,
]);

type Criteria = readonly (readonly [ActivityColumn, string])[];

/** The lines that add emissions up, by the rows they add. */
function totals(): readonly { readonly line: string; readonly where: Criteria; readonly how: string }[] {
  const systems: Criteria = [["inSystem", "yes"]];
  return [
    { line: footprintLines.cfPlus, where: [], how: "Every row that counts." },
    {
      line: footprintLines.cf,
      where: [["footprint", "CF"]],
      how: "Rows whose factor is in the CF. The CF is inside the CF+: the two are not added.",
    },
    {
      line: footprintLines.systemCfPlus,
      where: systems,
      how: "Rows of organisations that a system total adds (plan l.189, 207).",
    },
    { line: footprintLines.systemCf, where: [...systems, ["footprint", "CF"]], how: "The same in the CF." },
    ...([1, 2, 3] as const).map((scope) => ({
      line: scopeWords(scope),
      where: [["scope", scopeWords(scope)]] as Criteria,
      how: "Rows whose factor is in the scope. The three together are the CF+.",
    })),
    ...categoryLines.map((category) => ({
      line: category,
      where: [["category", category]] as Criteria,
      how:
        category === OTHER_CATEGORIES
          ? "Rows on a factor whose category is none of those above."
          : "Rows whose factor is in the category. All categories together are the CF+.",
    })),
  ];
}

function lines(naming: Naming): readonly Line[] {
  const column = (key: ActivityColumn) => activityColumn(key, naming);
  const criteria = (where: Criteria) => where.map(([key, value]) => `,${column(key)},"${value}"`).join("");
  const count = (when: ActivityColumn, year: string, where: Criteria) =>
    `COUNTIFS(${column(when)},"${year}"${criteria(where)})`;
  const counting = (line: string, when: "year" | "countsIn", where: readonly Criteria[], how: string): Line => ({
    line,
    unit: COUNT,
    formula: (year) => `IF(${count("year", year, [])}=0,"",${where.map((each) => count(when, year, each)).join("+")})`,
    how,
  });
  return [
    ...totals().map(({ line, where, how }): Line => ({
      line,
      unit: TONNES,
      formula: (year) =>
        `IF(${count("countsIn", year, where)}=0,"",SUMIFS(${column("emissions")},${column("countsIn")},"${year}"${criteria(where)}))`,
      how,
    })),
    counting(footprintLines.rows, "year", [[]], "Rows of the year, counted or not."),
    counting(footprintLines.counted, "countsIn", [[]], "Those with a quantity and a factor."),
    counting(
      footprintLines.carriedForward,
      "countsIn",
      [[["fit", `${CARRIED_FORWARD}*`]]],
      "On a factor of an earlier edition, since the year has none.",
    ),
    counting(
      footprintLines.local,
      "countsIn",
      [[["fit", LOCAL_FACTOR]]],
      "On a factor of your own, with its source on the Factors sheet.",
    ),
    counting(
      footprintLines.withoutFactor,
      "year",
      [[["words", activityWords.noFactor]], [["words", activityWords.noValue]]],
      "With a quantity and no factor: in no total, and not taken for zero.",
    ),
    counting(
      footprintLines.withoutQuantity,
      "year",
      [[["words", activityWords.noQuantity]]],
      "Blank is not known: in no total, and not taken for zero.",
    ),
    counting(
      footprintLines.notANumber,
      "year",
      [[["words", activityWords.notANumber]]],
      "Words or an error stand where a number should: in no total.",
    ),
  ];
}

function footprintRows(naming: Naming): Row[] {
  return lines(naming).map(({ line, unit, formula: written, how }) => ({
    line,
    unit,
    ...Object.fromEntries(metricYears.map((year): [string, PlannedCell] => [year, { formula: `=${written(year)}` }])),
    how,
  }));
}

/** One line in one year's column, which is given as a reference. */
function lineIn(column: string, line: string, naming: Naming): string {
  const keys = columnOf(naming.table(footprintTable.name), footprintTable.columns.line.header);
  return `INDEX(${column},MATCH("${line}",${keys},0))`;
}

/** What is said of one year, under names that other formulas can use. */
export const footprintYear = {
  year: { label: "Year shown", name: "GP_FootprintYear", line: null },
  cfPlus: { label: footprintLines.cfPlus, name: "GP_FootprintCFPlus", line: footprintLines.cfPlus },
  cf: { label: footprintLines.cf, name: "GP_FootprintCF", line: footprintLines.cf },
  local: { label: "Rows on a local factor", name: "GP_FootprintLocal", line: footprintLines.local },
  withoutFactor: {
    label: footprintLines.withoutFactor,
    name: "GP_FootprintNoFactor",
    line: footprintLines.withoutFactor,
  },
} as const;

const shownByLabel = new Map(
  Object.values(footprintYear).map(({ label, name, line }) => [label as string, { name, line }]),
);

export const footprintYearTable = defineTable({
  name: "GP_FootprintShown",
  key: "item",
  rowsAreFields: true,
  columns: {
    item: words("In short", 240, "What is given."),
    value: { ...worked("Of the year", 60, "Worked out from the table below."), format: "General" },
  },
  formatFor: (column, label) =>
    column === "value" && shownByLabel.get(label)?.line?.startsWith("CF") ? "#,##0.0" : null,
  nameFor: (column, label) => (column === "value" ? (shownByLabel.get(label)?.name ?? null) : null),
});

/** What the chart shows: the same by category, a row for each year. */
export const footprintChartTable = defineTable({
  name: "GP_FootprintChart",
  key: "year",
  columns: {
    year: { ...words("Year", 240, "The financial year."), entry: { kind: "financial-year" } },
    ...(Object.fromEntries(
      categoryLines.map((category) => [category, worked(category, 60, "In tCO2e; 0 draws nothing.")]),
    ) as Readonly<Record<string, ColumnSpec>>),
    total: worked(footprintLines.cfPlus, 60, "The whole; blank where no row counts."),
    starts: {
      header: "Starts in",
      guide: "The calendar year in which the financial year starts.",
      width: 60,
      entry: figure("year", { whole: true }),
      filledBy: "plan",
      format: "0",
    },
  },
});

function chartRows(naming: Naming): Row[] {
  return metricYears.map((year) => {
    const column = columnOf(naming.table(footprintTable.name), year);
    const line = (of: string) => lineIn(column, of, naming);
    return {
      year,
      ...Object.fromEntries(categoryLines.map((category) => [category, { formula: `=N(${line(category)})` }])),
      total: { formula: `=${line(footprintLines.cfPlus)}` },
      starts: Number(year.slice(0, 4)),
    };
  });
}

/** The cover's year where there is a cover with one, else the latest in which a row counts. */
function yearShown(hasCover: boolean, naming: Naming): string {
  const column = (key: "year" | "total" | "starts") =>
    columnOf(naming.table(footprintChartTable.name), footprintChartTable.columns[key].header);
  const [years, total, starts] = [column("year"), column("total"), column("starts")];
  const last = `MATCH(SUMPRODUCT(MAX(ISNUMBER(${total})*${starts})),${starts},0)`;
  const latest = `IF(COUNT(${total})=0,"",INDEX(${years},${last}))`;
  if (!hasCover) return latest;
  const onCover = naming.name(coverItems.year.name);
  return `IF(ISNUMBER(MATCH(${onCover},${years},0)),${onCover},${latest})`;
}

function shownRows(hasCover: boolean, naming: Naming): Row[] {
  const year = naming.name(footprintYear.year.name);
  const table = naming.table(footprintTable.name);
  const span = `${table}[[${metricYears[0] ?? ""}]:[${metricYears.at(-1) ?? ""}]]`;
  const column = `MATCH(${year},${columnOf(naming.table(footprintChartTable.name), footprintChartTable.columns.year.header)},0)`;
  const keys = columnOf(table, footprintTable.columns.line.header);
  return Object.values(footprintYear).map(({ label, line }) => ({
    item: label,
    value: {
      formula:
        line === null
          ? `=${yearShown(hasCover, naming)}`
          : `=IF(${year}="","",INDEX(${span},MATCH("${line}",${keys},0),${column}))`,
    },
  }));
}

/** What the year comes to, in a sentence that follows the figures. */
function sentence(naming: Naming): PlannedCell & object {
  const named = (key: keyof typeof footprintYear) => naming.name(footprintYear[key].name);
  const tonnes = (key: "cf" | "cfPlus") =>
    `IF(ISNUMBER(${named(key)}),TEXT(${named(key)},"#,##0.0")&" tCO2e","not known")`;
  return {
    formula:
      `=IF(ISNUMBER(${named("cfPlus")}),"In "&${named("year")}&" the NHS Carbon Footprint (CF) is "&${tonnes("cf")}&" and the NHS Carbon Footprint Plus (CF+) "&${tonnes("cfPlus")}&` +
      `" in what has been entered: the CF is inside it, so the two are not added. It includes "&${named("local")}&" rows on a local factor; "&${named("withoutFactor")}&" rows have no factor and are not counted.",` +
      `"No row of the Activity sheet counts yet"&IF(${named("year")}="","."," in "&${named("year")}&"."))`,
  };
}

export const footprintTables = [footprintTable, footprintYearTable, footprintChartTable] as const;

/** One for each category; each differs from its neighbours in lightness as well, and is named in the legend. */
const categoryColours = [
  ...["#0B5A3C", "#9DD3B5", "#1F4E8C", "#9CC3EE", "#7A2E0E", "#F2B38C", "#4B2A7B"],
  ...["#C3B1E1", "#5C3A00", "#F0CE7A", "#3F4A44", "#B9C4BD", "#8C1D5B", "#F0A8CC"],
];

/** The sheet of what all activities come to. */
export function footprintSheet(naming: Naming, hasCover: boolean): SheetSpec {
  return {
    name: "Footprint",
    title: "Footprint",
    intro: [
      sentence(naming),
      "Totals of the Activity sheet by financial year, in tCO2e. A blank is not known: a year or line in which no row counts is not zero.",
    ],
    charts: [
      {
        name: "Footprint by category",
        kind: "ColumnStacked",
        title: "CF+ by category",
        valueAxis: "tCO2e",
        table: footprintChartTable.name,
        categories: "year",
        series: categoryColours.map((colour) => ({ colour })),
        over: { first: 0, columns: 12 },
      },
    ],
    tables: [
      { spec: footprintYearTable, rows: shownRows(hasCover, naming), heading: "In short" },
      { spec: footprintTable, rows: footprintRows(naming), heading: "Year by year" },
      { spec: footprintChartTable, rows: chartRows(naming), heading: "What the chart shows" },
    ],
    freezesHeader: false,
    frozenColumns: 1,
    tabColour: house.heading,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Footprint" },
  };
}
