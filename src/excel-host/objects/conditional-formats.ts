import type { ConditionalFormatSnapshot } from "../book-snapshot";
import { intersection } from "../engine/areas";
import { nextNumber, type Book } from "../engine/book";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../engine/excel-error";
import { objectType, type DeclaredType, type Instance } from "../protocol/object-type";
import type { Session } from "../protocol/session";
import { conditionalRangeFormat } from "./conditional-range-format";
import { count, oneOf, truth, words } from "./given";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { sheetOf, type Place } from "../engine/places";

/** One conditional format, found again by its id. */
export interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

const kinds = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
type Kind = (typeof kinds)[number];

const plainRule: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  Custom: { formula: "=FALSE" },
  DataBar: { showDataBarOnly: false, barDirection: "Context", axisFormat: "Automatic" },
  ColorScale: {},
  IconSet: { style: "ThreeTrafficLights1", showIconOnly: false, reverseIconOrder: false },
  TopBottom: { rank: 10, type: "TopItems" },
  PresetCriteria: { criterion: "Blanks" },
  ContainsText: { operator: "Contains", text: "" },
  CellValue: { formula1: "=0", operator: "EqualTo" },
};

export function formatAt(book: Book, { sheetId, id }: FormatTarget): ConditionalFormatSnapshot {
  const found = book.sheets
    .find((sheet) => sheet.id === sheetId)
    ?.conditionalFormats.find((format) => format.id === id);
  if (!found) throw itemNotFound();
  return found;
}

export function changeFormat(
  book: Book,
  target: FormatTarget,
  change: (format: ConditionalFormatSnapshot) => ConditionalFormatSnapshot,
): void {
  const sheet = book.sheets.find(({ id }) => id === target.sheetId);
  if (!sheet) throw itemNotFound();
  if (sheet.protection) throw accessDenied();
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    format.id === target.id ? change(format) : format,
  );
  book.isDirty = true;
}

export function changeRule(book: Book, target: FormatTarget, rule: Readonly<Record<string, unknown>>): void {
  changeFormat(book, target, (format) => ({ ...format, rule: { ...format.rule, ...rule } }));
}

function over(book: Book, place: Place): ConditionalFormatSnapshot[] {
  return sheetOf(book, place)
    .conditionalFormats.filter(({ areas }) => areas.some((area) => place.areas.some((own) => intersection(area, own))))
    .sort((one, other) => one.priority - other.priority);
}

function renumbered(formats: readonly ConditionalFormatSnapshot[]): ConditionalFormatSnapshot[] {
  return [...formats]
    .sort((one, other) => one.priority - other.priority)
    .map((format, priority) => ({ ...format, priority }));
}

function remove(book: Book, target: FormatTarget): void {
  const sheet = book.sheets.find(({ id }) => id === target.sheetId);
  if (!sheet) throw itemNotFound();
  if (sheet.protection) throw accessDenied();
  sheet.conditionalFormats = renumbered(sheet.conditionalFormats.filter(({ id }) => id !== target.id));
}

/** The newest comes first, as in Excel. */
function add(book: Book, place: Place, given: unknown): Instance {
  const type = oneOf(kinds, given);
  const sheet = sheetOf(book, place);
  if (sheet.protection) throw accessDenied();
  const id = `{${nextNumber(book).toString(16).toUpperCase().padStart(8, "0")}-00CF-0000-0000-000000000000}`;
  const made: ConditionalFormatSnapshot = {
    id,
    areas: place.areas,
    priority: -1,
    stopIfTrue: false,
    type,
    rule: plainRule[type],
    format: {},
  };
  sheet.conditionalFormats = renumbered([made, ...sheet.conditionalFormats]);
  return conditionalFormat.of({ sheetId: sheet.id, id });
}

export const conditionalFormats: DeclaredType<Place> = objectType<Place>("ConditionalFormatCollection", {
  items: (place, { book }) => over(book, place).map(({ id }) => conditionalFormat.of({ sheetId: place.sheetId, id })),
  item: (place, id: unknown, { book }) => {
    const found = over(book, place).find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return conditionalFormat.of({ sheetId: place.sheetId, id: found.id });
  },
  call: {
    Add: (place, [type]: readonly unknown[], { book }) => add(book, place, type),
    ClearAll: (place, _given, { book }) => {
      for (const { id } of over(book, place)) remove(book, { sheetId: place.sheetId, id });
    },
  },
});

type KindObject =
  "CellValue" | "ColorScale" | "Custom" | "DataBar" | "IconSet" | "Preset" | "TextComparison" | "TopBottom";

const kindOf: Readonly<Record<KindObject, Kind>> = {
  CellValue: "CellValue",
  ColorScale: "ColorScale",
  Custom: "Custom",
  DataBar: "DataBar",
  IconSet: "IconSet",
  Preset: "PresetCriteria",
  TextComparison: "ContainsText",
  TopBottom: "TopBottom",
};

function kindObjects(): Record<string, (target: FormatTarget, session: Session) => Instance | null> {
  const children: Record<string, (target: FormatTarget, session: Session) => Instance | null> = {};
  for (const [name, kind] of Object.entries(kindOf) as [KindObject, Kind][]) {
    const has = (target: FormatTarget, { book }: Session) => formatAt(book, target).type === kind;
    children[name] = (target, session) => {
      if (!has(target, session)) throw invalidOperation();
      return objects[name].of(target);
    };
    children[`${name}OrNullObject`] = (target, session) => (has(target, session) ? objects[name].of(target) : null);
  }
  return children;
}

/** A whole criterion, kept as Office.js words it. */
function ruleProperty(key?: string) {
  return {
    get: ({ ...target }: FormatTarget, { book }: Session) =>
      key === undefined ? formatAt(book, target).rule : (formatAt(book, target).rule[key] ?? null),
    set: (target: FormatTarget, value: unknown, { book }: Session) => {
      if (key === undefined && (typeof value !== "object" || value === null)) throw invalidArgument();
      changeRule(book, target, key === undefined ? (value as Readonly<Record<string, unknown>>) : { [key]: value });
    },
  };
}

const whole = ruleProperty();
const format = { Format: (target: FormatTarget) => conditionalRangeFormat.of(target) };

const formulaRule = objectType<FormatTarget>("ConditionalFormatRule", {
  get: {
    Formula: (target, { book }) => formatAt(book, target).rule["formula"],
    FormulaLocal: (target, { book }) => formatAt(book, target).rule["formula"],
  },
  set: {
    Formula: (target, value: unknown, { book }) => changeRule(book, target, { formula: formulaText(value) }),
    FormulaLocal: (target, value: unknown, { book }) => changeRule(book, target, { formula: formulaText(value) }),
  },
});

/** A formula may come without its sign. */
function formulaText(value: unknown): string {
  const text = words(value);
  if (text === "") throw invalidArgument();
  return text.startsWith("=") ? text : `=${text}`;
}

function barFormat(name: string, key: string, members: readonly string[]) {
  const property = (part: string) => ({
    get: (target: FormatTarget, { book }: Session) =>
      ((formatAt(book, target).rule[key] ?? {}) as Record<string, unknown>)[part] ?? null,
    set: (target: FormatTarget, value: unknown, { book }: Session) =>
      changeRule(book, target, {
        [key]: { ...(formatAt(book, target).rule[key] ?? {}), [part]: value },
      }),
  });
  const made = members.map((member) => [member, property(member.charAt(0).toLowerCase() + member.slice(1))] as const);
  return objectType<FormatTarget>(name, {
    get: Object.fromEntries(made.map(([member, { get }]) => [member, get])),
    set: Object.fromEntries(made.map(([member, { set }]) => [member, set])),
  });
}

const positiveBar = barFormat("ConditionalDataBarPositiveFormat", "positiveFormat", [
  "FillColor",
  "BorderColor",
  "GradientFill",
]);
const negativeBar = barFormat("ConditionalDataBarNegativeFormat", "negativeFormat", [
  "FillColor",
  "BorderColor",
  "MatchPositiveFillColor",
  "MatchPositiveBorderColor",
]);

function properties(names: readonly string[]) {
  const made = names.map((name) => [name, ruleProperty(name.charAt(0).toLowerCase() + name.slice(1))] as const);
  return {
    get: Object.fromEntries(made.map(([name, { get }]) => [name, get])),
    set: Object.fromEntries(made.map(([name, { set }]) => [name, set])),
  };
}

const objects: Readonly<Record<KindObject, DeclaredType<FormatTarget>>> = {
  Custom: objectType<FormatTarget>("CustomConditionalFormat", {
    child: { ...format, Rule: (target) => formulaRule.of(target) },
  }),
  CellValue: objectType<FormatTarget>("CellValueConditionalFormat", {
    get: { Rule: whole.get },
    set: { Rule: whole.set },
    child: format,
  }),
  Preset: objectType<FormatTarget>("PresetCriteriaConditionalFormat", {
    get: { Rule: whole.get },
    set: { Rule: whole.set },
    child: format,
  }),
  TextComparison: objectType<FormatTarget>("TextConditionalFormat", {
    get: { Rule: whole.get },
    set: { Rule: whole.set },
    child: format,
  }),
  TopBottom: objectType<FormatTarget>("TopBottomConditionalFormat", {
    get: { Rule: whole.get },
    set: { Rule: whole.set },
    child: format,
  }),
  ColorScale: objectType<FormatTarget>("ColorScaleConditionalFormat", {
    get: {
      Criteria: (target, { book }) => formatAt(book, target).rule["criteria"] ?? null,
      ThreeColorScale: (target, { book }) =>
        ((formatAt(book, target).rule["criteria"] ?? {}) as Record<string, unknown>)["midpoint"] !== undefined,
    },
    set: { Criteria: (target, criteria: unknown, { book }) => changeRule(book, target, { criteria }) },
  }),
  DataBar: objectType<FormatTarget>("DataBarConditionalFormat", {
    ...properties(["ShowDataBarOnly", "BarDirection", "AxisFormat", "AxisColor", "LowerBoundRule", "UpperBoundRule"]),
    child: { PositiveFormat: (target) => positiveBar.of(target), NegativeFormat: (target) => negativeBar.of(target) },
  }),
  IconSet: objectType<FormatTarget>(
    "IconSetConditionalFormat",
    properties(["Style", "ShowIconOnly", "ReverseIconOrder", "Criteria"]),
  ),
};

export const conditionalFormat: DeclaredType<FormatTarget> = objectType<FormatTarget>("ConditionalFormat", {
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Type: (target, { book }) => formatAt(book, target).type,
    Priority: (target, { book }) => formatAt(book, target).priority,
    StopIfTrue: (target, { book }) => formatAt(book, target).stopIfTrue,
  },
  set: {
    StopIfTrue: (target, value: unknown, { book }) => {
      const stopIfTrue = truth(value);
      changeFormat(book, target, (each) => ({ ...each, stopIfTrue }));
    },
    Priority: (target, value: unknown, { book }) => {
      const sheet = book.sheets.find(({ id }) => id === target.sheetId);
      if (!sheet) throw itemNotFound();
      const wanted = count(value, 0);
      const others = renumbered(sheet.conditionalFormats.filter(({ id }) => id !== target.id));
      const moved = [...others.slice(0, wanted), formatAt(book, target), ...others.slice(wanted)];
      sheet.conditionalFormats = moved.map((each, priority) => ({ ...each, priority }));
    },
  },
  child: kindObjects(),
  call: {
    Delete: (target, _given, { book }) => remove(book, target),
    GetRange: (target, _given, { book }) => {
      const { areas } = formatAt(book, target);
      if (areas.length !== 1) throw invalidOperation();
      return range.of({ sheetId: target.sheetId, areas });
    },
    GetRangeOrNullObject: (target, _given, { book }) => {
      const { areas } = formatAt(book, target);
      return areas.length === 1 ? range.of({ sheetId: target.sheetId, areas }) : null;
    },
    GetRanges: (target, _given, { book }) =>
      rangeAreas.of({ sheetId: target.sheetId, areas: formatAt(book, target).areas }),
  },
});
