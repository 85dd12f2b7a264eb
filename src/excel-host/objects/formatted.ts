import type { StyleSnapshot } from "../book-snapshot";
import { lastColumn, lastRow } from "../engine/areas";
import { type Book, announce } from "../engine/book";
import { clipped, refuseFormats, restyle, styleAtCell } from "../engine/cells";
import { placed } from "../engine/changes";
import { changeNamedStyle, namedStyle } from "../engine/named-styles";
import { type Place, sheetOf } from "../engine/places";

/** What a format is read from and given to: the cells of a range, or a style with a name. */
export type Formatted = Place | { readonly styleName: string };

/** What every cell of a range agrees on; null where they differ, as in Excel. */
export function common<Value>(book: Book, place: Formatted, of: (style: StyleSnapshot) => Value): Value | null {
  if ("styleName" in place) return of(namedStyle(book, place.styleName).style);
  const sheet = sheetOf(book, place);
  let shared: Value | undefined;
  for (const given of place.areas) {
    const area = clipped(book, sheet, given);
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const value = of(styleAtCell(book, sheet, row, column));
        if (shared === undefined) shared = value;
        else if (shared !== value) return null;
      }
  }
  return shared ?? null;
}

/** Changes the format of every cell of a range. @throws AccessDenied on a protected sheet */
export function reformat(book: Book, place: Formatted, change: (style: StyleSnapshot) => StyleSnapshot): void {
  if ("styleName" in place) {
    changeNamedStyle(book, place.styleName, change);
    return;
  }
  const sheet = sheetOf(book, place);
  refuseFormats(sheet, "allowFormatCells");
  for (const area of place.areas) {
    restyle(book, sheet, area, change);
    announce(book, { kind: "WorksheetFormatChanged", sheetId: sheet.id, facts: placed(sheet, area) });
  }
}
