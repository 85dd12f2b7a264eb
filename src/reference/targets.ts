import * as z from "zod/mini";
import type { Target } from "../domain/target";
import contents from "../../seeds/targets.json";
import { kebabKey, quote, readSeed, seedFile, sourceLine } from "./seed-file";
import { writtenYear } from "./written-year";

const date = z.strictObject({ printed: z.string().check(z.regex(/^\d{4}(-\d{2})?$/)), year: writtenYear });
const precision = z.enum(["exact", "about", "more-than", "at-least", "below"]);

export const targetSchema = z.strictObject({
  key: kebabKey,
  label: z.string(),
  shape: z.enum(["fall-by", "fall-to", "rise-by", "rise-to", "reach"]),
  precision,
  value: z.nullable(z.number()),
  unit: z.string(),
  perYear: z.boolean(),
  base: z.nullable(z.string()),
  baseYear: z.nullable(z.string().check(z.regex(/^(1990|20\d{2}\/\d{2})$/))),
  by: z.nullable(date),
  aspiration: z.nullable(date),
  metricKey: z.nullable(kebabKey),
  equivalents: z.array(
    z.strictObject({ value: z.number(), unit: z.string(), base: z.nullable(z.string()), precision }),
  ),
  footnotes: z.array(z.strictObject({ mark: z.string(), text: z.string(), line: sourceLine })),
  quotes: z.array(quote).check(z.minLength(1)),
  note: z.nullable(z.string()),
});

/** Every target the plan sets, each with the lines that set it. */
export const targets: readonly Target[] = readSeed(
  "targets.json",
  seedFile({ targets: z.array(targetSchema) }),
  contents,
).targets;
