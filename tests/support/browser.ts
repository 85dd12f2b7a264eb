import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const ROOT = join(__dirname, "../..");

/** @throws Error that says what to install, since a suite that passes without a browser proves nothing. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath))
    throw new Error(`There is no Chromium at ${executablePath}. Install Debian's package chromium, or set CHROMIUM.`);
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--force-color-profile=srgb"] });
}

export interface Server {
  /** "http://localhost:3417" */
  readonly address: string;
  stop(): void;
}

/** What `npm start` serves, on a port of its own. */
export function serve(port: number): Promise<Server> {
  const server: ChildProcess = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port) },
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (words: Buffer) => {
      said += String(words);
      if (said.includes(`localhost:${port}`))
        resolve({ address: `http://localhost:${port}`, stop: () => void server.kill() });
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", () => reject(new Error(`The preview was not served. ${said}`)));
  });
}
