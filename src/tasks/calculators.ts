import { financialYear, parseFinancialYear, yearLabel } from "../domain/financial-year";
import { ledRate, planLed, yearlyCut, type YearlyCut } from "../model/inverse-calculators";
import { familyWords } from "../templates/trajectory-inputs";
import { fieldsRead, figureField, yearField, type Answered } from "./calculator-fields";
import { amountWords, figureWords, shareWords } from "./figure-words";
import { families } from "./read-sums";
import type { SentenceGroup } from "./result-words";

/** The shapes of path, as the Trajectory sheet words them. */
export const pathShapes: readonly string[] = Object.values(familyWords);

export interface LedQuestion {
  /** Per cent of the lights. */
  readonly coverage: string;
  /** "2025/26": the year of that coverage, and the year by which all are to be LED. */
  readonly year: string;
  readonly byYear: string;
}

/** The points a year that bring LED lighting to all of it, and whether the plan's 10 a year do. */
export function ledRates({
  coverage,
  year,
  byYear,
}: LedQuestion): Answered<keyof LedQuestion, readonly SentenceGroup[]> {
  return fieldsRead(
    {
      coverage: figureField(coverage, { least: 0, most: 100, unit: "%" }),
      year: yearField(year),
      byYear: laterYearField(byYear, year),
    },
    ({ coverage: now, year: from, byYear: by }) => {
      const rate = ledRate(now, from, by);
      if (rate.kind === "no-time-left") throw new RangeError(`${byYear} is not after ${year}.`);
      const { pointsAYear, years, coverageNeededNow, plannedRateIsEnough } = rate;
      const { target, plannedRate } = planLed;
      return [
        {
          title: "What it takes",
          sentences: [
            pointsAYear === 0
              ? `${target}% is reached already.`
              : `From ${figureWords(now)}% in ${year} to ${target}% in ${byYear}: ${figureWords(pointsAYear)} points a year for ${yearsWords(years)}.`,
            coverageNeededNow <= 0
              ? `The plan's ${plannedRate} points a year (l.407) are enough, whatever the coverage in ${year}.`
              : `The plan's ${plannedRate} points a year (l.407) are enough from ${figureWords(coverageNeededNow)}% in ${year} on: ${figureWords(now)}% is ${plannedRateIsEnough ? "enough" : "not enough"}.`,
          ],
        },
      ];
    },
  );
}

export interface CutQuestion {
  /** Both in ktCO2e. */
  readonly level: string;
  readonly target: string;
  /** Financial years. */
  readonly year: string;
  readonly byYear: string;
  /** Per cent a year. */
  readonly growth: string;
  /** One of `pathShapes`. */
  readonly shape: string;
}

/** The yearly cut that brings a level to a target, growth undone. */
export function yearlyCuts(question: CutQuestion): Answered<keyof CutQuestion, readonly SentenceGroup[]> {
  const { level, target, year, byYear, growth, shape } = question;
  return fieldsRead(
    {
      level: figureField(level, { least: 0, most: null, unit: "kt" }),
      target: figureField(target, { least: 0, most: null, unit: "kt" }),
      year: yearField(year),
      byYear: laterYearField(byYear, year),
      growth: figureField(growth, { least: -50, most: 50, unit: "%" }),
      shape: families[shape] ?? { problem: "Choose a shape of the list." },
    },
    (read) => {
      const cut = yearlyCut({
        level: read.level,
        target: read.target,
        years: read.byYear - read.year,
        growth: read.growth / 100,
        family: read.shape,
      });
      if (cut.kind === "no-time-left") throw new RangeError(`${byYear} is not after ${year}.`);
      const isOtherFamily = cut.family !== read.shape;
      return [
        {
          title: "What it takes",
          sentences: [
            cutSentence(cut, read.byYear - read.year),
            ...(isOtherFamily
              ? ["A constant rate never reaches zero nor leaves it, so a straight line is taken."]
              : []),
            ...(read.growth === 0 ? [] : ["The cuts undo the growth as well as bring the level down."]),
          ],
        },
      ];
    },
  );
}

function cutSentence(
  { firstYear, lastYear, average, shareOfLevel }: Extract<YearlyCut, { kind: "cut" }>,
  years: number,
): string {
  const share = shareOfLevel === null ? "" : `, ${shareWords(Math.abs(shareOfLevel))} of the level now`;
  if (average < 0) return `No cut is needed: there is room to grow by ${amountWords(-average, "kt")} a year${share}.`;
  return figureWords(firstYear) === figureWords(lastYear)
    ? `A cut of ${amountWords(average, "kt")} in each of ${yearsWords(years)}${share}.`
    : `Cuts of ${amountWords(firstYear, "kt")} in the first year and ${amountWords(lastYear, "kt")} in the last of ${yearsWords(years)}: ${amountWords(average, "kt")} a year on average${share}.`;
}

function laterYearField(words: string, after: string): ReturnType<typeof yearField> {
  const [year, earlier] = [yearField(words), parseFinancialYear(after)];
  if (typeof year !== "number" || !earlier || year > earlier.startYear) return year;
  return { problem: `Choose ${yearLabel(financialYear(earlier.startYear + 1))} or later.` };
}

function yearsWords(years: number): string {
  return years === 1 ? "1 year" : `${years} years`;
}
