import { nextNumber, type Book } from "../engine/book";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { objectType } from "../protocol/object-type";
import { words } from "./given";

interface PartTarget {
  readonly book: Book;
  readonly id: string;
}

function xmlOf({ book, id }: PartTarget): string {
  const part = book.customXmlParts.find((each) => each.id === id);
  if (!part) throw itemNotFound();
  return part.xml;
}

function namespaceOf(xml: string): string {
  const [, prefix, name] = /<(?:([\w.-]+):)?([A-Za-z_][\w.-]*)/.exec(xml.replace(/<\?[^>]*\?>|<!--.*?-->/gs, "")) ?? [];
  if (name === undefined) throw invalidArgument();
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const [, quoted, apostrophed] = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml) ?? [];
  return quoted ?? apostrophed ?? "";
}

const customXmlPart = objectType<PartTarget>("CustomXmlPart", {
  id: ({ id }) => id,
  get: { Id: ({ id }) => id, NamespaceUri: (target) => namespaceOf(xmlOf(target)) },
  call: {
    GetXml: (target) => xmlOf(target),
    SetXml: (target, [xml]: readonly unknown[]) => {
      xmlOf(target);
      const { book, id } = target;
      namespaceOf(words(xml));
      book.customXmlParts = book.customXmlParts.map((part) => (part.id === id ? { id, xml: words(xml) } : part));
    },
    Delete: (target) => {
      xmlOf(target);
      target.book.customXmlParts = target.book.customXmlParts.filter(({ id }) => id !== target.id);
    },
  },
});

interface Scoped {
  readonly book: Book;
  readonly namespace: string;
}

const inNamespace = ({ book, namespace }: Scoped) =>
  book.customXmlParts
    .filter(({ xml }) => namespaceOf(xml) === namespace)
    .map(({ id }) => customXmlPart.of({ book, id }));

const scoped = objectType<Scoped>("CustomXmlPartScopedCollection", {
  items: inNamespace,
  item: (target, id: unknown) => {
    const found = inNamespace(target).find((each) => (each.target as PartTarget).id === id);
    if (!found) throw itemNotFound();
    return found;
  },
  call: {
    GetOnlyItem: (target) => {
      const [only, ...others] = inNamespace(target);
      if (!only || others.length > 0) throw itemNotFound();
      return only;
    },
    GetOnlyItemOrNullObject: (target) => {
      const found = inNamespace(target);
      return found.length === 1 ? found[0] : null;
    },
  },
});

function part(book: Book, id: unknown) {
  const found = book.customXmlParts.find((each) => each.id === id);
  if (!found) throw itemNotFound();
  return customXmlPart.of({ book, id: found.id });
}

export const customXmlParts = objectType<Book>("CustomXmlPartCollection", {
  items: (book) => book.customXmlParts.map(({ id }) => customXmlPart.of({ book, id })),
  item: (book, id: unknown) => part(book, id),
  call: {
    Add: (book, [xml]: readonly unknown[]) => {
      namespaceOf(words(xml));
      const id = `{${nextNumber(book).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
      book.customXmlParts = [...book.customXmlParts, { id, xml: words(xml) }];
      return customXmlPart.of({ book, id });
    },
    GetByNamespace: (book, [namespace]: readonly unknown[]) => scoped.of({ book, namespace: words(namespace) }),
  },
});
