import { announce, type Book } from "../engine/book";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { objectType } from "../protocol/object-type";
import { words } from "./given";

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

function keep(book: Book, key: string, value: unknown): void {
  book.settings.set(key, value);
  announce(book, { kind: "SettingsChanged", sheetId: "", facts: {} });
}

export const setting = objectType<SettingTarget>("Setting", {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ book, key }) => {
      if (!book.settings.has(key)) throw itemNotFound();
      return book.settings.get(key);
    },
  },
  set: { Value: ({ book, key }, value: unknown) => keep(book, key, value) },
  call: {
    Delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw itemNotFound();
      announce(book, { kind: "SettingsChanged", sheetId: "", facts: {} });
    },
  },
});

export const settings = objectType<Book>("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => setting.of({ book, key })),
  item: (book, key: unknown) => {
    const name = words(key);
    if (!book.settings.has(name)) throw itemNotFound();
    return setting.of({ book, key: name });
  },
  call: {
    Add: (book, [key, value]: readonly unknown[]) => {
      const name = words(key);
      if (name === "") throw invalidArgument();
      keep(book, name, value);
      return setting.of({ book, key: name });
    },
  },
});
