import { sheetById, type Book } from "../engine/book";
import { itemNotFound } from "../engine/excel-error";
import { objectType, type Instance } from "../protocol/object-type";
import { application, runtime } from "./application";
import { commentsOfBook } from "./comments";
import { customXmlParts } from "./custom-xml";
import { truth } from "./given";
import { functions } from "./functions";
import { names } from "./names";
import { documentProperties } from "./properties";
import { workbookProtection } from "./protection";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { settings } from "./settings";
import { styles } from "./styles";
import { tablesOfBook } from "./tables";
import { unsupportedOfBook } from "./unsupported";
import { worksheets } from "./worksheet";

function selected(book: Book): Instance {
  if (!sheetById(book, book.selection.sheetId)) throw itemNotFound();
  const { sheetId, areas } = book.selection;
  return range.of({ sheetId, areas: areas.slice(0, 1) });
}

export const workbook = objectType<Book>("Workbook", {
  get: {
    Name: (_book, { workbookName }) => workbookName,
    ReadOnly: () => false,
    IsDirty: (book) => book.isDirty,
    AutoSave: () => false,
    PreviouslySaved: () => false,
    CalculationEngineVersion: () => 191029,
    UsePrecisionAsDisplayed: () => false,
    ChartDataPointTrack: () => true,
  },
  set: {
    IsDirty: (book, value: unknown) => {
      book.isDirty = truth(value);
    },
  },
  child: {
    ...unsupportedOfBook,
    Application: (book) => application.of(book),
    _Runtime: (book) => runtime.of(book),
    Worksheets: (book) => worksheets.of(book),
    Names: () => names.of(null),
    Tables: (book) => tablesOfBook.of(book),
    Comments: (book) => commentsOfBook.of(book),
    Functions: (book) => functions.of(book),
    Styles: (book) => styles.of(book),
    Settings: (book) => settings.of(book),
    Properties: (book) => documentProperties.of(book),
    CustomXmlParts: (book) => customXmlParts.of(book),
    Protection: (book) => workbookProtection.of(book),
  },
  call: {
    GetSelectedRange: (book) => selected(book),
    GetSelectedRanges: ({ selection }) => rangeAreas.of({ sheetId: selection.sheetId, areas: selection.areas }),
    GetActiveCell: ({ selection: { sheetId, areas } }) => {
      const { row, column } = areas[0] ?? { row: 0, column: 0 };
      return range.of({ sheetId, areas: [{ row, column, rows: 1, columns: 1 }] });
    },
    GetActiveChart: () => {
      throw itemNotFound();
    },
    GetActiveChartOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    Save: (book) => {
      book.isDirty = false;
    },
    _GetRangeForEventByReferenceId: (book, [address]: readonly unknown[]) => eventRange(book, address),
    _GetRangeOrNullObjectForEventByReferenceId: (book, [address]: readonly unknown[]) => eventRange(book, address),
    _RemoveAllReferences: (_book, _given, session) => {
      session.kept.clear();
    },
    _GetReferenceCount: (_book, _given, { kept }) => kept.size,
  },
});

/** An event's range: the reference the event carried is its sheet and address. */
function eventRange(book: Book, reference: unknown): Instance | null {
  const [sheetId = "", ...areas] = String(reference).split("|");
  const read = areas
    .map((area) => area.split(",").map(Number))
    .map(([row = 0, column = 0, rows = 1, columns = 1]) => ({ row, column, rows, columns }));
  return sheetById(book, sheetId) && read.length > 0 ? range.of({ sheetId, areas: read }) : null;
}

/** Objects that scripts make with `new`; the client makes none of Excel's own that way. */
export const constructed: Readonly<Record<string, Instance>> = {};
