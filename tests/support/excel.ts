import { connectOffice, type ConnectedOffice } from "../../src/excel-host/client";
import { readXlsx } from "../../src/excel-host/files/read-xlsx";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";
import type { Host } from "../../src/excel-host/host";
import { openHost } from "../../src/excel-host/open-host";

/** A new workbook with one sheet, and Microsoft's client that talks to it. */
export function newExcel(): ConnectedOffice & { readonly host: Host } {
  const host = openHost();
  return { ...connectOffice(host), host };
}

/** The code that something is refused with, or "done". */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (cause) {
    if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
    throw cause;
  }
}

/** Long enough for events that were told to be heard. */
export function untilHeard(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}

/** The workbook saved as a file and opened again. */
export async function reopened({ host }: { readonly host: Host }): Promise<ReturnType<typeof newExcel>> {
  const opened = openHost({ snapshot: await readXlsx(await writeXlsx(null, null, host.snapshot())) });
  return { ...connectOffice(opened), host: opened };
}
