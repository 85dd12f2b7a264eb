/** Ties an opportunity to the actions of the Delivery Plan, by the emissions category the Annex gives them. */
export interface OpportunityLink {
  readonly opportunityKey: string;
  /** As the Annex prints it: "Travel and Transport". */
  readonly emissionsCategory: string;
  /** Why this category: the plan itself draws no link. */
  readonly reason: string;
}
