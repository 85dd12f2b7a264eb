/** Lines that must not compile, looked at by `npm run typecheck` alone: a line that does compile is the failure. */
import type { Change, ChangePlan, EntryRule, PlannedCell } from "../../src/workbook/change-plan";

export const cells: readonly PlannedCell[] = [1, "text", true, null, { formula: "=1" }];
// @ts-expect-error -- a formula is text
export const counted: PlannedCell = { formula: 1 };

export const write: Change = { kind: "write", sheet: "Cycles", row: 0, column: 0, cells: [["one"]] };

// @ts-expect-error -- every change says on which sheet it is
export const nowhere: Change = { kind: "write", row: 0, column: 0, cells: [["one"]] };

// @ts-expect-error -- nothing is ever deleted from the user's sheets, so no change can say it
export const removal: Change = { kind: "remove-sheet", sheet: "Cycles" };

export const bold: Change = { kind: "format", sheet: "Cycles", areas: [], format: { bold: true } };
// @ts-expect-error -- British spelling in our own words
export const american: Change = { kind: "format", sheet: "Cycles", areas: [], format: { color: "#000000" } };

// @ts-expect-error -- a format that is left as it is is left out
export const undone: Change = { kind: "format", sheet: "Cycles", areas: [], format: { bold: undefined } };

// @ts-expect-error -- a rule stops an entry or warns of it
export const style: EntryRule["refusal"]["style"] = "Information";

export function frozen(plan: ChangePlan, change: Change): void {
  // @ts-expect-error -- a plan that was shown is not changed afterwards
  plan.changes.push(change);
  // @ts-expect-error -- nor is any part of it
  change.sheet = "Another";
}

/** Every kind of change is handled: a new one makes `never` complain here and in the writer. */
export function weightOf(change: Change): number {
  switch (change.kind) {
    case "add-sheet":
    case "remove-unfinished":
    case "write":
    case "format":
    case "widths":
    case "add-table":
    case "add-table-rows":
    case "add-table-column":
    case "replace":
    case "add-chart":
    case "validate":
    case "mark":
    case "name":
    case "sheet-look":
    case "page":
      return 1;
    default: {
      const nothingLeft: never = change;
      return nothingLeft;
    }
  }
}
