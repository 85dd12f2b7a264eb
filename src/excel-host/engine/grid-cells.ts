import { CellValueType, type ICellData } from "@univerjs/core";
import type { Area, CellValue } from "../book-snapshot";
import { between } from "./areas";
import { ERRORS } from "./typed-value";

/** A cell as the grid holds it. */
export interface GridCell {
  readonly value: CellValue;
  /** As it was given, with the names it speaks of. */
  readonly formula?: string;
  /** Index into the workbook's styles. */
  readonly style: number;
}

/** What is kept with a Univer cell beside its own fields. */
export interface Kept {
  readonly style?: number;
  readonly formula?: string;
  /** The plain formula that stands for `formula`; when the cell's own differs, someone edited it in the grid. */
  readonly plain?: string;
  readonly isError?: true;
}

export function valueOf(data: ICellData, kept: Kept): CellValue {
  const value = data.v;
  if (value === null || value === undefined) return null;
  if (data.t === CellValueType.BOOLEAN || typeof value === "boolean")
    return value === true || value === 1 || value === "1";
  if (typeof value === "number") return value;
  if (data.t === CellValueType.NUMBER) return Number(value);
  const isCalculated = typeof data.f === "string" || data.t === undefined;
  if ((kept.isError || isCalculated) && ERRORS.has(value)) return { error: value };
  return value;
}

export function toData(cell: GridCell, calculated: string | undefined, drawn: string | null): ICellData {
  const { value, formula, style } = cell;
  const custom: Record<string, unknown> = {};
  if (style !== 0) custom["style"] = style;
  const data: ICellData = { ...(drawn === null ? {} : { s: drawn }) };
  if (formula !== undefined) {
    data.f = calculated ?? formula;
    if (data.f !== formula) Object.assign(custom, { formula, plain: data.f });
  }
  if (typeof value === "number") Object.assign(data, { v: value, t: CellValueType.NUMBER });
  else if (typeof value === "boolean") Object.assign(data, { v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (typeof value === "string") Object.assign(data, { v: value, t: CellValueType.STRING });
  else if (value !== null) {
    Object.assign(data, { v: value.error, t: CellValueType.STRING });
    custom["isError"] = true;
  }
  if (Object.keys(custom).length > 0) data.custom = custom;
  return data;
}

function numbersIn(keys: readonly string[], from: number, to: number): number[] {
  return keys.map(Number).filter((index) => index >= from && index <= to);
}

type Matrix = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function rowsOf(cells: Matrix, spills: Matrix, area: Area | null): number[] {
  const from = area?.row ?? 0;
  const to = area ? area.row + area.rows - 1 : Infinity;
  return sortedUnion(numbersIn(Object.keys(cells), from, to), numbersIn(Object.keys(spills), from, to));
}

export function columnsOf(
  line: Readonly<Record<string, unknown>>,
  spills: Readonly<Record<string, unknown>>,
  area: Area | null,
): number[] {
  const from = area?.column ?? 0;
  const to = area ? area.column + area.columns - 1 : Infinity;
  return sortedUnion(numbersIn(Object.keys(line), from, to), numbersIn(Object.keys(spills), from, to));
}

function sortedUnion(one: number[], other: number[]): number[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])].sort((a, b) => a - b);
}

export function extentOf(cellValue: Readonly<Record<string, object>>): Area | undefined {
  const rows = Object.keys(cellValue).map(Number);
  const columns = Object.values(cellValue).flatMap((line) => Object.keys(line).map(Number));
  if (rows.length === 0 || columns.length === 0) return undefined;
  return between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}
