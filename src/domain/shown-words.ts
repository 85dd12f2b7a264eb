/** "AR4, AR5 or AR6". */
export function either(choices: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(choices);
}

/** Words of the user's, cut where they are long. */
export function quoted(words: string): string {
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}

/** Digits as a British reader groups them, with no more decimals than the figure has. */
export function figureText(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 10 });
}

/** A figure as its unit is written: "100%", "£5", "0 tCO2e". */
export function withUnit(value: number, unit: string): string {
  if (unit === "£") return `£${figureText(value)}`;
  return unit === "%" ? `${figureText(value)}%` : `${figureText(value)} ${unit}`;
}
