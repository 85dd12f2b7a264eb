import type { Selection } from "../office/workbook-port";
import { addressOf } from "../workbook/area";
import type { Change } from "../workbook/change-plan";
import type { Row } from "../workbook/table-spec";
import type { CellPosition } from "./cell-addresses";
import type { ConversionFactor } from "./conversion-factor";
import type { ConvertedSample, LeftCells, SelectedKind } from "./conversion-types";
import { convertedFormat } from "./converted-format";
import type { HeadedColumn } from "./headed-columns";

/** A column with what turns it into another unit, and the key it is recorded under. */
export interface ColumnToConvert {
  readonly key: string;
  readonly column: HeadedColumn;
  readonly factor: ConversionFactor;
}

/** What converting one column comes to. */
export interface ConvertedColumn {
  readonly changes: readonly Change[];
  /** Every figure that is converted, top to bottom. */
  readonly figures: readonly ConvertedSample[];
  readonly left: readonly LeftCells[];
  /** What was done, for the list of conversions. */
  readonly record: {
    readonly written: string;
    readonly headerCell: string | null;
    readonly headerBefore: string | null;
    readonly headerAfter: string | null;
  };
  /** What the cells held, for the sheet of originals. */
  readonly originals: readonly Row[];
  /** For the person who decides. */
  readonly adds: string;
  readonly notes: readonly string[];
}

/** A figure before and after, with its cell. */
export interface ConvertedCell extends CellPosition {
  readonly before: number;
  /** Where the figure is a formula's. */
  readonly formula: string | null;
  readonly after: number;
  readonly formatBefore: string;
  readonly formatAfter: string;
}

/** The figures of a column in their new unit, top to bottom, and those that a cell could not hold. */
export function convertedCells(
  { cells }: Selection,
  { column: { at, area, kinds }, factor: { multiplyBy, to } }: ColumnToConvert,
  isWanted: (kind: SelectedKind) => boolean,
): { readonly converted: readonly ConvertedCell[]; readonly tooLarge: readonly CellPosition[] } {
  const converted: ConvertedCell[] = [];
  const tooLarge: CellPosition[] = [];
  kinds.forEach((kind, index) => {
    const position = { row: area.row + index, column: area.column };
    const row = position.row - cells.area.row;
    const before = cells.values[row]?.[at];
    if (!isWanted(kind) || typeof before !== "number") return;
    const after = convertedFigure(before, multiplyBy);
    if (after === null) {
      tooLarge.push(position);
      return;
    }
    const formatBefore = cells.numberFormats[row]?.[at] ?? "General";
    converted.push({
      ...position,
      before,
      formula: cells.formulas[row]?.[at] ?? null,
      after,
      formatBefore,
      formatAfter: convertedFormat(formatBefore, multiplyBy, to),
    });
  });
  return { converted, tooLarge };
}

/** Excel keeps fifteen digits; what a product has beyond them is how a computer holds fractions. */
const DIGITS = 15;

/** Null where a cell could not hold it. Zero stays zero. */
function convertedFigure(figure: number, multiplyBy: number): number | null {
  const product = figure * multiplyBy;
  return Number.isFinite(product) ? Number(product.toPrecision(DIGITS)) : null;
}

export function samplesOf(cells: readonly ConvertedCell[], { from, to }: ConversionFactor): ConvertedSample[] {
  return cells.map(({ before, after, ...cell }) => ({ address: cellAddress(cell), before, from, after, to }));
}

export function cellAddress({ row, column }: CellPosition): string {
  return addressOf({ row, column, rows: 1, columns: 1 });
}
