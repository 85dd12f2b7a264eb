import { parseFinancialYear, yearLabel, type FinancialYear } from "./financial-year";

/** A financial year, or a quarter or month of one. */
export interface ReportingPeriod {
  readonly year: FinancialYear;
  /** "Q1", "April"; null for the whole year. */
  readonly part: string | null;
}

const quarters = ["Q1", "Q2", "Q3", "Q4"];
const months = [
  ...["April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December", "January", "February", "March"],
];

/**
 * The period that words name: "2025/26", "2025/26 Q1", "2025/26 april". The year is written this one way, because
 * formulas read it by its first seven letters.
 *
 * @returns null for anything else.
 */
export function parsePeriod(words: string): ReportingPeriod | null {
  const [, label = "", rest = ""] = /^(\S{7})(?: +(\S+))?$/.exec(words.trim()) ?? [];
  const year = parseFinancialYear(label);
  if (!year || yearLabel(year) !== label) return null;
  if (rest === "") return { year, part: null };
  const part = [...quarters, ...months].find((one) => one.toLowerCase() === rest.toLowerCase());
  return part === undefined ? null : { year, part };
}
