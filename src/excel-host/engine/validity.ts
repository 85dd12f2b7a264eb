import type { CellValue, ValidationSnapshot } from "../book-snapshot";
import { contains, lastColumn, lastRow } from "./areas";
import { sheetById, type Book, type Sheet } from "./book";
import { valueOf } from "./cell-values";
import { cellAt } from "./cells";
import { referredPlace } from "./places";
import { typedText } from "./typed-value";

/** The rule over one cell; undefined where there is none. */
export function ruleAt({ validations }: Sheet, row: number, column: number): ValidationSnapshot | undefined {
  return validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** Whether a rule would refuse a value. A rule by formula is not worked out here and refuses nothing. */
export function refusedBy(book: Book, { rule, ignoreBlanks }: ValidationSnapshot, value: CellValue): boolean {
  if (value === null) return !ignoreBlanks;
  const [kind, facts] = (Object.entries(rule)[0] ?? []) as [string | undefined, Record<string, unknown> | undefined];
  if (kind === undefined || facts === undefined || kind === "custom") return false;
  const text = String(valueOf({ value }));
  if (kind === "list")
    return !optionsOf(book, String(facts["source"])).some((option) => option.toLowerCase() === text.toLowerCase());
  const measured = kind === "textLength" ? text.length : value;
  if (typeof measured !== "number" || (kind === "wholeNumber" && !Number.isInteger(measured))) return true;
  const bound = (given: unknown) => boundOf(book, given);
  const [one, two] = [bound(facts["formula1"]), bound(facts["formula2"])];
  if (one === null) return false;
  switch (facts["operator"]) {
    case "Between":
      return two !== null && (measured < one || measured > two);
    case "NotBetween":
      return two !== null && measured >= one && measured <= two;
    case "EqualTo":
      return measured !== one;
    case "NotEqualTo":
      return measured === one;
    case "GreaterThan":
      return measured <= one;
    case "LessThan":
      return measured >= one;
    case "GreaterThanOrEqualTo":
      return measured < one;
    default:
      return measured > one;
  }
}

function boundOf(book: Book, given: unknown): number | null {
  if (typeof given === "number") return given;
  if (typeof given !== "string") return null;
  if (!given.startsWith("=")) {
    const { content } = typedText(isoAsUs(given), false);
    return typeof content === "number" ? content : null;
  }
  const [first] = valuesAt(book, given);
  return typeof first === "number" ? first : null;
}

/** Dates in rules are ISO; what is typed is read the US way. */
function isoAsUs(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  return year === undefined ? text : `${month ?? ""}/${day ?? ""}/${year}`;
}

/** What a list rule offers, from the rule itself or the cells it points at. */
export function optionsOf(book: Book, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((option) => option.trim());
  return valuesAt(book, source).map((value) => String(valueOf({ value })));
}

function valuesAt(book: Book, formula: string): CellValue[] {
  const named = book.names.find(({ name }) => name.toLowerCase() === formula.slice(1).toLowerCase());
  const place = referredPlace(book, named?.formula ?? formula);
  const sheet = place && sheetById(book, place.sheetId);
  const area = place?.areas[0];
  if (!sheet || !area) return [];
  const values: CellValue[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const { value } = cellAt(book, sheet, row, column);
      if (value !== null) values.push(value);
    }
  return values;
}
