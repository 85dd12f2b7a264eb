import type { OfficePackage } from "./office-package";
import { editXml, hasPart, partXml, putXml, relate, relatedPart } from "./office-package";
import type { XmlElement } from "./xml";
import { attributeOf, childrenOf, decodeControls, element, encodeControls, setAttribute, textOf } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

/** The text of a string item: its runs joined, its phonetic guides left out. */
export function stringOf(item: XmlElement): string {
  let text = "";
  for (const part of childrenOf(item)) {
    if (part.name === "t") text += textOf(part);
    else if (part.name === "r") for (const run of childrenOf(part, "t")) text += textOf(run);
  }
  return decodeControls(text);
}

export function readSharedStrings(from: OfficePackage, workbook: string): string[] {
  const path = relatedPart(from, workbook, "sharedStrings");
  return path === undefined ? [] : childrenOf(partXml(from, path), "si").map(stringOf);
}

/** Gives texts their numbers, adding after those that are there. Only plain text is shared, never text with runs. */
export function sharedStringBook(into: OfficePackage, workbook: string): (text: string) => number {
  let root: XmlElement | undefined;
  const known = new Map<string, number>();
  let count = 0;

  function begin(): XmlElement {
    const path = relatedPart(into, workbook, "sharedStrings") ?? "xl/sharedStrings.xml";
    if (!hasPart(into, path)) {
      putXml(into, path, element("sst", { xmlns: SPREADSHEET }), CONTENT_TYPE);
      relate(into, workbook, "sharedStrings", path);
    }
    const tree = editXml(into, path);
    childrenOf(tree, "si").forEach((item, index) => {
      count = index + 1;
      if (childrenOf(item).every(({ name }) => name === "t")) known.set(stringOf(item), index);
    });
    setAttribute(tree, "count", undefined);
    return tree;
  }

  return (text) => {
    root ??= begin();
    const at = known.get(text);
    if (at !== undefined) return at;
    root.children.push(element("si", {}, [textElement("t", text)]));
    known.set(text, count);
    count += 1;
    if (attributeOf(root, "uniqueCount") !== undefined) setAttribute(root, "uniqueCount", count);
    return count - 1;
  };
}

/** Spaces at either end, and line breaks, are lost to a reader unless the element says to keep them. */
export function textElement(name: string, text: string): XmlElement {
  const keep = /^\s|\s$|\n/.test(text);
  return element(name, keep ? { "xml:space": "preserve" } : {}, [encodeControls(text)]);
}
