import { countLine, counted } from "../../src/taskpane/counted";
import { findings } from "./pretend-tasks";

describe("counted", () => {
  it.each([
    [0, "0 rows"],
    [1, "1 row"],
    [1200, "1,200 rows"],
  ])("says %d in words", (count, words) => {
    expect(counted(count, "row")).toBe(words);
  });
});

describe("countLine", () => {
  it("counts the gravest first", () => {
    expect(countLine(findings.toReversed())).toBe("2 errors, 1 warning");
  });

  it("says when there is nothing", () => {
    expect(countLine([])).toBe("Nothing found");
  });
});
