import { choice, figure, text, type Entry } from "../domain/entry";
import type { PlannedCell } from "../workbook/change-plan";
import { defineTable, type Row } from "../workbook/table-spec";

/** The two footprints a trajectory is drawn for; the second contains the first. */
export const footprintColumns = ["cf", "cfPlus"] as const;
export type FootprintColumn = (typeof footprintColumns)[number];

export const footprintHeaders: Readonly<Record<FootprintColumn, string>> = {
  cf: "CF",
  cfPlus: "CF+ (contains CF)",
};

const namePrefixes: Readonly<Record<FootprintColumn, string>> = { cf: "GP_CF_", cfPlus: "GP_CFPlus_" };

/** As the sheet words them; formulas compare with these. */
export const familyWords = {
  line: "Straight line",
  rate: "Constant rate",
  cut: "Constant cut with growth on the rest",
} as const;

export const ambitionWords = { target: "Target", aspiration: "Aspiration" } as const;

const year: Entry = { kind: "financial-year" };
const share = figure("% of the baseline", { maximum: 100 });

interface InputItem {
  readonly label: string;
  readonly unit: string;
  readonly entry: Entry;
  /** The plan's own values, left to right: CF, CF+. */
  readonly plan: Readonly<Record<FootprintColumn, PlannedCell>>;
  readonly why: string;
}

/** The end of the defined name over each cell is the item's key: GP_CF_Growth, GP_CFPlus_Growth. */
export const trajectoryInputs = {
  BaselineYear: {
    label: "Baseline year",
    unit: "financial year",
    entry: year,
    plan: { cf: "2019/20", cfPlus: "2019/20" },
    why: "The plan's baseline unless it states another (l.320).",
  },
  Baseline: {
    label: "Baseline",
    unit: "ktCO2e",
    entry: figure("ktCO2e"),
    plan: { cf: 57.7, cfPlus: 325 },
    why: "CF is never printed: 9.4 kt achieved is 16.3% of 57.7 kt (l.226, l.576); the rounding allows 55.5 to 59. CF+ is “nearly 325” (l.205).",
  },
  BaselineLow: {
    label: "Baseline: at least",
    unit: "ktCO2e",
    entry: figure("ktCO2e"),
    plan: { cf: 55.5, cfPlus: 318.2 },
    why: "Between these, every share printed in Appendix 2 agrees with its tonnage (l.1235-1246).",
  },
  BaselineHigh: {
    label: "Baseline: at most",
    unit: "ktCO2e",
    entry: figure("ktCO2e"),
    plan: { cf: 59, cfPlus: 325 },
    why: "The same; “nearly 325” is not more than 325 (l.205).",
  },
  Growth: {
    label: "Growth of activity",
    unit: "% a year",
    entry: figure("% a year", { minimum: -50, maximum: 50 }),
    plan: { cf: 2, cfPlus: 2 },
    why: "2% a year, cumulative (l.324, l.576, l.1255).",
  },
  StartYear: {
    label: "The path begins in",
    unit: "financial year",
    entry: year,
    plan: { cf: "2024/25", cfPlus: "2024/25" },
    why: "The last year before the plan, as footnote vii counts (l.324).",
  },
  StartShare: {
    label: "Level then",
    unit: "% of the baseline",
    entry: share,
    plan: { cf: 95, cfPlus: 100 },
    why: "About 5% below the baseline for CF, no fall yet for CF+ (footnote vii, l.324).",
  },
  MilestoneShare: {
    label: "Level at the milestone",
    unit: "% of the baseline",
    entry: share,
    plan: { cf: 53, cfPlus: 27 },
    why: "80% below 1990 is 47% and 73% below 2019/20 (footnote vi, l.322): national ratios, used for BLMK.",
  },
  MilestoneYear: {
    label: "Milestone: target",
    unit: "financial year",
    entry: year,
    plan: { cf: "2031/32", cfPlus: "2038/39" },
    why: "“By 2032” and “by 2039” (l.305, l.310): the financial year that ends then.",
  },
  MilestoneAspiration: {
    label: "Milestone: aspiration",
    unit: "financial year",
    entry: year,
    plan: { cf: "2027/28", cfPlus: "2035/36" },
    why: "“An aspiration of 2028” and “2036” (l.305, l.310).",
  },
  NetZeroYear: {
    label: "Net zero: target",
    unit: "financial year",
    entry: year,
    plan: { cf: "2039/40", cfPlus: "2044/45" },
    why: "2040 and 2045 (l.303, l.308).",
  },
  NetZeroAspiration: {
    label: "Net zero: aspiration",
    unit: "financial year",
    entry: year,
    plan: { cf: "2034/35", cfPlus: null },
    why: "2035 for CF (l.303). The plan names none for CF+, so the target is used there.",
  },
  Ambition: {
    label: "Dates to follow",
    unit: "choice",
    entry: choice(Object.values(ambitionWords)),
    plan: { cf: ambitionWords.target, cfPlus: ambitionWords.target },
    why: "The path aims at the targets or at the aspirations.",
  },
  Family: {
    label: "Shape of the path",
    unit: "choice",
    entry: choice(Object.values(familyWords)),
    plan: { cf: familyWords.cut, cfPlus: familyWords.cut },
    why: "A constant cut with growth on the rest gives both “more than 7.5%” (l.306) and “about 6%” (l.311) a year: 7.8% and 6.4%. A straight line comes near on average. An inference: change it and every figure follows.",
  },
  Aim2028: {
    label: "Cut asked for by 2027/28",
    unit: "ktCO2e",
    entry: figure("ktCO2e"),
    plan: { cf: null, cfPlus: 77 },
    why: "“22% (77 ktCO2e)” (l.550), of CF and CF+ in total, which is CF+.",
  },
  Aim2028Precision: {
    label: "Give or take",
    unit: "ktCO2e",
    entry: figure("ktCO2e"),
    plan: { cf: null, cfPlus: 0.5 },
    why: "77 is printed to the kilotonne.",
  },
  Fall2028: {
    label: "The same as a share",
    unit: "%",
    entry: figure("%", { maximum: 100 }),
    plan: { cf: null, cfPlus: 22 },
    why: "22% “relative to the 2019/20 baseline” (l.550), though 77 kt is 22% of 349.4 kt: the baseline grown to 2024/25, less what was achieved (l.576).",
  },
  Achieved: {
    label: "Achieved before the path begins",
    unit: "ktCO2e",
    entry: figure("ktCO2e"),
    plan: { cf: null, cfPlus: 9.4 },
    why: "“At least 16% (>9.4 kt)” (l.226), which footnote xxi factors in (l.576).",
  },
  AimYear: {
    label: "That aim is for",
    unit: "financial year",
    entry: year,
    plan: { cf: null, cfPlus: "2027/28" },
    why: "“By 2028” (l.574): the financial year that ends then.",
  },
} as const satisfies Readonly<Record<string, InputItem>>;

export type TrajectoryInput = keyof typeof trajectoryInputs;

const byLabel = new Map(
  (Object.keys(trajectoryInputs) as TrajectoryInput[]).map((key) => [
    trajectoryInputs[key].label as string,
    { key, entry: trajectoryInputs[key].entry },
  ]),
);

/** The defined name over one cell of the inputs or workings. */
export function trajectoryName(column: FootprintColumn, ending: string): string {
  return `${namePrefixes[column]}${ending}`;
}

export function isFootprintColumn(column: string): column is FootprintColumn {
  return footprintColumns.some((each) => each === column);
}

export const trajectoryInputsTable = defineTable({
  name: "GP_TrajectoryInputs",
  key: "item",
  rowsAreFields: true,
  columns: {
    item: { header: "What the paths rest on", guide: "What is asked.", width: 190, entry: text(255), filledBy: "plan" },
    cf: {
      header: footprintHeaders.cf,
      guide: "For the NHS Carbon Footprint. The plan's own value to begin with; change it and every figure follows.",
      width: 110,
      entry: text(),
      filledBy: "user",
      format: "General",
      align: "Right",
    },
    cfPlus: {
      header: footprintHeaders.cfPlus,
      guide:
        "For the NHS Carbon Footprint Plus, which contains the CF. The plan's own value to begin with; change it and every figure follows.",
      width: 110,
      entry: text(),
      filledBy: "user",
      format: "General",
      align: "Right",
    },
    unit: { header: "Unit", guide: "What the figures are given in.", width: 110, entry: text(255), filledBy: "plan" },
    why: {
      header: "Where it comes from",
      guide: "The lines of the plan it rests on.",
      width: 360,
      entry: text(),
      filledBy: "plan",
      format: "General",
    },
  },
  entryFor: (column, label) => (isFootprintColumn(column) ? (byLabel.get(label)?.entry ?? null) : null),
  nameFor: (column, label) => {
    const item = byLabel.get(label);
    return item && isFootprintColumn(column) ? trajectoryName(column, item.key) : null;
  },
});

export function trajectoryInputRows(): Row[] {
  return Object.values(trajectoryInputs).map(({ label, unit, plan, why }) => ({ item: label, ...plan, unit, why }));
}
