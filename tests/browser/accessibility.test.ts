import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { serve, startBrowser, type Server } from "../support/browser";
import { insertAll, openPreview, typeAt } from "./preview-page";

/** Put into the page by the browser itself, since the page's own policy lets no other script in. */
const axeSource = readFileSync(join(__dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

interface Breach {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds in a document, colours and all; `left` is what is left out of it. */
async function breaches(frame: Frame | Page, left: readonly string[] = []): Promise<string[]> {
  // Colours are judged when they have come to rest.
  await frame.waitForFunction(() => document.getAnimations().length === 0);
  await frame.evaluate(axeSource);
  const violations = await frame.evaluate(
    async ([tags, exclude]) => {
      const { axe } = window as unknown as {
        readonly axe: { run(context: object, options: object): Promise<{ violations: Breach[] }> };
      };
      const context = exclude.length > 0 ? { exclude: exclude.map((selector) => [selector]) } : document;
      return (await axe.run(context, { runOnly: tags, iframes: false })).violations;
    },
    [rules, left] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

test("axe finds nothing in the pane, on any of its screens", async () => {
  const preview = await openPreview(browser, server.address);
  const frame = preview.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("There is no pane.");
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
