/**
 * A workbook as plain data: what the engine can be filled from, and what a file can be patched with.
 *
 * The engine gives a snapshot when asked; `files/` reads one from .xlsx and writes the difference between two
 * into the bytes it read, so that what a snapshot does not describe (pivots, drawings, comments, macros-free
 * custom parts) stays in the file as it was. Rows and columns are zero-based. Every optional part is absent when
 * Excel would store nothing for it.
 */
export interface BookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** The id of the sheet in front. */
  readonly activeSheet: string;
  /** Workbook-scoped names; sheet-scoped ones are on their sheet. */
  readonly names: readonly NameSnapshot[];
  /** Distinct cell formats; `CellSnapshot.style` points here. Entry 0 is the workbook's default. */
  readonly styles: readonly StyleSnapshot[];
  /** Styles with a name that are someone's own, or Excel's own that someone changed. */
  readonly namedStyles?: readonly NamedStyleSnapshot[];
  readonly structureProtected: boolean;
  /** Office.js `workbook.settings`, kept in the file as a custom part. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Dates count from 1904 rather than 1900. */
  readonly uses1904Dates: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly customProperties: Readonly<Record<string, string | number | boolean>>;
  readonly customXmlParts: readonly CustomXmlSnapshot[];
}

export interface CustomXmlSnapshot {
  readonly id: string;
  readonly xml: string;
}

export interface SheetSnapshot {
  /** Permanent within a session, so that a renamed sheet is known again when the difference is taken. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Sparse: row → column → cell. A cell with a format and no content is present; an untouched one is not. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellSnapshot>>;
  readonly merges: readonly Area[];
  /** Points, as Office.js counts them; only where they differ from the default. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Points; absent means Excel's own, 48 wide and 15 high. */
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** How deep rows and columns are grouped, 1 and more; only those that are. */
  readonly outlineRows?: ReadonlyMap<number, number>;
  readonly outlineColumns?: ReadonlyMap<number, number>;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  /** Absent when the sheet is not protected. */
  readonly protection?: ProtectionSnapshot;
  readonly pageLayout: PageLayoutSnapshot;
  readonly autoFilter?: { readonly area: Area; readonly criteria: Readonly<Record<number, FilterCriteria>> };
  readonly hyperlinks: readonly {
    readonly row: number;
    readonly column: number;
    readonly address?: string;
    readonly location?: string;
    readonly tip?: string;
  }[];
  readonly comments: readonly {
    readonly row: number;
    readonly column: number;
    readonly author: string;
    readonly text: string;
  }[];
}

/** Zero-based, both ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A number, text, truth value or error; `null` is blank. An error keeps its own type: "#N/A" typed as text is text. */
export type CellValue = number | string | boolean | null | { readonly error: string };

export interface CellSnapshot {
  readonly value: CellValue;
  /** With its leading "=", in en-US, as Excel stores it save for `_xlfn.` prefixes. */
  readonly formula?: string;
  /** How far an array's results reach, its own cell included. The cells they fill hold no value of their own here. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Index into `BookSnapshot.styles`; absent means 0. */
  readonly style?: number;
}

export interface StyleSnapshot {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
    readonly strikethrough?: boolean;
    readonly script?: "Subscript" | "Superscript";
  };
  /** "#RRGGBB"; absent means no fill. */
  readonly fill?: string;
  /** `Excel.FillPattern`, drawn over the fill; absent means a plain fill. */
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly borders: Readonly<
    Partial<Record<BorderEdge, { readonly style: string; readonly weight: string; readonly color: string }>>
  >;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly shrinkToFit?: boolean;
  readonly readingOrder?: string;
  /** Excel locks a cell unless told otherwise. */
  readonly locked: boolean;
  readonly formulaHidden?: boolean;
  /** The named cell style last applied; absent means "Normal". */
  readonly name?: string;
}

export interface NamedStyleSnapshot {
  /** As Office.js has it: "Heading1" for the file's "Heading 1". */
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly style: StyleSnapshot;
  /** Which parts of a cell's format it speaks of. */
  /** A file has no place for it. */
  readonly autoIndent?: boolean;
  readonly includes: Readonly<Record<"number" | "font" | "alignment" | "border" | "patterns" | "protection", boolean>>;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalDown" | "DiagonalUp";

export interface NameSnapshot {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface TableSnapshot {
  readonly id: string;
  readonly name: string;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly filters: Readonly<Record<number, FilterCriteria>>;
}

/** As in Office.js `Excel.FilterCriteria`, blanks left out. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface ValidationSnapshot {
  readonly areas: readonly Area[];
  /** One property of Office.js `Excel.DataValidationRule`: wholeNumber, decimal, date, time, textLength, list, custom. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly errorAlert: {
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
  };
}

/** Office.js's own words: `type` is `Excel.ConditionalFormatType`, `rule` and `format` are as its objects hold them. */
export interface ConditionalFormatSnapshot {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly format: Readonly<Record<string, unknown>>;
}

/**
 * What was set of how a chart or a series looks, by Office.js's own path from it: "legend.format.font.size". What is
 * left out looks as Excel draws it by itself.
 */
export type ChartLooks = Readonly<Record<string, string | number | boolean>>;

export interface ChartSnapshot {
  readonly id: string;
  readonly name: string;
  /** `Excel.ChartType`. */
  readonly type: string;
  readonly title: string;
  readonly showTitle: boolean;
  readonly legend: { readonly visible: boolean; readonly position: string };
  /** Points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly altText: string;
  readonly series: readonly {
    readonly name: string;
    readonly nameFrom?: string;
    readonly values: string;
    readonly categories?: string;
    /** Where a bubble chart's sizes stand. */
    readonly bubbles?: string;
    readonly type?: string;
    readonly color?: string;
    readonly looks?: ChartLooks;
  }[];
  readonly categoryAxisTitle?: string;
  readonly valueAxisTitle?: string;
  readonly valueAxisFormat?: string;
  readonly looks?: ChartLooks;
  /** Made in this session; one that was in the file already is left to the file. */
  readonly isNew: boolean;
}

export interface ProtectionSnapshot {
  /** `Excel.WorksheetProtectionOptions`. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The plain password while the session knows it; the file keeps only its hash. */
  readonly password?: string;
}

/** `Excel.PageLayout`'s own properties, print area and titles as A1 text. */
export interface PageLayoutSnapshot {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: string;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly margins?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>>;
  readonly printArea?: string;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly headersFooters?: Readonly<Record<string, string>>;
  readonly blackAndWhite?: boolean;
  readonly draftMode?: boolean;
  /** Absent where pages count on from the sheet before. */
  readonly firstPageNumber?: number;
  readonly printOrder?: "OverThenDown";
  readonly printComments?: "InPlace" | "EndSheet";
  readonly printErrors?: "Blank" | "Dash" | "NotAvailable";
  /** Rows, or columns, that begin a new page. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
}
