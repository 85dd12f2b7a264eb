const DAY = 86_400_000;
/** Day 0 of Excel's 1900 calendar, for every date after February 1900, which Excel gives a day too many. */
const ORIGIN = Date.UTC(1899, 11, 30);
const FIRST_OF_MARCH_1900 = 61;

/** Excel's serial number of an ISO date (1900 calendar), e.g. 45930 for "2025-09-30". @throws RangeError for no date. */
export function serialOf(isoDate: string): number {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  const serial = (time - ORIGIN) / DAY;
  if (isoDateOf(serial) !== isoDate) throw new RangeError(`"${isoDate}" is not a date.`);
  return serial;
}

/** The ISO date of a serial number; the time of day is dropped. Null outside March 1900 to 9999. */
export function isoDateOf(serial: number): string | null {
  if (!(serial >= FIRST_OF_MARCH_1900 && serial < 2_958_466)) return null;
  return new Date(ORIGIN + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
