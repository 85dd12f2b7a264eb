import type { BookSnapshot, SheetSnapshot } from "../book-snapshot";
import { blankBook, blankSheet, blankSheetPart, blankWorkbook } from "./blank-book";
import { isSame } from "./canonical";
import { renameInCharts, writeCharts } from "./charts";
import { hasSameCells } from "./cell-changes";
import { writeComments } from "./comments";
import { writeConditionalFormats } from "./conditional-formats";
import { writeCustomXml } from "./custom-xml";
import type { SheetPlaces } from "./defined-names";
import { storedNames, writtenNames } from "./defined-names";
import { dynamicArrayMark } from "./dynamic-arrays";
import { writtenAutoFilter } from "./filters";
import { writeHyperlinks } from "./hyperlinks";
import type { OfficePackage } from "./office-package";
import {
  editXml,
  freePath,
  OFFICE_RELATIONSHIPS,
  partXml,
  putXml,
  relate,
  relatedPart,
  relationshipsOf,
  removePart,
  savePackage,
  setContentType,
  unrelate,
} from "./office-package";
import { writePageLayout } from "./page-layout";
import { writeCustomProperties, writeProperties } from "./properties";
import { writeProtection, writeStructureProtection } from "./protection";
import { bookFacts, snapshotOf } from "./read-xlsx";
import type { RecognisedWorkbook, SheetPart } from "./recognised-workbook";
import { isWorksheet, recognisedWorkbook, workbookContentType } from "./recognised-workbook";
import { sharedStringBook } from "./shared-strings";
import { sheetOrder, sheetView, writeLayout } from "./sheet-layout";
import type { StyleBook } from "./styles-part";
import { styleBook, styleKey } from "./styles-part";
import { tableAt, writeTables } from "./tables";
import { writeValidations } from "./validations";
import type { CellWriting } from "./write-cells";
import { writeCells } from "./write-cells";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, element, numberOf, putInOrder, relationshipIdOf, setAttribute } from "./xml";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

const workbookOrder = (
  "fileVersion fileSharing workbookPr mc:AlternateContent xr:revisionPtr workbookProtection bookViews sheets " +
  "functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/**
 * The workbook's bytes after the change from `opened` to `current`.
 *
 * Only the difference is worked into `original`: a part that it does not reach is copied as the bytes it was. Every
 * formula is saved with its calculated value, and Excel is asked to calculate again when it opens the file.
 *
 * @param original `null` for a workbook that never was a file.
 * @param opened What `original` held, from the same source as `current`; read from it when `null`.
 * @throws FileRefused when `original` is not a workbook that can be opened. Nothing is written then.
 */
export async function writeXlsx(
  original: Uint8Array | null,
  opened: BookSnapshot | null,
  current: BookSnapshot,
): Promise<Uint8Array> {
  const book = original ? recognisedWorkbook(original) : blankWorkbook();
  const before = original ? (opened ?? snapshotOf(book)) : blankBook();
  if (original && isSameBook(before, current)) return original;
  return savePackage(await patched(book, before, current));
}

interface SheetPair {
  readonly opened: SheetSnapshot;
  readonly current: SheetSnapshot;
  readonly part: SheetPart;
  readonly isNew: boolean;
}

async function patched(book: RecognisedWorkbook, opened: BookSnapshot, current: BookSnapshot): Promise<OfficePackage> {
  const into = book.package;
  const workbook = editXml(into, book.path);
  setContentType(into, book.path, workbookContentType());
  const pairs = pairSheets(book, opened, current);
  const stylesPath = relatedPart(into, book.path, "styles");
  const facts = bookFacts(book);
  const stylesRoot = stylesPath === undefined ? undefined : partXml(into, stylesPath);
  const styles = styleBook(stylesRoot ?? element("styleSheet"), facts.palette, () =>
    stylesPath === undefined ? element("styleSheet") : editXml(into, stylesPath),
  );

  const writing: BookWriting = {
    into,
    opened,
    current,
    styles,
    openedStyles: opened.styles.map(styleKey),
    currentStyles: current.styles.map(styleKey),
    sharedString: sharedStringBook(into, book.path),
    dynamicArray: dynamicArrayMark(into, book.path),
  };

  let formulasChanged = false;
  for (const pair of pairs) if (await writeSheet(pair, writing)) formulasChanged = true;

  for (const style of current.namedStyles ?? []) {
    if (!opened.namedStyles?.some((before) => isSame(before, style))) styles.keepNamed(style);
  }

  const gone = book.sheets.filter((sheet) => !pairs.some(({ part }) => part.path === sheet.path));
  for (const sheet of gone) {
    const id = relationshipIdOf(sheet.entry);
    if (id !== undefined) unrelate(into, book.path, id);
    removePart(into, sheet.path);
  }
  for (const { opened: was, current: is, isNew } of pairs) {
    if (!isNew && was.name !== is.name) renameInCharts(into, was.name, is.name);
  }
  if (formulasChanged || gone.length > 0) removeCalculationChain(into, book.path);

  writeSheetList(workbook, pairs);
  writeViews(workbook, book, pairs, opened, current, into);
  writeNames(workbook, book, pairs, opened, current);
  writeStructureProtectionIfChanged(workbook, opened, current);
  writeDateSystem(workbook, opened, current);
  askToCalculate(workbook);
  writeProperties(into, opened.properties, current.properties);
  writeCustomProperties(into, opened.customProperties, current.customProperties);
  writeCustomXml(into, book.path, opened, current);
  return into;
}

function isSameBook(opened: BookSnapshot, current: BookSnapshot): boolean {
  const keys = { openedStyles: opened.styles.map(styleKey), currentStyles: current.styles.map(styleKey) };
  const apart = (book: BookSnapshot) => ({ ...book, styles: [], sheets: book.sheets.map(withoutCells) });
  const sameCells = (sheet: SheetSnapshot, index: number) => {
    const now = current.sheets[index];
    return now !== undefined && hasSameCells(sheet.cells, now.cells, keys);
  };
  return isSame(apart(opened), apart(current)) && opened.sheets.every(sameCells);
}

function withoutCells(sheet: SheetSnapshot): object {
  return { ...sheet, cells: undefined };
}

/** The current sheets in order, each with what it was: found again by its id, then by the name it had in the file. */
function pairSheets(book: RecognisedWorkbook, opened: BookSnapshot, current: BookSnapshot): SheetPair[] {
  const paths = new Map<string, string>();
  return current.sheets.map((sheet) => {
    const was = opened.sheets.find(({ id }) => id === sheet.id);
    const part = was && book.sheets.find(({ name }) => name === was.name);
    if (was && part) return { opened: was, current: sheet, part, isNew: false };
    const made = newSheetPart(book, sheet.name, paths);
    return { opened: blankSheet(sheet.id, sheet.name), current: sheet, part: made, isNew: true };
  });
}

function newSheetPart(book: RecognisedWorkbook, name: string, made: Map<string, string>): SheetPart {
  const path = freePath(book.package, "xl/worksheets/sheet", "xml");
  putXml(book.package, path, blankSheetPart(), WORKSHEET);
  const id = relate(book.package, book.path, "worksheet", path);
  const taken = book.sheets.map(({ entry }) => numberOf(entry, "sheetId") ?? 0);
  made.set(path, name);
  const sheetId = Math.max(0, ...taken) + made.size;
  return { name, path, entry: element("sheet", { name, sheetId, "r:id": id, "xmlns:r": OFFICE_RELATIONSHIPS }) };
}

interface BookWriting {
  readonly into: OfficePackage;
  readonly opened: BookSnapshot;
  readonly current: BookSnapshot;
  readonly styles: StyleBook;
  readonly openedStyles: readonly string[];
  readonly currentStyles: readonly string[];
  readonly sharedString: (text: string) => number;
  readonly dynamicArray: () => number;
}

/** @returns whether the sheet's formulas changed. */
async function writeSheet(pair: SheetPair, writing: BookWriting): Promise<boolean> {
  const { opened, current, part, isNew } = pair;
  if (!isNew && isSameSheet(opened, current, writing)) return false;
  if (!isWorksheet(writing.into, part)) return false;
  const { into, styles } = writing;
  const root = editXml(into, part.path);
  const cellWriting: CellWriting = {
    openedStyles: isNew ? writing.currentStyles.slice(0, 0) : writing.openedStyles,
    currentStyles: writing.currentStyles,
    formatId: (style, base) => {
      const wanted = writing.current.styles[style];
      return wanted ? styles.formatId(wanted, base) : 0;
    },
    sharedString: writing.sharedString,
    dynamicArray: writing.dynamicArray,
    tableAt: (row, column) => tableAt(current.tables, row, column)?.name,
  };
  writeLayout(root, opened, current);
  const formulasChanged = writeCells(root, opened.cells, current.cells, cellWriting);
  await writeProtection(root, opened.protection, current.protection);
  if (!isSame(opened.autoFilter, current.autoFilter)) {
    const { area, criteria } = current.autoFilter ?? {};
    putInOrder(root, sheetOrder, "autoFilter", area && criteria ? writtenAutoFilter(area, criteria) : undefined);
    if (!area) putInOrder(root, sheetOrder, "sortState");
  }
  writeConditionalFormats(root, opened.conditionalFormats, current.conditionalFormats, styles.differentialId);
  writeValidations(root, opened.validations, current.validations, writing.current.uses1904Dates);
  writeHyperlinks(into, part.path, root, opened, current);
  writePageLayout(root, opened.pageLayout, current.pageLayout);
  writeCharts(into, part.path, root, opened, current, writing.current);
  writeComments(into, part.path, root, opened, current);
  writeTables(into, part.path, root, opened, current);
  return formulasChanged;
}

/** A sheet's name, place and own names are the workbook's to keep; everything else is the sheet's. */
function isSameSheet(opened: SheetSnapshot, current: SheetSnapshot, writing: BookWriting): boolean {
  const comparable = (sheet: SheetSnapshot) => ({
    ...withoutCells(sheet),
    name: "",
    visibility: "",
    names: [],
    pageLayout: { ...sheet.pageLayout, printArea: undefined, titleRows: undefined, titleColumns: undefined },
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
  });
  return isSame(comparable(opened), comparable(current)) && hasSameCells(opened.cells, current.cells, writing);
}

function writeSheetList(workbook: XmlElement, pairs: readonly SheetPair[]): void {
  const entries = pairs.map(({ opened, current, part, isNew }) => {
    const { entry } = part;
    setAttribute(entry, "name", current.name);
    if (isNew || opened.visibility !== current.visibility) {
      setAttribute(entry, "state", current.visibility === "visible" ? undefined : current.visibility);
    }
    return entry;
  });
  const list = childOf(workbook, "sheets") ?? element("sheets");
  list.children = entries;
  putInOrder(workbook, workbookOrder, "sheets", list);
}

/** The tabs in view and the one in front, which the file knows by their place; and no second tab left selected. */
function writeViews(
  workbook: XmlElement,
  book: RecognisedWorkbook,
  pairs: readonly SheetPair[],
  opened: BookSnapshot,
  current: BookSnapshot,
  into: OfficePackage,
): void {
  const view = childOf(workbook, "bookViews", "workbookView");
  const place = pairs.findIndex((pair) => pair.current.id === current.activeSheet);
  const active = pairs[place];
  if (!view || !active) return;
  const firstShown = book.sheets[numberOf(view, "firstSheet") ?? 0];
  const first = pairs.findIndex(({ part }) => part.path === firstShown?.path);
  setAttribute(view, "firstSheet", first > 0 ? first : undefined);
  const wasActive = book.sheets[numberOf(view, "activeTab") ?? 0];
  setAttribute(view, "activeTab", place > 0 ? place : undefined);
  if (wasActive?.path === active.part.path || opened.activeSheet === active.opened.id) return;
  for (const { part } of pairs) {
    const isActive = part === active.part;
    const root = partXml(into, part.path);
    const shown = childOf(root, "sheetViews", "sheetView");
    const isSelected = attributeOf(shown, "tabSelected") === "1" || attributeOf(shown, "tabSelected") === "true";
    if (isActive === isSelected || !root || root.name !== "worksheet") continue;
    setAttribute(sheetView(editXml(into, part.path)), "tabSelected", isActive ? true : undefined);
  }
}

function writeNames(
  workbook: XmlElement,
  book: RecognisedWorkbook,
  pairs: readonly SheetPair[],
  opened: BookSnapshot,
  current: BookSnapshot,
): void {
  const placeOfOld = new Map<number, number>();
  const openedAt = pairs.map((pair, place) => {
    const old = book.sheets.findIndex(({ path }) => path === pair.part.path);
    if (old >= 0) placeOfOld.set(old, place);
    return pair.isNew ? undefined : opened.sheets.indexOf(pair.opened);
  });
  const places: SheetPlaces = { placeOfOld, openedAt };
  const entries = writtenNames(storedNames(childOf(workbook, "definedNames")), opened, current, places);
  const list = entries.length > 0 ? element("definedNames", {}, entries) : undefined;
  putInOrder(workbook, workbookOrder, "definedNames", list);
}

function writeStructureProtectionIfChanged(workbook: XmlElement, opened: BookSnapshot, current: BookSnapshot): void {
  if (opened.structureProtected === current.structureProtected) return;
  writeStructureProtection(workbook, workbookOrder, current.structureProtected);
}

function writeDateSystem(workbook: XmlElement, opened: BookSnapshot, current: BookSnapshot): void {
  if (opened.uses1904Dates === current.uses1904Dates) return;
  const properties = childOf(workbook, "workbookPr") ?? element("workbookPr");
  setAttribute(properties, "date1904", current.uses1904Dates ? true : undefined);
  putInOrder(workbook, workbookOrder, "workbookPr", properties);
}

function askToCalculate(workbook: XmlElement): void {
  const calculation = childOf(workbook, "calcPr") ?? element("calcPr");
  setAttribute(calculation, "fullCalcOnLoad", true);
  putInOrder(workbook, workbookOrder, "calcPr", calculation);
}

/** The order in which Excel last calculated. It is optional, and wrong once a formula has come or gone. */
function removeCalculationChain(into: OfficePackage, workbookPath: string): void {
  const chain = relationshipsOf(into, workbookPath).find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  unrelate(into, workbookPath, chain.id);
  removePart(into, chain.target);
}
