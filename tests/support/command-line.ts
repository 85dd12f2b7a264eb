import { execFile } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as people run it, in a process of its own. */
export function greenplan(...words: string[]): Promise<Outcome> {
  const program = [
    join(ROOT, "node_modules/tsx/dist/cli.mjs"),
    join(ROOT, "src/excel-host/cli/greenplan.ts"),
    ...words,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, program, { cwd: ROOT, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
