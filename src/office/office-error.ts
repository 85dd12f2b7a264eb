/** A failure of Excel itself, in words a user can act on. The original stays in `cause` for the log. */
export class OfficeError extends Error {
  override readonly name = "OfficeError";

  constructor(
    message: string,
    readonly remedy: string,
    /** Office.js's code, or "unknown". */
    readonly code: string,
    options: { cause: unknown },
  ) {
    super(message, options);
  }
}

interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

/** Office.js codes we expect, from Microsoft's error reference; the rest fall through to `explainOfficeError`'s last line. */
const explanations: Readonly<Record<string, Explanation>> = {
  InvalidOperationInCellEditMode: {
    message: "A cell is still being edited.",
    remedy: "Press Enter or Tab in the sheet to finish the cell, then try again.",
  },
  AccessDenied: {
    message: "This sheet or workbook is protected.",
    remedy: "Unprotect it (Review, then Unprotect), or save your own copy, then try again.",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "There is more data than Excel accepts in one go.",
    remedy: "Insert fewer sheets at a time and try again.",
  },
  ResponsePayloadSizeLimitExceeded: {
    message: "There is more data in this workbook than Excel hands over in one go.",
    remedy: "Clear what stands far outside your data, or split the sheet, then try again.",
  },
  InactiveWorkbook: {
    message: "Another workbook came to the front while this one was being changed.",
    remedy: "Go back to this workbook's window and try again.",
  },
  InvalidSelection: {
    message: "Another workbook or a drawing has the selection.",
    remedy: "Click a cell in this workbook and try again.",
  },
  ItemNotFound: {
    message: "A sheet, table or name that was there a moment ago is gone.",
    remedy: "Let the pane look at the workbook again, then try again.",
  },
  ItemAlreadyExists: {
    message: "A sheet, table or name of the same name has appeared meanwhile.",
    remedy: "Let the pane look at the workbook again, then try again.",
  },
  InsertDeleteConflict: {
    message: "Excel cannot add rows here, because other data or a filter is in the way.",
    remedy: "Clear the table's filter and leave free rows below it, then try again.",
  },
  MergedRangeConflict: {
    message: "Merged cells are in the way.",
    remedy: "Unmerge the cells of the table, then try again.",
  },
};

/** Turns whatever Office.js threw into an `OfficeError`; one that already is passes through. */
export function explainOfficeError(cause: unknown): OfficeError {
  if (cause instanceof OfficeError) return cause;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "unknown";
  const known = explanations[code];
  return known
    ? new OfficeError(known.message, known.remedy, code, { cause })
    : new OfficeError(`Excel could not finish the change (${code}).`, "Save the workbook, then try again.", code, {
        cause,
      });
}
