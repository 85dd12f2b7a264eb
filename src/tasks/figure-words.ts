import type { Interval } from "../domain/interval";

/** From here on a figure is written whole: what a plan rounds to hundreds gains nothing from decimals. */
const WHOLE_FROM = 1000;

/** A figure as a sentence says it: "31,110", "22.04", "9.4". Four figures that count, or whole from a thousand. */
export function figureWords(value: number): string {
  const places = Math.abs(value) >= WHOLE_FROM ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 };
  return value.toLocaleString("en-GB", places);
}

/** The same with its unit: "31,110 t", "22.04%". */
export function amountWords(value: number, unit: string): string {
  return `${figureWords(value)}${unit === "%" ? "" : " "}${unit}`;
}

/** A figure with all it may stand for: "about 31,110 t, from 29,745 to 32,475"; "about 9,435 t, 9,434 or more". */
export function intervalWords({ value, low, high }: Interval, unit: string): string {
  if (low === value && high === value) return amountWords(value, unit);
  const about = `about ${amountWords(value, unit)}`;
  if (low === null && high === null) return about;
  if (high === null) return `${about}, ${figureWords(low ?? value)} or more`;
  if (low === null) return `${about}, ${figureWords(high)} or less`;
  return `${about}, from ${figureWords(low)} to ${figureWords(high)}`;
}

/** A share as a fraction, in per cent with one decimal: "41.3%". */
export function shareWords(share: number): string {
  return share.toLocaleString("en-GB", { style: "percent", maximumFractionDigits: 1 });
}
