import type { BookEvent } from "./engine/book";

interface Answer {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly code: number; readonly message: string };
}

type Callback = (answer: Answer) => unknown;
type Handler = (told: { readonly type: string }) => unknown;

/** The part of Excel's own API that the Common API is answered with. */
export interface RunningExcel {
  readonly run: typeof Excel.run;
}

/** What happened in the workbook, by the Common API's name for it. */
const events: Readonly<Record<string, string>> = {
  WorksheetSelectionChanged: "documentSelectionChanged",
  SettingsChanged: "settingsChanged",
};

/** `Office.context.document`, as far as it is about the selection and the settings. */
export interface OfficeDocument {
  readonly document: object;
  /** Calls who registered for it. */
  readonly tell: (event: BookEvent) => void;
}

export function officeDocument(excel: RunningExcel): OfficeDocument {
  const handlers = new Map<string, Handler[]>();
  const add = (type: string, handler: Handler, ...rest: readonly unknown[]): void => {
    handlers.set(type, [...(handlers.get(type) ?? []), handler]);
    answer(rest, { status: "succeeded" });
  };
  const remove = (type: string, ...rest: readonly unknown[]): void => {
    const only = rest.map((each) => (each as { readonly handler?: Handler } | undefined)?.handler).find(Boolean);
    handlers.set(type, only ? (handlers.get(type) ?? []).filter((each) => each !== only) : []);
    answer(rest, { status: "succeeded" });
  };
  const listening = { addHandlerAsync: add, removeHandlerAsync: remove };
  return {
    document: {
      ...listening,
      settings: { ...savedSettings(excel), ...listening },
      getSelectedDataAsync: (coercion: string, ...rest: readonly unknown[]) =>
        void finished(rest, selectedData(excel, coercion)),
      setSelectedDataAsync: (data: unknown, ...rest: readonly unknown[]) =>
        void finished(rest, setSelectedData(excel, data)),
    },
    tell: ({ kind }) => {
      const type = events[kind];
      if (type !== undefined) for (const handler of handlers.get(type) ?? []) handler({ type });
    },
  };
}

/** The callback is the last of the arguments; options before it are optional. */
function answer(rest: readonly unknown[], given: Answer): void {
  const callback = rest.findLast((each) => typeof each === "function") as Callback | undefined;
  callback?.(given);
}

async function finished(rest: readonly unknown[], work: Promise<unknown>): Promise<void> {
  try {
    answer(rest, { status: "succeeded", value: await work });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    answer(rest, { status: "failed", error: { name: "Error", code: 5001, message } });
  }
}

function selectedData(excel: RunningExcel, coercion: string): Promise<unknown> {
  return excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("values,text");
    await context.sync();
    if (coercion === "matrix") return range.values as unknown;
    if (coercion === "text") return range.text.map((line) => line.join("\t")).join("\r\n");
    throw new Error(`The stand-in Excel does not support Document.getSelectedDataAsync("${coercion}").`);
  });
}

/** One text for the first cell, or a block that begins there. */
function setSelectedData(excel: RunningExcel, data: unknown): Promise<void> {
  const values = Array.isArray(data) ? (data as unknown[][]) : [[String(data)]];
  return excel.run(async (context) => {
    const first = context.workbook.getSelectedRange().getCell(0, 0);
    first.getAbsoluteResizedRange(values.length, values[0]?.length ?? 1).values = values;
    await context.sync();
  });
}

/** Changes are kept here until they are saved, as in Office. */
function savedSettings(excel: RunningExcel): object {
  const unsaved = new Map<string, unknown>();
  return {
    get: (name: string) => unsaved.get(name) ?? null,
    set: (name: string, value: unknown) => void unsaved.set(name, value),
    remove: (name: string) => void unsaved.set(name, undefined),
    refreshAsync: (...rest: readonly unknown[]) =>
      void finished(
        rest,
        excel.run(async (context) => {
          const { settings } = context.workbook;
          settings.load("items/key,items/value");
          await context.sync();
          unsaved.clear();
          for (const { key, value } of settings.items) unsaved.set(key, value);
        }),
      ),
    saveAsync: (...rest: readonly unknown[]) =>
      void finished(
        rest,
        excel.run(async (context) => {
          const { settings } = context.workbook;
          for (const [key, value] of unsaved) {
            if (value === undefined) settings.getItemOrNullObject(key).delete();
            else settings.add(key, value);
          }
          await context.sync();
        }),
      ),
  };
}
