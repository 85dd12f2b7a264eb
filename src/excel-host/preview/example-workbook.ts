import type { BookSnapshot, CellSnapshot, CellValue, SheetSnapshot } from "../book-snapshot";
import { blankBook, blankSheet } from "../files/blank-book";

/** Figures that are plainly made up, as someone's own workbook might hold them. */
const energy: readonly (readonly CellValue[])[] = [
  ["Our energy (made-up figures)", null, null, null],
  ["Site", "Electricity (kWh)", "Gas (kWh)", "Note"],
  ["North site", 1_200_000, 2_400_000, null],
  ["South site", 800_000, 1_100_000, "Boiler replaced in May"],
  ["Clinic", 90_000, null, "Gas not metered"],
];

/** A small workbook of someone's own, to insert a Green Plan into. */
export function exampleWorkbook(): BookSnapshot {
  const [plain] = blankBook().styles;
  if (!plain) throw new RangeError("A blank book has no style.");
  const heading = { ...plain, font: { ...plain.font, bold: true, size: 14 } };
  const bold = { ...plain, font: { ...plain.font, bold: true } };
  const figure = { ...plain, numberFormat: "#,##0" };
  const sheet: SheetSnapshot = {
    ...blankSheet("{EXAMPLE1-0001-0000-0000-000000000000}", "Energy"),
    columnWidths: new Map([
      [0, 110],
      [1, 100],
      [2, 90],
      [3, 150],
    ]),
    cells: new Map(
      energy.map((line, row) => [
        row,
        new Map(
          line.flatMap((value, column): [number, CellSnapshot][] =>
            value === null
              ? []
              : [[column, { value, style: row === 0 ? 1 : row === 1 ? 2 : typeof value === "number" ? 3 : 0 }]],
          ),
        ),
      ]),
    ),
  };
  const notes: SheetSnapshot = {
    ...blankSheet("{EXAMPLE2-0001-0000-0000-000000000000}", "Notes"),
    cells: new Map([[0, new Map([[0, { value: "Ask estates for the meter readings." }]])]]),
  };
  return { ...blankBook(), sheets: [sheet, notes], activeSheet: sheet.id, styles: [plain, heading, bold, figure] };
}
