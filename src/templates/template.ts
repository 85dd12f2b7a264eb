import type { LibraryActivity } from "../domain/factor-library";
import type { Organisation } from "../domain/organisation";
import type { PlanAction } from "../domain/plan-action";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { TableSpec } from "../workbook/table-spec";
import { activitySheet, activityColumn, activityTable, FIRST_YEAR, starterEntries } from "./activity";
import { activityListNames, activityListsSheet, activityListTables } from "./activity-lists";
import { coverSheet, coverTable } from "./cover";
import { decisionsSheet, decisionsTable } from "./decisions";
import { deliveryPlanSheet, deliveryPlanTable } from "./delivery-plan";
import { factorsSheet, factorsTables, type FactorInUse } from "./factors";
import { footprintSheet, footprintTables } from "./footprint";
import { listNames, listsSheet } from "./lists";
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
  /** What can be picked on the Activity sheet, and the factors its first rows take; none where neither sheet is made. */
  readonly activities: readonly LibraryActivity[];
  readonly factors: readonly FactorInUse[];
  /** Whether a table, by its declared name, is in the workbook or comes with the same insertion. */
  readonly has: (table: string) => boolean;
}

/** A sheet people ask for by name, with everything needed to make it and to find it again. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Its tables, the main one first: it makes a sheet this template, wherever it stands now, and its rows are counted. */
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
    name: "activity",
    title: "Activity",
    description: "What was used, travelled and thrown away, with its emissions by the factors of its year.",
    tables: [activityTable],
    sheet: ({ organisation, year }, naming) => activitySheet(starterEntries(organisation, year ?? FIRST_YEAR), naming),
    needs: ["factors", "footprint"],
    rowWords: ["activity", "activities"],
  },
  {
    name: "factors",
    title: "Factors",
    description: "The emission factors the activities take, with their sources, and local factors of your own.",
    tables: factorsTables,
    sheet: ({ factors }, naming) => factorsSheet(factors, activityColumn("factorKey", naming), naming),
    needs: ["activity", "footprint"],
    rowWords: ["factor", "factors"],
  },
  {
    name: "footprint",
    title: "Footprint",
    description: "What the activities come to by year: CF+, the CF inside it, scopes and categories, with a chart.",
    tables: footprintTables,
    sheet: ({ has }, naming) => footprintSheet(naming, has(coverTable.name)),
    needs: ["activity", "factors"],
    rowWords: ["line", "lines"],
  },
  {
    name: "trajectory",
    title: "Trajectory",
    description: "The paths of CF and CF+ to net zero, with actuals, carbon budgets and charts.",
    tables: trajectoryTables,
    sheet: ({ has }, naming) => trajectorySheet(naming, has(metricPartsTable.name)),
    needs: [],
    rowWords: ["input", "inputs"],
  },
  {
    name: "opportunities",
    title: "Opportunities",
    description:
      "The twelve opportunities of Appendix 2: potential, achieved and remaining, with totals and their ranges.",
    tables: opportunitiesTables,
    sheet: (_facts, naming) => opportunitiesSheet(naming),
    needs: ["trajectory"],
    rowWords: ["opportunity", "opportunities"],
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

/** A hidden sheet of lists that rules and formulas point at. */
export interface ListSheet {
  /** What it holds, in words. */
  readonly holds: string;
  readonly tables: readonly TableSpec[];
  readonly sheet: (facts: TemplateFacts) => SheetSpec;
  /** The names over the first columns of its tables, in their order. */
  readonly names: readonly string[];
  /** The templates it comes with; null for all. */
  readonly comesWith: readonly string[] | null;
}

export const listSheets: readonly ListSheet[] = [
  {
    holds: "the organisations and the long lists",
    tables: listsSheet.tables.map(({ spec }) => spec),
    sheet: () => listsSheet,
    names: listNames,
    comesWith: null,
  },
  {
    holds: "the activities, units and categories to pick from",
    tables: activityListTables,
    sheet: ({ activities }) => activityListsSheet(activities),
    names: activityListNames,
    comesWith: ["activity", "factors", "footprint"],
  },
];

/** Every table of ours, lists apart, with its template. */
export const templateTables: readonly { readonly template: string; readonly spec: TableSpec }[] = templates.flatMap(
  ({ name, tables }) => tables.map((spec) => ({ template: name, spec })),
);

/** Those that people enter something in. */
export const entryTables = templateTables.filter(({ spec }) =>
  Object.values(spec.columns).some(({ filledBy }) => filledBy === "user"),
);
