import { areaOf } from "../workbook/area";
import type { SurveyedTable, WorkbookSurvey } from "./workbook-port";

/** Begins the names that mark a sheet as half-made; a number follows. */
export const BUILDING = "GP_Building";

export async function surveyWorkbook(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();

  const defined = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  return {
    name: workbook.name,
    sheets: sheets.items.map(({ name, visibility, protection }) => ({
      name,
      visible: visibility === Excel.SheetVisibility.visible,
      isProtected: protection.protected,
    })),
    tables: await surveyTables(context, tables),
    names: defined.filter(({ name }) => !name.startsWith(BUILDING)),
    unfinished: unfinishedSheets(defined),
    structureProtected: workbook.protection.protected,
  };
}

async function surveyTables(
  context: Excel.RequestContext,
  { items }: Excel.TableCollection,
): Promise<readonly SurveyedTable[]> {
  if (items.length === 0) return [];
  const ranges = items.map((table) => table.getRange().load("address"));
  await context.sync();
  return items.map(({ name, worksheet, columns, showTotals }, index) => {
    const area = areaOf(ranges[index]?.address ?? "");
    return {
      name,
      sheet: worksheet.name,
      area: showTotals ? { ...area, rows: area.rows - 1 } : area,
      headers: columns.items.map((column) => column.name),
    };
  });
}

/** The sheets that building marks point at, each with the names to remove along with it. */
export function unfinishedSheets(
  names: readonly { readonly name: string; readonly formula: string }[],
): WorkbookSurvey["unfinished"] {
  return names
    .filter(({ name }) => name.startsWith(BUILDING))
    .flatMap((mark) => {
      const sheet = sheetOf(mark.formula);
      if (sheet === null) return [];
      return { sheet, names: names.filter(({ formula }) => sheetOf(formula) === sheet).map(({ name }) => name) };
    });
}

/** The sheet a name's formula points at, e.g. "Cover" for "=Cover!$A$1"; null where it points at none. */
function sheetOf(formula: string): string | null {
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}
