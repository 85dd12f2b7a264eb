import type { ConditionalFormatSnapshot, StyleSnapshot } from "../book-snapshot";
import { areasName, areasOf, cellName } from "./addresses";
import type { Palette } from "./colours";
import { argb, colourOf } from "./colours";
import { shownFormula, storedFormula } from "./formula-text";
import { ruleChanges } from "./kept-rules";
import { sheetOrder } from "./sheet-layout";
import { bordersOf, writtenBorder } from "./borders";
import { writtenFont } from "./fonts";
import { takeOut } from "./validations";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, descendantsOf, element, insertInOrder, isOn, numberOf, textOf } from "./xml";

type Facts = Readonly<Record<string, unknown>>;

const cellOperators: ReadonlyMap<string, string> = new Map([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual"],
  ["lessThanOrEqual", "LessThanOrEqual"],
]);

/** Rules about text: the file's rule type, its operator, Office.js's operator. */
const textRules: readonly (readonly [type: string, operator: string, shown: string])[] = [
  ["containsText", "containsText", "Contains"],
  ["notContainsText", "notContains", "NotContains"],
  ["beginsWith", "beginsWith", "BeginsWith"],
  ["endsWith", "endsWith", "EndsWith"],
];

/** Ready-made rules that are a rule type of their own. */
const plainPresets: ReadonlyMap<string, string> = new Map([
  ["containsBlanks", "Blanks"],
  ["notContainsBlanks", "NonBlanks"],
  ["containsErrors", "Errors"],
  ["notContainsErrors", "NonErrors"],
  ["uniqueValues", "UniqueValues"],
  ["duplicateValues", "DuplicateValues"],
]);

const periods: ReadonlyMap<string, string> = new Map([
  ["yesterday", "Yesterday"],
  ["today", "Today"],
  ["tomorrow", "Tomorrow"],
  ["last7Days", "LastSevenDays"],
  ["lastWeek", "LastWeek"],
  ["thisWeek", "ThisWeek"],
  ["nextWeek", "NextWeek"],
  ["lastMonth", "LastMonth"],
  ["thisMonth", "ThisMonth"],
  ["nextMonth", "NextMonth"],
]);

const ordinals = ["", "One", "Two", "Three"];

const thresholds: ReadonlyMap<string, string> = new Map([
  ["min", "LowestValue"],
  ["max", "HighestValue"],
  ["num", "Number"],
  ["percent", "Percent"],
  ["formula", "Formula"],
  ["percentile", "Percentile"],
]);

const iconSets: ReadonlyMap<string, string> = new Map([
  ["3Arrows", "ThreeArrows"],
  ["3ArrowsGray", "ThreeArrowsGray"],
  ["3Flags", "ThreeFlags"],
  ["3TrafficLights1", "ThreeTrafficLights1"],
  ["3TrafficLights2", "ThreeTrafficLights2"],
  ["3Signs", "ThreeSigns"],
  ["3Symbols", "ThreeSymbols"],
  ["3Symbols2", "ThreeSymbols2"],
  ["4Arrows", "FourArrows"],
  ["4ArrowsGray", "FourArrowsGray"],
  ["4RedToBlack", "FourRedToBlack"],
  ["4Rating", "FourRating"],
  ["4TrafficLights", "FourTrafficLights"],
  ["5Arrows", "FiveArrows"],
  ["5ArrowsGray", "FiveArrowsGray"],
  ["5Rating", "FiveRating"],
  ["5Quarters", "FiveQuarters"],
]);

interface Stored {
  readonly rule: XmlElement;
  readonly areas: ReturnType<typeof areasOf>;
}

function storedFormats(root: XmlElement): Stored[] {
  return childrenOf(root, "conditionalFormatting").flatMap((block) => {
    const areas = areasOf(attributeOf(block, "sqref"));
    return childrenOf(block, "cfRule").map((rule) => ({ rule, areas }));
  });
}

/** @param differentials The workbook's `dxf` entries, which a rule's format points into. */
export function readConditionalFormats(
  root: XmlElement,
  differentials: readonly XmlElement[],
  palette: Palette,
): ConditionalFormatSnapshot[] {
  return storedFormats(root).flatMap(({ rule, areas }, index) => {
    const meaning = meaningOf(rule, palette);
    if (!meaning) return [];
    const differential = differentials[numberOf(rule, "dxfId") ?? -1];
    const format = differential ? formatOf(differential, palette) : {};
    return [
      {
        id: String(index + 1),
        areas,
        priority: (numberOf(rule, "priority") ?? 1) - 1,
        stopIfTrue: isOn(rule, "stopIfTrue"),
        type: meaning.type,
        rule: meaning.rule,
        format: { ...format, ...meaning.format },
      },
    ];
  });
}

interface Meaning {
  readonly type: string;
  readonly rule: Facts;
  readonly format?: Facts;
}

function meaningOf(rule: XmlElement, palette: Palette): Meaning | undefined {
  const type = attributeOf(rule, "type") ?? "";
  const formulas = childrenOf(rule, "formula").map((formula) => shownFormula(textOf(formula)));
  const text = textRules.find(([stored]) => stored === type);
  if (text) return { type: "ContainsText", rule: { operator: text[2], text: attributeOf(rule, "text") ?? "" } };
  const preset = presetOf(rule, type);
  if (preset !== undefined) return { type: "PresetCriteria", rule: { criterion: preset } };
  switch (type) {
    case "cellIs":
      return {
        type: "CellValue",
        rule: {
          formula1: formulas[0] ?? "",
          ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
          operator: cellOperators.get(attributeOf(rule, "operator") ?? "") ?? "EqualTo",
        },
      };
    case "expression":
      return { type: "Custom", rule: { formula: formulas[0] ?? "" } };
    case "top10": {
      const end = isOn(rule, "bottom") ? "Bottom" : "Top";
      const kind = isOn(rule, "percent") ? "Percent" : "Items";
      return { type: "TopBottom", rule: { rank: numberOf(rule, "rank") ?? 10, type: `${end}${kind}` } };
    }
    case "colorScale":
      return { type: "ColorScale", rule: { criteria: scaleOf(childOf(rule, "colorScale"), palette) } };
    case "dataBar":
      return barOf(childOf(rule, "dataBar"), palette);
    case "iconSet":
      return { type: "IconSet", rule: iconsOf(childOf(rule, "iconSet")) };
    default:
      return undefined;
  }
}

function presetOf(rule: XmlElement, type: string): string | undefined {
  if (type === "timePeriod") return periods.get(attributeOf(rule, "timePeriod") ?? "");
  if (type !== "aboveAverage") return plainPresets.get(type);
  const side = isOn(rule, "aboveAverage", true) ? "AboveAverage" : "BelowAverage";
  const deviations = numberOf(rule, "stdDev") ?? 0;
  if (deviations > 0) return `${ordinals[deviations] ?? "One"}StdDev${side}`;
  return isOn(rule, "equalAverage") ? `EqualOr${side}` : side;
}

function thresholdOf(point: XmlElement | undefined): Facts {
  const type = thresholds.get(attributeOf(point, "type") ?? "") ?? "Number";
  const value = attributeOf(point, "val");
  if (value === undefined || type === "LowestValue" || type === "HighestValue") return { type };
  return { type, formula: type === "Formula" ? shownFormula(value) : value };
}

function scaleOf(scale: XmlElement | undefined, palette: Palette): Facts {
  const points = childrenOf(scale, "cfvo").map(thresholdOf);
  const colours = childrenOf(scale, "color").map((colour) => colourOf(colour, palette) ?? "#FFFFFF");
  const point = (index: number) => ({ ...points[index], color: colours[index] });
  const last = points.length - 1;
  return { minimum: point(0), ...(last === 2 ? { midpoint: point(1) } : {}), maximum: point(last) };
}

function barOf(bar: XmlElement | undefined, palette: Palette): Meaning {
  const [lower, upper] = childrenOf(bar, "cfvo").map(thresholdOf);
  const fillColor = colourOf(childOf(bar, "color"), palette) ?? "#638EC6";
  return {
    type: "DataBar",
    rule: { lowerBoundRule: lower ?? {}, upperBoundRule: upper ?? {} },
    format: { positiveFormat: { fillColor }, showDataBarOnly: !isOn(bar, "showValue", true) },
  };
}

function iconsOf(icons: XmlElement | undefined): Facts {
  return {
    style: iconSets.get(attributeOf(icons, "iconSet") ?? "3TrafficLights1") ?? "ThreeTrafficLights1",
    reverseIconOrder: isOn(icons, "reverse"),
    showIconOnly: !isOn(icons, "showValue", true),
    criteria: childrenOf(icons, "cfvo").map((point) => ({
      ...thresholdOf(point),
      operator: isOn(point, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
    })),
  };
}

function formatOf(differential: XmlElement, palette: Palette): Facts {
  const font = childOf(differential, "font");
  const flag = (name: string) => {
    const found = childOf(font, name);
    return found ? { [longNames[name] ?? name]: isOn(found, "val", true) } : {};
  };
  const color = colourOf(childOf(font, "color"), palette);
  const underline = childOf(font, "u");
  const pattern = childOf(differential, "fill", "patternFill");
  const fill = colourOf(childOf(pattern, "bgColor"), palette) ?? colourOf(childOf(pattern, "fgColor"), palette);
  const borders = bordersOf(childOf(differential, "border"), palette);
  const numberFormat = attributeOf(childOf(differential, "numFmt"), "formatCode");
  return {
    ...(font
      ? {
          font: {
            ...flag("b"),
            ...flag("i"),
            ...flag("strike"),
            ...(underline ? { underline: attributeOf(underline, "val") === "double" ? "Double" : "Single" } : {}),
            ...(color === undefined ? {} : { color }),
          },
        }
      : {}),
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

const longNames: Readonly<Record<string, string>> = { b: "bold", i: "italic", strike: "strikethrough" };

export function writeConditionalFormats(
  root: XmlElement,
  opened: readonly ConditionalFormatSnapshot[],
  current: readonly ConditionalFormatSnapshot[],
  differentialId: (differential: XmlElement) => number,
): void {
  const file = storedFormats(root).map(({ rule, areas }) => ({ areas, stored: rule }));
  const plain = (format: ConditionalFormatSnapshot) => ({ ...format, id: "" });
  const { gone, added } = ruleChanges(file, opened.map(plain), current.map(plain));
  for (const rule of gone) {
    takeOut(root, rule);
    takeOutExtension(root, rule);
  }
  for (const format of added) {
    const rule = written(format, differentialId);
    if (!rule) continue;
    const block = element("conditionalFormatting", { sqref: areasName(format.areas) }, [rule]);
    insertInOrder(root, sheetOrder, block);
  }
}

/** A rule's newer half stands in the sheet's extensions, under the same identifier. */
function takeOutExtension(root: XmlElement, rule: XmlElement): void {
  const id = textOf(descendantsOf(rule, "id")[0]);
  if (id === "") return;
  const extension = childOf(root, "extLst");
  const newer = descendantsOf(extension, "cfRule").find((candidate) => attributeOf(candidate, "id") === id);
  const block = descendantsOf(extension, "conditionalFormatting").find((candidate) =>
    childrenOf(candidate).some((child) => child === newer),
  );
  if (block) takeOut(root, block);
}

function written(
  format: ConditionalFormatSnapshot,
  differentialId: (differential: XmlElement) => number,
): XmlElement | undefined {
  const first = format.areas[0];
  const facts: Facts = { ...format.format, ...format.rule };
  const body = writtenRule(format.type, facts, first ? cellName(first.row, first.column) : "A1");
  if (!body) return undefined;
  const differential = writtenFormat(format.format);
  const takesFormat = !["ColorScale", "DataBar", "IconSet"].includes(format.type) && differential.children.length > 0;
  return element(
    "cfRule",
    {
      type: body.type,
      dxfId: takesFormat ? differentialId(differential) : undefined,
      priority: format.priority + 1,
      stopIfTrue: format.stopIfTrue ? true : undefined,
      ...body.attributes,
    },
    body.children,
  );
}

interface RuleBody {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly XmlElement[];
}

/** @param first The top left cell, from which the file writes the formulas of ready-made rules. */
function writtenRule(type: string, rule: Facts, first: string): RuleBody | undefined {
  switch (type) {
    case "CellValue": {
      const operator = storedIn(cellOperators, String(rule["operator"])) ?? "equal";
      const operands = [rule["formula1"], rule["formula2"]].filter(
        (operand) => operand !== undefined && operand !== "",
      );
      return { type: "cellIs", attributes: { operator }, children: operands.map((operand) => formula(operand)) };
    }
    case "Custom": {
      const inner = factsOf(rule["rule"]);
      return { type: "expression", children: [formula(rule["formula"] ?? inner["formula"] ?? "")] };
    }
    case "ContainsText":
      return writtenText(String(rule["operator"]), wordsOf(rule["text"]), first);
    case "TopBottom": {
      const kind = String(rule["type"]);
      const attributes = {
        percent: kind.endsWith("Percent") ? true : undefined,
        bottom: kind.startsWith("Bottom") ? true : undefined,
        rank: Number(rule["rank"] ?? 10),
      };
      return { type: "top10", attributes, children: [] };
    }
    case "PresetCriteria":
      return writtenPreset(String(rule["criterion"]), first);
    case "ColorScale":
      return writtenScale(factsOf(rule["criteria"] ?? rule));
    case "DataBar":
      return writtenBar(rule);
    case "IconSet":
      return writtenIcons(rule);
    default:
      return undefined;
  }
}

function storedIn(names: ReadonlyMap<string, string>, shown: string): string | undefined {
  return [...names].find(([, name]) => name === shown)?.[0];
}

function factsOf(value: unknown): Facts {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Text that is no formula and no number is quoted, as Excel does when such a rule is typed in. */
function formula(operand: unknown): XmlElement {
  const text = String(operand);
  return element("formula", {}, [text.startsWith("=") ? storedFormula(text) : text]);
}

function writtenText(operator: string, text: string, first: string): RuleBody {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const tests: Readonly<Record<string, string>> = {
    Contains: `NOT(ISERROR(SEARCH(${quoted},${first})))`,
    NotContains: `ISERROR(SEARCH(${quoted},${first}))`,
    BeginsWith: `LEFT(${first},LEN(${quoted}))=${quoted}`,
    EndsWith: `RIGHT(${first},LEN(${quoted}))=${quoted}`,
  };
  const [type, stored] = textRules.find(([, , shown]) => shown === operator) ?? ["containsText", "containsText"];
  const test = tests[operator] ?? `NOT(ISERROR(SEARCH(${quoted},${first})))`;
  return { type, attributes: { operator: stored, text }, children: [element("formula", {}, [test])] };
}

function writtenPreset(criterion: string, first: string): RuleBody | undefined {
  const plain = storedIn(plainPresets, criterion);
  if (plain !== undefined) {
    const tests: Readonly<Record<string, string>> = {
      Blanks: `LEN(TRIM(${first}))=0`,
      NonBlanks: `LEN(TRIM(${first}))>0`,
      Errors: `ISERROR(${first})`,
      NonErrors: `NOT(ISERROR(${first}))`,
    };
    const test = tests[criterion];
    return { type: plain, children: test === undefined ? [] : [element("formula", {}, [test])] };
  }
  const timePeriod = storedIn(periods, criterion);
  if (timePeriod !== undefined) {
    const test = periodTests[timePeriod]?.replaceAll("@", first) ?? "";
    return { type: "timePeriod", attributes: { timePeriod }, children: [element("formula", {}, [test])] };
  }
  const average = /^(?:(EqualOr)|(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion);
  if (!average) return undefined;
  const [, orEqual, deviations, side] = average;
  return {
    type: "aboveAverage",
    attributes: {
      aboveAverage: side === "Below" ? false : undefined,
      equalAverage: orEqual === undefined ? undefined : true,
      stdDev: deviations === undefined ? undefined : ordinals.indexOf(deviations),
    },
    children: [],
  };
}

/** The formulas that Excel writes beside a period, for readers that do not know periods. "@" is the first cell. */
const periodTests: Readonly<Record<string, string>> = {
  yesterday: "FLOOR(@,1)=TODAY()-1",
  today: "FLOOR(@,1)=TODAY()",
  tomorrow: "FLOOR(@,1)=TODAY()+1",
  last7Days: "AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())",
  lastWeek: "AND(TODAY()-ROUNDDOWN(@,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(@,0)<(WEEKDAY(TODAY())+7))",
  thisWeek: "AND(TODAY()-ROUNDDOWN(@,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(@,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  nextWeek: "AND(ROUNDDOWN(@,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(@,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  lastMonth: "AND(MONTH(@)=MONTH(EDATE(TODAY(),0-1)),YEAR(@)=YEAR(EDATE(TODAY(),0-1)))",
  thisMonth: "AND(MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY()))",
  nextMonth: "AND(MONTH(@)=MONTH(EDATE(TODAY(),0+1)),YEAR(@)=YEAR(EDATE(TODAY(),0+1)))",
};

function threshold(
  given: Facts,
  otherwise: string,
  more: Readonly<Record<string, boolean | undefined>> = {},
): XmlElement {
  const type = storedIn(thresholds, String(given["type"])) ?? otherwise;
  const value = given["formula"];
  const takesValue = type !== "min" && type !== "max" && value !== undefined;
  return element("cfvo", { type, val: takesValue ? wordsOf(value).replace(/^=/, "") : undefined, ...more });
}

function colour(given: unknown, otherwise: string): XmlElement {
  return element("color", { rgb: argb(typeof given === "string" ? given : otherwise) });
}

function writtenScale(criteria: Facts): RuleBody {
  const minimum = factsOf(criteria["minimum"]);
  const maximum = factsOf(criteria["maximum"]);
  const midpoint =
    criteria["midpoint"] === undefined || criteria["midpoint"] === null ? undefined : factsOf(criteria["midpoint"]);
  const points = [
    threshold(minimum, "min"),
    ...(midpoint ? [threshold(midpoint, "percentile")] : []),
    threshold(maximum, "max"),
  ];
  const colours = [
    colour(minimum["color"], "#F8696B"),
    ...(midpoint ? [colour(midpoint["color"], "#FFEB84")] : []),
    colour(maximum["color"], "#63BE7B"),
  ];
  return { type: "colorScale", children: [element("colorScale", {}, [...points, ...colours])] };
}

function writtenBar(facts: Facts): RuleBody {
  const positive = factsOf(facts["positiveFormat"]);
  const bar = element("dataBar", { showValue: facts["showDataBarOnly"] === true ? false : undefined }, [
    threshold(factsOf(facts["lowerBoundRule"]), "min"),
    threshold(factsOf(facts["upperBoundRule"]), "max"),
    colour(positive["fillColor"], "#638EC6"),
  ]);
  return { type: "dataBar", children: [bar] };
}

function writtenIcons(facts: Facts): RuleBody {
  const style = storedIn(iconSets, String(facts["style"])) ?? "3TrafficLights1";
  const count = Number(style[0]);
  const given = Array.isArray(facts["criteria"]) ? facts["criteria"].map(factsOf) : [];
  const points = Array.from({ length: count }, (_, index) => {
    const wanted = given[index];
    const formulaGiven = wanted?.["formula"] !== undefined && wanted["formula"] !== "";
    if (index === 0 || !wanted || !formulaGiven) {
      return element("cfvo", { type: "percent", val: Math.round((100 * index) / count) });
    }
    return threshold(wanted, "percent", { gte: wanted["operator"] === "GreaterThan" ? false : undefined });
  });
  const icons = element(
    "iconSet",
    {
      iconSet: style,
      showValue: facts["showIconOnly"] === true ? false : undefined,
      reverse: facts["reverseIconOrder"] === true ? true : undefined,
    },
    points,
  );
  return { type: "iconSet", children: [icons] };
}

const lineStyles = new Set(["None", "Single", "Double"]);

/** Words or a figure of a rule as text. */
function wordsOf(value: unknown, otherwise = ""): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : otherwise;
}

function writtenFormat(format: Facts): XmlElement {
  const font = factsOf(format["font"]);
  const fill = factsOf(format["fill"])["color"];
  const underline = wordsOf(font["underline"], "None");
  const written = writtenFont({
    ...(font["bold"] === true ? { bold: true } : {}),
    ...(font["italic"] === true ? { italic: true } : {}),
    ...(font["strikethrough"] === true ? { strikethrough: true } : {}),
    ...(lineStyles.has(underline) && underline !== "None"
      ? { underline: underline === "Double" ? "Double" : "Single" }
      : {}),
    ...(typeof font["color"] === "string" && font["color"] !== "" ? { color: font["color"] } : {}),
  });
  const numberFormat = format["numberFormat"];
  const borders = bordersGiven(format["borders"]);
  return element("dxf", {}, [
    written.children.length > 0 ? written : undefined,
    typeof numberFormat === "string" && numberFormat !== "" && numberFormat !== "General"
      ? element("numFmt", { numFmtId: 164, formatCode: numberFormat })
      : undefined,
    typeof fill === "string" && fill !== ""
      ? element("fill", {}, [element("patternFill", {}, [element("bgColor", { rgb: argb(fill) })])])
      : undefined,
    Object.keys(borders).length > 0 ? writtenBorder(borders) : undefined,
  ]);
}

function bordersGiven(given: unknown): StyleSnapshot["borders"] {
  const edges = { EdgeTop: "", EdgeBottom: "", EdgeLeft: "", EdgeRight: "" };
  const lines = Object.keys(edges).flatMap((edge) => {
    const line = factsOf(factsOf(given)[edge]);
    const style = line["style"];
    if (typeof style !== "string" || style === "None") return [];
    const color = typeof line["color"] === "string" ? line["color"] : "#000000";
    return [[edge, { style, weight: "Thin", color }] as const];
  });
  return Object.fromEntries(lines);
}
