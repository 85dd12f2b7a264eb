import type { EmissionFactor } from "../domain/emission-factor";
import { activityKey, type FactorLibrary, type LibraryActivity } from "../domain/factor-library";
import { anaestheticFactors } from "./anaesthetic-gases";
import { inhalerFactors } from "./inhalers";
import { namedActivities } from "./nhs-activities";
import { publishedFactors } from "./published-factors";
import { publishedSeries } from "./published-series";

export { gwps } from "./anaesthetic-gases";
export { stepChanges } from "./factor-notes";
export { inhalerFootprints } from "./inhalers";
export { factorCategories } from "./published-factors";

/** Every factor there is, each once: published by edition, worked out for gases, by product for inhalers. */
export const emissionFactors: readonly EmissionFactor[] = [
  ...publishedFactors.map(({ factor }) => factor),
  ...anaestheticFactors,
  ...inhalerFactors,
];

/** The activities a person picks from a list, in its order; each has the footprint of its own use. */
export const nhsActivities: readonly LibraryActivity[] = [
  ...namedActivities(publishedSeries),
  ...withoutEditions(anaestheticFactors),
  ...withoutEditions(inhalerFactors),
];

/** All that can be looked up, with no local factor yet: the list of `nhsActivities` first, then every published series. */
export const factorLibrary: FactorLibrary = {
  activities: new Map(
    [...nhsActivities, ...publishedSeries.map(({ library }) => library)].map((one) => [activityKey(one.activity), one]),
  ),
  local: [],
};

function withoutEditions(factors: readonly EmissionFactor[]): LibraryActivity[] {
  return [...new Set(factors.map(({ activity }) => activity))].flatMap((activity) => {
    const own = factors.filter((factor) => factor.activity === activity);
    return own.slice(0, 1).map(({ category, scope, footprint }) => ({
      activity,
      category,
      scope,
      footprint,
      factors: own,
      steps: [],
    }));
  });
}
