import type { GwpSet } from "../domain/emission-factor";
import type { Unit } from "../domain/quantity";
import type { Selection, WorkbookSurvey } from "../office/workbook-port";
import type { ConversionState } from "../templates/conversions";
import type { ChangePlan } from "../workbook/change-plan";

/** What a selected cell is to a conversion. "formula" is one whose result is a figure. */
export type SelectedKind = "figure" | "formula" | "blank" | "text" | "number-as-text" | "date" | "error";

/** The figures that are selected, and what a plan needs to know of the workbook they stand in. */
export interface SelectedFigures {
  readonly sheet: string;
  readonly address: string;
  /** The columns that hold a figure, left to right. */
  readonly columns: readonly SelectedColumn[];
  /** Blocks of cells that are in use where the results would stand beside, at most 8. Empty: there is room. */
  readonly besideInUse: readonly string[];
  readonly cells: Selection;
  readonly workbook: WorkbookSurvey;
}

export interface SelectedColumn {
  /** The cells under the header. */
  readonly address: string;
  readonly header: { readonly address: string; readonly text: string } | null;
  /** As the header gives it; null where it gives none. */
  readonly unit: Unit | null;
  readonly counts: Readonly<Record<SelectedKind, number>>;
  /** Empty where the unit is not known: see `conversionTargets`. */
  readonly targets: readonly ConversionTarget[];
}

/** A unit that figures can be turned into, and what must be chosen for it. */
export interface ConversionTarget {
  readonly unit: Unit;
  readonly needs: "nothing" | "gas" | "activity";
}

export interface SelectionConversionRequest {
  readonly selection: SelectedFigures;
  /** The unit the figures are in, for every column; null takes it from each column's header. */
  readonly from: string | null;
  readonly to: Unit;
  readonly where: "in-place" | "beside";
  /** What the figures are of, where they become emissions. The year is "2024/25". */
  readonly activity?: { readonly name: string; readonly year: string; readonly gwpSet: GwpSet };
  /** The gas whose density turns litres into kilograms and back: one of `conversionGases`. */
  readonly gas?: string;
  /** In place, formulas become figures as well; left out, they stay as they are. */
  readonly convertFormulas?: boolean;
}

/** A conversion worked out and not yet made. */
export interface PlannedConversion {
  readonly request: SelectionConversionRequest;
  readonly plan: ChangePlan;
  /** The first ten. */
  readonly samples: readonly ConvertedSample[];
  /** How many figures are converted. */
  readonly total: number;
  readonly left: readonly LeftCells[];
}

export interface ConvertedSample {
  /** Of the figure as it stands, without its sheet. */
  readonly address: string;
  readonly before: number;
  readonly from: string;
  readonly after: number;
  readonly to: Unit;
}

/** Cells that are not converted, with the reason. */
export interface LeftCells {
  readonly kind: Exclude<SelectedKind, "figure" | "blank"> | "too-large" | "elsewhere" | "changed";
  readonly count: number;
  /** Blocks of cells, at most 8. */
  readonly addresses: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/** A row of the list of conversions. */
export interface RecordedConversion {
  readonly key: string;
  /** ISO, in UTC. */
  readonly when: string;
  readonly sheet: string;
  readonly cells: string;
  readonly from: string;
  readonly to: string;
  readonly where: SelectionConversionRequest["where"];
  readonly state: ConversionState;
}

/** Originals to put back, worked out and not yet put back. */
export interface PlannedRestore {
  readonly conversion: RecordedConversion;
  readonly plan: ChangePlan;
  /** How many cells get back what they held. */
  readonly total: number;
  /** Cells that hold something else now than the conversion left there. */
  readonly left: readonly LeftCells[];
}
