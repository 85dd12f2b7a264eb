import type { SheetSnapshot } from "../book-snapshot";
import { areaOf, cellName } from "./addresses";
import { canonical } from "./canonical";
import type { OfficePackage } from "./office-package";
import {
  editXml,
  freePath,
  hasPart,
  OFFICE_RELATIONSHIPS,
  partBytes,
  partNames,
  partXml,
  putBytes,
  putXml,
  relate,
  relatedPart,
  relationshipsOf,
  setExtensionType,
} from "./office-package";
import { stringOf, textElement } from "./shared-strings";
import { sheetOrder } from "./sheet-layout";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  decodeText,
  element,
  numberOf,
  putInOrder,
  relationshipIdOf,
  removeChild,
  textOf,
} from "./xml";

type Comment = SheetSnapshot["comments"][number];

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Notes, and of a discussion its first entry; the note that Excel writes beside one only says that it is there. */
export function readComments(from: OfficePackage, sheetPath: string): Comment[] {
  const path = relatedPart(from, sheetPath, "comments");
  const root = path === undefined ? undefined : partXml(from, path);
  const authors = childrenOf(childOf(root, "authors"), "author").map(textOf);
  const threads = threadsOf(from, sheetPath);
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((comment) => {
    const reference = attributeOf(comment, "ref") ?? "";
    const area = areaOf(reference);
    if (!area) return [];
    const text = childOf(comment, "text");
    const note = { author: authors[numberOf(comment, "authorId") ?? 0] ?? "", text: text ? stringOf(text) : "" };
    const { author, text: said } = threads.get(reference) ?? note;
    return [{ row: area.row, column: area.column, author, text: said.replaceAll("\r\n", "\n") }];
  });
}

function threadsOf(from: OfficePackage, sheetPath: string): Map<string, { author: string; text: string }> {
  const path = relatedPart(from, sheetPath, "threadedComment");
  const threads = new Map<string, { author: string; text: string }>();
  if (path === undefined) return threads;
  const persons = partNames(from)
    .filter((name) => /^xl\/persons\/[^/]+\.xml$/.test(name))
    .flatMap((name) => childrenOf(partXml(from, name), "person"));
  for (const comment of childrenOf(partXml(from, path), "threadedComment")) {
    if (attributeOf(comment, "parentId") !== undefined) continue;
    const person = persons.find((one) => attributeOf(one, "id") === attributeOf(comment, "personId"));
    threads.set(attributeOf(comment, "ref") ?? "", {
      author: attributeOf(person, "displayName") ?? "",
      text: textOf(childOf(comment, "text")),
    });
  }
  return threads;
}

/** New ones are written as notes, which every Excel shows. */
export function writeComments(
  into: OfficePackage,
  sheetPath: string,
  root: XmlElement,
  opened: SheetSnapshot,
  current: SheetSnapshot,
): void {
  const before = new Set(opened.comments.map(canonical));
  const after = new Set(current.comments.map(canonical));
  const gone = opened.comments.filter((comment) => !after.has(canonical(comment)));
  const added = current.comments.filter((comment) => !before.has(canonical(comment)));
  if (gone.length === 0 && added.length === 0) return;

  const notes = notesPart(into, sheetPath);
  const list = childOf(notes, "commentList");
  const authors = childOf(notes, "authors");
  const drawing = drawingPart(into, sheetPath, root);
  if (!list || !authors) return;
  let shapes = drawing.text;
  for (const { row, column } of gone) {
    const reference = cellName(row, column);
    const entry = childrenOf(list).find((comment) => attributeOf(comment, "ref") === reference);
    removeChild(list, entry);
    shapes = withoutShape(shapes, row, column);
    takeOutThread(into, sheetPath, reference);
  }
  for (const comment of added) {
    list.children.push(written(comment, authorId(authors, comment.author)));
    shapes = shapes.replace(/<\/xml>\s*$/, () => `${shapeOf(comment, freeShapeId(shapes))}</xml>`);
  }
  list.children = childrenOf(list).sort((left, right) => placeOf(left) - placeOf(right));
  putBytes(into, drawing.path, new TextEncoder().encode(shapes));
}

function notesPart(into: OfficePackage, sheetPath: string): XmlElement {
  const known = relatedPart(into, sheetPath, "comments");
  if (known !== undefined && hasPart(into, known)) return editXml(into, known);
  const path = freePath(into, "xl/comments", "xml");
  const blank = element("comments", { xmlns: SPREADSHEET }, [element("authors"), element("commentList")]);
  putXml(into, path, blank, COMMENTS_TYPE);
  relate(into, sheetPath, "comments", path);
  return blank;
}

const BLANK_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
  '<o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The boxes in which notes are shown: VML, which is not always well formed, and so is worked on as text. */
function drawingPart(into: OfficePackage, sheetPath: string, root: XmlElement): { path: string; text: string } {
  const id = relationshipIdOf(childOf(root, "legacyDrawing"));
  const known = relationshipsOf(into, sheetPath).find((relationship) => relationship.id === id)?.target;
  const bytes = known === undefined ? undefined : partBytes(into, known);
  if (known !== undefined && bytes) return { path: known, text: decodeText(bytes) };
  const path = freePath(into, "xl/drawings/vmlDrawing", "vml");
  setExtensionType(into, "vml", VML_TYPE);
  putBytes(into, path, new TextEncoder().encode(BLANK_DRAWING));
  const legacy = element("legacyDrawing", {
    "xmlns:r": OFFICE_RELATIONSHIPS,
    "r:id": relate(into, sheetPath, "vmlDrawing", path),
  });
  putInOrder(root, sheetOrder, "legacyDrawing", legacy);
  return { path, text: BLANK_DRAWING };
}

function withoutShape(shapes: string, row: number, column: number): string {
  return shapes.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const isHere =
      shape.includes('ObjectType="Note"') &&
      new RegExp(`<x:Row>\\s*${row}\\s*</x:Row>`).test(shape) &&
      new RegExp(`<x:Column>\\s*${column}\\s*</x:Column>`).test(shape);
    return isHere ? "" : shape;
  });
}

function takeOutThread(from: OfficePackage, sheetPath: string, reference: string): void {
  const path = relatedPart(from, sheetPath, "threadedComment");
  if (path === undefined || !hasPart(from, path)) return;
  const isHere = (comment: XmlElement) => attributeOf(comment, "ref") === reference;
  if (!childrenOf(partXml(from, path)).some(isHere)) return;
  const tree = editXml(from, path);
  for (const comment of childrenOf(tree).filter(isHere)) removeChild(tree, comment);
}

function authorId(authors: XmlElement, name: string): number {
  const at = childrenOf(authors).findIndex((author) => textOf(author) === name);
  if (at >= 0) return at;
  authors.children.push(element("author", {}, [name]));
  return childrenOf(authors).length - 1;
}

function written({ row, column, text }: Comment, author: number): XmlElement {
  const font = element("rPr", {}, [
    element("sz", { val: 9 }),
    element("color", { indexed: 81 }),
    element("rFont", { val: "Tahoma" }),
    element("family", { val: 2 }),
  ]);
  const run = element("r", {}, [font, textElement("t", text)]);
  return element("comment", { ref: cellName(row, column), authorId: author }, [element("text", {}, [run])]);
}

function placeOf(comment: XmlElement): number {
  const area = areaOf(attributeOf(comment, "ref") ?? "");
  return area ? area.row * 16_384 + area.column : 0;
}

function freeShapeId(shapes: string): number {
  const taken = [...shapes.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(1024, ...taken) + 1;
}

/** To the right of its cell, hidden until pointed at. */
function shapeOf({ row, column }: Comment, id: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 2, column + 3, 15, top + 4, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;` +
    'width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}
