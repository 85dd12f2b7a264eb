import { financialYear, yearLabel } from "../domain/financial-year";
import type { Derivation, FormulaFamily, SourcedFigure } from "../model/headline";
import type { TargetUnderFamily } from "../model/targets-under-family";
import type { WorkbookPort } from "../office/workbook-port";
import { calculate } from "./calculate";
import { amountWords, intervalWords, shareWords } from "./figure-words";
import { shapesCompared, type ShapeCompared } from "./path-shape";
import { resultWords, type WorkbookResults } from "./result-words";

/** Where the plan's headlines come from and what this workbook's sums come to, as a person reads them. */
export interface Explanations {
  readonly results: WorkbookResults;
  readonly shapes: readonly WordedShape[];
  /** Whether there is a Trajectory sheet, whose shape can be changed. */
  readonly hasTrajectory: boolean;
  readonly headlines: readonly WordedHeadline[];
}

export interface WordedShape {
  /** As the Trajectory sheet words it. */
  readonly shape: string;
  readonly isChosen: boolean;
  readonly targets: readonly WordedTarget[];
}

export interface WordedTarget {
  /** "CF: cut a year to 2031/32". */
  readonly label: string;
  /** "7.8%", or "349 kt". */
  readonly value: string;
  /** What else moves: "4.27 kt the first year". */
  readonly also: string;
}

export interface WordedHeadline {
  readonly key: string;
  readonly headline: string;
  readonly printed: string;
  /** Lines of the plan's text that print it. */
  readonly lines: readonly number[];
  readonly verdict: string;
  readonly trials: readonly WordedTrial[];
}

/** How a formula's result stands to what is printed. "possible": only with the printed roundings leaning one way. */
export type TrialFit = "prints the same" | "possible" | "does not fit";

export interface WordedTrial {
  readonly name: string;
  /** With its numbers. */
  readonly formula: string;
  readonly result: string;
  readonly fit: TrialFit;
  readonly flaw: string | null;
  readonly inputs: readonly WordedInput[];
}

export interface WordedInput {
  readonly name: string;
  readonly figure: string;
  /** "l.205", or a publication. */
  readonly source: string;
  /** What to know before trusting it; null where it is as printed. */
  readonly caution: string | null;
}

/** Reads the workbook and changes nothing. The headlines are the plan's own, whatever the workbook holds. */
export async function explanations(port: WorkbookPort): Promise<Explanations> {
  const calculation = await calculate(port);
  const shapes = await shapesCompared(port);
  return {
    results: resultWords(calculation),
    shapes: shapes.map(worded),
    hasTrajectory: calculation.trajectories !== null,
    headlines: calculation.derivations.map(wordedHeadline),
  };
}

function worded({ shape, isChosen, targets }: ShapeCompared): WordedShape {
  return { shape, isChosen, targets: targets.map(wordedTarget) };
}

function wordedTarget({ key, year, level, ...target }: TargetUnderFamily): WordedTarget {
  const label = yearLabel(financialYear(year));
  const cut = {
    value: shareWords(target.shareOfCurrent),
    also: `${amountWords(target.firstYearCut, "kt")} the first year`,
  };
  switch (key) {
    case "cf-2032":
      return { label: `CF: cut a year to ${label}`, ...cut };
    case "cf-plus-2028":
      return {
        label: `CF+ in ${label}`,
        value: amountWords(level, "kt"),
        also: `${shareWords(Math.abs(target.fallFromBaseline))} ${target.fallFromBaseline < 0 ? "over" : "under"} the baseline`,
      };
    case "cf-plus-2039":
      return { label: `CF+: cut a year to ${label}`, ...cut };
  }
}

function wordedHeadline({ key, headline, printed, lines, verdict, families }: Derivation): WordedHeadline {
  return { key, headline, printed, lines, verdict, trials: families.map(wordedTrial) };
}

function wordedTrial({ name, formula, result, unit, reproduces, possible, flaw, inputs }: FormulaFamily): WordedTrial {
  return {
    name,
    formula,
    result: intervalWords(result, unit),
    fit: reproduces ? "prints the same" : possible ? "possible" : "does not fit",
    flaw,
    inputs: inputs.map(wordedInput),
  };
}

function wordedInput({ name, figure, unit, source, caution }: SourcedFigure): WordedInput {
  return { name, figure: intervalWords(figure, unit), source, caution };
}
