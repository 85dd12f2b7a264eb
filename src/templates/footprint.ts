import { figure } from "../domain/entry";
import type { PlannedCell } from "../workbook/change-plan";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { columnOf, defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";
import { coverItems } from "./cover";
import { categoryLines, footprintLines, footprintRows, footprintTable, lineIn, worked, words } from "./footprint-lines";
import { metricYears } from "./metrics";

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
    item: words("Figure", 240, "What is given."),
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
      `" in what has been entered: the CF is inside it, so the two are not added. It includes rows on a local factor: "&${named("local")}&". Rows without a factor, which are not counted: "&${named("withoutFactor")}&".",` +
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
