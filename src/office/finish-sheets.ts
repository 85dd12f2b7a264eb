import { openedIn, type Step } from "./change-steps";
import { explainOfficeError } from "./office-error";
import { BUILDING } from "./survey-workbook";

/**
 * Sets looks and printing, then takes the marks of unfinished sheets away. Where Excel refuses a look twice, the figures
 * stay without it and that is said; where it refuses the marks as well, the insertion has failed.
 *
 * @param marks How many sheets carry a mark.
 */
export async function finishSheets(steps: readonly Step[], marks: number): Promise<string[]> {
  if (steps.length === 0 && marks === 0) return [];
  try {
    await Excel.run(async (context) => {
      runAll(context, steps);
      for (let mark = 1; mark <= marks; mark += 1) context.workbook.names.getItem(`${BUILDING}_${mark}`).delete();
      await context.sync();
    });
    return [];
  } catch {
    return secondTry(steps);
  }
}

async function secondTry(steps: readonly Step[]): Promise<string[]> {
  try {
    await unmark(steps);
    return [];
  } catch (cause) {
    await unmark([]);
    const { message } = explainOfficeError(cause);
    return [
      `Everything is written, but not every look could be set: ${message} ` +
        "Freeze panes and the page setup (A4 landscape) can be set by hand, under View and Page Layout.",
    ];
  }
}

/** After a failure nobody knows which marks are left: the first try may have succeeded and its answer been lost. */
async function unmark(steps: readonly Step[]): Promise<void> {
  await Excel.run(async (context) => {
    const names = context.workbook.names.load("items/name");
    await context.sync();
    runAll(context, steps);
    for (const name of names.items) if (name.name.startsWith(BUILDING)) name.delete();
    await context.sync();
  });
}

function runAll(context: Excel.RequestContext, steps: readonly Step[]): void {
  const opened = openedIn(context);
  for (const step of steps) step.run(opened);
}
