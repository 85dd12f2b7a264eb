import type { OfficePackage } from "./office-package";
import { editXml, hasPart, partXml, putXml, relate, relatedPart } from "./office-package";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, element, insertInOrder, numberOf, setAttribute } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const NAME = "XLDAPR";

const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/**
 * The number by which a cell says that its array is a dynamic one: the workbook keeps one such mark in a part of its
 * own. Without it Excel would show `{=SORT(…)}`, of a fixed size.
 */
export function dynamicArrayMark(into: OfficePackage, workbook: string): () => number {
  let mark: number | undefined;
  return () => (mark ??= markIn(into, workbook));
}

function markIn(into: OfficePackage, workbook: string): number {
  const path = relatedPart(into, workbook, "sheetMetadata") ?? "xl/metadata.xml";
  const known = hasPart(into, path) ? knownMark(partXml(into, path)) : undefined;
  if (known !== undefined) return known;
  if (!hasPart(into, path)) {
    putXml(into, path, element("metadata", { xmlns: SPREADSHEET }), CONTENT_TYPE);
    relate(into, workbook, "sheetMetadata", path);
  }
  const root = editXml(into, path);
  const flags =
    "copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta";
  const type = append(
    root,
    "metadataTypes",
    element("metadataType", {
      name: NAME,
      minSupportedVersion: 120_000,
      ...Object.fromEntries(flags.split(" ").map((flag) => [flag, true])),
    }),
  );
  const properties = element("xda:dynamicArrayProperties", { "xmlns:xda": DYNAMIC, fDynamic: true, fCollapsed: false });
  const extension = element("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, [properties]);
  const block = element("bk", {}, [element("extLst", {}, [extension])]);
  insertInOrder(root, order, element("futureMetadata", { name: NAME, count: 1 }, [block]));
  return append(root, "cellMetadata", element("bk", {}, [element("rc", { t: type, v: 0 })]));
}

function knownMark(root: XmlElement | undefined): number | undefined {
  const types = childrenOf(childOf(root, "metadataTypes"), "metadataType");
  const type = types.findIndex((entry) => attributeOf(entry, "name") === NAME) + 1;
  const marks = childrenOf(childOf(root, "cellMetadata"), "bk");
  const place = type === 0 ? -1 : marks.findIndex((mark) => numberOf(childOf(mark, "rc"), "t") === type);
  return place < 0 ? undefined : place + 1;
}

/** @returns the entry's number, counted from 1. */
function append(root: XmlElement, name: string, entry: XmlElement): number {
  const list = childOf(root, name) ?? element(name);
  if (!childOf(root, name)) insertInOrder(root, order, list);
  list.children.push(entry);
  const count = childrenOf(list).length;
  setAttribute(list, "count", count);
  return count;
}
