import type { BookSnapshot } from "../book-snapshot";
import type { AnsweringHost } from "../attach-host";
import { hostIn, type Host } from "../host";
import { exampleWorkbook } from "./example-workbook";
import { focusGrid, shownUniver } from "./shown-univer";
import { followEntries, followSelection, type SelectedCell } from "./typed-entries";

/** The file that is open, so that saving changes only what was changed. */
interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly snapshot: BookSnapshot | null;
}

const NEW_FILE: OpenFile = { name: "Workbook.xlsx", bytes: null, snapshot: null };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let file: OpenFile = NEW_FILE;
let host: Host | undefined;
let toGrid: () => void = () => undefined;

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

function say(words: string): void {
  element("status", HTMLElement).textContent = words;
}

/** Shows a workbook and starts the pane afresh beside it. */
function show(next: OpenFile): void {
  file = next;
  host?.book.grid.close();
  const container = element("workbook", HTMLElement);
  const univerPlace = document.createElement("div");
  univerPlace.className = "grid";
  container.replaceChildren(univerPlace);
  const univer = shownUniver(univerPlace);
  toGrid = () => focusGrid(univer);
  host = hostIn({ univer, isShown: true }, { name: next.name, ...(next.snapshot && { snapshot: next.snapshot }) });
  host.book.grid.onRefused(() => say("That is for Excel: in this preview you can type in cells and turn to sheets."));
  followEntries(host.book, say);
  followSelection(host.book, showCell);
  host.book.grid.select(host.book.activeSheetId, { row: 0, column: 0, rows: 1, columns: 1 });
  Object.assign(window, { greenPlanHost: Promise.resolve(keepingFocus(host)) });
  element("file", HTMLElement).textContent = next.name;
  const pane = element("pane", HTMLIFrameElement);
  pane.src = "taskpane.html";
}

/** Shows the selected cell's content whole, what to enter there, and a list's choices. */
function showCell({ address, content, prompt, options, choose }: SelectedCell): void {
  element("cell", HTMLElement).textContent = address;
  element("content", HTMLElement).textContent = content;
  element("prompt", HTMLElement).textContent = prompt;
  const list = element("choices", HTMLSelectElement);
  list.hidden = options.length === 0;
  list.replaceChildren(...["", ...options].map((option) => new Option(option, option, false, option === content)));
  list.onchange = () => choose(list.value);
}

/** Milliseconds in which the grid may still take the keyboard by itself after it was drawn anew. */
const SETTLING = 1500;
let keptUntil = 0;

function keepInPane(): void {
  const pane = element("pane", HTMLIFrameElement);
  if (performance.now() < keptUntil && document.activeElement !== pane) pane.contentWindow?.focus();
}

/**
 * The keyboard stays in the pane while the pane's requests change what the grid shows, unless one of them selects
 * cells: then it goes to the grid, as in Excel.
 */
function keepingFocus(answering: Host): AnsweringHost {
  return {
    onEvent: (listener) => answering.onEvent(listener),
    execute: async (body) => {
      const pane = element("pane", HTMLIFrameElement);
      const wasInPane = document.activeElement === pane;
      const isSelecting = body.Actions.some(({ Name }) => Name === "Select");
      const response = await answering.execute(body);
      keptUntil = wasInPane && !isSelecting ? performance.now() + SETTLING : 0;
      if (isSelecting) toGrid();
      else keepInPane();
      return response;
    },
  };
}

async function open(chosen: File): Promise<void> {
  say(`Opening ${chosen.name} …`);
  try {
    const { readXlsx } = await import(/* webpackChunkName: "files" */ "../files/read-xlsx");
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    show({ name: chosen.name, bytes, snapshot: await readXlsx(bytes) });
    say(`${chosen.name} is open. It stays on this machine.`);
  } catch (cause) {
    const remedy = cause instanceof Error && "remedy" in cause ? String(cause.remedy) : "";
    say(`${chosen.name} was not opened. ${cause instanceof Error ? cause.message : String(cause)} ${remedy}`);
  }
}

async function save(): Promise<void> {
  if (!host) return;
  const { writeXlsx } = await import(/* webpackChunkName: "files" */ "../files/write-xlsx");
  const snapshot = host.snapshot();
  const bytes = await writeXlsx(file.bytes, file.snapshot, snapshot);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: XLSX }));
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`${file.name} is saved to your downloads.`);
}

function start(): void {
  const input = element("open-file", HTMLInputElement);
  input.addEventListener("change", () => {
    const [chosen] = input.files ?? [];
    input.value = "";
    if (chosen) void open(chosen);
  });
  element("open", HTMLButtonElement).addEventListener("click", () => input.click());
  element("save", HTMLButtonElement).addEventListener("click", () => void save());
  element("new", HTMLButtonElement).addEventListener("click", () => {
    show(NEW_FILE);
    say("A new workbook.");
  });
  element("example", HTMLButtonElement).addEventListener("click", () => {
    show({ name: "Example.xlsx", bytes: null, snapshot: exampleWorkbook() });
    say("An example workbook with made-up figures.");
  });
  document.addEventListener(
    "keydown",
    (event) => moveOn(event, () => element("pane", HTMLIFrameElement).contentWindow?.focus()),
    true,
  );
  element("pane", HTMLIFrameElement).addEventListener("load", ({ currentTarget }) => {
    const pane = (currentTarget as HTMLIFrameElement).contentDocument;
    pane?.addEventListener("keydown", (event) => moveOn(event, toGrid), true);
  });
  element("workbook", HTMLElement).addEventListener("focusin", keepInPane);
  document.addEventListener("pointerdown", () => (keptUntil = 0), true);
  show(NEW_FILE);
}

/** F6 moves between the sheet and the pane, as in Excel. */
function moveOn(event: KeyboardEvent, move: () => void): void {
  if (event.key !== "F6") return;
  event.preventDefault();
  event.stopPropagation();
  keptUntil = 0;
  move();
}

start();
