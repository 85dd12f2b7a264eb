import type { Content } from "../../src/domain/entry";
import { kindAt, readsAsFigure } from "../../src/tasks/selected-kind";

const kindOf = (content: Content, format = "General", formula: string | null = null) =>
  kindAt(
    {
      sheet: "Energy",
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      values: [[content]],
      formulas: [[formula]],
      numberFormats: [[format]],
    },
    0,
    0,
  );

describe("kindAt", () => {
  it.each([
    [5, "#,##0", "figure"],
    [0, "General", "figure"],
    [45_000, "dd/mm/yyyy", "date"],
    [0.5, "[h]:mm", "date"],
    [5, '0 "days"', "figure"],
    [5, "[Red]0", "figure"],
    [5, "0\\d", "figure"],
    [null, "General", "blank"],
    ["n/a", "@", "text"],
    ["1,200", "@", "number-as-text"],
    [true, "General", "text"],
    [{ error: "#DIV/0!" }, "General", "error"],
  ] as const)("takes %j in the format %s for %s", (content, format, kind) => {
    expect(kindOf(content, format)).toBe(kind);
  });

  it("tells a formula's figure from one that was entered, and a formula's error from neither", () => {
    expect(kindOf(5, "General", "=A2+1")).toBe("formula");
    expect(kindOf({ error: "#N/A" }, "General", "=NA()")).toBe("error");
    expect(kindOf(null, "General", '=""')).toBe("blank");
  });
});

describe("readsAsFigure", () => {
  it.each(["1,200", " 12 ", "£5", "12 kWh", "−3", "1200.5 tonnes"])("reads “%s”", (text) => {
    expect(readsAsFigure(text)).toBe(true);
  });

  it.each(["Gas used (kWh)", "2024/25", "12 sites", "1.200,50", "", "kWh"])("does not read “%s”", (text) => {
    expect(readsAsFigure(text)).toBe(false);
  });
});
