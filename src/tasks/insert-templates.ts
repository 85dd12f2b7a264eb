import type { WorkbookPort } from "../office/workbook-port";
import type { Insertion, OnProgress, PlannedInsertion } from "./task-types";

/** Carries out an insertion that was shown before; all of it or nothing. */
export async function insertTemplates(
  port: WorkbookPort,
  { plan }: PlannedInsertion,
  onProgress?: OnProgress,
): Promise<Insertion> {
  const journal = await port.apply(plan, onProgress);
  return { journal, done: [...plan.summary.adds, ...journal.notes] };
}

/** Takes an insertion back. @throws OfficeError when someone has worked on what it added. */
export async function undoInsertion(port: WorkbookPort, { journal }: Insertion): Promise<void> {
  await port.undo(journal);
}
