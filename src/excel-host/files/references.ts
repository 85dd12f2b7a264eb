import type { Area, BookSnapshot, CellSnapshot, CellValue, SheetSnapshot } from "../book-snapshot";
import { absoluteAreaName, areaOf, sheetPrefix } from "./addresses";

export interface Reference {
  readonly sheet: SheetSnapshot;
  readonly area: Area;
}

/** "Sheet!A1:B2" or "Table[Column]"; undefined for what is no single block of cells. */
export function referenceIn(book: BookSnapshot, text: string): Reference | undefined {
  const plain = text.replace(/^=/, "").trim();
  const column = /^([^[\]'!]+)\[([^[\]]+)\]$/.exec(plain);
  if (column) return tableColumn(book, column[1] ?? "", column[2] ?? "");
  const bang = plain.lastIndexOf("!");
  const area = areaOf(plain.slice(bang + 1));
  const name = plain
    .slice(0, Math.max(0, bang))
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const sheet = book.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return sheet && area ? { sheet, area } : undefined;
}

function tableColumn(book: BookSnapshot, table: string, column: string): Reference | undefined {
  for (const sheet of book.sheets) {
    const found = sheet.tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
    const index = found?.columns.indexOf(column) ?? -1;
    if (!found || index < 0) continue;
    const header = found.showHeaders ? 1 : 0;
    const rows = found.area.rows - header - (found.showTotals ? 1 : 0);
    return {
      sheet,
      area: { row: found.area.row + header, column: found.area.column + index, rows, columns: 1 },
    };
  }
  return undefined;
}

/** With the sheet, and "$" throughout, as a chart needs it. */
export function referenceName({ sheet, area }: Reference): string {
  return `${sheetPrefix(sheet.name)}!${absoluteAreaName(area)}`;
}

export function cellsIn({ sheet, area }: Reference): (CellSnapshot | undefined)[] {
  const found: (CellSnapshot | undefined)[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      found.push(sheet.cells.get(row)?.get(column));
    }
  }
  return found;
}

export function valuesIn(reference: Reference): CellValue[] {
  return cellsIn(reference).map((cell) => cell?.value ?? null);
}
