import type { Interval } from "../domain/interval";
import { derivations } from "../model/derivations";
import type { Derivation } from "../model/headline";
import { gapAt, horizonsOf, type Gap } from "../model/gap";
import {
  countsIn,
  opportunityResults,
  shareOf,
  totalsBy,
  totalsOf,
  type Footprints,
  type OpportunityFigures,
  type OpportunityTotals,
} from "../model/opportunities";
import { carbonBudget, latestActual, requiredFrom, yearReachedAtPace } from "../model/progress";
import { tonnesAtRisk } from "../model/tonnes-at-risk";
import { trajectory, type TrajectoryYear } from "../model/trajectory";
import { problemsOf, type TrajectoryInputs } from "../model/trajectory-inputs";
import type { WorkbookPort } from "../office/workbook-port";
import type { YearFootprint } from "../model/footprint";
import { opportunities } from "../reference/opportunities";
import { activityTable } from "../templates/activity";
import type { FootprintColumn } from "../templates/trajectory-inputs";
import {
  actionStandings,
  actualsOf,
  footprintsOf,
  linksOf,
  opportunitiesOf,
  trajectoryEntries,
  trajectoryInputsOf,
} from "./read-sums";
import { footprintOf } from "./read-activity";
import { readTables, tableNamed, type ReadTable } from "./read-tables";

/** A figure with its range and unit; an end that is null is open. */
export interface Figure extends Interval {
  readonly unit: string;
}

export interface TrajectoryResults {
  readonly inputs: TrajectoryInputs;
  /** Why no path can be drawn; all that follows is then null. */
  readonly problems: ReturnType<typeof problemsOf>;
  readonly years: readonly TrajectoryYear[] | null;
  readonly latest: ReturnType<typeof latestActual>;
  readonly required: ReturnType<typeof requiredFrom>;
  readonly reached: ReturnType<typeof yearReachedAtPace> | null;
  readonly budget: ReturnType<typeof carbonBudget> | null;
}

export interface OpportunitySums {
  readonly potential: Figure;
  /** Over the rows where it is known. */
  readonly achieved: Figure;
  readonly remaining: Figure;
  readonly unknown: { readonly rows: number; readonly potential: Figure };
  readonly shareOfCF: Figure | null;
  readonly shareOfCFPlus: Figure | null;
  readonly byFootprint: Readonly<Record<string, Sums>>;
  readonly byEffort: Readonly<Record<string, Sums>>;
  readonly byYear: Readonly<Record<string, Sums>>;
  readonly rows: ReturnType<typeof opportunityResults> | null;
}

type Sums = Pick<OpportunitySums, "potential" | "achieved" | "remaining" | "unknown">;

/** Everything the sums come to for one workbook, worked out anew from what is entered. A part without its sheet is null. */
export interface Calculation {
  /** What the Activity sheet comes to, year by year, by the factor library and the user's own factors. */
  readonly footprint: readonly YearFootprint[] | null;
  readonly trajectories: Readonly<Record<FootprintColumn, TrajectoryResults>> | null;
  readonly opportunities: OpportunitySums | null;
  readonly gap: readonly Gap[] | null;
  readonly atRisk: ReturnType<typeof tonnesAtRisk> | null;
  /** Where the plan's own headlines come from, whatever the workbook holds. */
  readonly derivations: readonly Derivation[];
}

/** Works all sums out from the entries of a workbook and changes nothing: two or three round trips. */
export async function calculate(port: WorkbookPort): Promise<Calculation> {
  const tables = await readTables(port, await port.survey());
  const trajectories = trajectoriesOf(tables);
  const rows = opportunitiesOf(tables);
  const actions = actionStandings(tables);
  return {
    footprint: tableNamed(tables, activityTable.name) ? footprintOf(tables, await library()) : null,
    trajectories,
    opportunities: rows && opportunitySums(rows, footprintsOf(tables)),
    gap: trajectories && rows && gapsOf(tables, trajectories, rows),
    atRisk: rows && actions && tonnesAtRisk(rows, actions, linksOf(tables), aimYear(tables)),
    derivations: derivations(opportunities),
  };
}

/** Fetched when there are activities to reckon: it is most of what the add-in weighs. */
async function library() {
  return (await import("../reference/emission-factors")).factorLibrary;
}

function trajectoriesOf(tables: readonly ReadTable[]): Calculation["trajectories"] {
  const of = (column: FootprintColumn): TrajectoryResults | null => {
    const entries = trajectoryEntries(tables, column);
    if (!entries) return null;
    const inputs = trajectoryInputsOf(entries, column);
    const actuals = actualsOf(tables, column);
    const problems = problemsOf(inputs);
    const drawn = problems.length === 0;
    return {
      inputs,
      problems,
      years: drawn ? trajectory(inputs, actuals).years : null,
      latest: latestActual(actuals),
      required: drawn ? requiredFrom(inputs, actuals) : null,
      reached: drawn ? yearReachedAtPace(inputs, actuals) : null,
      budget: drawn ? carbonBudget(inputs, actuals) : null,
    };
  };
  const [cf, cfPlus] = [of("cf"), of("cfPlus")];
  return cf && cfPlus && { cf, cfPlus };
}

function opportunitySums(rows: readonly OpportunityFigures[], footprints: Footprints | null): OpportunitySums {
  const all = totalsOf(rows);
  const inCf = totalsOf(rows.filter((row) => countsIn(row, "CF")));
  const share = (tonnage: Interval, of: Interval | undefined): Figure | null =>
    of && of.low !== null && of.low > 0 ? { ...shareOf(tonnage, of), unit: "%" } : null;
  const by = (grouping: "footprint" | "effort" | "achieveBy") =>
    Object.fromEntries(totalsBy(rows, grouping).map(({ of, totals }) => [String(of), sumsOf(totals)]));
  return {
    ...sumsOf(all),
    shareOfCF: share(inCf.potential, footprints?.cf),
    shareOfCFPlus: share(all.potential, footprints?.cfPlus),
    byFootprint: by("footprint"),
    byEffort: by("effort"),
    byYear: by("achieveBy"),
    rows: footprints && opportunityResults(rows, footprints),
  };
}

function sumsOf({ potential, achieved, remaining, unknown }: OpportunityTotals): Sums {
  const tonnes = (figure: Interval): Figure => ({ ...figure, unit: "tCO2e" });
  return {
    potential: tonnes(potential),
    achieved: tonnes(achieved),
    remaining: tonnes(remaining),
    unknown: { rows: unknown.rows, potential: tonnes(unknown.potential) },
  };
}

function gapsOf(
  tables: readonly ReadTable[],
  { cf, cfPlus }: NonNullable<Calculation["trajectories"]>,
  rows: readonly OpportunityFigures[],
): readonly Gap[] | null {
  const entries = trajectoryEntries(tables, "cfPlus");
  const cut = entries?.figure("Aim2028") ?? null;
  if (!entries || cut === null || cf.problems.length + cfPlus.problems.length > 0) return null;
  const half = entries.figure("Aim2028Precision") ?? 0;
  const aim = { value: cut, low: cut - half, high: cut + half };
  return horizonsOf(cf.inputs, cfPlus.inputs, aim).map((horizon) =>
    gapAt(horizon.key === "2028" ? { ...horizon, year: aimYear(tables) } : horizon, rows),
  );
}

/** The year of the 2028 aim: the sheet's, else the plan's. */
function aimYear(tables: readonly ReadTable[]): number {
  return trajectoryEntries(tables, "cfPlus")?.year("AimYear") ?? 2027;
}
