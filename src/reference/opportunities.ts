import * as z from "zod/mini";
import type { Opportunity, OpportunityTotal } from "../domain/opportunity";
import contents from "../../seeds/opportunities.json";
import { kebabKey, readSeed, seedFile, sourceLine } from "./seed-file";
import { writtenYear } from "./written-year";

const printedFigure = z.strictObject({
  printed: z.string(),
  value: z.nullable(z.number()),
  precision: z.enum(["about", "rounded", "more-than", "exact", "unknown", "not-applicable"]),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});

const figures = {
  opportunity: printedFigure,
  shareOfCf: printedFigure,
  shareOfCfPlus: printedFigure,
  achieved: printedFigure,
};

export const opportunitySchema = z.strictObject({
  key: kebabKey,
  theme: z.string(),
  ...figures,
  footprint: z.enum(["CF", "CF+"]),
  date: z.string(),
  achieveBy: writtenYear,
  rationale: z.string(),
  effort: z.strictObject({ level: z.enum(["High", "Medium", "Low"]), reason: z.nullable(z.string()) }),
  sourceLine,
});

const seed = readSeed(
  "opportunities.json",
  seedFile({
    opportunities: z.array(opportunitySchema),
    total: z.strictObject({ ...figures, sourceLine }),
    notes: z.array(z.strictObject({ text: z.string(), sourceLine })),
  }),
  contents,
);

/** The 12 rows of the plan's opportunity analysis (Appendix 2), in its order. */
export const opportunities: readonly Opportunity[] = seed.opportunities;

/** The totals as the plan prints them; see the errata register for where they differ from the rows. */
export const printedOpportunityTotal: OpportunityTotal = seed.total;

/** The notes the plan prints below the analysis. */
export const opportunityNotes: readonly { readonly text: string; readonly sourceLine: number }[] = seed.notes;
