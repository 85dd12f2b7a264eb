import { constantCut, grossCut, levelOnLeg, type PathFamily, familyOfLeg } from "./path-family";

/** A product and its emissions, in kgCO2e per inhaler. */
export interface InhalerProduct {
  readonly name: string;
  readonly kgCO2e: number;
}

/** Two products; null shares where no mix of the two has the mean asked for. Shares are fractions of all inhalers. */
export interface InhalerMix {
  readonly first: string;
  readonly second: string;
  readonly shareOfFirst: number | null;
  readonly shareOfSecond: number | null;
}

/**
 * For every pair of products, the mix whose mean is the target (kgCO2e per inhaler): share of the first = (target -
 * second) / (first - second). Null where that is not from 0 to 1, or the two emit the same.
 */
export function inhalerMix(target: number, products: readonly InhalerProduct[]): readonly InhalerMix[] {
  return products.flatMap((first, index) =>
    products.slice(index + 1).map((second) => {
      const share = (target - second.kgCO2e) / (first.kgCO2e - second.kgCO2e);
      const within = share >= 0 && share <= 1;
      return {
        first: first.name,
        second: second.name,
        shareOfFirst: within ? share : null,
        shareOfSecond: within ? 1 - share : null,
      };
    }),
  );
}

/** What it takes to reach a coverage of LED lighting. Coverage in per cent, rates in percentage points a year. */
export type LedRate =
  | {
      readonly kind: "rate";
      readonly years: number;
      /** 0 where the target is reached already. */
      readonly pointsAYear: number;
      /** The least coverage now from which the planned rate is enough. */
      readonly coverageNeededNow: number;
      readonly plannedRateIsEnough: boolean;
    }
  | { readonly kind: "no-time-left" };

/** "At least 10% per year, aiming for 100% coverage by 2028" (l.407, 805), read as percentage points (E30). */
export const planLed = { target: 100, plannedRate: 10 } as const;

/**
 * The percentage points a year that bring coverage to the target: (target - now) / (target year - year). The planned
 * rate is enough from target - rate × years on: at 10 points a year 100% in three years needs 70% now.
 */
export function ledRate(
  coverageNow: number,
  year: number,
  targetYear: number,
  { target, plannedRate }: { readonly target: number; readonly plannedRate: number } = planLed,
): LedRate {
  const years = targetYear - year;
  if (years <= 0) return { kind: "no-time-left" };
  const coverageNeededNow = target - plannedRate * years;
  return {
    kind: "rate",
    years,
    pointsAYear: Math.max(0, target - coverageNow) / years,
    coverageNeededNow,
    plannedRateIsEnough: coverageNow >= coverageNeededNow,
  };
}

/** A level to be brought to a target; both in the same unit. */
export interface CutAsked {
  readonly level: number;
  readonly target: number;
  readonly years: number;
  /** A share a year. */
  readonly growth: number;
  readonly family: PathFamily;
}

/** Cuts in the unit of the level, each with the growth that has to be undone. */
export type YearlyCut =
  | {
      readonly kind: "cut";
      /** The family taken: a constant rate to zero is a straight line. */
      readonly family: PathFamily;
      readonly firstYear: number;
      readonly lastYear: number;
      readonly average: number;
      /** The average over the level; null where that is 0. */
      readonly shareOfLevel: number | null;
    }
  | { readonly kind: "no-time-left" };

/**
 * The yearly cut that brings a level to a target from here. In each year it is E(t-1) - E(t) / (1 + growth) along the
 * family's path; on a constant cut with growth on the rest every year is x = [E(1 + g)^n - T] g / [(1 + g)((1 + g)^n -
 * 1)]. Below zero is room to grow.
 *
 * @throws RangeError when the years are not whole.
 */
export function yearlyCut({ level, target, years, growth, family }: CutAsked): YearlyCut {
  if (!Number.isInteger(years)) throw new RangeError(`Cuts are made in whole years, got ${years}.`);
  if (years < 1) return { kind: "no-time-left" };
  const leg = { from: { year: 0, level }, to: { year: years, level: target } };
  const cuts = Array.from({ length: years }, (_, index) =>
    grossCut(levelOnLeg(leg, family, growth, index), levelOnLeg(leg, family, growth, index + 1), growth),
  );
  const taken = familyOfLeg(leg, family);
  const even = taken === "constant cut with growth on the rest" ? constantCut(level, target, years, growth) : null;
  const average = even ?? cuts.reduce((sum, cut) => sum + cut, 0) / years;
  return {
    kind: "cut",
    family: taken,
    firstYear: even ?? cuts[0] ?? average,
    lastYear: even ?? cuts.at(-1) ?? average,
    average,
    shareOfLevel: level > 0 ? average / level : null,
  };
}
