import { gwpSets, type FactorLookup, type FootprintName, type Scope } from "../domain/emission-factor";
import { activityKey, unitsOf, type FactorLibrary } from "../domain/factor-library";
import { financialYear, parseFinancialYear, type FinancialYear } from "../domain/financial-year";
import { either } from "../domain/shown-words";
import { writtenNumber } from "../domain/written-number";
import { factorFor } from "../model/factor-lookup";
import { warningsFor } from "../model/factor-warnings";
import { emissionsOf } from "../model/footprint";
import { factorLibrary } from "../reference/emission-factors";
import { factorRefusal } from "./factor-refusal";
import { searchActivities } from "./search-activities";

/** As a person typed it. */
export interface ConversionRequest {
  readonly quantity: string;
  readonly unit: string;
  readonly activity: string;
  /** "2024" or "2024/25": the edition of 2024 either way. */
  readonly year: string;
  readonly gwpSet: string;
}

export interface Conversion {
  readonly kgCO2e: number;
  /** As the library names it, whatever was typed. */
  readonly activity: string;
  readonly factor: {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly year: number | null;
    readonly source: string;
    readonly fit: Extract<FactorLookup, { found: true }>["fit"]["kind"];
    readonly gasBasis: string;
    readonly scope: Scope;
    readonly footprint: FootprintName;
    readonly confidence: string;
    readonly note: string | null;
  };
  readonly warnings: readonly string[];
}

export interface Candidate {
  readonly activity: string;
  readonly units: readonly string[];
}

/** What will not be done, and what to do instead. */
export interface ConversionRefused {
  readonly message: string;
  readonly remedy: string;
  /** What may be meant where the activity could be several or is none known; null where it is not in question. */
  readonly candidates: readonly Candidate[] | null;
}

export type ConversionAnswer =
  | { readonly done: true; readonly conversion: Conversion }
  | { readonly done: false; readonly refused: ConversionRefused };

/**
 * The NHS Carbon Footprint Plus of England in 2020, 24.9 MtCO2e (Delivering a Net Zero NHS, NHS England, October 2020), in
 * kgCO2e. One activity that comes to more has a wrong quantity or a wrong unit.
 */
const ALL_OF_THE_NHS = 24.9e9;

/** The year of the plan's baseline (l.320): what a figure is most often set beside. */
const BASELINE = financialYear(2019);

const MOST_CANDIDATES = 20;

/** A quantity of an activity in kgCO2e, with the factor it took and what to know about it. */
export function convertActivity(request: ConversionRequest, library: FactorLibrary = factorLibrary): ConversionAnswer {
  const quantity = writtenNumber(request.quantity);
  const year = yearOf(request.year);
  const gwpSet = gwpSets.find((set) => set.toLowerCase() === request.gwpSet.toLowerCase().replaceAll("-", " "));
  if (quantity === null)
    return refused(`“${request.quantity}” is not a number.`, "Write it in digits, such as 1,200 or 1200.5.");
  if (quantity < 0)
    return refused(
      `“${request.quantity}” is less than nothing.`,
      "Give a quantity of 0 or more, without a minus sign.",
    );
  if (!year) return refused(`“${request.year}” is not a year.`, "Write it as 2024 or 2024/25.");
  if (!gwpSet) return refused(`There is no GWP set “${request.gwpSet}”.`, `Use ${either(gwpSets)}.`);

  const { unit } = request;
  const takesUnit = (name: string) => {
    const found = factorFor(library, { activity: name, unit, year, gwpSet });
    return found.found || found.reason !== "unit-does-not-fit";
  };
  const activity = activityMeant(library, request.activity, takesUnit);
  if (typeof activity !== "string") return { done: false, refused: activity };

  const lookup = factorFor(library, { activity, unit, year, gwpSet });
  if (!lookup.found) {
    const { message, remedy } = factorRefusal(lookup, activity, unit, gwpSet);
    return refused(message, remedy);
  }

  const kgCO2e = withoutBinaryNoise(emissionsOf(quantity, lookup) ?? 0);
  if (kgCO2e > ALL_OF_THE_NHS)
    return refused(
      `${request.quantity} ${unit} of ${activity} would emit more than the whole NHS in England does in a year (24.9 MtCO2e).`,
      "Check the quantity and its unit.",
    );
  return { done: true, conversion: conversionOf(library, lookup, kgCO2e, year) };
}

function conversionOf(
  library: FactorLibrary,
  lookup: Extract<FactorLookup, { found: true }>,
  kgCO2e: number,
  year: FinancialYear,
): Conversion {
  const { id, kgCO2ePerUnit, activity, unit, source, gasBasis, scope, footprint, confidence, note } = lookup.factor;
  return {
    kgCO2e,
    activity,
    factor: {
      id,
      value: kgCO2ePerUnit,
      unit,
      year: lookup.factor.year,
      source: [source.title, source.locator].filter((words) => words !== "").join("; "),
      fit: lookup.fit.kind,
      gasBasis,
      scope,
      footprint,
      confidence,
      note,
    },
    warnings: warningsFor(library, lookup, { from: BASELINE, to: year }),
  };
}

function yearOf(words: string): FinancialYear | null {
  return /^\s*(19|20|21)\d{2}\s*$/.test(words) ? financialYear(Number(words)) : parseFinancialYear(words);
}

/** The name of the activity called so, or of the only one that has all of its words and is measured in its unit. */
function activityMeant(
  library: FactorLibrary,
  words: string,
  takesUnit: (activity: string) => boolean,
): string | ConversionRefused {
  const isNamed = ({ activity }: { readonly activity: string }) => activityKey(activity) === activityKey(words);
  const named = library.local.find(isNamed) ?? library.activities.get(activityKey(words));
  if (named) return named.activity;

  const search = searchActivities(library, words);
  const measured = search.activities.filter(({ activity }) => takesUnit(activity));
  const activities = measured.length > 0 ? measured : search.activities;
  const [first] = activities;
  if (first && search.complete && activities.length === 1) return first.activity;

  const candidates = activities
    .slice(0, MOST_CANDIDATES)
    .map((one) => ({ activity: one.activity, units: unitsOf(one) }));
  if (!first) return { message: `There is no activity “${words}”.`, remedy: "Use other words for it.", candidates };
  const shown = activities.length > MOST_CANDIDATES ? `the first ${MOST_CANDIDATES} are listed` : "they are listed";
  return {
    message: search.complete
      ? `“${words}” could be any of ${activities.length} activities: ${shown}.`
      : `There is no activity “${words}”; ${activities.length === 1 ? "the nearest is listed" : "the nearest are listed"}.`,
    remedy: "Give one of them by its full name.",
    candidates,
  };
}

function refused(message: string, remedy: string): ConversionAnswer {
  return { done: false, refused: { message, remedy, candidates: null } };
}

/** Twelve digits say all that a factor and a quantity do; what lies beyond is how a computer holds fractions. */
function withoutBinaryNoise(value: number): number {
  return Number(value.toPrecision(12));
}
