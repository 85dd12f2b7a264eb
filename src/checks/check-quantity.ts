import type { FootprintName } from "../domain/emission-factor";
import type { Problem } from "../domain/finding";
import { parseUnit, units, type Unit } from "../domain/quantity";

export interface QuantityFacts {
  readonly quantity: number;
  readonly unit: string;
  /** What it comes to, in tCO2e; null where that is not known. */
  readonly emissions: number | null;
  readonly footprint: FootprintName;
  /** The whole of that footprint, in tCO2e: one row of it cannot be more. */
  readonly whole: number;
}

/** A quantity below zero takes emissions away, and one that comes to more than a whole footprint is in a wrong unit. */
export function checkQuantity({ quantity, unit, emissions, footprint, whole }: QuantityFacts): Problem[] {
  if (emissions !== null && Math.abs(emissions) > whole)
    return [{ code: "quantity-implausible", emissions, whole, footprint, unit, smaller: smallerUnit(unit) }];
  return quantity < 0 ? [{ code: "quantity-negative", given: quantity, unit }] : [];
}

/** People who are out by a thousand have meant "kWh" for "MWh", or "kg" for "t". */
const THOUSAND = 1000;

function smallerUnit(words: string): Unit | null {
  const unit = parseUnit(words);
  if (unit === null) return null;
  const { kind, size } = units[unit];
  const names = Object.keys(units) as Unit[];
  return names.find((name) => units[name].kind === kind && units[name].size * THOUSAND === size) ?? null;
}
