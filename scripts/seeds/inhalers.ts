import { csvRows } from "./csv-rows";
import { seedMeta } from "./plan-document";

type InhalerRow = Readonly<
  Record<
    | "product"
    | "device_type"
    | "bnf_code"
    | "propellant"
    | "kgco2e_per_inhaler"
    | "low"
    | "high"
    | "source"
    | "confidence"
    | "notes",
    string
  >
>;

/** Inhalers by product, and classes of them, each with the unit its figure is for. */
export function inhalerSeed(csv: string) {
  return {
    meta: {
      ...seedMeta("Carbon footprints of inhalers", "", [
        "Drawn by scripts/draw-seeds.ts from seeds/data/inhalers.csv; change that, not this file.",
        "The products with a BNF code are the 18 of the OpenPrescribing measure; low and high are as published, null where no range is.",
        "Sources disagree on some products: the note says where.",
      ]),
      source: {
        publisher: "OpenPrescribing, University of Oxford, and others named row by row",
        title: "Average carbon footprint per salbutamol inhaler, and published product footprints",
        edition: "measure reviewed 2024-08-06",
        locator: "seeds/data/inhalers.csv",
      },
      licence: "Facts cited from the sources named row by row.",
    },
    inhalers: csvRows<keyof InhalerRow>(csv).map((row) => ({
      product: row.product,
      device: row.device_type,
      bnfCode: row.bnf_code || null,
      propellant: row.propellant || null,
      unit: unitOf(row.product),
      printed: row.kgco2e_per_inhaler,
      low: row.low || null,
      high: row.high || null,
      source: row.source,
      confidence: row.confidence,
      note: row.notes || null,
    })),
  };
}

function unitOf(product: string): "doses" | "months" | "packs" | "inhalers" {
  if (/\bper dose\b/.test(product)) return "doses";
  if (/\bper month\b/.test(product)) return "months";
  return /\b30-day pack\b/.test(product) ? "packs" : "inhalers";
}
