import type { FactorLookup } from "../domain/emission-factor";
import { financialYear, yearLabel, type FinancialYear } from "../domain/financial-year";
import type { Problem } from "../domain/finding";

export interface FactorAsked {
  readonly activity: string;
  readonly unit: string;
  readonly year: FinancialYear;
  readonly gwpSet: string;
  /** What the library and the user's own factors say to it. */
  readonly lookup: FactorLookup;
  /** Whether the Factors sheet has it already; then it is used, whatever the library says. */
  readonly isInUse: boolean;
  /** Activities that may be meant; asked only where the activity is unknown. */
  readonly nearest: () => readonly string[];
}

/** An activity has a factor in its unit and year. Silent where one is in use. */
export function checkFactorFound(asked: FactorAsked): Problem[] {
  const { activity, unit, year, gwpSet, lookup, isInUse, nearest } = asked;
  if (isInUse) return [];
  if (lookup.found) return [{ code: "factor-not-brought", activity }];
  switch (lookup.reason) {
    case "unknown-activity":
      return [{ code: "activity-unknown", given: activity, nearest: nearest() }];
    case "unit-does-not-fit":
      return [{ code: "unit-does-not-fit", given: unit, activity, units: lookup.units }];
    case "no-value-in-set":
      return [{ code: "no-value-in-gwp-set", activity, set: gwpSet, sets: lookup.sets }];
    case "no-edition-yet": {
      const first = yearLabel(financialYear(lookup.first));
      return [{ code: "no-edition-yet", activity, year: yearLabel(year), first }];
    }
  }
}
