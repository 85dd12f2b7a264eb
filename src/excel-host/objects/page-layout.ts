import type { PageLayoutSnapshot } from "../book-snapshot";
import { address, isEntireColumn, isEntireRow } from "../engine/areas";
import type { Sheet } from "../engine/book";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { placeAt, type Place } from "../engine/places";
import { isInstance, objectType, type Instance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { count, number, oneOf, truth, words } from "./given";
import { range } from "./range";
import { areasAt, rangeAreas } from "./range-areas";

const papers = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
] as const;

/** Excel's own margins, in points. */
const plainMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 } as const;
type Margin = keyof typeof plainMargins;

function change(sheet: Sheet, part: Partial<PageLayoutSnapshot>): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...part };
}

function without(sheet: Sheet, key: keyof PageLayoutSnapshot): void {
  const { [key]: _gone, ...rest } = sheet.pageLayout;
  sheet.pageLayout = rest;
}

const margin = (name: Margin) => ({
  get: ({ pageLayout: layout }: Sheet) => layout.margins?.[name] ?? plainMargins[name],
  set: (sheet: Sheet, value: unknown) =>
    change(sheet, { margins: { ...sheet.pageLayout.margins, [name]: number(value, 0) } }),
});
const margins = {
  left: margin("left"),
  right: margin("right"),
  top: margin("top"),
  bottom: margin("bottom"),
  header: margin("header"),
  footer: margin("footer"),
};

type Flag =
  "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite" | "draftMode";

function flag(key: Flag) {
  return {
    get: ({ pageLayout: layout }: Sheet) => layout[key] ?? false,
    set: (sheet: Sheet, value: unknown) => change(sheet, { [key]: truth(value) }),
  };
}
const flags = {
  ch: flag("centerHorizontally"),
  cv: flag("centerVertically"),
  grid: flag("printGridlines"),
  head: flag("printHeadings"),
  black: flag("blackAndWhite"),
  draft: flag("draftMode"),
};

/** A word of an enumeration, of which the usual one is not kept. */
function word(key: "printOrder" | "printComments" | "printErrors", usual: string, others: readonly string[]) {
  return (sheet: Sheet, value: unknown) => {
    const given = oneOf([usual, ...others], value);
    if (given === usual) without(sheet, key);
    else change(sheet, { [key]: given });
  };
}

function readZoom(value: unknown): NonNullable<PageLayoutSnapshot["zoom"]> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const given = value as Record<string, unknown>;
  const part = (key: string, least: number, most: number) =>
    given[key] === undefined || given[key] === null ? {} : { [key]: number(given[key], least, most) };
  const zoom = {
    ...part("scale", 10, 400),
    ...part("horizontalFitToPages", 0, 32767),
    ...part("verticalFitToPages", 0, 32767),
  };
  if ("scale" in zoom && ("horizontalFitToPages" in zoom || "verticalFitToPages" in zoom)) throw invalidArgument();
  return zoom;
}

const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function placeOfGiven(sheet: Sheet, given: unknown, { book }: Session): Place {
  if (isInstance(given)) return given.target as Place;
  return placeAt(book, sheet, given);
}

function titles(sheet: Sheet, text: string | undefined, { book }: Session): Instance | null {
  return text === undefined ? null : range.of(placeAt(book, sheet, text));
}

function required(instance: Instance | null): Instance {
  if (!instance) throw itemNotFound();
  return instance;
}

const printArea = (sheet: Sheet, { book }: Session) =>
  sheet.pageLayout.printArea === undefined
    ? null
    : rangeAreas.of(areasAt(book, sheet, sheet.pageLayout.printArea.replaceAll("$", "")));

export const pageLayout = objectType<Sheet>("PageLayout", {
  get: {
    Orientation: ({ pageLayout: layout }) => layout.orientation ?? "Portrait",
    PaperSize: ({ pageLayout: layout }) => layout.paperSize ?? "Letter",
    Zoom: ({ pageLayout: layout }) => layout.zoom ?? { scale: 100 },
    LeftMargin: margins.left.get,
    RightMargin: margins.right.get,
    TopMargin: margins.top.get,
    BottomMargin: margins.bottom.get,
    HeaderMargin: margins.header.get,
    FooterMargin: margins.footer.get,
    CenterHorizontally: flags.ch.get,
    CenterVertically: flags.cv.get,
    PrintGridlines: flags.grid.get,
    PrintHeadings: flags.head.get,
    BlackAndWhite: flags.black.get,
    DraftMode: flags.draft.get,
    PrintOrder: ({ pageLayout: layout }) => layout.printOrder ?? "DownThenOver",
    PrintComments: ({ pageLayout: layout }) => layout.printComments ?? "NoComments",
    PrintErrors: ({ pageLayout: layout }) => layout.printErrors ?? "AsDisplayed",
    FirstPageNumber: ({ pageLayout: layout }) => layout.firstPageNumber ?? "",
  },
  set: {
    Orientation: (sheet, value: unknown) => change(sheet, { orientation: oneOf(["Portrait", "Landscape"], value) }),
    PaperSize: (sheet, value: unknown) => change(sheet, { paperSize: oneOf(papers, value) }),
    Zoom: (sheet, value: unknown) => change(sheet, { zoom: readZoom(value) }),
    LeftMargin: margins.left.set,
    RightMargin: margins.right.set,
    TopMargin: margins.top.set,
    BottomMargin: margins.bottom.set,
    HeaderMargin: margins.header.set,
    FooterMargin: margins.footer.set,
    CenterHorizontally: flags.ch.set,
    CenterVertically: flags.cv.set,
    PrintGridlines: flags.grid.set,
    PrintHeadings: flags.head.set,
    BlackAndWhite: flags.black.set,
    DraftMode: flags.draft.set,
    PrintOrder: word("printOrder", "DownThenOver", ["OverThenDown"]),
    PrintComments: word("printComments", "NoComments", ["InPlace", "EndSheet"]),
    PrintErrors: word("printErrors", "AsDisplayed", ["Blank", "Dash", "NotAvailable"]),
    FirstPageNumber: (sheet, value: unknown) =>
      value === ""
        ? without(sheet, "firstPageNumber")
        : change(sheet, { firstPageNumber: count(value, -32767, 32767) }),
  },
  child: { HeadersFooters: (sheet) => headersFooters.of(sheet) },
  call: {
    SetPrintMargins: (sheet, [unit, given]: readonly unknown[]) => {
      const points = units[words(unit)];
      if (points === undefined || typeof given !== "object" || given === null) throw invalidArgument();
      const read = Object.entries(given).map(
        ([key, value]) => [oneOf(Object.keys(plainMargins) as Margin[], key), number(value, 0) * points] as const,
      );
      change(sheet, { margins: { ...sheet.pageLayout.margins, ...Object.fromEntries(read) } });
    },
    SetPrintArea: (sheet, [given]: readonly unknown[], session) => {
      const { areas } =
        typeof given === "string" ? areasAt(session.book, sheet, given) : placeOfGiven(sheet, given, session);
      change(sheet, { printArea: areas.map(address).join(",") });
    },
    SetPrintTitleRows: (sheet, [given]: readonly unknown[], session) => {
      if (given === "") {
        without(sheet, "titleRows");
        return;
      }
      const [area] = placeOfGiven(sheet, given, session).areas;
      if (!area) throw invalidArgument();
      const rows = isEntireRow(area) ? area : { ...area, column: 0, columns: 16_384 };
      change(sheet, { titleRows: address(rows) });
    },
    SetPrintTitleColumns: (sheet, [given]: readonly unknown[], session) => {
      if (given === "") {
        without(sheet, "titleColumns");
        return;
      }
      const [area] = placeOfGiven(sheet, given, session).areas;
      if (!area) throw invalidArgument();
      const columns = isEntireColumn(area) ? area : { ...area, row: 0, rows: 1_048_576 };
      change(sheet, { titleColumns: address(columns) });
    },
    GetPrintArea: (sheet, _given, session) => required(printArea(sheet, session)),
    GetPrintAreaOrNullObject: (sheet, _given, session) => printArea(sheet, session),
    GetPrintTitleRows: (sheet, _given, session) => required(titles(sheet, sheet.pageLayout.titleRows, session)),
    GetPrintTitleRowsOrNullObject: (sheet, _given, session) => titles(sheet, sheet.pageLayout.titleRows, session),
    GetPrintTitleColumns: (sheet, _given, session) => required(titles(sheet, sheet.pageLayout.titleColumns, session)),
    GetPrintTitleColumnsOrNullObject: (sheet, _given, session) => titles(sheet, sheet.pageLayout.titleColumns, session),
  },
});

const places = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"] as const;
const key = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const headerFooter = objectType<Sheet>("HeaderFooter", {
  get: Object.fromEntries(
    places.map((name) => [name, ({ pageLayout: layout }: Sheet) => layout.headersFooters?.[key(name)] ?? ""]),
  ),
  set: Object.fromEntries(
    places.map((name) => [
      name,
      (sheet: Sheet, value: unknown) =>
        change(sheet, { headersFooters: { ...sheet.pageLayout.headersFooters, [key(name)]: words(value) } }),
    ]),
  ),
});

const headersFooters = objectType<Sheet>("HeaderFooterGroup", {
  get: { State: () => "Default", UseSheetMargins: () => true, UseSheetScale: () => true },
  child: { DefaultForAllPages: (sheet) => headerFooter.of(sheet) },
});
