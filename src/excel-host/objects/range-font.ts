import type { StyleSnapshot } from "../book-snapshot";
import type { Book } from "../engine/book";
import { invalidArgument } from "../engine/excel-error";
import { storedPatterns } from "../files/fills";
import { objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { type Formatted, common, reformat } from "./formatted";
import { colour, number, oneOf, truth } from "./given";

type FontKey = keyof StyleSnapshot["font"];

function fontGet<Value>(key: FontKey, plain: Value) {
  return (place: Formatted, { book }: Session) => common(book, place, ({ font }) => font[key] ?? plain);
}

function fontSet(key: FontKey, read: (value: unknown) => unknown) {
  return (place: Formatted, value: unknown, { book }: Session) => {
    const given = read(value);
    reformat(book, place, (style) => ({ ...style, font: { ...style.font, [key]: given } }));
  };
}

function scriptSet(script: "Subscript" | "Superscript") {
  return (place: Formatted, value: unknown, { book }: Session) => {
    const isOn = truth(value);
    reformat(book, place, ({ font: { script: before, ...font }, ...style }) => {
      const after = isOn ? script : before === script ? undefined : before;
      return { ...style, font: { ...font, ...(after && { script: after }) } };
    });
  };
}

const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const rangeFont = objectType<Formatted>("RangeFont", {
  get: {
    Name: fontGet("name", "Calibri"),
    Size: fontGet("size", 11),
    Color: fontGet("color", "#000000"),
    Bold: fontGet("bold", false),
    Italic: fontGet("italic", false),
    Underline: fontGet("underline", "None"),
    Strikethrough: fontGet("strikethrough", false),
    Subscript: (place, { book }) => common(book, place, ({ font }) => font.script === "Subscript"),
    Superscript: (place, { book }) => common(book, place, ({ font }) => font.script === "Superscript"),
  },
  set: {
    Name: fontSet("name", (value) => (typeof value === "string" && value !== "" ? value : refuse())),
    Size: fontSet("size", (value) => number(value, 1, 409)),
    Color: fontSet("color", colour),
    Bold: fontSet("bold", truth),
    Italic: fontSet("italic", truth),
    Underline: fontSet("underline", (value) => oneOf(underlines, value)),
    Strikethrough: fontSet("strikethrough", truth),
    Subscript: scriptSet("Subscript"),
    Superscript: scriptSet("Superscript"),
  },
});

function refuse(): never {
  throw invalidArgument();
}

const patterns = ["None", "Solid", ...Object.keys(storedPatterns)];

export const rangeFill = objectType<Formatted>("RangeFill", {
  get: {
    Color: (place, { book }) => common(book, place, ({ fill }) => fill ?? "#FFFFFF"),
    Pattern: (place, { book }) =>
      common(book, place, ({ fill, pattern }) => pattern ?? (fill === undefined ? "None" : "Solid")),
    PatternColor: (place, { book }) => common(book, place, ({ patternColor }) => patternColor ?? "#000000"),
  },
  set: {
    Color: (place, value: unknown, { book }) => {
      if (value === "") {
        clearFill(book, place);
        return;
      }
      const fill = colour(value);
      reformat(book, place, (style) => ({ ...style, fill }));
    },
    Pattern: (place, value: unknown, { book }) => {
      const pattern = oneOf(patterns, value);
      if (pattern === "None") {
        clearFill(book, place);
        return;
      }
      reformat(book, place, ({ pattern: _before, ...style }) =>
        pattern === "Solid" ? { ...style, fill: style.fill ?? "#FFFFFF" } : { ...style, pattern },
      );
    },
    PatternColor: (place, value: unknown, { book }) => {
      const patternColor = colour(value);
      reformat(book, place, (style) => ({ ...style, patternColor }));
    },
  },
  call: { Clear: (place, _given, { book }) => clearFill(book, place) },
});

function clearFill(book: Book, place: Formatted): void {
  reformat(book, place, ({ fill: _fill, pattern: _pattern, patternColor: _color, ...style }) => style);
}
