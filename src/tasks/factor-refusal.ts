import type { FactorLookup, GwpSet } from "../domain/emission-factor";
import { financialYear, yearLabel } from "../domain/financial-year";
import { either } from "../domain/shown-words";

export interface FactorRefusal {
  readonly message: string;
  readonly remedy: string;
}

/** Why there is no factor, and what to do about it. */
export function factorRefusal(
  lookup: Extract<FactorLookup, { found: false }>,
  activity: string,
  unit: string,
  gwpSet: GwpSet,
): FactorRefusal {
  switch (lookup.reason) {
    case "unknown-activity":
      return { message: `There is no activity “${activity}”.`, remedy: "Choose one from the list." };
    case "unit-does-not-fit":
      return {
        message: `${activity} is not measured in “${unit}”.`,
        remedy: `Use ${either(lookup.units)}, or a unit that converts to one of them.`,
      };
    case "no-value-in-set":
      return {
        message: `${gwpSet} has no value for ${activity}, which is not a value of zero.`,
        remedy: `Choose ${either(lookup.sets)}, or use a local factor with its source.`,
      };
    case "no-edition-yet":
      return {
        message: `The first edition with a factor for ${activity} is that of ${lookup.first}, and a later edition is never used for an earlier year.`,
        remedy: `Choose ${yearLabel(financialYear(lookup.first))} or later, or use a local factor with its source.`,
      };
  }
}
