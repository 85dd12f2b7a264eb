import type { BookSnapshot, SheetSnapshot, StyleSnapshot } from "../book-snapshot";
import { readCharts } from "./charts";
import type { Palette } from "./colours";
import { paletteOf } from "./colours";
import { readComments } from "./comments";
import { readConditionalFormats } from "./conditional-formats";
import { readCustomXml } from "./custom-xml";
import type { StoredName } from "./defined-names";
import { ownName, readNames, storedNames } from "./defined-names";
import { readAutoFilter } from "./filters";
import { readHyperlinks } from "./hyperlinks";
import { partXml, relatedPart } from "./office-package";
import { readPageLayout } from "./page-layout";
import { readCustomProperties, readProperties } from "./properties";
import { readCells } from "./read-cells";
import { readProtection, readStructureProtection } from "./protection";
import type { RecognisedWorkbook, SheetPart } from "./recognised-workbook";
import { isWorksheet, recognisedWorkbook } from "./recognised-workbook";
import { readSharedStrings } from "./shared-strings";
import { readLayout } from "./sheet-layout";
import { readNamedStyles, readStyles } from "./read-styles";
import { readTables } from "./tables";
import { readValidations } from "./validations";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, element, isOn, numberOf } from "./xml";

/**
 * Everything of a workbook that Office.js could ask for. Sheets keep the file's order; a sheet that holds only a chart
 * is among them, without cells.
 *
 * @throws FileRefused
 */
export async function readXlsx(bytes: Uint8Array): Promise<BookSnapshot> {
  return Promise.resolve(snapshotOf(recognisedWorkbook(bytes)));
}

export interface BookFacts {
  readonly styles: readonly StyleSnapshot[];
  readonly palette: Palette;
  readonly uses1904Dates: boolean;
}

/** What every sheet's part points into. */
export function bookFacts(book: RecognisedWorkbook): BookFacts {
  const part = (kind: string) => {
    const path = relatedPart(book.package, book.path, kind);
    return path === undefined ? undefined : partXml(book.package, path);
  };
  const stylesPart = part("styles");
  const palette = paletteOf(part("theme"), stylesPart);
  return {
    styles: readStyles(stylesPart, palette),
    palette,
    uses1904Dates: isOn(childOf(book.root, "workbookPr"), "date1904"),
  };
}

export function snapshotOf(book: RecognisedWorkbook): BookSnapshot {
  const facts = bookFacts(book);
  const stylesPath = relatedPart(book.package, book.path, "styles");
  const stylesPart = stylesPath === undefined ? undefined : partXml(book.package, stylesPath);
  const reading: SheetReading = {
    ...facts,
    strings: readSharedStrings(book.package, book.path),
    differentials: childrenOf(childOf(stylesPart, "dxfs"), "dxf"),
    names: storedNames(childOf(book.root, "definedNames")),
  };
  const namedStyles = readNamedStyles(stylesPart, facts.palette);
  const active = numberOf(childOf(book.root, "bookViews", "workbookView"), "activeTab") ?? 0;
  const { parts, settings } = readCustomXml(book.package, book.path);
  const sheets = book.sheets.map((sheet, index) => readSheet(book, sheet, index, reading));
  return {
    sheets,
    activeSheet: (sheets[active] ?? sheets[0])?.id ?? "",
    names: readNames(reading.names, undefined),
    styles: facts.styles,
    ...(namedStyles.length > 0 ? { namedStyles } : {}),
    structureProtected: readStructureProtection(book.root),
    settings,
    uses1904Dates: facts.uses1904Dates,
    properties: readProperties(book.package),
    customProperties: readCustomProperties(book.package),
    customXmlParts: parts,
  };
}

interface SheetReading extends BookFacts {
  readonly strings: readonly string[];
  readonly differentials: readonly XmlElement[];
  readonly names: readonly StoredName[];
}

function readSheet(book: RecognisedWorkbook, sheet: SheetPart, index: number, reading: SheetReading): SheetSnapshot {
  const from = book.package;
  const found = partXml(from, sheet.path);
  const root = found && isWorksheet(from, sheet) ? found : element("worksheet");
  const layout = readLayout(root, reading.palette);
  const autoFilter = readAutoFilter(childOf(root, "autoFilter"));
  const protection = readProtection(root);
  const tables = readTables(from, sheet.path, root);
  return {
    id: attributeOf(sheet.entry, "sheetId") ?? String(index + 1),
    name: sheet.name,
    visibility: visibilityOf(sheet.entry),
    ...layout,
    cells: readCells(root, { ...reading, tables }),
    tables,
    names: readNames(reading.names, index),
    validations: readValidations(root, reading.uses1904Dates),
    conditionalFormats: readConditionalFormats(root, reading.differentials, reading.palette),
    charts: readCharts(from, sheet.path, root, layout),
    ...(protection ? { protection } : {}),
    pageLayout: readPageLayout(root, {
      area: ownName(reading.names, index, "Print_Area"),
      titles: ownName(reading.names, index, "Print_Titles"),
    }),
    ...(autoFilter ? { autoFilter } : {}),
    hyperlinks: readHyperlinks(from, sheet.path, root),
    comments: readComments(from, sheet.path),
  };
}

function visibilityOf(entry: XmlElement): SheetSnapshot["visibility"] {
  const state = attributeOf(entry, "state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
