/**
 * Draws the reviewed reference data from the founding document: `npx tsx scripts/draw-seeds.ts`.
 * With `--check` it writes nothing, and fails naming each file that differs from what it would draw.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deliveryPlan } from "./seeds/delivery-plan";
import { metrics } from "./seeds/metrics";
import { opportunities } from "./seeds/opportunities";
import { organisationSeed } from "./seeds/organisations";
import { planDocument } from "./seeds/plan-document";
import { seminarRecommendations } from "./seeds/recommendations";

/** The files of seeds/ that the document alone decides, as the text each should hold. */
export function drawnSeeds(planText: string, organisationsCsv: string): Record<string, string> {
  const plan = planDocument(planText);
  const drawn = {
    "delivery-plan.json": deliveryPlan(plan),
    "metrics.json": metrics(plan),
    "opportunities.json": opportunities(plan),
    "seminar-recommendations.json": seminarRecommendations(plan),
    "organisations.json": organisationSeed(organisationsCsv),
  };
  return Object.fromEntries(Object.entries(drawn).map(([file, seed]) => [file, `${JSON.stringify(seed, null, 2)}\n`]));
}

function main(seeds: string, check: boolean): void {
  const read = (file: string) => readFileSync(join(seeds, file), "utf8");
  const drawn = drawnSeeds(read("blmk-ics-green-plan-2025-2032.txt"), read("organisations.csv"));
  for (const [file, text] of Object.entries(drawn)) {
    if (!check) writeFileSync(join(seeds, file), text);
    else if (read(file) !== text) {
      console.error(
        `seeds/${file} differs from the plan: run npx tsx scripts/draw-seeds.ts and review the difference.`,
      );
      process.exitCode = 1;
    }
  }
}

if (process.argv[1]?.endsWith("draw-seeds.ts")) main("seeds", process.argv.includes("--check"));
