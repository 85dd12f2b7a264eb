import type { Content } from "../domain/entry";
import { parseFinancialYear } from "../domain/financial-year";
import type { Interval } from "../domain/interval";
import type { Footprints, OpportunityFigures } from "../model/opportunities";
import type { PathFamily } from "../model/path-family";
import type { ActionStanding } from "../model/tonnes-at-risk";
import type { Actual } from "../model/trajectory";
import { planTrajectories, type TrajectoryInputs } from "../model/trajectory-inputs";
import { deliveryPlanTable } from "../templates/delivery-plan";
import { opportunitiesTable } from "../templates/opportunities";
import {
  ambitionWords,
  familyWords,
  trajectoryInputs,
  trajectoryInputsTable,
  type FootprintColumn,
  type TrajectoryInput,
} from "../templates/trajectory-inputs";
import { yearTables } from "../templates/trajectory-years";
import { isoDateOf } from "../workbook/excel-date";
import type { TableRow } from "../workbook/read-table";
import { tableNamed, type ReadTable } from "./read-tables";

/** The shapes of paths by the words of the sheet. */
export const families: Readonly<Record<string, PathFamily>> = {
  [familyWords.line]: "straight line",
  [familyWords.rate]: "constant rate",
  [familyWords.cut]: "constant cut with growth on the rest",
};

/** What stands under one footprint of the Trajectory sheet's inputs; a cell that holds something else reads as null. */
export interface TrajectoryEntries {
  readonly figure: (input: TrajectoryInput) => number | null;
  /** The year a financial year starts in. */
  readonly year: (input: TrajectoryInput) => number | null;
  readonly words: (input: TrajectoryInput) => string | null;
}

/** The entries of one footprint, or null where the workbook has no Trajectory sheet. */
export function trajectoryEntries(tables: readonly ReadTable[], column: FootprintColumn): TrajectoryEntries | null {
  const table = tableNamed(tables, trajectoryInputsTable.name);
  if (!table) return null;
  const contents = new Map(table.rows.map(({ key, cells }) => [key, cells.get(column)?.content ?? null]));
  const content = (input: TrajectoryInput) => contents.get(trajectoryInputs[input].label) ?? null;
  return {
    figure: (input) => numberOf(content(input)),
    year: (input) => parseFinancialYear(textOf(content(input)) ?? "")?.startYear ?? null,
    words: (input) => textOf(content(input)),
  };
}

/**
 * What a footprint's path rests on. A blank or unreadable figure is NaN, which `problemsOf` names; only the choices fall
 * back to the plan's.
 */
export function trajectoryInputsOf(entries: TrajectoryEntries, column: FootprintColumn): TrajectoryInputs {
  const plan = planTrajectories[column];
  const share = (input: TrajectoryInput) => (entries.figure(input) ?? NaN) / 100;
  const year = (input: TrajectoryInput) => entries.year(input) ?? NaN;
  return {
    footprint: plan.footprint,
    baselineYear: year("BaselineYear"),
    baseline: entries.figure("Baseline") ?? NaN,
    growth: share("Growth"),
    startYear: year("StartYear"),
    startShare: share("StartShare"),
    milestoneYear: year("MilestoneYear"),
    milestoneAspiration: entries.year("MilestoneAspiration"),
    milestoneShare: share("MilestoneShare"),
    netZeroYear: year("NetZeroYear"),
    netZeroAspiration: entries.year("NetZeroAspiration"),
    family: families[entries.words("Family") ?? ""] ?? plan.family,
    ambition: entries.words("Ambition") === ambitionWords.aspiration ? "aspiration" : "target",
  };
}

/** The two footprints' baselines with what they may be; null where one is missing. */
export function footprintsOf(tables: readonly ReadTable[]): Footprints | null {
  const [cf, cfPlus] = (["cf", "cfPlus"] as const).map((column): Interval | null => {
    const entries = trajectoryEntries(tables, column);
    const value = entries?.figure("Baseline") ?? null;
    if (!entries || value === null) return null;
    return { value, low: entries.figure("BaselineLow") ?? value, high: entries.figure("BaselineHigh") ?? value };
  });
  return cf && cfPlus ? { cf, cfPlus } : null;
}

/** What the years of a footprint hold, as measured; a blank year is null. */
export function actualsOf(tables: readonly ReadTable[], column: FootprintColumn): Actual[] {
  const rows = tableNamed(tables, yearTables[column].name)?.rows ?? [];
  return rows.flatMap(({ cells }) => {
    const year = numberOf(cells.get("starts")?.content ?? null);
    return year === null ? [] : [{ year, emissions: numberOf(cells.get("actual")?.content ?? null) }];
  });
}

/** The opportunities as the sheet has them now; a row without a potential or a year is left out. Null without the sheet. */
export function opportunitiesOf(tables: readonly ReadTable[]): readonly OpportunityFigures[] | null {
  const table = tableNamed(tables, opportunitiesTable.name);
  return table ? table.rows.flatMap(opportunityOf) : null;
}

function opportunityOf({ key, cells }: TableRow): OpportunityFigures[] {
  const content = (column: string) => cells.get(column)?.content ?? null;
  const potential = around(content("potential"), content("potentialPrecision"));
  const achieveBy = parseFinancialYear(textOf(content("achieveBy")) ?? "")?.startYear;
  const effort = textOf(content("effort"));
  if (key === null || potential === null || achieveBy === undefined) return [];
  if (effort !== "High" && effort !== "Medium" && effort !== "Low") return [];
  return [
    {
      key,
      footprint: content("footprint") === "CF" ? "CF" : "CF+",
      potential,
      achieved: around(content("achieved"), content("achievedPrecision")),
      achieveBy,
      effort,
    },
  ];
}

/** A figure give or take another; no second one is none. */
function around(figure: Content, precision: Content): Interval | null {
  const value = numberOf(figure);
  const half = numberOf(precision) ?? 0;
  return value === null ? null : { value, low: value - half, high: value + half };
}

/** The emissions category each opportunity is linked to in the sheet. */
export function linksOf(tables: readonly ReadTable[]) {
  return (tableNamed(tables, opportunitiesTable.name)?.rows ?? []).flatMap(({ key, cells }) => {
    const emissionsCategory = textOf(cells.get("category")?.content ?? null);
    return key === null || emissionsCategory === null
      ? []
      : [{ opportunityKey: key, emissionsCategory, reason: "As the Opportunities sheet links it." }];
  });
}

/** How the actions of the Delivery Plan stand; null without the sheet. */
export function actionStandings(tables: readonly ReadTable[]): readonly ActionStanding[] | null {
  const table = tableNamed(tables, deliveryPlanTable.name);
  return table
    ? table.rows.map(({ key, cells }) => {
        const words = (column: string) => textOf(cells.get(column)?.content ?? null);
        const date = (column: string) => {
          const serial = numberOf(cells.get(column)?.content ?? null);
          return serial === null ? null : isoDateOf(serial);
        };
        return {
          key: key ?? "",
          emissionsCategory: words("emissionsCategory"),
          status: words("status"),
          rag: words("rag"),
          dueDate: date("dueDate"),
          forecastDate: date("forecastDate"),
        };
      })
    : null;
}

function numberOf(content: Content): number | null {
  return typeof content === "number" ? content : null;
}

function textOf(content: Content): string | null {
  return typeof content === "string" && content.trim() !== "" ? content.trim() : null;
}
