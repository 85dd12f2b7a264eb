import { blocksOf, type CellPosition } from "./cell-addresses";
import type { LeftCells } from "./conversion-types";

type Kind = LeftCells["kind"];

interface Wording {
  readonly one: string;
  readonly several: string;
  readonly remedy: string;
}

const wordings: Readonly<Record<Kind, Wording>> = {
  text: {
    one: "holds text, which is no figure",
    several: "hold text, which is no figure",
    remedy: "Enter the figures, or leave the cells blank: blank is not zero.",
  },
  "number-as-text": {
    one: "looks like a figure but is text",
    several: "look like figures but are text",
    remedy:
      "Enter them as numbers without units: select the cells and choose Convert to Number from the sign beside them.",
  },
  date: { one: "is a date", several: "are dates", remedy: "Select the figures without the dates." },
  error: {
    one: "shows an error",
    several: "show errors",
    remedy: "Mend the formulas there, then convert these cells.",
  },
  formula: {
    one: "is worked out by a formula",
    several: "are worked out by formulas",
    remedy:
      "Formulas over the figures converted here follow by themselves. Convert others where their figures are entered, or beside, or choose to turn formulas into figures.",
  },
  "too-large": {
    one: "would become larger than a cell can hold",
    several: "would become larger than a cell can hold",
    remedy: "Choose a larger unit.",
  },
  elsewhere: {
    one: "stands under another header or outside the table",
    several: "stand under another header or outside the table",
    remedy: "Select them with their own header, and convert them after these.",
  },
  changed: {
    one: "holds something else now than the conversion put there",
    several: "hold something else now than the conversion put there",
    remedy: "Look at each: the sheet of originals says what it held before.",
  },
};

/** Cells that stay as they are, in words; none where there are none. */
export function leftCells(kind: Kind, cells: readonly CellPosition[]): LeftCells[] {
  const [first] = cells;
  if (!first) return [];
  const addresses = blocksOf(cells);
  const { one, several, remedy } = wordings[kind];
  const where = `${addresses.join(", ")}${addresses.length === 8 ? " and others" : ""}`;
  return [
    {
      kind,
      count: cells.length,
      addresses,
      message:
        cells.length === 1 ? `${where} ${one}.` : `${cells.length.toLocaleString("en-GB")} cells ${several}: ${where}.`,
      remedy,
    },
  ];
}
