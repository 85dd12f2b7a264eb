import type { WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { entryTables } from "../templates/template";
import { identifyTable, type FoundTable } from "../workbook/identify";
import { tableRows, type TableRow } from "../workbook/read-table";

/** One of our tables that is in the workbook, with its rows. */
export interface ReadTable {
  readonly template: string;
  readonly found: FoundTable;
  readonly rows: readonly TableRow[];
}

/** Finds and reads every table of ours that people enter something in: one round trip beyond the survey. */
export async function readTables(port: WorkbookPort, survey: WorkbookSurvey): Promise<readonly ReadTable[]> {
  const found = entryTables.flatMap(({ template, spec }) => {
    const table = identifyTable(spec, survey.tables);
    return table ? { template, found: table } : [];
  });
  if (found.length === 0) return [];
  const readings = await port.read(found.map(({ found: { seen } }) => ({ sheet: seen.sheet, area: seen.area })));
  return found.map((table, index) => {
    const reading = readings[index];
    return { ...table, rows: reading ? tableRows(table.found, reading) : [] };
  });
}

export function tableNamed(tables: readonly ReadTable[], name: string): ReadTable | undefined {
  return tables.find(({ found }) => found.spec.name === name);
}
