import type { Browser } from "playwright-core";
import { serve, startBrowser, type Server } from "../support/browser";
import { openPreview, typeAt, type Preview } from "./preview-page";

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = await serve(3418);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  server.stop();
});

/** Presses Tab until the pane's control of that name has the keyboard. */
async function tabTo({ page, pane }: Preview, role: "button" | "tab", name: string): Promise<void> {
  const wanted = pane.getByRole(role, { name, exact: true });
  await wanted.waitFor();
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches “${name}”.`);
}

test("the errand can be done with the keyboard alone", async () => {
  const preview = await openPreview(browser, server.address);
  const { page, pane } = preview;
  await page.keyboard.press("F6");
  await tabTo(preview, "button", "Choose what to insert");
  await page.keyboard.press("Enter");
  await tabTo(preview, "button", "See what will change");
  await page.keyboard.press("Enter");
  await tabTo(preview, "button", "Insert");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Inserted" }).waitFor();
  await tabTo(preview, "button", "Return to sheet");
  await page.keyboard.press("Enter");

  await typeAt(preview, 1, 14, "next spring");
  await pane.getByRole("tab", { name: "Check, 1 thing to look at" }).waitFor();
  await page.keyboard.press("F6");
  await expect(pane.locator("body").evaluate((body) => body.ownerDocument.hasFocus())).resolves.toBe(true);
});
