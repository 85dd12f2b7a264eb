import type { ChartSnapshot, NameSnapshot, PageLayoutSnapshot } from "../book-snapshot";
import type { Book, Sheet } from "./book";
import { namesChanged } from "./calculate";
import { put } from "./cells";
import { mappedReferences, type Reference } from "./formula";
import type { GridCell } from "./grid";

/**
 * Changes references wherever formulas stand: cells, names, rules, charts and printing; `null` stands for one that is
 * gone. `home` is the sheet a formula is on, null for the workbook's names.
 */
export function mapAllReferences(
  book: Book,
  change: (reference: Reference, home: Sheet | null) => Reference | null,
): void {
  for (const sheet of book.sheets) {
    const mapped = (formula: string) => mappedReferences(formula, (reference) => change(reference, sheet));
    mapCells(book, sheet, mapped);
    sheet.names = mappedNames(sheet.names, mapped);
    sheet.validations = sheet.validations.map((rule) => ({ ...rule, rule: mappedDeep(rule.rule, mapped) }));
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      rule: mappedDeep(format.rule, mapped),
    }));
    sheet.charts = sheet.charts.map((chart) => ({ ...chart, series: mappedSeries(chart.series, mapped) }));
    sheet.pageLayout = mappedLayout(sheet.pageLayout, mapped);
  }
  book.names = mappedNames(book.names, (formula) => mappedReferences(formula, (reference) => change(reference, null)));
  namesChanged(book);
}

function mapCells(book: Book, sheet: Sheet, mapped: (formula: string) => string): void {
  const changed: [number, number, GridCell][] = [];
  book.grid.eachCell(sheet.id, null, (row, column, cell) => {
    if (cell.formula === undefined) return;
    const formula = mapped(cell.formula);
    if (formula !== cell.formula) changed.push([row, column, { ...cell, formula }]);
  });
  for (const [row, column, cell] of changed) put(book, sheet, row, column, cell);
}

function mappedNames(names: readonly NameSnapshot[], mapped: (formula: string) => string): NameSnapshot[] {
  return names.map((name) => ({ ...name, formula: mapped(name.formula) }));
}

function mappedSeries(series: ChartSnapshot["series"], mapped: (formula: string) => string): ChartSnapshot["series"] {
  return series.map((each) => ({
    ...each,
    values: mapped(each.values),
    ...(each.categories !== undefined && { categories: mapped(each.categories) }),
    ...(each.bubbles !== undefined && { bubbles: mapped(each.bubbles) }),
    ...(each.nameFrom !== undefined && { nameFrom: mapped(each.nameFrom) }),
  }));
}

/** What is no longer there is no longer printed, or repeated on every page. */
function mappedLayout(layout: PageLayoutSnapshot, mapped: (formula: string) => string): PageLayoutSnapshot {
  const { printArea, titleRows, titleColumns, ...rest } = layout;
  const kept = Object.entries({ printArea, titleRows, titleColumns }).flatMap(([key, addresses]) => {
    const left = (addresses?.split(",") ?? []).map(mapped).filter((address) => !address.includes("#REF!"));
    return left.length === 0 ? [] : [[key, left.join(",")]];
  });
  return { ...rest, ...(Object.fromEntries(kept) as Partial<PageLayoutSnapshot>) };
}

/** The same rule with every formula in it changed, however deep it stands. */
export function mappedDeep<Rule extends Readonly<Record<string, unknown>>>(
  rule: Rule,
  mapped: (formula: string) => string,
): Rule {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (typeof value === "string" && value.startsWith("=")) return [key, mapped(value)];
      if (Array.isArray(value) || typeof value !== "object" || value === null) return [key, value];
      return [key, mappedDeep(value as Readonly<Record<string, unknown>>, mapped)];
    }),
  ) as Rule;
}
