import { invalidArgument, notImplemented } from "../engine/excel-error";
import { oneOf } from "./given";

/** A day, months being 0 to 11. */
interface Day {
  readonly serial: number;
  readonly year: number;
  readonly month: number;
}

const EPOCH = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;
const DAYS_BETWEEN_SYSTEMS = 1462;

function dayOf(serial: number, uses1904Dates: boolean): Day {
  const since1900 = Math.floor(serial) + (uses1904Dates ? DAYS_BETWEEN_SYSTEMS : 0);
  const date = new Date(EPOCH + since1900 * MS_A_DAY);
  return { serial: since1900, year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

const spans: Readonly<Record<string, (day: Day) => number>> = {
  // Weeks begin on Sundays; day 1 was one.
  Week: ({ serial }) => Math.floor((serial - 1) / 7),
  Month: ({ year, month }) => year * 12 + month,
  Quarter: ({ year, month }) => year * 4 + Math.floor(month / 3),
  Year: ({ year }) => year,
};

/** How many days, weeks, months… from today a filter's name means. */
function offsetOf(criteria: string): { span: (day: Day) => number; offset: number } | undefined {
  const days = ["Yesterday", "Today", "Tomorrow"].indexOf(criteria);
  if (days >= 0) return { span: ({ serial }) => serial, offset: days - 1 };
  const [, which = "", name = ""] = /^(Last|This|Next)(\w+)$/.exec(criteria) ?? [];
  const span = spans[name];
  return span && { span, offset: ["Last", "This", "Next"].indexOf(which) - 1 };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** What one of Excel's dynamic date filters keeps. @param now The moment it is counted from. */
export function dynamicDateFilter(
  criteria: string,
  uses1904Dates: boolean,
  now = new Date(),
): (serial: number) => boolean {
  const today = dayOf(
    Math.floor((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - EPOCH) / MS_A_DAY),
    false,
  );
  const found = offsetOf(criteria);
  if (found) return (serial) => found.span(dayOf(serial, uses1904Dates)) === found.span(today) + found.offset;
  if (criteria === "YearToDate")
    return (serial) => {
      const day = dayOf(serial, uses1904Dates);
      return day.year === today.year && day.serial <= today.serial;
    };
  const [, period = ""] = /^AllDatesInPeriod(\w+)$/.exec(criteria) ?? [];
  const month = MONTHS.indexOf(period);
  if (month >= 0) return (serial) => dayOf(serial, uses1904Dates).month === month;
  const [, quarter] = /^Quarter([1-4])$/.exec(period) ?? [];
  if (quarter !== undefined)
    return (serial) => Math.floor(dayOf(serial, uses1904Dates).month / 3) === Number(quarter) - 1;
  throw notImplemented(`the dynamic filter ${criteria}`);
}

const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** What a date with a specificity keeps, as `Excel.FilterDatetime` says: "2026-01" and "Month" is all of January. */
export function datetimeFilter(given: object, uses1904Dates: boolean): (serial: number) => boolean {
  const { date, specificity } = given as { readonly date?: unknown; readonly specificity?: unknown };
  const time = typeof date === "string" ? Date.parse(date.length > 10 ? `${date.replace(/Z$/, "")}Z` : date) : NaN;
  if (Number.isNaN(time)) throw invalidArgument();
  // As many letters of "2026-01-31T12:30:00" as the specificity counts.
  const letters = [4, 7, 10, 13, 16, 19][specificities.indexOf(oneOf(specificities, specificity))];
  const start = (moment: number) => new Date(moment).toISOString().slice(0, letters);
  const shift = uses1904Dates ? DAYS_BETWEEN_SYSTEMS : 0;
  return (serial) => start(EPOCH + Math.round((serial + shift) * MS_A_DAY)) === start(time);
}
