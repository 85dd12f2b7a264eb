import { unitInHeader, type HeaderUnit } from "../domain/unit-in-header";
import type { Selection, WorkbookSurvey } from "../office/workbook-port";
import type { Area } from "../workbook/change-plan";
import type { CellPosition } from "./cell-addresses";
import type { SelectedKind } from "./conversion-types";
import { headedCells, type Header } from "./selected-header";
import { kindAt } from "./selected-kind";

/** A selected column of figures under one header. */
export interface HeadedColumn {
  /** Its place in the selection, from 0. */
  readonly at: number;
  /** The cells under the header. */
  readonly area: Area;
  /** What each of them is, top to bottom. */
  readonly kinds: readonly SelectedKind[];
  readonly header: Header | null;
  readonly unit: HeaderUnit | null;
  /** Figures of the same column that another header or no table covers. */
  readonly elsewhere: readonly CellPosition[];
}

/** The selected columns that hold a figure under their header, left to right. */
export function headedColumns(selection: Selection, tables: WorkbookSurvey["tables"]): HeadedColumn[] {
  return Array.from({ length: selection.cells.area.columns }, (_, at) => headedColumn(selection, at, tables)).filter(
    ({ kinds }) => kinds.some(isFigure),
  );
}

export function isFigure(kind: SelectedKind): boolean {
  return kind === "figure" || kind === "formula";
}

function headedColumn(selection: Selection, at: number, tables: WorkbookSurvey["tables"]): HeadedColumn {
  const { cells } = selection;
  const { header, firstRow, endRow } = headedCells(selection, at, tables);
  const column = cells.area.column + at;
  const kinds = cells.values.map((_, row) => kindAt(cells, row, at));
  const top = cells.area.row;
  return {
    at,
    area: { row: firstRow, column, rows: Math.max(0, endRow - firstRow), columns: 1 },
    kinds: kinds.slice(firstRow - top, Math.max(firstRow, endRow) - top),
    header,
    unit: header === null ? null : unitInHeader(header.text),
    elsewhere: kinds.flatMap((kind, row) =>
      isFigure(kind) && (top + row < firstRow || top + row >= endRow) ? { row: top + row, column } : [],
    ),
  };
}

/** The cells of a column that are of a kind. */
export function cellsOfKind({ area, kinds }: HeadedColumn, kind: SelectedKind): CellPosition[] {
  return kinds.flatMap((each, row) => (each === kind ? { row: area.row + row, column: area.column } : []));
}
