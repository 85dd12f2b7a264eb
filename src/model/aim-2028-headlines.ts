import { type Interval, exactly, minus, over, times } from "../domain/interval";
import type { PlanFigures } from "./derivation-inputs";
import { type Headline, type Trial, digits, trial } from "./headline";
import { constantCut } from "./path-family";
import { grownAndNetted } from "./readings-of-2028";

/** 22% and 77 kt by 2028 (l.550): which base makes the one the other, and what may have given either. */
export function aim2028Headlines(figures: PlanFigures): readonly Headline[] {
  return [
    {
      key: "fall-by-2028",
      headline: "CF and CF+ down by 22% by 2028",
      printed: "22%",
      lines: [550, 576],
      precision: figures.fallBy2028.figure,
      unit: "%",
      trials: basesOf22(figures),
      preferred: [],
      remark:
        "The base is an inference; the plan calls it the 2019/20 baseline with growth and reductions factored in.",
    },
    {
      key: "cut-by-2028",
      headline: "77 ktCO2e less by 2028",
      printed: "77 ktCO2e",
      lines: [550, 576],
      precision: figures.cutBy2028.figure,
      unit: "ktCO2e",
      trials: waysTo77(figures),
      preferred: [],
      remark: "Where more than one form fits, nothing in the plan tells which was used.",
    },
  ];
}

function basesOf22({ cfPlus, cutBy2028, achieved, growth, yearsGrown }: PlanFigures): Trial[] {
  const share = growth.figure.value / 100;
  const rate = digits(1 + share);
  const years = yearsGrown.figure.value;
  const [start, done] = [cfPlus.figure.value, achieved.figure.value];
  const inputs = [cutBy2028, cfPlus, growth, yearsGrown, achieved];
  const fallOn = (base: Interval) => times(over(cutBy2028.figure, base), 100);
  const grown = (count: number) =>
    trial(
      `grown-${count}-years-netted`,
      `Of the footprint grown ${digits(count)} years, less what was achieved`,
      `${digits(cutBy2028)} / (${digits(cfPlus)} × ${rate}^${digits(count)} - ${digits(achieved)})`,
      inputs,
      fallOn(exactly(grownAndNetted(start, share, count, done))),
    );
  return [
    trial(
      "of-2019",
      "Of the 2019/20 footprint",
      `${digits(cutBy2028)} / ${digits(cfPlus)}`,
      [cutBy2028, cfPlus],
      fallOn(cfPlus.figure),
    ),
    grown(years),
    trial(
      "netted-then-grown",
      `Of the footprint less what was achieved, grown ${digits(years)} years`,
      `${digits(cutBy2028)} / ((${digits(cfPlus)} - ${digits(achieved)}) × ${rate}^${digits(years)})`,
      inputs,
      fallOn(exactly((start - done) * (1 + share) ** years)),
    ),
    grown(years - 1),
    grown(years + 1),
  ];
}

function waysTo77(figures: PlanFigures): Trial[] {
  const { cfPlus, fallBy2028, achieved, growth, yearsGrown, yearsTo2028 } = figures;
  const { cfPlusAtStart, cfPlusFallTo2039, yearsTo2039, yearlyFallOfCfPlus } = figures;
  const start = cfPlus.figure.value;
  const share = growth.figure.value / 100;
  const rate = digits(1 + share);
  const base = grownAndNetted(start, share, yearsGrown.figure.value, achieved.figure.value);
  const baseWords = `(${digits(cfPlus)} × ${rate}^${digits(yearsGrown)} - ${digits(achieved)})`;
  const baseInputs = [cfPlus, growth, yearsGrown, achieved];
  const left = 1 - cfPlusFallTo2039.figure.value / 100;
  const [years, toMilestone] = [yearsTo2028.figure.value, yearsTo2039.figure.value];
  const toCalendarYear = toMilestone + 1;
  const kept = 1 - yearlyFallOfCfPlus.figure.value / 100;
  const current = (cfPlusAtStart.figure.value / 100) * start;
  return [
    trial(
      "of-2019",
      "The printed fall of the 2019/20 footprint",
      `${digits(fallBy2028)}% × ${digits(cfPlus)}`,
      [fallBy2028, cfPlus],
      times(fallBy2028.figure, start / 100),
    ),
    trial(
      "of-grown-and-netted",
      "The printed fall of the footprint grown, less what was achieved",
      `${digits(fallBy2028)}% × ${baseWords}`,
      [fallBy2028, ...baseInputs],
      times(fallBy2028.figure, base / 100),
    ),
    trial(
      "grown-straight-line",
      "A straight line from the footprint grown to 2039, over the years to 2028",
      `[${baseWords} × ${rate}^${digits(toCalendarYear)} - ${digits(left)} × ${digits(cfPlus)}] / ${digits(toCalendarYear)} × ${digits(years)}`,
      [...baseInputs, cfPlusFallTo2039, yearsTo2039, yearsTo2028],
      exactly(((base * (1 + share) ** toCalendarYear - left * start) / toCalendarYear) * years),
    ),
    trial(
      "yearly-rate-compounded",
      "The printed yearly fall, compounding one year more",
      `${baseWords} × (1 - ${digits(kept)}^${digits(years + 1)})`,
      [...baseInputs, yearlyFallOfCfPlus, yearsTo2028],
      exactly(base * (1 - kept ** (years + 1))),
    ),
    trial(
      "constant-cut",
      "The constant cut with growth on the rest, over the years to 2028",
      `${digits(years)} × [${digits(current)} × ${rate}^${digits(toMilestone)} - ${digits(left)} × ${digits(cfPlus)}] × ${digits(share)} / [${rate} × (${rate}^${digits(toMilestone)} - 1)]`,
      [cfPlus, cfPlusAtStart, growth, cfPlusFallTo2039, yearsTo2039, yearsTo2028],
      exactly(years * constantCut(current, left * start, toMilestone, share)),
    ),
  ];
}

/** ~5% CF fall from 2019/20 to 2024/25 (footnote vii, l.324) beside the 16.3% of footnote xxi (l.576). */
export function fallSoFarHeadline({ achievedShare, growth, yearsGrown }: PlanFigures): Headline {
  const gross = achievedShare.figure;
  const grown = (1 + growth.figure.value / 100) ** yearsGrown.figure.value;
  const grownWords = `${digits(1 + growth.figure.value / 100)}^${digits(yearsGrown)}`;
  const inputs = [achievedShare, growth, yearsGrown];
  return {
    key: "cf-fall-so-far",
    headline: "CF fell by about 5% from 2019/20 to 2024/25",
    printed: "~5%",
    lines: [324, 576],
    precision: { value: 5, low: 4.5, high: 5.5 },
    unit: "%",
    trials: [
      trial(
        "gross-less-growth",
        "What was achieved less growth",
        `${digits(achievedShare)}% - (${grownWords} - 1)`,
        inputs,
        minus(gross, exactly(100 * (grown - 1))),
      ),
      trial(
        "gross-then-grown",
        "What was left, grown",
        `1 - (1 - ${digits(achievedShare)}%) × ${grownWords}`,
        inputs,
        minus(exactly(100), times(minus(exactly(100), gross), grown)),
      ),
    ],
    preferred: [],
    remark: "The two footnotes fit only loosely, and no fall of CF+ leaves out that the same 9.4 kt is part of CF+.",
  };
}
