import type { Area, Change } from "./change-plan";
import { house } from "./house";
import { grouped, runs, sideBySide } from "./stretches";
import { numberFormatOf, rowKeyOf, type ColumnSpec, type Row, type TableSpec } from "./table-spec";

const HEADER_HEIGHT = 45;

/** One change for each distinct format, over all the columns that have it. */
export function columnFormats(
  columns: readonly (readonly [string, ColumnSpec])[],
  sheet: string,
  body: Area,
): Change[] {
  const groups = new Map<string, { format: object; at: number[] }>();
  columns.forEach(([, column], at) => {
    const look = {
      vertical: "Top",
      wrap: true,
      horizontal: column.align ?? "Left",
      numberFormat: numberFormatOf(column),
      ...(column.filledBy === "plan" && { fill: house.planFill }),
    };
    const id = JSON.stringify(look);
    const group = groups.get(id) ?? { format: look, at: [] };
    group.at.push(at);
    groups.set(id, group);
  });
  return [...groups.values()].map(({ format, at }) => ({
    kind: "format",
    sheet,
    areas: runs(at).map(({ first, length }) => ({ ...body, column: body.column + first, columns: length })),
    format,
  }));
}

/** One change for each number format that some cells have in place of their column's. */
export function cellFormats(spec: TableSpec, rows: readonly Row[], sheet: string, body: Area): Change[] {
  const { formatFor } = spec;
  if (!formatFor) return [];
  const areas = new Map<string, Area[]>();
  Object.keys(spec.columns).forEach((column, at) => {
    const formats = rows.map((row) => formatFor(column, rowKeyOf(spec, row)) ?? "");
    for (const [numberFormat, positions] of grouped(formats)) {
      if (numberFormat === "") continue;
      const own = runs(positions).map(({ first, length }) => ({
        row: body.row + first,
        column: body.column + at,
        rows: length,
        columns: 1,
      }));
      areas.set(numberFormat, [...(areas.get(numberFormat) ?? []), ...own]);
    }
  });
  return [...areas].map(([numberFormat, own]) => ({
    kind: "format",
    sheet,
    areas: sideBySide(own),
    format: { numberFormat },
  }));
}

/** Headers of the plan and, in another colour, of what people fill. */
export function headerFormats(
  columns: readonly (readonly [string, ColumnSpec])[],
  sheet: string,
  area: Area,
): Change[] {
  const header = { ...area, rows: 1 };
  const users = columns.flatMap(([, { filledBy }], at) => (filledBy === "user" ? [at] : []));
  const look = { bold: true, colour: house.headerInk, wrap: true, vertical: "Center" as const };
  return [
    { kind: "format", sheet, areas: [header], format: { ...look, fill: house.headerFill, height: HEADER_HEIGHT } },
    ...(users.length === 0
      ? []
      : [
          {
            kind: "format" as const,
            sheet,
            areas: runs(users).map(({ first, length }) => ({
              ...header,
              column: area.column + first,
              columns: length,
            })),
            format: { fill: house.userHeaderFill },
          },
        ]),
  ];
}
