import type { Finding } from "../domain/finding";
import type { Journal, Progress } from "../office/workbook-port";
import type { ChangePlan } from "../workbook/change-plan";

export type TemplateName =
  | "cover"
  | "delivery-plan"
  | "metrics"
  | "activity"
  | "factors"
  | "footprint"
  | "trajectory"
  | "opportunities"
  | "gap"
  | "decisions";

/** What the user asks to insert. */
export interface InsertionRequest {
  readonly templates: readonly TemplateName[];
  /** An organisation's code from the list, e.g. "RC9"; null leaves the cover's organisation to be chosen there. */
  readonly organisation: string | null;
  /** "2025/26"; null leaves the year to be chosen on the cover. */
  readonly year: string | null;
  /** Which actions of the Delivery Plan; an empty scope is all of them. */
  readonly scope: ActionScope;
}

/** Each given part narrows the actions further. */
export interface ActionScope {
  /** Actions in which this kind of organisation has a RASCI letter. */
  readonly organisationType?: "icb" | "acutes" | "otherTrusts" | "localAuthorities" | "primaryCare";
  readonly theme?: string;
  readonly lead?: string;
  /** "2025/26": the financial year of the due date. */
  readonly dueYear?: string;
}

/** A change worked out and not yet made. */
export interface PlannedChange {
  readonly plan: ChangePlan;
  /** True when everything asked for is there already. */
  readonly nothingToDo: boolean;
}

export interface PlannedInsertion extends PlannedChange {
  readonly request: InsertionRequest;
}

export interface Insertion {
  readonly journal: Journal;
  /** What was added, in sentences. */
  readonly done: readonly string[];
}

/** What this workbook holds, as the pane's first screen shows it. */
export interface WorkbookContents {
  readonly workbook: string;
  readonly organisation: { readonly code: string; readonly name: string } | null;
  readonly year: string | null;
  readonly templates: readonly {
    readonly name: TemplateName;
    readonly title: string;
    readonly sheet: string;
    readonly rows: number;
    /** Rows in which the user has entered something. */
    readonly started: number;
  }[];
  readonly otherSheets: readonly string[];
  /** Things that stand in the way, each with a remedy. */
  readonly obstacles: readonly { readonly message: string; readonly remedy: string }[];
}

export type OnProgress = (progress: Progress) => void;

/** A finding as a person reads it. */
export interface WordedFinding {
  readonly code: Finding["code"];
  readonly severity: "error" | "warning" | "advice";
  readonly sheet: string;
  readonly address: string;
  readonly key: string | null;
  readonly message: string;
  readonly remedy: string;
}
