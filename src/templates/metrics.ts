import { choice, figure, text, type Entry } from "../domain/entry";
import { financialYear, yearLabel } from "../domain/financial-year";
import type { MetricDefinition } from "../domain/metric";
import { metrics } from "../reference/metrics";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";
import { figureFormula, isWorkedOut, readings, standingFormulas, type StandingColumn } from "./metric-formulas";
import { partEntry, partGuide, partRoles, partsOf, type MetricPartRow } from "./metric-parts";

/** The years of the plan's metrics: its baseline to the last year it covers. */
export const metricYears: readonly string[] = Array.from({ length: 13 }, (_, index) =>
  yearLabel(financialYear(2019 + index)),
);

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

function plan(header: string, width: number, guide: string, entry: Entry = text(255)): ColumnSpec {
  return { header, guide, width, entry, filledBy: "plan" };
}

function yours(header: string, width: number, guide: string, entry: Entry = text(255)): ColumnSpec {
  return { header, guide, width, entry, filledBy: "user" };
}

const FIGURE_FORMAT = "#,##0.##";

const yearColumns: Readonly<Record<string, ColumnSpec>> = Object.fromEntries(
  metricYears.map((year) => [
    year,
    {
      header: year,
      guide:
        "The figure for the year at the head of the column (April to March), in the unit of its row. Leave blank what is not known: blank is not zero.",
      guideTitle: "Figure of the year",
      width: 72,
      entry: figure("the row's unit", { minimum: null }),
      filledBy: "user",
      format: FIGURE_FORMAT,
      align: "Right",
    } satisfies ColumnSpec,
  ]),
);

function worked(header: string, width: number, guide: string, format = FIGURE_FORMAT): ColumnSpec {
  return { header, guide, width, entry: { kind: "formula" }, filledBy: "plan", format, align: "Right" };
}

/** Table 1 of the plan (l.549 to 570): a row a metric, a column a year. */
export const metricsTable = defineTable({
  name: "GP_Metrics",
  key: "key",
  columns: {
    key: plan("Key", 120, "The metric's permanent reference. Please leave it as it is: everything is matched by it."),
    group: plan("Group", 100, "The group of Table 1."),
    metric: plan("Metric", 150, "The metric as Table 1 words it."),
    type: plan("Type", 70, "As Table 1 prints it."),
    unit: plan("Unit", 82, "The unit figures are entered in."),
    unitPrinted: plan("Unit as printed", 90, "The plan's own words, where Table 1 gives a unit."),
    aim: plan("Aim", 110, "The aim in the plan's own words."),
    aimKind: plan("Kind of aim", 82, "How the aim is read.", choice(Object.values(readings))),
    aimValue: plan(
      "Aim value",
      56,
      "The figure of the aim: a percentage of fall, or a level.",
      figure("the aim's unit"),
    ),
    aimYear: plan("Aim by", 62, "The financial year the aim is for.", { kind: "financial-year" }),
    direction: plan("Direction", 62, "Which way is better.", choice(["down", "up"])),
    baselineYear: plan("Baseline year", 66, "The year the aim is measured from.", { kind: "financial-year" }),
    ...yearColumns,
    baseline: worked("Baseline", 72, "The figure of the baseline year."),
    aimLevel: worked("Aim level", 72, "The aim as a level, in the row's unit."),
    latestYear: worked("Latest year", 66, "The last year that has a figure.", "General"),
    latest: worked("Latest figure", 72, "The figure of the latest year."),
    distance: worked("Distance to aim", 76, "What is still to go, in the row's unit; 0 or less means the aim is met."),
    standing: { ...worked("Against the aim", 110, "In words.", "General"), align: "Left" },
    overOrganisations: plan("Over organisations", 90, "How the figures of several organisations add up."),
    overYears: plan("Over years", 80, "How several years add up."),
    numerator: plan("Numerator", 120, "Where the metric is a ratio."),
    denominator: plan("Denominator", 120, "Where the metric is a ratio."),
    notes: {
      ...plan("Notes on the plan", 300, "Where the plan's own figures or words are doubtful.", text()),
      format: "General",
    },
    sourceLine: plan("Source line", 50, "The line of the plan's text.", figure("line", { whole: true })),
  },
  entryFor: (column, key) => (metricYears.includes(column) ? yearEntry(byKey.get(key)) : null),
  guideFor: (column, key) => (column === "aim" ? erratumOf(byKey.get(key)) : null),
  marks: [
    {
      over: ["standing"],
      when: (cell) => `${cell("standing")}="Met"`,
      look: { fill: "#CFE9D6", colour: "#0B4A24", bold: true },
    },
    {
      over: ["standing"],
      when: (cell) => `${cell("standing")}="Still to go"`,
      look: { fill: "#FFE2A8", colour: "#5C3A00" },
    },
    {
      over: ["key", "group"],
      when: (cell, above) => `${cell("group")}<>${above("group")}`,
      look: { topBorder: house.heading, bold: true },
    },
  ],
});

/** Types, numerators and denominators: what the figures above are made of. Its year columns stand under the same years. */
export const metricPartsTable = defineTable({
  name: "GP_MetricParts",
  key: "key",
  columns: {
    key: plan("Part key", 120, "The part's permanent reference. Please leave it as it is."),
    metricKey: plan("Metric key", 100, "The metric it belongs to."),
    part: plan("Part", 150, "What it is."),
    role: plan("Role", 70, "What it does in the figure above.", choice(partRoles)),
    unit: plan("Unit", 82, "The unit figures are entered in."),
    counts: plan("How it counts", 90, "How it enters the figure above.", text()),
    metric: plan("Of the metric", 110, "The metric's name."),
    inAim: plan("In the aim", 82, "Yes where the aim is about this part.", { kind: "yes-no" }),
    quality: yours("Data quality", 56, "The method the figure rests on.", choice(["reduced", "standard", "optimal"])),
    source: yours("Data source", 62, "Where the figures come from, such as ERIC."),
    owner: yours("Owner", 62, "Who answers for the figures."),
    note: { ...plan("Note", 66, "What to know about it.", text()), format: "General" },
    ...yearColumns,
  },
  entryFor: (column, key) => (metricYears.includes(column) ? partEntry(key) : null),
  guideFor: (column, key) => (column === "part" ? partGuide(key) : null),
});

/** The sheet of Table 1 with the parts its figures are worked out from. */
export function metricsSheet(naming: Naming): SheetSpec {
  const table = naming.table(metricsTable.name);
  const parts = naming.table(metricPartsTable.name);
  return {
    name: "Metrics",
    title: "Metrics (Table 1 of the plan)",
    intro: [
      "Enter figures under the years, in the row's unit. Where a metric opens into types or is a ratio, enter those in the second table: the figure above follows.",
      "A blank is not a zero. Distance to aim is what is still to go; 0 or less means the aim is met.",
    ],
    tables: [
      {
        spec: metricsTable,
        rows: metrics.map((metric) => metricRow(metric, table, parts)),
        heading: null,
      },
      {
        spec: metricPartsTable,
        rows: metrics.flatMap((metric) => partsOf(metric)).map(partRow),
        heading: "By type, numerators and denominators: what the figures above are made of",
      },
    ],
    frozenColumns: 3,
    tabColour: house.userHeaderFill,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Metrics" },
  };
}

function metricRow(metric: MetricDefinition, table: string, parts: string): Row {
  const header = (column: StandingColumn) => metricsTable.columns[column].header;
  const worked = standingFormulas(table, header, metricYears);
  return {
    key: metric.key,
    group: metric.group,
    metric: metric.metric,
    type: metric.type,
    unit: metric.unitReading,
    unitPrinted: metric.unit,
    aim: metric.aim,
    aimKind: readings[metric.aimShape],
    aimValue: metric.aimValue,
    aimYear: metric.aimYear && yearLabel(metric.aimYear),
    direction: metric.direction,
    baselineYear: metric.baselineYear && yearLabel(metric.baselineYear),
    ...Object.fromEntries(metricYears.map((year) => [year, figureFormula(metric, year, parts)])),
    ...worked,
    overOrganisations: combiningWords[metric.overOrganisations],
    overYears: combiningWords[metric.overYears],
    numerator: metric.numerator && `${metric.numerator.label} (${metric.numerator.unit})`,
    denominator: metric.denominator && `${metric.denominator.label} (${metric.denominator.unit})`,
    notes: noteOf(metric),
    sourceLine: metric.sourceLine,
  };
}

/** How figures combine, in the words of the sheet. */
const combiningWords = {
  sum: "sum",
  "ratio-of-sums": "ratio of sums",
  latest: "latest year",
  "not-additive": "not additive",
} as const;

/** What the plan probably means, shown at the cell it prints otherwise; its words stay as they are. */
function erratumOf(metric: MetricDefinition | undefined): string | null {
  const probable = (metric?.notes ?? []).filter(({ erratum }) => erratum !== null);
  return probable.length === 0
    ? null
    : probable.map(({ text: words, lines }) => `${words} (l.${lines.join(", ")})`).join("\n");
}

function noteOf(metric: MetricDefinition | undefined): string | null {
  if (!metric) return null;
  const notes = metric.notes.map(({ text: words, lines }) => `${words} (l.${lines.join(", ")})`);
  const breakdown = metric.breakdownNote === null ? [] : [metric.breakdownNote];
  const open = metric.aimToBeDeveloped
    ? ["The plan says this baseline or aim is still to be developed (footnote xxii)."]
    : [];
  const all = [...notes, ...breakdown, ...open];
  return all.length === 0 ? null : all.join("\n");
}

function partRow(part: MetricPartRow): Row {
  return { ...part, inAim: part.inAim ? "Yes" : "No" };
}

/** What a year's figure may be: a share from 0 to 100, a return that may be negative, or anything from 0. */
function yearEntry(metric: MetricDefinition | undefined): Entry {
  if (!metric) return figure("the row's unit", { minimum: null });
  if (isWorkedOut(metric)) return { kind: "formula" };
  return figure(metric.unitReading, {
    minimum: metric.key === "return-on-investment" ? null : 0,
    maximum: metric.unitReading === "%" ? 100 : null,
  });
}
