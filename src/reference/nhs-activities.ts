import * as z from "zod/mini";
import type { EmissionFactor } from "../domain/emission-factor";
import type { LibraryActivity } from "../domain/factor-library";
import contents from "../../seeds/factors/nhs-activities.json";
import { slug } from "./printed-factor";
import type { PublishedSeries } from "./published-series";
import { readSeed, seedFile } from "./seed-file";

const words = z.string().check(z.minLength(1));

export const nhsActivitySchema = z.strictObject({
  activity: words,
  category: words,
  published: z.strictObject({ category: words, activity: words }),
  footprint: z.nullable(z.enum(["CF", "CF+"])),
  note: z.nullable(words),
});

const seed = readSeed(
  "factors/nhs-activities.json",
  seedFile({ activities: z.array(nhsActivitySchema) }),
  contents,
).activities;

/**
 * The published series under the short names people know them by, each for its own use.
 *
 * @throws RangeError when a row names a series that is not published.
 */
export function namedActivities(series: readonly PublishedSeries[]): LibraryActivity[] {
  return seed.map(({ activity, category, published, footprint, note }) => {
    const found = series.find((one) => one.category === published.category && one.activity === published.activity);
    if (!found) throw new RangeError(`${activity} names a series that is not published: ${published.activity}.`);

    const use = { activity, category, footprint: footprint ?? found.library.footprint };
    return {
      ...found.library,
      ...use,
      factors: found.library.factors.map((factor) => ({ ...factor, ...use, ...ownWords(factor, activity, note) })),
    };
  });
}

function ownWords({ id, note, unit }: EmissionFactor, activity: string, own: string | null) {
  const edition = id.slice(id.lastIndexOf("/") + 1);
  return {
    id: `${slug(activity)}/${slug(unit)}/${edition}`,
    note: own === null || note === null ? (own ?? note) : `${own} ${note}`,
  };
}
