import * as z from "zod/mini";
import type { SeminarRecommendation } from "../domain/seminar-recommendation";
import contents from "../../seeds/seminar-recommendations.json";
import { readSeed, seedFile, sourceLine } from "./seed-file";

export const recommendationSchema = z.strictObject({
  key: z.string().check(z.regex(/^S\d{2}$/)),
  theme: z.string(),
  themeCarried: z.boolean(),
  recommendation: z.string(),
  link: z.string(),
  linkCarried: z.boolean(),
  sourceLine,
});

/** The 70 recommendations of the plan's Appendix 1, in its order. */
export const recommendations: readonly SeminarRecommendation[] = readSeed(
  "seminar-recommendations.json",
  seedFile({ recommendations: z.array(recommendationSchema) }),
  contents,
).recommendations;
