import { planColumns } from "../domain/plan-action";
import { deliveryPlan } from "../reference/delivery-plan";
import { organisations } from "../reference/organisations";
import { dueYearOf } from "../templates/delivery-plan";
import { leads, themes } from "../templates/lists";
import { metricYears } from "../templates/metrics";
import { planColumnLabels } from "../templates/plan-columns";
import { templates } from "../templates/template";
import type { ActionScope, TemplateName } from "./task-types";

/** Everything the lists of the insertion form offer, each in the order people look for it. */
export function insertionChoices() {
  return {
    templates: templates.map(
      ({ name, title, description }): { name: TemplateName; title: string; description: string } => ({
        name,
        title,
        description,
      }),
    ),
    organisations: organisations.map(({ code, name, type }) => ({ code, name, kind: type })),
    years: metricYears,
    themes,
    leads,
    dueYears: [...new Set(deliveryPlan.flatMap((action) => dueYearOf(action) ?? []))].sort(),
    organisationTypes: planColumns.map(
      (value): { value: NonNullable<ActionScope["organisationType"]>; label: string } => ({
        value,
        label: planColumnLabels[value],
      }),
    ),
  };
}
