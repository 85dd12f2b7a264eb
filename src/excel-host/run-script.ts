import type { ConnectedOffice } from "./client";

type AsyncFunction = (...given: unknown[]) => Promise<unknown>;
// The constructor of async functions has no name of its own; a script's text becomes the body of one.
const asyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
  ...parts: string[]
) => AsyncFunction;

/** Runs a plain script as if in Excel; top-level `await` is allowed. @throws what the script throws or rejects with */
export async function runScript(script: string, office: ConnectedOffice, console: object): Promise<void> {
  const globals = { ...office, console };
  const run = new asyncFunction(...Object.keys(globals), script);
  await run(...Object.values(globals));
}
