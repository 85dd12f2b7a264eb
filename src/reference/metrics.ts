import * as z from "zod/mini";
import type { MetricDefinition } from "../domain/metric";
import contents from "../../seeds/metrics.json";
import { kebabKey, readSeed, seedFile, sourceLine } from "./seed-file";
import { writtenYear } from "./written-year";

const ratioTerm = z.strictObject({ label: z.string(), unit: z.string() });

export const metricSchema = z.strictObject({
  key: kebabKey,
  label: z.string(),
  group: z.string(),
  metric: z.string(),
  type: z.string(),
  typeReading: z.enum(["Process", "Outcome", "Balance"]),
  unit: z.nullable(z.string()),
  unitReading: z.string(),
  aim: z.nullable(z.string()),
  aimShape: z.enum(["fall-by-percent", "fall-to-level", "rise-to-percent", "direction", "none", "positive"]),
  aimValue: z.nullable(z.number()),
  aimUnit: z.nullable(z.string()),
  aimYear: z.nullable(writtenYear),
  aimParts: z.nullable(z.array(kebabKey)),
  aimToBeDeveloped: z.boolean(),
  direction: z.nullable(z.enum(["down", "up"])),
  baselineYear: z.nullable(writtenYear),
  overOrganisations: z.enum(["sum", "ratio-of-sums", "not-additive"]),
  overYears: z.enum(["sum", "ratio-of-sums", "latest", "not-additive"]),
  numerator: z.nullable(ratioTerm),
  denominator: z.nullable(ratioTerm),
  alsoReported: z.array(ratioTerm),
  breakdown: z.nullable(
    z.array(
      z.strictObject({ key: kebabKey, label: z.string(), unit: z.nullable(z.string()), note: z.nullable(z.string()) }),
    ),
  ),
  breakdownNote: z.nullable(z.string()),
  breakdownAddsUp: z.boolean(),
  notes: z.array(z.strictObject({ text: z.string(), lines: z.array(sourceLine), erratum: z.nullable(z.string()) })),
  sourceLine,
});

/** The 21 rows of the plan's Table 1, in its order. */
export const metrics: readonly MetricDefinition[] = readSeed(
  "metrics.json",
  seedFile({ metrics: z.array(metricSchema) }),
  contents,
).metrics;
