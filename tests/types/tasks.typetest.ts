/** Lines that must not compile, looked at by `npm run typecheck` alone: a line that does compile is the failure. */
import type { Finding, FindingCode, Problem, Severity } from "../../src/domain/finding";
import type { planColumns, PlanColumn } from "../../src/domain/plan-action";
import type { WorkbookPort } from "../../src/office/workbook-port";
import type { ActionScope, InsertionRequest, TemplateName } from "../../src/tasks/task-types";
import type { templates } from "../../src/templates/template";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const agreed = <T extends true>(_?: T): void => undefined;

// What narrows the actions, and nothing else.
agreed<Same<keyof ActionScope, "organisationType" | "theme" | "lead" | "dueYear">>();
// The kinds of organisation are the plan's columns.
agreed<Same<NonNullable<ActionScope["organisationType"]>, PlanColumn>>();
agreed<Same<(typeof planColumns)[number], PlanColumn>>();
// The templates that can be asked for are those that are declared.
agreed<Same<TemplateName, (typeof templates)[number]["name"]>>();

export const everything: ActionScope = {};
// @ts-expect-error -- a scope has no such part
export const misspelt: ActionScope = { organizationType: "icb" };
// @ts-expect-error -- what does not narrow is left out
export const emptied: ActionScope = { theme: undefined };
// @ts-expect-error -- the plan has no such column
export const foreign: ActionScope = { organisationType: "charities" };

// @ts-expect-error -- a request says for whom, even if for nobody yet
export const vague: InsertionRequest = { templates: ["cover"], year: null, scope: {} };

// @ts-expect-error -- there is no such template
export const unknown: TemplateName = "footprints";

// A finding carries the facts of its code, and only those.
export const tooLong: Problem = { code: "cell-too-long", length: 300, maximum: 255 };
// @ts-expect-error -- a length without its limit says nothing
export const half: Problem = { code: "cell-too-long", length: 300 };
// @ts-expect-error -- there is no such code
export const code: FindingCode = "cell-wrong";
// @ts-expect-error -- a finding is somewhere
export const nowhere: Finding = { code: "cell-required" };
// @ts-expect-error -- there is no such severity
export const severity: Severity = "fatal";

export function reading(port: WorkbookPort): void {
  // @ts-expect-error -- a workbook is changed by a plan alone
  port.write("Cycles", "A1", 1);
}
