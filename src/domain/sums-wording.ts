import type { Problem } from "./finding";
import { either, figureText, quoted, withUnit } from "./shown-words";
import type { Words } from "./wording";

/** What can be wrong with activities, factors, footprints and paths, beside what can be wrong with any cell. */
export type SumsProblem = Extract<
  Problem,
  {
    readonly code:
      | `activity-${string}`
      | `factor-${string}`
      | `quantity-${string}`
      | `path-${string}`
      | "unit-does-not-fit"
      | "no-edition-yet"
      | "no-value-in-gwp-set"
      | "cf-added-to-cf-plus";
  }
>;

const ownFactor = "or add a factor of your own with its source on the Factors sheet";

/** The words for such a problem; `where` is the column, or "This cell". */
export function sumsWords(problem: SumsProblem, where: string): Words {
  switch (problem.code) {
    case "activity-unknown":
      return {
        message: `${where} says ${quoted(problem.given)}, which is not an activity of the factor library.`,
        remedy:
          problem.nearest.length === 0
            ? `Pick one from the list, ${ownFactor}.`
            : `Did you mean ${either(problem.nearest.map(quoted))}? Pick it from the list, ${ownFactor}.`,
      };
    case "unit-does-not-fit":
      return {
        message: `The activity ${quoted(problem.activity)} is not measured in ${quoted(problem.given)}.`,
        remedy: `Use ${either(problem.units)}, or a unit that converts to one of them.`,
      };
    case "no-edition-yet":
      return {
        message: `There is no factor for ${quoted(problem.activity)} in ${problem.year}: the first edition is for ${problem.first}, and a later one is never used for an earlier year.`,
        remedy: `Check the period, ${ownFactor}.`,
      };
    case "no-value-in-gwp-set":
      return {
        message: `${problem.set} has no figure for ${quoted(problem.activity)}, which is not a figure of zero.`,
        remedy: `Choose ${either(problem.sets)} on the Factors sheet, or add a factor of your own there with its source.`,
      };
    case "factor-not-brought":
      return {
        message: `The Factors sheet has no factor for ${quoted(problem.activity)} in this unit and year yet, so the row counts in no total.`,
        remedy: "Choose Update factors in the pane.",
      };
    case "factor-without-value":
      return {
        message: "This factor has no figure, so the rows that take it count in no total.",
        remedy: "Enter the factor, or delete the row: blank is no factor, which is not a factor of zero.",
      };
    case "factor-without-source":
      return {
        message: "This factor of your own has no source, so nobody can check the totals that use it.",
        remedy: "Enter where it can be found again: a publication, a supplier's letter, a contract.",
      };
    case "factor-doubled":
      return {
        message: `The factor for this activity, unit and year stands in ${problem.first} already, and only that one is used.`,
        remedy: "Keep one of the two rows.",
      };
    case "factor-differs":
      return {
        message: `${where} is ${figureText(problem.given)}, where ${figureText(problem.published)} is published under the row's id.`,
        remedy: "Put the published factor back, or make it a row of your own with its source, so that totals say so.",
      };
    case "quantity-negative":
      return {
        message: `${where} is ${withUnit(problem.given, problem.unit)}, which takes emissions away.`,
        remedy: "Keep it only where it corrects an earlier figure, such as a bill; say so in the note.",
      };
    case "quantity-implausible":
      return {
        message: `${where} comes to ${figureText(Math.round(problem.emissions))} tCO2e, more than the whole ${problem.footprint} of the system in 2019/20, ${figureText(problem.whole)} tCO2e.`,
        remedy:
          problem.smaller === null
            ? "Check the quantity and its unit."
            : `Check the quantity and its unit. Did you mean ${problem.smaller} rather than ${problem.unit}? Then change the unit.`,
      };
    case "cf-added-to-cf-plus":
      return {
        message: `The formula ${quoted(problem.given)} adds CF to CF+, which contains it, so the CF is counted twice.`,
        remedy: "Use the CF+ alone, or add to the CF only what the CF+ holds beyond it.",
      };
    case "path-input-missing":
      return {
        message: `${where} is blank, so no path can be drawn.`,
        remedy: "Fill it in: the lines of the plan beside it say what the plan's own figure rests on.",
      };
    case "path-baseline-zero":
      return { message: `${where} is 0, so no path can start from it.`, remedy: "Enter the emissions of the year." };
    case "path-year-too-early":
      return {
        message: `${where} is ${problem.year}, and has to be ${problem.earliest} or later to follow “${problem.after}”.`,
        remedy: `Enter a later year, or an earlier one for “${problem.after}”.`,
      };
    case "path-rate-to-zero":
      return {
        message: `${where} is 0%, which a constant rate never reaches.`,
        remedy: "Choose another shape of the path, or a share above 0.",
      };
  }
}
