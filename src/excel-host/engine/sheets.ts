import { blankSheet } from "../files/blank-book";
import { nextNumber, sheetByName, sheetFrom, announce, type Book, type Sheet } from "./book";
import { mapAllReferences } from "./all-references";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, type ExcelError } from "./excel-error";
import type { Reference } from "./formula";
import { releaseFormulas } from "./table-names";

/** Excel's rule for a sheet's name. */
export function refuseSheetName(book: Book, name: string, except?: Sheet): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument("The argument is invalid or missing or has an incorrect format.");
  if (name.toLowerCase() === "history") throw invalidArgument();
  const other = sheetByName(book, name);
  if (other && other !== except) throw itemAlreadyExists();
}

export function refuseStructure(book: Book): void {
  if (book.structureProtected) throw accessDenied();
}

export function addSheet(book: Book, wanted: string | undefined, at = book.sheets.length): Sheet {
  refuseStructure(book);
  const name = wanted ?? freeName(book);
  refuseSheetName(book, name);
  const number = nextNumber(book).toString(16).toUpperCase().padStart(8, "0");
  const sheet = sheetFrom(blankSheet(`{${number}-0001-0000-0000-000000000000}`, name));
  book.sheets.splice(at, 0, sheet);
  book.grid.addSheet(sheet.id, name, at);
  announce(book, { kind: "WorksheetAdded", sheetId: sheet.id, facts: {} });
  return sheet;
}

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (sheetByName(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  refuseStructure(book);
  const isLastVisible = !book.sheets.some((each) => each !== sheet && each.visibility === "visible");
  if (isLastVisible || sheet.visibility === "veryHidden") throw invalidOperation();
  const index = book.sheets.indexOf(sheet);
  book.sheets.splice(index, 1);
  book.grid.removeSheet(sheet.id);
  for (const [key, { sheetId }] of book.namingFormulas) if (sheetId === sheet.id) book.namingFormulas.delete(key);
  for (const table of sheet.tables) releaseFormulas(book, { sheet: sheet.name, table }, false);
  mapAllReferences(book, (reference) => (isSheet(reference, sheet.name) ? null : reference));
  if (book.activeSheetId === sheet.id) activate(book, nearestVisible(book, index));
  for (const range of book.tracked) if (range.sheetId === sheet.id && range !== book.selection) range.areas = [];
  announce(book, { kind: "WorksheetDeleted", sheetId: sheet.id, facts: {} });
}

function nearestVisible(book: Book, index: number): Sheet {
  const after = book.sheets.slice(index).find(({ visibility }) => visibility === "visible");
  const before = book.sheets.slice(0, index).findLast(({ visibility }) => visibility === "visible");
  const nearest = after ?? before;
  if (!nearest) throw invalidOperation();
  return nearest;
}

export function activate(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== "visible") throw invalidOperation();
  if (book.activeSheetId === sheet.id) return;
  const before = book.activeSheetId;
  book.activeSheetId = sheet.id;
  book.selection.sheetId = sheet.id;
  book.selection.areas = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  announce(book, { kind: "WorksheetDeactivated", sheetId: before, facts: {} });
  announce(book, { kind: "WorksheetActivated", sheetId: sheet.id, facts: {} });
}

export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  refuseStructure(book);
  refuseSheetName(book, name, sheet);
  const before = sheet.name;
  if (name === before) return;
  sheet.name = name;
  book.grid.renameSheet(sheet.id, name);
  mapAllReferences(book, (reference) => (isSheet(reference, before) ? { ...reference, sheet: name } : reference));
  announce(book, { kind: "WorksheetNameChanged", sheetId: sheet.id, facts: { nameBefore: before, nameAfter: name } });
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  refuseStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) throw invalidArgument();
  const from = book.sheets.indexOf(sheet);
  book.sheets.splice(from, 1);
  book.sheets.splice(position, 0, sheet);
  book.grid.moveSheet(sheet.id, from, position);
  announce(book, {
    kind: "WorksheetMoved",
    sheetId: sheet.id,
    facts: { positionBefore: from, positionAfter: position },
  });
}

/** `Excel.SheetVisibility` */
export const visibilityNames = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export function showSheet(book: Book, sheet: Sheet, visibility: Sheet["visibility"]): void {
  refuseStructure(book);
  if (visibility !== "visible") {
    const others = book.sheets.some((each) => each !== sheet && each.visibility === "visible");
    if (!others) throw invalidOperation() satisfies ExcelError;
  }
  const before = sheet.visibility;
  if (before === visibility) return;
  sheet.visibility = visibility;
  announce(book, {
    kind: "WorksheetVisibilityChanged",
    sheetId: sheet.id,
    facts: { visibilityBefore: visibilityNames[before], visibilityAfter: visibilityNames[visibility] },
  });
  if (visibility !== "visible" && book.activeSheetId === sheet.id)
    activate(book, nearestVisible(book, book.sheets.indexOf(sheet)));
}

function isSheet({ sheet }: Reference, name: string): boolean {
  return sheet?.toLowerCase() === name.toLowerCase();
}
