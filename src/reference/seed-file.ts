import * as z from "zod/mini";

/** A permanent key in words: "carbon-footprint-total". */
export const kebabKey = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A line of the founding document. */
export const sourceLine = z.int().check(z.positive());

export const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Words of the founding document and the line that holds them. */
export const quote = z.strictObject({ line: sourceLine, words: z.string().check(z.minLength(1)) });

/** What every file of seeds/ says of itself. */
const seedMeta = z.strictObject({
  title: z.string(),
  source: z.strictObject({
    publisher: z.string(),
    title: z.string(),
    edition: z.string(),
    locator: z.string(),
  }),
  licence: z.string(),
  authoredBy: z.string(),
  checkedBy: z.string(),
  reviewedOn: isoDate,
  nextReviewOn: isoDate,
  notes: z.array(z.string()),
});

/** The schema of a seed file: its meta and the shape given; unknown keys are refused. */
export function seedFile<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ meta: seedMeta, ...shape });
}

/** A seed file that does not hold what its schema says: our mistake, found when the add-in starts. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/**
 * The contents of a seed file, checked.
 *
 * @throws SeedError naming the file and every place that differs from its schema.
 */
export function readSeed<Schema extends z.core.$ZodType>(
  file: string,
  schema: Schema,
  contents: unknown,
): z.output<Schema> {
  const reading = z.safeParse(schema, contents);
  if (reading.success) return reading.data;
  throw new SeedError(`seeds/${file} is not what its schema says:\n${z.prettifyError(reading.error)}`);
}
