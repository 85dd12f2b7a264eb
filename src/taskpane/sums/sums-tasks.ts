import type { Answered } from "../../tasks/calculator-fields";
import type { CalculatorFacts } from "../../tasks/calculator-facts";
import type { CutQuestion, LedQuestion } from "../../tasks/calculators";
import type {
  ConversionTarget,
  PlannedConversion,
  PlannedRestore,
  RecordedConversion,
  SelectedFigures,
  SelectionConversionRequest,
} from "../../tasks/conversion-types";
import type { ConversionAnswer, ConversionRequest } from "../../tasks/convert-activity";
import type { DecisionItem, DecisionRequest } from "../../tasks/decisions";
import type { Explanations } from "../../tasks/explanations";
import type { FoundActivities } from "../../tasks/found-activities";
import type { InhalerQuestion } from "../../tasks/inhaler-calculator";
import type { PackageField, PackageQuestion, PackageRow } from "../../tasks/package-calculator";
import type { SentenceGroup } from "../../tasks/result-words";
import type { Insertion, OnProgress, PlannedChange } from "../../tasks/task-types";
import type { PlannedFactorUpdate } from "../../tasks/update-factors";

/** What a calculator finds, ready to read, or what is wrong in its fields. */
export type Calculated<Field extends string> = Answered<Field, readonly SentenceGroup[]>;

/** What figures can be in, and the gases whose density is known. */
export interface ConversionChoices {
  readonly units: readonly string[];
  readonly gases: readonly string[];
}

/** What the Sums screen can have done. What is thrown has a message and a remedy. */
export interface SumsTasks {
  readonly explanations: () => Promise<Explanations>;
  readonly plannedShape: (shape: string) => Promise<PlannedChange>;

  readonly decisions: () => Promise<readonly DecisionItem[]>;
  readonly plannedDecision: (request: DecisionRequest) => Promise<PlannedChange>;

  readonly selectionForConversion: () => Promise<SelectedFigures>;
  readonly conversionChoices: () => Promise<ConversionChoices>;
  /** What figures in a unit can become. */
  readonly conversionTargets: (from: string) => Promise<readonly ConversionTarget[]>;
  readonly plannedConversion: (request: SelectionConversionRequest) => Promise<PlannedConversion>;
  /** The latest first. */
  readonly recordedConversions: () => Promise<readonly RecordedConversion[]>;
  readonly plannedRestore: (key: string) => Promise<PlannedRestore>;

  readonly foundActivities: (words: string) => Promise<FoundActivities>;
  readonly convertActivity: (request: ConversionRequest) => Promise<ConversionAnswer>;

  readonly plannedFactorUpdate: () => Promise<PlannedFactorUpdate>;

  readonly calculatorFacts: () => Promise<CalculatorFacts>;
  readonly inhalerMixes: (question: InhalerQuestion) => Promise<Calculated<keyof InhalerQuestion>>;
  readonly ledRates: (question: LedQuestion) => Promise<Calculated<keyof LedQuestion>>;
  readonly yearlyCuts: (question: CutQuestion) => Promise<Calculated<keyof CutQuestion>>;
  readonly packageWithin: (rows: readonly PackageRow[], question: PackageQuestion) => Promise<Calculated<PackageField>>;

  /** Makes a change that was shown, all of it or nothing. */
  readonly change: (planned: Pick<PlannedChange, "plan">, onProgress: OnProgress) => Promise<Insertion>;
  readonly undo: (done: Insertion) => Promise<void>;
}
