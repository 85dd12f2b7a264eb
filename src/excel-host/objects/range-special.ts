import type { Area } from "../book-snapshot";
import { intersection, lastColumn, lastRow } from "../engine/areas";
import type { Book } from "../engine/book";
import { cellAt, clipped, usedArea } from "../engine/cells";
import { notImplemented } from "../engine/excel-error";
import type { GridCell } from "../engine/grid";
import { oneOf } from "./given";
import { sheetOf, type Place } from "../engine/places";

const types = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

const valueTypes: Readonly<Record<string, readonly string[]>> = {
  All: ["Double", "String", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumberText: ["Error", "Double", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

function typeOf({ value }: GridCell): string {
  if (typeof value === "object") return value === null ? "Empty" : "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** The cells of a kind, as Excel's Go To Special finds them: within what is used; null where there are none. */
export function specialCells(book: Book, place: Place, type: unknown, valueType: unknown): Place | null {
  const kind = oneOf(types, type);
  const sheet = sheetOf(book, place);
  const allowed = valueTypes[typeof valueType === "string" ? valueType : "All"] ?? [];
  const used = usedArea(book, sheet, false);
  const areas = place.areas.flatMap((given) => {
    const area =
      kind === "ConditionalFormats" || kind === "DataValidations" || kind === "Visible"
        ? clipped(book, sheet, given)
        : used && intersection(given, used);
    return area ? [area] : [];
  });
  if (kind === "ConditionalFormats")
    return met(
      place,
      areas,
      sheet.conditionalFormats.flatMap((format) => format.areas),
    );
  if (kind === "DataValidations")
    return met(
      place,
      areas,
      sheet.validations.flatMap((rule) => rule.areas),
    );
  if (kind === "SameConditionalFormat" || kind === "SameDataValidation")
    throw notImplemented(`Range.getSpecialCells("${kind}")`);
  const isWanted = (cell: GridCell, row: number, column: number): boolean => {
    if (kind === "Visible") return !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    if (kind === "Blanks") return cell.value === null && cell.formula === undefined;
    const isFormula = cell.formula !== undefined;
    return isFormula === (kind === "Formulas") && allowed.includes(typeOf(cell));
  };
  const found: Area[] = [];
  for (const area of areas)
    for (let row = area.row; row <= lastRow(area); row += 1)
      for (let column = area.column; column <= lastColumn(area); column += 1)
        if (isWanted(cellAt(book, sheet, row, column), row, column)) found.push({ row, column, rows: 1, columns: 1 });
  return found.length === 0 ? null : { sheetId: place.sheetId, areas: joined(found) };
}

function met(place: Place, areas: readonly Area[], rules: readonly Area[]): Place | null {
  const found = rules.flatMap((rule) => areas.flatMap((area) => intersection(rule, area) ?? []));
  return found.length === 0 ? null : { sheetId: place.sheetId, areas: found };
}

/** Cells in reading order as the largest blocks that can be seen at once: runs of a column, then equal runs side by side. */
function joined(cells: readonly Area[]): Area[] {
  const runs: Area[] = [];
  const open = new Map<number, number>();
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const index = open.get(cell.column);
    const last = index === undefined ? undefined : runs[index];
    if (index !== undefined && last && lastRow(last) + 1 === cell.row) runs[index] = { ...last, rows: last.rows + 1 };
    else {
      open.set(cell.column, runs.length);
      runs.push(cell);
    }
  }
  const blocks: Area[] = [];
  for (const run of runs) {
    const at = blocks.findIndex(
      ({ row, rows, column, columns }) => row === run.row && rows === run.rows && column + columns === run.column,
    );
    const block = blocks[at];
    if (block) blocks[at] = { ...block, columns: block.columns + 1 };
    else blocks.push(run);
  }
  return blocks.sort((a, b) => a.row - b.row || a.column - b.column);
}
