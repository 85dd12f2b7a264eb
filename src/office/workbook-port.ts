import type { Area, ChangePlan } from "../workbook/change-plan";

/** What the rest of the add-in may ask of a workbook. Every failure is an `OfficeError` with a remedy. */
export interface WorkbookPort {
  /** Sheets, tables with their headers, and names; one round trip. */
  survey(): Promise<WorkbookSurvey>;

  /** Reads several areas; one round trip. */
  read(requests: readonly AreaRequest[]): Promise<readonly AreaReading[]>;

  /**
   * Carries a change plan out. If Excel refuses half-way, what was added is taken out again; where even that is
   * refused the workbook keeps a mark (`unfinished` in the next survey), so that a retry starts clean.
   * @returns what is needed to undo it.
   */
  apply(plan: ChangePlan, onProgress?: (progress: Progress) => void): Promise<Journal>;

  /** Takes back what a journal describes and touches nothing else. */
  undo(journal: Journal): Promise<void>;

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
  /** Sheets an insertion left half-made, by its own mark. */
  readonly unfinished: readonly string[];
  readonly structureProtected: boolean;
}

export interface SurveyedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Used cells; null on an empty sheet. */
  readonly used: Area | null;
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

/** A cell as it was read: blank is null, and an error is not text. */
export type ReadCell = number | string | boolean | null | { readonly error: string };

export interface AreaReading extends AreaRequest {
  readonly values: readonly (readonly ReadCell[])[];
  /** The formula where the cell has one, else null. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** What a change plan added, in the order it was added: enough to take it back. Plain data. */
export interface Journal {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly string[];
  readonly tableRows: readonly { readonly table: string; readonly keys: readonly string[] }[];
  readonly tableColumns: readonly { readonly table: string; readonly header: string }[];
  /** Cells of sheets that were there before, as they were. */
  readonly cells: readonly {
    readonly sheet: string;
    readonly area: Area;
    readonly formulas: readonly (readonly unknown[])[];
  }[];
}
