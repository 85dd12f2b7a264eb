/** Lines that must not compile, looked at by `npm run typecheck` alone: a line that does compile is the failure. */
import { choice, figure, text, type Content, type Entry } from "../../src/domain/entry";

export const entries: readonly Entry[] = [
  text(),
  choice(["Open", "Shut"]),
  figure("kWh"),
  figure("£", { minimum: null, whole: true }),
  { kind: "date", earliest: "2019-04-01", latest: "2050-12-31", required: true },
  { kind: "link" },
  { kind: "financial-year" },
  { kind: "yes-no" },
  { kind: "formula" },
];

// @ts-expect-error -- there is no such kind
export const colour: Entry = { kind: "colour" };

// @ts-expect-error -- a figure has a unit and bounds, even if they are null
export const bare: Entry = { kind: "figure", unit: "kWh" };

// @ts-expect-error -- a figure without a unit says nothing
figure();

// @ts-expect-error -- a choice has options
export const chosen: Entry = { kind: "choice" };

// @ts-expect-error -- a date has both ends
export const open: Entry = { kind: "date", earliest: "2019-04-01" };

// @ts-expect-error -- what need not be filled leaves `required` out
export const optional: Entry = { kind: "link", required: false };

export function narrowed(entry: Entry): void {
  if (entry.kind === "figure") entry.unit;
  // @ts-expect-error -- only figures have a unit
  else entry.unit;
}

/** Every kind is handled: a new one makes `never` complain here and wherever else kinds are told apart. */
export function kindOf(entry: Entry): number {
  switch (entry.kind) {
    case "text":
    case "choice":
    case "suggestion":
    case "figure":
    case "date":
    case "link":
    case "financial-year":
    case "period":
    case "yes-no":
    case "formula":
      return 1;
    default: {
      const nothingLeft: never = entry;
      return nothingLeft;
    }
  }
}

// Blank is null, and an error is no text.
export const contents: readonly Content[] = [0, "", false, null, { error: "#N/A" }];
// @ts-expect-error -- a blank is null, so that nobody forgets it
export const missing: Content = undefined;
// @ts-expect-error -- a formula's result is content, the formula is not
export const formula: Content = { formula: "=1+1" };
