import type { Book } from "../engine/book";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { objectType } from "../protocol/object-type";
import { words } from "./given";

const writable = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"] as const;

const key = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

interface CustomTarget {
  readonly book: Book;
  readonly name: string;
}

const customProperty = objectType<CustomTarget>("CustomProperty", {
  id: ({ name }) => name,
  get: {
    Key: ({ name }) => name,
    Value: ({ book, name }) => book.customProperties[name] ?? null,
    Type: ({ book, name }) => {
      const value = book.customProperties[name];
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  set: { Value: ({ book, name }, value: unknown) => setCustom(book, name, value) },
  call: {
    Delete: ({ book, name }) => {
      if (!(name in book.customProperties)) throw itemNotFound();
      book.customProperties = Object.fromEntries(
        Object.entries(book.customProperties).filter(([each]) => each !== name),
      );
    },
  },
});

function setCustom(book: Book, name: string, value: unknown): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
  book.customProperties = { ...book.customProperties, [name]: value };
}

const customProperties = objectType<Book>("CustomPropertyCollection", {
  items: (book) => Object.keys(book.customProperties).map((name) => customProperty.of({ book, name })),
  item: (book, given: unknown) => {
    const wanted = words(given).toLowerCase();
    const name = Object.keys(book.customProperties).find((each) => each.toLowerCase() === wanted);
    if (name === undefined) throw itemNotFound();
    return customProperty.of({ book, name });
  },
  call: {
    Add: (book, [name, value]: readonly unknown[]) => {
      setCustom(book, words(name), value);
      return customProperty.of({ book, name: words(name) });
    },
    DeleteAll: (book) => {
      book.customProperties = {};
    },
  },
});

export const documentProperties = objectType<Book>("DocumentProperties", {
  get: {
    ...Object.fromEntries(
      [...writable, "LastAuthor"].map((name) => [name, (book: Book) => book.properties[key(name)] ?? ""]),
    ),
    RevisionNumber: (book) => Number(book.properties["revisionNumber"] ?? 0),
    CreationDate: (book) => book.properties["creationDate"] ?? null,
  },
  set: {
    ...Object.fromEntries(
      writable.map((name) => [
        name,
        (book: Book, value: unknown) => {
          book.properties = { ...book.properties, [key(name)]: words(value) };
        },
      ]),
    ),
    RevisionNumber: (book: Book, value: unknown) => {
      book.properties = { ...book.properties, revisionNumber: String(value) };
    },
  },
  child: { Custom: (book) => customProperties.of(book) },
});
