import type { BookSnapshot, CellSnapshot, SheetSnapshot } from "../book-snapshot";
import { contains } from "./areas";
import type { Book, Sheet } from "./book";

/** The workbook as plain data, as it stands now. */
export function snapshotOf(book: Book): BookSnapshot {
  return {
    sheets: book.sheets.map((sheet) => sheetSnapshot(book, sheet)),
    activeSheet: book.activeSheetId,
    names: book.names,
    styles: [...book.styles.styles],
    ...(book.namedStyles.length > 0 && { namedStyles: book.namedStyles }),
    structureProtected: book.structureProtected,
    settings: Object.fromEntries(book.settings),
    uses1904Dates: book.uses1904Dates,
    properties: book.properties,
    customProperties: book.customProperties,
    customXmlParts: book.customXmlParts,
  };
}

function sheetSnapshot(book: Book, sheet: Sheet): SheetSnapshot {
  const { columnStyles: _columnStyles, freeze, protection, autoFilter, tabColor, ...rest } = sheet;
  return {
    ...rest,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    cells: cellsOf(book, sheet),
    ...(freeze && { freeze }),
    ...(protection && { protection }),
    ...(autoFilter && { autoFilter }),
    ...(tabColor !== undefined && { tabColor }),
  };
}

/** Values that a dynamic array spilled are left out: its first cell brings them again. */
function cellsOf(book: Book, { id }: Sheet): Map<number, Map<number, CellSnapshot>> {
  const cells = new Map<number, Map<number, CellSnapshot>>();
  const spills = book.grid.spills(id);
  book.grid.eachCell(id, null, (row, column, cell) => {
    const { formula, style } = cell;
    const isSpilled = formula === undefined && spills.some((area) => contains(area, row, column));
    const value = isSpilled ? null : cell.value;
    if (isSpilled && style === 0) return;
    const spill = spills.find((area) => area.row === row && area.column === column);
    const line = cells.get(row) ?? new Map<number, CellSnapshot>();
    line.set(column, {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(spill ? { spill: { rows: spill.rows, columns: spill.columns } } : {}),
      ...(style === 0 ? {} : { style }),
    });
    cells.set(row, line);
  });
  return cells;
}
