import { parseUnit } from "../domain/quantity";
import { writtenNumber } from "../domain/written-number";
import type { FormattedReading } from "../office/workbook-port";
import type { SelectedKind } from "./conversion-types";

/** What a cell of a reading is to a conversion, by its place in the reading. */
export function kindAt(
  { values, formulas, numberFormats }: FormattedReading,
  row: number,
  column: number,
): SelectedKind {
  const content = values[row]?.[column] ?? null;
  if (content === null) return "blank";
  if (typeof content === "object") return "error";
  if (typeof content === "string") return readsAsFigure(content) ? "number-as-text" : "text";
  if (typeof content === "boolean") return "text";
  if (isDateFormat(numberFormats[row]?.[column] ?? "")) return "date";
  return (formulas[row]?.[column] ?? null) === null ? "figure" : "formula";
}

/** Text that says a figure, alone or with its unit: "1,200", "£5", "12 kWh". */
export function readsAsFigure(text: string): boolean {
  const [, digits = "", rest = ""] = /^\s*£?\s*([-−]?[\d.,\s]*\d)\s*(.*)$/s.exec(text) ?? [];
  return writtenNumber(digits) !== null && (rest === "" || parseUnit(rest) !== null);
}

/** What is written out in a format, or set in brackets, is no code of a date: "[Red]", "\d" and '"days"'. */
function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace("General", ""));
}
