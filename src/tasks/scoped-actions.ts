import type { PlanAction } from "../domain/plan-action";
import { deliveryPlan } from "../reference/delivery-plan";
import { dueYearOf } from "../templates/delivery-plan";
import type { ActionScope } from "./task-types";

/** The actions a scope leaves, in the plan's order; all 103 for an empty one. */
export function scopedActions({ organisationType, theme, lead, dueYear }: ActionScope): readonly PlanAction[] {
  return deliveryPlan.filter(
    (action) =>
      (organisationType === undefined || action[organisationType] !== null) &&
      (theme === undefined || action.greenerNhsTheme === theme) &&
      (lead === undefined || action.accountableLead === lead) &&
      (dueYear === undefined || dueYearOf(action) === dueYear),
  );
}
