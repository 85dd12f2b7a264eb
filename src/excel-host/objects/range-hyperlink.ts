import { valueOf } from "../engine/cell-values";
import { cellAt, put, restyle } from "../engine/cells";
import { invalidArgument } from "../engine/excel-error";
import { type Place, sheetOf } from "../engine/places";
import type { Session } from "../protocol/session";
import { whole } from "./range-places";

export function hyperlinkOf(place: Place, { book }: Session): unknown {
  const { row, column } = whole(place);
  const link = sheetOf(book, place).hyperlinks.find((each) => each.row === row && each.column === column);
  if (!link) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    ...(link.tip !== undefined && { screenTip: link.tip }),
    textToDisplay: String(valueOf(cellAt(book, sheetOf(book, place), row, column))),
  };
}

interface GivenLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export function writeHyperlink(place: Place, given: GivenLink, session: Session): void {
  const { book } = session;
  const sheet = sheetOf(book, place);
  const area = whole(place);
  if (given.address === undefined && given.documentReference === undefined) throw invalidArgument();
  const { row, column } = area;
  const link = {
    row,
    column,
    ...(given.address !== undefined && { address: given.address }),
    ...(given.documentReference !== undefined && { location: given.documentReference }),
    ...(given.screenTip !== undefined && { tip: given.screenTip }),
  };
  sheet.hyperlinks = [...sheet.hyperlinks.filter((each) => each.row !== row || each.column !== column), link];
  const cell = cellAt(book, sheet, row, column);
  const text = given.textToDisplay ?? (cell.value === null ? (given.address ?? given.documentReference ?? "") : null);
  if (text !== null) put(book, sheet, row, column, { ...cell, value: text });
  restyle(book, sheet, area, (style) => ({ ...style, font: { ...style.font, color: "#0563C1", underline: "Single" } }));
}
