import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import type { Preview } from "./preview-page";

/** Put into the page by the browser itself, since the page's own policy lets no other script in. */
const axeSource = readFileSync(join(__dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Breach {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** The document of the pane itself. */
export function paneFrame({ page }: Preview): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

/** What axe finds in a document, colours and all; `left` is what is left out of it. */
export async function breaches(frame: Frame | Page, left: readonly string[] = []): Promise<string[]> {
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
