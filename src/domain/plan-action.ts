/** What an organisation does for an action: the letters of the plan's RASCI key (l.667). */
export type RasciLetter = "R" | "A" | "S" | "C" | "I";

/** The plan's five kinds of organisation, each a column of the Annex. */
export const planColumns = ["icb", "acutes", "otherTrusts", "localAuthorities", "primaryCare"] as const;
export type PlanColumn = (typeof planColumns)[number];

export type ProgrammeCode = "C" | "A" | "R" | "ES";

/** A date the plan sets within an action, with what is to be reached by then where the plan says so. */
export interface ActionMilestone {
  /** The month, as "2026-03". */
  readonly due: string;
  readonly text: string | null;
}

export interface Footnote {
  /** The mark as printed: "xxvi". */
  readonly mark: string;
  readonly text: string;
}

/** One of the 103 actions of the Delivery Plan (the plan's Annex), as the plan prints it. */
export interface PlanAction extends Readonly<Record<PlanColumn, RasciLetter | null>> {
  /** The plan's own reference, unique and permanent: "C1A/i". */
  readonly key: string;
  readonly programme: { readonly code: ProgrammeCode; readonly title: string };
  readonly objective: { readonly code: string; readonly title: string };
  readonly outcome: { readonly code: string; readonly text: string };
  /** The whole text; lists are lines that begin with "• ". */
  readonly action: string;
  readonly footnotes: readonly Footnote[];
  /** The plan's words: "Sep-25", "Apr-25 ongoing". */
  readonly date: string | null;
  /** In date order; at least one for every dated action. */
  readonly milestones: readonly ActionMilestone[];
  /** ISO date of the last day of the month of the last milestone. */
  readonly dueDate: string | null;
  /** ISO date of the first day of the month an ongoing action is to be running from; null for all others. */
  readonly startDate: string | null;
  readonly ongoing: boolean;
  /** True where the plan's words are more than one month: "ongoing", two milestones, or a sentence. */
  readonly dateIrregular: boolean;
  /** The icons for People, Places and Planet are missing from the published text: null is "not known". */
  readonly supportsPeople: boolean | null;
  readonly supportsPlaces: boolean | null;
  readonly supportsPlanet: boolean | null;
  readonly measuredBy: string | null;
  readonly greenerNhsTheme: string | null;
  readonly emissionsCategory: string | null;
  readonly financialImpact: string | null;
  readonly accountableLead: string | null;
  /** The line of the plan's text that holds the row. */
  readonly sourceLine: number;
  /** The line where the row goes on after a page break. */
  readonly continuationLine: number | null;
}
