import { formula, text } from "../domain/entry";
import type { PlannedCell } from "../workbook/change-plan";
import type { Naming } from "../workbook/naming";
import { columnOf, defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";
import { activityColumn, activityWords, type ActivityColumn } from "./activity";
import { footprintCategories, OTHER_CATEGORIES, scopeWords } from "./activity-lists";
import { CARRIED_FORWARD, LOCAL_FACTOR } from "./factors";
import { metricYears } from "./metrics";

/** The totals and counts of the Footprint sheet, as it words them. */
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

/** Every category of the factor library, and one for factors of none of them. */
export const categoryLines = [...footprintCategories, OTHER_CATEGORIES] as const;

const TONNES = "tCO2e";
const COUNT = "rows";

export function words(header: string, width: number, guide: string): ColumnSpec {
  return { header, guide, width, entry: text(), filledBy: "plan" };
}

export function worked(header: string, width: number, guide: string): ColumnSpec {
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
    how: words("How it is worked out", 380, "Which rows of the Activity sheet are added."),
  },
  formatFor: (column, line) => (metricYears.includes(column) && !isTotal(line) ? "0" : null),
});

interface Line {
  readonly line: string;
  readonly unit: typeof TONNES | typeof COUNT;
  readonly formula: (year: string) => string;
  readonly how: string;
}

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

function isTotal(line: string): boolean {
  return totals().some((total) => total.line === line);
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

export function footprintRows(naming: Naming): Row[] {
  return lines(naming).map(({ line, unit, formula: written, how }) => ({
    line,
    unit,
    ...Object.fromEntries(metricYears.map((year): [string, PlannedCell] => [year, { formula: `=${written(year)}` }])),
    how,
  }));
}

/** One line in one year's column, which is given as a reference. */
export function lineIn(column: string, line: string, naming: Naming): string {
  const keys = columnOf(naming.table(footprintTable.name), footprintTable.columns.line.header);
  return `INDEX(${column},MATCH("${line}",${keys},0))`;
}
