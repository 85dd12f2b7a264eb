import * as z from "zod/mini";
import type { EmissionFactor, FootprintName } from "../domain/emission-factor";
import beis2019 from "../../seeds/factors/beis-2019.json";
import beis2020 from "../../seeds/factors/beis-2020.json";
import beis2021 from "../../seeds/factors/beis-2021.json";
import beis2022 from "../../seeds/factors/beis-2022.json";
import categorySeed from "../../seeds/factors/categories.json";
import desnz2023 from "../../seeds/factors/desnz-2023.json";
import desnz2024 from "../../seeds/factors/desnz-2024.json";
import desnz2025 from "../../seeds/factors/desnz-2025.json";
import desnz2026 from "../../seeds/factors/desnz-2026.json";
import healthcareWaste2021 from "../../seeds/factors/healthcare-waste-2021.json";
import { notesFor } from "./factor-notes";
import { confidence, printedNumber, slug } from "./printed-factor";
import { readSeed, seedFile } from "./seed-file";

/** What a published category is called here, where a footprint counts it, and why there. */
export interface FactorCategory {
  readonly published: string;
  readonly title: string;
  readonly category: string;
  readonly footprint: FootprintName;
  readonly reason: string;
}

const words = z.string().check(z.minLength(1));

export const factorCategorySchema = z.strictObject({
  published: words,
  title: words,
  category: words,
  footprint: z.enum(["CF", "CF+"]),
  reason: words,
});

export const factorGroupSchema = z.strictObject({
  category: words,
  scope: z.literal([1, 2, 3]),
  gasBasis: words,
  confidence,
  source: z.string(),
  rows: z.array(z.tuple([words, z.string(), z.record(words, printedNumber)])).check(z.minLength(1)),
});

const editionFile = seedFile({ year: z.int(), groups: z.array(factorGroupSchema) });

/** The editions by the name of their file. What is not of one year's series of editions is used for every year. */
const editions = {
  "beis-2019": { contents: beis2019, byYear: true },
  "beis-2020": { contents: beis2020, byYear: true },
  "beis-2021": { contents: beis2021, byYear: true },
  "beis-2022": { contents: beis2022, byYear: true },
  "desnz-2023": { contents: desnz2023, byYear: true },
  "desnz-2024": { contents: desnz2024, byYear: true },
  "desnz-2025": { contents: desnz2025, byYear: true },
  "desnz-2026": { contents: desnz2026, byYear: true },
  "healthcare-waste-2021": { contents: healthcareWaste2021, byYear: false },
};

/** The one table of which category is in which footprint. */
export const factorCategories: readonly FactorCategory[] = readSeed(
  "factors/categories.json",
  seedFile({ categories: z.array(factorCategorySchema) }),
  categorySeed,
).categories;

/** @throws RangeError when no such category is in the table: a factor in no footprint is our mistake. */
export function factorCategory(published: string): FactorCategory {
  const found = factorCategories.find((one) => one.published === published);
  if (!found) throw new RangeError(`No footprint is given for the category ${published}.`);
  return found;
}

/** A factor and the words it is published under, which notes and curated activities go by. */
export interface PublishedFactor {
  readonly publishedCategory: string;
  readonly publishedActivity: string;
  readonly factor: EmissionFactor;
}

/** Every factor of the UK Government's editions, and of the study of healthcare waste, in the order of their files. */
export const publishedFactors: readonly PublishedFactor[] = Object.entries(editions).flatMap(
  ([file, { contents, byYear }]) => {
    const { meta, year, groups } = readSeed(`factors/${file}.json`, editionFile, contents);
    return groups.flatMap((group) => {
      const { title, category, footprint } = factorCategory(group.category);
      return group.rows.flatMap(([publishedActivity, restOfSource, values]) => {
        const name = plainActivity(publishedActivity, title);
        const source = sourceOf(group.source + restOfSource, meta.source);
        return Object.entries(values).map(([unit, printed]) => ({
          publishedCategory: group.category,
          publishedActivity,
          factor: {
            id: `${slug(title)}/${slug(name)}/${slug(unit)}/${year}`,
            activity: `${title}: ${name}`,
            category,
            unit,
            kgCO2ePerUnit: Number(printed),
            printed,
            year: byYear ? year : null,
            gasBasis: group.gasBasis,
            gwpSet: null,
            scope: group.scope,
            footprint,
            source,
            confidence: group.confidence,
            note: notesFor(group.category, publishedActivity, unit),
          },
        }));
      });
    });
  },
);

/** The published name without what its title says already, and without the bars between its parts. */
function plainActivity(published: string, title: string): string {
  return published
    .replace(`${title}: `, "")
    .replace(/^(\w+): (?=\1)/, "")
    .replace(/ \(WTT\)$/, "")
    .replaceAll(" | ", ", ");
}

/** A source reads "title; place in it". */
function sourceOf(words: string, { publisher, edition }: { readonly publisher: string; readonly edition: string }) {
  const end = words.indexOf("; ");
  return { publisher, title: words.slice(0, end), edition, locator: words.slice(end + 2) };
}
