import type { Area, FilterCriteria } from "../book-snapshot";
import { lastRow } from "../engine/areas";
import type { Book, Sheet } from "../engine/book";
import { cellAt, styleAtCell } from "../engine/cells";
import { invalidArgument, notImplemented } from "../engine/excel-error";
import type { GridCell } from "../engine/grid";
import { textOf } from "../engine/cell-values";
import { datetimeFilter, dynamicDateFilter } from "./date-filters";

/** Hides the rows of `body` that its filters leave out, and shows the others. */
export function applyFilters(
  book: Book,
  sheet: Sheet,
  body: Area,
  filters: Readonly<Record<number, FilterCriteria>>,
): void {
  const kept = Object.entries(filters).map(([index, criteria]) => keepers(book, sheet, body, Number(index), criteria));
  for (let row = body.row; row <= lastRow(body); row += 1)
    if (kept.every((rows) => rows.has(row))) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
}

/** The rows a column's criteria keep. */
function keepers(book: Book, sheet: Sheet, body: Area, index: number, criteria: FilterCriteria): Set<number> {
  const column = body.column + index;
  const rows = Array.from({ length: body.rows }, (_, at) => body.row + at);
  const cell = (row: number) => cellAt(book, sheet, row, column);
  const of = (test: (row: number) => boolean) => new Set(rows.filter(test));
  switch (criteria["filterOn"]) {
    case "Values": {
      const wanted = (criteria["values"] ?? []) as readonly unknown[];
      const texts = new Set(wanted.map((value) => String(value).trim().toLowerCase()));
      const moments = wanted.flatMap((value) =>
        typeof value === "object" && value !== null ? [datetimeFilter(value, book.uses1904Dates)] : [],
      );
      return of((row) => {
        const { value } = cell(row);
        if (texts.has(textOf(book, cell(row)).trim().toLowerCase())) return true;
        return typeof value === "number" && moments.some((isWanted) => isWanted(value));
      });
    }
    case "Custom": {
      const one = custom(book, criteria["criterion1"]);
      const two =
        criteria["criterion2"] === undefined || criteria["criterion2"] === null
          ? null
          : custom(book, criteria["criterion2"]);
      return of((row) =>
        two === null
          ? one(cell(row))
          : criteria["operator"] === "Or"
            ? one(cell(row)) || two(cell(row))
            : one(cell(row)) && two(cell(row)),
      );
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return ranked(rows, (row) => cell(row).value, criteria["filterOn"], Number(criteria["criterion1"]));
    case "CellColor":
      return of(
        (row) => (styleAtCell(book, sheet, row, column).fill ?? "#FFFFFF") === String(criteria["color"]).toUpperCase(),
      );
    case "FontColor":
      return of(
        (row) =>
          (styleAtCell(book, sheet, row, column).font.color ?? "#000000") === String(criteria["color"]).toUpperCase(),
      );
    case "Dynamic":
      return dynamic(rows, (row) => cell(row).value, String(criteria["dynamicCriteria"]), book.uses1904Dates);
    default:
      throw typeof criteria["filterOn"] === "string"
        ? notImplemented(`filtering on ${criteria["filterOn"]}`)
        : invalidArgument();
  }
}

function ranked(rows: readonly number[], valueOf: (row: number) => unknown, how: string, given: number): Set<number> {
  const numbers = rows.flatMap((row) => {
    const value = valueOf(row);
    return typeof value === "number" ? [{ row, value }] : [];
  });
  numbers.sort((one, other) => (how.startsWith("Top") ? other.value - one.value : one.value - other.value));
  const wanted = how.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * given) / 100)) : given;
  const limit = numbers[Math.min(wanted, numbers.length) - 1]?.value;
  const isKept = (value: number) => limit !== undefined && (how.startsWith("Top") ? value >= limit : value <= limit);
  return new Set(numbers.filter(({ value }) => isKept(value)).map(({ row }) => row));
}

function dynamic(
  rows: readonly number[],
  valueOf: (row: number) => unknown,
  how: string,
  uses1904Dates: boolean,
): Set<number> {
  if (how !== "AboveAverage" && how !== "BelowAverage") {
    const isWanted = dynamicDateFilter(how, uses1904Dates);
    return new Set(
      rows.filter((row) => {
        const value = valueOf(row);
        return typeof value === "number" && isWanted(value);
      }),
    );
  }
  const numbers = rows.map(valueOf).filter((value): value is number => typeof value === "number");
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return new Set(
    rows.filter((row) => {
      const value = valueOf(row);
      return typeof value === "number" && (how === "AboveAverage" ? value > average : value < average);
    }),
  );
}

/** "=x", "<>x", ">5" and the like; text may hold wildcards. */
function custom(book: Book, given: unknown): (cell: GridCell) => boolean {
  const [, operator = "=", text = ""] = /^(=|<>|>=|<=|>|<)?(.*)$/s.exec(String(given)) ?? [];
  const number = text.trim() === "" ? NaN : Number(text);
  if (operator === "=" || operator === "<>") {
    const pattern = new RegExp(
      `^${text
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
      "is",
    );
    const isSame = (cell: GridCell) =>
      !Number.isNaN(number) && typeof cell.value === "number"
        ? cell.value === number
        : pattern.test(textOf(book, cell));
    return operator === "=" ? isSame : (cell) => !isSame(cell);
  }
  return ({ value }) => {
    if (typeof value !== "number" || Number.isNaN(number)) return false;
    if (operator === ">") return value > number;
    if (operator === "<") return value < number;
    return operator === ">=" ? value >= number : value <= number;
  };
}
