import { intersection, lastColumn, lastRow } from "../engine/areas";
import { cellAt, put } from "../engine/cells";
import { changed } from "../engine/changes";
import { type CopyKind, copyCells } from "../engine/copy";
import { type Place, sheetOf } from "../engine/places";
import type { Session } from "../protocol/session";
import { oneOf } from "./given";
import { givenPlace, whole } from "./range-places";

/** Copies formulas and formats on, and continues a run of numbers. */
export function autoFill(place: Place, destination: unknown, type: unknown, session: Session): void {
  const { book } = session;
  const sheet = sheetOf(book, place);
  const from = whole(place);
  const to = destination === undefined || destination === null ? from : whole(givenPlace(book, sheet, destination));
  const how =
    type === undefined || type === null
      ? "FillDefault"
      : oneOf(["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"], type);
  const isDown = to.rows > from.rows;
  for (let row = to.row; row <= lastRow(to); row += 1)
    for (let column = to.column; column <= lastColumn(to); column += 1) {
      if (intersection(from, { row, column, rows: 1, columns: 1 })) continue;
      const at = isDown ? row - from.row : column - from.column;
      const span = isDown ? from.rows : from.columns;
      const sourceRow = isDown ? from.row + (at % span) : row;
      const sourceColumn = isDown ? column : from.column + (at % span);
      const source = { row: sourceRow, column: sourceColumn, rows: 1, columns: 1 };
      const kind: CopyKind = how === "FillFormats" ? "Formats" : how === "FillValues" ? "Formulas" : "All";
      copyCells(
        book,
        { sheet, area: source },
        { sheet, area: { row, column, rows: 1, columns: 1 } },
        kind,
        false,
        false,
      );
      const numbers = Array.from({ length: span }, (_, index) =>
        cellAt(book, sheet, isDown ? from.row + index : row, isDown ? column : from.column + index),
      );
      const series = numbers.map(({ value, formula }) =>
        formula === undefined && typeof value === "number" ? value : NaN,
      );
      const wantsSeries = how === "FillSeries" || (how === "FillDefault" && span > 1);
      if (!wantsSeries || series.some(Number.isNaN)) continue;
      const step = span > 1 ? ((series.at(-1) ?? 0) - (series[0] ?? 0)) / (span - 1) : 1;
      put(book, sheet, row, column, { ...cellAt(book, sheet, row, column), value: (series[0] ?? 0) + step * at });
    }
  changed(book, sheet, to, "RangeEdited");
}
