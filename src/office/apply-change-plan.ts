import { addressOf } from "../workbook/area";
import type { Change, ChangePlan } from "../workbook/change-plan";
import { blockArea, openedIn, stepsOf, type OpenWorkbook, type Step } from "./change-steps";
import { finishSheets } from "./finish-sheets";
import { plannedFingerprint } from "./fingerprint";
import { OfficeError } from "./office-error";
import { hold } from "./replaced-cells";
import { takeBack } from "./take-back";
import type { Journal, Progress } from "./workbook-port";

/** Excel on the web refuses requests of 5 MB; well below 1 MB it also stays quick. In bytes. */
const BATCH = 900_000;

/** Carries a plan out in as few requests as its size allows; all of it or nothing. */
export async function applyChangePlan(
  { changes }: ChangePlan,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Journal> {
  await refuseChanged(changes);
  const { main, finish } = stepsOf(changes);
  const total = [...main, ...finish].reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const report = (batch: readonly Step[]) => {
    onProgress({ done: total === 0 ? 0 : done / total, doing: batch[0]?.doing ?? "Finishing" });
    done += batch.reduce((sum, { bytes }) => sum + bytes, 0);
  };

  try {
    const ids = await runMain(main, changes, report);
    report(finish);
    const notes = await finishSheets(finish, ids.length);
    onProgress({ done: 1, doing: "Done" });
    return journalOf(changes, ids, notes);
  } catch (cause) {
    await takeBack(changes).catch(() => undefined);
    throw cause;
  }
}

/** Nothing is replaced that is no longer what was shown. @throws OfficeError */
async function refuseChanged(changes: readonly Change[]): Promise<void> {
  const replaced = changes.flatMap((change) => (change.kind === "replace" ? [change] : []));
  if (replaced.length === 0) return;
  await Excel.run(async (context) => {
    const { sheet } = openedIn(context);
    const ranges = replaced.map((change) =>
      sheet(change.sheet)
        .getRange(addressOf(blockArea(change)))
        .untrack()
        .load("formulas"),
    );
    await context.sync();
    replaced.forEach(({ sheet: name, before, cells }, index) => {
      if (hold(cells, before, ranges[index]?.formulas ?? [])) return;
      throw new OfficeError(
        `Cells on sheet “${name}” were changed after the preview was made, so nothing was done.`,
        "Look at the change again, then decide.",
        "ChangedSince",
        { cause: null },
      );
    });
  });
}

async function runMain(
  steps: readonly Step[],
  changes: readonly Change[],
  report: (batch: readonly Step[]) => void,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const added = changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet] : []));
  return Excel.run(async (context) => {
    const batches = inBatches(steps);
    const last = batches.pop() ?? [];
    const opened = openedIn(context);
    for (const batch of batches) {
      report(batch);
      await send(context, opened, batch);
    }
    report(last);
    for (const step of last) step.run(opened);
    const sheets = added.map((name) => opened.sheet(name).load("id,name"));
    await send(context, opened, []);
    return sheets.map(({ id, name }) => ({ id, name }));
  });
}

/** One round trip; Excel holds its calculation back until it is over. */
async function send(context: Excel.RequestContext, opened: OpenWorkbook, steps: readonly Step[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const step of steps) step.run(opened);
  await context.sync();
}

function inBatches(steps: readonly Step[]): Step[][] {
  const batches: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = batches.at(-1);
    if (last && step.bytes <= room) last.push(step);
    else {
      batches.push([step]);
      room = BATCH;
    }
    room -= step.bytes;
  }
  return batches;
}

function journalOf(
  changes: readonly Change[],
  sheets: readonly { readonly id: string; readonly name: string }[],
  notes: readonly string[],
): Journal {
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, fingerprint: plannedFingerprint(changes, sheet.name) })),
    names: changes.flatMap((change) => (change.kind === "name" ? [change.name] : [])),
    tableRows: changes.flatMap((change) =>
      change.kind === "add-table-rows" ? [{ table: change.table, keyAt: change.keyAt, rows: change.rows }] : [],
    ),
    tableColumns: changes.flatMap((change) =>
      change.kind === "add-table-column" ? [{ table: change.table, header: change.header, cells: change.cells }] : [],
    ),
    replaced: changes.flatMap((change) => (change.kind === "replace" ? [change] : [])),
    notes,
  };
}
