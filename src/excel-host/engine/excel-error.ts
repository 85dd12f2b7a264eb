/** A refusal with the code and, where it is known, the sentence that Excel answers with. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function itemNotFound(): ExcelError {
  return new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): ExcelError {
  return new ExcelError("ItemAlreadyExists", "The resource being created already exists.");
}

/** @param detail What is wrong with it; Excel itself often says less. */
export function invalidArgument(detail = "The argument is invalid or missing or has an incorrect format."): ExcelError {
  return new ExcelError("InvalidArgument", detail);
}

export function accessDenied(): ExcelError {
  return new ExcelError("AccessDenied", "You cannot perform the requested operation.");
}

export function invalidOperation(detail = "The operation attempted is invalid on the object."): ExcelError {
  return new ExcelError("InvalidOperation", detail);
}

/** The stand-in knows its limits: it never does nothing and says it did. */
export function notImplemented(member: string): ExcelError {
  return new ExcelError("NotImplemented", `The stand-in Excel does not support ${member}.`);
}
