import { metricReadings, type MetricReading } from "./metric-readings";
import { marksIn, orNull, type PlanDocument, seedMeta, withoutMarks } from "./plan-document";

/** The line of Table 1's first row. */
const FIRST_ROW = 550;

/** The footnote that says a baseline or aim is to be further developed. */
const TO_BE_DEVELOPED = "xxii";

/** The 21 rows of Table 1. */
export function metrics(plan: PlanDocument) {
  let group = "";
  let metric = "";
  const rows = metricReadings.map((reading, index) => {
    const sourceLine = FIRST_ROW + index;
    const [groupCell, metricCell, type = "", unit, aim = ""] = plan.cells(sourceLine);
    group = groupCell || group;
    metric = metricCell || metric;
    return metricRow(reading, { group, metric, type, unit: orNull(unit), aim, sourceLine });
  });

  return {
    meta: seedMeta("Metrics: Table 1", "Table 1, l.549-576", [
      "Drawn by scripts/draw-seeds.ts; change the script, not this file.",
      "group, metric, type, unit and aim are the plan's; an empty group or metric cell takes the one above it. Every other field is this project's reading.",
      'An aim is for 2028 and its baseline 2019/20 unless stated (footnote xx). "By 2028" is read as the financial year that ends in 2028, 2027/28: the Annex dates the same aims Mar-28.',
      "A row that prints two units stays one row: where its aim is about a ratio, the ratio is the figure and the total its numerator.",
      "A percentage is written 22, not 0.22.",
    ]),
    metrics: rows,
  };
}

interface Printed {
  readonly group: string;
  readonly metric: string;
  readonly type: string;
  readonly unit: string | null;
  readonly aim: string;
  readonly sourceLine: number;
}

function metricRow(reading: MetricReading, printed: Printed) {
  const hasAim = reading.aimShape !== "none";
  return {
    key: reading.key,
    label: reading.label,
    group: printed.group,
    metric: printed.metric,
    type: printed.type,
    typeReading: reading.typeReading,
    unit: printed.unit,
    unitReading: reading.unitReading,
    aim: orNull(withoutMarks(printed.aim)),
    aimShape: reading.aimShape,
    aimValue: reading.aimValue,
    aimUnit: reading.aimUnit,
    aimYear: hasAim ? (reading.aimYear ?? "2027/28") : null,
    aimParts: reading.aimParts ?? null,
    aimToBeDeveloped: marksIn(printed.aim).includes(TO_BE_DEVELOPED),
    direction: printed.aim.startsWith("↓") ? "down" : printed.aim.startsWith("↑") ? "up" : null,
    baselineYear: printed.aim === "n/a" ? null : (reading.baselineYear ?? "2019/20"),
    overOrganisations: reading.overOrganisations,
    overYears: reading.overYears,
    numerator: reading.ratio?.of ?? null,
    denominator: reading.ratio?.per ?? null,
    alsoReported: reading.alsoReported ?? [],
    breakdown: reading.breakdown?.parts ?? null,
    breakdownNote: reading.breakdown?.note ?? null,
    breakdownAddsUp: reading.breakdown?.addsUp ?? true,
    notes: reading.notes,
    sourceLine: printed.sourceLine,
  };
}
