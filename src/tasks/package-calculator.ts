import { financialYear, yearLabel } from "../domain/financial-year";
import { bestPackage, type BestPackage } from "../model/best-package";
import { figuresOf, remainingOf, type OpportunityFigures } from "../model/opportunities";
import { opportunities } from "../reference/opportunities";
import { fieldsRead, figureField, yearField, type Answered, type FieldProblem } from "./calculator-fields";
import { amountWords, figureWords, intervalWords } from "./figure-words";
import { opportunitiesOf } from "./read-sums";
import type { ReadTable } from "./read-tables";
import type { SentenceGroup } from "./result-words";

/** What a package can be chosen from. */
export interface PackageRows {
  /** Whether they are the workbook's own, with what was achieved brought up to date, or the plan's as printed. */
  readonly fromWorkbook: boolean;
  readonly rows: readonly PackageRow[];
  /** The years some of them are dated by, the earliest first: "2027/28". */
  readonly years: readonly string[];
}

export interface PackageRow extends OpportunityFigures {
  /** "Food waste". */
  readonly name: string;
  /** "about 1,200 t, from 1,050 to 1,350". */
  readonly remaining: string;
}

export const efforts = ["High", "Medium", "Low"] as const;
export type Effort = (typeof efforts)[number];

export interface PackageQuestion {
  readonly spends: "effort" | "money";
  /** Points of effort, or pounds. */
  readonly budget: string;
  /** "2027/28": only what is dated by its end counts. */
  readonly byYear: string;
  /** What each effort costs in points; used where effort is spent. */
  readonly points: Readonly<Record<Effort, string>>;
  /** What each opportunity costs in pounds, by key; blank is not known. Used where money is spent. */
  readonly costs: Readonly<Record<string, string>>;
  /** Those whose achieved is Unknown count with their whole potential, or not at all. */
  readonly unknownAchieved: "whole potential" | "left out";
}

/** The fields that can be wrong: a cost by its opportunity's key. */
export type PackageField = "budget" | "byYear" | `points ${Effort}` | `cost ${string}`;

/** The opportunities of the workbook where it has the sheet, else those of the plan. */
export function packageRows(tables: readonly ReadTable[]): PackageRows {
  const own = opportunitiesOf(tables);
  const rows = own ?? opportunities.map(figuresOf);
  return {
    fromWorkbook: own !== null,
    rows: rows.map((row) => ({
      ...row,
      name: opportunities.find(({ key }) => key === row.key)?.theme ?? row.key,
      remaining: intervalWords(remainingOf(row), "t"),
    })),
    years: [...new Set(rows.map(({ achieveBy }) => achieveBy))].sort().map(label),
  };
}

/** The opportunities within a budget that save most by a year. */
export function packageWithin(
  rows: readonly PackageRow[],
  question: PackageQuestion,
): Answered<PackageField, readonly SentenceGroup[]> {
  const { spends, byYear, unknownAchieved } = question;
  const unit = spends === "effort" ? "points" : "pounds";
  return fieldsRead(
    {
      budget: figureField(question.budget, { least: 0, most: null, unit }),
      byYear: yearField(byYear),
      ...(spends === "effort" ? pointFields(question) : costFields(rows, question)),
    },
    ({ budget, byYear: year, ...read }) => {
      const price = (key: string, effort: Effort) =>
        (read as Readonly<Record<string, number | null>>)[spends === "effort" ? `points ${effort}` : `cost ${key}`] ??
        null;
      const costs = Object.fromEntries(rows.map(({ key, effort }) => [key, price(key, effort)]));
      const best = bestPackage({ rows, budget, costs, byYear: year, unknownAchieved });
      return packageWords(best, rows, costs, budget, spends);
    },
  );
}

function pointFields({ points }: PackageQuestion): Record<string, number | FieldProblem> {
  return Object.fromEntries(
    efforts.map((effort) => [
      `points ${effort}`,
      figureField(points[effort], { least: 0, most: null, unit: "points" }),
    ]),
  );
}

function costFields(
  rows: readonly PackageRow[],
  { costs }: PackageQuestion,
): Record<string, number | null | FieldProblem> {
  return Object.fromEntries(
    rows.map(({ key }) => {
      const words = costs[key] ?? "";
      const isKnown = words.trim() !== "";
      return [`cost ${key}`, isKnown ? figureField(words, { least: 0, most: null, unit: "pounds" }) : null];
    }),
  );
}

function packageWords(
  best: BestPackage,
  rows: readonly PackageRow[],
  costs: Readonly<Record<string, number | null>>,
  budget: number,
  spends: PackageQuestion["spends"],
): SentenceGroup[] {
  const priceWords = (cost: number) =>
    spends === "money" ? `£${figureWords(cost)}` : amountWords(cost, cost === 1 ? "point" : "points");
  const sentence = (key: string) => {
    const { name, remaining } = rows.find((row) => row.key === key) ?? { name: key, remaining: "" };
    const cost = costs[key] ?? null;
    return `${name}: ${remaining}${cost === null ? "" : `; ${priceWords(cost)}`}.`;
  };
  const groups: readonly SentenceGroup[] = [
    {
      title: "In all",
      sentences: [
        best.chosen.length === 0
          ? "Nothing can be chosen within this budget."
          : `Saves a year: ${intervalWords(best.tonnes, "t")}. Costs ${priceWords(best.cost)} of ${priceWords(budget)}. No other choice within the budget saves more.`,
      ],
    },
    { title: "Chosen", sentences: best.chosen.map(sentence) },
    { title: "Not chosen", sentences: best.notChosen.map(sentence) },
    { title: "Left out: the cost is not known", sentences: best.costNotKnown.map(sentence) },
    { title: "Left out: what was achieved is Unknown", sentences: best.achievedNotKnown.map(sentence) },
    { title: "Left out: dated later", sentences: best.datedLater.map(sentence) },
    { title: "Left out: nothing is left to save", sentences: best.nothingLeft.map(sentence) },
  ];
  return groups.filter(({ sentences }) => sentences.length > 0);
}

function label(startYear: number): string {
  return yearLabel(financialYear(startYear));
}
