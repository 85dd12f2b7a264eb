import type { Organisation } from "../domain/organisation";
import type { PlanAction } from "../domain/plan-action";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { TableSpec } from "../workbook/table-spec";
import { coverSheet, coverTable } from "./cover";
import { decisionsSheet, decisionsTable } from "./decisions";
import { deliveryPlanSheet, deliveryPlanTable } from "./delivery-plan";
import { listNameChanges, listsSheet } from "./lists";
import { metricPartsTable, metricsSheet, metricsTable } from "./metrics";
import { gapSheet, gapTables } from "./gap";
import { opportunitiesSheet, opportunitiesTables } from "./opportunities";
import { trajectorySheet, trajectoryTables } from "./trajectory";

/** What an insertion is made for. */
export interface TemplateFacts {
  readonly organisation: Organisation | null;
  /** "2025/26". */
  readonly year: string | null;
  /** The actions of the Delivery Plan that concern whoever asks. */
  readonly actions: readonly PlanAction[];
  /** Whether a table, by its declared name, is in the workbook or comes with the same insertion. */
  readonly has: (table: string) => boolean;
}

/** A sheet people ask for by name, with everything needed to make it and to find it again. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Its tables, in their order on the sheet; the first makes a sheet this template, wherever it stands now. */
  readonly tables: readonly [TableSpec, ...TableSpec[]];
  readonly sheet: (facts: TemplateFacts, naming: Naming) => SheetSpec;
  /** Templates its formulas speak of: they come with it where they are not there yet. */
  readonly needs: readonly string[];
  /** What one row is called, and several. */
  readonly rowWords: readonly [string, string];
}

export const templates = [
  {
    name: "cover",
    title: "Cover",
    description: "Who reports, for which year and period, from which plan, and who signed it off.",
    tables: [coverTable],
    sheet: ({ organisation, year }, naming) => coverSheet(organisation, year, naming),
    needs: [],
    rowWords: ["item", "items"],
  },
  {
    name: "delivery-plan",
    title: "Delivery Plan",
    description: "The plan's actions with its own words, and columns for status, dates, progress and savings.",
    tables: [deliveryPlanTable],
    sheet: ({ actions }) => deliveryPlanSheet(actions),
    needs: [],
    rowWords: ["action", "actions"],
  },
  {
    name: "metrics",
    title: "Metrics",
    description: "The 21 metrics of Table 1 from 2019/20 to 2031/32, with aims and the distance to them.",
    tables: [metricsTable, metricPartsTable],
    sheet: (_facts, naming) => metricsSheet(naming),
    needs: [],
    rowWords: ["metric", "metrics"],
  },
  {
    name: "trajectory",
    title: "Trajectory",
    description: "The paths of CF and CF+ to net zero, with actuals, carbon budgets and charts.",
    tables: trajectoryTables,
    sheet: ({ has }, naming) => trajectorySheet(naming, has(metricPartsTable.name)),
    needs: [],
    rowWords: ["result", "results"],
  },
  {
    name: "opportunities",
    title: "Opportunities",
    description:
      "The twelve opportunities of Appendix 2: potential, achieved and remaining, with totals and their ranges.",
    tables: opportunitiesTables,
    sheet: (_facts, naming) => opportunitiesSheet(naming),
    needs: ["trajectory"],
    rowWords: ["total", "totals"],
  },
  {
    name: "gap",
    title: "Gap",
    description: "What is needed by 2028, 2032 and 2039, what is identified in time, what is not, and what is at risk.",
    tables: gapTables,
    sheet: (_facts, naming) => gapSheet(naming),
    needs: ["delivery-plan", "trajectory", "opportunities"],
    rowWords: ["horizon", "horizons"],
  },
  {
    name: "decisions",
    title: "Decisions",
    description: "Which reading holds where the plan is doubtful or says two things, with who decided it and when.",
    tables: [decisionsTable],
    sheet: () => decisionsSheet,
    needs: [],
    rowWords: ["place", "places"],
  },
] as const satisfies readonly Template[];

/** Comes with any of them: long lists and the organisations. */
export const lists = { sheet: listsSheet, names: listNameChanges } as const;

/** Every table of ours, lists apart, with its template. */
export const templateTables: readonly { readonly template: string; readonly spec: TableSpec }[] = templates.flatMap(
  ({ name, tables }) => tables.map((spec) => ({ template: name, spec })),
);

/** Those that people enter something in. */
export const entryTables = templateTables.filter(({ spec }) =>
  Object.values(spec.columns).some(({ filledBy }) => filledBy === "user"),
);
