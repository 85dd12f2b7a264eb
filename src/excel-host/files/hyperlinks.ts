import type { SheetSnapshot } from "../book-snapshot";
import { areaOf, cellName } from "./addresses";
import { canonical } from "./canonical";
import type { OfficePackage } from "./office-package";
import { OFFICE_RELATIONSHIPS, relate, relationshipsOf, unrelate } from "./office-package";
import { sheetOrder } from "./sheet-layout";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, element, putInOrder, relationshipIdOf } from "./xml";

type Hyperlink = SheetSnapshot["hyperlinks"][number];

/** A link that covers a block is read at the block's first cell. */
export function readHyperlinks(from: OfficePackage, sheetPath: string, root: XmlElement): Hyperlink[] {
  const related = relationshipsOf(from, sheetPath);
  return childrenOf(childOf(root, "hyperlinks"), "hyperlink").flatMap((link) => {
    const area = areaOf(attributeOf(link, "ref") ?? "");
    if (!area) return [];
    const id = relationshipIdOf(link);
    const address = id === undefined ? undefined : related.find((relationship) => relationship.id === id)?.target;
    const location = attributeOf(link, "location");
    const tip = attributeOf(link, "tooltip");
    return [
      {
        row: area.row,
        column: area.column,
        ...(address === undefined ? {} : { address }),
        ...(location === undefined ? {} : { location }),
        ...(tip === undefined ? {} : { tip }),
      },
    ];
  });
}

export function writeHyperlinks(
  into: OfficePackage,
  sheetPath: string,
  root: XmlElement,
  opened: SheetSnapshot,
  current: SheetSnapshot,
): void {
  const before = new Set(opened.hyperlinks.map(canonical));
  const after = new Set(current.hyperlinks.map(canonical));
  const gone = opened.hyperlinks.filter((link) => !after.has(canonical(link)));
  const added = current.hyperlinks.filter((link) => !before.has(canonical(link)));
  if (gone.length === 0 && added.length === 0) return;

  const isGone = (entry: XmlElement) => {
    const area = areaOf(attributeOf(entry, "ref") ?? "");
    return gone.some(({ row, column }) => area?.row === row && area.column === column);
  };
  const entries = childrenOf(childOf(root, "hyperlinks"), "hyperlink");
  const kept = entries.filter((entry) => !isGone(entry));
  for (const entry of entries.filter(isGone)) {
    const id = relationshipIdOf(entry);
    if (id !== undefined && !kept.some((other) => relationshipIdOf(other) === id)) unrelate(into, sheetPath, id);
  }
  const all = [...kept, ...added.map((link) => written(into, sheetPath, link))];
  putInOrder(root, sheetOrder, "hyperlinks", all.length > 0 ? element("hyperlinks", {}, all) : undefined);
}

function written(into: OfficePackage, sheetPath: string, link: Hyperlink): XmlElement {
  const id = link.address ? relate(into, sheetPath, "hyperlink", link.address, "external") : undefined;
  return element("hyperlink", {
    ref: cellName(link.row, link.column),
    ...(id === undefined ? {} : { "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id }),
    location: link.location?.replace(/^#/, ""),
    tooltip: link.tip,
  });
}
