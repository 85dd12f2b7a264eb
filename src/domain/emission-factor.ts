/** Where a published number came from, precise enough for someone else to find the same cell. */
export interface Source {
  readonly publisher: string;
  readonly title: string;
  /** "2024", "AR5". */
  readonly edition: string;
  readonly locator: string;
}

/** How well a number was checked when it was taken down, in the words of the data. */
export type Confidence = "two sources" | "one source" | "recalled - unverified";

export type Scope = 1 | 2 | 3;

/** The sets of global warming potentials a workbook may be reckoned in; one at a time. */
export const gwpSets = ["AR4", "AR5", "AR6", "UK practice"] as const;
export type GwpSet = (typeof gwpSets)[number];

/**
 * The footprint an emission is counted in. "CF" is inside "CF+": what is in the NHS Carbon Footprint is in the NHS
 * Carbon Footprint Plus as well, and the two are never added.
 */
export type FootprintName = "CF" | "CF+";

/** What one unit of an activity emits, from one edition. */
export interface EmissionFactor {
  /** Permanent, edition included: "electricity/uk-grid-electricity-generated/kwh/2024". */
  readonly id: string;
  /** As a list shows it: "Electricity: UK grid electricity generated". */
  readonly activity: string;
  readonly category: string;
  /** The unit of the activity as published: "kWh", "cubic metres", "miles". */
  readonly unit: string;
  readonly kgCO2ePerUnit: number;
  /** As the data prints it, to the last digit. */
  readonly printed: string;
  /** The calendar year the edition is for; the financial year that starts in it uses it. Null: not published by year. */
  readonly year: number | null;
  /** The greenhouse gases and GWP set: "CO2e, AR5". */
  readonly gasBasis: string;
  /** Of a gas, the set its factor is for, which the user chooses; null where the edition has settled it. */
  readonly gwpSet: GwpSet | null;
  readonly scope: Scope;
  readonly footprint: FootprintName;
  readonly source: Source;
  readonly confidence: Confidence;
  /** What to know before using it; null where there is nothing. */
  readonly note: string | null;
}

/** How well the factor found fits the year asked for. It travels with every result it produced. */
export type Fit =
  | { readonly kind: "published-for-year" }
  /** An earlier edition, since the year has none of its own. */
  | { readonly kind: "carried-forward"; readonly years: number }
  /** Published without a year, such as a product's footprint or a gas's GWP. */
  | { readonly kind: "not-by-year" }
  /** The user's own, with the source they gave. */
  | { readonly kind: "local" };

export type FactorLookup =
  | { readonly found: true; readonly factor: EmissionFactor; readonly fit: Fit; readonly perGivenUnit: number }
  | { readonly found: false; readonly reason: "unknown-activity" }
  | { readonly found: false; readonly reason: "unit-does-not-fit"; readonly units: readonly string[] }
  /** The set chosen has no value for the gas, which is not a value of zero; these have one. */
  | { readonly found: false; readonly reason: "no-value-in-set"; readonly sets: readonly GwpSet[] }
  /** Every edition is of a later year; a later edition is never used for an earlier year. */
  | { readonly found: false; readonly reason: "no-edition-yet"; readonly first: number };
