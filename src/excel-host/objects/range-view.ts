import { address } from "../engine/areas";
import { formulaOf, textOf, valueOf, valueTypeOf } from "../engine/cell-values";
import { cellAt } from "../engine/cells";
import { type Place, sheetOf } from "../engine/places";
import { type DeclaredType, objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { range } from "./range";
import { whole } from "./range-places";

export interface VisibleView {
  readonly place: Place;
  readonly rows: readonly number[];
}

export function visibleRows(place: Place, { book }: Session): number[] {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  return Array.from({ length: area.rows }, (_, index) => area.row + index).filter((row) => !sheet.hiddenRows.has(row));
}

function visibleLines<Value>(
  { place, rows }: VisibleView,
  { book }: Session,
  of: (cell: ReturnType<typeof cellAt>) => Value,
): Value[][] {
  const sheet = sheetOf(book, place);
  const area = whole(place);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  return rows.map((row) => columns.map((column) => of(cellAt(book, sheet, row, column))));
}

/** What filters and hiding leave to see. */
export const visibleView: DeclaredType<VisibleView> = objectType<VisibleView>("RangeView", {
  get: {
    Values: (view, session) => visibleLines(view, session, valueOf),
    Formulas: (view, session) => visibleLines(view, session, formulaOf),
    Text: (view, session) => visibleLines(view, session, (cell) => textOf(session.book, cell)),
    ValueTypes: (view, session) => visibleLines(view, session, valueTypeOf),
    RowCount: ({ rows }) => rows.length,
    ColumnCount: (view, session) => visibleLines(view, session, valueOf)[0]?.length ?? 0,
    CellAddresses: ({ place, rows }, { book }) => {
      const { name } = sheetOf(book, place);
      const area = whole(place);
      return rows.map((row) =>
        Array.from(
          { length: area.columns },
          (_, index) => `${name}!${address({ row, column: area.column + index, rows: 1, columns: 1 })}`,
        ),
      );
    },
    Index: () => 0,
  },
  child: {
    Rows: ({ place, rows }) => visibleViewRows.of({ place, rows }),
  },
  call: { GetRange: ({ place }) => range.of(place) },
});

const visibleViewRows = objectType<VisibleView>("RangeViewCollection", {
  items: ({ place, rows }) => rows.map((row) => visibleView.of({ place, rows: [row] })),
});
