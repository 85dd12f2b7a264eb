import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BookSnapshot, CellSnapshot } from "../../src/excel-host/book-snapshot";
import { readXlsx } from "../../src/excel-host/files/read-xlsx";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";

const run = promisify(execFile);
const SOFFICE = process.env["SOFFICE"] ?? "/usr/bin/soffice";

/** The workbook as LibreOffice saves it again. @throws Error that says what to install */
export async function resaved(bytes: Uint8Array): Promise<BookSnapshot> {
  const [book] = await allResaved([bytes]);
  if (!book) throw new Error("LibreOffice saved no workbook.");
  return book;
}

/** Many workbooks in one run of LibreOffice, in a profile of its own: starting it takes longer than a workbook does. */
async function allResaved(files: readonly Uint8Array[]): Promise<readonly BookSnapshot[]> {
  if (!existsSync(SOFFICE))
    throw new Error(
      `There is no LibreOffice at ${SOFFICE}. Install Debian's package libreoffice-calc, or set SOFFICE.`,
    );
  const folder = await mkdtemp(join(tmpdir(), "agreement-"));
  const names = files.map((_, index) => `${index}.xlsx`);
  try {
    for (const [index, bytes] of files.entries()) await writeFile(join(folder, names[index] ?? ""), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const given = names.map((name) => join(folder, name));
    await run(SOFFICE, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...given]);
    const read = async (name: string) => readXlsx(new Uint8Array(await readFile(join(out, name))));
    const books: BookSnapshot[] = [];
    for (const name of names) books.push(await read(name));
    return books;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of the formulas: the file it gets holds none of our results. */
export async function recalculated(book: BookSnapshot): Promise<BookSnapshot> {
  const [only] = await allRecalculated([book]);
  if (!only) throw new Error("LibreOffice saved no workbook.");
  return only;
}

/** The same for many workbooks in one run. */
export async function allRecalculated(books: readonly BookSnapshot[]): Promise<readonly BookSnapshot[]> {
  const files: Uint8Array[] = [];
  for (const book of books) files.push(await writeXlsx(null, null, withoutResults(book)));
  return allResaved(files);
}

function withoutResults(book: BookSnapshot): BookSnapshot {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, line]) => [
        row,
        new Map([...line].map(([column, cell]) => [column, withoutResult(cell)])),
      ]),
    ),
  }));
  return { ...book, sheets };
}

function withoutResult(cell: CellSnapshot): CellSnapshot {
  return cell.formula === undefined ? cell : { ...cell, value: null };
}
