import type { PageLayoutSnapshot } from "../book-snapshot";
import { areaOf, columnName, MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { isSame } from "./canonical";
import { POINTS_PER_INCH } from "./measures";
import { sheetOrder, sheetProperties } from "./sheet-layout";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  element,
  insertInOrder,
  isOn,
  numberOf,
  putInOrder,
  setAttribute,
  textOf,
} from "./xml";

/** `Excel.PaperType` and the number the file has for it. */
const papers: readonly (readonly [id: number, name: string])[] = [
  [1, "Letter"],
  [2, "LetterSmall"],
  [3, "Tabloid"],
  [4, "Ledger"],
  [5, "Legal"],
  [6, "Statement"],
  [7, "Executive"],
  [8, "A3"],
  [9, "A4"],
  [10, "A4Small"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
  [14, "Folio"],
  [15, "Quatro"],
];

const margins = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Inches, in the order above: a new sheet's in Excel, and a part with any margin must have all. */
const usualMargins: Readonly<Record<(typeof margins)[number], number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

const sections = ["left", "center", "right"] as const;
const sectionMarks = { left: "&L", center: "&C", right: "&R" };

/** @param names The sheet's own names for its print area and titles. */
export function readPageLayout(
  root: XmlElement,
  names: { readonly area: string | undefined; readonly titles: string | undefined },
): PageLayoutSnapshot {
  const setup = childOf(root, "pageSetup");
  const options = childOf(root, "printOptions");
  const orientation = attributeOf(setup, "orientation");
  const paperSize = papers.find(([id]) => id === numberOf(setup, "paperSize"))?.[1];
  const zoom = zoomOf(setup, isOn(childOf(root, "sheetPr", "pageSetUpPr"), "fitToPage"));
  const headersFooters = headersFootersOf(childOf(root, "headerFooter"));
  const printArea = names.area && referencesIn(names.area).join(",");
  const marginsPart = childOf(root, "pageMargins");
  return {
    ...(orientation === "landscape" ? { orientation: "Landscape" as const } : {}),
    ...(orientation === "portrait" ? { orientation: "Portrait" as const } : {}),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(zoom ? { zoom } : {}),
    ...(marginsPart ? { margins: marginsOf(marginsPart) } : {}),
    ...(printArea === undefined ? {} : { printArea }),
    ...titlesOf(names.titles),
    ...(isOn(options, "horizontalCentered") ? { centerHorizontally: true } : {}),
    ...(isOn(options, "verticalCentered") ? { centerVertically: true } : {}),
    ...(isOn(options, "gridLines") ? { printGridlines: true } : {}),
    ...(isOn(options, "headings") ? { printHeadings: true } : {}),
    ...(Object.keys(headersFooters).length > 0 ? { headersFooters } : {}),
    ...printingOf(setup),
    ...breaksOf(root, "rowBreaks"),
    ...breaksOf(root, "colBreaks"),
  };
}

type Words<Key extends keyof PageLayoutSnapshot> = Readonly<
  Partial<Record<string, NonNullable<PageLayoutSnapshot[Key]>>>
>;

const commentPlaces = { asDisplayed: "InPlace", atEnd: "EndSheet" } as const satisfies Words<"printComments">;
const errorTexts = { blank: "Blank", dash: "Dash", NA: "NotAvailable" } as const satisfies Words<"printErrors">;

function printingOf(setup: XmlElement | undefined): Partial<PageLayoutSnapshot> {
  const printComments = (commentPlaces as Words<"printComments">)[attributeOf(setup, "cellComments") ?? ""];
  const printErrors = (errorTexts as Words<"printErrors">)[attributeOf(setup, "errors") ?? ""];
  const firstPageNumber = isOn(setup, "useFirstPageNumber") ? numberOf(setup, "firstPageNumber") : undefined;
  return {
    ...(isOn(setup, "blackAndWhite") ? { blackAndWhite: true } : {}),
    ...(isOn(setup, "draft") ? { draftMode: true } : {}),
    ...(attributeOf(setup, "pageOrder") === "overThenDown" ? { printOrder: "OverThenDown" as const } : {}),
    ...(printComments ? { printComments } : {}),
    ...(printErrors ? { printErrors } : {}),
    ...(firstPageNumber === undefined ? {} : { firstPageNumber }),
  };
}

const breakKeys = { rowBreaks: "rowBreaks", colBreaks: "columnBreaks" } as const;

function breaksOf(root: XmlElement, name: keyof typeof breakKeys): Partial<PageLayoutSnapshot> {
  const places = childrenOf(childOf(root, name), "brk").flatMap((each) => numberOf(each, "id") ?? []);
  return places.length > 0 ? { [breakKeys[name]]: places } : {};
}

function writeBreaks(root: XmlElement, name: keyof typeof breakKeys, places: readonly number[]): void {
  const max = name === "rowBreaks" ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
  const breaks = places.map((id) => element("brk", { id, max, man: true }));
  const counts = { count: places.length, manualBreakCount: places.length };
  putInOrder(root, sheetOrder, name, places.length > 0 ? element(name, counts, breaks) : undefined);
}

function writePrinting(setup: XmlElement, opened: PageLayoutSnapshot, current: PageLayoutSnapshot): void {
  if (isSame(printingKey(opened), printingKey(current))) return;
  const stored = (words: Readonly<Record<string, string>>, shown: string | undefined) =>
    Object.entries(words).find(([, word]) => word === shown)?.[0];
  setAttribute(setup, "blackAndWhite", current.blackAndWhite ? true : undefined);
  setAttribute(setup, "draft", current.draftMode ? true : undefined);
  setAttribute(setup, "pageOrder", current.printOrder ? "overThenDown" : undefined);
  setAttribute(setup, "cellComments", stored(commentPlaces, current.printComments));
  setAttribute(setup, "errors", stored(errorTexts, current.printErrors));
  setAttribute(setup, "firstPageNumber", current.firstPageNumber);
  setAttribute(setup, "useFirstPageNumber", current.firstPageNumber === undefined ? undefined : true);
}

function printingKey(layout: PageLayoutSnapshot): unknown {
  const { blackAndWhite = false, draftMode = false, printOrder, printComments, printErrors, firstPageNumber } = layout;
  return { blackAndWhite, draftMode, printOrder, printComments, printErrors, firstPageNumber };
}

function zoomOf(setup: XmlElement | undefined, fits: boolean): PageLayoutSnapshot["zoom"] {
  if (fits) {
    const wide = numberOf(setup, "fitToWidth") ?? 1;
    const high = numberOf(setup, "fitToHeight") ?? 1;
    return {
      ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
      ...(high > 0 ? { verticalFitToPages: high } : {}),
    };
  }
  const scale = numberOf(setup, "scale");
  return scale === undefined ? undefined : { scale };
}

function marginsOf(part: XmlElement): NonNullable<PageLayoutSnapshot["margins"]> {
  const read = margins.map((side) => [side, (numberOf(part, side) ?? usualMargins[side]) * POINTS_PER_INCH] as const);
  return Object.fromEntries(read.map(([side, points]) => [side, Math.round(points * 1000) / 1000]));
}

function withoutSheet(reference: string): string {
  return reference.slice(reference.lastIndexOf("!") + 1);
}

/** A sheet's name may hold a comma; the references of a list are parted by one. */
function referencesIn(names: string | undefined): string[] {
  return (names ?? "").match(/(?:'(?:[^']|'')*'|[^',])+/g)?.map(withoutSheet) ?? [];
}

function titlesOf(names: string | undefined): Pick<PageLayoutSnapshot, "titleRows" | "titleColumns"> {
  const parts = referencesIn(names);
  const titleRows = parts.find((part) => /^\$?\d+:\$?\d+$/.test(part));
  const titleColumns = parts.find((part) => /^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(part));
  return { ...(titleRows === undefined ? {} : { titleRows }), ...(titleColumns === undefined ? {} : { titleColumns }) };
}

function headersFootersOf(part: XmlElement | undefined): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, kind] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const text = textOf(childOf(part, name));
    const marked = /^&[LCR]/.test(text) ? text : `&C${text}`;
    for (const section of sections) {
      const mark = sectionMarks[section];
      const found = new RegExp(`${mark}((?:(?!&[LCR])[\\s\\S])*)`).exec(marked)?.[1];
      if (found) read[`${section}${kind}`] = found;
    }
  }
  return read;
}

/** The print area and titles as the file's own names keep them, each part with its sheet. */
export function printNames(
  layout: PageLayoutSnapshot,
  prefix: string,
): Record<"Print_Area" | "Print_Titles", string | undefined> {
  const areas = layout.printArea
    ?.split(",")
    .map((area) => withoutSheet(area.trim()))
    .filter((area) => area !== "")
    .map((area) => `${prefix}!${absolute(area)}`);
  const titles = [layout.titleColumns, layout.titleRows]
    .filter((title) => title !== undefined && title !== "")
    .map((title) => `${prefix}!${absolute(withoutSheet(title ?? ""))}`);
  return {
    Print_Area: areas && areas.length > 0 ? areas.join(",") : undefined,
    Print_Titles: titles.length > 0 ? titles.join(",") : undefined,
  };
}

function absolute(name: string): string {
  const area = areaOf(name);
  if (!area) return name;
  const rows = `$${area.row + 1}:$${area.row + area.rows}`;
  const columns = `$${columnName(area.column)}:$${columnName(area.column + area.columns - 1)}`;
  if (area.columns === MAX_COLUMNS) return rows;
  if (area.rows === MAX_ROWS) return columns;
  const first = `$${columnName(area.column)}$${area.row + 1}`;
  const last = `$${columnName(area.column + area.columns - 1)}$${area.row + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}

export function writePageLayout(root: XmlElement, opened: PageLayoutSnapshot, current: PageLayoutSnapshot): void {
  if (isSame(opened, current)) return;
  writeOptions(root, opened, current);
  if (!isSame(opened.margins, current.margins)) {
    const points = current.margins ?? {};
    const inches = margins.map((side) => {
      const given = points[side];
      return [side, given === undefined ? usualMargins[side] : given / POINTS_PER_INCH] as const;
    });
    putInOrder(root, sheetOrder, "pageMargins", element("pageMargins", Object.fromEntries(inches)));
  } else if (!childOf(root, "pageMargins")) {
    insertInOrder(root, sheetOrder, element("pageMargins", usualMargins));
  }
  writeSetup(root, opened, current);
  if (!isSame(opened.rowBreaks, current.rowBreaks)) writeBreaks(root, "rowBreaks", current.rowBreaks ?? []);
  if (!isSame(opened.columnBreaks, current.columnBreaks)) writeBreaks(root, "colBreaks", current.columnBreaks ?? []);
  if (!isSame(opened.headersFooters, current.headersFooters)) writeHeadersFooters(root, current.headersFooters ?? {});
}

function writeOptions(root: XmlElement, opened: PageLayoutSnapshot, current: PageLayoutSnapshot): void {
  const attributes = [
    ["printHeadings", "headings"],
    ["printGridlines", "gridLines"],
    ["centerHorizontally", "horizontalCentered"],
    ["centerVertically", "verticalCentered"],
  ] as const;
  const changed = attributes.filter(([shown]) => (opened[shown] ?? false) !== (current[shown] ?? false));
  if (changed.length === 0) return;
  const options = element("printOptions", Object.fromEntries(childOf(root, "printOptions")?.attributes ?? []));
  for (const [shown, stored] of changed) setAttribute(options, stored, current[shown] ? true : undefined);
  putInOrder(root, sheetOrder, "printOptions", options.attributes.size > 0 ? options : undefined);
}

function writeSetup(root: XmlElement, opened: PageLayoutSnapshot, current: PageLayoutSnapshot): void {
  const setup = element("pageSetup", Object.fromEntries(childOf(root, "pageSetup")?.attributes ?? []));
  if (opened.paperSize !== current.paperSize) {
    setAttribute(setup, "paperSize", papers.find(([, name]) => name === current.paperSize)?.[0]);
  }
  if (opened.orientation !== current.orientation) {
    setAttribute(setup, "orientation", current.orientation?.toLowerCase());
  }
  if (!isSame(opened.zoom, current.zoom)) {
    const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = current.zoom ?? {};
    const fits = wide !== undefined || high !== undefined;
    setAttribute(setup, "scale", fits ? undefined : scale);
    setAttribute(setup, "fitToWidth", fits ? (wide ?? 0) : undefined);
    setAttribute(setup, "fitToHeight", fits ? (high ?? 0) : undefined);
    writeFit(root, fits);
  }
  writePrinting(setup, opened, current);
  putInOrder(root, sheetOrder, "pageSetup", setup.attributes.size > 0 ? setup : undefined);
}

function writeFit(root: XmlElement, fits: boolean): void {
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  const properties = sheetProperties(root);
  const old = childOf(properties, "pageSetUpPr");
  const written = element("pageSetUpPr", Object.fromEntries(old?.attributes ?? []));
  setAttribute(written, "fitToPage", fits ? true : undefined);
  putInOrder(properties, order, "pageSetUpPr", written.attributes.size > 0 ? written : undefined);
}

function writeHeadersFooters(root: XmlElement, texts: Readonly<Record<string, string>>): void {
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  const old = childOf(root, "headerFooter");
  const part = element("headerFooter", Object.fromEntries(old?.attributes ?? []), old?.children ?? []);
  for (const [name, kind] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const text = sections
      .map((section) => {
        const given = texts[`${section}${kind}`] ?? "";
        return given === "" ? "" : `${sectionMarks[section]}${given}`;
      })
      .join("");
    putInOrder(part, order, name, text === "" ? undefined : element(name, {}, [text]));
  }
  putInOrder(root, sheetOrder, "headerFooter", part.children.length > 0 ? part : undefined);
}
