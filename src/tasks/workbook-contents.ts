import type { WorkbookPort } from "../office/workbook-port";
import { organisations } from "../reference/organisations";
import { listSheets, templates } from "../templates/template";
import { identifyTable } from "../workbook/identify";
import { obstaclesIn } from "./obstacles";
import { readCover } from "./read-cover";
import { readTables, type ReadTable } from "./read-tables";
import type { WorkbookContents } from "./task-types";

/** What this workbook holds: our sheets, wherever they are now, and the user's own. */
export async function workbookContents(port: WorkbookPort): Promise<WorkbookContents> {
  const survey = await port.survey();
  const tables = await readTables(port, survey);
  const cover = readCover(tables);
  const listTables = listSheets
    .flatMap(({ tables: specs }) => specs)
    .flatMap((spec) => identifyTable(spec, survey.tables) ?? []);
  const ours = new Set([...tables.map(({ found }) => found.seen.sheet), ...listTables.map(({ seen }) => seen.sheet)]);
  return {
    workbook: survey.name,
    organisation: organisationOf(cover?.organisation ?? null),
    year: cover?.year ?? null,
    templates: templates.flatMap(({ name, title, tables: [first] }) => {
      const read = tables.find(({ found }) => found.spec === first);
      if (!read) return [];
      return { name, title, sheet: read.found.seen.sheet, rows: read.rows.length, started: startedRows(name, tables) };
    }),
    otherSheets: survey.sheets.map(({ name }) => name).filter((name) => !ours.has(name)),
    obstacles: [
      ...obstaclesIn(
        survey,
        tables.map(({ found }) => found),
      ),
      ...survey.unfinished.map(({ sheet }) => ({
        message: `Sheet “${sheet}” was left half-made when an insertion failed.`,
        remedy: "Insert again: it is removed first and made anew.",
      })),
    ],
  };
}

function organisationOf(name: string | null): WorkbookContents["organisation"] {
  if (name === null) return null;
  const known = organisations.find((organisation) => organisation.name === name);
  return { code: known?.code ?? "", name };
}

/** Rows of a template, parts of metrics included, in which a person has entered something. */
function startedRows(template: string, tables: readonly ReadTable[]): number {
  return tables
    .filter((table) => table.template === template)
    .flatMap(({ found: { spec }, rows }) =>
      rows.filter(({ cells }) =>
        [...cells].some(([column, { content, formula }]) => {
          return spec.columns[column]?.filledBy === "user" && content !== null && formula === null;
        }),
      ),
    ).length;
}
