import type { Browser } from "playwright-core";
import { exampleWorkbook } from "../../src/excel-host/preview/example-workbook";
import { writeXlsx } from "../../src/excel-host/files/write-xlsx";
import { serve, startBrowser, type Server } from "../support/browser";
import { breaches, paneFrame } from "./breaches";
import { gridHasKeyboard, openPreview, type Preview } from "./preview-page";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = await serve(3420);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

/** A pane as narrow as Excel lets it be, on the Sums screen. */
async function openSums(): Promise<Preview> {
  const preview = await openPreview(browser, server.address);
  await preview.page.locator("#pane").evaluate((pane) => {
    pane.style.width = "320px";
  });
  await preview.pane.getByRole("tab", { name: "Sums" }).click();
  await preview.pane.getByRole("heading", { name: "Where the plan's headlines come from" }).waitFor();
  return preview;
}

/** What lies beyond the right edge of the pane, in pixels. */
function cutOff(preview: Preview): Promise<number> {
  return paneFrame(preview).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function openFolds(preview: Preview): Promise<void> {
  await paneFrame(preview).evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
}

test("another shape of path is compared, taken and taken back, and the workbook's own figures follow", async () => {
  const preview = await openSums();
  const { pane } = preview;
  await pane.getByRole("button", { name: "Insert Trajectory" }).click();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: "Inserted" }).waitFor();

  await pane.getByRole("tab", { name: "Sums" }).click();
  await pane.getByRole("radio", { name: "Constant cut with growth on the rest (this workbook's)" }).waitFor();
  // By 22% 77 kt: of the formulas tried, the plan's own words give 23.69% and the grown footprint 22.04%.
  await pane.getByText("5 formulas tried").first().click();
  await pane.getByText("Gives about 23.69%, from 23.54 to 24.36.", { exact: true }).waitFor();
  expect(await breaches(paneFrame(preview))).toEqual([]);
  expect(await cutOff(preview)).toBe(0);

  await pane.getByRole("radio", { name: "Straight line" }).click();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("list", { name: "Will change" }).getByText("becomes “Straight line”").first().waitFor();
  expect(await breaches(paneFrame(preview))).toEqual([]);
  await pane.getByRole("button", { name: "Change", exact: true }).click();
  await pane.getByRole("heading", { name: "Changed" }).waitFor();
  expect(await breaches(paneFrame(preview))).toEqual([]);
  await pane.getByRole("button", { name: "Compare shapes again" }).click();
  await pane.getByRole("radio", { name: "Straight line (this workbook's)" }).waitFor();

  await pane.getByRole("radio", { name: "Constant rate" }).click();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("button", { name: "Change", exact: true }).click();
  await pane.getByRole("button", { name: "Undo" }).click();
  await pane.getByRole("heading", { name: "Undone" }).waitFor();
  await pane.getByRole("button", { name: "Compare shapes again" }).click();
  await pane.getByRole("radio", { name: "Straight line (this workbook's)" }).waitFor();
  expect(preview.outside).toEqual([]);
  expect(preview.troubles).toEqual([]);
});

test("figures that are selected are converted in place, and taken back", async () => {
  const preview = await openPreview(browser, server.address);
  const { page, pane } = preview;
  const buffer = Buffer.from(await writeXlsx(null, null, exampleWorkbook()));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("#open-file", { name: "Our energy.xlsx", mimeType, buffer });
  await pane.getByText("Our energy.xlsx").waitFor();
  await pane.getByRole("tab", { name: "Sums" }).click();
  await page.keyboard.press("F6");
  await gridHasKeyboard(page);
  // From C2, the header, down to C4: two figures.
  await page.keyboard.press("Control+Home");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown"])
    await page.keyboard.press(key);

  await pane.getByRole("tab", { name: "Convert" }).click();
  await pane.getByRole("button", { name: "Look at what is selected" }).click();
  await pane.getByText("Unit read: kWh.").waitFor();
  await pane.getByLabel("They become").selectOption("MWh");
  await pane.getByRole("radio", { name: /^In place/ }).click();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("row", { name: "C3 2,400,000 kWh 2,400 MWh" }).waitFor();
  expect(await breaches(paneFrame(preview))).toEqual([]);

  await pane.getByRole("button", { name: "Convert", exact: true }).click();
  await pane.getByRole("heading", { name: "Converted" }).waitFor();
  await pane.getByRole("button", { name: "Undo" }).click();
  await pane.getByRole("heading", { name: "Undone" }).waitFor();
  expect(preview.troubles).toEqual([]);
});

test("axe finds nothing in any part of the sums, and nothing is cut off at 320 px", async () => {
  const preview = await openSums();
  const { pane } = preview;
  for (const part of ["Convert", "Factors", "Calculators", "Decisions"]) {
    await pane.getByRole("tab", { name: part }).click();
    await pane.getByRole("tabpanel", { name: part }).getByRole("heading", { level: 2 }).waitFor();
    if (part === "Calculators") await pane.getByRole("heading", { name: "Best package" }).waitFor();
    if (part === "Decisions") await pane.getByRole("heading", { name: "E1: Footprint per head: unit" }).waitFor();
    await openFolds(preview);
    expect(await breaches(paneFrame(preview))).toEqual([]);
    expect(await cutOff(preview)).toBe(0);
  }

  await pane.getByRole("tab", { name: "Calculators" }).click();
  const inhalers = pane.getByRole("button", { name: "Work it out" }).first();
  await inhalers.click();
  await pane.getByText(/^41\.3% Ventolin/).waitFor();
  expect(await breaches(paneFrame(preview))).toEqual([]);
  expect(await cutOff(preview)).toBe(0);
});
