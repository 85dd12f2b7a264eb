import type { Quote } from "./target";

/** A probable error or ambiguity of the plan. */
export interface Erratum {
  /** Permanent: "E1". */
  readonly id: string;
  readonly topic: string;
  readonly issue: string;
  /** How the add-in reads the plan there; the plan's own words are always shown with it. */
  readonly reading: string;
  readonly quotes: readonly Quote[];
}

/** What one part of the plan says about a topic. */
export interface Statement extends Quote {
  readonly value: string;
}

/** A topic on which the main plan and its Annex differ; the Annex is the set that is answered for (l.661). */
export interface PlanDifference {
  /** Permanent: "D01". */
  readonly id: string;
  readonly topic: string;
  /** Empty where the main plan is silent. */
  readonly mainPlan: readonly Statement[];
  readonly annex: readonly Statement[];
  /** The actions of the Delivery Plan it touches. */
  readonly actionKeys: readonly string[];
  readonly note: string | null;
}
