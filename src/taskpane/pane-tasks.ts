import type {
  ActionScope,
  Insertion,
  InsertionRequest,
  OnProgress,
  PlannedInsertion,
  TemplateName,
  WordedFinding,
  WorkbookContents,
} from "../tasks/task-types";
import type { SumsTasks } from "./sums/sums-tasks";

/** A cell or a block of cells of this workbook. */
export interface CellPlace {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
}

/** What the pane's lists offer. */
export interface InsertionChoices {
  readonly templates: readonly { readonly name: TemplateName; readonly title: string; readonly description: string }[];
  readonly organisations: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
  /** "2025/26". */
  readonly years: readonly string[];
  readonly themes: readonly string[];
  readonly leads: readonly string[];
  readonly dueYears: readonly string[];
  readonly organisationTypes: readonly {
    readonly value: NonNullable<ActionScope["organisationType"]>;
    readonly label: string;
  }[];
}

/** Everything the pane can have done to the workbook it stands beside. What is thrown has a message and a remedy. */
export interface PaneTasks {
  readonly insertionChoices: () => Promise<InsertionChoices>;
  readonly workbookContents: () => Promise<WorkbookContents>;
  readonly plannedInsertion: (request: InsertionRequest) => Promise<PlannedInsertion>;
  readonly insertTemplates: (planned: PlannedInsertion, onProgress: OnProgress) => Promise<Insertion>;
  readonly undoInsertion: (insertion: Insertion) => Promise<void>;
  readonly checkFigures: () => Promise<readonly WordedFinding[]>;
  /** What there is to say about cells just typed. */
  readonly findingsAt: (entry: CellPlace) => Promise<readonly WordedFinding[]>;
  /** Selects a cell, which gives the keyboard back to the sheet. */
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Calls back after each of the user's own entries. @returns a function that stops it. */
  readonly watch: (onEntry: (entry: CellPlace) => void) => Promise<() => Promise<void>>;
  /** Those of the Sums screen. */
  readonly sums: SumsTasks;
}
