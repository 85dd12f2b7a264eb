import { gwpSets, type FactorLookup, type FootprintName, type GwpSet, type Scope } from "../domain/emission-factor";
import type { Content } from "../domain/entry";
import type { FactorLibrary, LocalFactor } from "../domain/factor-library";
import { parseFinancialYear, yearLabel, type FinancialYear } from "../domain/financial-year";
import { parsePeriod } from "../domain/reporting-period";
import { factorFor } from "../model/factor-lookup";
import { activityFootprint, type YearFootprint } from "../model/footprint";
import { activityTable, type ActivityColumn } from "../templates/activity";
import { OTHER_CATEGORIES, scopeWords } from "../templates/activity-lists";
import { factorSettings, factorSettingsTable } from "../templates/factor-settings";
import { factorKey, factorsTable, type FactorColumn } from "../templates/factors";
import type { TableRow } from "../workbook/read-table";
import { tableNamed, type ReadTable } from "./read-tables";

/** A row of the Activity sheet as it is entered; a blank is null. */
export interface EnteredActivity {
  readonly row: TableRow;
  readonly activity: string | null;
  readonly unit: string | null;
  /** Null where the period is blank or none. */
  readonly year: FinancialYear | null;
  readonly quantity: Content;
  /** What the sheet works out, in tCO2e; null where it works out nothing. */
  readonly emissions: number | null;
  /** What its factor is looked up by; null where a part of it is missing. */
  readonly key: string | null;
}

/** A row of the Factors sheet. */
export interface EnteredFactor {
  readonly row: TableRow;
  readonly activity: string | null;
  readonly unit: string | null;
  readonly year: FinancialYear | null;
  readonly key: string | null;
  /** In kgCO2e per unit; null where the row has no figure. */
  readonly perUnit: number | null;
  /** What Update factors wrote the row for; null in a row of the user's own. */
  readonly writtenFor: string | null;
  readonly text: (column: FactorColumn) => string | null;
}

/** The rows of the Activity sheet that say anything; none where there is no such sheet. */
export function enteredActivities(tables: readonly ReadTable[]): EnteredActivity[] {
  return (tableNamed(tables, activityTable.name)?.rows ?? []).map((row) => {
    const content = (column: ActivityColumn) => row.cells.get(column)?.content ?? null;
    const [activity, unit] = [textOf(content("activity")), textOf(content("unit"))];
    const year = parsePeriod(textOf(content("period")) ?? "")?.year ?? null;
    const key = keyOf(activity, unit, year);
    return { row, activity, unit, year, quantity: content("quantity"), emissions: numberOf(content("emissions")), key };
  });
}

export function enteredFactors(tables: readonly ReadTable[]): EnteredFactor[] {
  return (tableNamed(tables, factorsTable.name)?.rows ?? []).map((row) => {
    const content = (column: FactorColumn) => row.cells.get(column)?.content ?? null;
    const text = (column: FactorColumn) => textOf(content(column));
    const [activity, unit] = [text("activity"), text("unit")];
    const year = parseFinancialYear(text("year") ?? "");
    const [published, multiplyBy] = [numberOf(content("published")), numberOf(content("multiplyBy"))];
    return {
      row,
      activity,
      unit,
      year,
      key: keyOf(activity, unit, year),
      perUnit: published === null ? null : published * (multiplyBy ?? 1),
      writtenFor: text("writtenFor"),
      text,
    };
  });
}

/** The factors each key finds: the first row of the user's own, else the first there is, as the sheet looks them up. */
export function factorsByKey(factors: readonly EnteredFactor[]): ReadonlyMap<string, EnteredFactor> {
  const found = new Map<string, EnteredFactor>();
  const ownFirst = [
    ...factors.filter(({ writtenFor }) => writtenFor === null),
    ...factors.filter(({ writtenFor }) => writtenFor !== null),
  ];
  for (const factor of ownFirst) if (factor.key !== null && !found.has(factor.key)) found.set(factor.key, factor);
  return found;
}

/** The user's own factors that are complete: with a figure, a scope and a footprint. */
export function localFactorsOf(factors: readonly EnteredFactor[]): LocalFactor[] {
  return factors.flatMap(({ activity, unit, year, perUnit, writtenFor, text }) => {
    const scope = scopes.find((each) => scopeWords(each) === text("scope"));
    const footprint = footprints.find((each) => each === text("footprint"));
    const isTheirs = writtenFor === null;
    return isTheirs && activity && unit && year && perUnit !== null && scope && footprint
      ? {
          activity,
          unit,
          year,
          kgCO2ePerUnit: perUnit,
          category: text("category") ?? OTHER_CATEGORIES,
          scope,
          footprint,
          source: text("source") ?? "",
        }
      : [];
  });
}

const scopes: readonly Scope[] = [1, 2, 3];
const footprints: readonly FootprintName[] = ["CF", "CF+"];

/** The set of GWPs chosen on the Factors sheet, or the one it begins with. */
export function chosenGwpSet(tables: readonly ReadTable[]): GwpSet {
  const { label, value } = factorSettings.gwpSet;
  const row = tableNamed(tables, factorSettingsTable.name)?.rows.find(({ key }) => key === label);
  return gwpSets.find((set) => set === row?.cells.get("value")?.content) ?? value;
}

/**
 * What the Activity sheet comes to, worked out anew from its entries, the library and the user's own factors; null where
 * there is no such sheet. Words or an error in place of a quantity are findings, and in no total.
 */
export function footprintOf(tables: readonly ReadTable[], library: FactorLibrary): readonly YearFootprint[] | null {
  if (!tableNamed(tables, activityTable.name)) return null;
  const withLocal = { ...library, local: localFactorsOf(enteredFactors(tables)) };
  const gwpSet = chosenGwpSet(tables);
  const lookups = new Map<string, FactorLookup>();
  return activityFootprint(
    enteredActivities(tables).flatMap(({ activity, unit, year, quantity, key }) => {
      if (!year || (quantity !== null && typeof quantity !== "number")) return [];
      const asked = key ?? "";
      const lookup =
        lookups.get(asked) ?? factorFor(withLocal, { activity: activity ?? "", unit: unit ?? "", year, gwpSet });
      lookups.set(asked, lookup);
      return { year, quantity, lookup };
    }),
  );
}

/** Cases and spaces that formulas do not tell apart make one key. */
function keyOf(activity: string | null, unit: string | null, year: FinancialYear | null): string | null {
  return activity && unit && year ? factorKey(activity, unit, yearLabel(year)).toLowerCase() : null;
}

function textOf(content: Content): string | null {
  if (content === null || typeof content === "object") return null;
  const text = String(content).trim();
  return text === "" ? null : text;
}

function numberOf(content: Content): number | null {
  return typeof content === "number" ? content : null;
}
