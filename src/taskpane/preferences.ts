import { Storage } from "@microsoft/office-js-helpers";
import type { Identity } from "./identity";

// The one file that knows where preferences are kept. It is fetched after the pane is drawn; whatever is thrown in
// here, storage that is switched off included, the caller takes for "nothing remembered".

const KEY = "identity";

/** What was remembered on this computer; what is no longer readable counts as not remembered. */
export function recalledIdentity(): Identity {
  const kept: unknown = shelf().get(KEY);
  return { organisation: textOf(kept, "organisation"), year: textOf(kept, "year") };
}

export function rememberIdentity(identity: Identity): void {
  shelf().set(KEY, identity);
}

/** Opened at each use: opening it is what throws where the browser forbids storage. */
function shelf(): Storage<unknown> {
  return new Storage<unknown>("GreenPlan");
}

function textOf(kept: unknown, key: keyof Identity): string | null {
  if (typeof kept !== "object" || kept === null || !(key in kept)) return null;
  const value = (kept as Record<string, unknown>)[key];
  return typeof value === "string" ? value : null;
}
