import { nextNumber, sheetByName, type Book, type Sheet } from "./book";
import { namesChanged, tableNamed } from "./calculate";
import { put } from "./cells";
import { addSheet } from "./sheets";
import { mappedReferences } from "./formula";
import { renamedInFormula } from "./structured";
import type { GridCell } from "./grid";

/** A copy with its own tables and names; formulas that speak of the sheet or its tables speak of the copy. */
export function copySheet(book: Book, source: Sheet, at: number): Sheet {
  const copy = addSheet(book, freeCopyName(book, source.name), at);
  const { name } = copy;
  const renamed = source.tables.map((table) => ({ from: table.name, to: freeTableName(book, table.name) }));
  const own = (formula: string) => {
    const moved = mappedReferences(formula, (reference) =>
      reference.sheet?.toLowerCase() === source.name.toLowerCase() ? { ...reference, sheet: name } : reference,
    );
    return renamed.reduce((text, { from, to }) => renamedInFormula(text, { table: from, to }, false), moved);
  };
  Object.assign(copy, {
    visibility: source.visibility,
    tabColor: source.tabColor,
    showGridlines: source.showGridlines,
    showHeadings: source.showHeadings,
    merges: source.merges,
    freeze: source.freeze,
    protection: source.protection,
    pageLayout: source.pageLayout,
    autoFilter: source.autoFilter,
    hyperlinks: source.hyperlinks,
    comments: source.comments,
    validations: source.validations,
    conditionalFormats: source.conditionalFormats.map((format) => ({
      ...format,
      id: `${format.id}-${nextNumber(book)}`,
    })),
    charts: source.charts.map((chart) => ({ ...chart, id: `${chart.id}-${nextNumber(book)}`, isNew: true })),
    names: source.names.map((each) => ({ ...each, formula: own(each.formula) })),
    tables: source.tables.map((table, index) => ({
      ...table,
      id: `{${nextNumber(book)}-000C}`,
      name: renamed[index]?.to ?? table.name,
    })),
  });
  for (const [key, width] of source.columnWidths) copy.columnWidths.set(key, width);
  for (const [key, height] of source.rowHeights) copy.rowHeights.set(key, height);
  for (const [key, style] of source.columnStyles) copy.columnStyles.set(key, style);
  for (const column of source.hiddenColumns) copy.hiddenColumns.add(column);
  for (const row of source.hiddenRows) copy.hiddenRows.add(row);
  const cells: [number, number, GridCell][] = [];
  book.grid.eachCell(source.id, null, (row, column, cell) => cells.push([row, column, cell]));
  for (const [row, column, cell] of cells)
    put(book, copy, row, column, cell.formula === undefined ? cell : { ...cell, formula: own(cell.formula) });
  namesChanged(book);
  return copy;
}

function freeCopyName(book: Book, name: string): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const wanted = name.slice(0, 31 - ending.length) + ending;
    if (!sheetByName(book, wanted)) return wanted;
  }
}

function freeTableName(book: Book, name: string): string {
  for (let number = 1; ; number += 1) if (!tableNamed(book, `${name}${number}`)) return `${name}${number}`;
}
