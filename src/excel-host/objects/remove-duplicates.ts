import { lastRow } from "../engine/areas";
import { valueOf } from "../engine/cell-values";
import { cellAt, put } from "../engine/cells";
import { changed } from "../engine/changes";
import { invalidArgument } from "../engine/excel-error";
import { type Place, sheetOf } from "../engine/places";
import { type Instance, objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { count } from "./given";
import { whole } from "./range-places";

export function removeDuplicates(place: Place, columns: unknown, hasHeader: unknown, { book }: Session): Instance {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  const at = (columns as unknown[]).map((column) => count(column, 0, area.columns - 1));
  const first = area.row + (hasHeader === true ? 1 : 0);
  const seen = new Set<string>();
  const rows: { cells: ReturnType<typeof cellAt>[] }[] = [];
  for (let row = first; row <= lastRow(area); row += 1) {
    const cells = Array.from({ length: area.columns }, (_, index) => cellAt(book, sheet, row, area.column + index));
    const key = JSON.stringify(at.map((index) => String(valueOf(cells[index] ?? { value: null })).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push({ cells });
  }
  const length = lastRow(area) - first + 1;
  for (let index = 0; index < length; index += 1)
    for (let column = 0; column < area.columns; column += 1)
      put(
        book,
        sheet,
        first + index,
        area.column + column,
        rows[index]?.cells[column] ?? {
          value: null,
          style: cellAt(book, sheet, first + index, area.column + column).style,
        },
      );
  changed(book, sheet, area, "RangeEdited");
  return removeDuplicatesResult.of({ removed: length - rows.length, uniqueRemaining: rows.length });
}

const removeDuplicatesResult = objectType<{ removed: number; uniqueRemaining: number }>("RemoveDuplicatesResult", {
  get: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});
