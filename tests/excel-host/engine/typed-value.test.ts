import { typedText, type Typed } from "../../../src/excel-host/engine/typed-value";

test.each<[string, Typed]>([
  ["", { content: null }],
  ["plan", { content: "plan" }],
  [" plan ", { content: " plan " }],
  ["12", { content: 12 }],
  ["-1.5", { content: -1.5 }],
  ["1,234", { content: 1234, format: "#,##0" }],
  ["10%", { content: 0.1, format: "0%" }],
  ["1/2/2026", { content: 46024, format: "m/d/yyyy" }],
  ["2026-01-02", { content: 46024, format: "m/d/yyyy" }],
  ["2-Jan-26", { content: 46024, format: "d-mmm-yy" }],
  ["30/09/2026", { content: "30/09/2026" }],
  ["3 1/4", { content: 3.25, format: "# ?/?" }],
  ["true", { content: true }],
  ["#N/A", { content: { error: "#N/A" } }],
  ["'007", { content: "007" }],
  ["'=A1", { content: "=A1" }],
  ["=A1", { content: null, formula: "=A1" }],
  ["=", { content: "=" }],
  ["-A1", { content: null, formula: "=-A1" }],
  ["+44 20 7946 0000", { content: null, formula: "=+44 20 7946 0000" }],
  ["C1A/i", { content: "C1A/i" }],
  ["2025/26", { content: "2025/26" }],
])("%p is taken as %j", (text, typed) => {
  expect(typedText(text, false)).toEqual(typed);
});

test.each(["=A1", "1/2/2026", "007", "true"])("a text cell takes %s as it is", (text) => {
  expect(typedText(text, true)).toEqual({ content: text });
});
