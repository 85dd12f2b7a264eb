import { checkEntry } from "../checks/check-entry";
import { checkKeys } from "../checks/check-keys";
import type { Content, Entry } from "../domain/entry";
import type { Finding, Problem } from "../domain/finding";
import { severities, wordsFor } from "../domain/wording";
import type { WorkbookPort } from "../office/workbook-port";
import { templates } from "../templates/template";
import { keysOf } from "../templates/declared-keys";
import { addressOf, areaOf } from "../workbook/area";
import type { Area } from "../workbook/change-plan";
import { isoDateOf } from "../workbook/excel-date";
import type { TableCell, TableRow } from "../workbook/read-table";
import { entryOf, type TableSpec } from "../workbook/table-spec";
import { readTables, type ReadTable } from "./read-tables";
import type { WordedFinding } from "./task-types";

/** Everything in our tables that a person should look at, sheet by sheet from top to bottom. */
export async function checkFigures(port: WorkbookPort): Promise<readonly WordedFinding[]> {
  const tables = await readTables(port, await port.survey());
  return tables.flatMap(tableFindings).map(worded);
}

/** The same for cells just typed; nothing outside our tables is looked at. */
export async function findingsAt(
  port: WorkbookPort,
  { sheet, address }: { readonly sheet: string; readonly address: string },
): Promise<readonly WordedFinding[]> {
  const typed = blockOf(address);
  const findings = await checkFigures(port);
  return findings.filter((finding) => finding.sheet === sheet && (!typed || overlap(typed, areaOf(finding.address))));
}

/** Null for whole rows and columns: then all of the sheet counts. */
function blockOf(address: string): Area | null {
  try {
    return areaOf(address);
  } catch {
    return null;
  }
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function tableFindings(table: ReadTable): Finding[] {
  const found = [
    ...columnFindings(table),
    ...keyFindings(table),
    ...table.rows.flatMap((row) => rowFindings(table, row)),
  ];
  const place = ({ at }: Finding) => areaOf(at.address);
  return found.sort((one, other) => place(one).row - place(other).row || place(one).column - place(other).column);
}

function columnFindings({ template, found: { spec, seen, missing } }: ReadTable): Finding[] {
  const title = templates.find(({ name }) => name === template)?.title ?? template;
  return missing.map((column) => {
    const header = spec.columns[column]?.header ?? column;
    const at = {
      sheet: seen.sheet,
      address: addressOf({ ...seen.area, rows: 1, columns: 1 }),
      key: null,
      column: header,
    };
    return { code: "column-missing", header, template: title, at };
  });
}

function keyFindings({ found: { spec, seen }, rows }: ReadTable): Finding[] {
  const keyCell = (row: number) => rows[row]?.cells.get(spec.key);
  const address = (row: number) => cellAddress(keyCell(row));
  return checkKeys(
    rows.map(({ key }) => key),
    keysOf(spec),
    address,
  ).map(({ row, problem }) => ({
    ...problem,
    at: {
      sheet: seen.sheet,
      address: address(row),
      key: rows[row]?.key ?? null,
      column: spec.columns[spec.key]?.header ?? null,
    },
  }));
}

function rowFindings({ found: { spec, seen } }: ReadTable, { key, cells }: TableRow): Finding[] {
  return [...cells].flatMap(([column, cell]) => {
    const entry = entryOf(spec, column, key ?? "");
    return problemsOf(entry, cell).map((problem) => ({
      ...problem,
      at: { sheet: seen.sheet, address: cellAddress(cell), key, column: fieldName(spec, column, key) },
    }));
  });
}

function fieldName({ rowsAreFields, columns }: TableSpec, column: string, key: string | null): string | null {
  return (rowsAreFields ? key : null) ?? columns[column]?.header ?? null;
}

function problemsOf(entry: Entry, { content, formula }: TableCell): Problem[] {
  return checkEntry(entry, {
    content: entry.kind === "date" ? dateContent(content) : content,
    isFormula: formula !== null,
  });
}

/** Excel keeps a date as a number of days. */
function dateContent(content: Content): Content {
  return typeof content === "number" ? (isoDateOf(content) ?? content) : content;
}

function cellAddress(cell: TableCell | undefined): string {
  return cell ? addressOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 }) : "A1";
}

function worded(finding: Finding): WordedFinding {
  const { sheet, address, key, column } = finding.at;
  return { code: finding.code, severity: severities[finding.code], sheet, address, key, ...wordsFor(finding, column) };
}
