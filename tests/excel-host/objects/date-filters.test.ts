import { datetimeFilter, dynamicDateFilter } from "../../../src/excel-host/objects/date-filters";
import { codeOf } from "../../support/engine-sheet";

const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

/** Tuesday. */
const now = new Date(2026, 2, 31);

type YearMonthDay = [year: number, month: number, day: number];

test.each<[string, YearMonthDay, YearMonthDay]>([
  ["Today", [2026, 3, 31], [2026, 4, 1]],
  ["Yesterday", [2026, 3, 30], [2026, 3, 31]],
  ["Tomorrow", [2026, 4, 1], [2026, 3, 31]],
  ["ThisWeek", [2026, 3, 29], [2026, 3, 28]],
  ["NextWeek", [2026, 4, 11], [2026, 4, 12]],
  ["LastMonth", [2026, 2, 28], [2026, 3, 1]],
  ["ThisQuarter", [2026, 1, 1], [2026, 4, 1]],
  ["NextQuarter", [2026, 6, 30], [2027, 6, 30]],
  ["LastYear", [2025, 12, 31], [2026, 1, 1]],
  ["YearToDate", [2026, 1, 1], [2026, 4, 1]],
  ["AllDatesInPeriodMarch", [2019, 3, 5], [2019, 4, 5]],
  ["AllDatesInPeriodQuarter4", [2019, 10, 1], [2019, 9, 30]],
])("on 31 March 2026 %s keeps %j and not %j", (criteria, kept, left) => {
  const isKept = dynamicDateFilter(criteria, false, now);

  expect([isKept(serial(...kept) + 0.5), isKept(serial(...left))]).toEqual([true, false]);
});

test("a filter that nobody knows is said to be unknown", () => {
  expect(codeOf(() => dynamicDateFilter("Someday", false))).toBe("NotImplemented");
});

test.each([
  ["2026-01", "Month", true],
  ["2026-01-16", "Day", true],
  ["2026-01-16T12:00:00Z", "Hour", true],
  ["2026-01-16T13:00:00Z", "Hour", false],
  ["2025-01-16", "Year", false],
])("%s by the %s keeps noon of 16 January 2026: %p", (date, specificity, isKept) => {
  expect(datetimeFilter({ date, specificity }, false)(serial(2026, 1, 16) + 0.5)).toBe(isKept);
});

test("dates that count from 1904 are the same days", () => {
  const isKept = datetimeFilter({ date: "2026-01-16", specificity: "Day" }, true);

  expect(isKept(serial(2026, 1, 16) - 1462)).toBe(true);
});

test.each([{ date: "soon", specificity: "Day" }, { date: "2026-01-16", specificity: "Week" }, {}])(
  "%j is refused",
  (given) => expect(codeOf(() => datetimeFilter(given, false))).toBe("InvalidArgument"),
);
