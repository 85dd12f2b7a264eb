import { invalidArgument } from "../engine/excel-error";
import { namedColours } from "./named-colours";

/** One of the words of an enumeration. @throws InvalidArgument */
export function oneOf<const Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** @throws InvalidArgument outside the bounds, both included */
export function number(value: unknown, minimum = -Infinity, maximum = Infinity): number {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof read !== "number" || Number.isNaN(read) || read < minimum || read > maximum) throw invalidArgument();
  return read;
}

/** A whole number. */
export function count(value: unknown, minimum = -Infinity, maximum = Infinity): number {
  const read = number(value, minimum, maximum);
  if (!Number.isInteger(read)) throw invalidArgument();
  return read;
}

export function words(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** "#RRGGBB" of what was given: that, "RRGGBB", "#RGB" or a name. @throws InvalidArgument */
export function colour(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const known = namedColours[value.toLowerCase()];
  if (known !== undefined) return known;
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value) ?? [];
  if (digits === undefined) throw invalidArgument();
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return `#${long.toUpperCase()}`;
}
