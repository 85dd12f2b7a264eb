import type { GwpSet } from "../domain/emission-factor";
import type { FactorLibrary } from "../domain/factor-library";
import type { FindingCode } from "../domain/finding";
import { OfficeError } from "../office/office-error";
import type { WorkbookPort, WorkbookSurvey } from "../office/workbook-port";
import { activityColumn, activityTable } from "../templates/activity";
import { factorSettingsTable } from "../templates/factor-settings";
import { factorFormulas, factorRow, factorsTable, type FactorInUse } from "../templates/factors";
import { listSheets, templateTables } from "../templates/template";
import type { Change } from "../workbook/change-plan";
import { identifyTable } from "../workbook/identify";
import { rowsUnder } from "../workbook/top-up";
import { activityFindings } from "./activity-findings";
import { factorInUse } from "./factor-in-use";
import { reviewedFactors } from "./factor-rewrites";
import { factorUpdateSummary } from "./factor-update-summary";
import { namingIn } from "./naming-in-workbook";
import { obstaclesIn, refusal } from "./obstacles";
import {
  chosenGwpSet,
  enteredActivities,
  enteredFactors,
  factorsByKey,
  localFactorsOf,
  type EnteredActivity,
} from "./read-activity";
import { readTables, tableNamed, type ReadTable } from "./read-tables";
import type { PlannedChange, WordedFinding } from "./task-types";
import { worded } from "./worded-finding";

export interface PlannedFactorUpdate extends PlannedChange {
  /** Rows of the Activity sheet for which there is no factor, each with what to do about it. */
  readonly problems: readonly WordedFinding[];
}

const specs: readonly { readonly name: string }[] = [activityTable, factorsTable, factorSettingsTable];
const tablesRead = templateTables.filter(({ spec }) => specs.includes(spec));

const unanswered: ReadonlySet<FindingCode> = new Set([
  "activity-unknown",
  "unit-does-not-fit",
  "no-edition-yet",
  "no-value-in-gwp-set",
]);

/**
 * Works out which factors the Activity sheet asks for and the Factors sheet has not, and changes nothing. What is there
 * stays: rows of the user's own always, and rows written before unless the GWP set was changed or a factor of the user's
 * own stands for them. Three round trips; `insertTemplates` carries it out and `undoInsertion` takes it back.
 *
 * @throws OfficeError when the workbook has no Activity or Factors sheet, or the Factors sheet is protected.
 */
export async function plannedFactorUpdate(port: WorkbookPort): Promise<PlannedFactorUpdate> {
  const survey = await port.survey();
  const tables = await readTables(port, survey, tablesRead);
  const table = sheetToUpdate(tables);
  const { factorLibrary } = await import("../reference/emission-factors");

  const factors = enteredFactors(tables);
  const library: FactorLibrary = { ...factorLibrary, local: localFactorsOf(factors) };
  const gwpSet = chosenGwpSet(tables);
  const activities = enteredActivities(tables);
  const missing = missingFactors(activities, new Set(factorsByKey(factors).keys()), library, gwpSet);
  const review = reviewedFactors(tables, factors, library, gwpSet);
  const problems = activityFindings(tables, factorLibrary)
    .filter(({ code }) => unanswered.has(code))
    .map(worded);

  const changes = [...review.rewritten.flatMap((one) => one.changes), ...additions(missing, table, survey)];
  const [obstacle] = obstaclesIn({ ...survey, structureProtected: false }, [table.found]);
  if (obstacle && changes.length > 0) throw refusal(obstacle);
  return {
    plan: {
      changes,
      summary: factorUpdateSummary({ sheet: table.found.seen.sheet, missing, review, factors, activities, problems }),
    },
    nothingToDo: changes.length === 0,
    problems,
  };
}

function sheetToUpdate(tables: readonly ReadTable[]): ReadTable {
  const table = tableNamed(tables, factorsTable.name);
  if (table && tableNamed(tables, activityTable.name)) return table;
  throw new OfficeError(
    `This workbook has no ${table ? "Activity" : "Factors"} sheet, so there is nothing to update.`,
    "Insert the Activity sheet first: the Factors sheet comes with it.",
    "InvalidArgument",
    { cause: null },
  );
}

/** One for each activity, unit and year that has a factor and is not there. */
function missingFactors(
  activities: readonly EnteredActivity[],
  there: ReadonlySet<string>,
  library: FactorLibrary,
  gwpSet: GwpSet,
): FactorInUse[] {
  const asked = new Map(activities.flatMap((entered) => (entered.key === null ? [] : [[entered.key, entered]])));
  return [...asked].flatMap(([key, { activity, unit, year }]) => {
    if (there.has(key) || activity === null || unit === null || year === null) return [];
    const answer = factorInUse(library, { activity, unit, year }, gwpSet);
    return answer.found ? [answer.factor] : [];
  });
}

function additions(missing: readonly FactorInUse[], { found }: ReadTable, survey: WorkbookSurvey): readonly Change[] {
  const specsThere = [...templateTables.map(({ spec }) => spec), ...listSheets.flatMap(({ tables }) => tables)];
  const naming = namingIn(
    survey,
    specsThere.flatMap((spec) => identifyTable(spec, survey.tables) ?? []),
  );
  const formulas = factorFormulas(activityColumn("factorKey", naming), naming);
  const rows = missing.map((factor) => factorRow(factor, formulas));
  return rowsUnder(found, rows);
}
