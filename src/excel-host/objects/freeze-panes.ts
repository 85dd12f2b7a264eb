import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../engine/areas";
import type { Sheet } from "../engine/book";
import { invalidOperation } from "../engine/excel-error";
import { objectType, type Instance } from "../protocol/object-type";
import { areaOfPlace } from "../engine/places";
import { count } from "./given";
import { givenPlace, rangeOf } from "./range-places";

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (sheet.protection) throw invalidOperation();
  sheet.freeze = rows + columns === 0 ? undefined : { rows, columns };
}

function location(sheet: Sheet): Instance | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  return rangeOf(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

export const freezePanes = objectType<Sheet>("WorksheetFreezePanes", {
  call: {
    FreezeRows: (sheet, [rows]: readonly unknown[]) =>
      freeze(sheet, rows === undefined || rows === null ? 1 : count(rows, 0), 0),
    FreezeColumns: (sheet, [columns]: readonly unknown[]) =>
      freeze(sheet, 0, columns === undefined || columns === null ? 1 : count(columns, 0)),
    FreezeAt: (sheet, [given]: readonly unknown[], { book }) => {
      const area = areaOfPlace(givenPlace(book, sheet, given));
      freeze(
        sheet,
        area.rows >= MAX_ROWS ? 0 : lastRow(area) + 1,
        area.columns >= MAX_COLUMNS ? 0 : lastColumn(area) + 1,
      );
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => location(sheet),
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
});
