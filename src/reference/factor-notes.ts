import * as z from "zod/mini";
import type { StepChange } from "../domain/factor-library";
import contents from "../../seeds/factors/notes.json";
import { kebabKey, readSeed, seedFile } from "./seed-file";

const matches = { categories: z.array(z.string()), endings: z.array(z.string()) };
const sentence = z.string().check(z.regex(/\.$/));

export const stepChangeSchema = z.strictObject({ id: kebabKey, from: z.int(), to: z.int(), ...matches, sentence });
export const factorNoteSchema = z.strictObject({
  id: kebabKey,
  ...matches,
  units: z.array(z.string()),
  text: sentence,
});

interface Matcher {
  /** Published categories; none is all of them. */
  readonly categories: readonly string[];
  /** What the published activity ends with; none is anything. */
  readonly endings: readonly string[];
}

const seed = readSeed(
  "factors/notes.json",
  seedFile({ steps: z.array(stepChangeSchema), notes: z.array(factorNoteSchema) }),
  contents,
);

/** Jumps between editions that a reader of a trend should know of, in the order of their list. */
export const stepChanges: readonly StepChange[] = seed.steps.map(stepOf);

/** The jumps that touch an activity, by the words it is published under. */
export function stepsFor(category: string, activity: string): readonly StepChange[] {
  return seed.steps.filter((step) => isMatch(step, category, activity)).map(stepOf);
}

/** What to know before using a factor; null where there is nothing. */
export function notesFor(category: string, activity: string, unit: string): string | null {
  const notes = seed.notes
    .filter((note) => isMatch(note, category, activity) && (note.units.length === 0 || note.units.includes(unit)))
    .map(({ text }) => text);
  return notes.length === 0 ? null : notes.join(" ");
}

function isMatch({ categories, endings }: Matcher, category: string, activity: string): boolean {
  return (
    (categories.length === 0 || categories.includes(category)) &&
    (endings.length === 0 || endings.some((ending) => activity.endsWith(ending)))
  );
}

function stepOf({ id, from, to, sentence }: z.output<typeof stepChangeSchema>): StepChange {
  return { id, from, to, sentence };
}
