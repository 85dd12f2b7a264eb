import type { NameSnapshot } from "../book-snapshot";
import { announce, type Book, type Sheet } from "./book";
import { nameChanged, tableNamed } from "./calculate";
import { invalidArgument, itemAlreadyExists } from "./excel-error";
import { areaOf } from "./areas";

/** Excel's rule for defined names and tables: letters, digits, "_", "." and "\", and nothing that reads as a cell. */
export function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  if (/^[rc]$/i.test(name)) return false;
  return !(/^[A-Za-z]{1,3}\d+$/.test(name) && areaOf(name)) && !/^r\d*c\d*$/i.test(name);
}

export function refuseName(book: Book, name: string, scope: Sheet | null): void {
  if (!isLegalName(name)) throw invalidArgument("The name you entered is not valid.");
  const names = scope ? scope.names : book.names;
  if (names.some((each) => each.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
  if (!scope && tableNamed(book, name)) throw itemAlreadyExists();
}

export function addName(book: Book, scope: Sheet | null, given: NameSnapshot): NameSnapshot {
  refuseName(book, given.name, scope);
  if (scope) scope.names = [...scope.names, given];
  else book.names = [...book.names, given];
  nameChanged(book, given.name);
  announce(book, { kind: "NameAdded", sheetId: scope?.id ?? "", facts: { name: given.name } });
  return given;
}

export function replaceName(book: Book, scope: Sheet | null, before: string, after: NameSnapshot | null): void {
  const replaced = (names: readonly NameSnapshot[]) =>
    names.flatMap((each) => (each.name.toLowerCase() === before.toLowerCase() ? (after ?? []) : each));
  if (scope) scope.names = replaced(scope.names);
  else book.names = replaced(book.names);
  nameChanged(book, before);
  if (after && after.name.toLowerCase() !== before.toLowerCase()) nameChanged(book, after.name);
}

export function nameIn(book: Book, scope: Sheet | null, name: string): NameSnapshot | undefined {
  return (scope ? scope.names : book.names).find((each) => each.name.toLowerCase() === name.toLowerCase());
}
