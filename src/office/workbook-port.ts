import type { Content } from "../domain/entry";
import type { Area, ChangePlan, PlannedCell, Replacement } from "../workbook/change-plan";

/** What the rest of the add-in may ask of a workbook. Every failure is an `OfficeError` with a remedy. */
export interface WorkbookPort {
  /** Sheets, tables with their headers, and names; one round trip, and another where there are tables. */
  survey(): Promise<WorkbookSurvey>;

  /** Reads several areas; one round trip. */
  read(requests: readonly AreaRequest[]): Promise<readonly AreaReading[]>;

  /**
   * Carries a change plan out. If Excel refuses half-way, what was added is taken out again; where even that is
   * refused the workbook keeps a mark (`unfinished` in the next survey), so that a retry starts clean.
   * @returns what is needed to undo it.
   */
  apply(plan: ChangePlan, onProgress?: (progress: Progress) => void): Promise<Journal>;

  /**
   * Takes back what a journal describes and touches nothing else.
   * @throws OfficeError with code "ChangedSince" when someone has entered something there since: nothing is removed then.
   */
  undo(journal: Journal): Promise<void>;

  /**
   * The cells that are selected, at most the used part of their sheet, with the cells above the first row and right of
   * the last column; one round trip, and another for every 40,000 cells read.
   * @throws OfficeError when several blocks, blank cells, more than 200,000 cells or something else than cells are
   * selected.
   */
  selection(): Promise<Selection>;

  /** Every formula of the workbook that stands outside the sheets given; two round trips, or one after a survey. */
  formulasOutside(sheets: readonly string[], survey?: WorkbookSurvey): Promise<readonly FormulaSeen[]>;

  /** Selects a cell, which also gives the keyboard back to the grid. */
  select(sheet: string, address: string): Promise<void>;

  /** Calls back after the user, not this add-in, has changed cells. @returns a function that stops it. */
  watch(onEntry: (entry: { readonly sheet: string; readonly address: string }) => void): Promise<() => Promise<void>>;
}

export interface Progress {
  /** From 0 to 1. */
  readonly done: number;
  readonly doing: string;
}

export interface WorkbookSurvey {
  readonly name: string;
  readonly sheets: readonly SurveyedSheet[];
  readonly tables: readonly SurveyedTable[];
  /** Every workbook-scoped name, with its formula. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Sheets an insertion left half-made, by its own mark, with every name that points at them. */
  readonly unfinished: readonly { readonly sheet: string; readonly names: readonly string[] }[];
  readonly structureProtected: boolean;
}

export interface SurveyedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

export interface SurveyedTable {
  readonly name: string;
  readonly sheet: string;
  /** Header included, totals not. */
  readonly area: Area;
  readonly headers: readonly string[];
}

export interface AreaRequest {
  readonly sheet: string;
  readonly area: Area;
}

export interface AreaReading extends AreaRequest {
  readonly values: readonly (readonly Content[])[];
  /** The formula where the cell has one, else null. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

export interface Selection {
  readonly cells: FormattedReading;
  /** As many columns right of the cells as they have; null where they reach the last column. */
  readonly beside: FormattedReading | null;
  /** The row above the cells and those beside them; null where they begin in the first row. */
  readonly above: AreaReading | null;
}

export interface FormattedReading extends AreaReading {
  /** Row by row, as Excel writes them in en-US. */
  readonly numberFormats: readonly (readonly string[])[];
}

export interface FormulaSeen {
  readonly sheet: string;
  /** A1 address of its cell. */
  readonly address: string;
  readonly formula: string;
}

/** What a change plan added: enough to take it back, and to tell whether someone has worked on it since. Plain data. */
export interface Journal {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly fingerprint: string }[];
  readonly names: readonly string[];
  readonly tableRows: readonly {
    readonly table: string;
    readonly keyAt: number;
    readonly rows: readonly (readonly PlannedCell[])[];
  }[];
  readonly tableColumns: readonly {
    readonly table: string;
    readonly header: string;
    readonly cells: readonly PlannedCell[];
  }[];
  /** Cells that got something else, with what they held. */
  readonly replaced: readonly ({ readonly sheet: string } & Replacement)[];
  /** What Excel would not do although the insertion stands, such as page settings on a machine without a printer. */
  readonly notes: readonly string[];
}
