import { announce } from "../engine/book";
import { refuseFormats } from "../engine/cells";
import { placed } from "../engine/changes";
import { type Place, sheetOf } from "../engine/places";
import type { Session } from "../protocol/session";
import { truth } from "./given";
import { whole } from "./range-places";

export function hiddenIn(keys: ReadonlySet<number>, first: number, length: number): boolean | null {
  let hidden = 0;
  for (let at = first; at < first + length && at < first + 100_000; at += 1) if (keys.has(at)) hidden += 1;
  return hidden === 0 ? false : hidden === length ? true : null;
}

export function hide(place: Place, value: unknown, { book }: Session, along: "rows" | "columns"): void {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  refuseFormats(sheet, along === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const keys = along === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, length] = along === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  for (let at = first; at < first + length; at += 1)
    if (truth(value)) keys.add(at);
    else keys.delete(at);
  if (along === "columns") return;
  const changeType = truth(value) ? "Hidden" : "Unhidden";
  announce(book, {
    kind: "WorksheetRowHiddenChanged",
    sheetId: sheet.id,
    facts: { changeType, ...placed(sheet, area) },
  });
}
