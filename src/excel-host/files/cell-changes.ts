import type { CellSnapshot, CellValue, SheetSnapshot } from "../book-snapshot";

type Cells = SheetSnapshot["cells"];

/** For each style of the two books, by number, what it says. */
export interface StyleKeys {
  readonly openedStyles: readonly string[];
  readonly currentStyles: readonly string[];
}

/** Styles are compared by what they say, for the two books may number them differently. */
export function hasSameCells(opened: Cells, current: Cells, keys: StyleKeys): boolean {
  const [change] = changedCells(opened, current, keys, "first");
  return change === undefined;
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellSnapshot | undefined;
  readonly after: CellSnapshot | undefined;
}

export function changedCells(
  opened: Cells,
  current: Cells,
  keys: StyleKeys,
  wanted: "all" | "first" = "all",
): CellChange[] {
  const changes: CellChange[] = [];
  const none: ReadonlyMap<number, CellSnapshot> = new Map();
  const see = (row: number, column: number, before: CellSnapshot | undefined, after: CellSnapshot | undefined) => {
    if (!isSameCell(before, after, keys)) changes.push({ row, column, before, after });
  };
  for (const [row, line] of current) {
    const before = opened.get(row) ?? none;
    for (const [column, cell] of line) see(row, column, before.get(column), cell);
    if (wanted === "first" && changes.length > 0) return changes;
  }
  for (const [row, line] of opened) {
    const after = current.get(row) ?? none;
    for (const [column, cell] of line) if (!after.has(column)) see(row, column, cell, undefined);
    if (wanted === "first" && changes.length > 0) return changes;
  }
  return changes;
}

function isSameCell(before: CellSnapshot | undefined, after: CellSnapshot | undefined, keys: StyleKeys): boolean {
  const left = before ?? { value: null };
  const right = after ?? { value: null };
  return (
    left.formula === right.formula &&
    isSameValue(left.value, right.value) &&
    keys.openedStyles[left.style ?? 0] === keys.currentStyles[right.style ?? 0]
  );
}

export function isSameValue(left: CellValue, right: CellValue): boolean {
  if (typeof left === "object" && left !== null) {
    return typeof right === "object" && right !== null && left.error === right.error;
  }
  return left === right;
}
