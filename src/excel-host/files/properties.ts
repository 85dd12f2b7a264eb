import type { BookSnapshot } from "../book-snapshot";
import { isSame } from "./canonical";
import type { OfficePackage } from "./office-package";
import { editXml, hasPart, partXml, putXml, relate, relatedPart } from "./office-package";
import type { XmlElement } from "./xml";
import { attributeOf, childrenOf, element, localNameOf, numberOf, removeChild, setAttribute, textOf } from "./xml";

/** Office.js's names for what the file keeps in one of two parts. */
const coreNames: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  lastAuthor: "cp:lastModifiedBy",
  revisionNumber: "cp:revision",
  category: "cp:category",
  creationDate: "dcterms:created",
};
const extendedNames: Readonly<Record<string, string>> = { company: "Company", manager: "Manager" };

interface PropertyPart {
  readonly kind: string;
  readonly path: string;
  readonly contentType: string;
  readonly names: Readonly<Record<string, string>>;
  readonly blank: () => XmlElement;
}

const VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

const core: PropertyPart = {
  kind: "core-properties",
  path: "docProps/core.xml",
  contentType: "application/vnd.openxmlformats-package.core-properties+xml",
  names: coreNames,
  blank: () =>
    element("cp:coreProperties", {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }),
};

const extended: PropertyPart = {
  kind: "extended-properties",
  path: "docProps/app.xml",
  contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  names: extendedNames,
  blank: () =>
    element("Properties", {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
      "xmlns:vt": VARIANTS,
    }),
};

const custom: Omit<PropertyPart, "names"> = {
  kind: "custom-properties",
  path: "docProps/custom.xml",
  contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  blank: () =>
    element("Properties", {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
      "xmlns:vt": VARIANTS,
    }),
};

export function readProperties(from: OfficePackage): BookSnapshot["properties"] {
  const read: Record<string, string> = {};
  for (const part of [core, extended]) {
    const path = relatedPart(from, "", part.kind);
    const root = path === undefined ? undefined : partXml(from, path);
    for (const [shown, stored] of Object.entries(part.names)) {
      const found = named(root, stored);
      if (found && textOf(found) !== "") read[shown] = textOf(found);
    }
  }
  return read;
}

function named(root: XmlElement | undefined, stored: string): XmlElement | undefined {
  return childrenOf(root).find(({ name }) => localNameOf(name) === localNameOf(stored));
}

export function writeProperties(
  into: OfficePackage,
  opened: BookSnapshot["properties"],
  current: BookSnapshot["properties"],
): void {
  for (const part of [core, extended]) {
    const changed = Object.keys(part.names).filter((name) => (opened[name] ?? "") !== (current[name] ?? ""));
    if (changed.length === 0) continue;
    const root = propertyPart(into, part);
    for (const name of changed) put(root, part.names[name] ?? name, current[name] ?? "");
  }
}

function propertyPart(into: OfficePackage, part: Omit<PropertyPart, "names">): XmlElement {
  const path = relatedPart(into, "", part.kind) ?? part.path;
  if (!hasPart(into, path)) {
    putXml(into, path, part.blank(), part.contentType);
    relate(into, "", part.kind, path);
  }
  return editXml(into, path);
}

function put(root: XmlElement, stored: string, text: string): void {
  const old = named(root, stored);
  if (text === "") removeChild(root, old);
  else if (old) old.children = [text];
  else {
    const isOwn = stored.startsWith("cp:") && !root.name.includes(":");
    const isDate = stored.startsWith("dcterms:");
    const name = isOwn ? localNameOf(stored) : stored;
    root.children.push(element(name, isDate ? { "xsi:type": "dcterms:W3CDTF" } : {}, [text]));
  }
}

/** Identifies a property as the user's own, in every Office file. */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function readCustomProperties(from: OfficePackage): BookSnapshot["customProperties"] {
  const path = relatedPart(from, "", custom.kind);
  const entries = childrenOf(path === undefined ? undefined : partXml(from, path), "property");
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const name = attributeOf(entry, "name");
      const value = childrenOf(entry)[0];
      return name === undefined || name === "__proto__" || !value ? [] : [[name, valueOf(value)] as const];
    }),
  );
}

function valueOf(value: XmlElement): string | number | boolean {
  const text = textOf(value);
  const type = localNameOf(value.name);
  if (type === "bool") return text === "true" || text === "1";
  return /^(i[1248]|int|r[48]|decimal|ui[1248]|uint)$/.test(type) && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

export function writeCustomProperties(
  into: OfficePackage,
  opened: BookSnapshot["customProperties"],
  current: BookSnapshot["customProperties"],
): void {
  if (isSame(opened, current)) return;
  const root = propertyPart(into, custom);
  const entryOf = (name: string) => childrenOf(root).find((entry) => attributeOf(entry, "name") === name);
  for (const name of Object.keys(opened)) if (!(name in current)) removeChild(root, entryOf(name));
  for (const [name, value] of Object.entries(current)) {
    if (opened[name] === value) continue;
    const old = entryOf(name);
    const entry = old ?? element("property", { fmtid: USER_DEFINED, pid: nextId(root), name });
    entry.children = [writtenValue(value)];
    setAttribute(entry, "linkTarget", undefined);
    if (!old) root.children.push(entry);
  }
}

/** Numbers 0 and 1 are the part's own. */
function nextId(root: XmlElement): number {
  return Math.max(1, ...childrenOf(root).map((entry) => numberOf(entry, "pid") ?? 1)) + 1;
}

function writtenValue(value: string | number | boolean): XmlElement {
  if (typeof value === "boolean") return element("vt:bool", {}, [String(value)]);
  if (typeof value === "string") return element("vt:lpwstr", {}, [value]);
  const isWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return element(isWhole ? "vt:i4" : "vt:r8", {}, [String(value)]);
}
