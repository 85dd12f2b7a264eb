import { OfficeError } from "../office/office-error";
import type { WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { organisations } from "../reference/organisations";
import { listNameFor, namesOverLists } from "../templates/lists";
import {
  listSheets,
  templates,
  templateTables,
  type ListSheet,
  type Template,
  type TemplateFacts,
} from "../templates/template";
import type { Change } from "../workbook/change-plan";
import { identifyTable, type FoundTable } from "../workbook/identify";
import { sheetChanges } from "../workbook/layout";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import { roomForColumns, topUp } from "../workbook/top-up";
import { factorFacts } from "./factor-facts";
import { insertionSummary, type PlannedSheet } from "./insertion-summary";
import { namingIn } from "./naming-in-workbook";
import { obstaclesIn, refusal } from "./obstacles";
import { scopedActions } from "./scoped-actions";
import type { InsertionRequest, PlannedInsertion } from "./task-types";

/**
 * Works out what inserting would change, and changes nothing.
 * @throws OfficeError when no template is asked for, no action is in scope, the organisation is not one of the list,
 * or the workbook is protected.
 */
export async function plannedInsertion(port: WorkbookPort, request: InsertionRequest): Promise<PlannedInsertion> {
  const asked = withNeeded(request.templates);
  const actions = scopedActions(request.scope);
  refuseNothing(asked, actions.length);

  const survey = withoutUnfinished(await port.survey());
  const found = [...templateTables.map(({ spec }) => spec), ...listSheets.flatMap(({ tables }) => tables)].flatMap(
    (spec) => identifyTable(spec, survey.tables) ?? [],
  );
  const isThere = (table: string) => found.some(({ spec }) => spec.name === table);
  const wanted = asked.filter(
    ({ name, tables: [first] }) => request.templates.some((each) => each === name) || !isThere(first.name),
  );
  const facts: TemplateFacts = {
    organisation: organisationOf(request.organisation),
    year: request.year,
    actions,
    ...(await factorFacts(
      wanted.map(({ name }) => name),
      isThere,
      request.year,
    )),
    has: (table) =>
      isThere(table) ||
      templateTables.some(({ template, spec }) => spec.name === table && wanted.some(({ name }) => name === template)),
  };
  const naming = namingIn(survey, found);
  const present = await presentRows(port, found);

  const sheets = [
    ...listSheets
      .filter(({ comesWith }) => comesWith === null || wanted.some(({ name }) => comesWith.includes(name)))
      .map((list) => plannedSheet(list.sheet(facts), list, naming, found, present)),
    ...wanted.map((template) => plannedSheet(template.sheet(facts, naming), template, naming, found, present)),
  ];
  const changes = sheetsFirst(sheets);
  const [obstacle] = obstaclesIn(
    changes.some(({ kind }) => kind === "add-sheet") ? survey : { ...survey, structureProtected: false },
    toppedUp(found, changes),
  );
  if (obstacle && changes.length > 0) throw refusal(obstacle);

  const cleared: Change[] = survey.unfinished.map((unfinished) => ({ kind: "remove-unfinished", ...unfinished }));
  return {
    request,
    plan: {
      changes: changes.length === 0 ? [] : [...cleared, ...changes],
      summary: insertionSummary(survey, sheets, naming.replaced()),
    },
    nothingToDo: changes.length === 0,
  };
}

/** The templates asked for and those their formulas speak of, in the order people read them. */
function withNeeded(names: readonly string[]): readonly Template[] {
  const all: readonly Template[] = templates;
  const closed = new Set(names);
  for (const name of closed)
    for (const needed of all.find((each) => each.name === name)?.needs ?? []) closed.add(needed);
  return all.filter(({ name }) => closed.has(name));
}

function organisationOf(code: string | null) {
  if (code === null) return null;
  const organisation = organisations.find((each) => each.code === code);
  if (organisation) return organisation;
  throw new OfficeError(
    `There is no organisation with the code “${code}” in the plan's list.`,
    `Use one of ${organisations.map((each) => each.code).join(", ")}, or leave it out and choose on the cover.`,
    "InvalidArgument",
    { cause: null },
  );
}

function refuseNothing(wanted: readonly Template[], actions: number): void {
  if (wanted.length === 0)
    throw new OfficeError("Nothing was chosen to insert.", "Choose at least one sheet.", "InvalidArgument", {
      cause: null,
    });
  if (actions === 0 && wanted.some(({ name }) => name === "delivery-plan"))
    throw new OfficeError(
      "No action of the plan matches all of what was chosen.",
      "Widen the choice of organisation, theme, lead or due year.",
      "InvalidArgument",
      { cause: null },
    );
}

/** Sheets are added in the order people read them, the lists last; they are filled lists first, since rules look there. */
function sheetsFirst(sheets: readonly PlannedSheet[]): Change[] {
  const isAddition = ({ kind }: Change) => kind === "add-sheet";
  const additions = ({ changes }: PlannedSheet) => changes.filter(isAddition);
  return [
    ...sheets.filter(({ hidden }) => !hidden).flatMap(additions),
    ...sheets.filter(({ hidden }) => hidden).flatMap(additions),
    ...sheets.flatMap(({ changes }) => changes.filter((change) => !isAddition(change))),
  ];
}

/** Half-made sheets are going to be removed, so nothing on them counts as there. */
function withoutUnfinished(survey: WorkbookSurvey): WorkbookSurvey {
  const gone = new Set(survey.unfinished.map(({ sheet }) => sheet));
  return {
    ...survey,
    sheets: survey.sheets.filter(({ name }) => !gone.has(name)),
    tables: survey.tables.filter(({ sheet }) => !gone.has(sheet)),
  };
}

interface PresentRows {
  readonly keys: readonly (string | null)[];
  readonly isRoomFree: boolean;
}

/** The keys of each table that is there, and whether missing columns could be put back; one round trip. */
async function presentRows(port: WorkbookPort, found: readonly FoundTable[]): Promise<Map<string, PresentRows>> {
  if (found.length === 0) return new Map();
  const requests = found.map(({ spec, seen, positions }) => ({
    sheet: seen.sheet,
    area: { ...seen.area, column: seen.area.column + (positions.get(spec.key) ?? 0), columns: 1 },
  }));
  const rooms = found.flatMap((table) => {
    const area = roomForColumns(table);
    return area ? { table, request: { sheet: table.seen.sheet, area } } : [];
  });
  const readings = await port.read([...requests, ...rooms.map(({ request }) => request)]);
  const taken = new Set(
    rooms.flatMap(({ table }, index) => {
      const values = readings[requests.length + index]?.values ?? [];
      return values.flat().some((cell) => cell !== null) ? table.spec.name : [];
    }),
  );
  return new Map(
    found.map(({ spec }, index) => [
      spec.name,
      {
        keys: (readings[index]?.values ?? []).slice(1).map(([key]) => (typeof key === "string" ? key.trim() : null)),
        isRoomFree: !taken.has(spec.name),
      },
    ]),
  );
}

function plannedSheet(
  sheet: SheetSpec,
  made: Template | ListSheet,
  naming: Naming,
  found: readonly FoundTable[],
  present: ReadonlyMap<string, PresentRows>,
): PlannedSheet {
  const listNames = (list: readonly string[] | string) => listNameFor(list, naming);
  const foundFor = (name: string) => found.find(({ spec }) => spec.name === name);
  const absent = sheet.tables.filter(({ spec }) => !foundFor(spec.name));
  const added = absent.length === 0 ? [] : [...sheetChanges({ ...sheet, tables: absent }, naming, listNames)];
  const tops = sheet.tables.flatMap(({ spec, rows }) => {
    const table = foundFor(spec.name);
    if (!table) return [];
    const { keys, isRoomFree } = present.get(spec.name) ?? { keys: [], isRoomFree: false };
    return { table, top: topUp(table, rows, keys, isRoomFree, listNames) };
  });
  const isNew = absent.length === sheet.tables.length;
  return {
    made,
    sheetName: absent.length > 0 ? naming.sheet(sheet.name) : (tops[0]?.table.seen.sheet ?? sheet.name),
    isNew: absent.length > 0,
    hidden: sheet.hidden,
    rows: (absent.find(({ spec }) => spec === made.tables[0]) ?? absent[0])?.rows.length ?? 0,
    tops,
    changes: [
      ...withNames(added, isNew && "holds" in made ? namesOverLists(sheet, made.names, naming) : []),
      ...tops.flatMap(({ top }) => top.changes),
    ],
  };
}

/** Names right after the cells they stand over, before rules that speak of them. */
function withNames(changes: readonly Change[], names: readonly Change[]): Change[] {
  const at = changes.findIndex(({ kind }) => kind === "validate");
  return at < 0 ? [...changes, ...names] : [...changes.slice(0, at), ...names, ...changes.slice(at)];
}

function toppedUp(found: readonly FoundTable[], changes: readonly Change[]): FoundTable[] {
  const tables = new Set(
    changes.flatMap((change) =>
      change.kind === "add-table-rows" || change.kind === "add-table-column" ? [change.table] : [],
    ),
  );
  return found.filter(({ seen }) => tables.has(seen.name));
}
