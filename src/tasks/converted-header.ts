import type { Unit } from "../domain/quantity";
import type { HeadedColumn } from "./headed-columns";

/** A header with its new unit in place of the one it names, or in brackets after it where it names none. */
export function convertedHeader(
  { header, unit }: Pick<HeadedColumn, "header" | "unit">,
  from: string,
  to: Unit,
): string {
  const text = header?.text ?? "";
  if (unit) return text.slice(0, unit.start) + to + text.slice(unit.end);

  const bracketed = `(${from})`;
  const at = text.toLowerCase().lastIndexOf(bracketed.toLowerCase());
  return at < 0 ? `${text.trimEnd()} (${to})` : `${text.slice(0, at)}(${to})${text.slice(at + bracketed.length)}`;
}

/** A header that no other column has: the one wanted, or with a number after it. */
export function freeHeader(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((header) => header.toLowerCase()));
  let number = 1;
  let header = wanted;
  while (used.has(header.toLowerCase())) {
    number += 1;
    header = `${wanted} ${number}`;
  }
  return header;
}
