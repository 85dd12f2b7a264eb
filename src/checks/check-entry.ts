import type { Content, Entry } from "../domain/entry";
import { parseFinancialYear } from "../domain/financial-year";
import type { Problem } from "../domain/finding";
import { checkDate } from "./check-date";
import { checkFigure } from "./check-figure";
import { checkPeriod } from "./check-period";
import { checkText } from "./check-text";

/** A cell as the checks see it. Dates are ISO text already; a date cell that holds none is given as it was read. */
export interface EntryFacts {
  readonly content: Content;
  readonly isFormula: boolean;
}

/** What is wrong with one cell, against what it is meant to hold. A blank is right unless the entry is required. */
export function checkEntry(entry: Entry, { content, isFormula }: EntryFacts): Problem[] {
  if (content === null || content === "") return checkBlank(entry, isFormula);
  if (typeof content === "object") return [{ code: "cell-error", given: content.error }];

  switch (entry.kind) {
    case "formula":
      return isFormula ? [] : [{ code: "formula-replaced", given: String(content) }];
    case "figure":
      return checkFigure(entry, content);
    case "date":
      return checkDate(entry, content);
    case "choice":
      return checkChoice(entry.options, content);
    case "yes-no":
      return typeof content === "boolean" ? [] : checkChoice(["Yes", "No"], content);
    case "financial-year":
      return parseFinancialYear(String(content)) ? [] : [{ code: "cell-not-a-financial-year", given: String(content) }];
    case "period":
      return checkPeriod(entry, String(content));
    case "link":
      return isLink(String(content)) ? [] : [{ code: "cell-not-a-link", given: String(content) }];
    case "text":
    case "suggestion":
      return checkText(entry.maximum, String(content));
  }
}

/** A formula that gives nothing to read is there all the same; a cell it was cleared from is not. */
function checkBlank(entry: Entry, isFormula: boolean): Problem[] {
  if (entry.kind === "formula") return isFormula ? [] : [{ code: "formula-missing" }];
  return entry.required ? [{ code: "cell-required" }] : [];
}

/** Options compare exactly, since formulas and reports do; only hidden spaces are told apart from a wrong choice. */
function checkChoice(options: readonly string[], content: number | string | boolean): Problem[] {
  const given = String(content);
  if (options.includes(given)) return [];
  return options.includes(plainSpaces(given))
    ? [{ code: "cell-hidden-spaces", given }]
    : [{ code: "cell-not-an-option", given, options }];
}

function plainSpaces(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

const links = [
  /^(https?:\/\/\S+|www\.\S+)\.\S+$/i,
  // A page's address may have spaces in it where it ends in a file's name, as one copied from a library of documents does.
  /^https?:\/\/[^\s/]+\/.*\.[a-z][a-z0-9]{1,4}$/i,
  /^mailto:\S+@\S+$/i,
  /^(file:\/\/|\\\\[^\\]+\\|[a-z]:\\).+$/i,
  /^\.{0,2}\/\S+$/,
  /^[^\s/\\]+([/\\][^/\\]+)*\.[a-z][a-z0-9]{1,4}$/i,
];

/** A web or mail address, a network or drive path, or a path within the site; never a sentence. */
function isLink(words: string): boolean {
  const link = words.trim();
  return links.some((shape) => shape.test(link));
}
