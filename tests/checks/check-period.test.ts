import { checkPeriod } from "../../src/checks/check-period";

const years = { earliest: "2019/20", latest: "2031/32" };

describe("checkPeriod", () => {
  it.each(["2019/20", "2031/32", "2025/26 Q3", "2019/20 April"])("takes %p", (given) => {
    expect(checkPeriod(years, given)).toEqual([]);
  });

  it.each(["2018/19", "2032/33 Q1"])("says that no total has a column for %p", (given) => {
    expect(checkPeriod(years, given)).toEqual([{ code: "cell-period-out-of-range", given, ...years }]);
  });

  it.each(["2025", "2025-26", "last year"])("says that %p is no period", (given) => {
    expect(checkPeriod(years, given)).toEqual([{ code: "cell-not-a-period", given }]);
  });
});
