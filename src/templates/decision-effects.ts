import type { PlanAction } from "../domain/plan-action";
import type { PlanDifference } from "../domain/erratum";
import { deliveryPlan } from "../reference/delivery-plan";
import { planDifferences } from "../reference/errata";
import type { PlannedCell } from "../workbook/change-plan";
import { serialOf } from "../workbook/excel-date";
import type { Naming } from "../workbook/naming";
import type { TableSpec } from "../workbook/table-spec";
import { deliveryPlanTable } from "./delivery-plan";
import { readings } from "./metric-formulas";
import { metricsTable } from "./metrics";
import { opportunitiesTable } from "./opportunities";
import { trajectoryName } from "./trajectory-inputs";

/** A cell that holds something else once a decision is taken. */
export interface CellEffect {
  readonly table: TableSpec;
  readonly rowKey: string;
  readonly column: string;
  readonly cell: (naming: Naming) => PlannedCell;
}

/** What can be decided about one entry of the registers; the first option is in force until someone decides. */
export interface DecisionOption {
  readonly label: string;
  readonly effects: readonly CellEffect[];
}

const given = (cell: PlannedCell) => () => cell;

function metric(rowKey: string, cells: Readonly<Record<string, CellEffect["cell"]>>): CellEffect[] {
  return Object.entries(cells).map(([column, cell]) => ({ table: metricsTable, rowKey, column, cell }));
}

/** A level of the Trajectory sheet, alive in the metric's aim. */
function level2028(ending: string): CellEffect[] {
  return metric("carbon-footprint-total", {
    aimKind: given(readings["fall-to-level"]),
    aimValue: (naming) => ({ formula: `=${naming.name(trajectoryName("cfPlus", ending))}` }),
  });
}

function dueDate(rowKey: string, date: string): CellEffect[] {
  return [{ table: deliveryPlanTable, rowKey, column: "dueDate", cell: given(serialOf(date)) }];
}

function landfillBy(year: string): CellEffect[] {
  return [{ table: opportunitiesTable, rowKey: "waste-to-landfill", column: "achieveBy", cell: given(year) }];
}

const glovesKey = deliveryPlan.find(({ sourceLine }) => sourceLine === 877)?.key ?? "";

/** Errata whose decision changes a cell; every other is recorded, and no cell follows from it. */
const errataOptions: Readonly<Record<string, readonly DecisionOption[]>> = {
  E1: [
    { label: "As read: 400 kg", effects: metric("carbon-footprint-per-head", { aimValue: given(400) }) },
    { label: "As printed: 400 t", effects: metric("carbon-footprint-per-head", { aimValue: given(400_000) }) },
  ],
  E3: [
    {
      label: "Read 3: 22% off 2019/20",
      effects: metric("carbon-footprint-total", {
        aimKind: given(readings["fall-by-percent"]),
        aimValue: given(22),
      }),
    },
    { label: "Read 1: grown to 2024/25 less 77 kt", effects: level2028("Grown2028") },
    { label: "Read 2: grown to 2027/28 less 77 kt", effects: level2028("GrownOn2028") },
  ],
  E26: [
    { label: "As printed: Mar-26", effects: dueDate(glovesKey, "2026-03-31") },
    { label: "As read: 10% by Sep 2026", effects: dueDate(glovesKey, "2026-09-30") },
  ],
  E29: [
    { label: "As printed: 2026", effects: landfillBy("2025/26") },
    { label: "As read: the actions' Mar-28", effects: landfillBy("2027/28") },
  ],
};

const recorded: readonly DecisionOption[] = [
  { label: "As printed", effects: [] },
  { label: "As read here", effects: [] },
];

/** C2A/i has one date, which D01 is about; D02 is about what the same words promise by then. */
const withoutDate = new Set(["D02"]);

/** What can be decided about an erratum or a difference, by its id. */
export function decisionOptions(id: string): readonly DecisionOption[] {
  const difference = planDifferences.find((each) => each.id === id);
  return difference ? differenceOptions(difference) : (errataOptions[id] ?? recorded);
}

function differenceOptions(difference: PlanDifference): readonly DecisionOption[] {
  const dates = withoutDate.has(difference.id)
    ? []
    : difference.mainPlan.flatMap(({ value }) => statedDate(value) ?? []);
  const actions = difference.actionKeys.flatMap((key) => deliveryPlan.find((action) => action.key === key) ?? []);
  return [
    { label: "Annex", effects: dates.length === 0 ? [] : actions.flatMap(annexEffects) },
    {
      label: "Main plan",
      effects: actions.flatMap((action, index) => {
        const date = dates[index] ?? dates.at(-1);
        return date ? dateEffects(action.key, date) : [];
      }),
    },
  ];
}

interface StatedDate {
  readonly words: string;
  /** ISO; null where the words name no month. */
  readonly due: string | null;
  readonly ongoing: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The date in a statement of the main plan: the last month it names, to its last day, as the Delivery Plan reads dates.
 * "From now" and "from 2030" name no month, so they give words and no date. Null where the statement is about no date.
 */
export function statedDate(words: string): StatedDate | null {
  const found = [...words.matchAll(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (20\d{2})\b/gi)].at(-1);
  const ongoing = /ongoing|^from now/i.test(words);
  if (!found) return /^from (now|20\d{2})$/i.test(words) ? { words, due: null, ongoing } : null;
  const month = months.indexOf((found[1] ?? "").toLowerCase());
  return { words, due: new Date(Date.UTC(Number(found[2]), month + 1, 0)).toISOString().slice(0, 10), ongoing };
}

function annexEffects({ key, date, dueDate: due, ongoing }: PlanAction): CellEffect[] {
  return dateEffects(key, { words: date ?? "", due, ongoing });
}

function dateEffects(rowKey: string, { words, due, ongoing }: StatedDate): CellEffect[] {
  const cells: Readonly<Record<string, PlannedCell>> = {
    date: words === "" ? null : words,
    dueDate: due === null ? null : serialOf(due),
    ongoing: ongoing ? "Yes" : "No",
  };
  return Object.entries(cells).map(([column, cell]) => ({
    table: deliveryPlanTable,
    rowKey,
    column,
    cell: given(cell),
  }));
}
