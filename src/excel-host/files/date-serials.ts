const DAY = 86_400_000;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** Days since the workbook's own epoch; undefined when the text is no ISO date. */
export function serialOfDate(text: string, uses1904Dates: boolean): number | undefined {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text.replace(/Z$/, "")}Z`);
  if (Number.isNaN(time)) return undefined;
  return (time - Date.UTC(1899, 11, 30)) / DAY - (uses1904Dates ? DAYS_BETWEEN_SYSTEMS : 0);
}

export function dateOfSerial(serial: number, uses1904Dates: boolean): string {
  const days = serial + (uses1904Dates ? DAYS_BETWEEN_SYSTEMS : 0);
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY)).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
