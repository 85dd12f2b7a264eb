import { absoluteAddress } from "../engine/areas";
import { nextNumber, type Book } from "../engine/book";
import { evaluated } from "../engine/evaluate";
import { invalidArgument, notImplemented } from "../engine/excel-error";
import { areaOfPlace, sheetOf, type Place } from "../engine/places";
import type { CellValue } from "../book-snapshot";
import { sheetPrefix } from "../files/addresses";
import { isInstance, objectType } from "../protocol/object-type";

/** What a worksheet function gave, and the formula it was called by, for a function around it. */
interface Result {
  readonly name: string;
  readonly formula: string;
  readonly read: () => CellValue;
}

function valueOf({ name, read }: Result): CellValue {
  const value = read();
  if (typeof value === "object" && value?.error === "#NAME?") throw notImplemented(`Functions.${name}`);
  return value;
}

const functionResult = objectType<Result>("FunctionResult", {
  get: {
    Value: (result) => {
      const value = valueOf(result);
      return typeof value === "object" ? null : value;
    },
    Error: (result) => {
      const value = valueOf(result);
      return typeof value === "object" && value ? value.error : "";
    },
  },
});

/** One argument as a formula writes it. @throws InvalidArgument */
function written(given: unknown, book: Book): string {
  if (isInstance(given)) {
    if (given.type.name === "FunctionResult") return (given.target as Result).formula;
    const place = given.target as Place;
    return `${sheetPrefix(sheetOf(book, place).name)}!${absoluteAddress(areaOfPlace(place))}`;
  }
  if (typeof given === "number") return String(given);
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  if (typeof given === "string") return `"${given.replaceAll('"', '""')}"`;
  if (given === null || given === undefined) return "";
  throw invalidArgument();
}

/** Every function that formulas know, called from a script: `functions.sum(…)`. */
export const functions = objectType<Book>("Functions", {
  otherwise: (book, name, given) => {
    const texts = given.flat().map((each) => written(each, book));
    while (texts.at(-1) === "") texts.pop();
    const formula = `${name.replaceAll("_", ".").toUpperCase()}(${texts.join(",")})`;
    const read = evaluated(book, `=${formula}`, `${formula}#${nextNumber(book)}`);
    return functionResult.of({ name: name.charAt(0).toLowerCase() + name.slice(1), formula, read });
  },
});
