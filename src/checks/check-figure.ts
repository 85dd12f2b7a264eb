import type { Problem } from "../domain/finding";

export interface FigureRule {
  readonly unit: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly whole: boolean;
}

/** A number in the cell's unit, within its bounds. Text that can be read as a figure is read, and said so. */
export function checkFigure(rule: FigureRule, content: number | string | boolean): Problem[] {
  if (typeof content === "number") return checkNumber(rule, content);
  if (typeof content === "boolean") return [notANumber(rule, String(content))];

  const { reading, rest } = readFigure(content);
  if (reading === null) return [notANumber(rule, content)];
  if (rest === "") return [{ code: "cell-number-as-text", given: content, reading }, ...checkNumber(rule, reading)];
  if (sameUnit(rest, rule.unit)) return [{ code: "cell-unit-repeated", given: content, unit: rule.unit, reading }];
  return isUnit(rest)
    ? [{ code: "cell-unit-differs", given: content, unit: rule.unit, givenUnit: rest }]
    : [notANumber(rule, content)];
}

function checkNumber({ unit, minimum, maximum, whole }: FigureRule, given: number): Problem[] {
  if (minimum !== null && given < minimum) return [{ code: "cell-below-minimum", given, minimum, unit }];
  if (maximum !== null && given > maximum) return [{ code: "cell-above-maximum", given, maximum, unit }];
  return whole && !Number.isInteger(given) ? [{ code: "cell-not-whole", given, unit }] : [];
}

function notANumber({ unit }: FigureRule, given: string): Problem {
  return { code: "cell-not-a-number", given, unit };
}

/** A leading or trailing figure with British grouping, and what else the cell says. */
function readFigure(words: string): { readonly reading: number | null; readonly rest: string } {
  const text = words.replaceAll(/\s+/g, " ").trim();
  const [, pound = "", digits, rest = ""] =
    /^(£)? ?([-−]?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?) ?(.*)$/.exec(text) ?? [];
  if (digits === undefined) return { reading: null, rest: text };
  const reading = Number(digits.replaceAll(/[, ]/g, "").replace("−", "-"));
  return { reading, rest: `${pound}${rest}` };
}

/** Units compare without case, spaces and subscripts; "per cent" is "%". */
function sameUnit(one: string, other: string): boolean {
  return plainUnit(one) === plainUnit(other);
}

function plainUnit(unit: string): string {
  const plain = unit.toLowerCase().replaceAll("₂", "2").replaceAll("³", "3").replaceAll(/[\s.]/g, "");
  return plain === "percent" ? "%" : plain;
}

/** Units that people type after a figure; anything else after it is a remark, not a unit. */
const units =
  /^(£(k|m|bn)?|k|m|%|kg|t|tonnes?|kt|g|(k|m|g)?wh|l|litres?|ml|m3|km|miles?|items?|people|(kg|t|kt|g)?co2e?|days?|hours?)$/;

function isUnit(rest: string): boolean {
  return units.test(plainUnit(rest));
}
