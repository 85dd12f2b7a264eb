import { yearLabel } from "../domain/financial-year";
import type { Problem } from "../domain/finding";
import { parsePeriod } from "../domain/reporting-period";

/** A year, or a part of one, from `earliest` to `latest`, both included: beyond them no total has a column for it. */
export function checkPeriod(
  { earliest, latest }: { readonly earliest: string; readonly latest: string },
  given: string,
): Problem[] {
  const period = parsePeriod(given);
  if (!period) return [{ code: "cell-not-a-period", given }];
  const year = yearLabel(period.year);
  return year < earliest || year > latest ? [{ code: "cell-period-out-of-range", given, earliest, latest }] : [];
}
