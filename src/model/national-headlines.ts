import { exactly } from "../domain/interval";
import type { PlanFigures } from "./derivation-inputs";
import { type Headline, type SourcedFigure, type Trial, digits, trial } from "./headline";

const NATIONAL_REMARK = "National totals stand in for BLMK's own of 1990, which are not known.";

/** 47% and 73%: what 80% on 1990 is on 2019/20 (footnote vi, l.322). */
export function milestoneHeadlines(figures: PlanFigures): readonly Headline[] {
  const { fallOn1990, nationalCf1990, nationalCf2019, nationalCfPlus1990, nationalCfPlus, nationalCfPlusRounded } =
    figures;
  return [
    {
      key: "cf-milestone",
      headline: "80% on 1990 is about 47% on the CF of 2019/20",
      printed: "~47%",
      lines: [322],
      precision: { value: 47, low: 46.5, high: 47.5 },
      unit: "%",
      trials: [rebased("national-ratio", "Ratio of national totals", fallOn1990, nationalCf1990, nationalCf2019)],
      preferred: [],
      remark: NATIONAL_REMARK,
    },
    {
      key: "cf-plus-milestone",
      headline: "80% on 1990 is about 73% on the CF+ of 2019/20",
      printed: "~73%",
      lines: [322],
      precision: { value: 73, low: 72.5, high: 73.5 },
      unit: "%",
      trials: [
        rebased("national-ratio", "Ratio of national totals", fallOn1990, nationalCfPlus1990, nationalCfPlus),
        rebased(
          "national-ratio-rounded",
          "Ratio of national totals, 25 Mt in 2019",
          fallOn1990,
          nationalCfPlus1990,
          nationalCfPlusRounded,
        ),
      ],
      preferred: [],
      remark: NATIONAL_REMARK,
    },
  ];
}

function rebased(id: string, name: string, fall: SourcedFigure, in1990: SourcedFigure, now: SourcedFigure): Trial {
  const left = 1 - fall.figure.value / 100;
  const formula = `1 - ${digits(left)} × ${digits(in1990)} / ${digits(now)}`;
  const result = exactly(100 * (1 - (left * in1990.figure.value) / now.figure.value));
  return trial(id, name, formula, [fall, in1990, now], result);
}

/** ~548 kgCO2e per head in England (l.178, footnote iii l.189). Mt over millions of people is tonnes a head. */
export function perHeadHeadline({ nationalCf2019, nationalCfPlus, population }: PlanFigures): Headline {
  const [cf, cfPlus, people] = [nationalCf2019.figure.value, nationalCfPlus.figure.value, population.figure.value];
  return {
    key: "per-head",
    headline: "About 548 kgCO2e per head in England in 2019/20",
    printed: "~548 kgCO2e",
    lines: [178, 189],
    precision: { value: 548, low: 547.5, high: 548.5 },
    unit: "kgCO2e per head",
    trials: [
      trial(
        "cf-plus",
        "CF+ per head",
        `${digits(nationalCfPlus)} × 1,000 / ${digits(population)}`,
        [nationalCfPlus, population],
        exactly((cfPlus * 1000) / people),
      ),
      trial(
        "cf-added-to-cf-plus",
        "CF added to CF+, per head",
        `(${digits(nationalCfPlus)} + ${digits(nationalCf2019)}) × 1,000 / ${digits(population)}`,
        [nationalCfPlus, nationalCf2019, population],
        exactly(((cfPlus + cf) * 1000) / people),
        "But CF is part of CF+, so that this counts it twice.",
      ),
    ],
    preferred: [],
    remark:
      "The right figure is CF+ per head; the sentence of l.189 that BLMK is likely closer to England's weakens with it.",
  };
}
