import { numfmt } from "@univerjs/core";
import type { CellValue } from "../book-snapshot";

/** A cell as the grid shows it under its number format, column width left aside. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && !numberFormat.includes("@")) return value;
  try {
    return numfmt.format(numberFormat === "" ? "General" : numberFormat, value, { throws: false });
  } catch {
    return String(value);
  }
}

export function isDateFormat(numberFormat: string): boolean {
  return numfmt.isDateFormat(numberFormat);
}

export function isValidFormat(numberFormat: string): boolean {
  return numfmt.isValidFormat(numberFormat);
}
