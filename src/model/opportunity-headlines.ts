import { type Interval, exactly, over, times } from "../domain/interval";
import type { PlanFigures, PrintedSums } from "./derivation-inputs";
import { type Headline, type SourcedFigure, type Trial, digits, trial } from "./headline";
import { shareOf } from "./opportunities";
import { grownAndNetted } from "./readings-of-2028";

/** The totals of Appendix 2 (l.1247) and what the text says of them. */
export function opportunityHeadlines(figures: PlanFigures, sums: PrintedSums): readonly Headline[] {
  return [
    achievedShare(figures, sums),
    {
      key: "achieved",
      headline: "More than 9.4 kt achieved since 2019/20",
      printed: ">9,400",
      lines: [226, 1247],
      precision: { value: 9400, low: 9400, high: null },
      unit: "tCO2e",
      trials: [
        added("all-rows", "All rows added", sums.achieved),
        added("cf-rows", "CF rows added", sums.achievedOfCf),
      ],
      preferred: [],
      remark: `${digits(sums.unknownRows)} rows say Unknown: what they achieved is in no sum, which is not to say that it is nothing.`,
    },
    {
      key: "potential",
      headline: "About 31 kt of opportunities",
      printed: "~31,000",
      lines: [281, 1247],
      precision: { value: 31000, low: 30500, high: 31500 },
      unit: "tCO2e",
      trials: [
        added("all-rows", "All rows added", sums.potential),
        added("cf-rows", "CF rows added", sums.potentialOfCf),
      ],
      preferred: [],
      remark: null,
    },
    {
      key: "potential-of-cf",
      headline: "The opportunities are about 33% of CF",
      printed: "~33%",
      lines: [510, 1247],
      precision: { value: 33, low: 32.5, high: 33.5 },
      unit: "%",
      trials: [
        sharing("of-cf", "CF rows over CF", sums.potentialOfCf, figures.cf),
        added("printed-shares", "The printed shares added", sums.sharesOfCf),
      ],
      preferred: [],
      remark:
        "The rows print different numbers of decimals, so that the column cannot add up to its total (note 3, l.1259).",
    },
    {
      key: "potential-of-cf-plus",
      headline: "The opportunities are about 9% of CF+",
      printed: "~9%",
      lines: [510, 1247],
      precision: { value: 9, low: 8.5, high: 9.5 },
      unit: "%",
      trials: [
        sharing("of-cf-plus", "All rows over CF+ of 2019/20", sums.potential, figures.cfPlus),
        added("printed-shares", "The printed shares added", sums.sharesOfCfPlus),
        overGrown(figures, sums.potential),
      ],
      preferred: [],
      remark: null,
    },
  ];
}

/** 16.3% (l.576), "at least 16%" (l.226): over the CF that the printed shares of the same rows imply. */
function achievedShare(figures: PlanFigures, sums: PrintedSums): Headline {
  const implied: Interval = times(over(sums.potentialOfCf.figure, sums.sharesOfCf.figure), 100);
  const overImplied = (id: string, name: string, achieved: SourcedFigure): Trial =>
    trial(
      id,
      name,
      `${digits(achieved)} / (${digits(sums.potentialOfCf)} / ${digits(sums.sharesOfCf)}%)`,
      [achieved, sums.potentialOfCf, sums.sharesOfCf],
      times(over(achieved.figure, implied), 100),
    );
  const { achieved, achievedShare: share, cf } = figures;
  const impliedByText = achieved.figure.value / (share.figure.value / 100);
  return {
    key: "achieved-share",
    headline: "16% of directly controllable emissions cut already",
    printed: "16.3%",
    lines: [226, 576],
    precision: { value: 16.3, low: 16.25, high: 16.35 },
    unit: "%",
    trials: [
      overImplied("cf-rows", "CF rows over the CF their shares imply", sums.achievedOfCf),
      overImplied("all-rows", "All rows over the CF the shares imply", sums.achieved),
      sharing("of-cf-plus", "CF rows over CF+", sums.achievedOfCf, figures.cfPlus),
    ],
    preferred: [],
    remark: `The plan does not print CF: ${digits(achieved)} kt over ${digits(share)}% makes it ${impliedByText.toFixed(1)} kt, and the shares of Appendix 2 allow ${digits(cf.figure.low ?? 0)} to ${digits(cf.figure.high ?? 0)} kt.`,
  };
}

function added(id: string, name: string, sum: SourcedFigure): Trial {
  return trial(id, name, `sum = ${digits(sum)}`, [sum], sum.figure);
}

/** Tonnes over a footprint in kilotonnes, in per cent. */
function sharing(id: string, name: string, tonnage: SourcedFigure, footprint: SourcedFigure): Trial {
  const formula = `${digits(tonnage)} / (1,000 × ${digits(footprint)})`;
  return trial(id, name, formula, [tonnage, footprint], shareOf(tonnage.figure, footprint.figure));
}

function overGrown({ cfPlus, growth, yearsGrown, achieved }: PlanFigures, tonnage: SourcedFigure): Trial {
  const share = growth.figure.value / 100;
  const base = grownAndNetted(cfPlus.figure.value, share, yearsGrown.figure.value, achieved.figure.value);
  return trial(
    "of-grown-and-netted",
    "All rows over CF+ grown, less what was achieved",
    `${digits(tonnage)} / (1,000 × (${digits(cfPlus)} × ${digits(1 + share)}^${digits(yearsGrown)} - ${digits(achieved)}))`,
    [tonnage, cfPlus, growth, yearsGrown, achieved],
    shareOf(tonnage.figure, exactly(base)),
    "But that is another base than the one of the rows above the total.",
  );
}
