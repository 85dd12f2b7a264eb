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

/** The workbook as LibreOffice saves it again, in a profile of its own. @throws Error that says what to install */
export async function resaved(bytes: Uint8Array): Promise<BookSnapshot> {
  if (!existsSync(SOFFICE))
    throw new Error(
      `There is no LibreOffice at ${SOFFICE}. Install Debian's package libreoffice-calc, or set SOFFICE.`,
    );
  const folder = await mkdtemp(join(tmpdir(), "agreement-"));
  try {
    await writeFile(join(folder, "ours.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    await run(SOFFICE, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, join(folder, "ours.xlsx")]);
    return await readXlsx(new Uint8Array(await readFile(join(out, "ours.xlsx"))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of the formulas: the file it gets holds none of our results. */
export async function recalculated(book: BookSnapshot): Promise<BookSnapshot> {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, line]) => [
        row,
        new Map([...line].map(([column, cell]) => [column, withoutResult(cell)])),
      ]),
    ),
  }));
  return resaved(await writeXlsx(null, null, { ...book, sheets }));
}

function withoutResult(cell: CellSnapshot): CellSnapshot {
  return cell.formula === undefined ? cell : { ...cell, value: null };
}
