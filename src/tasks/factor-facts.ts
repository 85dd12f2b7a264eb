import { parseFinancialYear } from "../domain/financial-year";
import { activityTable, FIRST_YEAR, starterEntries } from "../templates/activity";
import { factorSettings } from "../templates/factor-settings";
import { factorKey, type FactorInUse } from "../templates/factors";
import type { TemplateFacts } from "../templates/template";
import { factorInUse } from "./factor-in-use";

/** The templates that are made from the factor library. */
const madeFromFactors = new Set(["activity", "factors", "footprint"]);

/**
 * What the library gives to an insertion: the activities to pick from, and the factors that the rows to begin with need.
 * The library is large, so it is fetched only for those who want it.
 */
export async function factorFacts(
  wanted: readonly string[],
  isThere: (table: string) => boolean,
  year: string | null,
): Promise<Pick<TemplateFacts, "activities" | "factors">> {
  if (!wanted.some((name) => madeFromFactors.has(name))) return { activities: [], factors: [] };
  const { factorLibrary, nhsActivities } = await import("../reference/emission-factors");
  const factors = starterEntries(null, year ?? FIRST_YEAR).flatMap(({ activity, unit, period }) => {
    const forYear = parseFinancialYear(period);
    const answer =
      forYear && factorInUse(factorLibrary, { activity, unit, year: forYear }, factorSettings.gwpSet.value);
    return answer?.found ? answer.factor : [];
  });
  // Rows that are there already ask for other factors: those are for Update factors to bring.
  return { activities: nhsActivities, factors: isThere(activityTable.name) ? [] : distinct(factors) };
}

function distinct(factors: readonly FactorInUse[]): FactorInUse[] {
  return [...new Map(factors.map((one) => [factorKey(one.activity, one.unit, one.year), one])).values()];
}
