import type { Area } from "../book-snapshot";
import { between, covers, isSameArea, lastColumn, lastRow } from "../engine/areas";
import { styleOf } from "../engine/book";
import { cellAt, put } from "../engine/cells";
import { changed } from "../engine/changes";
import { copyCells } from "../engine/copy";
import { invalidArgument, notImplemented } from "../engine/excel-error";
import { seriesFrom, type SeriesKind } from "../engine/fill-series";
import { type Place, sheetOf } from "../engine/places";
import { isDateFormat } from "../engine/shown-text";
import type { Session } from "../protocol/session";
import { oneOf } from "./given";
import { givenPlace, whole } from "./range-places";

const kinds = {
  FillDefault: "Default",
  FillSeries: "Series",
  FillDays: "Days",
  FillWeekdays: "Weekdays",
  FillMonths: "Months",
  FillYears: "Years",
  LinearTrend: "Linear",
  GrowthTrend: "Growth",
  FillValues: "Default",
  FillCopy: null,
  FillFormats: null,
  FlashFill: null,
} satisfies Record<string, SeriesKind | null>;

type FillType = keyof typeof kinds;

/** Carries cells on, down or up or to either side: copies, and runs of numbers, dates and counted words. */
export function autoFill(place: Place, destination: unknown, type: unknown, session: Session): void {
  const { book } = session;
  const sheet = sheetOf(book, place);
  const from = whole(place);
  const to = destination === undefined || destination === null ? from : whole(givenPlace(book, sheet, destination));
  const how = oneOf(Object.keys(kinds) as FillType[], type ?? "FillDefault");
  if (how === "FlashFill") throw notImplemented("Range.autoFill by FlashFill");
  const isOneWay = to.rows === from.rows || to.columns === from.columns;
  if (!covers(to, from) || !isOneWay) throw invalidArgument();
  if (isSameArea(from, to)) return;
  const isDown = to.rows > from.rows;
  const span = isDown ? from.rows : from.columns;
  const kind = kinds[how];
  const copied = how === "FillFormats" ? "Formats" : how === "FillValues" ? "Formulas" : "All";

  const line = (at: number, across: number): Area =>
    isDown
      ? between(from.row + at, from.column + across, from.row + at, from.column + across)
      : between(from.row + across, from.column + at, from.row + across, from.column + at);
  const [first, last] = isDown
    ? [to.row - from.row, lastRow(to) - from.row]
    : [to.column - from.column, lastColumn(to) - from.column];
  for (let across = 0; across < (isDown ? from.columns : from.rows); across += 1) {
    const seeds = Array.from({ length: span }, (_, at) => line(at, across)).map(({ row, column }) =>
      cellAt(book, sheet, row, column),
    );
    const values = seeds.flatMap(({ value, formula }) =>
      formula === undefined && (typeof value === "number" || typeof value === "string") ? [value] : [],
    );
    const areDates = seeds.every(({ style }) => isDateFormat(styleOf(book, style).numberFormat));
    const series = kind && values.length === span ? seriesFrom(values, kind, areDates) : null;
    for (let at = first; at <= last; at += 1) {
      if (at >= 0 && at < span) continue;
      const area = line(at, across);
      const source = line(((at % span) + span) % span, across);
      copyCells(book, { sheet, area: source }, { sheet, area }, copied, false, false);
      if (!series) continue;
      const { row, column } = area;
      put(book, sheet, row, column, { ...cellAt(book, sheet, row, column), value: series(at) });
    }
  }
  changed(book, sheet, to, "RangeEdited");
}
