import type { Browser, FrameLocator, Page } from "playwright-core";

export interface Preview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses that were asked for and are not this machine's. */
  readonly outside: readonly string[];
  /** Errors the page reported. */
  readonly troubles: readonly string[];
}

export async function openPreview(browser: Browser, address: string, width = 1400): Promise<Preview> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, acceptDownloads: true });
  const outside: string[] = [];
  const troubles: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob|data):/.test(url)) outside.push(url);
  });
  page.on("pageerror", ({ message }) => troubles.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto(address);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("heading", { name: "This workbook" }).waitFor();
  return { page, pane, outside, troubles };
}

/** Inserts everything with the mouse. */
export async function insertAll({ pane }: Preview): Promise<void> {
  await pane.getByRole("button", { name: "Choose what to insert" }).click();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("heading", { name: "What will change" }).waitFor();
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: "Inserted" }).waitFor();
}

/** Waits until what is typed goes into cells. */
export async function gridHasKeyboard(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getElementById("workbook")?.contains(document.activeElement));
}

/** Goes to a cell of the sheet in front with the keyboard, as people do, and types. */
export async function typeAt({ page }: Preview, right: number, down: number, words: string): Promise<void> {
  await gridHasKeyboard(page);
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < right; step += 1) await page.keyboard.press("ArrowRight");
  for (let step = 0; step < down; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}
