import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { connectOffice, type ConnectedOffice } from "../client";
import type { BookSnapshot } from "../book-snapshot";
import { readXlsx } from "../files/read-xlsx";
import { writeXlsx } from "../files/write-xlsx";
import type { Host } from "../host";
import { openHost } from "../open-host";
import { Refusal } from "./refusal";

/** A workbook opened in the stand-in, with Microsoft's client talking to it. */
export interface OpenWorkbook {
  readonly host: Host;
  readonly office: ConnectedOffice;
  /** The workbook as a file; what was not touched is as it was. */
  bytes(): Promise<Uint8Array>;
}

/** Opens a file, or a new workbook. @throws Refusal, FileRefused */
export async function openWorkbook(path: string | undefined): Promise<OpenWorkbook> {
  const original = path === undefined ? null : await bytesOf(path);
  const opened: BookSnapshot | null = original && (await readXlsx(original));
  const host = openHost(opened === null ? {} : { snapshot: opened });
  return { host, office: connectOffice(host), bytes: async () => writeXlsx(original, opened, host.snapshot()) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw new Refusal(`The file ${path} cannot be read.`, "Check its name and that you may open it.", { cause });
  }
}

/** Saves beside the place first, then moves: a file is old or new, never half. @throws Refusal */
export async function saveWorkbook(path: string, bytes: Uint8Array): Promise<void> {
  if (extname(path).toLowerCase() !== ".xlsx")
    throw new Refusal(`${path} does not end in .xlsx.`, "Give the new file a name that ends in .xlsx.");
  const beside = join(dirname(resolve(path)), `.${process.pid}-${Date.now()}.xlsx`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new Refusal(`The file ${path} cannot be written.`, "Check the folder, and that no program has it open.", {
      cause,
    });
  }
}

/** Makes the stand-in what `Excel`, `Office` and `OfficeExtension` mean from here on. */
export function speakOffice({ office }: OpenWorkbook): void {
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office, OfficeExtension: office.OfficeExtension });
}
