import * as z from "zod/mini";
import type { EmissionFactor } from "../domain/emission-factor";
import type { InhalerFootprint } from "../domain/inhaler-footprint";
import contents from "../../seeds/factors/inhalers.json";
import { confidence, printedNumber, slug } from "./printed-factor";
import { factorCategory } from "./published-factors";
import { readSeed, seedFile } from "./seed-file";

export const inhalerSchema = z.strictObject({
  product: z.string().check(z.minLength(1)),
  device: z.enum(["pMDI", "BAI (breath-actuated pMDI)", "DPI", "SMI"]),
  bnfCode: z.nullable(z.string().check(z.regex(/^0301011R0[A-Z0-9]{6}$/))),
  propellant: z.nullable(z.string()),
  unit: z.enum(["inhalers", "packs", "months", "doses"]),
  printed: printedNumber,
  low: z.nullable(printedNumber),
  high: z.nullable(printedNumber),
  source: z.string(),
  confidence,
  note: z.nullable(z.string()),
});

const seed = readSeed("factors/inhalers.json", seedFile({ inhalers: z.array(inhalerSchema) }), contents);

const nameOf = (product: string) => `Inhaler: ${product}`;

/** Every inhaler of the library; those with a BNF code are the 18 products of the mean per salbutamol inhaler. */
export const inhalerFootprints: readonly InhalerFootprint[] = seed.inhalers.map(
  ({ product, device, bnfCode, unit, printed, low, high }) => ({
    activity: nameOf(product),
    product,
    device,
    bnfCode,
    unit,
    kgCO2e: { value: Number(printed), low: Number(low ?? printed), high: Number(high ?? printed) },
  }),
);

/** The same as factors. A device with a propellant is a metered dose inhaler, which decides its footprint. */
export const inhalerFactors: readonly EmissionFactor[] = seed.inhalers.map((inhaler) => {
  const { product, propellant, unit, printed, source, note } = inhaler;
  const { category, footprint } = factorCategory(propellant === null ? "Other inhalers" : "Metered dose inhalers");
  return {
    id: `inhaler/${slug(product)}/${unit}`,
    activity: nameOf(product),
    category,
    unit,
    kgCO2ePerUnit: Number(printed),
    printed,
    year: null,
    gasBasis: "CO2e (GWP basis not stated in what was read)",
    gwpSet: null,
    scope: 3,
    footprint,
    source: {
      publisher: "Named in the title",
      title: source,
      edition: "undated",
      locator: [product, inhaler.bnfCode ?? []].flat().join(", "),
    },
    confidence: inhaler.confidence,
    note,
  };
});
