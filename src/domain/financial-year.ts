/** The NHS and local-government year: 1 April of `startYear` to 31 March of the next. */
export interface FinancialYear {
  readonly startYear: number;
}

/** @throws RangeError when `startYear` is not a whole year from 1900 to 2199. */
export function financialYear(startYear: number): FinancialYear {
  if (!Number.isInteger(startYear) || startYear < 1900 || startYear > 2199) {
    throw new RangeError(`A financial year starts in a whole year from 1900 to 2199, got ${startYear}.`);
  }
  return { startYear };
}

/** The year as the NHS prints it: "2019/20", "1999/00". */
export function yearLabel({ startYear }: FinancialYear): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, "0")}`;
}

/**
 * The year a label names. Takes "2019/20", "2019-20" and "2019/2020"; spaces around it do not matter.
 *
 * @returns null when the text is no such label or its two years do not follow one another.
 */
export function parseFinancialYear(text: string): FinancialYear | null {
  const [, start, end] = /^\s*((?:19|20|21)\d{2})\s*[/–-]\s*(\d{4}|\d{2})\s*$/.exec(text) ?? [];
  if (start === undefined || end === undefined) return null;

  const next = String(Number(start) + 1);
  return end === next || end === next.slice(2) ? financialYear(Number(start)) : null;
}

/**
 * The financial year an ISO date ("2025-09-30") or month ("2025-09") falls in.
 *
 * @throws RangeError when `date` does not begin with a year and month.
 */
export function financialYearOf(date: string): FinancialYear {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])/.exec(date) ?? [];
  if (year === undefined || month === undefined) throw new RangeError(`"${date}" is not an ISO date.`);
  return financialYear(Number(month) >= 4 ? Number(year) : Number(year) - 1);
}

/** How many years `to` lies after `from`; negative when it is earlier. */
export function yearsBetween(from: FinancialYear, to: FinancialYear): number {
  return to.startYear - from.startYear;
}
