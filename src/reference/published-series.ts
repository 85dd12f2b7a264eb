import type { LibraryActivity } from "../domain/factor-library";
import { stepsFor } from "./factor-notes";
import { publishedFactors, type PublishedFactor } from "./published-factors";

/** An activity through all the editions that publish it, under the words they publish it by. */
export interface PublishedSeries {
  readonly category: string;
  readonly activity: string;
  readonly library: LibraryActivity;
}

export const publishedSeries: readonly PublishedSeries[] = [...bySeries().values()].map((rows) => {
  const [{ publishedCategory: category, publishedActivity: activity, factor }] = rows;
  const { scope, footprint } = factor;
  return {
    category,
    activity,
    library: {
      activity: factor.activity,
      category: factor.category,
      scope,
      footprint,
      factors: rows.map((row) => row.factor),
      steps: factor.year === null ? [] : stepsFor(category, activity),
    },
  };
});

function bySeries(): ReadonlyMap<string, [PublishedFactor, ...PublishedFactor[]]> {
  const series = new Map<string, [PublishedFactor, ...PublishedFactor[]]>();
  for (const row of publishedFactors) {
    const rows = series.get(row.factor.activity);
    if (rows) rows.push(row);
    else series.set(row.factor.activity, [row]);
  }
  return series;
}
