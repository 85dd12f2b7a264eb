import { objectType } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { changeFormat, formatAt, type FormatTarget } from "./conditional-formats";
import { colour, oneOf, truth, words } from "./given";

type Part = Readonly<Record<string, unknown>>;

function part(target: FormatTarget, path: readonly string[], { book }: Session): Part {
  return path.reduce<Part>((at, key) => (at[key] ?? {}) as Part, formatAt(book, target).format);
}

function setPart(target: FormatTarget, path: readonly string[], key: string, value: unknown, { book }: Session): void {
  const placed = (at: Part, [step, ...rest]: readonly string[]): Part =>
    step === undefined ? { ...at, [key]: value } : { ...at, [step]: placed((at[step] ?? {}) as Part, rest) };
  changeFormat(book, target, (format) => ({ ...format, format: placed(format.format, path) }));
}

function property(path: readonly string[], key: string, plain: unknown, read: (value: unknown) => unknown) {
  return {
    get: (target: FormatTarget, session: Session) => part(target, path, session)[key] ?? plain,
    set: (target: FormatTarget, value: unknown, session: Session) => setPart(target, path, key, read(value), session),
  };
}

function clear(path: readonly string[]) {
  return (target: FormatTarget, _given: unknown, { book }: Session) =>
    changeFormat(book, target, (format) => ({
      ...format,
      format: Object.fromEntries(Object.entries(format.format).filter(([key]) => key !== path[0])),
    }));
}

const bold = property(["font"], "bold", false, truth);
const italic = property(["font"], "italic", false, truth);
const strike = property(["font"], "strikethrough", false, truth);
const underline = property(["font"], "underline", "None", (value) => oneOf(["None", "Single", "Double"], value));
const ink = property(["font"], "color", "#000000", colour);

const font = objectType<FormatTarget>("ConditionalRangeFont", {
  get: { Bold: bold.get, Italic: italic.get, Strikethrough: strike.get, Underline: underline.get, Color: ink.get },
  set: { Bold: bold.set, Italic: italic.set, Strikethrough: strike.set, Underline: underline.set, Color: ink.set },
  call: { Clear: clear(["font"]) },
});

const paint = property(["fill"], "color", "", colour);

const fill = objectType<FormatTarget>("ConditionalRangeFill", {
  get: { Color: paint.get },
  set: { Color: paint.set },
  call: { Clear: clear(["fill"]) },
});

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof edges)[number];
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

interface BorderTarget {
  readonly target: FormatTarget;
  readonly edge: Edge;
}

const border = objectType<BorderTarget>("ConditionalRangeBorder", {
  id: ({ edge }) => edge,
  get: {
    SideIndex: ({ edge }) => edge,
    Style: ({ target, edge }, session) => part(target, ["borders", edge], session)["style"] ?? "None",
    Color: ({ target, edge }, session) => part(target, ["borders", edge], session)["color"] ?? "#000000",
  },
  set: {
    Style: ({ target, edge }, value: unknown, session) =>
      setPart(target, ["borders", edge], "style", oneOf(lineStyles, value), session),
    Color: ({ target, edge }, value: unknown, session) =>
      setPart(target, ["borders", edge], "color", colour(value), session),
  },
});

const borders = objectType<FormatTarget>("ConditionalRangeBorderCollection", {
  get: { Count: () => edges.length },
  items: (target) => edges.map((edge) => border.of({ target, edge })),
  item: (target, key: unknown) => border.of({ target, edge: oneOf(edges, key) }),
  child: {
    Top: (target) => border.of({ target, edge: "EdgeTop" }),
    Bottom: (target) => border.of({ target, edge: "EdgeBottom" }),
    Left: (target) => border.of({ target, edge: "EdgeLeft" }),
    Right: (target) => border.of({ target, edge: "EdgeRight" }),
  },
});

const numberFormat = property([], "numberFormat", null, words);

export const conditionalRangeFormat = objectType<FormatTarget>("ConditionalRangeFormat", {
  get: { NumberFormat: numberFormat.get },
  set: { NumberFormat: numberFormat.set },
  child: {
    Font: (target) => font.of(target),
    Fill: (target) => fill.of(target),
    Borders: (target) => borders.of(target),
  },
});
