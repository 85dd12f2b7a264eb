import type { FootprintName } from "../domain/emission-factor";
import { type Interval, exactly, minus, sumOf, times } from "../domain/interval";
import { type OpportunityFigures, countsIn, remainingOf, totalsOf } from "./opportunities";
import { planFallBy2028 } from "./readings-of-2028";
import { cutNeededBy } from "./trajectory";
import type { TrajectoryInputs } from "./trajectory-inputs";

/** A year by which a tonnage has to go. Figures in ktCO2e. */
export interface Horizon {
  /** The calendar year the plan prints. */
  readonly key: "2028" | "2032" | "2039";
  readonly footprint: FootprintName;
  /** The start year of the financial year: 2027 is 2027/28. */
  readonly year: number;
  readonly needed: Interval;
}

/** The 77 kt of l.550, read as printed to the kilotonne. */
export const planCutBy2028: Interval = { value: 77, low: 76.5, high: 77.5 };

/**
 * The plan's three horizons, in ktCO2e: the printed 77 kt of CF+ by 2028, and the cuts that the paths of CF and CF+
 * need from their start to the end of the milestone year (`cutNeededBy`). By the growth-annuity CF needs 7 × 4.27 and
 * CF+ 14 × 20.93 kt.
 *
 * @throws RangeError when `problemsOf` finds any problem in either trajectory.
 */
export function horizonsOf(cf: TrajectoryInputs, cfPlus: TrajectoryInputs, cutBy2028: Interval): readonly Horizon[] {
  return [
    { key: "2028", footprint: "CF+", year: planFallBy2028.aimYear, needed: cutBy2028 },
    { key: "2032", footprint: "CF", year: cf.milestoneYear, needed: exactly(cutNeededBy(cf, cf.milestoneYear)) },
    {
      key: "2039",
      footprint: "CF+",
      year: cfPlus.milestoneYear,
      needed: exactly(cutNeededBy(cfPlus, cfPlus.milestoneYear)),
    },
  ];
}

/** The rows that count in a horizon's footprint and are dated by its year. */
export function identifiedBy(
  rows: readonly OpportunityFigures[],
  { footprint, year }: Pick<Horizon, "footprint" | "year">,
): readonly OpportunityFigures[] {
  return rows.filter((row) => countsIn(row, footprint) && row.achieveBy <= year);
}

/** What is needed by a horizon and what is there to meet it, in ktCO2e. */
export interface Gap {
  readonly horizon: Horizon;
  /**
   * Since 2019/20, over the rows where it is known. Shown and not taken off: what is needed is counted from the start
   * of the path, or, for the 77 kt, from a base that is net of it (l.576).
   */
  readonly achieved: Interval;
  /** What remains of the opportunities dated in time; Unknown rows at their whole potential. */
  readonly identified: Interval;
  /** How many of those rows do not know what they have achieved. */
  readonly unknownRows: number;
  /** What remains of the opportunities of the footprint that are dated later. */
  readonly datedLater: Interval;
  /** Needed less identified; below zero is a surplus. */
  readonly unidentified: Interval;
  /** Identified over needed, as a fraction; null where nothing is needed. */
  readonly identifiedShare: number | null;
  readonly surplus: boolean;
}

/**
 * The gap at a horizon: unidentified = needed - identified, where identified is the remaining tonnage of the rows that
 * count in the footprint and are dated by the year, in kt. It is not floored at zero.
 */
export function gapAt(horizon: Horizon, rows: readonly OpportunityFigures[]): Gap {
  const ofFootprint = rows.filter((row) => countsIn(row, horizon.footprint));
  const inTime = identifiedBy(rows, horizon);
  const identified = kilotonnes(sumOf(inTime.map(remainingOf)));
  const unidentified = minus(horizon.needed, identified);
  return {
    horizon,
    achieved: kilotonnes(totalsOf(ofFootprint).achieved),
    identified,
    unknownRows: totalsOf(inTime).unknown.rows,
    datedLater: kilotonnes(sumOf(ofFootprint.filter((row) => !inTime.includes(row)).map(remainingOf))),
    unidentified,
    identifiedShare: horizon.needed.value > 0 ? identified.value / horizon.needed.value : null,
    surplus: unidentified.value < 0,
  };
}

function kilotonnes(tonnage: Interval): Interval {
  return times(tonnage, 1 / 1000);
}

/** One column of a waterfall, as three stacked series in ktCO2e; the base is drawn without fill. */
export interface WaterfallStep {
  readonly key: "needed" | "identified" | "unidentified" | "surplus";
  readonly base: number;
  readonly up: number;
  readonly down: number;
}

/**
 * The gap as a waterfall: what is needed stands on the axis, what is identified hangs from its top, and what is left
 * below it stands on the axis again. With a surplus the second column reaches the axis and the third is the surplus.
 *
 * needed: up N; identified: base max(N - I, 0), down min(I, N); unidentified: up N - I, or surplus: down I - N.
 */
export function waterfallOf({ horizon, identified, unidentified, surplus }: Gap): readonly WaterfallStep[] {
  const needed = horizon.needed.value;
  const open = unidentified.value;
  return [
    { key: "needed", base: 0, up: needed, down: 0 },
    { key: "identified", base: Math.max(open, 0), up: 0, down: Math.min(identified.value, needed) },
    surplus ? { key: "surplus", base: 0, up: 0, down: -open } : { key: "unidentified", base: 0, up: open, down: 0 },
  ];
}
