import { applyChangePlan } from "./apply-change-plan";
import { explainOfficeError } from "./office-error";
import { readAreas } from "./read-areas";
import { readFormulas } from "./read-formulas";
import { readSelection } from "./read-selection";
import { surveyWorkbook } from "./survey-workbook";
import { undoJournal } from "./undo-journal";
import { watchEntries } from "./watch-entries";
import type { WorkbookPort } from "./workbook-port";

/** The workbook that is open in Excel, through Office.js. Making it asks nothing of Excel. */
export function excelWorkbook(): WorkbookPort {
  return {
    survey: () => explained(() => Excel.run(surveyWorkbook)),
    read: (requests) => explained(() => Excel.run((context) => readAreas(context, requests))),
    apply: (plan, onProgress) => explained(() => applyChangePlan(plan, onProgress)),
    undo: (journal) => explained(() => undoJournal(journal)),
    selection: () => explained(() => Excel.run(readSelection)),
    formulasOutside: (sheets, survey) => explained(() => Excel.run((context) => readFormulas(context, sheets, survey))),
    select: (sheet, address) => explained(() => select(sheet, address)),
    watch: (onEntry) => explained(() => watchEntries(onEntry)),
  };
}

async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw explainOfficeError(cause);
  }
}

async function select(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
