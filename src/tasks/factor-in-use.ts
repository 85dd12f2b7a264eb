import type { FactorLookup, Fit, GwpSet } from "../domain/emission-factor";
import type { FactorLibrary } from "../domain/factor-library";
import { financialYear, yearLabel, type FinancialYear } from "../domain/financial-year";
import { conversionFactor, parseUnit } from "../domain/quantity";
import { factorFor } from "../model/factor-lookup";
import { warningsFor } from "../model/factor-warnings";
import { CARRIED_FORWARD, LOCAL_FACTOR, type FactorInUse } from "../templates/factors";

export interface FactorWanted {
  readonly activity: string;
  /** As the person gives it. */
  readonly unit: string;
  readonly year: FinancialYear;
}

export type FactorAnswer =
  | { readonly found: true; readonly factor: FactorInUse; readonly gwpSet: GwpSet | null }
  | Extract<FactorLookup, { found: false }>;

/** A factor as the Factors sheet is to hold it, or why there is none. */
export function factorInUse(library: FactorLibrary, wanted: FactorWanted, gwpSet: GwpSet): FactorAnswer {
  const lookup = factorFor(library, { ...wanted, gwpSet });
  if (!lookup.found) return lookup;
  const { factor, fit } = lookup;
  const { activity, unit, year } = wanted;
  const before = financialYear(year.startYear - 1);
  return {
    found: true,
    gwpSet: factor.gwpSet,
    factor: {
      activity,
      unit,
      year: yearLabel(year),
      published: factor.kgCO2ePerUnit,
      publishedUnit: factor.unit,
      multiplyBy: unitsIn(unit, factor.unit),
      category: factor.category,
      scope: factor.scope,
      footprint: factor.footprint,
      fit: fitWords(fit, factor.year),
      source: [factor.source.title, factor.source.locator].filter((words) => words !== "").join("; "),
      edition: factor.source.edition,
      gasBasis: factor.gasBasis,
      confidence: factor.confidence,
      sinceYearBefore: warningsFor(library, lookup, { from: before, to: year }).join(" ") || null,
      note: factor.note,
      id: factor.id,
    },
  };
}

/** How many of one unit another is. Units that are only counted are the same where a factor was found. */
function unitsIn(given: string, published: string): number {
  const [from, to] = [parseUnit(given), parseUnit(published)];
  return (from !== null && to !== null ? conversionFactor(from, to) : null) ?? 1;
}

function fitWords(fit: Fit, edition: number | null): string {
  switch (fit.kind) {
    case "published-for-year":
      return "Published for the year";
    case "carried-forward":
      return `${CARRIED_FORWARD}${edition ?? "an earlier edition"}`;
    case "not-by-year":
      return "Not by year";
    case "local":
      return LOCAL_FACTOR;
  }
}
