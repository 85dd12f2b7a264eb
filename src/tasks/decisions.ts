import { OfficeError } from "../office/office-error";
import type { WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { decisionOptions, type CellEffect } from "../templates/decision-effects";
import { decisionRows, decisionsTable } from "../templates/decisions";
import { isoDateOf, serialOf } from "../workbook/excel-date";
import type { PlannedCell } from "../workbook/change-plan";
import type { TableRow } from "../workbook/read-table";
import { namingIn } from "./naming-in-workbook";
import { obstaclesIn, refusal } from "./obstacles";
import { readTables, tableNamed, type ReadTable } from "./read-tables";
import { replacementIn } from "./replacement";
import type { PlannedChange } from "./task-types";

/** One doubtful place of the plan, with what can be decided and what was. */
export interface DecisionItem {
  /** "E1", "D04". */
  readonly id: string;
  readonly topic: string;
  readonly issue: string;
  readonly reading: string;
  readonly options: readonly string[];
  readonly inForce: string;
  /** The cells that follow, in words. */
  readonly follows: string;
  /** Null until someone decides. */
  readonly decided: { readonly option: string; readonly by: string; readonly on: string } | null;
}

export interface DecisionRequest {
  readonly id: string;
  readonly option: string;
  /** A name or a post. */
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

/** Every doubtful place, decided or not; what is decided is read from the Decisions sheet where there is one. */
export async function decisions(port: WorkbookPort): Promise<readonly DecisionItem[]> {
  const table = tableNamed(await readTables(port, await port.survey()), decisionsTable.name);
  const taken = new Map(table?.rows.map((row) => [row.key, row]));
  return decisionRows().map((row) => {
    const text = (column: string) => (typeof row[column] === "string" ? row[column] : "");
    const id = text("key");
    const cells = (column: string) => plainText(taken.get(id), column);
    return {
      id,
      topic: text("topic"),
      issue: text("issue"),
      reading: text("reading"),
      options: decisionOptions(id).map(({ label }) => label),
      inForce: text("inForce"),
      follows: text("follows"),
      decided:
        cells("decision") === "" ? null : { option: cells("decision"), by: cells("decidedBy"), on: cells("decidedOn") },
    };
  });
}

/**
 * Works out what a decision changes, and changes nothing: its own row, and the cells that follow from it wherever they
 * are in this workbook.
 *
 * @throws OfficeError when there is no such option, nobody decides, or the workbook has no Decisions sheet.
 */
export async function plannedDecision(port: WorkbookPort, request: DecisionRequest): Promise<PlannedChange> {
  const option = decisionOptions(request.id).find(({ label }) => label === request.option);
  if (!option)
    throw refused(`“${request.option}” is not one of the options of ${request.id}.`, "Choose one of the list.");
  if (request.by.trim() === "")
    throw refused("A decision needs someone who takes it.", "Enter a name or a post under Decided by.");

  const survey = await port.survey();
  const tables = await readTables(port, survey);
  const register = tableNamed(tables, decisionsTable.name);
  if (!register)
    throw refused("This workbook has no Decisions sheet to write the decision down.", "Insert Decisions first.");

  const [obstacle] = obstaclesIn({ ...survey, structureProtected: false }, [register.found]);
  if (obstacle) throw refusal(obstacle);

  const naming = namingIn(
    survey,
    tables.map(({ found }) => found),
  );
  const record: readonly (readonly [string, PlannedCell])[] = [
    ["decision", option.label],
    ["decidedBy", request.by.trim()],
    ["decidedOn", serialOf(request.on)],
  ];
  const changes = [
    ...record.flatMap(([column, cell]) => replacementIn(tables, decisionsTable, request.id, column, cell) ?? []),
    ...option.effects.flatMap(
      ({ table, rowKey, column, cell }) => replacementIn(tables, table, rowKey, column, cell(naming)) ?? [],
    ),
  ].filter(({ isChange }) => isChange);
  return {
    plan: {
      changes: changes.map(({ change }) => change),
      summary: {
        adds: changes.map(({ sentence }) => sentence),
        leaves: ["Every other cell of this workbook."],
        notes: absent(option.effects, tables, survey),
      },
    },
    nothingToDo: changes.length === 0,
  };
}

function absent(effects: readonly CellEffect[], tables: readonly ReadTable[], { name }: WorkbookSurvey): string[] {
  return effects
    .filter(({ table, rowKey, column }) => replacementIn(tables, table, rowKey, column, null) === null)
    .map(
      ({ table, rowKey, column }) =>
        `${table.columns[column]?.header ?? column} of ${rowKey} is not in ${name}, so nothing follows there.`,
    );
}

function plainText(row: TableRow | undefined, column: string): string {
  const content = row?.cells.get(column)?.content ?? null;
  if (content === null || typeof content === "object") return "";
  return column === "decidedOn" && typeof content === "number" ? (isoDateOf(content) ?? "") : String(content);
}

function refused(message: string, remedy: string): OfficeError {
  return new OfficeError(message, remedy, "InvalidArgument", { cause: null });
}
