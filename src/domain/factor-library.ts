import type { EmissionFactor, FootprintName, Scope } from "./emission-factor";
import type { FinancialYear } from "./financial-year";

/** A jump between two editions that is not the user's doing. */
export interface StepChange {
  readonly id: string;
  /** The calendar years of the editions it lies between. */
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

/** Something that is done and measured, and everything published to reckon it with. */
export interface LibraryActivity {
  /** As a list shows it and a cell holds it. */
  readonly activity: string;
  /** Its line in a footprint: "Energy", "Waste". */
  readonly category: string;
  readonly scope: Scope;
  readonly footprint: FootprintName;
  /** Every edition in every unit; of a gas, every unit in every GWP set. */
  readonly factors: readonly EmissionFactor[];
  readonly steps: readonly StepChange[];
}

/** A factor of the user's own. Without a source it is not one. */
export interface LocalFactor {
  readonly activity: string;
  readonly category: string;
  readonly unit: string;
  /** The one year it is for; null where it is for every year. */
  readonly year: FinancialYear | null;
  readonly kgCO2ePerUnit: number;
  readonly scope: Scope;
  readonly footprint: FootprintName;
  readonly source: string;
}

export interface FactorLibrary {
  /** By `activityKey`. */
  readonly activities: ReadonlyMap<string, LibraryActivity>;
  readonly local: readonly LocalFactor[];
}

/** What two spellings of an activity's name share: case and spacing do not tell activities apart. */
export function activityKey(activity: string): string {
  return activity.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** The units an activity's factors are published in, each once. */
export function unitsOf({ factors }: LibraryActivity): readonly string[] {
  return [...new Set(factors.map(({ unit }) => unit))];
}
