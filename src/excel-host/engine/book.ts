import type { Univer } from "@univerjs/presets";
import { blankBook, blankSheet } from "../files/blank-book";
import type {
  Area,
  BookSnapshot,
  CellSnapshot,
  NameSnapshot,
  NamedStyleSnapshot,
  SheetSnapshot,
  StyleSnapshot,
} from "../book-snapshot";
import { address } from "./areas";
import { plainFormulaAt } from "./calculate";
import { univerGrid, type Grid } from "./grid";
import { speaksOfNames } from "./plain-formula";
import { styleAt, styleTable, type StyleTable } from "./styles";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A sheet while it is worked on: what its snapshot holds, save the cells, which the grid keeps. Lists are replaced as a
 * whole and never changed in place, so that whoever holds one keeps what was true.
 */
export interface Sheet extends Omit<
  Mutable<SheetSnapshot>,
  | "cells"
  | "columnWidths"
  | "rowHeights"
  | "hiddenColumns"
  | "hiddenRows"
  | "freeze"
  | "protection"
  | "autoFilter"
  | "tabColor"
> {
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
  /** Formats of whole columns, for cells that have none of their own. */
  readonly columnStyles: Map<number, number>;
  freeze: SheetSnapshot["freeze"] | undefined;
  protection: SheetSnapshot["protection"] | undefined;
  autoFilter: SheetSnapshot["autoFilter"] | undefined;
  tabColor: string | undefined;
}

/** What happened, for whoever listens. `source` tells a person's own entry from what the API wrote. */
export interface BookEvent {
  readonly kind: string;
  readonly sheetId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Facts that are known only when everything is worked out. */
  readonly later?: (() => Readonly<Record<string, unknown>>) | undefined;
}

/** A range that someone holds on to: it moves with its cells. No areas are left when they were deleted. */
export interface TrackedRange {
  sheetId: string;
  areas: readonly Area[];
}

/** A workbook while it is worked on. */
export interface Book {
  readonly grid: Grid;
  readonly styles: StyleTable;
  readonly sheets: Sheet[];
  names: readonly NameSnapshot[];
  namedStyles: readonly NamedStyleSnapshot[];
  activeSheetId: string;
  selection: TrackedRange;
  structureProtected: boolean;
  readonly settings: Map<string, unknown>;
  readonly uses1904Dates: boolean;
  properties: Readonly<Record<string, string>>;
  customProperties: BookSnapshot["customProperties"];
  customXmlParts: BookSnapshot["customXmlParts"];
  /** Places of formulas that speak of tables or defined names: they are written out again when one changes. */
  readonly namingFormulas: Map<string, { readonly sheetId: string; readonly row: number; readonly column: number }>;
  readonly tracked: Set<TrackedRange>;
  readonly listeners: Set<(event: BookEvent) => void>;
  isDirty: boolean;
  nextNumber: number;
}

/** The grid a workbook is kept in, and whether someone looks at it. */
export interface GridPlace {
  readonly univer: Univer;
  readonly isShown: boolean;
}

/** Opens a workbook from its snapshot, or a new one with one sheet. */
export function openBook({ univer, isShown }: GridPlace, snapshot?: BookSnapshot): Book {
  const opened = snapshot ?? newBook();
  const styles = styleTable(opened.styles);
  const grid = univerGrid(univer, (index) => styleAt(styles, index), isShown);
  const book: Book = {
    grid,
    styles,
    sheets: [],
    names: opened.names,
    namedStyles: opened.namedStyles ?? [],
    activeSheetId: opened.activeSheet,
    selection: { sheetId: opened.activeSheet, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] },
    structureProtected: opened.structureProtected,
    settings: new Map(Object.entries(opened.settings)),
    uses1904Dates: opened.uses1904Dates,
    properties: opened.properties,
    customProperties: opened.customProperties,
    customXmlParts: opened.customXmlParts,
    namingFormulas: new Map(),
    tracked: new Set(),
    listeners: new Set(),
    isDirty: false,
    nextNumber: highestNumber(opened),
  };
  book.tracked.add(book.selection);
  grid.onCalculated((sheetId, area) => {
    if (!sheetById(book, sheetId)) return;
    const event = { kind: "WorksheetCalculated", sheetId, facts: { address: address(area) } };
    for (const listener of book.listeners) listener(event);
  });
  for (const sheet of opened.sheets) {
    book.sheets.push(sheetFrom(sheet));
    grid.addSheet(sheet.id, sheet.name, book.sheets.length - 1);
  }
  for (const sheet of opened.sheets)
    for (const [row, line] of sheet.cells)
      for (const [column, cell] of line) placeOpened(book, sheet.id, row, column, cell);
  return book;
}

/** The highest number an id of the workbook begins with: those made from here on come after it. */
function highestNumber({ sheets, customXmlParts }: BookSnapshot): number {
  const ids = sheets.flatMap(({ id, tables, conditionalFormats, charts }) => [
    id,
    ...[...tables, ...conditionalFormats, ...charts].map((each) => each.id),
  ]);
  const numbers = [...ids, ...customXmlParts.map(({ id }) => id)].map((id) =>
    parseInt(/^\{([0-9A-F]{8})-/i.exec(id)?.[1] ?? "0", 16),
  );
  return Math.max(1, ...numbers.filter((number) => number < 0x7fff_ffff));
}

function newBook(): BookSnapshot {
  const sheet = blankSheet("{00000000-0001-0000-0000-000000000000}", "Sheet1");
  return { ...blankBook(), sheets: [sheet], activeSheet: sheet.id };
}

export function sheetFrom({ cells: _cells, ...sheet }: SheetSnapshot): Sheet {
  return {
    ...sheet,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    columnStyles: new Map(),
    freeze: sheet.freeze,
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    tabColor: sheet.tabColor,
  };
}

function placeOpened(
  book: Book,
  sheetId: string,
  row: number,
  column: number,
  { value, formula, style = 0 }: CellSnapshot,
): void {
  if (formula === undefined) {
    book.grid.setCell(sheetId, row, column, { value, style });
    return;
  }
  if (speaksOfNames(formula)) book.namingFormulas.set(`${sheetId}!${row}!${column}`, { sheetId, row, column });
  const plain = plainFormulaAt(book, sheetId, row, column, formula);
  book.grid.setCell(sheetId, row, column, { value, formula, style }, plain);
}

export function sheetById(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

export function sheetByName(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** A number nobody has had in this session, for ids. */
export function nextNumber(book: Book): number {
  book.nextNumber += 1;
  return book.nextNumber;
}

export function announce(book: Book, event: BookEvent): void {
  book.isDirty = true;
  for (const listener of book.listeners) listener(event);
}

export function styleOf(book: Book, index: number): StyleSnapshot {
  return styleAt(book.styles, index);
}
