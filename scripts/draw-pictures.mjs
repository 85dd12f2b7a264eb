// Draws docs/pictures/ anew from what was built: `npm run build && npm run pictures`. Needs Chromium, LibreOffice and
// poppler-utils.
import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { chromium } from "playwright-core";

const folder = "docs/pictures";
const port = 3416;

async function draw(browser, name, { width, height, zoom = 1, pane: paneWidth }, act) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: zoom });
  await page.goto(`http://localhost:${port}/`);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("heading", { name: "This workbook" }).waitFor();
  if (paneWidth) await page.addStyleTag({ content: `body { grid-template-columns: minmax(0, 1fr) ${paneWidth}px }` });
  await act(page, pane);
  await page.waitForTimeout(800);
  const target = paneWidth ? page.locator("#pane") : page;
  await target.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
}

async function plan(page, pane) {
  await pane.getByRole("tab", { name: "Insert" }).click();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("heading", { name: "What will change" }).waitFor();
}

async function insert(page, pane) {
  await page.getByRole("button", { name: "Example" }).click();
  await pane.getByText("Example.xlsx").waitFor();
  await plan(page, pane);
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: "Inserted" }).waitFor();
}

async function check(page, pane) {
  await insert(page, pane);
  await pane.getByRole("button", { name: "Return to sheet" }).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  for (let step = 0; step < 14; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.type("next spring");
  await page.keyboard.press("Enter");
  await pane.getByRole("tab", { name: /^Check, 1/ }).click();
}

async function sums(page, pane) {
  await pane.getByRole("tab", { name: "Insert" }).click();
  await pane.getByRole("checkbox", { name: /^Gap/ }).check();
  await pane.getByRole("button", { name: "See what will change" }).click();
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: "Inserted" }).waitFor({ timeout: 120_000 });
  await pane.getByRole("tab", { name: "Sums" }).click();
  await pane.getByText("The gap in this workbook").waitFor({ timeout: 60_000 });
}

/** The first page of each sheet, as LibreOffice prints the file that the command line saves. */
async function drawSheets(names) {
  const home = await mkdtemp(join(tmpdir(), "pictures-"));
  const file = (name) => join(home, name);
  try {
    const run = (command, ...words) => execFileSync(command, words, { stdio: ["ignore", "pipe", "inherit"] });
    const templates = ["cover", "delivery-plan", "metrics", "activity", "gap"];
    const choices = ["--organisation", "RC9", "--year", "2025/26"];
    run("npm", "run", "--silent", "greenplan", "--", "insert", ...templates, "--out", file("book.xlsx"), ...choices);
    run(
      process.env.SOFFICE ?? "/usr/bin/soffice",
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      home,
      file("book.xlsx"),
    );
    const pages = run("pdftotext", file("book.pdf"), "-").toString().split("\f");
    for (const [name, title] of names) {
      const page = String(pages.findIndex((text) => text.startsWith(title)) + 1);
      run("pdftoppm", "-r", "80", "-f", page, "-l", page, "-png", "-singlefile", file("book.pdf"), file(name));
      await rename(file(`${name}.png`), `${folder}/${name}.png`);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const server = spawn(process.execPath, ["scripts/serve.mjs"], { env: { ...process.env, PORT: String(port) } });
await once(server.stdout, "data");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  await mkdir(folder, { recursive: true });
  const desk = { width: 1400, height: 800 };
  await draw(browser, "preview", desk, async (page, pane) => {
    await insert(page, pane);
    await page.getByText("Delivery Plan", { exact: true }).first().click();
  });
  await draw(browser, "preview-check", desk, check);
  await draw(browser, "pane-320", { width: 1000, height: 760, pane: 320 }, plan);
  await draw(browser, "pane-350", { width: 1000, height: 760, pane: 350 }, check);
  await draw(browser, "pane-sums", { width: 1000, height: 1100, pane: 320 }, sums);
  await drawSheets([
    ["trajectory", "Trajectory to net zero"],
    ["opportunities", "Opportunities (Appendix 2"],
    ["gap", "The gap that is left"],
    ["activity", "Activity and its emissions"],
  ]);
  // At 200 % a window has half as many points: the same as half the width at twice the scale.
  await draw(browser, "zoom-200", { width: 700, height: 500, zoom: 2 }, plan);
} finally {
  await browser.close();
  server.kill();
}
