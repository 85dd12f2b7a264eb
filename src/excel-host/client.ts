import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { attachHost, type OfficeGlobals } from "./attach-host";
import type { Host } from "./host";

/** What a script finds in Excel. */
export interface ConnectedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

let library: Script | undefined;

/**
 * Microsoft's own client, talking to a host. Each has a client of its own, so several workbooks can be open at once.
 * The library comes from npm at run time; none of it is in this repository.
 */
export function connectOffice(host: Host): ConnectedOffice {
  library ??= new Script(readFileSync(libraryPath(), "utf8"), { filename: "excel-web-16.00.debug.js" });
  const window = browserLike();
  library.runInContext(createContext(window));
  return attachHost(window as unknown as OfficeGlobals, host) as unknown as ConnectedOffice;
}

function libraryPath(): string {
  return createRequire(`${process.cwd()}/package.json`).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
}

/** As much of a browser as the library looks at while it loads. Its errors are ours, so `instanceof Error` holds. */
function browserLike(): Record<string, unknown> {
  const nothing = () => undefined;
  const element = { setAttribute: nothing, appendChild: nothing, style: {} };
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    Error,
    console,
    TextEncoder,
    addEventListener: nothing,
    removeEventListener: nothing,
    location: { href: "http://localhost/", hostname: "localhost", search: "", hash: "" },
    navigator: { userAgent: "node" },
    document: {
      URL: "http://localhost/",
      cookie: "",
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: nothing,
    },
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}
