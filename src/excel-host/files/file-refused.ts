export type RefusalReason =
  "encrypted" | "labelled" | "old-format" | "macros" | "binary" | "strict" | "not-xlsx" | "damaged" | "too-large";

/** A file that will not be opened. Nothing of it was read into a workbook, and nothing was written. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";

  constructor(
    readonly reason: RefusalReason,
    message: string,
    readonly remedy: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

export function damaged(what: string, cause?: unknown): FileRefused {
  return new FileRefused(
    "damaged",
    what,
    "Open the file in Excel, let it repair the workbook, save it, and try again.",
    cause === undefined ? undefined : { cause },
  );
}
