import type { FactorLookup } from "../domain/emission-factor";
import type { FactorLibrary } from "../domain/factor-library";
import { parseFinancialYear, yearLabel } from "../domain/financial-year";
import { conversionFactor, parseUnit, units, type Unit } from "../domain/quantity";
import { factorFor } from "../model/factor-lookup";
import { warningsFor } from "../model/factor-warnings";
import { gasDensities, type GasDensity } from "../reference/gas-densities";
import { conversionTargets } from "./conversion-targets";
import type { SelectionConversionRequest } from "./conversion-types";
import { factorRefusal, type FactorRefusal } from "./factor-refusal";

/** What figures of one column are multiplied by, and why. */
export interface ConversionFactor {
  readonly from: string;
  readonly to: Unit;
  readonly multiplyBy: number;
  /** What turns the one into the other, and where the number comes from, as the list of conversions records them. */
  readonly how: string;
  readonly source: string;
  /** The id of the emission factor; null where there is none. */
  readonly factor: string | null;
  /** What to know before the results are used. */
  readonly notes: readonly string[];
}

export type ConversionAnswered =
  { readonly fits: true; readonly factor: ConversionFactor } | ({ readonly fits: false } & FactorRefusal);

type Choice = Pick<SelectionConversionRequest, "to" | "activity" | "gas">;

/** The number that turns one unit into another: by definition, through a gas's density, or by an activity's factor. */
export function conversionFactorFor(from: string, choice: Choice, library: FactorLibrary): ConversionAnswered {
  const { to, activity, gas } = choice;
  if (activity) return throughActivity(from, to, activity, library);

  const unit = parseUnit(from);
  if (unit === null)
    return refused(`“${from}” is not a unit that is known here.`, "Choose the unit from the list, or an activity.");
  if (unit === to) return refused(`The figures are in ${to} already.`, "Choose another unit.");

  const multiplyBy = conversionFactor(unit, to);
  if (multiplyBy !== null)
    return {
      fits: true,
      factor: {
        from: unit,
        to,
        multiplyBy,
        how: `${unit} to ${to}, both of ${units[unit].kind}`,
        source: "By definition of the units.",
        factor: null,
        notes: [],
      },
    };
  return throughDensity(unit, to, gas) ?? differentKinds(unit, to);
}

function throughActivity(
  from: string,
  to: Unit,
  { name, year: label, gwpSet }: NonNullable<Choice["activity"]>,
  library: FactorLibrary,
): ConversionAnswered {
  const year = parseFinancialYear(label);
  const fromKilograms = conversionFactor("kgCO2e", to);
  if (!year) return refused(`“${label}” is not a financial year.`, "Write it as 2024/25.");
  if (fromKilograms === null)
    return refused(`The factor of an activity gives emissions, not ${to}.`, "Choose kgCO2e, tCO2e or ktCO2e.");

  const lookup = factorFor(library, { activity: name, unit: from, year, gwpSet });
  if (!lookup.found) return { fits: false, ...factorRefusal(lookup, name, from, gwpSet) };

  const { factor, perGivenUnit } = lookup;
  const { source, confidence, note } = factor;
  return {
    fits: true,
    factor: {
      from: parseUnit(from) ?? from,
      to,
      multiplyBy: perGivenUnit * fromKilograms,
      how: `${factor.activity}, ${yearLabel(year)}: ${factor.printed} kgCO2e per ${factor.unit}, ${editionOf(lookup)}, ${factor.gasBasis}`,
      source: [source.publisher, source.title, source.edition, source.locator, confidence].filter(Boolean).join("; "),
      factor: factor.id,
      notes: [...warningsFor(library, lookup, { from: year, to: year }), ...(note === null ? [] : [note])],
    },
  };
}

function editionOf({ factor: { year } }: Extract<FactorLookup, { found: true }>): string {
  return year === null ? "not published by year" : `edition of ${year}`;
}

/** Null where the two are not a mass and a volume. */
function throughDensity(from: Unit, to: Unit, gas: string | undefined): ConversionAnswered | null {
  const isOffered = conversionTargets(from).some(
    ({ unit, needs }) => needs === "gas" && units[unit].kind === units[to].kind,
  );
  if (!isOffered) return null;

  const density = gasDensities.find((one) => one.gas === gas);
  if (!density)
    return refused(
      `What ${from} are in ${to} depends on what they are of.`,
      `Choose the gas: ${gasDensities.map((one) => one.gas).join(", ")}.`,
    );
  return {
    fits: true,
    factor: {
      from,
      to,
      multiplyBy: byDensity(from, to, density),
      how: `${from} to ${to} of ${density.gas}, at a density of ${density.printed} (${density.volume})`,
      source: `${density.source}; ${density.confidence}`,
      factor: null,
      notes: [`Volumes of ${density.gas} are of the ${density.volume}.`],
    },
  };
}

function byDensity(from: Unit, to: Unit, { kgPerCubicMetre }: GasDensity): number {
  return units[from].kind === "mass"
    ? (between(from, "kg") / kgPerCubicMetre) * between("cubic metres", to)
    : between(from, "cubic metres") * kgPerCubicMetre * between("kg", to);
}

function between(from: Unit, to: Unit): number {
  const factor = conversionFactor(from, to);
  if (factor === null) throw new RangeError(`${from} and ${to} measure different things.`);
  return factor;
}

function differentKinds(from: Unit, to: Unit): ConversionAnswered {
  const become = conversionTargets(from).filter(({ needs }) => needs === "nothing");
  const remedy =
    units[to].kind === "emissions"
      ? "Choose the activity they are of."
      : `Choose one of ${become.map(({ unit }) => unit).join(", ")}, or emissions of an activity.`;
  return refused(`Figures in ${from} (${units[from].kind}) cannot become ${to} (${units[to].kind}).`, remedy);
}

function refused(message: string, remedy: string): ConversionAnswered {
  return { fits: false, message, remedy };
}
