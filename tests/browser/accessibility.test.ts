import type { Browser } from "playwright-core";
import { serve, startBrowser, type Server } from "../support/browser";
import { breaches, paneFrame } from "./breaches";
import { insertAll, openPreview, typeAt } from "./preview-page";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = await serve(3419);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

test("axe finds nothing in the pane, on any of its screens", async () => {
  const preview = await openPreview(browser, server.address);
  const frame = paneFrame(preview);
  await frame.waitForFunction(() => document.querySelectorAll("button:disabled").length === 0);
  expect(await breaches(frame)).toEqual([]);

  await preview.pane.getByRole("tab", { name: "Insert" }).click();
  await preview.pane.getByRole("button", { name: "See what will change" }).waitFor();
  expect(await breaches(frame)).toEqual([]);
  await preview.pane.getByRole("tab", { name: "Workbook" }).click();

  await insertAll(preview);
  expect(await breaches(frame)).toEqual([]);

  await preview.pane.getByRole("button", { name: "Return to sheet" }).click();
  await typeAt(preview, 1, 14, "next spring");
  await preview.pane.getByRole("tab", { name: "Check, 1 thing to look at" }).click();
  await preview.pane.getByRole("button", { name: "Check this workbook" }).click();
  await preview.pane.getByText("1 error", { exact: false }).first().waitFor();
  expect(await breaches(frame)).toEqual([]);
});

test("axe finds nothing in the page around the grid, which is Univer's own", async () => {
  const { page } = await openPreview(browser, server.address);
  expect(await breaches(page, ["#workbook"])).toEqual([]);
});

test.each([320, 350])("nothing of the pane is cut off at %i px", async (width) => {
  const preview = await openPreview(browser, server.address);
  await insertAll(preview);
  await preview.page.locator("#pane").evaluate((pane, px) => {
    pane.style.width = `${px}px`;
  }, width);
  const frame = preview.page.frames().find((each) => each.url().includes("taskpane.html"));
  const beyond = await frame?.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
});
