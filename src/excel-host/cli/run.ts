import { readFile } from "node:fs/promises";
import { format } from "node:util";
import { runScript } from "../run-script";
import type { Command } from "./command";
import { onlyFile } from "./only-file";
import { Refusal } from "./refusal";
import { openWorkbook, saveWorkbook } from "./workbook-file";

export const run: Command = {
  usage: "run <script.js> [--into book.xlsx] [--out out.xlsx]",
  does: "Runs a plain script against the stand-in as if in Excel, with Excel, Office and OfficeExtension.",
  run: async ({ words, options, json }) => {
    const file = onlyFile(words);
    const script = await readFile(file, "utf8").catch((cause: unknown) => {
      throw new Refusal(`The script ${file} cannot be read.`, "Check its name.", { cause });
    });
    const workbook = await openWorkbook(options.into);
    const printed: string[] = [];
    const print = (...values: unknown[]) => {
      const line = format(...values);
      printed.push(line);
      if (!json) process.stdout.write(`${line}\n`);
    };
    const complain = (...values: unknown[]) => void process.stderr.write(`${format(...values)}\n`);
    const console = { log: print, info: print, debug: print, table: print, warn: complain, error: complain };

    try {
      await runScript(script, workbook.office, console);
    } catch (cause) {
      throw new Refusal(
        `${file} failed: ${failure(cause)}`,
        "Nothing was saved. Put the script right and run it again.",
        {
          cause,
        },
      );
    }
    if (options.out !== undefined) await saveWorkbook(options.out, await workbook.bytes());
    return { json: { console: printed, out: options.out ?? null }, lines: [], exitCode: 0 };
  },
};

/** Excel's code along with the message: a script's author looks it up by that. */
function failure(cause: unknown): string {
  if (!(cause instanceof Error) && !(typeof cause === "object" && cause !== null && "message" in cause))
    return String(cause);
  const { message } = cause;
  const code = "code" in cause && typeof cause.code === "string" ? `${cause.code}: ` : "";
  return `${code}${String(message)}`;
}
