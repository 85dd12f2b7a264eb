import { isEntireColumn, isEntireRow, lastColumn, lastRow } from "./areas";
import type { Area } from "../book-snapshot";
import type { Sheet } from "./book";
import { invalidArgument, invalidOperation } from "./excel-error";
import type { Shift } from "./moved-areas";

export type Along = "rows" | "columns";

/** Excel's outlines have seven levels below the first. */
const DEEPEST = 7;

const levelsOf = (sheet: Sheet, along: Along): ReadonlyMap<number, number> =>
  (along === "rows" ? sheet.outlineRows : sheet.outlineColumns) ?? new Map<number, number>();

function keep(sheet: Sheet, along: Along, levels: ReadonlyMap<number, number>): void {
  if (along === "rows") sheet.outlineRows = levels;
  else sheet.outlineColumns = levels;
}

function indicesOf(area: Area, along: Along): number[] {
  const [first, last] = along === "rows" ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Puts the rows or columns of an area one level deeper. @throws InvalidArgument past the last level */
export function group(sheet: Sheet, area: Area, along: Along): void {
  const levels = new Map(levelsOf(sheet, along));
  for (const at of indicesOf(area, along)) levels.set(at, (levels.get(at) ?? 0) + 1);
  if ([...levels.values()].some((level) => level > DEEPEST)) throw invalidArgument();
  keep(sheet, along, levels);
}

/** Brings them one level up. @throws InvalidOperation where nothing is grouped */
export function ungroup(sheet: Sheet, area: Area, along: Along): void {
  const levels = new Map(levelsOf(sheet, along));
  const grouped = indicesOf(area, along).filter((at) => levels.has(at));
  if (grouped.length === 0) throw invalidOperation();
  for (const at of grouped) {
    const level = (levels.get(at) ?? 0) - 1;
    if (level > 0) levels.set(at, level);
    else levels.delete(at);
  }
  keep(sheet, along, levels);
}

/** Hides or shows what is grouped within an area. */
export function showDetails(sheet: Sheet, area: Area, along: Along, isShown: boolean): void {
  const levels = levelsOf(sheet, along);
  const grouped = indicesOf(area, along).filter((at) => levels.has(at));
  if (grouped.length === 0) throw invalidOperation();
  hide(sheet, along, grouped, () => !isShown);
}

/** Shows so many levels of an outline and hides what is deeper; 0 leaves it as it is. */
export function showLevels(sheet: Sheet, along: Along, shown: number): void {
  if (shown === 0) return;
  const levels = levelsOf(sheet, along);
  hide(sheet, along, [...levels.keys()], (at) => (levels.get(at) ?? 0) >= shown);
}

function hide(sheet: Sheet, along: Along, indices: readonly number[], isHidden: (at: number) => boolean): void {
  const hidden = along === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  for (const at of indices)
    if (isHidden(at)) hidden.add(at);
    else hidden.delete(at);
}

/** Groups and page breaks move with whole rows and columns. */
export function moveOutline(sheet: Sheet, { area, kind, along }: Shift): void {
  if (along === "rows" ? !isEntireRow(area) : !isEntireColumn(area)) return;
  const [first, length] = along === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const moved = (at: number): number[] => {
    if (at < first) return [at];
    if (kind === "insert") return [at + length];
    return at < first + length ? [] : [at - length];
  };
  const levels = levelsOf(sheet, along);
  if (levels.size > 0)
    keep(sheet, along, new Map([...levels].flatMap(([at, level]) => moved(at).map((to) => [to, level] as const))));
  const breaks = along === "rows" ? "rowBreaks" : "columnBreaks";
  const places = sheet.pageLayout[breaks];
  if (places) sheet.pageLayout = { ...sheet.pageLayout, [breaks]: places.flatMap(moved) };
}
