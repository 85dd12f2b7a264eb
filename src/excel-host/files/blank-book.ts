import type { BookSnapshot, SheetSnapshot } from "../book-snapshot";
import type { OfficePackage } from "./office-package";
import { emptyPackage, OFFICE_RELATIONSHIPS, putXml, relate } from "./office-package";
import type { RecognisedWorkbook } from "./recognised-workbook";
import { workbookContentType } from "./recognised-workbook";
import { plainStyle } from "./style-lists";
import { officeTheme } from "./theme";
import type { XmlElement } from "./xml";
import { element } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet that nobody has touched: a new sheet is written as the difference from it. */
export function blankSheet(id: string, name: string): SheetSnapshot {
  return {
    id,
    name,
    visibility: "visible",
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    tables: [],
    names: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    pageLayout: {},
    hyperlinks: [],
    comments: [],
  };
}

/** The same for a book: no sheets, one plain style. */
export function blankBook(): BookSnapshot {
  return {
    sheets: [],
    activeSheet: "",
    names: [],
    styles: [plainStyle],
    structureProtected: false,
    settings: {},
    uses1904Dates: false,
    properties: {},
    customProperties: {},
    customXmlParts: [],
  };
}

export function blankSheetPart(): XmlElement {
  return element("worksheet", { xmlns: SPREADSHEET, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    element("dimension", { ref: "A1" }),
    element("sheetViews", {}, [element("sheetView", { workbookViewId: 0 })]),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element("sheetData"),
    element("pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  ]);
}

/** A workbook's parts with no sheet in them yet. */
export function blankWorkbook(): RecognisedWorkbook {
  const made: OfficePackage = emptyPackage();
  const path = "xl/workbook.xml";
  const root = element("workbook", { xmlns: SPREADSHEET, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    element("workbookPr"),
    element("bookViews", {}, [element("workbookView", { windowWidth: 28800, windowHeight: 15000 })]),
    element("sheets"),
    element("calcPr", { calcId: 191029 }),
  ]);
  putXml(made, path, root, workbookContentType());
  relate(made, "", "officeDocument", path);
  putXml(made, "xl/styles.xml", blankStyles(), `${SPREADSHEET_TYPE}.styles+xml`);
  relate(made, path, "styles", "xl/styles.xml");
  putXml(made, "xl/theme/theme1.xml", officeTheme(), "application/vnd.openxmlformats-officedocument.theme+xml");
  relate(made, path, "theme", "xl/theme/theme1.xml");
  return { package: made, path, root, sheets: [] };
}

function blankStyles(): XmlElement {
  const pattern = (patternType: string) => element("fill", {}, [element("patternFill", { patternType })]);
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element("styleSheet", { xmlns: SPREADSHEET }, [
    element("fonts", { count: 1 }, [
      element("font", {}, [
        element("sz", { val: 11 }),
        element("color", { theme: 1 }),
        element("name", { val: "Calibri" }),
        element("family", { val: 2 }),
        element("scheme", { val: "minor" }),
      ]),
    ]),
    element("fills", { count: 2 }, [pattern("none"), pattern("gray125")]),
    element("borders", { count: 1 }, [
      element(
        "border",
        {},
        ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side)),
      ),
    ]),
    element("cellStyleXfs", { count: 1 }, [element("xf", plain)]),
    element("cellXfs", { count: 1 }, [element("xf", { ...plain, xfId: 0 })]),
    element("cellStyles", { count: 1 }, [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    element("dxfs", { count: 0 }),
    element("tableStyles", {
      count: 0,
      defaultTableStyle: "TableStyleMedium2",
      defaultPivotStyle: "PivotStyleLight16",
    }),
  ]);
}
