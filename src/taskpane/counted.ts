import type { WordedFinding } from "../tasks/task-types";

type Severity = WordedFinding["severity"];

/** The severities, the gravest first, with the words for one and for several. */
export const severities: Readonly<Record<Severity, { readonly one: string; readonly several: string }>> = {
  error: { one: "error", several: "errors" },
  warning: { one: "warning", several: "warnings" },
  advice: { one: "piece of advice", several: "pieces of advice" },
};

export const severityOrder: readonly Severity[] = ["error", "warning", "advice"];

/** "1 row", "103 rows". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;
}

/** "3 errors, 1 warning"; "Nothing found" when there is nothing. */
export function countLine(findings: readonly WordedFinding[]): string {
  const parts = severityOrder.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const { one, several } = severities[severity];
    return count === 0 ? [] : [counted(count, one, several)];
  });
  return parts.length === 0 ? "Nothing found" : parts.join(", ");
}
