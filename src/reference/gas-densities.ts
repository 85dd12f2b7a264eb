import * as z from "zod/mini";
import type { Confidence } from "../domain/emission-factor";
import contents from "../../seeds/factors/anaesthetic-gases.json";
import { confidence, printedNumber } from "./printed-factor";
import { readSeed } from "./seed-file";

/** What a volume of an anaesthetic weighs. */
export interface GasDensity {
  readonly gas: string;
  readonly kgPerCubicMetre: number;
  /** As the data prints it, with its unit: "1.8728 kg/m3". */
  readonly printed: string;
  /** What the volume is of, and in which state. */
  readonly volume: string;
  readonly source: string;
  readonly confidence: Confidence;
}

const figures = z.array(
  z.looseObject({
    gas: z.string(),
    basis: z.nullable(z.string()),
    printed: printedNumber,
    unit: z.string(),
    source: z.string(),
    confidence,
  }),
);

/** The whole file is checked where the factors are worked out; that is more than a density needs. */
const { gasDensities: ofGases, liquidDensities: ofLiquids } = readSeed(
  "factors/anaesthetic-gases.json",
  z.looseObject({ gasDensities: figures, liquidDensities: figures }),
  contents,
);

/** Those the emission factors are worked out with, so that kilograms and litres of a gas emit the same. */
export const gasDensities: readonly GasDensity[] = [
  density(ofGases, "Nitrous oxide", "15 C, 1 atm (computed)", "gas at 15 C and 1 atm, as UK cylinders state it"),
  density(ofLiquids, "Desflurane", "ambient", "liquid"),
  density(ofLiquids, "Sevoflurane", "ambient", "liquid"),
  density(ofLiquids, "Isoflurane", "25 C", "liquid at 25 C"),
];

function density(known: typeof ofGases, gas: string, basis: string, volume: string): GasDensity {
  const found = known.find((figure) => figure.gas === gas && figure.basis === basis);
  if (!found) throw new RangeError(`No density is on file for ${gas}.`);
  const { printed, unit, source } = found;
  return {
    gas,
    kgPerCubicMetre: Number(printed) * inKgPerCubicMetre(unit),
    printed: `${printed} ${unit}`,
    volume,
    source,
    confidence: found.confidence,
  };
}

function inKgPerCubicMetre(unit: string): number {
  if (unit === "kg/m3") return 1;
  if (unit === "g/ml") return 1000;
  throw new RangeError(`A density in ${unit} is not one that is converted.`);
}
