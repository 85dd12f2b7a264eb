import type { Area } from "../book-snapshot";
import { canonical } from "./canonical";

/** A rule as the file has it: where it applies, and what stands for it in the part. */
export interface StoredRule<Stored> {
  readonly areas: readonly Area[];
  readonly stored: Stored;
}

interface Rule {
  readonly areas: readonly Area[];
}

export interface RuleChanges<Stored, Snapshot> {
  /** Rules of the file that the current sheet no longer has. */
  readonly gone: readonly Stored[];
  readonly added: readonly Snapshot[];
}

/**
 * What to take out of a part and what to put in. A rule that both sheets have is left as the file has it; so is one
 * that the opened sheet never described.
 */
export function ruleChanges<Stored, Snapshot extends Rule>(
  file: readonly StoredRule<Stored>[],
  opened: readonly Snapshot[],
  current: readonly Snapshot[],
): RuleChanges<Stored, Snapshot> {
  const wanted = current.map((rule) => canonical(rule));
  const known = opened.map((rule) => canonical(rule));
  const removed = opened.filter((_, index) => !wanted.includes(known[index] ?? ""));
  const added = current.filter((_, index) => !known.includes(wanted[index] ?? ""));
  const claimed = new Set<StoredRule<Stored>>();
  for (const rule of removed) {
    const place = opened.indexOf(rule);
    const sameAreas = (stored: StoredRule<Stored>) => canonical(stored.areas) === canonical(rule.areas);
    const atSamePlace = file[place];
    const match =
      atSamePlace && sameAreas(atSamePlace) && !claimed.has(atSamePlace)
        ? atSamePlace
        : file.find((stored) => !claimed.has(stored) && sameAreas(stored));
    if (match) claimed.add(match);
  }
  return { gone: [...claimed].map(({ stored }) => stored), added };
}
