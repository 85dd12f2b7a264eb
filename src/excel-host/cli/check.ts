import { excelWorkbook } from "../../office/excel-workbook";
import { checkFigures } from "../../tasks";
import type { Command } from "./command";
import { onlyFile } from "./only-file";
import { openWorkbook, speakOffice } from "./workbook-file";

export const check: Command = {
  usage: "check <book.xlsx>",
  does: "Lists what is wrong with the figures of a workbook, where, and how to put it right.",
  run: async ({ words }) => {
    speakOffice(await openWorkbook(onlyFile(words)));
    const findings = await checkFigures(excelWorkbook());
    return {
      json: { findings },
      lines:
        findings.length === 0
          ? ["Nothing to put right."]
          : findings.map(
              ({ severity, sheet, address, message, remedy }) =>
                `${severity}: ${sheet}!${address}: ${message} ${remedy}`,
            ),
      exitCode: findings.some(({ severity }) => severity === "error") ? 1 : 0,
    };
  },
};
