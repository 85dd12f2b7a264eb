import { plannedInsertion } from "../../src/tasks/planned-insertion";
import type { TemplateName } from "../../src/tasks/task-types";
import type { Change } from "../../src/workbook/change-plan";
import { blankWorkbook } from "../support/blank-workbook";

/** What inserting into a blank workbook would change, for Bedfordshire Hospitals and 2025/26. */
export async function wholeInsertion(
  templates: readonly TemplateName[] = ["cover", "delivery-plan", "metrics"],
): Promise<readonly Change[]> {
  const { plan } = await plannedInsertion(blankWorkbook, {
    templates,
    organisation: "RC9",
    year: "2025/26",
    scope: {},
  });
  return plan.changes;
}

export function ofKind<K extends Change["kind"]>(changes: readonly Change[], kind: K): Extract<Change, { kind: K }>[] {
  return changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
}
