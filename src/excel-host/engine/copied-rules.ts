import type { Area } from "../book-snapshot";
import { between, intersection, lastColumn, lastRow, without } from "./areas";
import { mappedDeep } from "./all-references";
import { nextNumber, type Book, type Sheet } from "./book";
import { copiedFormula } from "./formula";

/** Cells that are copied from one block to another, which may hold them several times. */
export interface Copying {
  readonly from: Sheet;
  readonly source: Area;
  readonly to: Sheet;
  readonly target: Area;
  readonly transpose: boolean;
}

/** What belongs to the look of cells comes along: merged cells and conditional formats. */
export function copyLooks(book: Book, copying: Copying): void {
  const { from, source, to, target } = copying;
  const isWithin = (area: Area) => isSame(intersection(area, source), area);
  const merges = from.merges.filter(isWithin).flatMap((area) => landings(area, copying));
  to.merges = [...to.merges.filter((area) => !intersection(area, target)), ...merges];
  to.conditionalFormats = copiedRules(from.conditionalFormats, to.conditionalFormats, copying, (format) => ({
    ...format,
    id: `${format.id}-${nextNumber(book)}`,
  }));
}

/** What belongs to the content of cells comes along: entry rules and links. */
export function copyEntryRules(copying: Copying): void {
  const { from, source, to, target } = copying;
  to.validations = copiedRules(from.validations, to.validations, copying, (rule) => rule);
  const at = ({ row, column }: { readonly row: number; readonly column: number }) => between(row, column, row, column);
  const links = from.hyperlinks
    .filter((link) => intersection(at(link), source))
    .flatMap((link) => landings(at(link), copying).map(({ row, column }) => ({ ...link, row, column })));
  to.hyperlinks = [...to.hyperlinks.filter((link) => !intersection(at(link), target)), ...links];
}

interface Rule {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
}

function copiedRules<Each extends Rule>(
  given: readonly Each[],
  there: readonly Each[],
  copying: Copying,
  renewed: (rule: Each) => Each,
): Each[] {
  const { source, target, from, to } = copying;
  const kept = there.flatMap((rule) => {
    const areas = rule.areas.flatMap((area) => without(area, target));
    const added = from === to ? landed(rule, copying) : [];
    return areas.length + added.length === 0 ? [] : { ...rule, areas: [...areas, ...added] };
  });
  if (from === to) return kept;
  const rows = target.row - source.row;
  const columns = target.column - source.column;
  const copies = given.flatMap((rule) => {
    const areas = landed(rule, copying);
    const moved = mappedDeep(rule.rule, (formula) => copiedFormula(formula, rows, columns));
    return areas.length === 0 ? [] : { ...renewed(rule), areas, rule: moved };
  });
  return [...kept, ...copies];
}

function landed({ areas }: Rule, copying: Copying): Area[] {
  return areas.flatMap((area) => {
    const met = intersection(area, copying.source);
    if (!met) return [];
    // Over all of the source, copies join and one block says it.
    return isSame(met, copying.source) ? [copying.target] : landings(met, copying);
  });
}

/** Where a block of the source comes to stand, once for every copy. */
function landings(area: Area, { source, target, transpose }: Copying): Area[] {
  const [down, across] = [area.row - source.row, area.column - source.column];
  const [height, width] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const [rows, columns] = transpose ? [area.columns, area.rows] : [area.rows, area.columns];
  const [r, c] = transpose ? [across, down] : [down, across];
  const found: Area[] = [];
  for (let row = target.row + r; row <= lastRow(target); row += height)
    for (let column = target.column + c; column <= lastColumn(target); column += width)
      found.push({ row, column, rows, columns });
  return found;
}

function isSame(one: Area | null, other: Area): boolean {
  return one !== null && one.rows === other.rows && one.columns === other.columns;
}
