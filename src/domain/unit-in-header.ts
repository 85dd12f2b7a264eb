import { parseUnit, type Unit } from "./quantity";

/** A unit and the words of a header that give it: from `start` up to, not including, `end`. */
export interface HeaderUnit {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/**
 * The unit a column's header gives: "Gas used (kWh)", "Waste, tonnes", "Miles claimed", "Spend £k".
 *
 * Brackets come first, then what follows the last comma, then any words, the longest and the last of them before others.
 * A letter alone counts only in brackets or after a comma.
 *
 * @returns null where there is none, where the header is of a rate ("kWh per m2") or of a net calorific value, and where
 * brackets give two.
 */
export function unitInHeader(header: string): HeaderUnit | null {
  const inBrackets = spans(header, brackets).flatMap((span) => named(header, span));
  const [only] = inBrackets;
  if (only) return inBrackets.every(({ unit }) => unit === only.unit) ? only : null;
  if (/\bper\b|\s\/\s|\bnet c/i.test(header)) return null;

  const afterComma = spans(header, /,\s*([^,]+?)\s*$/dg).flatMap((span) => named(header, span));
  const inWords = wordSpans(header)
    .flatMap((span) => named(header, span))
    .filter(({ start, end }) => end - start > 1 || header[start] === "£");
  return afterComma[0] ?? inWords[0] ?? null;
}

/** What stands in round or square brackets, other round ones within them included. */
const brackets = /[([]((?:[^()[\]]|\([^()]*\))+)[)\]]/dg;

type Span = readonly [start: number, end: number];

/** Where the first group of each match lies. */
function spans(header: string, pattern: RegExp): Span[] {
  return [...header.matchAll(pattern)].flatMap(({ indices }) => (indices?.[1] ? [indices[1]] : []));
}

/** Outside brackets, every three words in a row, then every two, then each alone; the last first. */
function wordSpans(header: string): Span[] {
  const words = spans(
    header.replaceAll(brackets, (bracket) => " ".repeat(bracket.length)),
    /([^\s_,;:]+)/dg,
  );
  return [3, 2, 1].flatMap((count) =>
    words
      .slice(0, words.length - count + 1)
      .map(([start], at): Span => [start, words[at + count - 1]?.[1] ?? start])
      .reverse(),
  );
}

function named(header: string, [start, end]: Span): HeaderUnit[] {
  const unit = parseUnit(header.slice(start, end));
  return unit === null ? [] : [{ unit, start, end }];
}
