import { seriesFrom, type SeriesKind } from "../../../src/excel-host/engine/fill-series";

const carried = (seeds: (string | number)[], kind: SeriesKind, areDates = false) => {
  const series = seriesFrom(seeds, kind, areDates);
  return series && [0, 1, 2].map((more) => series(seeds.length + more));
};

test.each<[(string | number)[], SeriesKind, (string | number)[] | null]>([
  [[1], "Default", null],
  [[1], "Series", [2, 3, 4]],
  [[1, 3], "Default", [5, 7, 9]],
  [[2, 6], "Growth", [18, 54, 162]],
  [["Jan"], "Default", ["Feb", "Mar", "Apr"]],
  [["october", "december"], "Default", ["february", "april", "june"]],
  [["SAT"], "Default", ["SUN", "MON", "TUE"]],
  [["Q3"], "Default", ["Q4", "Q1", "Q2"]],
  [["Item 1"], "Default", ["Item 2", "Item 3", "Item 4"]],
  [["C08"], "Default", ["C09", "C10", "C11"]],
  [["plan"], "Default", null],
  [["a", 1], "Default", null],
])("%j goes on by %s as %j", (seeds, kind, expected) => {
  expect(carried(seeds, kind)).toEqual(expected);
});

/** 30 and 31 January 2026, a Friday and a Saturday. */
const [friday, saturday] = [46_052, 46_053];

test.each<[SeriesKind, number, number[]]>([
  ["Default", friday, [46_053, 46_054, 46_055]],
  ["Weekdays", friday, [46_055, 46_056, 46_057]],
  ["Months", saturday, [46_081, 46_112, 46_142]],
  ["Years", saturday, [46_418, 46_783, 47_149]],
])("a date goes on by %s", (kind, date, expected) => {
  expect(carried([date], kind, true)).toEqual(expected);
});

test("a run goes on backwards as well", () => {
  const series = seriesFrom([friday], "Weekdays", true);

  expect([-1, -5].map((at) => series?.(at))).toEqual([friday - 1, friday - 7]);
  expect(seriesFrom(["Jan"], "Default", false)?.(-1)).toBe("Dec");
});
