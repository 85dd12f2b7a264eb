import type { BorderEdge, StyleSnapshot } from "../book-snapshot";
import { lastColumn, lastRow } from "../engine/areas";
import type { Book } from "../engine/book";
import { objectType } from "../protocol/object-type";
import { type Formatted, common, reformat } from "./formatted";
import { colour, oneOf } from "./given";

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Edge = (typeof edges)[number];

interface BorderTarget {
  readonly place: Formatted;
  readonly edge: Edge;
}

/** The cells' own edges that an edge of a range is made of. */
function cellEdges({ place, edge }: BorderTarget): { place: Formatted; edge: BorderEdge }[] {
  if ("styleName" in place) return edge === "InsideVertical" || edge === "InsideHorizontal" ? [] : [{ place, edge }];
  return place.areas.flatMap((area) => {
    const at = (block: object, own: BorderEdge) => ({ place: { ...place, areas: [{ ...area, ...block }] }, edge: own });
    switch (edge) {
      case "EdgeTop":
        return [at({ rows: 1 }, edge)];
      case "EdgeBottom":
        return [at({ row: lastRow(area), rows: 1 }, edge)];
      case "EdgeLeft":
        return [at({ columns: 1 }, edge)];
      case "EdgeRight":
        return [at({ column: lastColumn(area), columns: 1 }, edge)];
      case "InsideHorizontal":
        return area.rows < 2
          ? []
          : [at({ rows: area.rows - 1 }, "EdgeBottom"), at({ row: area.row + 1, rows: area.rows - 1 }, "EdgeTop")];
      case "InsideVertical":
        return area.columns < 2
          ? []
          : [
              at({ columns: area.columns - 1 }, "EdgeRight"),
              at({ column: area.column + 1, columns: area.columns - 1 }, "EdgeLeft"),
            ];
      default:
        return [at({}, edge)];
    }
  });
}

type Line = NonNullable<StyleSnapshot["borders"][BorderEdge]>;

const plainLine: Line = { style: "Continuous", weight: "Thin", color: "#000000" };

function line<Key extends keyof Line>(target: BorderTarget, key: Key, none: string | null, book: Book) {
  const [first] = cellEdges(target);
  return first ? common(book, first.place, ({ borders }) => borders[first.edge]?.[key] ?? none) : none;
}

function draw(target: BorderTarget, change: Partial<Line> | null, book: Book): void {
  for (const { place, edge } of cellEdges(target))
    reformat(book, place, (style) => {
      const { [edge]: before, ...others } = style.borders;
      return { ...style, borders: change ? { ...others, [edge]: { ...(before ?? plainLine), ...change } } : others };
    });
}

const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

export const rangeBorder = objectType<BorderTarget>("RangeBorder", {
  id: ({ edge }) => edge,
  get: {
    SideIndex: ({ edge }) => edge,
    Style: (target, { book }) => line(target, "style", "None", book),
    Weight: (target, { book }) => line(target, "weight", "Thin", book),
    Color: (target, { book }) => line(target, "color", "#000000", book),
  },
  set: {
    Style: (target, value: unknown, { book }) => {
      const style = oneOf(lineStyles, value);
      draw(target, style === "None" ? null : { style }, book);
    },
    Weight: (target, value: unknown, { book }) =>
      draw(target, { weight: oneOf(["Hairline", "Thin", "Medium", "Thick"], value) }, book),
    Color: (target, value: unknown, { book }) => draw(target, { color: colour(value) }, book),
  },
});

export const rangeBorders = objectType<Formatted>("RangeBorderCollection", {
  get: { Count: () => edges.length },
  items: (place) => edges.map((edge) => rangeBorder.of({ place, edge })),
  item: (place, key: unknown) => rangeBorder.of({ place, edge: oneOf(edges, key) }),
});
