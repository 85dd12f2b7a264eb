import { writtenNumber } from "../../src/domain/written-number";

describe("writtenNumber", () => {
  it.each([
    ["1,200", 1200],
    ["1 200", 1200],
    ["1,234,567.8", 1_234_567.8],
    ["1200", 1200],
    [" 0.5 ", 0.5],
    [".5", 0.5],
    ["-3", -3],
    ["−3", -3],
    ["0", 0],
  ])("reads “%s” as %d", (text, number) => {
    expect(writtenNumber(text)).toBe(number);
  });

  it.each(["", "about 5", "1.200,50", "1,2", "12,00", "1e6", "Infinity", "NaN", "5 kWh", "--5"])(
    "does not guess what “%s” means",
    (text) => {
      expect(writtenNumber(text)).toBeNull();
    },
  );
});
