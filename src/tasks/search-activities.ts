import type { FactorLibrary, LibraryActivity } from "../domain/factor-library";

export interface ActivitySearch {
  /** Best first. */
  readonly activities: readonly LibraryActivity[];
  /** True when every word was found in each of them; false when they are only the nearest there are. */
  readonly complete: boolean;
}

/** How much of the letters two names must share, of 1, before one is offered for the other. */
const NEAR = 0.3;

/**
 * The activities that some words may mean, best first: those that hold every word, or else those that hold most of them,
 * or else those spelt most like them. A word may be the beginning of a longer one. The activities people pick from a list
 * come before the published series, which name the same things at length.
 */
export function searchActivities(library: FactorLibrary, words: string): ActivitySearch {
  const sought = wordsOf(words);
  const scored = [...library.activities.values()].map((activity) => ({ activity, hits: hitsIn(activity, sought) }));
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  if (most > 0) {
    const best = scored.filter(({ hits }) => hits === most).map(({ activity }) => activity);
    return { activities: best, complete: most === sought.length };
  }
  const near = scored
    .map(({ activity }) => ({ activity, share: sharedLetters(words, activity.activity) }))
    .filter(({ share }) => share >= NEAR)
    .sort((one, other) => other.share - one.share);
  return { activities: near.map(({ activity }) => activity), complete: false };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function hitsIn({ activity }: LibraryActivity, sought: readonly string[]): number {
  const held = wordsOf(activity);
  return sought.filter((word) => held.some((one) => one.startsWith(word))).length;
}

/** Of the pairs of neighbouring letters of both, the share that is in both (Dice's coefficient). */
function sharedLetters(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = wordsOf(text).join(" ");
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}
