import type { CellValue } from "../book-snapshot";
import { styleOf, type Book } from "./book";
import type { GridCell } from "./grid";
import { shownText } from "./shown-text";

/** As Office.js gives it: a blank is "", an error its text. */
export function valueOf({ value }: { readonly value: CellValue }): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** A formula where there is one, else the value; text that would read as a formula is told by its value. */
export function formulaOf(cell: GridCell): string | number | boolean {
  return cell.formula ?? valueOf(cell);
}

export function valueTypeOf({ value }: GridCell): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export function textOf(book: Book, { value, style }: GridCell): string {
  return shownText(value, styleOf(book, style).numberFormat);
}
