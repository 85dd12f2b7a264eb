import type { Area, SheetSnapshot } from "../book-snapshot";
import { areaName, areaOf, cellName } from "./addresses";
import { isSame } from "./canonical";
import type { Palette } from "./colours";
import { argb, colourOf } from "./colours";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS, pointsOfWidth, widthOfPoints } from "./measures";
import { rowsOf } from "./cell-rows";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  insertInOrder,
  isOn,
  numberOf,
  putInOrder,
  removeChild,
  setAttribute,
} from "./xml";

/** The sequence in which a sheet's part keeps what belongs to it; Excel refuses any other. */
export const sheetOrder: readonly string[] = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

type Layout = Pick<
  SheetSnapshot,
  | "tabColor"
  | "showGridlines"
  | "showHeadings"
  | "merges"
  | "columnWidths"
  | "rowHeights"
  | "hiddenColumns"
  | "hiddenRows"
  | "freeze"
  | "outlineRows"
  | "outlineColumns"
>;

export function readLayout(root: XmlElement, palette: Palette): Layout & Defaults {
  const tabColor = colourOf(childOf(root, "sheetPr", "tabColor"), palette);
  const view = childOf(root, "sheetViews", "sheetView");
  const freeze = freezeOf(childOf(view, "pane"));
  return {
    ...(tabColor === undefined ? {} : { tabColor }),
    showGridlines: isOn(view, "showGridLines", true),
    showHeadings: isOn(view, "showRowColHeaders", true),
    merges: childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(
      (merge) => areaOf(attributeOf(merge, "ref") ?? "") ?? [],
    ),
    ...readColumns(root),
    ...readRows(root),
    ...(freeze ? { freeze } : {}),
    ...readDefaults(root),
  };
}

type Defaults = Pick<SheetSnapshot, "defaultColumnWidth" | "defaultRowHeight">;

function readDefaults(root: XmlElement): Defaults {
  const format = childOf(root, "sheetFormatPr");
  const width = numberOf(format, "defaultColWidth");
  const height = numberOf(format, "defaultRowHeight");
  const points = width === undefined ? DEFAULT_COLUMN_POINTS : pointsOfWidth(width);
  return {
    ...(points === DEFAULT_COLUMN_POINTS ? {} : { defaultColumnWidth: points }),
    ...(height === undefined || height === DEFAULT_ROW_POINTS ? {} : { defaultRowHeight: height }),
  };
}

function freezeOf(pane: XmlElement | undefined): Layout["freeze"] {
  if (!pane || !(attributeOf(pane, "state") ?? "").startsWith("frozen")) return undefined;
  return { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
}

/** A range that runs to the sheet's edge is read no further than this many columns past its first. */
const COLUMNS_READ = 256;

function readColumns(root: XmlElement): Pick<Layout, "columnWidths" | "hiddenColumns" | "outlineColumns"> {
  const outlineColumns = new Map<number, number>();
  const usual = readDefaults(root).defaultColumnWidth ?? DEFAULT_COLUMN_POINTS;
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const range of childrenOf(childOf(root, "cols"), "col")) {
    const first = (numberOf(range, "min") ?? 1) - 1;
    const last = Math.min((numberOf(range, "max") ?? first + 1) - 1, first + COLUMNS_READ);
    const width = numberOf(range, "width");
    const points = width === undefined ? usual : pointsOfWidth(width);
    for (let column = first; column <= last; column++) {
      if (points !== usual && points > 0) columnWidths.set(column, points);
      if (isOn(range, "hidden") || points === 0) hiddenColumns.add(column);
      const level = numberOf(range, "outlineLevel") ?? 0;
      if (level > 0) outlineColumns.set(column, level);
    }
  }
  return { columnWidths, hiddenColumns, ...(outlineColumns.size > 0 ? { outlineColumns } : {}) };
}

function readRows(root: XmlElement): Pick<Layout, "rowHeights" | "hiddenRows" | "outlineRows"> {
  const outlineRows = new Map<number, number>();
  const usual = readDefaults(root).defaultRowHeight ?? DEFAULT_ROW_POINTS;
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const [row, line] of rowsOf(root)) {
    const height = numberOf(line, "ht");
    if (height !== undefined && height !== usual && height > 0) rowHeights.set(row, height);
    if (isOn(line, "hidden") || height === 0) hiddenRows.add(row);
    const level = numberOf(line, "outlineLevel") ?? 0;
    if (level > 0) outlineRows.set(row, level);
  }
  return { rowHeights, hiddenRows, ...(outlineRows.size > 0 ? { outlineRows } : {}) };
}

export function writeLayout(root: XmlElement, opened: Layout, current: Layout): void {
  writeTabColour(root, opened, current);
  writeView(root, opened, current);
  writeColumns(root, opened, current);
  writeRows(root, opened, current);
  writeOutline(root, opened, current);
  if (!isSame(opened.merges, current.merges)) putInOrder(root, sheetOrder, "mergeCells", writtenMerges(current.merges));
}

function writeTabColour(root: XmlElement, opened: Layout, current: Layout): void {
  if (opened.tabColor?.toUpperCase() === current.tabColor?.toUpperCase()) return;
  const colour = current.tabColor ? element("tabColor", { rgb: argb(current.tabColor) }) : undefined;
  putInOrder(sheetProperties(root), ["tabColor", "outlinePr", "pageSetUpPr"], "tabColor", colour);
}

export function sheetProperties(root: XmlElement): XmlElement {
  return grown(root, "sheetPr");
}

function grown(root: XmlElement, name: string): XmlElement {
  const known = childOf(root, name);
  if (known) return known;
  const made = element(name);
  insertInOrder(root, sheetOrder, made);
  return made;
}

export function sheetView(root: XmlElement): XmlElement {
  const views = grown(root, "sheetViews");
  const known = childOf(views, "sheetView");
  if (known) return known;
  const made = element("sheetView", { workbookViewId: 0 });
  views.children.push(made);
  return made;
}

function writeView(root: XmlElement, opened: Layout, current: Layout): void {
  if (opened.showGridlines !== current.showGridlines) {
    setAttribute(sheetView(root), "showGridLines", current.showGridlines ? undefined : false);
  }
  if (opened.showHeadings !== current.showHeadings) {
    setAttribute(sheetView(root), "showRowColHeaders", current.showHeadings ? undefined : false);
  }
  if (!isSame(opened.freeze, current.freeze)) writeFreeze(sheetView(root), current.freeze);
}

function writeFreeze(view: XmlElement, freeze: Layout["freeze"]): void {
  for (const child of [...childrenOf(view, "pane"), ...childrenOf(view, "selection")]) removeChild(view, child);
  setAttribute(view, "topLeftCell", undefined);
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return;
  const { rows, columns } = freeze;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const panes = rows > 0 && columns > 0 ? ["topRight", "bottomLeft", "bottomRight"] : [active];
  view.children.unshift(
    element("pane", {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell: cellName(rows, columns),
      activePane: active,
      state: "frozen",
    }),
    ...panes.map((pane) => element("selection", { pane })),
  );
}

/** Each column that changed gets an entry of its own, cut out of the range it was in. */
function writeColumns(root: XmlElement, opened: Layout, current: Layout): void {
  const changed = [
    ...new Set([
      ...opened.columnWidths.keys(),
      ...current.columnWidths.keys(),
      ...opened.hiddenColumns,
      ...current.hiddenColumns,
      ...(opened.outlineColumns?.keys() ?? []),
      ...(current.outlineColumns?.keys() ?? []),
    ]),
  ].filter(
    (column) =>
      opened.columnWidths.get(column) !== current.columnWidths.get(column) ||
      opened.hiddenColumns.has(column) !== current.hiddenColumns.has(column) ||
      opened.outlineColumns?.get(column) !== current.outlineColumns?.get(column),
  );
  if (changed.length === 0) return;
  const columns = grown(root, "cols");
  for (const column of changed.sort((left, right) => left - right)) {
    const entry = columnEntry(columns, column);
    const points = current.columnWidths.get(column);
    if (points !== opened.columnWidths.get(column)) {
      setAttribute(entry, "width", points === undefined ? undefined : widthOfPoints(points));
      setAttribute(entry, "customWidth", points === undefined ? undefined : true);
      setAttribute(entry, "bestFit", undefined);
    }
    setAttribute(entry, "hidden", current.hiddenColumns.has(column) ? true : undefined);
    setAttribute(entry, "outlineLevel", current.outlineColumns?.get(column));
    if (entry.attributes.size === 2) removeChild(columns, entry);
  }
  if (childrenOf(columns).length === 0) removeChild(root, columns);
}

function columnEntry(columns: XmlElement, column: number): XmlElement {
  const number = column + 1;
  const entries = childrenOf(columns, "col");
  const range = entries.find((col) => (numberOf(col, "min") ?? 0) <= number && (numberOf(col, "max") ?? 0) >= number);
  const entry = element("col", { ...Object.fromEntries(range?.attributes ?? []), min: number, max: number });
  const first = numberOf(range, "min") ?? number;
  const last = numberOf(range, "max") ?? number;
  const part = (min: number, max: number) =>
    range && min <= max ? [element("col", { ...Object.fromEntries(range.attributes), min, max })] : [];
  const kept = entries.filter((col) => col !== range);
  columns.children = [...kept, ...part(first, number - 1), entry, ...part(number + 1, last)].sort(
    (left, right) => (numberOf(left, "min") ?? 0) - (numberOf(right, "min") ?? 0),
  );
  return entry;
}

function writeRows(root: XmlElement, opened: Layout, current: Layout): void {
  const changed = [
    ...new Set([
      ...opened.rowHeights.keys(),
      ...current.rowHeights.keys(),
      ...opened.hiddenRows,
      ...current.hiddenRows,
      ...(opened.outlineRows?.keys() ?? []),
      ...(current.outlineRows?.keys() ?? []),
    ]),
  ].filter(
    (row) =>
      opened.rowHeights.get(row) !== current.rowHeights.get(row) ||
      opened.hiddenRows.has(row) !== current.hiddenRows.has(row) ||
      opened.outlineRows?.get(row) !== current.outlineRows?.get(row),
  );
  const data = childOf(root, "sheetData");
  if (changed.length === 0 || !data) return;
  const rows = rowsOf(root);
  for (const row of changed) {
    const line = rows.get(row) ?? element("row", { r: row + 1 });
    rows.set(row, line);
    const points = current.rowHeights.get(row);
    if (points !== opened.rowHeights.get(row)) {
      setAttribute(line, "ht", points);
      setAttribute(line, "customHeight", points === undefined ? undefined : true);
    }
    setAttribute(line, "hidden", current.hiddenRows.has(row) ? true : undefined);
    setAttribute(line, "outlineLevel", current.outlineRows?.get(row));
  }
  data.children = [...rows].sort(([left], [right]) => left - right).map(([, line]) => line);
}

/** Excel shows the buttons of an outline only where the part says how deep it is. */
function writeOutline(root: XmlElement, opened: Layout, current: Layout): void {
  const depth = (levels: ReadonlyMap<number, number> | undefined) => Math.max(0, ...(levels?.values() ?? []));
  for (const [key, name] of [
    ["outlineRows", "outlineLevelRow"],
    ["outlineColumns", "outlineLevelCol"],
  ] as const) {
    const now = depth(current[key]);
    if (now === depth(opened[key])) continue;
    const format = grown(root, "sheetFormatPr");
    if (attributeOf(format, "defaultRowHeight") === undefined) {
      setAttribute(format, "defaultRowHeight", DEFAULT_ROW_POINTS);
    }
    setAttribute(format, name, now > 0 ? now : undefined);
  }
}

function writtenMerges(merges: readonly Area[]): XmlElement | undefined {
  if (merges.length === 0) return undefined;
  return element(
    "mergeCells",
    { count: merges.length },
    merges.map((area) => element("mergeCell", { ref: areaName(area) })),
  );
}
