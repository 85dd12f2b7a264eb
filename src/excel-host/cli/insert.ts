import { excelWorkbook } from "../../office/excel-workbook";
import { insertTemplates, plannedInsertion } from "../../tasks";
import type { TemplateName } from "../../tasks/task-types";
import { templates } from "../../templates/template";
import { parseFinancialYear, yearLabel } from "../../domain/financial-year";
import type { Command } from "./command";
import { Refusal } from "./refusal";
import { openWorkbook, saveWorkbook, speakOffice } from "./workbook-file";

const known = templates.map(({ name }) => name);

export const insert: Command = {
  usage: "insert <template>… [--into book.xlsx] --out out.xlsx [--organisation RC9] [--year 2025/26]",
  does: `Inserts sheets (${known.join(", ")}) into a workbook, or into a new one.`,
  run: async ({ words, options }) => {
    const wanted = templateNames(words);
    const { out } = options;
    if (out === undefined)
      throw new Refusal("No file to save to was given.", "Add --out and a name, such as --out plan.xlsx.");
    const year = options.year === undefined ? null : yearOf(options.year);

    const workbook = await openWorkbook(options.into);
    speakOffice(workbook);
    const port = excelWorkbook();
    const planned = await plannedInsertion(port, {
      templates: wanted,
      organisation: options.organisation ?? null,
      year,
      scope: {},
    });
    const done = planned.nothingToDo ? [] : (await insertTemplates(port, planned)).done;
    await saveWorkbook(out, await workbook.bytes());

    const { leaves, notes } = planned.plan.summary;
    const { roundTrips, requestBytes } = workbook.host.traffic;
    return {
      json: { out, added: done, kept: leaves, notes, traffic: { roundTrips, requestBytes } },
      lines: [...(done.length === 0 ? ["Everything asked for was there already."] : done), ...notes, `Saved ${out}.`],
      exitCode: 0,
    };
  },
};

function templateNames(words: readonly string[]): TemplateName[] {
  if (words.length === 0) throw new Refusal("No template was named.", `Name one or more of ${known.join(", ")}.`);
  return words.map((word) => {
    const name = known.find((each) => each === word);
    if (name === undefined) throw new Refusal(`There is no template “${word}”.`, `Use ${known.join(", ")}.`);
    return name;
  });
}

function yearOf(words: string): string {
  const year = parseFinancialYear(words);
  if (!year) throw new Refusal(`“${words}” is not a financial year.`, "Write it as 2025/26.");
  return yearLabel(year);
}
