/**
 * Draws the reviewed reference data from the founding document and the CSV files: `npx tsx scripts/draw-seeds.ts`.
 * With `--check` it writes nothing, and fails naming each file that differs from what it would draw.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deliveryPlan } from "./seeds/delivery-plan";
import { factorSeeds } from "./seeds/factors";
import { gasSeed } from "./seeds/gases";
import { inhalerSeed } from "./seeds/inhalers";
import { metrics } from "./seeds/metrics";
import { opportunities } from "./seeds/opportunities";
import { organisationSeed } from "./seeds/organisations";
import { planDocument } from "./seeds/plan-document";
import { seminarRecommendations } from "./seeds/recommendations";
import { seedJson } from "./seeds/seed-json";

/** The files of seeds/ that the document and the CSV files alone decide, as the text each should hold. */
export function drawnSeeds(read: (file: string) => string): Record<string, string> {
  const plan = planDocument(read("blmk-ics-green-plan-2025-2032.txt"));
  const drawn = {
    "delivery-plan.json": deliveryPlan(plan),
    "metrics.json": metrics(plan),
    "opportunities.json": opportunities(plan),
    "seminar-recommendations.json": seminarRecommendations(plan),
    "organisations.json": organisationSeed(read("organisations.csv")),
    "factors/anaesthetic-gases.json": gasSeed(read("data/gwp.csv")),
    "factors/inhalers.json": inhalerSeed(read("data/inhalers.csv")),
    ...factorSeeds(read("data/factors.csv")),
  };
  return Object.fromEntries(Object.entries(drawn).map(([file, seed]) => [file, `${seedJson(seed)}\n`]));
}

function main(seeds: string, check: boolean): void {
  const read = (file: string) => readFileSync(join(seeds, file), "utf8");
  const drawn = drawnSeeds(read);
  for (const [file, text] of Object.entries(drawn)) {
    if (!check) writeFileSync(join(seeds, file), text);
    else if (read(file) !== text) {
      console.error(
        `seeds/${file} differs from what it is drawn from: run npx tsx scripts/draw-seeds.ts and review the difference.`,
      );
      process.exitCode = 1;
    }
  }
}

if (process.argv[1]?.endsWith("draw-seeds.ts")) main("seeds", process.argv.includes("--check"));
