import type { FindingCode, Problem, Severity } from "./finding";
import { figureText, quoted, withUnit } from "./shown-words";
import { sumsWords } from "./sums-wording";

/** How grave each finding is: an error makes a figure unusable, a warning makes it doubtful, advice is to be weighed. */
export const severities: Readonly<Record<FindingCode, Severity>> = {
  "cell-required": "error",
  "cell-error": "error",
  "cell-not-a-number": "error",
  "cell-number-as-text": "error",
  "cell-unit-differs": "error",
  "cell-unit-repeated": "error",
  "cell-below-minimum": "error",
  "cell-above-maximum": "error",
  "cell-not-whole": "warning",
  "cell-not-an-option": "error",
  "cell-not-a-date": "error",
  "cell-date-out-of-range": "warning",
  "cell-not-a-financial-year": "error",
  "cell-not-a-period": "error",
  "cell-period-out-of-range": "error",
  "cell-not-a-link": "warning",
  "cell-too-long": "warning",
  "cell-hidden-spaces": "error",
  "formula-replaced": "warning",
  "formula-missing": "error",
  "activity-unknown": "error",
  "unit-does-not-fit": "error",
  "no-edition-yet": "error",
  "no-value-in-gwp-set": "error",
  "factor-not-brought": "warning",
  "factor-without-value": "error",
  "factor-without-source": "error",
  "factor-doubled": "warning",
  "factor-differs": "warning",
  "quantity-negative": "warning",
  "quantity-implausible": "warning",
  "cf-added-to-cf-plus": "error",
  "path-input-missing": "error",
  "path-baseline-zero": "error",
  "path-year-too-early": "error",
  "path-rate-to-zero": "error",
  "key-missing": "warning",
  "key-unknown": "warning",
  "key-duplicated": "error",
  "column-missing": "warning",
};

export interface Words {
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence or two. */
  readonly remedy: string;
}

/** The words for a problem in a column, "Status" for instance; a problem of no column says its own. */
export function wordsFor(problem: Problem, column: string | null): Words {
  const where = column ?? "This cell";
  switch (problem.code) {
    case "cell-required":
      return { message: `${where} is blank.`, remedy: "Fill it in: nothing can be said about the row without it." };
    case "cell-error":
      return {
        message: `${where} shows ${problem.given}, which is an error and not a figure.`,
        remedy: "Put its formula right, or clear the cell if the figure is not known.",
      };
    case "cell-not-a-number":
      return {
        message: `${where} says ${quoted(problem.given)}, which is not a number.`,
        remedy: `Enter digits only, in ${problem.unit}. If the figure is not known, leave the cell blank; a blank is not a zero.`,
      };
    case "cell-number-as-text":
      return {
        message: `${where} holds ${quoted(problem.given)} as text, so nothing adds it up.`,
        remedy: `Type ${figureText(problem.reading)} again, without spaces or an apostrophe.`,
      };
    case "cell-unit-differs":
      return {
        message: `${where} says ${quoted(problem.given)}; figures here are in ${problem.unit}.`,
        remedy: `Convert it from ${problem.givenUnit} to ${problem.unit} and enter the digits alone.`,
      };
    case "cell-unit-repeated":
      return {
        message: `${where} says ${quoted(problem.given)}; the unit, ${problem.unit}, is known already.`,
        remedy: `Enter ${figureText(problem.reading)} alone, so that it can be added up.`,
      };
    case "cell-below-minimum":
      return {
        message: `${where} is ${figureText(problem.given)}, less than the least it can be, ${withUnit(problem.minimum, problem.unit)}.`,
        remedy: "Check the figure, its sign and its unit.",
      };
    case "cell-above-maximum":
      return {
        message: `${where} is ${figureText(problem.given)}, more than the most it can be, ${withUnit(problem.maximum, problem.unit)}.`,
        remedy: "Check the figure and its unit.",
      };
    case "cell-not-whole":
      return {
        message: `${where} is ${figureText(problem.given)}, which is not a whole number.`,
        remedy: "Enter digits without a decimal point.",
      };
    case "cell-not-an-option":
      return {
        message: `${where} says ${quoted(problem.given)}, which is not one of the choices.`,
        remedy: `Choose ${listed(problem.options)}.`,
      };
    case "cell-not-a-date":
      return {
        message: `${where} says ${quoted(problem.given)}, which is not a date.`,
        remedy: "Enter a day, a month and a year, such as 30/09/2026.",
      };
    case "cell-date-out-of-range":
      return {
        message: `${where} is ${britishDate(problem.given)}, outside ${britishDate(problem.earliest)} to ${britishDate(problem.latest)}.`,
        remedy: "Check the year.",
      };
    case "cell-not-a-financial-year":
      return {
        message: `${where} says ${quoted(problem.given)}, which is not a financial year.`,
        remedy: "Enter a year such as 2025/26.",
      };
    case "cell-not-a-period":
      return {
        message: `${where} says ${quoted(problem.given)}, which is not a period.`,
        remedy: "Enter a financial year such as 2025/26, or a quarter or month of it: 2025/26 Q1, 2025/26 April.",
      };
    case "cell-period-out-of-range":
      return {
        message: `${where} says ${quoted(problem.given)}, outside ${problem.earliest} to ${problem.latest}, so no total has a column for it.`,
        remedy: "Check the year.",
      };
    case "cell-not-a-link":
      return {
        message: `${where} says ${quoted(problem.given)}, which is neither a web address nor a file.`,
        remedy:
          "Paste the address of the page or file, such as https://example.nhs.uk/report; put remarks in the progress column.",
      };
    case "cell-too-long":
      return {
        message: `${where} has ${problem.length} characters; ${problem.maximum} are kept when returns are put together.`,
        remedy: "Shorten it, and link to a document for the rest.",
      };
    case "cell-hidden-spaces":
      return {
        message: `${where} says ${quoted(problem.given)} with spaces that cannot be seen, so it matches no choice.`,
        remedy: "Pick it from the list again.",
      };
    case "formula-replaced":
      return {
        message: `${where} holds ${quoted(problem.given)} in place of its formula, so it no longer follows the other cells.`,
        remedy: "Undo the entry, or copy the formula from the row above or below.",
      };
    case "formula-missing":
      return {
        message: `${where} has lost its formula, so it no longer follows the other cells.`,
        remedy: "Copy the formulas from the row above or below.",
      };
    case "key-missing":
      return {
        message: "This row has no key, so nothing can be matched to the plan.",
        remedy: "Give it the plan's key, or move the row out of the table if it is your own.",
      };
    case "key-unknown":
      return {
        message: `The key ${quoted(problem.given)} is not one of the plan's.`,
        remedy:
          "Put the plan's key back, such as C1A/i, or keep the row knowing that totals across organisations leave it out.",
      };
    case "key-duplicated":
      return {
        message: `The key ${quoted(problem.given)} stands in ${problem.first} already.`,
        remedy: "Keep one of the two rows, so that nothing is counted twice.",
      };
    case "column-missing":
      return {
        message: `The column “${problem.header}” is missing from the ${problem.template} table.`,
        remedy: "Insert the template again: missing columns are put back at the right, and nothing else changes.",
      };
    default:
      return sumsWords(problem, where);
  }
}

/** "2026-09-30" as "30/09/2026". */
export function britishDate(iso: string): string {
  return iso.split("-").reverse().join("/");
}

/** The first few options, so that the sentence can be read. */
function listed(options: readonly string[]): string {
  if (options.length > 8) return `one from the list in the cell, such as ${options.slice(0, 3).map(quoted).join(", ")}`;
  const last = options.at(-1) ?? "";
  return options.length < 2 ? last : `${options.slice(0, -1).join(", ")} or ${last}`;
}
