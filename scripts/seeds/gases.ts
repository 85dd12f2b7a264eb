import { gwpSets, type GwpSet } from "../../src/domain/emission-factor";
import { csvRows } from "./csv-rows";
import { seedMeta } from "./plan-document";

type GasRow = Readonly<
  Record<
    "record_type" | "substance" | "chemical_id" | "basis" | "value" | "unit" | "source" | "confidence" | "notes",
    string
  >
>;

/**
 * Global warming potentials, densities, pack and cylinder sizes and the composition of Entonox. The derived rows of the
 * file are left out: the library works them out, and a test compares.
 */
export function gasSeed(csv: string) {
  const rows = csvRows<keyof GasRow>(csv);
  const ofType = (type: string) => rows.filter(({ record_type }) => record_type === type);
  return {
    meta: {
      ...seedMeta("Global warming potentials, and what anaesthetic gases come in", "", [
        "Drawn by scripts/draw-seeds.ts from seeds/data/gwp.csv; change that, not this file.",
        "A value of null is one that was looked for and not found: missing, not zero.",
        "Only AR4, AR5, AR6 and UK practice are sets to choose from; other values are kept to explain other people's figures.",
        "Cylinder sizes are recalled, not read: check them against the supplier's data sheet.",
      ]),
      source: {
        publisher: "Intergovernmental Panel on Climate Change, and others named row by row",
        title: "Global warming potentials over 100 years, densities and pack sizes",
        edition: "AR4, AR5, AR6 and others",
        locator: "seeds/data/gwp.csv",
      },
      licence: "Facts cited from the sources named row by row.",
    },
    gwps: ofType("gwp100").map((row) => ({
      gas: row.substance,
      formula: row.chemical_id || null,
      set: setOf(row.basis),
      ...measured(row),
      printed: row.value || null,
    })),
    gasDensities: ofType("gas_density").map((row) => ({ gas: row.substance, ...measured(row) })),
    liquidDensities: ofType("liquid_density").map((row) => ({ gas: row.substance, ...measured(row) })),
    bottles: ofType("pack_size").map((row) => ({ gas: row.substance.replace(/ bottle$/, ""), ...measured(row) })),
    cylinders: ofType("cylinder_size").map((row) => {
      const [, gas = "", size = ""] = /^(.*) cylinder size (.*)$/.exec(row.substance) ?? [];
      return { gas, size, ...measured(row) };
    }),
    compositions: ofType("composition").map((row) => ({ mixture: row.substance, ...measured(row) })),
  };
}

function measured({ basis, value, unit, source, confidence, notes }: GasRow) {
  return { basis: basis || null, printed: value, unit, source, confidence, note: notes || null };
}

/** "UK practice (2540)" is of the set "UK practice"; values of no set that is offered are of none. */
function setOf(basis: string): GwpSet | null {
  return gwpSets.find((set) => basis === set || basis.startsWith(`${set} (`)) ?? null;
}
