import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { excelWorkbook } from "../../src/office/excel-workbook";
import { plannedInsertion } from "../../src/tasks";
import type { Change, ChangePlan, PlannedCell } from "../../src/workbook/change-plan";
import { open, row } from "./measure";

const SIZES = [500, 1000, 5000];

/** Rows of the Activity sheet as it was planned, again and again, each with a quantity of its own. */
function withRows({ changes, summary }: ChangePlan, count: number): ChangePlan {
  const isRows = (change: Change) => change.kind === "write" && change.sheet === "Activity" && change.cells.length > 10;
  const many = (cells: readonly (readonly PlannedCell[])[]) =>
    Array.from({ length: count }, (_, index) =>
      (cells[index % cells.length] ?? []).map((cell, column) => (column === QUANTITY ? 1 + (index % 997) : cell)),
    );
  return {
    summary,
    changes: changes.map((change) => {
      if (isRows(change) && change.kind === "write") return { ...change, cells: many(change.cells) };
      if (change.kind === "add-table" && change.sheet === "Activity")
        return { ...change, area: { ...change.area, rows: count + 1 } };
      return change;
    }),
  };
}

/** The fifth column of the Activity sheet. */
const QUANTITY = 4;

/** The cells of the Activity sheet alone, as any library would be given them: a value, or a formula's text. */
function plainCells({ changes }: ChangePlan): (string | number | boolean | null)[][] {
  return changes.flatMap((change) =>
    change.kind === "write" && change.sheet === "Activity"
      ? change.cells.map((line) =>
          line.map((cell) => (typeof cell === "object" && cell !== null ? cell.formula : cell)),
        )
      : [],
  );
}

function sheetJs(cells: ReturnType<typeof plainCells>): number {
  const start = performance.now();
  const sheet = utils.aoa_to_sheet(
    cells.map((line) =>
      line.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? { t: "n", f: cell.slice(1) } : cell)),
    ),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Activity");
  write(book, { type: "buffer", bookType: "xlsx", compression: true });
  return performance.now() - start;
}

const PYTHON = `
import json, sys, time
import openpyxl
cells = json.load(open(sys.argv[1]))
start = time.perf_counter()
book = openpyxl.Workbook()
for line in cells:
    book.active.append(line)
book.save(sys.argv[2])
print((time.perf_counter() - start) * 1000)
`;

/** Null where Python has no openpyxl (Debian: python3-openpyxl). */
async function openpyxl(cells: ReturnType<typeof plainCells>): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const [given, made] = [join(folder, "cells.json"), join(folder, "made.xlsx")];
    await writeFile(given, JSON.stringify(cells));
    const { status, stdout } = spawnSync(process.env["PYTHON"] ?? "/usr/bin/python3", ["-c", PYTHON, given, made], {
      encoding: "utf8",
    });
    return status === 0 && readFileSync(made).length > 0 ? Number(stdout) : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Activity rows with their lookups, totals and charts, worked out and saved, beside libraries that write the same cells
 * of the Activity sheet and work nothing out.
 */
export async function activities(): Promise<void> {
  console.log("\nActivity rows: inserted, worked out, totalled and saved, against writing the same cells");
  console.log(row(["", "round trips", "kB", "insert ms", "save ms", "ms a row", "× SheetJS", "× openpyxl"]));
  for (const count of SIZES) {
    const workbook = await open();
    const port = excelWorkbook();
    const planned = await plannedInsertion(port, {
      templates: ["activity"],
      organisation: "RC9",
      year: "2025/26",
      scope: {},
    });
    const plan = withRows(planned.plan, count);
    workbook.host.resetTraffic();
    const start = performance.now();
    await port.apply(plan);
    const inserted = performance.now();
    await workbook.bytes();
    const saved = performance.now();
    const { roundTrips, requestBytes } = workbook.host.traffic;
    const cells = plainCells(plan);
    const python = await openpyxl(cells);
    console.log(
      row([
        `${count} rows`,
        String(roundTrips),
        (requestBytes / 1000).toFixed(0),
        (inserted - start).toFixed(0),
        (saved - inserted).toFixed(0),
        ((saved - start) / count).toFixed(2),
        ((saved - start) / sheetJs(cells)).toFixed(1),
        python === null ? "not here" : ((saved - start) / python).toFixed(1),
      ]),
    );
  }
}
