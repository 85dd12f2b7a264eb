import type { NameSnapshot } from "../book-snapshot";
import type { Book, Sheet } from "../engine/book";
import { evaluated } from "../engine/evaluate";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { addName, nameIn, replaceName } from "../engine/names";
import { addressOf, areaOfPlace, referredPlace, sheetOf, type Place } from "../engine/places";
import type { GridCell } from "../engine/grid";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { truth, words } from "./given";
import { range } from "./range";
import { valueOf, valueTypeOf } from "../engine/cell-values";
import { gridOf } from "./range-values";
import { worksheet } from "./worksheet";

/** A sheet's names, or the workbook's own where there is no sheet. */
export type NameScope = Sheet | null;

interface NameTarget {
  readonly scope: NameScope;
  readonly name: string;
}

function snapshot(book: Book, { scope, name }: NameTarget): NameSnapshot {
  const found = nameIn(book, scope, name);
  if (!found) throw itemNotFound();
  return found;
}

function place(book: Book, target: NameTarget): Place | null {
  return referredPlace(book, snapshot(book, target).formula);
}

function typeOf(book: Book, target: NameTarget): string {
  const { formula } = snapshot(book, target);
  if (formula.includes("#REF!")) return "Error";
  if (place(book, target)) return "Range";
  if (formula.startsWith("={")) return "Array";
  const value = evaluated(book, formula)();
  if (typeof value === "object") return value ? "Error" : "String";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** A range's address, or what the formula comes to. */
function value(book: Book, target: NameTarget): unknown {
  const at = place(book, target);
  const { formula } = snapshot(book, target);
  if (at) return addressOf(book, at);
  return formula.includes("#REF!") ? "#REF!" : valueOf({ value: evaluated(book, formula)() });
}

function change(book: Book, target: NameTarget, next: Partial<NameSnapshot>): void {
  replaceName(book, target.scope, target.name, { ...snapshot(book, target), ...next });
}

function formulaOf(book: Book, given: unknown): string {
  if (isInstance(given)) {
    const address = addressOf(book, given.target as Place);
    return `=${address.replace(/(^|[!:,])\$?([A-Z]{1,3})\$?(\d+)/g, "$1$$$2$$$3")}`;
  }
  if (typeof given === "number" || typeof given === "boolean") return `=${String(given).toUpperCase()}`;
  const text = words(given);
  if (text === "" || text === "=") throw invalidArgument();
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

function add(scope: NameScope, [name, reference, comment]: readonly unknown[], { book }: Session): Instance {
  const made = addName(book, scope, {
    name: words(name),
    formula: formulaOf(book, reference),
    comment: comment === undefined || comment === null ? "" : words(comment),
    visible: true,
  });
  return namedItem.of({ scope, name: made.name });
}

export const namedItem: DeclaredType<NameTarget> = objectType<NameTarget>("NamedItem", {
  id: ({ name }) => name,
  get: {
    Name: (target, { book }) => snapshot(book, target).name,
    Type: (target, { book }) => typeOf(book, target),
    Value: (target, { book }) => value(book, target),
    Formula: (target, { book }) => snapshot(book, target).formula,
    Comment: (target, { book }) => snapshot(book, target).comment,
    Visible: (target, { book }) => snapshot(book, target).visible,
    Scope: ({ scope }) => (scope ? "Worksheet" : "Workbook"),
  },
  set: {
    Formula: (target, given: unknown, { book }) => change(book, target, { formula: formulaOf(book, given) }),
    Comment: (target, given: unknown, { book }) => change(book, target, { comment: words(given) }),
    Visible: (target, given: unknown, { book }) => change(book, target, { visible: truth(given) }),
  },
  child: {
    Worksheet: ({ scope }) => {
      if (!scope) throw itemNotFound();
      return worksheet.of(scope);
    },
    WorksheetOrNullObject: ({ scope }) => scope && worksheet.of(scope),
    ArrayValues: (target) => arrayValues.of(target),
  },
  call: {
    Delete: (target, _given, { book }) => {
      snapshot(book, target);
      replaceName(book, target.scope, target.name, null);
    },
    GetRange: (target, _given, { book }) => {
      const at = place(book, target);
      if (!at) throw itemNotFound();
      return range.of(at);
    },
    GetRangeOrNullObject: (target, _given, { book }) => {
      const at = place(book, target);
      return at && range.of(at);
    },
  },
});

function cellsOf<Value>(book: Book, target: NameTarget, of: (cell: GridCell) => Value): Value[][] | null {
  const at = place(book, target);
  return at && gridOf(book, sheetOf(book, at), areaOfPlace(at), of);
}

const arrayValues = objectType<NameTarget>("NamedItemArrayValues", {
  get: {
    Values: (target, { book }) => cellsOf(book, target, valueOf) ?? [[value(book, target)]],
    Types: (target, { book }) => cellsOf(book, target, valueTypeOf) ?? [[typeOf(book, target)]],
  },
});

export const names: DeclaredType<NameScope> = objectType<NameScope>("NamedItemCollection", {
  items: (scope, { book }) => (scope ? scope.names : book.names).map(({ name }) => namedItem.of({ scope, name })),
  item: (scope, key: unknown, { book }) =>
    namedItem.of({ scope, name: snapshot(book, { scope, name: words(key) }).name }),
  call: { Add: add, AddFormulaLocal: add },
});
