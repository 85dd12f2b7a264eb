import type { BookSnapshot, ChartSnapshot, SheetSnapshot } from "../book-snapshot";
import { sheetPrefix } from "./addresses";
import { chartPart, readChartPart } from "./chart-part";
import type { Sizes } from "./drawing-places";
import { placeOfAnchor, writtenPlace } from "./drawing-places";
import type { OfficePackage } from "./office-package";
import {
  editXml,
  freePath,
  hasPart,
  OFFICE_RELATIONSHIPS,
  partNames,
  partXml,
  putXml,
  relate,
  relationshipsOf,
  removePart,
  unrelate,
} from "./office-package";
import { sheetOrder } from "./sheet-layout";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  element,
  insertInOrder,
  numberOf,
  relationshipIdOf,
  removeChild,
  setAttribute,
  textOf,
} from "./xml";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

interface StoredChart {
  readonly anchor: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly relationship: string;
  readonly path: string;
}

function drawingPathOf(from: OfficePackage, sheetPath: string, root: XmlElement): string | undefined {
  const id = relationshipIdOf(childOf(root, "drawing"));
  const path = relationshipsOf(from, sheetPath).find((relationship) => relationship.id === id)?.target;
  return path !== undefined && hasPart(from, path) ? path : undefined;
}

function storedCharts(from: OfficePackage, drawing: string): StoredChart[] {
  const related = relationshipsOf(from, drawing);
  return childrenOf(partXml(from, drawing)).flatMap((anchor) => {
    const frame = descendantsOf(anchor, "graphicFrame")[0];
    const relationship = relationshipIdOf(descendantsOf(frame, "chart")[0]);
    const path = related.find(({ id, kind }) => id === relationship && kind === "chart")?.target;
    if (relationship === undefined || path === undefined || !hasPart(from, path)) return [];
    return [{ anchor, properties: descendantsOf(frame, "cNvPr")[0], relationship, path }];
  });
}

export function readCharts(from: OfficePackage, sheetPath: string, root: XmlElement, sizes: Sizes): ChartSnapshot[] {
  const drawing = drawingPathOf(from, sheetPath, root);
  if (drawing === undefined) return [];
  return storedCharts(from, drawing).map(({ anchor, properties, path }, index) => ({
    id: `${attributeOf(properties, "id") ?? ""}-${index + 1}`,
    name: attributeOf(properties, "name") ?? "",
    altText: attributeOf(properties, "descr") ?? "",
    ...readChartPart(partXml(from, path)),
    ...placeOfAnchor(anchor, sizes),
    isNew: false,
  }));
}

/** Adds the charts that are new and takes out those that are gone; one that was in the file stays as it was there. */
export function writeCharts(
  into: OfficePackage,
  sheetPath: string,
  root: XmlElement,
  opened: SheetSnapshot,
  current: SheetSnapshot,
  book: BookSnapshot,
): void {
  const drawing = drawingPathOf(into, sheetPath, root);
  const kept = new Set(current.charts.map(({ id }) => id));
  const before = opened.charts.filter(({ isNew }) => !isNew);
  if (drawing !== undefined && before.some(({ id }) => !kept.has(id))) {
    const stored = storedCharts(into, drawing);
    before.forEach(({ id, name }, index) => {
      if (kept.has(id)) return;
      const atPlace = stored.length === before.length ? stored[index] : undefined;
      const found = atPlace ?? stored.find(({ properties }) => attributeOf(properties, "name") === name);
      if (!found) return;
      removeChild(editXml(into, drawing), found.anchor);
      unrelate(into, drawing, found.relationship);
      removePart(into, found.path);
    });
  }
  const known = new Set(opened.charts.map(({ id }) => id));
  const added = current.charts.filter(({ id, isNew }) => isNew && !known.has(id));
  for (const chart of added) addChart(into, sheetPath, root, chart, current, book);
}

function addChart(
  into: OfficePackage,
  sheetPath: string,
  root: XmlElement,
  chart: ChartSnapshot,
  sheet: SheetSnapshot,
  book: BookSnapshot,
): void {
  const drawing = drawingPathOf(into, sheetPath, root) ?? newDrawing(into, sheetPath, root);
  const path = freePath(into, "xl/charts/chart", "xml");
  putXml(into, path, chartPart(chart, book), CHART_TYPE);
  const relationship = relate(into, drawing, "chart", path);
  const tree = editXml(into, drawing);
  const id = Math.max(1, ...descendantsOf(tree, "cNvPr").map((known) => numberOf(known, "id") ?? 1)) + 1;
  tree.children.push(writtenAnchor(chart, sheet, id, relationship));
}

function newDrawing(into: OfficePackage, sheetPath: string, root: XmlElement): string {
  const path = freePath(into, "xl/drawings/drawing", "xml");
  putXml(into, path, element("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING }), DRAWING_TYPE);
  const id = relate(into, sheetPath, "drawing", path);
  insertInOrder(root, sheetOrder, element("drawing", { "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id }));
  return path;
}

/** It declares its own prefixes, so that it can stand in any drawing. */
function writtenAnchor(chart: ChartSnapshot, sizes: Sizes, id: number, relationship: string): XmlElement {
  const name = chart.name === "" ? `Chart ${id - 1}` : chart.name;
  const frame = element("xdr:graphicFrame", { macro: "" }, [
    element("xdr:nvGraphicFramePr", {}, [
      element("xdr:cNvPr", { id, name, descr: chart.altText === "" ? undefined : chart.altText }),
      element("xdr:cNvGraphicFramePr"),
    ]),
    element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
    element("a:graphic", {}, [
      element("a:graphicData", { uri: CHART }, [
        element("c:chart", { "xmlns:c": CHART, "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": relationship }),
      ]),
    ]),
  ]);
  return element("xdr:oneCellAnchor", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING }, [
    ...writtenPlace(chart, sizes),
    frame,
    element("xdr:clientData"),
  ]);
}

/** Charts and pivots name their sheet in parts of their own, which no cell's formula tells about. */
export function renameInCharts(into: OfficePackage, from: string, to: string): void {
  const before = new RegExp(
    `(^|[(,:=])(?:${escaped(`${sheetPrefix(from)}!`)}|${escaped(`'${from.replaceAll("'", "''")}'!`)})`,
    "gi",
  );
  const after = (_: string, mark: string) => `${mark}${sheetPrefix(to)}!`;
  for (const path of partNames(into)) {
    if (/(^|\/)charts\/chart[^/]*\.xml$/.test(path)) {
      for (const formula of descendantsOf(partXml(into, path), "f")) {
        const text = textOf(formula);
        const renamed = text.replace(before, after);
        if (renamed === text) continue;
        editXml(into, path);
        formula.children = [renamed];
      }
    }
    if (/(^|\/)pivotCacheDefinition[^/]*\.xml$/.test(path)) {
      for (const source of descendantsOf(partXml(into, path), "worksheetSource")) {
        if (attributeOf(source, "sheet") !== from) continue;
        editXml(into, path);
        setAttribute(source, "sheet", to);
      }
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
