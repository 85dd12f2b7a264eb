import { cfAddedToCfPlus } from "../checks/cf-added-to-cf-plus";
import { checkEntry } from "../checks/check-entry";
import { checkKeys } from "../checks/check-keys";
import type { Content, Entry } from "../domain/entry";
import type { Finding, Problem } from "../domain/finding";
import type { WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { activityTable } from "../templates/activity";
import { keysOf } from "../templates/declared-keys";
import { factorsTable, factorsTables } from "../templates/factors";
import { footprintTable } from "../templates/footprint-lines";
import { entryTables, templates, templateTables } from "../templates/template";
import { addressOf, areaOf, overlap } from "../workbook/area";
import type { Area } from "../workbook/change-plan";
import { isoDateOf } from "../workbook/excel-date";
import { identifyTable, type TableSeen } from "../workbook/identify";
import type { TableCell, TableRow } from "../workbook/read-table";
import { entryOf, type TableSpec } from "../workbook/table-spec";
import { activityFindings } from "./activity-findings";
import { footprintReferences, hasFootprints } from "./footprint-references";
import { pathFindings } from "./path-findings";
import { readTables, tableNamed, type ReadTable } from "./read-tables";
import { cellAddress } from "./table-places";
import type { WordedFinding } from "./task-types";
import { worded } from "./worded-finding";

/**
 * Everything that a person should look at, sheet by sheet from top to bottom: in our tables, and in any formula that
 * adds the two footprints. At most four round trips.
 */
export async function checkFigures(port: WorkbookPort): Promise<readonly WordedFinding[]> {
  const survey = await port.survey();
  const tables = await readTables(port, survey, checkedTables);
  const found = [...(await findingsIn(tables)), ...(await formulaFindings(port, survey, tables))];
  return inReadingOrder(found, survey).map(worded);
}

/** The same for cells just typed in a table of ours; nothing else is looked at, nor read where it is not needed. */
export async function findingsAt(
  port: WorkbookPort,
  { sheet, address }: { readonly sheet: string; readonly address: string },
): Promise<readonly WordedFinding[]> {
  const typed = blockOf(address);
  const survey = await port.survey();
  const nearby = survey.tables.filter((table) => table.sheet === sheet || isFactors(table));
  const findings = await findingsIn(await readTables(port, { ...survey, tables: nearby }));
  return inReadingOrder(findings, survey)
    .map(worded)
    .filter((finding) => finding.sheet === sheet && (!typed || overlap(typed, areaOf(finding.address))));
}

/** Those that people enter something in, and the totals, whose lines formulas may add wrongly. */
const checkedTables = templateTables.filter((table) => entryTables.includes(table) || table.spec === footprintTable);

/** The factors are read with any sheet: rows of activities rest on them. */
function isFactors(table: TableSeen): boolean {
  return factorsTables.some((spec) => identifyTable(spec, [table]) !== null);
}

async function findingsIn(tables: readonly ReadTable[]): Promise<Finding[]> {
  return [
    ...tables.filter(({ found }) => found.spec !== footprintTable).flatMap(tableFindings),
    ...pathFindings(tables),
    ...(await factorFindings(tables)),
  ];
}

/** The library is large, so it is fetched only where there are factors to look at. */
async function factorFindings(tables: readonly ReadTable[]): Promise<Finding[]> {
  if (![activityTable, factorsTable].some(({ name }) => tableNamed(tables, name))) return [];
  const { factorLibrary } = await import("../reference/emission-factors");
  return activityFindings(tables, factorLibrary);
}

/** Formulas of the Activity and Factors sheets are ours, and thousands: they are not read. */
async function formulaFindings(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  tables: readonly ReadTable[],
): Promise<Finding[]> {
  if (!hasFootprints(tables)) return [];
  const own = [activityTable, factorsTable].flatMap(({ name }) => tableNamed(tables, name)?.found.seen.sheet ?? []);
  const footprintsIn = footprintReferences(survey, tables);
  return (await port.formulasOutside(own, survey)).flatMap(({ sheet, address, formula }) =>
    cfAddedToCfPlus(formula, footprintsIn(sheet, address)).map((problem) => ({
      ...problem,
      at: { sheet, address, key: null, column: null },
    })),
  );
}

function inReadingOrder(findings: readonly Finding[], { sheets }: WorkbookSurvey): Finding[] {
  const sheetAt = new Map(sheets.map(({ name }, index) => [name, index]));
  const place = ({ at }: Finding) => ({ sheet: sheetAt.get(at.sheet) ?? sheets.length, ...areaOf(at.address) });
  return findings
    .map((finding) => ({ finding, at: place(finding) }))
    .sort((one, other) => one.at.sheet - other.at.sheet || one.at.row - other.at.row || one.at.column - other.at.column)
    .map(({ finding }) => finding);
}

/** Null for whole rows and columns: then all of the sheet counts. */
function blockOf(address: string): Area | null {
  try {
    return areaOf(address);
  } catch {
    return null;
  }
}

function tableFindings(table: ReadTable): Finding[] {
  return [
    ...columnFindings(table),
    ...(table.found.spec.rowsAreTheirs ? [] : keyFindings(table)),
    ...table.rows.flatMap((row) => rowFindings(table, row)),
  ];
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
