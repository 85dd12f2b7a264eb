import { excelWorkbook } from "../../office/excel-workbook";
import { readGreenPlan } from "../../tasks";
import type { Command } from "./command";
import { onlyFile } from "./only-file";
import { openWorkbook, speakOffice } from "./workbook-file";

export const read: Command = {
  usage: "read <book.xlsx>",
  does: "Shows all that is recognised in a workbook: the cover, the Delivery Plan, the metrics.",
  run: async ({ words }) => {
    speakOffice(await openWorkbook(onlyFile(words)));
    const plan = await readGreenPlan(excelWorkbook());
    return {
      json: plan,
      lines:
        plan.templates.length === 0 && plan.cover === null
          ? ["Nothing of a Green Plan was recognised."]
          : [
              `Organisation: ${plan.cover?.organisation ?? "not known"}; year: ${plan.cover?.year ?? "not known"}.`,
              ...plan.templates.map(({ name, sheet, rows }) => `${name}: ${rows.length} rows on sheet “${sheet}”.`),
            ],
      exitCode: 0,
    };
  },
};
