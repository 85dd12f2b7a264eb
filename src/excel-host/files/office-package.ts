import { damaged } from "./file-refused";
import type { XmlElement } from "./xml";
import { attributeOf, childrenOf, decodeText, element, parseXml, removeChild, xmlText } from "./xml";
import type { ZipEntry } from "./zip";
import { deflate, inflate, readZip, writeZip } from "./zip";

/**
 * An .xlsx as parts. A part is inflated when first asked for, and only one that was put or touched is packed again:
 * the rest goes into the saved file as the same compressed bytes.
 */
export interface OfficePackage {
  readonly entries: Map<string, ZipEntry>;
  readonly trees: Map<string, XmlElement>;
  readonly touched: Set<string>;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "drawing". */
  readonly kind: string;
  /** A part's path, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const kindAddresses: ReadonlyMap<string, string> = new Map([
  ["core-properties", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"],
]);

export function openPackage(bytes: Uint8Array): OfficePackage {
  const entries = new Map(readZip(bytes).map((entry) => [entry.name, entry]));
  return { entries, trees: new Map(), touched: new Set() };
}

export function emptyPackage(): OfficePackage {
  const made: OfficePackage = { entries: new Map(), trees: new Map(), touched: new Set() };
  const types = element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
  ]);
  made.trees.set(CONTENT_TYPES, types);
  made.touched.add(CONTENT_TYPES);
  return made;
}

export function savePackage(from: OfficePackage): Uint8Array {
  for (const path of from.touched) {
    const tree = from.trees.get(path);
    if (tree) from.entries.set(path, deflate(path, new TextEncoder().encode(xmlText(tree))));
  }
  const first = from.entries.get(CONTENT_TYPES);
  const rest = [...from.entries.values()].filter((entry) => entry !== first);
  return writeZip(first ? [first, ...rest] : rest);
}

export function hasPart(from: OfficePackage, path: string): boolean {
  return from.entries.has(path) || from.trees.has(path);
}

export function partNames(from: OfficePackage): string[] {
  return [...new Set([...from.entries.keys(), ...from.trees.keys()])];
}

export function partBytes(from: OfficePackage, path: string): Uint8Array | undefined {
  const entry = from.entries.get(path);
  return entry && inflate(entry);
}

/** The part as a tree, the same one each time. To change it, ask for it with `editXml`. */
export function partXml(from: OfficePackage, path: string): XmlElement | undefined {
  const known = from.trees.get(path);
  if (known) return known;
  const bytes = partBytes(from, path);
  if (!bytes) return undefined;
  const tree = parseXml(decodeText(bytes), path);
  from.trees.set(path, tree);
  return tree;
}

/** @throws FileRefused when the part is missing. */
export function editXml(from: OfficePackage, path: string): XmlElement {
  const tree = partXml(from, path);
  if (!tree) throw damaged(`The file lacks one of its parts (${path}).`);
  from.touched.add(path);
  return tree;
}

export function putXml(into: OfficePackage, path: string, tree: XmlElement, contentType?: string): void {
  into.trees.set(path, tree);
  into.touched.add(path);
  if (contentType !== undefined) setContentType(into, path, contentType);
}

export function putBytes(into: OfficePackage, path: string, bytes: Uint8Array): void {
  into.trees.delete(path);
  into.touched.delete(path);
  into.entries.set(path, deflate(path, bytes));
}

/** Takes a part out, and with it whatever only it pointed at. */
export function removePart(from: OfficePackage, path: string): void {
  const pointedAt = relationshipsOf(from, path).filter(({ external }) => !external);
  for (const gone of [path, relationshipsPath(path)]) {
    from.entries.delete(gone);
    from.trees.delete(gone);
    from.touched.delete(gone);
  }
  const types = editXml(from, CONTENT_TYPES);
  removeChild(
    types,
    childrenOf(types, "Override").find((type) => attributeOf(type, "PartName") === `/${path}`),
  );
  for (const { target } of pointedAt) if (hasPart(from, target) && !isPointedAt(from, target)) removePart(from, target);
}

function isPointedAt(from: OfficePackage, path: string): boolean {
  return partNames(from)
    .filter((name) => name.endsWith(".rels"))
    .some((name) => relationshipsOf(from, ownerOf(name)).some(({ target, external }) => !external && target === path));
}

/** A path such as `xl/charts/chart7.xml`, free and above those that are taken. */
export function freePath(from: OfficePackage, stem: string, extension: string): string {
  const taken = new Set(partNames(from).map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}.${extension}`.toLowerCase())) number++;
  return `${stem}${number}.${extension}`;
}

export function contentTypeOf(from: OfficePackage, path: string): string | undefined {
  const types = partXml(from, CONTENT_TYPES);
  const named = childrenOf(types, "Override").find(
    (type) => attributeOf(type, "PartName")?.toLowerCase() === `/${path}`.toLowerCase(),
  );
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const general = childrenOf(types, "Default").find(
    (type) => attributeOf(type, "Extension")?.toLowerCase() === extension,
  );
  return attributeOf(named ?? general, "ContentType");
}

export function setContentType(into: OfficePackage, path: string, contentType: string): void {
  const types = editXml(into, CONTENT_TYPES);
  const known = childrenOf(types, "Override").find((type) => attributeOf(type, "PartName") === `/${path}`);
  if (known) known.attributes.set("ContentType", contentType);
  else types.children.push(element("Override", { PartName: `/${path}`, ContentType: contentType }));
}

export function setExtensionType(into: OfficePackage, extension: string, contentType: string): void {
  const types = partXml(into, CONTENT_TYPES);
  const known = childrenOf(types, "Default").some(
    (type) => attributeOf(type, "Extension")?.toLowerCase() === extension,
  );
  if (known) return;
  editXml(into, CONTENT_TYPES).children.unshift(element("Default", { Extension: extension, ContentType: contentType }));
}

/** What a part points at; the package itself is the part with the empty path. */
export function relationshipsOf(from: OfficePackage, path: string): Relationship[] {
  return childrenOf(partXml(from, relationshipsPath(path)), "Relationship").map((relationship) => {
    const external = attributeOf(relationship, "TargetMode") === "External";
    const target = attributeOf(relationship, "Target") ?? "";
    const type = attributeOf(relationship, "Type") ?? "";
    return {
      id: attributeOf(relationship, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolved(path, target),
      external,
    };
  });
}

export function relatedPart(from: OfficePackage, path: string, kind: string): string | undefined {
  return relationshipsOf(from, path).find((relationship) => relationship.kind === kind)?.target;
}

/** @returns the new relationship's id. */
export function relate(
  into: OfficePackage,
  path: string,
  kind: string,
  target: string,
  external: "external" | "internal" = "internal",
): string {
  const place = relationshipsPath(path);
  if (!hasPart(into, place)) putXml(into, place, element("Relationships", { xmlns: RELATIONSHIP_NAMESPACE }));
  const tree = editXml(into, place);
  const taken = new Set(childrenOf(tree).map((relationship) => attributeOf(relationship, "Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  tree.children.push(
    element("Relationship", {
      Id: id,
      Type: kindAddresses.get(kind) ?? `${OFFICE_RELATIONSHIPS}/${kind}`,
      Target: external === "external" ? target : `${path === "" ? "" : "/"}${target}`,
      TargetMode: external === "external" ? "External" : undefined,
    }),
  );
  return id;
}

export function unrelate(from: OfficePackage, path: string, id: string): void {
  const tree = editXml(from, relationshipsPath(path));
  removeChild(
    tree,
    childrenOf(tree).find((relationship) => attributeOf(relationship, "Id") === id),
  );
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function ownerOf(relationships: string): string {
  return relationships.replace(/_rels\/([^/]*)\.rels$/, "$1");
}

function resolved(path: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = path.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
