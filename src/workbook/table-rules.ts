import type { Entry } from "../domain/entry";
import { columnLetters } from "./area";
import type { Area, Change } from "./change-plan";
import { entryRule, listNameOf, type ListNames } from "./entry-rule";
import { grouped, runs, sideBySide } from "./stretches";
import { entryOf, rowKeyOf, type ColumnSpec, type Row, type TableSpec } from "./table-spec";

const DATE_FORMAT = "dd/mm/yyyy";

/** Excel's rules, one for each distinct expectation of a column, over the rows that share it. */
export function rulesOf(
  spec: TableSpec,
  rows: readonly Row[],
  sheet: string,
  body: Area,
  listNames: ListNames,
): Change[] {
  const groups = new Map<string, { column: ColumnSpec; entry: Entry; areas: Area[] }>();
  Object.entries(spec.columns).forEach(([key, column], at) => {
    const cells = rows.map((row) => {
      const rowKey = rowKeyOf(spec, row);
      const guide = spec.guideFor?.(key, rowKey) ?? null;
      return { column: guide === null ? column : { ...column, guide }, entry: entryOf(spec, key, rowKey), guide };
    });
    for (const [id, positions] of grouped(
      cells.map((cell) =>
        JSON.stringify([cell.entry, cell.column.guide, cell.column.guideTitle ?? cell.column.header]),
      ),
    )) {
      const cell = cells[positions[0] ?? 0];
      if (!cell || (isGiven(column) && cell.guide === null)) continue;
      const group = groups.get(id) ?? { column: cell.column, entry: cell.entry, areas: [] };
      for (const { first, length } of runs(positions))
        group.areas.push({ row: body.row + first, column: body.column + at, rows: length, columns: 1 });
      groups.set(id, group);
    }
  });
  return [...groups.values()].flatMap(({ column, entry, areas }): Change[] => {
    const joined = sideBySide(areas);
    const rule = entryRule(column, entry, listNameOf(entry, listNames));
    const isDateAmongOthers = entry.kind === "date" && column.entry.kind !== "date";
    return [
      ...(isDateAmongOthers
        ? [{ kind: "format" as const, sheet, areas: joined, format: { numberFormat: DATE_FORMAT } }]
        : []),
      { kind: "validate", sheet, areas: joined, entry: rule },
    ];
  });
}

/** What the plan says or the sheet works out is not entered, so it needs no rule; where there is a choice it does. */
function isGiven({ filledBy, entry }: ColumnSpec): boolean {
  return filledBy === "plan" && !["choice", "yes-no", "date"].includes(entry.kind);
}

/** The looks that hang on conditions, over the columns they are for. */
export function marksOf(spec: TableSpec, sheet: string, body: Area): Change[] {
  const keys = Object.keys(spec.columns);
  const reference = (column: string, row: number) => `$${columnLetters(body.column + keys.indexOf(column))}${row + 1}`;
  return (spec.marks ?? []).map(({ over, when, look }) => ({
    kind: "mark",
    sheet,
    areas: runs(over.map((column) => keys.indexOf(column))).map(({ first, length }) => ({
      ...body,
      column: body.column + first,
      columns: length,
    })),
    mark: {
      ...look,
      formula: `=${when(
        (column) => reference(column, body.row),
        (column) => reference(column, body.row - 1),
      )}`,
    },
  }));
}
