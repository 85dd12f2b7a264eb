// Draws assets/*.png from the SVG beside them, in Chromium: `npm run icons`.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const assets = new URL("../assets/", import.meta.url);
const sizes = { icon: [16, 20, 24, 32, 40, 48, 64, 80, 128], check: [16, 20, 24, 32, 40, 48, 64, 80] };

/** Below 32 pixels the lines of the large drawing would fall between pixels, so each size has its own. */
const drawingFor = (name, size) => (size < 32 ? `${name}-${size}.svg` : `${name}.svg`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const page = await browser.newPage();
  for (const [name, widths] of Object.entries(sizes)) {
    for (const size of widths) {
      const svg = readFileSync(new URL(drawingFor(name, size), assets), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      writeFileSync(new URL(`${name}-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    }
  }
  console.log("The icons in assets/ are drawn again.");
} finally {
  await browser.close();
}
