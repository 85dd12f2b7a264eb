import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { exampleWorkbook } from "../../src/excel-host/preview/example-workbook";
import { readXlsx } from "../../src/excel-host/files/read-xlsx";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";
import { serve, startBrowser, type Server } from "../support/browser";
import { gridHasKeyboard, insertAll, openPreview, typeAt, type Preview } from "./preview-page";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = await serve(3417);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

async function openOwnWorkbook(preview: Preview): Promise<void> {
  const buffer = Buffer.from(await writeXlsx(null, null, exampleWorkbook()));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await preview.page.setInputFiles("#open-file", { name: "Our energy.xlsx", mimeType, buffer });
  await preview.pane.getByText("Our energy.xlsx").waitFor();
}

async function saved({ page }: Preview) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    book: await readXlsx(new Uint8Array(await readFile(await download.path()))),
  };
}

test("a newcomer opens a workbook, inserts the plan, types a wrong date, reads what is wrong and saves", async () => {
  const preview = await openPreview(browser, server.address);
  await openOwnWorkbook(preview);
  await insertAll(preview);

  await preview.pane.getByRole("button", { name: "Return to sheet" }).click();
  await typeAt(preview, 1, 14, "next spring");
  const finding = preview.pane.getByRole("tab", { name: "Check, 1 thing to look at" });
  await finding.waitFor();
  await finding.click();
  await preview.pane.getByText("Signed off on says “next spring”, which is not a date.", { exact: true }).waitFor();

  await preview.pane.getByRole("button", { name: "Go to B15" }).click();
  await gridHasKeyboard(preview.page);
  await preview.page.keyboard.type("30/09/2026");
  await preview.page.keyboard.press("Enter");
  await preview.pane.getByRole("tab", { name: "Check", exact: true }).waitFor();

  const { name, book } = await saved(preview);
  expect(name).toBe("Our energy.xlsx");
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    "Energy",
    "Notes",
    "Cover",
    "Delivery Plan",
    "Metrics",
    "Green Plan lists",
  ]);
  const cover = book.sheets[2];
  expect(cover?.cells.get(14)?.get(1)?.value).toBe(46_295);
  expect(book.sheets[0]?.cells.get(2)?.get(1)?.value).toBe(1_200_000);
  expect(preview.outside).toEqual([]);
  expect(preview.troubles).toEqual([]);
});

test("a list offers its choices, and formulas follow what is chosen", async () => {
  const preview = await openPreview(browser, server.address);
  await insertAll(preview);
  await preview.pane.getByRole("button", { name: "Return to sheet" }).click();
  await typeAt(preview, 1, 3, "");
  const choices = preview.page.getByLabel("Choices for this cell");
  await choices.selectOption("Milton Keynes University Hospital NHS Foundation Trust");
  await preview.pane.getByRole("tab", { name: "Workbook" }).click();
  await preview.pane.getByRole("button", { name: "Look again" }).click();
  await preview.pane.getByText("Milton Keynes University Hospital", { exact: false }).first().waitFor();

  const { book } = await saved(preview);
  const cover = book.sheets.find((sheet) => sheet.name === "Cover");
  expect(cover?.cells.get(5)?.get(1)?.value).toBe("RD8");
});

test("what was inserted can be undone, and the workbook is as it was", async () => {
  const preview = await openPreview(browser, server.address);
  await openOwnWorkbook(preview);
  await insertAll(preview);
  await preview.pane.getByRole("button", { name: "Undo" }).click();
  await preview.pane.getByRole("heading", { name: "Undone" }).waitFor();

  const { book } = await saved(preview);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Energy", "Notes"]);
  expect(book.names).toEqual([]);
});

test("a file that is no workbook gets a sentence, and the open workbook stays", async () => {
  const preview = await openPreview(browser, server.address);
  await openOwnWorkbook(preview);
  await preview.page.setInputFiles("#open-file", {
    name: "notes.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("a,b"),
  });
  await preview.page.getByRole("status").getByText("notes.csv was not opened.").waitFor();
  await expect(preview.page.locator("#file").textContent()).resolves.toBe("Our energy.xlsx");
});
