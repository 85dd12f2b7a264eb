import { unitsOf, type LibraryActivity } from "../domain/factor-library";
import { conversionFactor, parseUnit, units, type Unit } from "../domain/quantity";
import { searchActivities } from "./search-activities";

/** An activity that can be chosen. */
export interface FoundActivity {
  readonly activity: string;
  readonly category: string;
  /** The units its factors are for, as published, then those that convert to one of them. */
  readonly units: readonly string[];
}

export interface FoundActivities {
  /** Best first. */
  readonly activities: readonly FoundActivity[];
  /** Those there are beyond the ones given. */
  readonly more: number;
  /** Whether every word was found in each of them, or they are only the nearest there are. */
  readonly complete: boolean;
}

/** What a list shows before it takes longer to read than to search again. */
const MOST_FOUND = 30;

/** The activities of the factor library that some words may mean. The library is large, so it is fetched only then. */
export async function foundActivities(words: string): Promise<FoundActivities> {
  const { factorLibrary } = await import("../reference/emission-factors");
  const { activities, complete } = searchActivities(factorLibrary, words);
  return {
    activities: activities
      .slice(0, MOST_FOUND)
      .map((found) => ({ activity: found.activity, category: found.category, units: usableUnits(found) })),
    more: Math.max(0, activities.length - MOST_FOUND),
    complete,
  };
}

function usableUnits(activity: LibraryActivity): readonly string[] {
  const published = unitsOf(activity);
  const named = published.flatMap((unit) => parseUnit(unit) ?? []);
  const others = (Object.keys(units) as Unit[]).filter(
    (unit) => !named.includes(unit) && named.some((own) => conversionFactor(unit, own) !== null),
  );
  return [...published, ...others];
}
