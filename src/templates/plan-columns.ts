import type { PlanColumn } from "../domain/plan-action";

/** The plan's five columns of organisations, as their headers read (l.667). */
export const planColumnLabels: Readonly<Record<PlanColumn, string>> = {
  icb: "ICB",
  acutes: "Acutes",
  otherTrusts: "Other Trusts",
  localAuthorities: "LAs",
  primaryCare: "Primary care",
};
