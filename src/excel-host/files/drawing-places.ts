import type { SheetSnapshot } from "../book-snapshot";
import { MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS, EMU_PER_POINT } from "./measures";
import type { XmlElement } from "./xml";
import { childOf, element, numberOf, textOf } from "./xml";

export type Sizes = Pick<
  SheetSnapshot,
  "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows" | "defaultColumnWidth" | "defaultRowHeight"
>;

/** Points from the sheet's top left corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function widthOf(sizes: Sizes, column: number): number {
  if (sizes.hiddenColumns.has(column)) return 0;
  return sizes.columnWidths.get(column) ?? sizes.defaultColumnWidth ?? DEFAULT_COLUMN_POINTS;
}

function heightOf(sizes: Sizes, row: number): number {
  if (sizes.hiddenRows.has(row)) return 0;
  return sizes.rowHeights.get(row) ?? sizes.defaultRowHeight ?? DEFAULT_ROW_POINTS;
}

export function placeOfAnchor(anchor: XmlElement, sizes: Sizes): Place {
  const from = childOf(anchor, "from");
  const to = childOf(anchor, "to");
  const position = childOf(anchor, "pos");
  const extent = childOf(anchor, "ext");
  const left = position ? (numberOf(position, "x") ?? 0) / EMU_PER_POINT : across(from, sizes);
  const top = position ? (numberOf(position, "y") ?? 0) / EMU_PER_POINT : down(from, sizes);
  return {
    left,
    top,
    width: to ? across(to, sizes) - left : (numberOf(extent, "cx") ?? 0) / EMU_PER_POINT,
    height: to ? down(to, sizes) - top : (numberOf(extent, "cy") ?? 0) / EMU_PER_POINT,
  };
}

function across(corner: XmlElement | undefined, sizes: Sizes): number {
  let points = Number(textOf(childOf(corner, "colOff"))) / EMU_PER_POINT;
  const last = Math.min(Number(textOf(childOf(corner, "col"))), MAX_COLUMNS);
  for (let column = 0; column < last; column++) points += widthOf(sizes, column);
  return points;
}

function down(corner: XmlElement | undefined, sizes: Sizes): number {
  let points = Number(textOf(childOf(corner, "rowOff"))) / EMU_PER_POINT;
  const last = Math.min(Number(textOf(childOf(corner, "row"))), MAX_ROWS);
  for (let row = 0; row < last; row++) points += heightOf(sizes, row);
  return points;
}

/** The corner and the size of something that moves with its cells and keeps its size. */
export function writtenPlace(place: Place, sizes: Sizes): XmlElement[] {
  const [column, columnRest] = cellAt(place.left, MAX_COLUMNS, (index) => widthOf(sizes, index));
  const [row, rowRest] = cellAt(place.top, MAX_ROWS, (index) => heightOf(sizes, index));
  const number = (name: string, value: number) => element(name, {}, [String(value)]);
  const emu = (points: number) => Math.max(0, Math.round(points * EMU_PER_POINT));
  return [
    element("xdr:from", {}, [
      number("xdr:col", column),
      number("xdr:colOff", emu(columnRest)),
      number("xdr:row", row),
      number("xdr:rowOff", emu(rowRest)),
    ]),
    element("xdr:ext", { cx: emu(place.width), cy: emu(place.height) }),
  ];
}

function cellAt(points: number, limit: number, sizeOf: (index: number) => number): [index: number, rest: number] {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < limit - 1 && rest >= sizeOf(index)) {
    rest -= sizeOf(index);
    index++;
  }
  return [index, rest];
}
