import { checkDate } from "../../src/checks/check-date";

const period = { earliest: "2019-04-01", latest: "2032-03-31" };

describe("checkDate", () => {
  it.each(["2019-04-01", "2026-02-28", "2028-02-29", "2032-03-31"])("takes %s", (date) => {
    expect(checkDate(period, date)).toEqual([]);
  });

  it.each(["2019-03-31", "2032-04-01", "1926-09-30"])("finds %s out of range", (given) => {
    expect(checkDate(period, given)).toEqual([{ code: "cell-date-out-of-range", given, ...period }]);
  });

  it.each(["Sep-25", "30/09/2026", "2026", "tbc", "2026-02-30", "2026-13-01", "2026-09-30 ", -4, 12.5, true])(
    "finds no date in %p",
    (content) => {
      expect(checkDate(period, content)).toEqual([{ code: "cell-not-a-date", given: String(content) }]);
    },
  );
});
