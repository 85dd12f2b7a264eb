import type { FilterCriteria, TableSnapshot } from "../book-snapshot";
import { movedArea, type Shift } from "./moved-areas";

/** A table after cells were inserted or deleted: its columns, filters and special rows follow; null when it is gone. */
export function shiftedTable(table: TableSnapshot, shift: Shift): TableSnapshot | null {
  const area = movedArea(table.area, shift);
  if (!area) return null;
  return shift.along === "rows"
    ? { ...withoutLostRows(table, shift), area }
    : { ...withColumns(table, shift, area.columns), area };
}

function withoutLostRows(table: TableSnapshot, { area: cut, kind }: Shift): TableSnapshot {
  if (kind === "insert") return table;
  const isLost = (row: number) => row >= cut.row && row < cut.row + cut.rows;
  const lastRow = table.area.row + table.area.rows - 1;
  return {
    ...table,
    showHeaders: table.showHeaders && !isLost(table.area.row),
    showTotals: table.showTotals && !isLost(lastRow),
  };
}

function withColumns(table: TableSnapshot, { area: cut, kind }: Shift, count: number): TableSnapshot {
  if (count === table.area.columns) return table;
  const first = Math.max(cut.column - table.area.column, 0);
  if (kind === "insert") {
    const names = newNames(table.columns, count - table.columns.length);
    const columns = [...table.columns.slice(0, first), ...names, ...table.columns.slice(first)];
    return { ...table, columns, filters: rekeyed(table.filters, (at) => (at < first ? at : at + names.length)) };
  }
  const end = first + table.area.columns - count;
  return {
    ...table,
    columns: table.columns.filter((_, at) => at < first || at >= end),
    filters: rekeyed(table.filters, (at) => (at < first ? at : at < end ? null : at - (end - first))),
  };
}

function newNames(taken: readonly string[], count: number): string[] {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1)
    if (!known.has(`column${number}`)) names.push(`Column${number}`);
  return names;
}

function rekeyed(
  filters: Readonly<Record<number, FilterCriteria>>,
  place: (at: number) => number | null,
): Record<number, FilterCriteria> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([key, criteria]) => {
      const to = place(Number(key));
      return to === null ? [] : [[to, criteria]];
    }),
  );
}
