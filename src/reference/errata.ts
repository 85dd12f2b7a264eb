import * as z from "zod/mini";
import type { Erratum, PlanDifference } from "../domain/erratum";
import contents from "../../seeds/errata.json";
import { quote, readSeed, seedFile, sourceLine } from "./seed-file";

const statement = z.strictObject({ value: z.string(), line: sourceLine, words: z.string() });

export const erratumSchema = z.strictObject({
  id: z.string().check(z.regex(/^E\d+$/)),
  topic: z.string(),
  issue: z.string(),
  reading: z.string(),
  quotes: z.array(quote).check(z.minLength(1)),
});

export const differenceSchema = z.strictObject({
  id: z.string().check(z.regex(/^D\d{2}$/)),
  topic: z.string(),
  mainPlan: z.array(statement),
  annex: z.array(statement).check(z.minLength(1)),
  actionKeys: z.array(z.string()),
  note: z.nullable(z.string()),
});

const seed = readSeed(
  "errata.json",
  seedFile({ errata: z.array(erratumSchema), differences: z.array(differenceSchema) }),
  contents,
);

/** The probable errors and ambiguities found in the plan, E1 to E30. */
export const errata: readonly Erratum[] = seed.errata;

/** Where the main plan and its Annex differ. The Annex's value is the one used. */
export const planDifferences: readonly PlanDifference[] = seed.differences;
