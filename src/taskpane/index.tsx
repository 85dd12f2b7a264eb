import { createRoot } from "react-dom/client";
import { excelWorkbook } from "../office/excel-workbook";
import { App } from "./components/App";
import { officeMissing, outsideExcel, paneBroken, showHelp, type Help } from "./help-page";
import type { Preferences } from "./identity";
import { lazyTasks } from "./lazy-tasks";
import { isDarkBackground } from "./pane-theme";
import { patientlyAwaited } from "./patiently-awaited";

/** How long Office.js may take before the pane says what to do about it, in milliseconds. */
const PATIENCE = 10_000;

const preferences: Preferences = {
  recall: async () => (await storedPreferences()).recalledIdentity(),
  remember: async (identity) => (await storedPreferences()).rememberIdentity(identity),
};

function storedPreferences() {
  return import(/* webpackChunkName: "preferences" */ "./preferences");
}

function show(help: Help): void {
  const container = document.getElementById("pane");
  if (container) showHelp(container, help);
}

/** A root of its own in place of whatever is shown: a late Office.js must not meet a help page. */
function openPane(): void {
  const container = document.getElementById("pane");
  if (!container) return;
  container.replaceChildren();

  const isDark = isDarkBackground(officeBackground());
  document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  createRoot(container, { onUncaughtError: () => queueMicrotask(() => show(paneBroken)) }).render(
    <App tasks={lazyTasks(excelWorkbook())} preferences={preferences} isDark={isDark} />,
  );
}

/** Excel on the web may leave the theme out. */
function officeBackground(): string | undefined {
  const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  return officeTheme?.bodyBackgroundColor;
}

/** In a plain browser Office.js is ready too, and says that there is no host. */
function isHosted({ host }: { readonly host: unknown }): boolean {
  return host !== null && host !== undefined;
}

async function start(): Promise<void> {
  if (!("Office" in window)) {
    show(officeMissing);
    return;
  }
  const ready = await patientlyAwaited(Office.onReady(), PATIENCE, () => show(officeMissing));
  if (isHosted(ready)) openPane();
  else show(outsideExcel);
}

start().catch(() => show(paneBroken));
