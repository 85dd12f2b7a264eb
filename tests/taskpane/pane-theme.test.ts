import { isDarkBackground, paneTheme } from "../../src/taskpane/pane-theme";
import { contrast } from "../support/contrast";

describe("isDarkBackground", () => {
  it.each([
    ["#262626", true],
    ["#0A0A0Aff", true],
    ["FFFFFF", false],
    ["#E6E6E6", false],
    [undefined, false],
    ["", false],
  ])("reads %s as dark: %s", (background, expected) => {
    expect(isDarkBackground(background)).toBe(expected);
  });
});

describe("paneTheme", () => {
  it.each([
    [false, "colorNeutralForegroundOnBrand", "colorBrandBackground"],
    [false, "colorBrandForeground1", "colorNeutralBackground2"],
    [true, "colorNeutralForegroundOnBrand", "colorBrandBackground"],
    [true, "colorBrandForeground1", "colorNeutralBackground2"],
  ] as const)("keeps words legible (dark: %s): %s on %s", (isDark, words, ground) => {
    const theme = paneTheme(isDark);

    expect(contrast(theme[words], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
