import { checkFactorFound } from "../checks/check-factor-found";
import { checkFactorRow } from "../checks/check-factor-row";
import { checkFactorsOnce } from "../checks/check-factors-once";
import { checkQuantity } from "../checks/check-quantity";
import type { FactorLookup } from "../domain/emission-factor";
import { activityKey, type FactorLibrary } from "../domain/factor-library";
import type { Finding, FindingCode, Problem } from "../domain/finding";
import { factorFor } from "../model/factor-lookup";
import { planFootprints } from "../model/trajectory-inputs";
import { activityTable, type ActivityColumn } from "../templates/activity";
import { factorsTable, type FactorColumn } from "../templates/factors";
import {
  chosenGwpSet,
  enteredActivities,
  enteredFactors,
  factorsByKey,
  localFactorsOf,
  type EnteredActivity,
  type EnteredFactor,
} from "./read-activity";
import { tableNamed, type ReadTable } from "./read-tables";
import { searchActivities } from "./search-activities";
import { cellAddress } from "./table-places";

/** How many activities are offered for one that is unknown. */
const NEAREST = 3;
const TONNES_PER_KILOTONNE = 1000;

/** Where each problem of a row stands; the rest are about its activity. */
const activityPlaces: Partial<Record<FindingCode, ActivityColumn>> = {
  "unit-does-not-fit": "unit",
  "no-edition-yet": "period",
  "quantity-negative": "quantity",
  "quantity-implausible": "quantity",
};

/** What a person should look at in the rows of the Activity and the Factors sheet, cell by cell apart. */
export function activityFindings(tables: readonly ReadTable[], library: FactorLibrary): Finding[] {
  const factors = enteredFactors(tables);
  return [...rowFindings(tables, factors, library), ...factorFindings(tables, factors, library)];
}

function rowFindings(
  tables: readonly ReadTable[],
  factors: readonly EnteredFactor[],
  library: FactorLibrary,
): Finding[] {
  const table = tableNamed(tables, activityTable.name);
  if (!table) return [];
  const inUse = factorsByKey(factors);
  const problemsOf = factorProblems({ ...library, local: localFactorsOf(factors) }, inUse, chosenGwpSet(tables));
  return enteredActivities(tables).flatMap((entered) => {
    const problems = [...problemsOf(entered), ...quantityProblems(entered, inUse)];
    return problems.map((problem) => placed(table, entered, problem, activityPlaces[problem.code] ?? "activity"));
  });
}

/** Rows that ask for the same factor get the same answer, worked out once. */
function factorProblems(
  library: FactorLibrary,
  inUse: ReadonlyMap<string, EnteredFactor>,
  gwpSet: ReturnType<typeof chosenGwpSet>,
): (entered: EnteredActivity) => readonly Problem[] {
  const answers = new Map<string, readonly Problem[]>();
  return ({ activity, unit, year, key, quantity }) => {
    if (activity === null || unit === null || year === null || key === null) return [];
    const known = answers.get(key);
    const lookup = (): FactorLookup => factorFor(library, { activity, unit, year, gwpSet });
    const nearest = () =>
      searchActivities(library, activity)
        .activities.slice(0, NEAREST)
        .map((one) => one.activity);
    const problems =
      known ?? checkFactorFound({ activity, unit, year, gwpSet, lookup: lookup(), isInUse: inUse.has(key), nearest });
    answers.set(key, problems);
    // Without a quantity a row waits for one before it waits for its factor.
    return quantity === null ? problems.filter(({ code }) => code !== "factor-not-brought") : problems;
  };
}

function quantityProblems(
  { quantity, unit, emissions, key }: EnteredActivity,
  inUse: ReadonlyMap<string, EnteredFactor>,
): Problem[] {
  if (typeof quantity !== "number" || unit === null) return [];
  const footprint = inUse.get(key ?? "")?.text("footprint") === "CF" ? "CF" : "CF+";
  const { value, high } = footprint === "CF" ? planFootprints.cf : planFootprints.cfPlus;
  const whole = (high ?? value) * TONNES_PER_KILOTONNE;
  return checkQuantity({ quantity, unit, emissions, footprint, whole });
}

function factorFindings(
  tables: readonly ReadTable[],
  factors: readonly EnteredFactor[],
  library: FactorLibrary,
): Finding[] {
  const table = tableNamed(tables, factorsTable.name);
  if (!table) return [];
  const own = factors.flatMap((factor) => {
    const value = factor.row.cells.get("published")?.content ?? null;
    if (value !== null && typeof value !== "number") return [];
    const problems = checkFactorRow({ value, source: factor.text("source"), published: publishedAs(factor, library) });
    return problems.map((problem) =>
      placed(table, factor, problem, problem.code === "factor-without-source" ? "source" : "published"),
    );
  });
  const address = (row: number) => cellAddress(factors[row]?.row.cells.get("activity"));
  const doubled = checkFactorsOnce(
    factors.map(({ key, writtenFor }) => ({ key, isLocal: writtenFor === null })),
    address,
  ).flatMap(({ row, problem }) => {
    const factor = factors[row];
    return factor ? [placed(table, factor, problem, "activity")] : [];
  });
  return [...own, ...doubled];
}

/** What the library has under the id of a row that Update factors wrote. */
function publishedAs({ activity, writtenFor, text }: EnteredFactor, library: FactorLibrary): number | null {
  if (writtenFor === null || activity === null) return null;
  const factors = library.activities.get(activityKey(activity))?.factors ?? [];
  return factors.find(({ id }) => id === text("id"))?.kgCO2ePerUnit ?? null;
}

function placed(
  { found: { spec, seen } }: ReadTable,
  { row }: Pick<EnteredFactor, "row">,
  problem: Problem,
  column: ActivityColumn | FactorColumn,
): Finding {
  return {
    ...problem,
    at: {
      sheet: seen.sheet,
      address: cellAddress(row.cells.get(column)),
      key: row.key,
      column: spec.columns[column]?.header ?? null,
    },
  };
}
