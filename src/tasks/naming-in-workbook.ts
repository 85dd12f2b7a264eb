import type { WorkbookSurvey } from "../office/workbook-port";
import type { FoundTable } from "../workbook/identify";
import { freeName, freeSheetName, type Naming } from "../workbook/naming";

export interface NamingInWorkbook extends Naming {
  /** Each name that was taken, and what is used instead. */
  readonly replaced: () => readonly {
    readonly wanted: string;
    readonly used: string;
    readonly kind: "sheet" | "name";
  }[];
}

/**
 * Names that are free in a workbook, the same for the same wish every time. A table of ours that is there already keeps
 * its own name, and a defined name that is ours already is used again.
 */
export function namingIn(survey: WorkbookSurvey, found: readonly FoundTable[]): NamingInWorkbook {
  const removed = new Set(survey.unfinished.map(({ sheet }) => sheet));
  const removedNames = new Set(survey.unfinished.flatMap(({ names }) => names));
  const sheets = survey.sheets.map(({ name }) => name).filter((name) => !removed.has(name));
  const names = [
    ...survey.tables.filter(({ sheet }) => !removed.has(sheet)).map(({ name }) => name),
    ...survey.names.map(({ name }) => name).filter((name) => !removedNames.has(name)),
  ];
  const ours = new Map(found.map(({ spec, seen }) => [spec.name, seen.name]));
  const ourSheets = new Set(found.map(({ seen }) => seen.sheet));
  const chosen = new Map<string, string>();

  const choose = (kind: string, wanted: string, taken: string[], free: (wanted: string, taken: string[]) => string) => {
    const known = chosen.get(`${kind}:${wanted}`);
    if (known !== undefined) return known;
    const used = free(wanted, taken);
    taken.push(used);
    chosen.set(`${kind}:${wanted}`, used);
    return used;
  };
  const isOurs = (name: string) =>
    survey.names.some(
      (each) =>
        each.name.toLowerCase() === name.toLowerCase() && [...ourSheets].some((sheet) => pointsAt(each.formula, sheet)),
    );

  return {
    sheet: (wanted) => choose("sheet", wanted, sheets, freeSheetName),
    table: (wanted) => ours.get(wanted) ?? choose("name", wanted, names, freeName),
    name: (wanted) => (isOurs(wanted) ? wanted : choose("name", wanted, names, freeName)),
    replaced: () =>
      [...chosen].flatMap(([key, used]) => {
        const kind = key.startsWith("sheet:") ? "sheet" : "name";
        const wanted = key.slice(kind.length + 1);
        return wanted === used ? [] : { wanted, used, kind };
      }),
  };
}

function pointsAt(formula: string, sheet: string): boolean {
  return formula.startsWith(`=${sheet}!`) || formula.startsWith(`='${sheet.replaceAll("'", "''")}'!`);
}
