import type { WorkbookPort } from "../office/workbook-port";
import { deliveryPlanTable } from "../templates/delivery-plan";
import { metricPartsTable, metricsTable, metricYears } from "../templates/metrics";
import { isoDateOf } from "../workbook/excel-date";
import type { Content } from "../domain/entry";
import type { TableRow } from "../workbook/read-table";
import type { TableSpec } from "../workbook/table-spec";
import { readCover, type CoverEntries } from "./read-cover";
import { readTables, tableNamed, type ReadTable } from "./read-tables";

/** A cell for a program: blank and error are both null here; an error is also a finding. Dates are ISO. */
type Field = string | number | boolean | null;
export type ReadRow = Readonly<Record<string, Field | Readonly<Record<string, number | null>>>>;

export interface GreenPlanReading {
  readonly cover: CoverEntries | null;
  readonly templates: readonly { readonly name: string; readonly sheet: string; readonly rows: readonly ReadRow[] }[];
}

/** All of ours that a workbook holds, as plain data. */
export async function readGreenPlan(port: WorkbookPort): Promise<GreenPlanReading> {
  const tables = await readTables(port, await port.survey());
  const one = (name: string, spec: TableSpec, read: (spec: TableSpec, row: TableRow) => ReadRow) => {
    const table = tableNamed(tables, spec.name);
    return table ? [reading(name, table, (row) => read(spec, row))] : [];
  };
  return {
    cover: readCover(tables),
    templates: [
      ...one("delivery-plan", deliveryPlanTable, fieldsOf),
      ...one("metrics", metricsTable, withYears),
      ...one("metric-parts", metricPartsTable, withYears),
    ],
  };
}

function reading(name: string, { found, rows }: ReadTable, read: (row: TableRow) => ReadRow) {
  return { name, sheet: found.seen.sheet, rows: rows.map(read) };
}

function fieldsOf(spec: TableSpec, { cells }: TableRow): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    Object.entries(spec.columns).map(([column, { entry }]) => {
      const content = cells.get(column)?.content ?? null;
      if (entry.kind === "date") return [column, typeof content === "number" ? isoDateOf(content) : fieldOf(content)];
      if (entry.kind === "yes-no") return [column, yesNo(content)];
      return [column, fieldOf(content)];
    }),
  );
}

/** The years' figures apart, since a program asks for them by year; what is no number is null, and a finding. */
function withYears(spec: TableSpec, row: TableRow): ReadRow {
  const fields = fieldsOf(spec, row);
  const others = Object.entries(fields).filter(([column]) => !metricYears.includes(column));
  const values = metricYears.map((year) => {
    const figure = fields[year];
    return [year, typeof figure === "number" ? figure : null] as const;
  });
  return { ...Object.fromEntries(others), values: Object.fromEntries(values) };
}

function fieldOf(content: Content): Field {
  if (content === null || typeof content === "object") return null;
  return typeof content === "string" && content.trim() === "" ? null : content;
}

function yesNo(content: Content): Field {
  if (content === "Yes" || content === true) return true;
  return content === "No" || content === false ? false : fieldOf(content);
}
