import { parseArgs } from "node:util";
import { calculate } from "./calculate";
import { check } from "./check";
import type { Arguments, Command, Outcome } from "./command";
import { convert } from "./convert";
import { insert } from "./insert";
import { read } from "./read";
import { explained, Refusal } from "./refusal";
import { run } from "./run";

const commands: Readonly<Record<string, Command>> = { insert, read, run, check, convert, calculate };

const help = [
  "greenplan: the Green Plan add-in's own code, on workbooks, without Excel.",
  "",
  ...Object.values(commands).flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
  "",
  "With --json, stdout is one JSON document. Exit code: 0 done, 1 errors in the figures, 2 could not.",
];

function parsed(words: readonly string[]): Arguments & { readonly name: string | undefined; readonly help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        into: { type: "string" },
        out: { type: "string" },
        organisation: { type: "string" },
        year: { type: "string" },
        gwp: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const { json, help: wantsHelp, ...options } = values;
    const [name, ...rest] = positionals;
    return { name, words: rest, options, json, help: wantsHelp };
  } catch (cause) {
    const negative = words.find((word) => /^-[\d.,]+$/.test(word));
    if (negative !== undefined)
      throw new Refusal(`“${negative}” is less than nothing.`, "Give a figure of 0 or more, without a minus sign.");
    throw new Refusal(explained(cause).message, "Run greenplan --help for what can be given.", { cause });
  }
}

async function outcomeOf(words: readonly string[]): Promise<Outcome & { readonly asJson: boolean }> {
  const given = parsed(words);
  if (given.help || given.name === undefined) return { json: { help }, lines: help, exitCode: 0, asJson: given.json };
  const command = Object.entries(commands).find(([name]) => name === given.name)?.[1];
  if (!command)
    throw new Refusal(`There is no command “${given.name}”.`, `Use one of ${Object.keys(commands).join(", ")}.`);
  return { ...(await command.run(given)), asJson: given.json };
}

async function main(): Promise<void> {
  try {
    const { json, lines, exitCode, asJson } = await outcomeOf(process.argv.slice(2));
    process.stdout.write(asJson ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(""));
    process.exitCode = exitCode;
  } catch (cause) {
    const { message, remedy } = explained(cause);
    process.stderr.write(`${[message, remedy].filter((words) => words !== "").join(" ")}\n`);
    process.exitCode = 2;
  }
}

void main();
