import type { WorkbookPort } from "../office/workbook-port";
import type { Insertion, OnProgress, PlannedChange } from "./task-types";

/** Carries out a change that was shown before, an insertion or another; all of it or nothing. */
export async function insertTemplates(
  port: WorkbookPort,
  { plan }: Pick<PlannedChange, "plan">,
  onProgress?: OnProgress,
): Promise<Insertion> {
  const journal = await port.apply(plan, onProgress);
  return { journal, done: [...plan.summary.adds, ...journal.notes] };
}

/** Takes an insertion back. @throws OfficeError when someone has worked on what it added. */
export async function undoInsertion(port: WorkbookPort, { journal }: Insertion): Promise<void> {
  await port.undo(journal);
}
