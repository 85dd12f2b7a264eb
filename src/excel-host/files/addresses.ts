import type { Area } from "../book-snapshot";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A single cell comes as one, "A1"; a block as "A1:B2". */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

export function absoluteAreaName({ row, column, rows, columns }: Area): string {
  const first = `$${columnName(column)}$${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${columnName(column + columns - 1)}$${row + rows}`;
}

/** "A1", "$A$1:B2", "A:C" or "1:3"; undefined for anything else. */
export function areaOf(name: string): Area | undefined {
  const [first = "", last = first] = name.replaceAll("$", "").split(":");
  const from = corner(first);
  const to = corner(last);
  if (!from || !to) return undefined;
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  const lastRow = from.row === undefined || to.row === undefined ? MAX_ROWS - 1 : Math.max(from.row, to.row);
  const lastColumn =
    from.column === undefined || to.column === undefined ? MAX_COLUMNS - 1 : Math.max(from.column, to.column);
  if (lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** A file's list of areas, separated by spaces. */
export function areasOf(names: string | undefined): Area[] {
  return (names ?? "")
    .split(/\s+/)
    .filter((name) => name !== "")
    .flatMap((name) => areaOf(name) ?? []);
}

export function areasName(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

function corner(name: string): { row?: number; column?: number } | undefined {
  const parts = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(name);
  const [, letters = "", digits = ""] = parts ?? [];
  if (letters === "" && digits === "") return undefined;
  if (digits === "0") return undefined;
  return {
    ...(letters === "" ? {} : { column: columnIndex(letters) }),
    ...(digits === "" ? {} : { row: Number(digits) - 1 }),
  };
}

/** A sheet's name as a formula writes it before "!". */
export function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*$/.test(name) && !looksLikeReference(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function looksLikeReference(name: string): boolean {
  return /^[A-Za-z]{1,3}\d+$/.test(name) || /^(r\d*)?(c\d*)?$/i.test(name) || /^(true|false)$/i.test(name);
}
