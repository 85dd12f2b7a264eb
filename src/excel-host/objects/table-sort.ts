import { bodyOf } from "../engine/structured";
import { objectType } from "../protocol/object-type";
import { type SortField, sortArea } from "./range-sort";
import { type TableTarget, at } from "./table-target";

const lastSort = new Map<string, readonly SortField[]>();

export const tableSort = objectType<TableTarget>("TableSort", {
  get: {
    Fields: ({ id }) => lastSort.get(id) ?? [],
    MatchCase: () => false,
    Method: () => "PinYin",
  },
  call: {
    Apply: (target, [fields, matchCase]: readonly unknown[], { book }) => {
      const { sheet, table: found } = at(book, target);
      sortArea(book, sheet, bodyOf(found), fields as readonly SortField[], {
        matchCase: matchCase === true,
        hasHeaders: false,
        byColumns: false,
      });
      lastSort.set(target.id, fields as readonly SortField[]);
    },
    Clear: ({ id }) => void lastSort.delete(id),
    Reapply: (target, _given, { book }) => {
      const fields = lastSort.get(target.id);
      const { sheet, table: found } = at(book, target);
      if (fields)
        sortArea(book, sheet, bodyOf(found), fields, { matchCase: false, hasHeaders: false, byColumns: false });
    },
  },
});
