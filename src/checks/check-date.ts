import type { Problem } from "../domain/finding";

/** Whether text is a day that the calendar has, as "2026-09-30". */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A date from `earliest` to `latest`, ISO, both included.
 *
 * @param content ISO text where the sheet holds a date; anything else as it was read.
 */
export function checkDate(
  { earliest, latest }: { readonly earliest: string; readonly latest: string },
  content: number | string | boolean,
): Problem[] {
  if (typeof content !== "string" || !isDate(content)) return [{ code: "cell-not-a-date", given: String(content) }];
  return content < earliest || content > latest
    ? [{ code: "cell-date-out-of-range", given: content, earliest, latest }]
    : [];
}
