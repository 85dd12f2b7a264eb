import type { Sheet } from "../engine/book";
import { invalidArgument, itemNotFound } from "../engine/excel-error";
import { areaOfPlace } from "../engine/places";
import { objectType, type DeclaredType } from "../protocol/object-type";
import { givenPlace, rangeOf } from "./range-places";

type Along = "rowBreaks" | "columnBreaks";

interface Breaks {
  readonly sheet: Sheet;
  readonly along: Along;
}

interface Break extends Breaks {
  readonly at: number;
}

const placesOf = ({ sheet, along }: Breaks) => sheet.pageLayout[along] ?? [];

function keep({ sheet, along }: Breaks, places: readonly number[]): void {
  const { [along]: _before, ...layout } = sheet.pageLayout;
  const sorted = [...new Set(places)].sort((one, other) => one - other);
  sheet.pageLayout = sorted.length === 0 ? layout : { ...layout, [along]: sorted };
}

/** A break before a row, or left of a column. */
const pageBreak = objectType<Break>("PageBreak", {
  id: ({ at }) => at,
  get: {
    RowIndex: ({ along, at }) => (along === "rowBreaks" ? at : 0),
    ColumnIndex: ({ along, at }) => (along === "rowBreaks" ? 0 : at),
  },
  call: {
    Delete: (target) => {
      if (!placesOf(target).includes(target.at)) throw itemNotFound();
      keep(
        target,
        placesOf(target).filter((at) => at !== target.at),
      );
    },
    GetCellAfterBreak: ({ sheet, along, at }) =>
      rangeOf(sheet, {
        row: along === "rowBreaks" ? at : 0,
        column: along === "rowBreaks" ? 0 : at,
        rows: 1,
        columns: 1,
      }),
  },
});

export const pageBreaks: DeclaredType<Breaks> = objectType<Breaks>("PageBreakCollection", {
  items: (target) => placesOf(target).map((at) => pageBreak.of({ ...target, at })),
  item: (target, key: unknown) => {
    const at = placesOf(target).find((each) => each === Number(key));
    if (at === undefined) throw itemNotFound();
    return pageBreak.of({ ...target, at });
  },
  call: {
    Add: (target, [given]: readonly unknown[], { book }) => {
      const { row, column } = areaOfPlace(givenPlace(book, target.sheet, given));
      const at = target.along === "rowBreaks" ? row : column;
      if (at === 0) throw invalidArgument();
      keep(target, [...placesOf(target), at]);
      return pageBreak.of({ ...target, at });
    },
    RemovePageBreaks: (target) => {
      keep(target, []);
    },
  },
});
