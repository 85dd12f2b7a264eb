import { cellName } from "../engine/areas";
import { announce, type Book, type Sheet } from "../engine/book";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../engine/excel-error";
import { areaOfPlace, referredPlace, sheetOf, type Place } from "../engine/places";
import { isInstance, objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import { words } from "./given";
import { givenPlace, rangeOf } from "./range-places";

type Comment = Sheet["comments"][number];

interface CommentTarget {
  readonly sheet: Sheet;
  readonly cell: { readonly row: number; readonly column: number };
}

const isAt =
  ({ cell }: CommentTarget) =>
  (comment: Comment) =>
    comment.row === cell.row && comment.column === cell.column;

function at(target: CommentTarget): Comment {
  const found = target.sheet.comments.find(isAt(target));
  if (!found) throw itemNotFound();
  return found;
}

function idOf({ sheet, cell }: CommentTarget): string {
  return `${sheet.id}${cellName(cell.row, cell.column)}`;
}

const comment: DeclaredType<CommentTarget> = objectType<CommentTarget>("Comment", {
  id: idOf,
  get: {
    Id: idOf,
    Content: (target) => at(target).text,
    AuthorName: (target) => at(target).author,
    AuthorEmail: () => "",
    ContentType: () => "Plain",
  },
  set: {
    Content: (target, value: unknown, { book }) => {
      const text = words(value);
      at(target);
      target.sheet.comments = target.sheet.comments.map((each) => (isAt(target)(each) ? { ...each, text } : each));
      tell(book, target, "CommentChanged", { changeType: "CommentEdited" });
    },
  },
  call: {
    Delete: (target, _given, { book }) => {
      at(target);
      tell(book, target, "CommentDeleted");
      target.sheet.comments = target.sheet.comments.filter((each) => !isAt(target)(each));
    },
    GetLocation: ({ sheet, cell }) => rangeOf(sheet, { ...cell, rows: 1, columns: 1 }),
  },
});

function tell(book: Book, target: CommentTarget, kind: string, facts: object = {}): void {
  const commentDetails = [{ commentId: idOf(target), replyIds: [] }];
  announce(book, { kind, sheetId: target.sheet.id, facts: { commentDetails, ...facts } });
}

function all(sheets: readonly Sheet[]): Instance[] {
  return sheets.flatMap((sheet) =>
    sheet.comments.map(({ row, column }) => comment.of({ sheet, cell: { row, column } })),
  );
}

function placeOfCell(book: Book, sheet: Sheet | null, given: unknown): Place {
  if (isInstance(given)) return given.target as Place;
  const place = sheet ? givenPlace(book, sheet, given) : referredPlace(book, `=${words(given)}`);
  if (!place) throw invalidArgument();
  return place;
}

function add(book: Book, sheet: Sheet | null, [given, content]: readonly unknown[]): Instance {
  const place = placeOfCell(book, sheet, given);
  const on = sheetOf(book, place);
  const { row, column, rows, columns } = areaOfPlace(place);
  if (rows * columns !== 1) throw invalidArgument();
  const text =
    typeof content === "object" && content !== null && "richContent" in content
      ? String(content.richContent)
      : words(content);
  const target: CommentTarget = { sheet: on, cell: { row, column } };
  if (on.comments.some(isAt(target))) throw itemAlreadyExists();
  on.comments = [...on.comments, { row, column, author: "You", text }];
  tell(book, target, "CommentAdded");
  return comment.of(target);
}

function byCell(book: Book, sheet: Sheet | null, given: unknown): Instance {
  const place = placeOfCell(book, sheet, given);
  const { row, column } = areaOfPlace(place);
  const target: CommentTarget = { sheet: sheetOf(book, place), cell: { row, column } };
  at(target);
  return comment.of(target);
}

function byId(sheets: readonly Sheet[], id: unknown): Instance {
  const found = all(sheets).find(({ target }) => idOf(target as CommentTarget) === id);
  if (!found) throw itemNotFound();
  return found;
}

export const comments = objectType<Sheet>("CommentCollection", {
  events: ["Added", "Changed", "Deleted"],
  items: (sheet) => all([sheet]),
  item: (sheet, id: unknown) => byId([sheet], id),
  call: {
    Add: (sheet, given: readonly unknown[], { book }) => add(book, sheet, given),
    GetItemByCell: (sheet, [cell]: readonly unknown[], { book }) => byCell(book, sheet, cell),
  },
});

export const commentsOfBook = objectType<Book>("CommentCollection", {
  events: ["Added", "Changed", "Deleted"],
  items: (book) => all(book.sheets),
  item: (book, id: unknown) => byId(book.sheets, id),
  call: {
    Add: (book, given: readonly unknown[]) => add(book, null, given),
    GetItemByCell: (book, [cell]: readonly unknown[]) => byCell(book, null, cell),
  },
});
