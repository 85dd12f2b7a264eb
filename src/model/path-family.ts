/**
 * The shapes a path may take between two levels. In the third, the same tonnage is cut in every year and what is
 * left grows with activity.
 */
export const pathFamilies = ["straight line", "constant rate", "constant cut with growth on the rest"] as const;
export type PathFamily = (typeof pathFamilies)[number];

/** A level in a year; years are the start years of financial years, so that 2024 is 2024/25. */
export interface LevelInYear {
  readonly year: number;
  readonly level: number;
}

/** A stretch of path between two levels, both in the same unit. */
export interface Leg {
  readonly from: LevelInYear;
  readonly to: LevelInYear;
}

/**
 * What 1 a year adds up to when all that is there grows: ((1 + g)^n - 1) / g, and n where g is 0.
 *
 * In cells: `IF(g=0,n,((1+g)^n-1)/g)`.
 *
 * @param growth A share a year: 0.02 is 2%.
 */
export function annuity(growth: number, years: number): number {
  return growth === 0 ? years : ((1 + growth) ** years - 1) / growth;
}

/**
 * The yearly cut, in the unit of the levels, that brings `level` to `target` in `years` while the rest grows:
 * E(t+1) = (E(t) - x)(1 + g), so x = [E(1 + g)^n - T] g / [(1 + g)((1 + g)^n - 1)], and (E - T) / n where g is 0.
 *
 * In cells: `(E*(1+g)^n-T)/((1+g)*annuity)`. A negative cut is room to grow.
 *
 * @param growth A share a year: 0.02 is 2%.
 * @throws RangeError when there is no year to cut in.
 */
export function constantCut(level: number, target: number, years: number, growth: number): number {
  if (!(years > 0)) throw new RangeError(`A cut needs at least one year, got ${years}.`);
  return (level * (1 + growth) ** years - target) / ((1 + growth) * annuity(growth, years));
}

/**
 * What is taken out of last year's level so that, after a year of growth, this year's is left:
 * E(t-1) - E(t) / (1 + g). It counts the growth that has to be undone as well as the fall.
 */
export function grossCut(previous: number, next: number, growth: number): number {
  return previous - next / (1 + growth);
}

/** The shape a leg takes: a constant rate never reaches zero, nor leaves it, so such a leg is a straight line. */
export function familyOfLeg({ from, to }: Leg, family: PathFamily): PathFamily {
  return family === "constant rate" && (from.level <= 0 || to.level <= 0) ? "straight line" : family;
}

/**
 * The level in a year of a leg. With k years gone of n, from E to T:
 *
 * - straight line: E + (T - E) k / n;
 * - constant rate: E (T / E)^(k / n);
 * - constant cut x with growth on the rest: E(1 + g)^k - x(1 + g)((1 + g)^k - 1) / g, and E - kx where g is 0.
 *
 * The first and last year of the leg have its own levels, without rounding.
 *
 * @param growth A share a year, used by the third family only.
 * @throws RangeError when the year lies outside the leg or the leg has no length.
 */
export function levelOnLeg(leg: Leg, family: PathFamily, growth: number, year: number): number {
  const { from, to } = leg;
  const years = to.year - from.year;
  const gone = year - from.year;
  if (!(years > 0)) throw new RangeError(`A leg from ${from.year} cannot end in ${to.year}.`);
  if (!(gone >= 0 && gone <= years)) throw new RangeError(`${year} is not from ${from.year} to ${to.year}.`);
  if (gone === 0) return from.level;
  if (gone === years) return to.level;

  switch (familyOfLeg(leg, family)) {
    case "straight line":
      return from.level + ((to.level - from.level) * gone) / years;
    case "constant rate":
      return from.level * (to.level / from.level) ** (gone / years);
    case "constant cut with growth on the rest": {
      const cut = constantCut(from.level, to.level, years, growth);
      return from.level * (1 + growth) ** gone - cut * (1 + growth) * annuity(growth, gone);
    }
  }
}
