import * as z from "zod/mini";
import { gwpSets, type Confidence, type EmissionFactor, type GwpSet } from "../domain/emission-factor";
import contents from "../../seeds/factors/anaesthetic-gases.json";
import { confidence, printedNumber, slug, weakest } from "./printed-factor";
import { factorCategory } from "./published-factors";
import { readSeed, seedFile } from "./seed-file";

const words = z.string().check(z.minLength(1));
const figure = {
  basis: z.nullable(words),
  printed: printedNumber,
  unit: words,
  source: words,
  confidence,
  note: z.nullable(words),
};

export const gwpSchema = z.strictObject({
  ...figure,
  gas: words,
  formula: z.nullable(words),
  set: z.nullable(z.enum(gwpSets)),
  printed: z.nullable(printedNumber),
});
export const gasFigureSchema = z.strictObject({ gas: words, ...figure });
export const cylinderSchema = z.strictObject({ gas: words, size: words, ...figure });

const seed = readSeed(
  "factors/anaesthetic-gases.json",
  seedFile({
    gwps: z.array(gwpSchema),
    gasDensities: z.array(gasFigureSchema),
    liquidDensities: z.array(gasFigureSchema),
    bottles: z.array(gasFigureSchema),
    cylinders: z.array(cylinderSchema),
    compositions: z.array(z.strictObject({ mixture: words, ...figure })),
  }),
  contents,
);

/** A global warming potential over 100 years, in kgCO2e per kg; null where it was looked for and not found. */
export interface Gwp {
  readonly gas: string;
  readonly formula: string | null;
  /** The set that may be chosen it belongs to; null for a value kept to explain other people's figures. */
  readonly set: GwpSet | null;
  readonly basis: string | null;
  readonly value: number | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | null;
}

export const gwps: readonly Gwp[] = seed.gwps.map(
  ({ printed, gas, formula, set, basis, source, confidence, note }) => ({
    gas,
    formula,
    set,
    basis,
    value: printed === null ? null : Number(printed),
    source,
    confidence,
    note,
  }),
);

/** One figure of a product, as the factor's source names it. */
interface Input {
  readonly name: string;
  readonly printed: string;
  readonly unit: string;
  readonly source: string;
  readonly confidence: Confidence;
}

type Figure = Omit<Input, "name">;

/** The densities taken of those on file: gas as UK cylinders state it, at 15 C; liquids as read, not as recalled. */
const densityBasis: Readonly<Record<string, string>> = {
  "Nitrous oxide": "15 C, 1 atm (computed)",
  Desflurane: "ambient",
  Sevoflurane: "ambient",
  Isoflurane: "25 C",
};

const vapours = ["Desflurane", "Sevoflurane", "Isoflurane"];
const vented = "Direct emission only: all of it vented, none metabolised or captured.";
const atCylinderState = "Litres and cubic metres of gas at 15 C and 1 atm.";
const checkTheSheet = "Size of the cylinder recalled - unverified: check against the supplier's data sheet.";

/** Anaesthetic gases in every unit and every GWP set that has a value for the gas. */
export const anaestheticFactors: readonly EmissionFactor[] = gwpSets.flatMap((set) => [
  ...nitrousOxide(set),
  ...entonox(set),
  ...vapours.flatMap((gas) => vapour(gas, set)),
]);

function nitrousOxide(set: GwpSet): EmissionFactor[] {
  const gas = "Nitrous oxide";
  const gwp = gwpOf(gas, set);
  if (!gwp) return [];
  const density = densityOf(seed.gasDensities, gas);
  return [factor(gas, "kg", set, [gwp], 1, null), ...gasVolumes(gas, set, [gwp, density], null)];
}

function entonox(set: GwpSet): EmissionFactor[] {
  const gwp = gwpOf("Nitrous oxide", set);
  const half = seed.compositions.find(({ mixture }) => mixture.startsWith("Entonox"));
  if (!gwp || !half) return [];
  const density = densityOf(seed.gasDensities, "Nitrous oxide");
  const inputs = [gwp, density, { name: "nitrous oxide in the mixture", ...half }];
  return gasVolumes(
    "Entonox",
    set,
    inputs,
    "The oxygen of the mixture is not counted: half of its volume is nitrous oxide.",
  );
}

function gasVolumes(gas: string, set: GwpSet, inputs: readonly Input[], note: string | null): EmissionFactor[] {
  return [
    factor(gas, "litres", set, inputs, 1 / 1000, joined(note, atCylinderState)),
    factor(gas, "cubic metres", set, inputs, 1, joined(note, atCylinderState)),
    ...seed.cylinders
      .filter((cylinder) => cylinder.gas === gas)
      .map(({ size, ...litres }) => {
        const inCylinder = { name: `cylinder size ${size}`, ...litres };
        return factor(
          gas,
          `cylinder size ${size}`,
          set,
          [...inputs, inCylinder],
          1 / 1000,
          joined(note, checkTheSheet),
        );
      }),
  ];
}

function vapour(gas: string, set: GwpSet): EmissionFactor[] {
  const gwp = gwpOf(gas, set);
  const bottle = seed.bottles.find((one) => one.gas === gas);
  if (!gwp || !bottle) return [];
  const density = densityOf(seed.liquidDensities, gas);
  return [
    factor(gas, "kg", set, [gwp], 1, vented),
    factor(gas, "ml", set, [gwp, density], 1 / 1000, joined("Of the liquid.", vented)),
    factor(gas, "litres", set, [gwp, density], 1, joined("Of the liquid.", vented)),
    factor(gas, `bottles (${bottle.printed} ml)`, set, [gwp, density, { name: "bottle", ...bottle }], 1 / 1000, vented),
  ];
}

/** Null where the set has no value for the gas: then there is no factor, which is not a factor of zero. */
function gwpOf(gas: string, set: GwpSet): Input | null {
  const found = seed.gwps.find((one) => one.gas === gas && one.set === set);
  return !found || found.printed === null ? null : { name: "GWP", ...found, printed: found.printed };
}

function densityOf(densities: readonly (Figure & { gas: string; basis: string | null })[], gas: string): Input {
  const found = densities.find((one) => one.gas === gas && one.basis === densityBasis[gas]);
  if (!found) throw new RangeError(`No density is on file for ${gas}.`);
  return { name: "density", ...found };
}

function factor(
  gas: string,
  unit: string,
  set: GwpSet,
  inputs: readonly Input[],
  scale: number,
  note: string | null,
): EmissionFactor {
  const { category, footprint } = factorCategory("Anaesthetic gases");
  const product = inputs.reduce((value, { printed }) => value * Number(printed), scale);
  // A product of decimals of a few digits ends within twelve; what lies beyond is binary rounding.
  const printed = String(Number(product.toPrecision(12)));
  return {
    id: `${slug(category)}/${slug(gas)}/${slug(unit)}/${slug(set)}`,
    activity: gas,
    category,
    unit,
    kgCO2ePerUnit: Number(printed),
    printed,
    year: null,
    gasBasis: `CO2e, ${set}`,
    gwpSet: set,
    scope: 1,
    footprint,
    source: {
      publisher: "Worked out from what the title names",
      title: inputs.map(named).join(" × "),
      edition: set,
      locator: "seeds/factors/anaesthetic-gases.json",
    },
    confidence: weakest(inputs.map((input) => input.confidence)),
    note,
  };
}

function named({ name, printed, unit, source, confidence }: Input): string {
  return `${name} ${printed} ${unit} (${source}; ${confidence})`;
}

function joined(one: string | null, other: string): string {
  return one === null ? other : `${one} ${other}`;
}
