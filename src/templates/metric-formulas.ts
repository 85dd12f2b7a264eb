import type { AimShape, MetricDefinition } from "../domain/metric";
import type { PlannedCell } from "../workbook/change-plan";
import { columnOf, thisRow, thisRowSpan, type Row } from "../workbook/table-spec";
import { metrics } from "../reference/metrics";
import { borrowedTerms, countedParts, weightOf } from "./metric-parts";

/** The shapes of Table 1's aims, in the words of the sheet; formulas compare with these. */
export const readings = {
  "fall-by-percent": "Fall by %",
  "fall-to-level": "Fall to",
  "rise-to-percent": "Rise to",
  direction: "Direction only",
  none: "None",
  positive: "Above 0",
} as const satisfies Readonly<Record<AimShape, string>>;

/** Whether a metric's yearly figure follows from its parts rather than being entered. */
export function isWorkedOut(metric: MetricDefinition): boolean {
  return countedParts(metric).length > 0 || metric.overOrganisations === "ratio-of-sums";
}

/** A year's figure from its parts, or blank where people enter it. A part that is blank leaves no zero behind. */
export function figureFormula(metric: MetricDefinition, year: string, parts: string): PlannedCell {
  if (!isWorkedOut(metric)) return null;
  if (metric.overOrganisations !== "ratio-of-sums") {
    const sum = sumOf(metric, countedParts(metric), year, parts);
    return { formula: `=IF(${sum.entered}=0,"",${sum.total})` };
  }
  const numerator = numeratorOf(metric, year, parts);
  const denominator = denominatorOf(metric, year, parts);
  const scale = metric.unitReading === "%" ? "100*" : "";
  // A denominator that is blank adds up to 0 as well, and nothing is divided by either.
  return {
    formula: `=IF(OR(${numerator.entered}=0,${denominator.total}=0),"",${scale}(${numerator.total})/(${denominator.total}))`,
  };
}

/** A total, and how many of its cells hold a figure: 0 of them means unknown, not zero. */
interface Sum {
  readonly total: string;
  readonly entered: string;
}

function sumOf(metric: MetricDefinition, keys: readonly string[], year: string, parts: string): Sum {
  const all = (metric.breakdown ?? []).length === keys.length && keys.every((key) => weightOf(metric.key, key) === 1);
  const criteria = all
    ? [{ column: "Metric key", value: metric.key, also: `,${columnOf(parts, "Role")},"type"`, weight: 1 }]
    : keys.map((key) => ({
        column: "Part key",
        value: `${metric.key}/${key}`,
        also: "",
        weight: weightOf(metric.key, key),
      }));
  const figures = columnOf(parts, year);
  return {
    total: criteria
      .map(({ column, value, also, weight }) => {
        const sum = `SUMIFS(${figures},${columnOf(parts, column)},"${value}"${also})`;
        return weight === 1 ? sum : `${weight}*${sum}`;
      })
      .join("+"),
    entered: criteria
      .map(({ column, value, also }) => `COUNTIFS(${columnOf(parts, column)},"${value}"${also},${figures},"<>")`)
      .join("+"),
  };
}

function oneCell(partKey: string, year: string, parts: string): Sum {
  const where = `${columnOf(parts, "Part key")},"${partKey}"`;
  const figures = columnOf(parts, year);
  return { total: `SUMIFS(${figures},${where})`, entered: `COUNTIFS(${where},${figures},"<>")` };
}

/** kgCO2e in a ktCO2e. */
const KILOGRAMS_PER_KILOTONNE = 1_000_000;

function numeratorOf(metric: MetricDefinition, year: string, parts: string): Sum {
  const lender = lentBy(borrowedTerms[metric.key]?.numerator);
  if (lender) {
    const sum = sumOf(lender, countedParts(lender), year, parts);
    return { ...sum, total: `${KILOGRAMS_PER_KILOTONNE}*(${sum.total})` };
  }
  return metric.breakdown === null
    ? oneCell(`${metric.key}/numerator`, year, parts)
    : sumOf(metric, countedParts(metric), year, parts);
}

function denominatorOf(metric: MetricDefinition, year: string, parts: string): Sum {
  const lender = lentBy(borrowedTerms[metric.key]?.denominator);
  return lender
    ? sumOf(lender, metric.aimParts ?? countedParts(lender), year, parts)
    : oneCell(`${metric.key}/denominator`, year, parts);
}

function lentBy(key: string | undefined): MetricDefinition | null {
  return metrics.find((metric) => metric.key === key) ?? null;
}

/** The columns that the standing of a metric is worked out from. */
export type StandingColumn =
  | "aimKind"
  | "aimValue"
  | "direction"
  | "baselineYear"
  | "baseline"
  | "aimLevel"
  | "latestYear"
  | "latest"
  | "distance";

/** The columns that set a metric's figures against its aim; each blank where there is nothing to say. */
export function standingFormulas(
  table: string,
  header: (column: StandingColumn) => string,
  years: readonly string[],
): Row {
  const cell = (column: StandingColumn) => thisRow(table, header(column));
  const first = years[0] ?? "";
  const figures = thisRowSpan(table, first, years.at(-1) ?? "");
  const firstYear = Number(first.slice(0, 4));
  const yearNumber = (column: StandingColumn) => `VALUE(LEFT(${cell(column)},4))-${firstYear - 1}`;
  const lastFilled = `SUMPRODUCT(MAX(ISNUMBER(${figures})*(COLUMN(${figures})-COLUMN(${thisRow(table, first)})+1)))`;
  const figureAt = (column: StandingColumn) => `INDEX(${figures},1,${yearNumber(column)})`;
  return {
    baseline: {
      formula: `=IF(${cell("baselineYear")}="","",IF(ISNUMBER(${figureAt("baselineYear")}),${figureAt("baselineYear")},""))`,
    },
    aimLevel: {
      formula:
        `=IF(${cell("aimValue")}="","",IF(${cell("aimKind")}="${readings["fall-by-percent"]}",` +
        `IF(${cell("baseline")}="","",${cell("baseline")}*(1-${cell("aimValue")}/100)),${cell("aimValue")}))`,
    },
    latestYear: {
      formula: `=IF(COUNT(${figures})=0,"",(${firstYear - 1}+${lastFilled})&"/"&RIGHT(${firstYear}+${lastFilled},2))`,
    },
    latest: { formula: `=IF(${cell("latestYear")}="","",${figureAt("latestYear")})` },
    distance: {
      formula:
        `=IF(OR(${cell("latest")}="",${cell("aimLevel")}=""),"",` +
        `IF(${cell("direction")}="up",${cell("aimLevel")}-${cell("latest")},${cell("latest")}-${cell("aimLevel")}))`,
    },
    standing: {
      formula:
        `=IF(${cell("latest")}="","No figure yet",IF(${cell("aimKind")}="${readings.positive}",IF(${cell("latest")}>0,"Met","Still to go"),` +
        `IF(${cell("distance")}="","No level to measure against",IF(${cell("distance")}<=0,"Met","Still to go"))))`,
    },
  };
}
