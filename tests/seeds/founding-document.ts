import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planDocument } from "../../scripts/seeds/plan-document";

/** A file of seeds/, as text. */
export const seedText = (file: string) => readFileSync(join(__dirname, "../../seeds", file), "utf8");

export const plan = planDocument(seedText("blmk-ics-green-plan-2025-2032.txt"));

/** How often each value occurs, most often first. */
export function tally<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
