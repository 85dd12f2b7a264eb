import { unitInHeader } from "../domain/unit-in-header";
import type { Selection, WorkbookSurvey } from "../office/workbook-port";
import type { Area } from "../workbook/change-plan";
import type { CellPosition } from "./cell-addresses";
import { kindAt, readsAsFigure } from "./selected-kind";

/** A column's header, where there is one, and the cells it heads: from `firstRow` up to, not including, `endRow`. */
export interface HeadedCells {
  readonly header: Header | null;
  readonly firstRow: number;
  readonly endRow: number;
}

export interface Header extends CellPosition {
  readonly text: string;
  readonly isFormula: boolean;
  /** The other headers of its table, none of which it may become; none where it stands free. */
  readonly others: readonly string[];
}

/**
 * The header of a selected column: of a table, its own; else text that stands over the figures. A text with a unit in it
 * comes first, then the first selected cell, then the cell above it. It heads the cells down to the end of its table, or
 * to the next text with a unit in it.
 *
 * @param at The column's place in the selection, from 0.
 */
export function headedCells(selection: Selection, at: number, tables: WorkbookSurvey["tables"]): HeadedCells {
  const { sheet, area } = selection.cells;
  const column = area.column + at;
  const table = tableOver(tables, sheet, { ...area, column, columns: 1 });
  return table
    ? inTable(table, area, column)
    : underText(texts(selection, at), area.row, area.row + area.rows, firstFigure(selection, at));
}

function inTable({ area, headers }: WorkbookSurvey["tables"][number], selected: Area, column: number): HeadedCells {
  const text = headers[column - area.column] ?? "";
  return {
    header: { row: area.row, column, text, isFormula: false, others: headers.filter((other) => other !== text) },
    firstRow: Math.max(selected.row, area.row + 1),
    endRow: Math.min(selected.row + selected.rows, area.row + area.rows),
  };
}

/** @param words Top to bottom, the cell above the selection first. */
function underText(words: readonly Header[], top: number, end: number, figure: number): HeadedCells {
  const over = words.filter(({ row }) => row < figure);
  const header =
    over.findLast(namesUnit) ?? over.find(({ row }) => row === top) ?? over.find(({ row }) => row < top) ?? null;
  const next = words.find((text) => text.row > figure && namesUnit(text));
  return { header, firstRow: Math.max(top, (header?.row ?? -1) + 1), endRow: next?.row ?? end };
}

function namesUnit({ text }: Header): boolean {
  return unitInHeader(text) !== null;
}

function texts({ cells, above }: Selection, at: number): Header[] {
  const { row: top, column } = cells.area;
  const header = (row: number, content: unknown, formula: string | null | undefined): Header[] =>
    typeof content === "string" && !readsAsFigure(content)
      ? [{ row, column: column + at, text: content, isFormula: (formula ?? null) !== null, others: [] }]
      : [];
  return [
    ...header(top - 1, above?.values[0]?.[at], above?.formulas[0]?.[at]),
    ...cells.values.flatMap((line, row) => header(top + row, line[at], cells.formulas[row]?.[at])),
  ];
}

/** The row of the first figure; the end of the selection where there is none. */
function firstFigure({ cells }: Selection, at: number): number {
  const first = cells.values.findIndex((_, row) => ["figure", "formula"].includes(kindAt(cells, row, at)));
  return cells.area.row + (first < 0 ? cells.area.rows : first);
}

/** The table whose header and rows reach into cells. */
export function tableOver(
  tables: WorkbookSurvey["tables"],
  sheet: string,
  area: Area,
): WorkbookSurvey["tables"][number] | undefined {
  return tables.find((table) => table.sheet === sheet && overlap(table.area, area));
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
