import type { AreaReading, AreaRequest, WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { entryTables } from "../templates/template";
import { identifyTable, type FoundTable } from "../workbook/identify";
import { runs } from "../workbook/stretches";
import { tableRows, type TableReading, type TableRow } from "../workbook/read-table";

/** One of our tables that is in the workbook, with its rows. */
export interface ReadTable {
  readonly template: string;
  readonly found: FoundTable;
  readonly rows: readonly TableRow[];
}

/** Finds and reads tables of ours, those that people enter something in unless told otherwise: one round trip. */
export async function readTables(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  wanted = entryTables,
): Promise<readonly ReadTable[]> {
  const found = wanted.flatMap(({ template, spec }) => {
    const table = identifyTable(spec, survey.tables);
    return table ? { template, found: table } : [];
  });
  if (found.length === 0) return [];
  const requests = found.map(({ found: table }) => requestsFor(table));
  const readings = await port.read(requests.flat());
  let next = 0;
  return found.map((table, index) => {
    const first = next;
    next += requests[index]?.length ?? 0;
    const read = withReadColumns(table.found);
    return { ...table, rows: tableRows(read, joined(read, readings.slice(first, next))) };
  });
}

/** A table with those of its columns that are read back, and no others. */
function withReadColumns(found: FoundTable): FoundTable {
  const { columns } = found.spec;
  return { ...found, positions: new Map([...found.positions].filter(([key]) => columns[key]?.readBack !== false)) };
}

/** The whole of a table, or its columns that are read back where some are not. */
function requestsFor(found: FoundTable): AreaRequest[] {
  const { sheet, area } = found.seen;
  const { positions } = withReadColumns(found);
  if (positions.size === found.positions.size) return [{ sheet, area }];
  return runs([...positions.values()]).map(({ first, length }) => ({
    sheet,
    area: { ...area, column: area.column + first, columns: length },
  }));
}

/** Readings of parts of a table as one of the whole; what was not read is blank. */
function joined({ seen: { area } }: FoundTable, parts: readonly AreaReading[]): TableReading {
  const [only] = parts;
  if (parts.length === 1 && only?.area.columns === area.columns) return only;
  const whole = <Cell>(cellsOf: (part: AreaReading) => readonly (readonly Cell[])[]) =>
    Array.from({ length: area.rows }, (_, row) => {
      const line = Array.from({ length: area.columns }, (): Cell | null => null);
      for (const part of parts)
        cellsOf(part)[row]?.forEach((cell, column) => {
          line[part.area.column - area.column + column] = cell;
        });
      return line;
    });
  return { values: whole(({ values }) => values), formulas: whole(({ formulas }) => formulas) };
}

export function tableNamed(tables: readonly ReadTable[], name: string): ReadTable | undefined {
  return tables.find(({ found }) => found.spec.name === name);
}
