import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** A green of our own, between leaf and sea. 80 carries white text at 5.7 : 1. */
const green: BrandVariants = {
  10: "#02130d",
  20: "#06251b",
  30: "#083527",
  40: "#094432",
  50: "#0a523d",
  60: "#0a5f46",
  70: "#0a6a4e",
  80: "#0b7557",
  90: "#2a8a6b",
  100: "#479c7f",
  110: "#63ad93",
  120: "#80bfa8",
  130: "#9ed0bd",
  140: "#bde1d3",
  150: "#d9eee6",
  160: "#eef8f4",
};

const light: Theme = createLightTheme(green);

/** Fluent's dark theme takes one shade too dark for brand-coloured words on grey. */
const dark: Theme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
  colorCompoundBrandForeground1: green[110],
};

export function paneTheme(isDark: boolean): Theme {
  return isDark ? dark : light;
}

/** Whether Office draws light words on this background, "#262626". Excel on the web may not say: then it is light. */
export function isDarkBackground(background: string | undefined): boolean {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (!channels) return false;
  const [red = 255, green = 255, blue = 255] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
