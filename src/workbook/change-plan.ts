/**
 * A change to a workbook as plain data: worked out before Excel is touched, shown to the user, applied by one writer,
 * and undone from the journal the writer keeps. Positions are zero-based.
 */
export interface ChangePlan {
  /** Carried out in this order. */
  readonly changes: readonly Change[];
  readonly summary: PlanSummary;
}

/** What the plan will do, in sentences for the person who decides. */
export interface PlanSummary {
  /** What will be there afterwards that was not there before. */
  readonly adds: readonly string[];
  /** What will stay as it is, the user's own sheets named. */
  readonly leaves: readonly string[];
  /** Where a name was taken and what is used instead, columns that went missing, and the like. */
  readonly notes: readonly string[];
}

/** A formula is marked as one; any other string is text and stays text, whatever it begins with. `null` is blank. */
export type PlannedCell = number | boolean | string | null | { readonly formula: string };

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Change =
  | { readonly kind: "add-sheet"; readonly sheet: string }
  /** A sheet that an earlier insertion left half-made, with the names that point at it. */
  | { readonly kind: "remove-unfinished"; readonly sheet: string; readonly names: readonly string[] }
  | ({ readonly kind: "write"; readonly sheet: string } & Block)
  | { readonly kind: "format"; readonly sheet: string; readonly areas: readonly Area[]; readonly format: CellFormat }
  /** Widths in points, from `firstColumn` on. */
  | {
      readonly kind: "widths";
      readonly sheet: string;
      readonly firstColumn: number;
      readonly widths: readonly number[];
    }
  | {
      readonly kind: "add-table";
      readonly sheet: string;
      readonly area: Area;
      readonly name: string;
      readonly look: string;
    }
  /** New rows under the last one of a table; each as wide as the table, with its key at position `keyAt`. */
  | {
      readonly kind: "add-table-rows";
      readonly sheet: string;
      readonly table: string;
      readonly keyAt: number;
      readonly rows: readonly (readonly PlannedCell[])[];
    }
  /** A new last column of a table: its header, then a cell a row. */
  | {
      readonly kind: "add-table-column";
      readonly sheet: string;
      readonly table: string;
      readonly header: string;
      readonly cells: readonly PlannedCell[];
    }
  /**
   * Cells that hold something get something else. Refused when they no longer hold `before`; a cell that is the same in
   * both is not written.
   */
  | ({ readonly kind: "replace"; readonly sheet: string } & Replacement)
  | { readonly kind: "add-chart"; readonly sheet: string; readonly chart: ChartPlan }
  | { readonly kind: "validate"; readonly sheet: string; readonly areas: readonly Area[]; readonly entry: EntryRule }
  | { readonly kind: "mark"; readonly sheet: string; readonly areas: readonly Area[]; readonly mark: MarkRule }
  | {
      readonly kind: "name";
      readonly name: string;
      readonly sheet: string;
      readonly area: Area;
      readonly comment: string;
    }
  | { readonly kind: "sheet-look"; readonly sheet: string; readonly look: SheetLook }
  | { readonly kind: "page"; readonly sheet: string; readonly page: PageLook };

export interface Block {
  readonly row: number;
  readonly column: number;
  /** Row by row; every row has the same length. */
  readonly cells: readonly (readonly PlannedCell[])[];
}

export interface Replacement extends Block {
  /** What the cells hold now, in the shape of `cells`. */
  readonly before: Block["cells"];
  /** Number formats in the shape of `cells`, where they change too; null for a cell that keeps its own. */
  readonly formats?: { readonly before: NumberFormats; readonly after: NumberFormats };
}

/** Row by row, as Excel writes them in en-US. */
export type NumberFormats = readonly (readonly (string | null)[])[];

/** A native chart over cells that stand side by side: headers on top, categories at the left. */
export interface ChartPlan {
  readonly name: string;
  readonly kind: "Line" | "ColumnStacked";
  readonly title: string;
  /** What is measured, and in which unit. */
  readonly valueAxis: string;
  readonly source: Area;
  /** One for each column after the categories, left to right. */
  readonly series: readonly SeriesLook[];
  /** The cells it covers. */
  readonly place: Area;
}

/** Never colour alone: lines differ in their strokes, columns in their names and places. */
export interface SeriesLook {
  /** "#RRGGBB"; null draws nothing, for what only lifts the columns above it. */
  readonly colour: string | null;
  readonly stroke?: "Continuous" | "Dash" | "RoundDot";
  readonly markers?: true;
}

export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB". */
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  /** Row height in points, for the rows of the area. */
  readonly height?: number;
}

/** Excel's own checking as a person types, and the words it shows; works with the add-in gone. */
export interface EntryRule {
  readonly accepts:
    | { readonly kind: "list"; readonly source: string }
    | { readonly kind: "decimal"; readonly minimum: number | null; readonly maximum: number | null }
    | { readonly kind: "whole"; readonly minimum: number | null; readonly maximum: number | null }
    /** ISO dates, both included. */
    | { readonly kind: "date"; readonly earliest: string; readonly latest: string }
    | { readonly kind: "text-length"; readonly maximum: number }
    | { readonly kind: "anything" };
  readonly prompt: { readonly title: string; readonly message: string };
  /** A warning lets the entry stand after a question; a stop does not. */
  readonly refusal: { readonly style: "Stop" | "Warning"; readonly title: string; readonly message: string };
}

/** A look given by a formula. Never colour alone: the cell's own words, or bold, or a strike, say the same. */
export interface MarkRule {
  /** For the top left cell of the first area, with its leading "=". */
  readonly formula: string;
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly topBorder?: string;
}

export interface SheetLook {
  readonly tabColour?: string;
  readonly gridlines?: boolean;
  readonly hidden?: boolean;
  /** It only records what is done to other sheets, so it does not come to the front when it is added. */
  readonly staysBehind?: true;
  /** How many rows and columns stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
}

export interface PageLook {
  readonly orientation: "Portrait" | "Landscape";
  /** As many pages down as it takes. */
  readonly pagesWide: number;
  /** Rows repeated on every page, zero-based, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** The same for columns, from the first one on. */
  readonly titleColumns?: number;
  readonly footer: string;
}
