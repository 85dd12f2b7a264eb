import { parsePeriod } from "../../src/domain/reporting-period";

describe("parsePeriod", () => {
  it.each([
    ["2025/26", 2025, null],
    ["1999/00", 1999, null],
    [" 2025/26 ", 2025, null],
    ["2025/26 Q1", 2025, "Q1"],
    ["2025/26 q4", 2025, "Q4"],
    ["2025/26 April", 2025, "April"],
    // March 2026 is in the year that starts in 2025.
    ["2025/26 march", 2025, "March"],
  ])("reads %p", (words, startYear, part) => {
    expect(parsePeriod(words)).toEqual({ year: { startYear }, part });
  });

  it.each(["", "2025", "2025-26", "2025/2026", "2025/27", "Q1 2025/26", "2025/26 Q5", "2025/26 Apr", "2025/26Q1"])(
    "does not read %p, by which formulas could not go",
    (words) => {
      expect(parsePeriod(words)).toBeNull();
    },
  );
});
