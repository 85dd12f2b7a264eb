/**
 * A figure with the values it may stand for: "~8,100" is 8,100 and anything from 8,050 to 8,150.
 * An end that is `null` is open: ">9,400" has no `high`, "below 400" no `low`. Ends belong to the interval.
 */
export interface Interval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A figure that is known exactly. */
export function exactly(value: number): Interval {
  return { value, low: value, high: value };
}

/** Adds figures end by end; one open end leaves the sum open. The sum of none is exactly 0. */
export function sumOf(figures: readonly Interval[]): Interval {
  return figures.reduce(plus, exactly(0));
}

export function plus(one: Interval, other: Interval): Interval {
  return {
    value: one.value + other.value,
    low: both(one.low, other.low, (a, b) => a + b),
    high: both(one.high, other.high, (a, b) => a + b),
  };
}

/** The least is the least of one less the most of the other. */
export function minus(one: Interval, other: Interval): Interval {
  return plus(one, times(other, -1));
}

/** Multiplies by a number that is known exactly; a negative one swaps the ends. */
export function times({ value, low, high }: Interval, factor: number): Interval {
  const ends = [low, high].map((end) => (end === null ? null : end * factor));
  const [first = null, last = null] = factor < 0 ? ends.reverse() : ends;
  return { value: value * factor, low: first, high: last };
}

/**
 * One positive figure over another, end by end.
 * @throws RangeError when the divisor could be 0 or less: nothing is divided by a figure that may be none.
 */
export function over(one: Interval, other: Interval): Interval {
  if (other.low === null || other.low <= 0)
    throw new RangeError(`A figure that may be ${other.low ?? "anything"} cannot be divided by.`);
  return {
    value: one.value / other.value,
    low: one.low === null ? null : one.low / (one.low < 0 ? other.low : (other.high ?? Infinity)),
    high: one.high === null ? null : one.high / (one.high < 0 ? (other.high ?? Infinity) : other.low),
  };
}

/** Whether any value could be both: only where none could does a printed figure contradict another. */
export function couldAgree(one: Interval, other: Interval): boolean {
  const isBelow = (high: number | null, low: number | null) => high !== null && low !== null && high < low;
  return !isBelow(one.high, other.low) && !isBelow(other.high, one.low);
}

function both(one: number | null, other: number | null, join: (a: number, b: number) => number): number | null {
  return one === null || other === null ? null : join(one, other);
}
