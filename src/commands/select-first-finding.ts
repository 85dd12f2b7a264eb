import type { WordedFinding } from "../tasks/task-types";

/** What the ribbon's button needs of a workbook. */
export interface CheckedWorkbook {
  readonly checkFigures: () => Promise<readonly WordedFinding[]>;
  readonly select: (sheet: string, address: string) => Promise<void>;
}

const severityOrder: readonly WordedFinding["severity"][] = ["error", "warning", "advice"];

/**
 * Checks every figure and selects the first cell of the gravest kind found; selects nothing where nothing was found.
 * A ribbon button has no place for words: the pane has them.
 */
export async function selectFirstFinding({ checkFigures, select }: CheckedWorkbook): Promise<void> {
  const findings = await checkFigures();
  const first = severityOrder
    .map((severity) => findings.find((finding) => finding.severity === severity))
    .find((finding) => finding !== undefined);
  if (first) await select(first.sheet, first.address);
}
