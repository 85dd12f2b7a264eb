import * as z from "zod/mini";
import type { PlanAction } from "../domain/plan-action";
import contents from "../../seeds/delivery-plan.json";
import { isoDate, readSeed, seedFile, sourceLine } from "./seed-file";

const letter = z.nullable(z.enum(["R", "A", "S", "C", "I"]));
const words = z.string().check(z.minLength(1));

export const planActionSchema = z.strictObject({
  key: z.string().check(z.regex(/^(C|A|R|ES)\d[A-E]\/[ivx]+$/)),
  programme: z.strictObject({ code: z.enum(["C", "A", "R", "ES"]), title: words }),
  objective: z.strictObject({ code: words, title: words }),
  outcome: z.strictObject({ code: words, text: words }),
  action: words,
  footnotes: z.array(z.strictObject({ mark: words, text: words })),
  icb: letter,
  acutes: letter,
  otherTrusts: letter,
  localAuthorities: letter,
  primaryCare: letter,
  date: z.nullable(words),
  milestones: z.array(
    z.strictObject({ due: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)), text: z.nullable(words) }),
  ),
  dueDate: z.nullable(isoDate),
  startDate: z.nullable(isoDate),
  ongoing: z.boolean(),
  dateIrregular: z.boolean(),
  supportsPeople: z.nullable(z.boolean()),
  supportsPlaces: z.nullable(z.boolean()),
  supportsPlanet: z.nullable(z.boolean()),
  measuredBy: z.nullable(words),
  greenerNhsTheme: z.nullable(words),
  emissionsCategory: z.nullable(words),
  financialImpact: z.nullable(words),
  accountableLead: z.nullable(words),
  sourceLine,
  continuationLine: z.nullable(sourceLine),
});

/** The 103 actions of the plan's Annex, in its order. */
export const deliveryPlan: readonly PlanAction[] = readSeed(
  "delivery-plan.json",
  seedFile({ actions: z.array(planActionSchema) }),
  contents,
).actions;
