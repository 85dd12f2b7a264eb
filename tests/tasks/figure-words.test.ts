import { amountWords, figureWords, intervalWords, shareWords } from "../../src/tasks/figure-words";

describe("figureWords", () => {
  it.each([
    [31_110, "31,110"],
    [1_234.5, "1,235"],
    [22.0371, "22.04"],
    [9.4, "9.4"],
    [0.05789, "0.05789"],
    [0, "0"],
    [-5.25, "-5.25"],
  ])("says %d as %s", (value, words) => {
    expect(figureWords(value)).toBe(words);
  });
});

describe("amountWords", () => {
  it("writes a per cent sign close and other units apart", () => {
    expect([amountWords(22, "%"), amountWords(77, "kt")]).toEqual(["22%", "77 kt"]);
  });
});

describe("intervalWords", () => {
  it.each([
    ["exact", { value: 14, low: 14, high: 14 }, "14 t"],
    ["with both ends", { value: 31_110, low: 29_745, high: 32_475 }, "about 31,110 t, from 29,745 to 32,475"],
    ["open above", { value: 9_435, low: 9_434.4, high: null }, "about 9,435 t, 9,434 or more"],
    ["open below", { value: 300, low: null, high: 400 }, "about 300 t, 400 or less"],
    ["open on both sides", { value: 300, low: null, high: null }, "about 300 t"],
  ])("says a figure %s", (_kind, interval, words) => {
    expect(intervalWords(interval, "t")).toBe(words);
  });
});

describe("shareWords", () => {
  it("says a fraction in per cent with one decimal at most", () => {
    expect([shareWords(0.41257), shareWords(0.5)]).toEqual(["41.3%", "50%"]);
  });
});
