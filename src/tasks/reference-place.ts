import type { WorkbookSurvey } from "../office/workbook-port";
import { areaOf, columnNumber, overlap } from "../workbook/area";
import type { Area } from "../workbook/change-plan";
import type { TableSeen } from "../workbook/identify";

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** The cells of a table's columns from one position to another, without their headers. */
export function bodyColumns({ area }: TableSeen, first: number, last: number): Area {
  return { row: area.row + 1, rows: area.rows - 1, column: area.column + first, columns: last - first + 1 };
}

/** The cells a reference means, from the cell it stands in; null for another workbook's and what is none. */
export function placeOf(reference: string, from: Place, survey: WorkbookSurvey): Place | null {
  const ofTable = /^([^[\]!']*)(\[.*\])$/.exec(reference);
  if (ofTable) return tablePlace(ofTable[1] ?? "", ofTable[2] ?? "", from, survey);
  const named = survey.names.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  return named ? sheetAndArea(named.formula) : (sheetAndArea(reference) ?? ownArea(reference, from));
}

function ownArea(address: string, { sheet }: Place): Place | null {
  const area = blockOf(address);
  return area && { sheet, area };
}

/** "=Footprint!$C$7", "'My sheet'!C7:D9"; null for anything else. */
export function sheetAndArea(reference: string): Place | null {
  const [, quoted, plain, address = ""] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const area = blockOf(address);
  return sheet !== undefined && area ? { sheet, area } : null;
}

/** More rows and columns than any sheet has: those of a whole column or row. */
const ALL = 1_048_576;

function blockOf(address: string): Area | null {
  const plain = address.replaceAll("$", "").toUpperCase();
  const [, first, last] = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(plain) ?? [];
  if (first !== undefined && last !== undefined)
    return { row: 0, rows: ALL, column: columnNumber(first), columns: columnNumber(last) - columnNumber(first) + 1 };
  const [, top, bottom] = /^(\d+):(\d+)$/.exec(plain) ?? [];
  if (top !== undefined && bottom !== undefined)
    return { row: Number(top) - 1, rows: Number(bottom) - Number(top) + 1, column: 0, columns: ALL };
  return /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(plain) ? areaOf(plain) : null;
}

/** The columns a structured reference names; of its own row where it says so. */
function tablePlace(name: string, specifier: string, from: Place, survey: WorkbookSurvey): Place | null {
  const table = survey.tables.find((one) =>
    name === ""
      ? one.sheet === from.sheet && overlap(one.area, from.area)
      : one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!table) return null;
  const parts = [...specifier.matchAll(/\[([^[\]]+)\]/g)].map(([, part = ""]) => part.replace(/^@/, ""));
  const columns = parts.map((part) => table.headers.indexOf(part)).filter((position) => position >= 0);
  const area =
    columns.length === 0
      ? bodyColumns(table, 0, table.headers.length - 1)
      : bodyColumns(table, Math.min(...columns), Math.max(...columns));
  const ownRow = specifier.includes("@") || specifier.includes("[#This Row]");
  return { sheet: table.sheet, area: ownRow ? { ...area, row: from.area.row, rows: 1 } : area };
}
