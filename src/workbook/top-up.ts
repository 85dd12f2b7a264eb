import type { Area, Change, PlannedCell } from "./change-plan";
import { entryRule, listNameOf, type ListNames } from "./entry-rule";
import type { FoundTable } from "./identify";
import { house } from "./house";
import { rowKeyOf } from "./table-spec";
import { entryOf, numberFormatOf, type Row, type TableSpec } from "./table-spec";

export interface TopUp {
  readonly changes: readonly Change[];
  readonly newRows: number;
  /** Headers of columns that went missing and are put back at the right. */
  readonly newColumns: readonly string[];
  /** Headers of columns that are missing and stay so, since cells right of the table are in use. */
  readonly noRoomFor: readonly string[];
}

/** Where missing columns would go: right of the table, header included; null where none is missing. */
export function roomForColumns({ seen, missing }: FoundTable): Area | null {
  if (missing.length === 0) return null;
  const { row, column, rows, columns } = seen.area;
  return { row, column: column + columns, rows, columns: missing.length };
}

/**
 * What a table that is there already still lacks: rows with keys it has not, and columns the user deleted or renamed.
 * No cell that is there is written to.
 *
 * @param keys The table's keys from top to bottom; null for a blank one.
 * @param isRoomFree Whether `roomForColumns` is blank.
 */
export function topUp(
  found: FoundTable,
  rows: readonly Row[],
  keys: readonly (string | null)[],
  isRoomFree: boolean,
  listNames: ListNames,
): TopUp {
  const { spec, seen, positions, missing } = found;
  const present = new Set(keys);
  const fresh = spec.rowsAreTheirs ? [] : rows.filter((row) => !present.has(rowKeyOf(spec, row)));
  const added = isRoomFree ? missing : [];
  const end = seen.headers.length;
  const places = new Map([...positions, ...added.map((column, index) => [column, end + index] as const)]);
  const { area } = seen;
  const cellsOf = cellsByKey(spec, rows);
  const columnChanges = added.flatMap((column, index) =>
    columnChange(
      spec,
      column,
      seen,
      area.column + area.columns + index,
      keys.map((key) => cellsOf(key)[column] ?? null),
      listNames,
    ),
  );
  return {
    changes: [...columnChanges, ...addedRows(found, fresh, places, end + added.length)],
    newRows: fresh.length,
    newColumns: added.map((column) => headerOf(spec, column)),
    noRoomFor: isRoomFree ? [] : missing.map((column) => headerOf(spec, column)),
  };
}

/** New rows under the last one of a table, in the order its columns have now. */
export function rowsUnder(found: FoundTable, rows: readonly Row[]): Change[] {
  return addedRows(found, rows, found.positions, found.seen.headers.length);
}

function addedRows(
  { spec, seen }: FoundTable,
  rows: readonly Row[],
  places: ReadonlyMap<string, number>,
  width: number,
): Change[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: "add-table-rows",
      sheet: seen.sheet,
      table: seen.name,
      keyAt: places.get(spec.key) ?? 0,
      rows: rows.map((row) => placed(row, width, places)),
    },
  ];
}

function columnChange(
  spec: TableSpec,
  column: string,
  { sheet, name: table, area }: FoundTable["seen"],
  position: number,
  cells: readonly PlannedCell[],
  listNames: ListNames,
): Change[] {
  const declared = spec.columns[column];
  if (!declared) return [];
  const body: Area = { row: area.row + 1, column: position, rows: area.rows - 1, columns: 1 };
  const entry = entryOf(spec, column, "");
  return [
    {
      kind: "add-table-column",
      sheet,
      table,
      header: declared.header,
      cells,
    },
    {
      kind: "format",
      sheet,
      areas: [body],
      format: {
        numberFormat: numberFormatOf(declared),
        wrap: true,
        vertical: "Top",
        horizontal: declared.align ?? "Left",
        ...(declared.filledBy === "plan" && { fill: house.planFill }),
      },
    },
    { kind: "widths", sheet, firstColumn: position, widths: [declared.width] },
    {
      kind: "validate",
      sheet,
      areas: [body],
      entry: entryRule(declared, entry, listNameOf(entry, listNames)),
    },
  ];
}

/** What a row's declared cells are. Of rows that are theirs only the formulas are ours, and those are the same in each. */
function cellsByKey(spec: TableSpec, rows: readonly Row[]): (key: string | null) => Row {
  if (spec.rowsAreTheirs) {
    const formulas = Object.entries(rows[0] ?? {}).filter(([column]) => spec.columns[column]?.entry.kind === "formula");
    return () => Object.fromEntries(formulas);
  }
  const byKey = new Map(rows.map((row) => [rowKeyOf(spec, row), row]));
  return (key) => byKey.get(key ?? "") ?? {};
}

/** A row in the order the user's table has now; their own columns stay blank. */
function placed(row: Row, width: number, places: ReadonlyMap<string, number>): PlannedCell[] {
  const cells = Array.from({ length: width }, (): PlannedCell => null);
  for (const [column, position] of places) cells[position] = row[column] ?? null;
  return cells;
}

function headerOf(spec: TableSpec, column: string): string {
  return spec.columns[column]?.header ?? column;
}
