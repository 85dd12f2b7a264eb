import type { BookSnapshot, CustomXmlSnapshot } from "../book-snapshot";
import { isSame } from "./canonical";
import type { OfficePackage } from "./office-package";
import {
  freePath,
  partBytes,
  partXml,
  putBytes,
  putXml,
  relate,
  relatedPart,
  relationshipsOf,
  removePart,
  unrelate,
} from "./office-package";
import type { XmlElement } from "./xml";
import { attributeOf, childrenOf, decodeText, element, parseXml, textOf, xmlText } from "./xml";

type Settings = BookSnapshot["settings"];

/** Names our own part. Excel keeps parts it does not know, so the settings outlast a save there. */
const SETTINGS = "urn:excel-host:workbook-settings";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

interface CustomPart {
  readonly relationship: string;
  readonly path: string;
  readonly id: string;
  readonly xml: string;
}

function customParts(from: OfficePackage, workbook: string): CustomPart[] {
  return relationshipsOf(from, workbook)
    .filter(({ kind, external }) => kind === "customXml" && !external)
    .flatMap(({ id: relationship, target: path }) => {
      const bytes = partBytes(from, path);
      if (!bytes) return [];
      const properties = relatedPart(from, path, "customXmlProps");
      const item = properties === undefined ? undefined : partXml(from, properties);
      const id = [...(item?.attributes ?? [])].find(([name]) => /(^|:)itemID$/.test(name))?.[1];
      return [{ relationship, path, id: id ?? path, xml: decodeText(bytes).replace(/^\ufeff/, "") }];
    });
}

function settingsOf({ xml, path }: CustomPart): Settings | undefined {
  if (!xml.includes(SETTINGS)) return undefined;
  const root = parseXml(xml, path);
  if (attributeOf(root, "xmlns") !== SETTINGS) return undefined;
  const read = childrenOf(root, "setting").map(
    (setting) => [attributeOf(setting, "key") ?? "", valueOf(setting)] as const,
  );
  return Object.fromEntries(read.filter(([key]) => key !== "__proto__"));
}

/** A setting that someone edited by hand into no JSON is read as its text. */
function valueOf(setting: XmlElement): unknown {
  const text = textOf(setting);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function readCustomXml(
  from: OfficePackage,
  workbook: string,
): { readonly parts: CustomXmlSnapshot[]; readonly settings: Settings } {
  const parts = customParts(from, workbook);
  const settings = parts.map(settingsOf);
  return {
    parts: parts.filter((_, index) => !settings[index]).map(({ id, xml }) => ({ id, xml })),
    settings: settings.find((found) => found !== undefined) ?? {},
  };
}

export function writeCustomXml(
  into: OfficePackage,
  workbook: string,
  opened: BookSnapshot,
  current: BookSnapshot,
): void {
  const parts = customParts(into, workbook);
  if (!isSame(opened.settings, current.settings)) {
    const old = parts.find((part) => settingsOf(part) !== undefined);
    if (old) takeOut(into, workbook, old);
    if (Object.keys(current.settings).length > 0) add(into, workbook, newId(), writtenSettings(current.settings));
  }
  for (const was of opened.customXmlParts) {
    const part = parts.find(({ id }) => id === was.id);
    if (part && !current.customXmlParts.some(({ id }) => id === was.id)) takeOut(into, workbook, part);
  }
  for (const { id, xml } of current.customXmlParts) {
    const was = opened.customXmlParts.find((candidate) => candidate.id === id);
    const part = was && parts.find((candidate) => candidate.id === id);
    if (!part) add(into, workbook, id, xml);
    else if (was.xml !== xml) putBytes(into, part.path, new TextEncoder().encode(xml));
  }
}

function takeOut(from: OfficePackage, workbook: string, part: CustomPart): void {
  unrelate(from, workbook, part.relationship);
  removePart(from, part.path);
}

function add(into: OfficePackage, workbook: string, id: string, xml: string): void {
  const path = freePath(into, "customXml/item", "xml");
  putBytes(into, path, new TextEncoder().encode(xml));
  const properties = freePath(into, "customXml/itemProps", "xml");
  const tree = element("ds:datastoreItem", { "ds:itemID": asGuid(id), "xmlns:ds": PROPERTIES }, [
    element("ds:schemaRefs"),
  ]);
  putXml(into, properties, tree, PROPERTIES_TYPE);
  relate(into, path, "customXmlProps", properties);
  relate(into, workbook, "customXml", path);
}

/** Excel takes nothing but a GUID in braces for a part's id. */
function asGuid(id: string): string {
  return /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id) ? id : newId();
}

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function writtenSettings(settings: Settings): string {
  const entries = Object.entries(settings).map(([key, value]) =>
    element("setting", { key }, [JSON.stringify(value ?? null)]),
  );
  return xmlText(element("settings", { xmlns: SETTINGS }, entries));
}
