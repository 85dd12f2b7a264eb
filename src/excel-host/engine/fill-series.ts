/** How a fill goes on from the cells it begins with; whole days, weeks, months and years are of dates. */
export type SeriesKind = "Default" | "Series" | "Days" | "Weekdays" | "Months" | "Years" | "Linear" | "Growth";

type Seed = string | number;

/** What stands `at` places after the first seed. */
type Series = (at: number) => Seed;

const EPOCH = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const short = (words: readonly string[]) => words.map((word) => word.slice(0, 3));
const lists = [months, short(months), days, short(days)];

/**
 * How Excel would carry seeds on, or null when it repeats them.
 * @param areDates The numbers are shown as dates: a single one goes on day by day rather than being repeated.
 */
export function seriesFrom(seeds: readonly Seed[], kind: SeriesKind, areDates: boolean): Series | null {
  const numbers = seeds.filter((seed) => typeof seed === "number");
  if (numbers.length === seeds.length) return numberSeries(numbers, kind, areDates);
  const texts = seeds.filter((seed) => typeof seed === "string");
  return texts.length === seeds.length ? (listSeries(texts) ?? countedSeries(texts)) : null;
}

function numberSeries(numbers: readonly number[], kind: SeriesKind, areDates: boolean): Series | null {
  const [first, second] = numbers;
  if (first === undefined) return null;
  switch (kind) {
    case "Weekdays":
      return (at) => weekdaysAfter(first, at);
    case "Months":
      return (at) => monthsAfter(first, at);
    case "Years":
      return (at) => monthsAfter(first, at * 12);
    case "Growth": {
      const ratio = second === undefined || first === 0 ? 1 : second / first;
      return (at) => first * ratio ** at;
    }
    default: {
      if (second === undefined && kind === "Default" && !areDates) return null;
      const step = second === undefined ? 1 : ((numbers.at(-1) ?? second) - first) / (numbers.length - 1);
      return (at) => first + step * at;
    }
  }
}

function weekdaysAfter(first: number, count: number): number {
  let serial = first;
  for (let left = Math.abs(count); left > 0; left -= isWeekend(serial) ? 0 : 1) serial += Math.sign(count);
  return serial;
}

function isWeekend(serial: number): boolean {
  return new Date(EPOCH + serial * MS_A_DAY).getUTCDay() % 6 === 0;
}

/** The same day of a later month, or its last one. */
function monthsAfter(first: number, count: number): number {
  const date = new Date(EPOCH + Math.floor(first) * MS_A_DAY);
  const month = date.getUTCMonth() + count;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const time = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last));
  return (time - EPOCH) / MS_A_DAY + (first % 1);
}

/** Months and days of the week, written as the first one is. */
function listSeries(texts: readonly string[]): Series | null {
  const [first = "", second] = texts;
  for (const words of lists) {
    const places = texts.map((text) => words.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    if (places.some((place) => place < 0)) continue;
    const [start = 0, next = start + 1] = places;
    const step = second === undefined ? 1 : next - start;
    return (at) => cased(words[modulo(start + step * at, words.length)] ?? first, first);
  }
  return null;
}

function cased(word: string, like: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like === like.toLowerCase() ? word.toLowerCase() : word;
}

/** "Item 1" goes on as "Item 2"; quarters begin again after the fourth. */
function countedSeries(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [first, second] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const [, prefix = "", digits = ""] = first;
  const start = Number(digits);
  const step = second ? Number(second[2]) - start : 1;
  const isQuarter = /^(?:q|qtr|quarter)\s*$/i.test(prefix) && start >= 1 && start <= 4;
  return (at) => {
    const number = isQuarter ? modulo(start - 1 + step * at, 4) + 1 : Math.abs(start + step * at);
    return prefix + String(number).padStart(digits.startsWith("0") ? digits.length : 0, "0");
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
