import type { Entry } from "../domain/entry";
import { britishDate } from "../domain/wording";
import type { EntryRule } from "./change-plan";
import type { ColumnSpec } from "./table-spec";

/** Excel's own limits for validation: a prompt's title and message, and a list written out in the rule. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;
const LIST_LENGTH = 255;
const LONGEST_PERIOD = "2025/26 September".length;

/**
 * The name of the range that holds a list, given its options or, where those are long, its declared name; null where
 * the rule can hold the options itself.
 */
export type ListNames = (list: readonly string[] | string) => string | null;

/** The name of the range an entry picks from; null where it picks from none. */
export function listNameOf(entry: Entry, listNames: ListNames): string | null {
  if (entry.kind === "choice") return listNames(entry.options);
  return entry.kind === "suggestion" ? listNames(entry.list) : null;
}

/**
 * Excel's rule for a cell: what it accepts, the prompt beside it and what a refusal says.
 * A list too long for Excel, or with a comma in an option, needs `listName`, the name of a range that holds it.
 * Formula cells are not stopped, only asked about: typing over one may be meant.
 * @throws RangeError when a long list comes without a name.
 */
export function entryRule(column: ColumnSpec, entry: Entry, listName: string | null): EntryRule {
  const { guide, header, guideTitle = header } = column;
  return {
    accepts: accepted(entry, listName),
    prompt: { title: cut(guideTitle, TITLE_LENGTH), message: cut(guide, MESSAGE_LENGTH) },
    refusal: {
      style: ["formula", "text", "suggestion"].includes(entry.kind) ? "Warning" : "Stop",
      title: cut(guideTitle, TITLE_LENGTH),
      message: cut(refusalOf(entry), MESSAGE_LENGTH),
    },
  };
}

function accepted(entry: Entry, listName: string | null): EntryRule["accepts"] {
  switch (entry.kind) {
    case "choice":
      return { kind: "list", source: listName === null ? writtenOut(entry.options) : `=${listName}` };
    case "suggestion":
      return { kind: "list", source: `=${listName ?? entry.list}` };
    case "period":
      return { kind: "text-length", maximum: LONGEST_PERIOD };
    case "yes-no":
      return { kind: "list", source: "Yes,No" };
    case "figure":
      return { kind: entry.whole ? "whole" : "decimal", minimum: entry.minimum, maximum: entry.maximum };
    case "date":
      return { kind: "date", earliest: entry.earliest, latest: entry.latest };
    case "text":
      return { kind: "text-length", maximum: entry.maximum };
    default:
      return { kind: "anything" };
  }
}

/** Whether a list can stand in the rule itself. */
export function fitsInRule(options: readonly string[]): boolean {
  return options.join(",").length <= LIST_LENGTH && options.every((option) => !option.includes(","));
}

function writtenOut(options: readonly string[]): string {
  if (!fitsInRule(options))
    throw new RangeError(`The list "${options[0] ?? ""} …" is too long for a rule: give it a name.`);
  return options.join(",");
}

function refusalOf(entry: Entry): string {
  switch (entry.kind) {
    case "yes-no":
    case "choice":
      return "This is not one of the choices. Pick one from the list, or press Escape to keep what was there.";
    case "figure":
      return `Enter digits only, in ${entry.unit}${bounds(entry.minimum, entry.maximum)}. Not known? Leave it blank: blank is not zero.`;
    case "date":
      return `Enter a date between ${britishDate(entry.earliest)} and ${britishDate(entry.latest)}, for example 30/09/2026.`;
    case "formula":
      return "This cell is worked out from others. Do you want to replace the formula with what you typed?";
    case "suggestion":
      return "This is not in the list. Do you want to keep it?";
    case "period":
      return `Enter a financial year from ${entry.earliest} to ${entry.latest}, such as 2025/26, or a quarter or month of it: 2025/26 Q1, 2025/26 April.`;
    case "text":
      return `This is longer than ${entry.maximum} characters. Do you want to keep it?`;
    default:
      return "";
  }
}

function bounds(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && maximum !== null) return `, from ${minimum} to ${maximum}`;
  if (minimum !== null) return `, ${minimum} or more`;
  return maximum === null ? "" : `, ${maximum} or less`;
}

function cut(words: string, length: number): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}
