/**
 * Prints, for each task, round trips, request bytes, cells and time, and the ratio to a peer in the same run; then what
 * each script of the build weighs. Nothing here passes or fails: read it beside an earlier run on the same machine.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { speakOffice } from "../src/excel-host/cli/workbook-file";
import { readXlsx } from "../src/excel-host/files/read-xlsx";
import { excelWorkbook } from "../src/office/excel-workbook";
import {
  checkFigures,
  insertTemplates,
  plannedInsertion,
  readGreenPlan,
  undoInsertion,
  workbookContents,
} from "../src/tasks";
import type { Insertion, InsertionRequest } from "../src/tasks/task-types";
import type { Change, ChangePlan, PlannedCell } from "../src/workbook/change-plan";
import { activities } from "./bench/activities";
import { measured, open, print, row } from "./bench/measure";

const request: InsertionRequest = {
  templates: ["cover", "delivery-plan", "metrics"],
  organisation: "RC9",
  year: "2025/26",
  scope: {},
};

function cellsOf({ changes }: ChangePlan): number {
  return changes.reduce((sum, change) => sum + (change.kind === "write" ? change.cells.flat().length : 0), 0);
}

/** The same plan with every row of the Delivery Plan ten times, each with a key of its own. */
function tenfold({ changes, summary }: ChangePlan): ChangePlan {
  const isRows = (change: Change) =>
    change.kind === "write" && change.sheet === "Delivery Plan" && change.cells.length > 50;
  const many = (cells: readonly (readonly PlannedCell[])[]) =>
    Array.from({ length: 10 }, (_, copy) =>
      cells.map(([, ...rest], index) => [`row ${copy}-${index}`, ...rest]),
    ).flat();
  const grown = changes
    .filter((change) => !("sheet" in change) || change.sheet === "Delivery Plan")
    .filter(({ kind }) => ["add-sheet", "write"].includes(kind));
  return {
    summary,
    changes: grown.map((change) =>
      isRows(change) && change.kind === "write" ? { ...change, cells: many(change.cells) } : change,
    ),
  };
}

async function tasks(): Promise<void> {
  await open();
  const workbook = await open();
  const port = excelWorkbook();
  const planned = await plannedInsertion(port, request);
  const cells = cellsOf(planned.plan);

  // The peer: as many cells through the plainest Office.js there is, one write of a block.
  const plain = await open();
  const block = Array.from({ length: Math.ceil(cells / 30) }, (_, r) =>
    Array.from({ length: 30 }, (__, c) => `cell ${r} ${c}`),
  );
  const peer = await measured("peer: one plain write of as many cells", plain, cells, () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRangeByIndexes(0, 0, block.length, 30).values = block;
      await context.sync();
    }),
  );

  speakOffice(workbook);
  let insertion: Insertion | undefined;
  const insert = await measured("insert cover, plan and metrics", workbook, cells, async () => {
    insertion = await insertTemplates(port, await plannedInsertion(port, request));
  });
  const again = await measured("insert again: nothing to do", workbook, cells, () => plannedInsertion(port, request));
  const contents = await measured("what this workbook holds", workbook, cells, () => workbookContents(port));
  const check = await measured("check every figure", workbook, cells, () => checkFigures(port));
  const read = await measured("read all", workbook, cells, () => readGreenPlan(port));
  const undo = await measured("undo", workbook, cells, async () => insertion && undoInsertion(port, insertion));

  await open();
  const one = {
    ...planned.plan,
    changes: tenfold(planned.plan).changes.map((change) =>
      change.kind === "write" ? { ...change, cells: change.cells.slice(0, 103) } : change,
    ),
  };
  const small = await open();
  const rowsOnce = await measured("the plan's 103 rows alone", small, cellsOf(one), () => port.apply(one));
  const large = await open();
  const ten = tenfold(planned.plan);
  const rowsTen = await measured("ten times as many", large, cellsOf(ten), () => port.apply(ten));
  print("Tasks, against one plain write of as many cells", [peer, insert, again, contents, check, read, undo], peer);
  print("Growth, against the same rows once", [rowsOnce, rowsTen], rowsOnce);
}

async function files(): Promise<void> {
  const folder = "../shared/workbooks";
  if (!existsSync(folder)) return;
  const { init } = await import("excelize-wasm");
  const excelize = await init("node_modules/excelize-wasm/excelize.wasm.gz");
  console.log("\nOpening files, against excelize");
  console.log(row(["", "kB", "ms", "excelize ms", "×"]));
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".xlsx"))) {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    let start = performance.now();
    await readXlsx(bytes);
    const ours = performance.now() - start;
    start = performance.now();
    excelize.OpenReader(bytes);
    const theirs = performance.now() - start;
    console.log(
      row([
        name.slice(0, 43),
        (bytes.length / 1000).toFixed(0),
        ours.toFixed(0),
        theirs.toFixed(0),
        (ours / theirs).toFixed(2),
      ]),
    );
  }
}

/** What Microsoft's own React task-pane template weighs while empty, gzipped: polyfills 82, React 48, pane 40 kB. */
const TEMPLATE = 170;

function weights(): void {
  console.log("\nScripts of the build, gzipped, against Microsoft's empty React template (170 kB)");
  if (!existsSync("dist/taskpane.html")) {
    console.log("Nothing is built: npm run build comes first.");
    return;
  }
  const first = new Set(
    [...readFileSync("dist/taskpane.html", "utf8").matchAll(/src="?([^"> ]+\.js)/g)].map(([, name]) => name),
  );
  let painted = 0;
  console.log(row(["", "kB", "loads"]));
  for (const name of readdirSync("dist").filter((each) => each.endsWith(".js"))) {
    const kilobytes = gzipSync(readFileSync(`dist/${name}`)).length / 1000;
    if (first.has(name)) painted += kilobytes;
    console.log(row([name, kilobytes.toFixed(1), first.has(name) ? "at once" : "when asked"]));
  }
  console.log(row(["first paint of the pane", painted.toFixed(1), `${(painted / TEMPLATE).toFixed(2)} ×`]));
}

async function main(): Promise<void> {
  await tasks();
  await activities();
  await files();
  weights();
}

void main();
