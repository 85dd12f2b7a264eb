import type { BookSnapshot, NameSnapshot } from "../book-snapshot";
import { shownFormula, storedFormula } from "./formula-text";
import { printNames } from "./page-layout";
import { absoluteAreaName, sheetPrefix } from "./addresses";
import type { XmlElement } from "./xml";
import { attributeOf, childrenOf, element, isOn, numberOf, setAttribute, textOf } from "./xml";

/** Names that Excel keeps for itself (a sheet's print area, its filter) and shows elsewhere. */
const OWN = "_xlnm.";

export interface StoredName {
  readonly sheet: number | undefined;
  readonly element: XmlElement;
}

export function storedNames(list: XmlElement | undefined): StoredName[] {
  return childrenOf(list, "definedName").map((entry) => ({ sheet: numberOf(entry, "localSheetId"), element: entry }));
}

export function readNames(names: readonly StoredName[], sheet: number | undefined): NameSnapshot[] {
  return names
    .filter((name) => name.sheet === sheet && !nameOf(name.element).startsWith(OWN))
    .map((name) => ({
      name: nameOf(name.element),
      formula: shownFormula(textOf(name.element)),
      comment: attributeOf(name.element, "comment") ?? "",
      visible: !isOn(name.element, "hidden"),
    }));
}

/** The text of one of Excel's own names, such as "Print_Titles". */
export function ownName(names: readonly StoredName[], sheet: number, name: string): string | undefined {
  const found = names.find((stored) => stored.sheet === sheet && nameOf(stored.element) === `${OWN}${name}`);
  return found && textOf(found.element);
}

function nameOf(entry: XmlElement): string {
  return attributeOf(entry, "name") ?? "";
}

export interface SheetPlaces {
  /** For each of the file's sheets, its place among the current ones; undefined when it is gone. */
  readonly placeOfOld: ReadonlyMap<number, number>;
  /** For each current sheet, its place in the file as opened. */
  readonly openedAt: readonly (number | undefined)[];
}

/**
 * The file's names after the change: those that are the same in both books keep their entry, what is not ours stays,
 * and each sheet's own names follow it to its new place.
 */
export function writtenNames(
  stored: readonly StoredName[],
  opened: BookSnapshot,
  current: BookSnapshot,
  places: SheetPlaces,
): XmlElement[] {
  const kept: StoredName[] = [];
  for (const name of stored) {
    const place = name.sheet === undefined ? undefined : places.placeOfOld.get(name.sheet);
    if (name.sheet === undefined || place !== undefined) kept.push({ sheet: place, element: name.element });
  }
  const scopes: readonly (number | undefined)[] = [undefined, ...current.sheets.keys()];
  const entries = scopes.flatMap((scope) => {
    const openedAt = scope === undefined ? undefined : places.openedAt[scope];
    const before = scope === undefined ? opened.names : openedAt === undefined ? [] : opened.sheets[openedAt]?.names;
    const after = scope === undefined ? current.names : current.sheets[scope]?.names;
    const inScope = kept.filter(({ sheet }) => sheet === scope).map((name) => name.element);
    const ordinary = namesInScope(inScope, before ?? [], after ?? []);
    const special = scope === undefined ? inScope.filter(isOwn) : ownNames(inScope, opened, current, scope, openedAt);
    return [...special, ...ordinary].map((entry) => {
      const made = element("definedName", Object.fromEntries(entry.attributes), entry.children);
      setAttribute(made, "localSheetId", scope);
      return made;
    });
  });
  return entries.sort((left, right) => {
    const [a, b] = [nameOf(left).toLowerCase(), nameOf(right).toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

function isOwn(entry: XmlElement): boolean {
  return nameOf(entry).startsWith(OWN);
}

function namesInScope(
  entries: readonly XmlElement[],
  before: readonly NameSnapshot[],
  after: readonly NameSnapshot[],
): XmlElement[] {
  const key = (name: string) => name.toLowerCase();
  const wanted = new Map(after.map((name) => [key(name.name), name]));
  const known = new Map(before.map((name) => [key(name.name), name]));
  const found = new Set<string>();
  const kept = entries
    .filter((entry) => !isOwn(entry))
    .flatMap((entry) => {
      const name = key(nameOf(entry));
      const now = wanted.get(name);
      if (!now) return known.has(name) ? [] : [entry];
      found.add(name);
      return isUnchanged(known.get(name), now) ? [entry] : [writtenName(now, entry)];
    });
  const added = after.filter((name) => !found.has(key(name.name))).map((name) => writtenName(name));
  return [...kept, ...added];
}

function isUnchanged(before: NameSnapshot | undefined, after: NameSnapshot): boolean {
  return (
    before?.name === after.name &&
    before.formula === after.formula &&
    before.comment === after.comment &&
    before.visible === after.visible
  );
}

function writtenName(name: NameSnapshot, old?: XmlElement): XmlElement {
  const entry = element("definedName", Object.fromEntries(old?.attributes ?? []), [storedFormula(name.formula)]);
  setAttribute(entry, "name", name.name);
  setAttribute(entry, "comment", name.comment === "" ? undefined : name.comment);
  setAttribute(entry, "hidden", name.visible ? undefined : true);
  return entry;
}

/** A sheet's print area, print titles and filter, which the file keeps as names. */
function ownNames(
  entries: readonly XmlElement[],
  opened: BookSnapshot,
  current: BookSnapshot,
  sheet: number,
  openedAt: number | undefined,
): XmlElement[] {
  const now = current.sheets[sheet];
  if (!now) return [];
  const before = openedAt === undefined ? undefined : opened.sheets[openedAt];
  const prefix = sheetPrefix(now.name);
  const was = {
    ...printNames(before?.pageLayout ?? {}, prefix),
    _FilterDatabase: before?.autoFilter && `${prefix}!${absoluteAreaName(before.autoFilter.area)}`,
  };
  const is = {
    ...printNames(now.pageLayout, prefix),
    _FilterDatabase: now.autoFilter && `${prefix}!${absoluteAreaName(now.autoFilter.area)}`,
  };
  const sameSheetName = before?.name === now.name;
  const managed = Object.keys(is) as (keyof typeof is)[];
  const untouched = entries.filter(
    (entry) => isOwn(entry) && !managed.some((name) => nameOf(entry) === `${OWN}${name}`),
  );
  const made = managed.flatMap((name) => {
    const old = entries.find((entry) => nameOf(entry) === `${OWN}${name}`);
    if (old && sameSheetName && was[name] === is[name]) return [old];
    const text = is[name];
    if (text === undefined) return [];
    const hidden = name === "_FilterDatabase" ? true : undefined;
    return [element("definedName", { name: `${OWN}${name}`, hidden }, [text])];
  });
  return [...untouched, ...made];
}
