import type { EmissionFactor, FactorLookup, Fit, GwpSet } from "../domain/emission-factor";
import {
  activityKey,
  unitsOf,
  type FactorLibrary,
  type LibraryActivity,
  type LocalFactor,
} from "../domain/factor-library";
import { yearLabel, type FinancialYear } from "../domain/financial-year";
import { conversionFactor, parseUnit } from "../domain/quantity";

export interface FactorQuestion {
  readonly activity: string;
  /** As the person gave it: "MWh" finds a factor published per kWh. */
  readonly unit: string;
  readonly year: FinancialYear;
  /** For gases whose factor is not of an edition. */
  readonly gwpSet: GwpSet;
}

type Found = Extract<FactorLookup, { found: true }>;

/** A factor that can be used with the unit given, and how many of its own units one of those is. */
interface Usable {
  readonly factor: EmissionFactor;
  readonly ownUnits: number;
}

/**
 * The factor for an activity in a unit and a year.
 *
 * - A financial year uses the edition of the calendar year it starts in: 2024/25 that of 2024, so that one year's figures
 *   never mix two editions.
 * - A year without an edition of its own takes the latest before it, and `fit` says so. A later edition is never used for
 *   an earlier year. An edition in another unit of the same kind is used before an older one in the unit given.
 * - A local factor for the same activity, in a unit that can be converted, is used before anything published.
 *
 * `perGivenUnit` is in kgCO2e per the unit the person gave.
 */
export function factorFor(library: FactorLibrary, question: FactorQuestion): FactorLookup {
  const locals = localFactors(library.local, question);
  const [local] = inUnit(locals, question.unit);
  if (local) return found(local, { kind: "local" });

  const activity = library.activities.get(activityKey(question.activity));
  if (!activity) {
    return locals.length === 0
      ? { found: false, reason: "unknown-activity" }
      : { found: false, reason: "unit-does-not-fit", units: locals.map(({ unit }) => unit) };
  }

  const ofSet = activity.factors.filter(({ gwpSet }) => gwpSet === null || gwpSet === question.gwpSet);
  if (ofSet.length === 0) return { found: false, reason: "no-value-in-set", sets: setsOf(activity) };

  const fitting = inUnit(ofSet, question.unit);
  if (fitting.length === 0) return { found: false, reason: "unit-does-not-fit", units: unitsOf(activity) };

  return byYear(fitting, question.year);
}

function byYear(fitting: readonly Usable[], year: FinancialYear): FactorLookup {
  const editionOf = ({ factor }: Usable) => factor.year ?? year.startYear;
  const usable = fitting.filter((one) => editionOf(one) <= year.startYear);
  const latest = Math.max(...usable.map(editionOf));
  // Of one edition in several units, the one in the unit given needs no conversion and keeps its printed digits.
  const editions = usable.filter((one) => editionOf(one) === latest);
  const best = editions.find(({ ownUnits }) => ownUnits === 1) ?? editions[0];
  if (!best) return { found: false, reason: "no-edition-yet", first: Math.min(...fitting.map(editionOf)) };

  return found(best, fitOf(best.factor, year));
}

function fitOf(factor: EmissionFactor, { startYear }: FinancialYear): Fit {
  if (factor.year === null) return { kind: "not-by-year" };
  return factor.year === startYear
    ? { kind: "published-for-year" }
    : { kind: "carried-forward", years: startYear - factor.year };
}

function found({ factor, ownUnits }: Usable, fit: Fit): Found {
  return { found: true, factor, fit, perGivenUnit: factor.kgCO2ePerUnit * ownUnits };
}

function inUnit(factors: readonly EmissionFactor[], given: string): Usable[] {
  const units = [...new Set(factors.map(({ unit }) => unit))];
  const ownUnits = new Map(units.map((unit) => [unit, unitsIn(given, unit, units)]));
  return factors.flatMap((factor) => {
    const own = ownUnits.get(factor.unit) ?? null;
    return own === null ? [] : [{ factor, ownUnits: own }];
  });
}

/**
 * How many of `own` one of the unit given is; null where it cannot be said.
 *
 * A cubic metre is never turned into litres: of a fuel the one is gas and the other may be liquid. "kWh" is taken for
 * "kWh (Gross CV)", which is how UK bills are reckoned. Units that are only counted go by their names.
 */
function unitsIn(given: string, own: string, others: readonly string[]): number | null {
  const [from, to] = [parseUnit(given), parseUnit(own)];
  if (from !== null && to !== null) {
    return from === "cubic metres" && to === "litres" ? null : conversionFactor(from, to);
  }
  if (from !== null || to !== null) return null;
  if (spelling(given) === spelling(own)) return 1;
  const alike = others.filter((one) => saysAsMuchOf(one, given));
  return alike.length === 1 && alike[0] === own ? 1 : null;
}

/** "Bottles" begins "bottles (240 ml)" and "nights" ends "Room per night"; "cylinder size E" does not begin "… size ED". */
function saysAsMuchOf(unit: string, given: string): boolean {
  const part = spelling(given);
  return part !== "" && (spelling(unit).startsWith(`${part} `) || spelling(unit).endsWith(` ${part}`));
}

/** "Cylinders size E" and "cylinder size E", "Room per night" and "room nights" are the same unit. */
function spelling(unit: string): string {
  return unit
    .toLowerCase()
    .replaceAll(/\bper\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/s\b/g, "");
}

function setsOf({ factors }: LibraryActivity): readonly GwpSet[] {
  return [...new Set(factors.flatMap(({ gwpSet }) => gwpSet ?? []))];
}

/** Those for the year itself before those for every year; one for another year is not used. */
function localFactors(locals: readonly LocalFactor[], { activity, year }: FactorQuestion): EmissionFactor[] {
  const own = locals.filter((one) => activityKey(one.activity) === activityKey(activity));
  const forYear = own.filter((one) => one.year?.startYear === year.startYear);
  const forAll = own.filter((one) => one.year === null);
  return [...forYear, ...forAll].map(asFactor);
}

function asFactor(local: LocalFactor): EmissionFactor {
  const { activity, category, unit, year, kgCO2ePerUnit, scope, footprint, source } = local;
  const edition = year === null ? "every year" : yearLabel(year);
  return {
    id: `local/${activity}/${unit}/${edition}`,
    activity,
    category,
    unit,
    kgCO2ePerUnit,
    printed: String(kgCO2ePerUnit),
    year: year?.startYear ?? null,
    gasBasis: "as its source says",
    gwpSet: null,
    scope,
    footprint,
    source: { publisher: "Local factor", title: source, edition, locator: "" },
    confidence: "one source",
    note: null,
  };
}
