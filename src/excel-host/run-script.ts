import { compileFunction } from "node:vm";
import type { ConnectedOffice } from "./client";

/** Runs a plain script as if in Excel; top-level `await` is allowed. @throws what the script throws or rejects with */
export async function runScript(script: string, office: ConnectedOffice, console: object): Promise<void> {
  const globals = { ...office, console };
  const body = `return (async () => {\n${script}\n})();`;
  const run = compileFunction(body, Object.keys(globals)) as (...given: unknown[]) => Promise<unknown>;
  await run(...Object.values(globals));
}
