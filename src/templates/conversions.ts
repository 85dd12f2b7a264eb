import { choice, text, type Entry } from "../domain/entry";
import type { SheetSpec } from "../workbook/sheet-spec";
import { defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";

export const conversionStates = ["converted", "restored", "restored in part"] as const;
export type ConversionState = (typeof conversionStates)[number];

const number: Entry = { kind: "figure", unit: "", minimum: null, maximum: null, whole: false };

function column(header: string, guide: string, width: number, entry: Entry = text()): ColumnSpec {
  return { header, guide, width, entry, filledBy: "plan" };
}

/** One row for each column of figures that was converted. Formulas beside figures look their multiplier up here. */
export const conversionsTable = defineTable({
  name: "GP_Conversions",
  key: "key",
  columns: {
    key: column("Key", "Formulas look for this key: leave it as it is.", 50),
    when: column("Converted at", "Date and time, in UTC.", 140),
    sheet: column("Sheet", "Where the figures stand.", 110),
    cells: column("Cells", "The figures that were converted.", 90),
    written: column("Written to", "The cells that hold the results: the same ones, or those beside.", 90),
    from: column("From unit", "The unit the figures were in.", 80),
    to: column("To unit", "The unit of the results.", 80),
    multiplyBy: { ...column("Multiply by", "One of the first unit in the second.", 110, number), align: "Right" },
    how: column("How", "What turns the one into the other.", 260),
    factor: column("Factor", "The id of the emission factor, where there is one.", 200),
    source: column("Source", "Where the number comes from.", 300),
    headerCell: column("Header cell", "The cell that names the unit.", 80),
    headerBefore: column("Header before", "What it said.", 160),
    headerAfter: column("Header after", "What it says now, or the new column does.", 160),
    state: column("State", "Whether the originals were put back.", 100, choice(conversionStates)),
  },
});

/** What stood in each cell that was converted in place. */
export const originalsTable = defineTable({
  name: "GP_ConversionOriginals",
  key: "original",
  columns: {
    original: column("Original", "The key of the conversion and the cell.", 120),
    conversion: column("Conversion", "Its key in the list of conversions.", 90),
    cell: column("Cell", "Where it stood.", 80),
    before: { ...column("Before", "What the cell held: a figure, or its formula as text.", 160), format: "General" },
    after: { ...column("After", "The figure that was put there.", 120, number), align: "Right" },
    format: column("Number format before", "How the cell was shown.", 160),
  },
});

const look = {
  frozenColumns: 1,
  tabColour: "#9DB5A6",
  hidden: false,
  page: { orientation: "Landscape", footer: "Conversions" },
} as const;

export function conversionsSheet(rows: readonly Row[]): SheetSpec {
  return {
    ...look,
    name: "Green Plan conversions",
    title: "What was converted",
    intro: [
      "One row for each column of figures: what was multiplied by what, and where that number comes from.",
      "Formulas written beside figures look their number up here.",
      "Figures converted in place stand as they were on the sheet of originals.",
    ],
    tables: [{ spec: conversionsTable, rows, heading: null }],
  };
}

export function originalsSheet(rows: readonly Row[]): SheetSpec {
  return {
    ...look,
    name: "Green Plan originals",
    title: "Figures as they were before they were converted in place",
    intro: [
      "“Convert what I selected” puts them back. By hand: copy Before to the cell, and the header before from the list of conversions.",
    ],
    tables: [{ spec: originalsTable, rows, heading: null }],
  };
}
