import * as z from "zod/mini";
import actionSeed from "../../seeds/delivery-plan.json";
import errataSeed from "../../seeds/errata.json";
import gasSeed from "../../seeds/factors/anaesthetic-gases.json";
import editionSeed from "../../seeds/factors/beis-2019.json";
import categorySeed from "../../seeds/factors/categories.json";
import inhalerSeed from "../../seeds/factors/inhalers.json";
import nhsActivitySeed from "../../seeds/factors/nhs-activities.json";
import factorNoteSeed from "../../seeds/factors/notes.json";
import metricSeed from "../../seeds/metrics.json";
import opportunitySeed from "../../seeds/opportunities.json";
import organisationSeed from "../../seeds/organisations.json";
import recommendationSeed from "../../seeds/seminar-recommendations.json";
import targetSeed from "../../seeds/targets.json";
import { cylinderSchema, gasFigureSchema, gwpSchema } from "../../src/reference/anaesthetic-gases";
import { planActionSchema } from "../../src/reference/delivery-plan";
import { differenceSchema, erratumSchema } from "../../src/reference/errata";
import { factorNoteSchema, stepChangeSchema } from "../../src/reference/factor-notes";
import { inhalerSchema } from "../../src/reference/inhalers";
import { metricSchema } from "../../src/reference/metrics";
import { nhsActivitySchema } from "../../src/reference/nhs-activities";
import { opportunitySchema } from "../../src/reference/opportunities";
import { organisationSchema } from "../../src/reference/organisations";
import { factorCategorySchema, factorGroupSchema } from "../../src/reference/published-factors";
import { recommendationSchema } from "../../src/reference/recommendations";
import { readSeed, seedFile, SeedError } from "../../src/reference/seed-file";
import { targetSchema } from "../../src/reference/targets";

const schemas: [string, z.ZodMiniType, object | undefined][] = [
  ["planActionSchema", planActionSchema, actionSeed.actions[0]],
  ["metricSchema", metricSchema, metricSeed.metrics[0]],
  ["opportunitySchema", opportunitySchema, opportunitySeed.opportunities[0]],
  ["recommendationSchema", recommendationSchema, recommendationSeed.recommendations[0]],
  ["targetSchema", targetSchema, targetSeed.targets[0]],
  ["organisationSchema", organisationSchema, organisationSeed.organisations[0]],
  ["erratumSchema", erratumSchema, errataSeed.errata[0]],
  ["differenceSchema", differenceSchema, errataSeed.differences[0]],
  ["factorGroupSchema", factorGroupSchema, editionSeed.groups[0]],
  ["factorCategorySchema", factorCategorySchema, categorySeed.categories[0]],
  ["nhsActivitySchema", nhsActivitySchema, nhsActivitySeed.activities[0]],
  ["stepChangeSchema", stepChangeSchema, factorNoteSeed.steps[0]],
  ["factorNoteSchema", factorNoteSchema, factorNoteSeed.notes[0]],
  ["gwpSchema", gwpSchema, gasSeed.gwps[0]],
  ["gasFigureSchema", gasFigureSchema, gasSeed.bottles[0]],
  ["cylinderSchema", cylinderSchema, gasSeed.cylinders[0]],
  ["inhalerSchema", inhalerSchema, inhalerSeed.inhalers[0]],
];

describe.each(schemas)("%s", (_name, schema, entry) => {
  it("takes an entry as it stands", () => {
    expect(schema.safeParse(entry).success).toBe(true);
  });

  it("refuses an unknown key", () => {
    expect(schema.safeParse({ ...entry, colour: "green" }).success).toBe(false);
  });

  it("refuses a missing key", () => {
    const [first, ...rest] = Object.entries(entry ?? {});
    expect(first).toBeDefined();
    expect(schema.safeParse(Object.fromEntries(rest)).success).toBe(false);
  });
});

describe("readSeed", () => {
  const schema = seedFile({ factors: z.array(z.number()) });
  const { meta } = metricSeed;

  it("returns what the file holds", () => {
    expect(readSeed("factors.json", schema, { meta, factors: [1, 2] }).factors).toEqual([1, 2]);
  });

  it("names the file and the place that differs", () => {
    const reading = () => readSeed("factors.json", schema, { meta, factors: [1, "two"] });
    expect(reading).toThrow(SeedError);
    expect(reading).toThrow(/seeds\/factors\.json[\s\S]*factors\[1\]/);
  });

  it("refuses a file that does not say who answers for it", () => {
    expect(() => readSeed("factors.json", schema, { factors: [] })).toThrow(/meta/);
  });
});
