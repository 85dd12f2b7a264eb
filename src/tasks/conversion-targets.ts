import { parseUnit, units, type Unit, type UnitKind } from "../domain/quantity";
import { gasDensities } from "../reference/gas-densities";
import type { ConversionTarget } from "./conversion-types";

/** The gases whose density is known. */
export const conversionGases: readonly string[] = gasDensities.map(({ gas }) => gas);

/** Every unit with a name here, for a list of what figures may be in. */
export const conversionUnits = Object.keys(units) as readonly Unit[];

const emissions = ["kgCO2e", "tCO2e", "ktCO2e"] as const satisfies readonly Unit[];

/** The units of a gas that its density leads to. */
const throughDensity: Readonly<Partial<Record<UnitKind, readonly Unit[]>>> = {
  mass: ["ml", "litres", "cubic metres"],
  volume: ["g", "kg", "t"],
};

/**
 * What figures in a unit can become: the other units of its kind, those that a gas's density leads to, and emissions of an
 * activity. A unit without a name here, such as "nights", is one that an activity may be counted in.
 */
export function conversionTargets(from: string): ConversionTarget[] {
  const unit = parseUnit(from);
  const kind = unit === null ? null : units[unit].kind;
  return [
    ...needing(
      "nothing",
      unit === null ? [] : conversionUnits.filter((one) => one !== unit && units[one].kind === kind),
    ),
    ...needing("gas", kind === null ? [] : (throughDensity[kind] ?? [])),
    ...needing("activity", kind === "emissions" ? [] : emissions),
  ];
}

function needing(needs: ConversionTarget["needs"], targets: readonly Unit[]): ConversionTarget[] {
  return targets.map((unit) => ({ unit, needs }));
}
