import type { FactorLookup, FootprintName, Scope } from "../domain/emission-factor";
import type { FinancialYear } from "../domain/financial-year";

/** A quantity of an activity, and the factor found for it. */
export interface ActivityRow {
  readonly year: FinancialYear;
  /** In the unit the factor was asked for; null where none is given, which is not none used. */
  readonly quantity: number | null;
  readonly lookup: FactorLookup;
}

/** Emissions of a footprint, or of one that is part of it. */
export interface FootprintTotal {
  readonly footprint: FootprintName;
  readonly tCO2e: number;
}

/** What the rows of one financial year come to, in tCO2e. A total to which no row adds is null, not zero. */
export interface YearFootprint {
  readonly year: FinancialYear;
  readonly byCategory: ReadonlyMap<string, number>;
  readonly byScope: Readonly<Record<Scope, number | null>>;
  /** CF is part of CF+: the two are not added. */
  readonly totals: Readonly<Record<FootprintName, number | null>>;
  readonly rows: number;
  /** Rows that give no quantity; nothing else is asked of them. */
  readonly withoutQuantity: number;
  /** Rows with a quantity and no factor: they are in no total. */
  readonly withoutFactor: number;
  readonly carriedForward: number;
  readonly local: number;
}

/**
 * Emissions of a quantity, in kgCO2e; null where the quantity or the factor is missing, which is not zero. A negative
 * quantity, such as a correction to a bill, takes away.
 *
 * @throws RangeError when the quantity is not a finite number: a missing one is null.
 */
export function emissionsOf(quantity: number | null, lookup: FactorLookup): number | null {
  if (quantity === null || !lookup.found) return null;
  if (!Number.isFinite(quantity)) throw new RangeError(`A quantity is a finite number, got ${quantity}.`);
  return quantity * lookup.perGivenUnit;
}

/** What activity rows come to, year by year from the earliest; a year without rows is left out. */
export function activityFootprint(rows: readonly ActivityRow[]): YearFootprint[] {
  const years = [...new Set(rows.map(({ year }) => year.startYear))].sort((one, other) => one - other);
  return years.map((startYear) =>
    yearFootprint(
      rows.filter(({ year }) => year.startYear === startYear),
      { startYear },
    ),
  );
}

/** What a row adds to the totals. */
interface Contribution {
  readonly tCO2e: number;
  readonly lookup: Extract<FactorLookup, { found: true }>;
}

function yearFootprint(rows: readonly ActivityRow[], year: FinancialYear): YearFootprint {
  const contributions = rows.flatMap(contributionOf);
  const where = (isIn: (contribution: Contribution) => boolean) => contributions.filter(isIn);
  const inScope = (scope: Scope) => total(where(({ lookup }) => lookup.factor.scope === scope));
  const categories = [...new Set(contributions.map(({ lookup }) => lookup.factor.category))];
  return {
    year,
    byCategory: new Map(
      categories.map((category) => [category, total(where(({ lookup }) => lookup.factor.category === category)) ?? 0]),
    ),
    byScope: { 1: inScope(1), 2: inScope(2), 3: inScope(3) },
    totals: { CF: total(where(({ lookup }) => lookup.factor.footprint === "CF")), "CF+": total(contributions) },
    rows: rows.length,
    withoutQuantity: rows.filter(({ quantity }) => quantity === null).length,
    withoutFactor: rows.filter(({ quantity, lookup }) => quantity !== null && !lookup.found).length,
    carriedForward: where(({ lookup }) => lookup.fit.kind === "carried-forward").length,
    local: where(({ lookup }) => lookup.fit.kind === "local").length,
  };
}

function contributionOf({ quantity, lookup }: ActivityRow): Contribution[] {
  const kgCO2e = emissionsOf(quantity, lookup);
  return kgCO2e === null || !lookup.found ? [] : [{ tCO2e: kgCO2e / 1000, lookup }];
}

function total(contributions: readonly Contribution[]): number | null {
  return contributions.length === 0 ? null : contributions.reduce((sum, { tCO2e }) => sum + tCO2e, 0);
}

/**
 * Adds emissions of one and the same footprint: two organisations' CF, or their CF+.
 *
 * @throws RangeError when one is CF and the other CF+, since CF+ has CF in it and the sum would count it twice.
 */
export function addFootprints(one: FootprintTotal, other: FootprintTotal): FootprintTotal {
  if (one.footprint !== other.footprint)
    throw new RangeError(
      "CF is part of CF+, so adding the two counts CF twice. Use CF+ alone, or add CF to what CF+ holds beyond it.",
    );
  return { footprint: one.footprint, tCO2e: one.tCO2e + other.tCO2e };
}
