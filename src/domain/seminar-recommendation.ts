/** One of the recommendations of the system seminar of November 2024 that shaped the plan (Appendix 1). */
export interface SeminarRecommendation {
  /** Permanent, in the order printed: "S01". */
  readonly key: string;
  readonly theme: string;
  /** True where the cell is empty and the theme is the one printed last before it. */
  readonly themeCarried: boolean;
  readonly recommendation: string;
  /** The part of the Delivery Plan it mainly links to, in the plan's words. */
  readonly link: string;
  readonly linkCarried: boolean;
  /** The line of the plan's text that holds the row. */
  readonly sourceLine: number;
}
