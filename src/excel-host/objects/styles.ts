import type { NamedStyleSnapshot, StyleSnapshot } from "../book-snapshot";
import type { Book } from "../engine/book";
import { invalidArgument } from "../engine/excel-error";
import {
  addNamedStyle,
  changeNamedStyle,
  deleteNamedStyle,
  namedStyle,
  namedStyles,
  styled,
} from "../engine/named-styles";
import type { Place } from "../engine/places";
import { orNull } from "../protocol/execute";
import { objectType, type DeclaredType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { number, oneOf, truth, words } from "./given";
import { reformat } from "./formatted";
import { rangeBorders } from "./range-borders";
import { rangeFill, rangeFont } from "./range-font";
import { horizontals, verticals } from "./range-format";

interface StyleTarget {
  readonly styleName: string;
}

/** Gives every cell of a range the look of a style. @throws InvalidArgument where there is no such style */
export function applyStyle(book: Book, place: Place, given: unknown): void {
  const style = orNull(() => namedStyle(book, words(given)));
  if (!style) throw invalidArgument();
  reformat(book, place, (before) => styled(before, style));
}

type Gets = (target: StyleTarget, session: Session) => unknown;
type Sets = (target: StyleTarget, value: unknown, session: Session) => void;

function part<Key extends keyof StyleSnapshot>(key: Key, plain: unknown, read: (value: unknown) => StyleSnapshot[Key]) {
  const get: Gets = ({ styleName }, { book }) => namedStyle(book, styleName).style[key] ?? plain;
  const set: Sets = ({ styleName }, value, { book }) => {
    const given = read(value);
    changeNamedStyle(book, styleName, (style) => ({ ...style, [key]: given }));
  };
  return { get, set };
}

function include(key: keyof NamedStyleSnapshot["includes"]) {
  const get: Gets = ({ styleName }, { book }) => namedStyle(book, styleName).includes[key];
  const set: Sets = ({ styleName }, value, { book }) => {
    const includes = { ...namedStyle(book, styleName).includes, [key]: truth(value) };
    changeNamedStyle(book, styleName, (style) => style, { includes });
  };
  return { get, set };
}

const orientation = part("rotation", 0, (value) => (value === 180 ? 180 : number(value, -90, 90)));

const members: Readonly<Record<string, { readonly get: Gets; readonly set: Sets }>> = {
  FormulaHidden: part("formulaHidden", false, truth),
  HorizontalAlignment: part("horizontal", "General", (value) => oneOf(horizontals, value)),
  IncludeAlignment: include("alignment"),
  IncludeBorder: include("border"),
  IncludeFont: include("font"),
  IncludeNumber: include("number"),
  IncludePatterns: include("patterns"),
  IncludeProtection: include("protection"),
  IndentLevel: part("indent", 0, (value) => number(value, 0, 250)),
  Locked: part("locked", true, truth),
  NumberFormat: part("numberFormat", "General", words),
  NumberFormatLocal: part("numberFormat", "General", words),
  ReadingOrder: part("readingOrder", "Context", (value) => oneOf(["Context", "LeftToRight", "RightToLeft"], value)),
  ShrinkToFit: part("shrinkToFit", false, truth),
  TextOrientation: orientation,
  VerticalAlignment: part("vertical", "Bottom", (value) => oneOf(verticals, value)),
  WrapText: part("wrap", false, truth),
};

const setAutoIndent: Sets = ({ styleName }, value, { book }) => {
  changeNamedStyle(book, styleName, (style) => style, { autoIndent: truth(value) });
};

const each = <Kind extends "get" | "set">(kind: Kind) =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, member[kind]]));

const style: DeclaredType<StyleTarget> = objectType<StyleTarget>("Style", {
  id: ({ styleName }) => styleName,
  get: {
    Name: ({ styleName }, { book }) => namedStyle(book, styleName).name,
    BuiltIn: ({ styleName }, { book }) => namedStyle(book, styleName).isBuiltIn,
    AutoIndent: ({ styleName }, { book }) => namedStyle(book, styleName).autoIndent ?? false,
    ...each("get"),
  },
  // The client reads the text's orientation by one name and sets it by another.
  set: { ...each("set"), AutoIndent: setAutoIndent, Orientation: orientation.set },
  child: {
    Font: (target) => rangeFont.of(target),
    Fill: (target) => rangeFill.of(target),
    Borders: (target) => rangeBorders.of(target),
  },
  call: {
    Delete: ({ styleName }, _given, { book }) => {
      deleteNamedStyle(book, styleName);
    },
  },
});

export const styles = objectType<Book>("StyleCollection", {
  items: (book) => namedStyles(book).map(({ name }) => style.of({ styleName: name })),
  item: (book, name: unknown) => style.of({ styleName: namedStyle(book, words(name)).name }),
  call: {
    Add: (book, [name]: readonly unknown[]) => {
      addNamedStyle(book, words(name));
    },
  },
});
