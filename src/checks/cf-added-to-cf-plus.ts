import type { FootprintName } from "../domain/emission-factor";
import type { Problem } from "../domain/finding";
import { formulaTokens, type FormulaToken } from "./formula-tokens";

/** The footprints that stand in what a reference or a text of a formula names; both where a block holds both. */
export type FootprintsOf = (token: string) => ReadonlySet<FootprintName>;

/**
 * A formula does not add CF to CF+, which contains it: neither with "+" nor in one SUM. Taking one from the other,
 * comparing them and dividing one by the other are all right.
 */
export function cfAddedToCfPlus(formula: string, footprintsOf: FootprintsOf): Problem[] {
  const reading: Reading = { tokens: formulaTokens(formula), at: 0, footprintsOf, isAdded: false };
  while (reading.at < reading.tokens.length) {
    readList(reading);
    reading.at += 1;
  }
  return reading.isAdded ? [{ code: "cf-added-to-cf-plus", given: formula }] : [];
}

interface Reading {
  readonly tokens: readonly FormulaToken[];
  at: number;
  readonly footprintsOf: FootprintsOf;
  isAdded: boolean;
}

/** What a part of a formula is a figure of, and whether it is added or taken away. */
type Carried = ReadonlyMap<FootprintName, 1 | -1>;

const nothing: Carried = new Map();

/** These add up all they are given. */
const adding = new Set(["SUM(", "SUBTOTAL(", "AGGREGATE("]);
/** These give one of the things they are given. */
const passing = new Set([
  ...["IF(", "IFERROR(", "IFNA(", "CHOOSE(", "ROUND(", "ROUNDUP(", "ROUNDDOWN(", "ABS(", "N(", "MAX(", "MIN("],
  ...["INDEX(", "MATCH(", "LOOKUP(", "VLOOKUP(", "HLOOKUP(", "XLOOKUP(", "SUMIF(", "SUMIFS("],
]);

/** The arguments of a function, or what stands in brackets, up to the closing one. */
function readList(reading: Reading): Carried[] {
  const found: Carried[] = [readSum(reading)];
  for (;;) {
    const token = reading.tokens[reading.at];
    if (!token || token.kind === "close") return found;
    // Comparisons and joins of words add nothing up: what follows is read on its own.
    reading.at += 1;
    found.push(readSum(reading));
  }
}

function readSum(reading: Reading): Carried {
  let sign: 1 | -1 = 1;
  let sum = nothing;
  for (;;) {
    while (isOperator(reading, "+-")) {
      if (reading.tokens[reading.at]?.text === "-") sign = sign === 1 ? -1 : 1;
      reading.at += 1;
    }
    sum = added(reading, sum, signed(readProduct(reading), sign));
    sign = 1;
    if (!isOperator(reading, "+-")) return sum;
  }
}

/** A figure times or over another is a figure of the first that is one. */
function readProduct(reading: Reading): Carried {
  let product = readValue(reading);
  while (isOperator(reading, "*/^%")) {
    const operator = reading.tokens[reading.at]?.text;
    reading.at += 1;
    if (operator === "%") continue;
    const other = readValue(reading);
    if (operator === "*" && product.size === 0) product = other;
    else if (other.size > 0) product = nothing;
  }
  return product;
}

function readValue(reading: Reading): Carried {
  const token = reading.tokens[reading.at];
  if (!token || token.kind === "close" || token.kind === "separator") return nothing;
  reading.at += 1;
  switch (token.kind) {
    case "reference":
    case "text":
      return carriedBy(reading, token.text);
    case "open":
    case "function": {
      const parts = readList(reading);
      reading.at += 1;
      return resultOf(reading, token.text.toUpperCase(), parts);
    }
    case "operator":
      // A sign, as in "2*-A1".
      return "+-@".includes(token.text) ? signed(readValue(reading), token.text === "-" ? -1 : 1) : nothing;
    default:
      return nothing;
  }
}

function resultOf(reading: Reading, name: string, parts: readonly Carried[]): Carried {
  if (adding.has(name)) return parts.reduce((sum, part) => added(reading, sum, part), nothing);
  if (name === "(") return parts.length === 1 ? (parts[0] ?? nothing) : nothing;
  if (!passing.has(name)) return nothing;
  const all = new Map(parts.flatMap((part) => [...part]));
  return all.size === 1 ? all : nothing;
}

/** A block of cells that holds both is both added only by what adds its cells up. */
function carriedBy(reading: Reading, text: string): Carried {
  const footprints = [...reading.footprintsOf(text)];
  if (footprints.length === 2 && isInSum(reading)) reading.isAdded = true;
  const [only] = footprints;
  return footprints.length === 1 && only ? new Map([[only, 1]]) : nothing;
}

/** Whether the token just read is an argument of a function that adds. */
function isInSum({ tokens, at }: Reading): boolean {
  let depth = 0;
  for (let before = at - 2; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token?.kind === "close") depth += 1;
    if (token?.kind === "open" || token?.kind === "function") {
      if (depth === 0) return adding.has(token.text.toUpperCase());
      depth -= 1;
    }
  }
  return false;
}

function added(reading: Reading, sum: Carried, term: Carried): Carried {
  for (const [footprint, sign] of term)
    for (const [other, otherSign] of sum) if (footprint !== other && sign === otherSign) reading.isAdded = true;
  return new Map([...sum, ...term]);
}

function signed(carried: Carried, sign: 1 | -1): Carried {
  return sign === 1 ? carried : new Map([...carried].map(([footprint, was]) => [footprint, was === 1 ? -1 : 1]));
}

function isOperator({ tokens, at }: Reading, among: string): boolean {
  const token = tokens[at];
  return token?.kind === "operator" && among.includes(token.text);
}
