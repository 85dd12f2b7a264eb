import { excelWorkbook } from "../office/excel-workbook";
import { selectFirstFinding } from "./select-first-finding";

/** The ribbon's "Check figures". Excel waits for `completed`, so it comes whatever happens. */
async function onCheckFigures(event: Office.AddinCommands.Event): Promise<void> {
  const workbook = excelWorkbook();
  try {
    await selectFirstFinding({
      checkFigures: async () => (await import(/* webpackChunkName: "tasks" */ "../tasks")).checkFigures(workbook),
      select: (sheet, address) => workbook.select(sheet, address),
    });
  } catch (cause) {
    console.error(cause);
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate("checkFigures", (event: Office.AddinCommands.Event) => void onCheckFigures(event));
});
