import { damaged } from "./file-refused";

/** An element as it stands in a part. Names keep their prefix; text is unescaped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** `undefined` attributes are left out, numbers and truth values written as the file format has them. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: readonly (XmlNode | undefined)[] = [],
): XmlElement {
  const written = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written.set(key, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
  }
  return { name, attributes: written, children: children.filter((child) => child !== undefined) };
}

export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.children ?? []) {
    if (typeof node !== "string" && (name === undefined || node.name === name)) found.push(node);
  }
  return found;
}

export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) {
    at = at?.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name);
  }
  return at;
}

/** Every element below `parent` with this name without its prefix, in document order. */
export function descendantsOf(parent: XmlElement | undefined, localName: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent?.children ?? []) {
    if (typeof node === "string") continue;
    if (localNameOf(node.name) === localName) found.push(node);
    found.push(...descendantsOf(node, localName));
  }
  return found;
}

export function localNameOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function textOf(parent: XmlElement | undefined): string {
  let text = "";
  for (const node of parent?.children ?? []) text += typeof node === "string" ? node : textOf(node);
  return text;
}

export function attributeOf(from: XmlElement | undefined, name: string): string | undefined {
  return from?.attributes.get(name);
}

export function numberOf(from: XmlElement | undefined, name: string): number | undefined {
  const text = from?.attributes.get(name);
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

export function isOn(from: XmlElement | undefined, name: string, otherwise = false): boolean {
  const text = from?.attributes.get(name);
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

/** The `r:id` that ties an element to a relationship, whatever prefix the file gives that namespace. */
export function relationshipIdOf(from: XmlElement | undefined): string | undefined {
  for (const [name, value] of from?.attributes ?? []) if (/^\w+:(id|embed)$/.test(name)) return value;
  return undefined;
}

export function setAttribute(on: XmlElement, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined) on.attributes.delete(name);
  else on.attributes.set(name, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
}

export function removeChild(parent: XmlElement, child: XmlElement | undefined): void {
  if (child) parent.children = parent.children.filter((node) => node !== child);
}

/** Puts a child where the schema's sequence has it, in place of any of the same name; nothing leaves the place empty. */
export function putInOrder(parent: XmlElement, order: readonly string[], name: string, child?: XmlElement): void {
  const old = childOf(parent, name);
  if (old && child) parent.children = parent.children.map((node) => (node === old ? child : node));
  else if (old) removeChild(parent, old);
  else if (child) insertInOrder(parent, order, child);
}

/** After the last sibling that comes no later than it in the sequence. */
export function insertInOrder(parent: XmlElement, order: readonly string[], child: XmlElement): void {
  const rank = order.indexOf(child.name);
  let index = 0;
  parent.children.forEach((node, at) => {
    if (typeof node === "string") return;
    const place = order.indexOf(standsFor(node));
    if (place >= 0 && place <= rank) index = at + 1;
  });
  parent.children.splice(index, 0, child);
}

/** What a choice between versions of an element holds the place of. */
function standsFor(node: XmlElement): string {
  return node.name === "mc:AlternateContent" ? (childrenOf(childrenOf(node)[0])[0]?.name ?? node.name) : node.name;
}

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** No part of a workbook comes near it; a file made to exhaust the stack does. */
const DEEPEST = 500;

/**
 * Reads a part. Where the producer gave the root's namespace a prefix, the prefix is taken away throughout, so that
 * `<x:c>` and `<c>` read alike.
 *
 * @throws FileRefused for anything that is not well formed, and for a document type: entities are never expanded.
 */
export function parseXml(text: string, part: string): XmlElement {
  const broken = (what: string) => damaged(`Part of the file (${part}) is not readable: ${what}.`);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let prefix = "";
  let at = text.startsWith("\ufeff") ? 1 : 0;

  const ownName = (name: string) => (prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name);

  while (at < text.length) {
    const start = text.indexOf("<", at);
    const parent = open[open.length - 1];
    if (start !== at) {
      const between = text.slice(at, start < 0 ? undefined : start);
      if (parent) parent.children.push(unescapeXml(between, broken));
      else if (between.trim() !== "") throw broken("there is text outside it");
      if (start < 0) break;
    }

    const next = text.charCodeAt(start + 1);
    if (next === 33 /* ! */) {
      if (text.startsWith("<!--", start)) at = after(text, "-->", start, broken);
      else if (text.startsWith("<![CDATA[", start)) {
        at = after(text, "]]>", start, broken);
        parent?.children.push(text.slice(start + 9, at - 3));
      } else throw broken("it declares a document type");
      continue;
    }
    if (next === 63 /* ? */) {
      at = after(text, "?>", start, broken);
      continue;
    }
    if (next === 47 /* / */) {
      at = after(text, ">", start, broken);
      const closing = open.pop();
      if (!closing || closing.name !== ownName(text.slice(start + 2, at - 1).trim()))
        throw broken("its tags do not match");
      continue;
    }

    let end = start + 1;
    while (end < text.length && !isNameEnd(text.charCodeAt(end))) end++;
    const name = text.slice(start + 1, end);
    if (name === "") throw broken("a tag has no name");
    const attributes = new Map<string, string>();
    at = readAttributes(text, end, attributes, broken);
    if (!root) prefix = prefixToDrop(name, attributes);
    const made: XmlElement = { name: ownName(name), attributes, children: [] };
    if (!root) root = made;
    else if (parent) parent.children.push(made);
    else throw broken("it has two roots");
    if (text.charCodeAt(at - 2) !== 47) open.push(made);
    if (open.length > DEEPEST) throw broken("its elements are nested too deeply");
  }
  if (!root || open.length > 0) throw broken("it ends too early");
  return root;
}

/** The root's prefix with its colon, and its namespace made the default one; nothing where another is the default. */
function prefixToDrop(name: string, attributes: Map<string, string>): string {
  if (!name.includes(":")) return "";
  const prefix = name.slice(0, name.indexOf(":"));
  const namespace = attributes.get(`xmlns:${prefix}`);
  if (namespace === undefined || (attributes.get("xmlns") ?? namespace) !== namespace) return "";
  attributes.set("xmlns", namespace);
  return `${prefix}:`;
}

type Broken = (what: string) => Error;

/** @returns the place just past the tag's ">". */
function readAttributes(text: string, from: number, into: Map<string, string>, broken: Broken): number {
  let at = from;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    const code = text.charCodeAt(at);
    if (code === 62 /* > */) return at + 1;
    if (code === 47 /* / */ && text.charCodeAt(at + 1) === 62) return at + 2;
    const equals = text.indexOf("=", at);
    if (equals < 0) throw broken("a tag is not closed");
    const name = text.slice(at, equals).trimEnd();
    at = equals + 1;
    while (isSpace(text.charCodeAt(at))) at++;
    const quote = text[at];
    if ((quote !== '"' && quote !== "'") || !/^[^\s<>"'=]+$/.test(name))
      throw broken("an attribute is not written out");
    const end = text.indexOf(quote, at + 1);
    if (end < 0) throw broken("an attribute is not closed");
    if (into.has(name)) throw broken("an attribute is given twice");
    into.set(name, unescapeXml(text.slice(at + 1, end), broken));
    at = end + 1;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isNameEnd(code: number): boolean {
  return code === 62 || code === 47 || isSpace(code);
}

function after(text: string, mark: string, from: number, broken: Broken): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw broken("it ends too early");
  return at + mark.length;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescapeXml(text: string, broken: Broken): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(/&([^;]*);?/g, (_, name: string) => {
    const code = name.startsWith("#x")
      ? parseInt(name.slice(2), 16)
      : name.startsWith("#")
        ? Number(name.slice(1))
        : -1;
    const meant = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entities.get(name);
    if (meant === undefined) throw broken("it uses an entity of its own");
    return meant;
  });
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function xmlText(root: XmlElement): string {
  const pieces: string[] = [HEADER];
  write(root, pieces);
  return pieces.join("");
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(escapeText(node));
    return;
  }
  pieces.push("<", node.name);
  for (const [name, value] of node.attributes) pieces.push(" ", name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of node.children) write(child, pieces);
  pieces.push("</", node.name, ">");
}

const textEscapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\r", "&#13;"],
  ["\n", "&#10;"],
  ["\t", "&#9;"],
]);

/**
 * Beside what XML needs escaped, the characters that it cannot hold at all, whatever a formula or a title was given:
 * they are left out, for they would make the file unreadable.
 */
const marksInText = /[&<>\r]|[^\P{Cc}\t\n\u007F-\u009F]|[\uFFFE\uFFFF]/gu;
const marksInAttributes = /[&<>"\t\n]|[^\P{Cc}\u007F-\u009F]|[\uFFFE\uFFFF]/gu;

export function escapeText(text: string): string {
  return text.replace(marksInText, (mark) => textEscapes.get(mark) ?? "");
}

export function escapeAttribute(text: string): string {
  return text.replace(marksInAttributes, (mark) => textEscapes.get(mark) ?? "");
}

/** Control characters, which XML cannot hold, as Excel writes them: `_x0001_`; and text that looks so, escaped. */
export function encodeControls(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (mark) =>
      mark === "\n" || mark === "\t" ? mark : `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

export function decodeControls(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
