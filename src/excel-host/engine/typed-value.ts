import { numfmt } from "@univerjs/core";

/** What Excel makes of a value given to a cell; `null` content is a blank. */
export interface Typed {
  readonly content: number | string | boolean | null | { readonly error: string };
  readonly formula?: string;
  /** The number format Excel gives a cell that had none, because of how the value was written. */
  readonly format?: string;
}

export const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
]);

/**
 * Reads text as if it had been typed into a cell with US settings: "1/2/2026" is the second of January, "10%" is 0.1,
 * an apostrophe keeps the rest as text, "=" begins a formula.
 *
 * @param isTextCell The cell's number format is "@": nothing is read into what is typed.
 */
export function typedText(text: string, isTextCell: boolean): Typed {
  if (text === "") return { content: null };
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (isTextCell) return { content: text };
  if (text.startsWith("=") && text.length > 1) return { content: null, formula: text };

  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { content: trimmed.toLowerCase() === "true" };
  if (ERRORS.has(trimmed.toUpperCase())) return { content: { error: trimmed.toUpperCase() } };

  const read = trimmed === "" ? null : (fractionOf(trimmed) ?? numberOf(trimmed));
  if (read) return read;
  if (/^[+-][\w($"{]/.test(text)) return { content: null, formula: `=${text}` };
  if (/^@[A-Za-z_][\w.]*\(/.test(text)) return { content: null, formula: `=${text.slice(1)}` };
  return { content: text };
}

function numberOf(text: string): Typed | undefined {
  // A lone number of a hundred digits, or a date that no calendar has, is text to Excel and null here.
  const parsed = /\d/.test(text) ? numfmt.parseValue(text) : null;
  if (!parsed || typeof parsed.v !== "number" || !Number.isFinite(parsed.v)) return undefined;
  const format = parsed.z === undefined ? undefined : givenFormat(parsed.z);
  return { content: parsed.v, ...(format === undefined ? {} : { format }) };
}

/** "0 1/2" and "3 1/4": the blank is what tells a fraction from a date. */
function fractionOf(text: string): Typed | undefined {
  const [, sign = "", whole, over, under] = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  if (whole === undefined || Number(under) === 0) return undefined;
  const amount = Number(whole) + Number(over) / Number(under);
  return { content: sign === "-" ? -amount : amount, format: Number(under) > 9 ? "# ??/??" : "# ?/?" };
}

function givenFormat(pattern: string): string {
  const time = /\s+(hh?:mm.*)$/.exec(pattern)?.[1];
  if (time !== undefined) return "m/d/yyyy h:mm";
  switch (pattern) {
    case "m/d":
    case "d-mmm":
    case "mmm d":
    case "mmmm d":
    case "d mmmm":
    case "d mmm":
      return "d-mmm";
    case "mmm yyyy":
    case "mmm-yyyy":
    case "mmmm yyyy":
    case "mmm yy":
    case "mmm-yy":
      return "mmm-yy";
    case "hh:mm":
      return "h:mm";
    case "hh:mm:ss":
      return "h:mm:ss";
    case "hh:mm AM/PM":
      return "h:mm AM/PM";
    case "hh:mm:ss AM/PM":
      return "h:mm:ss AM/PM";
    case "$#,##0":
      return "$#,##0_);[Red]($#,##0)";
    case "$#,##0.00":
      return "$#,##0.00_);[Red]($#,##0.00)";
    default:
      if (/mmm/.test(pattern)) return "d-mmm-yy";
      return /y/.test(pattern) ? "m/d/yyyy" : pattern;
  }
}
