import { exactly, over, sumOf, times, type Interval } from "../domain/interval";

export interface PrescribedInhaler {
  /** Items prescribed in the period: whole, 0 or more. */
  readonly items: number;
  /** kgCO2e of one. */
  readonly kgCO2e: Interval;
}

/**
 * Mean carbon footprint per inhaler, in kgCO2e, as OpenPrescribing defines it for salbutamol: each product's items times
 * its footprint, added up, over all the items (the plan's aim of 18 to 15 to 12 kg, l.475-477).
 *
 * @returns null when no item was prescribed: there is no mean of nothing.
 * @throws RangeError when a number of items is negative or not whole.
 */
export function meanPerInhaler(prescribed: readonly PrescribedInhaler[]): Interval | null {
  const wrong = prescribed.find(({ items }) => !Number.isInteger(items) || items < 0);
  if (wrong) throw new RangeError(`Items prescribed are counted whole, 0 or more, got ${wrong.items}.`);

  const items = prescribed.reduce((sum, one) => sum + one.items, 0);
  if (items === 0) return null;
  return over(sumOf(prescribed.map((one) => times(one.kgCO2e, one.items))), exactly(items));
}
