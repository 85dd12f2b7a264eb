import { parseUnit } from "../domain/quantity";

/** Excel takes up to 30; more than these say nothing. */
const MOST_DECIMALS = 10;

/**
 * The number format for figures that were multiplied: with the decimals they need to keep their digits, and without a unit
 * that they are no longer in. "General" needs nothing, a percentage and a fraction are left, and text makes way.
 */
export function convertedFormat(format: string, multiplyBy: number, to: string): string {
  if (format === "@" || format === "") return "General";
  if (/[%/]|E[+-]/i.test(format.replaceAll(/"[^"]*"/g, ""))) return format;
  const more = multiplyBy > 0 && multiplyBy < 1 ? Math.ceil(-Math.log10(multiplyBy) - ROUNDING) : 0;
  return format
    .split(quotedWords)
    .map((part, index) => (index % 2 === 1 ? inUnit(part, to) : withDecimals(part, more)))
    .join("");
}

/** So that a thousandth needs three decimals and not four. */
const ROUNDING = 1e-9;

/** Every second part of a format that is split by this is written out in quotes. */
const quotedWords = /("[^"]*")/;

/** A unit that is written out, as the one the figures are in now. */
function inUnit(quoted: string, to: string): string {
  const words = quoted.slice(1, -1);
  return parseUnit(words) === null ? quoted : `"${words.replace(words.trim(), to)}"`;
}

function withDecimals(part: string, more: number): string {
  return part.replaceAll(/0(?:\.(0+))?(?![0#,.?])/g, (_, decimals = "") => {
    const own = String(decimals).length;
    const count = Math.max(own, Math.min(MOST_DECIMALS, own + more));
    return count === 0 ? "0" : `0.${"0".repeat(count)}`;
  });
}
