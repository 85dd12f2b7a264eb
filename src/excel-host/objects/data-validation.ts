import type { Area, ValidationSnapshot } from "../book-snapshot";
import { covers, intersection, isSameArea, lastColumn, lastRow, without } from "../engine/areas";
import type { Book } from "../engine/book";
import { cellAt } from "../engine/cells";
import { accessDenied, invalidArgument, itemNotFound } from "../engine/excel-error";
import { typedText } from "../engine/typed-value";
import { refusedBy } from "../engine/validity";
import { dateOfSerial } from "../files/date-serials";
import { isInstance, objectType, type DeclaredType } from "../protocol/object-type";
import { oneOf, truth } from "./given";
import { addressOf, sheetOf, type Place } from "../engine/places";
import { rangeAreas } from "./range-areas";

const plainPrompt: ValidationSnapshot["prompt"] = { title: "", message: "", showPrompt: true };
const plainAlert: ValidationSnapshot["errorAlert"] = { title: "", message: "", showAlert: true, style: "Stop" };

const kinds = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;

/** Excel's limits for what stands beside a cell and for a list written out in a rule. */
const TITLE = 32;
const MESSAGE = 255;
const LIST = 255;

/** The one rule over all of a place; undefined where there is none, null where there are several. */
function ruleOver(book: Book, place: Place): ValidationSnapshot | undefined | null {
  const rules = sheetOf(book, place).validations.filter((rule) =>
    rule.areas.some((area) => place.areas.some((own) => intersection(area, own))),
  );
  const [only, ...others] = rules;
  if (!only) return undefined;
  if (others.length > 0) return null;
  return place.areas.every((own) => only.areas.some((area) => covers(area, own)) || coveredTogether(own, only.areas))
    ? only
    : null;
}

function coveredTogether(own: Area, areas: readonly Area[]): boolean {
  let left: Area[] = [own];
  for (const area of areas) left = left.flatMap((each) => without(each, area));
  return left.length === 0;
}

/** Gives a place a rule of its own, out of what it had or of a plain one. */
function change(book: Book, place: Place, next: (rule: ValidationSnapshot) => ValidationSnapshot | null): void {
  const sheet = sheetOf(book, place);
  if (sheet.protection) throw accessDenied();
  const before = ruleOver(book, place) ?? {
    areas: [],
    rule: {},
    ignoreBlanks: true,
    prompt: plainPrompt,
    errorAlert: plainAlert,
  };
  const made = next({ ...before, areas: place.areas });
  const others = sheet.validations.flatMap((rule) => {
    const areas = place.areas.reduce<readonly Area[]>(
      (left, own) => left.flatMap((area) => without(area, own)),
      rule.areas,
    );
    return areas.length === 0 ? [] : { ...rule, areas };
  });
  const isPlain = made && Object.keys(made.rule).length === 0 && made.prompt.title === "" && made.prompt.message === "";
  sheet.validations = made && !isPlain ? joined(others, made) : made ? [...others, made] : others;
}

/** A rule that says the same as another is the same rule over more cells. */
function joined(rules: readonly ValidationSnapshot[], made: ValidationSnapshot): ValidationSnapshot[] {
  const said = ({ areas: _areas, ...rule }: ValidationSnapshot) => JSON.stringify(rule);
  const twin = rules.find((rule) => said(rule) === said(made));
  if (!twin) return [...rules, made];
  const areas = [...twin.areas, ...made.areas.filter((area) => !twin.areas.some((each) => isSameArea(each, area)))];
  return rules.map((rule) => (rule === twin ? { ...rule, areas } : rule));
}

/** A rule as Excel would take it. @throws InvalidArgument */
function readRule(given: unknown, book: Book): ValidationSnapshot["rule"] {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const entries = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) throw invalidArgument();
  const [kind, rule] = entry as [string, Record<string, unknown>];
  if (!(kind in kinds)) throw invalidArgument();
  if (kind === "custom") {
    if (typeof rule["formula"] !== "string" || !rule["formula"].startsWith("=")) throw invalidArgument();
    return { custom: { formula: rule["formula"] } };
  }
  if (kind === "list") {
    const source = isInstance(rule["source"])
      ? `=${absolute(addressOf(book, rule["source"].target as Place))}`
      : rule["source"];
    if (typeof source !== "string" || source === "") throw invalidArgument();
    if (!source.startsWith("=") && source.length > LIST) throw invalidArgument();
    return { list: { inCellDropDown: rule["inCellDropDown"] !== false, source } };
  }
  const operator = oneOf(
    [
      "Between",
      "NotBetween",
      "EqualTo",
      "NotEqualTo",
      "GreaterThan",
      "LessThan",
      "GreaterThanOrEqualTo",
      "LessThanOrEqualTo",
    ],
    rule["operator"],
  );
  const formula1 = operand(rule["formula1"], kind, book);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (formula1 === null || (needsTwo && (rule["formula2"] === undefined || rule["formula2"] === null)))
    throw invalidArgument();
  const formula2 = needsTwo ? operand(rule["formula2"], kind, book) : null;
  if (typeof formula1 === "number" && typeof formula2 === "number" && formula1 > formula2) throw invalidArgument();
  return { [kind]: { formula1, ...(formula2 !== null && { formula2 }), operator } };
}

function absolute(address: string): string {
  const mark = address.lastIndexOf("!");
  return address.slice(0, mark + 1) + address.slice(mark + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const isoTime = /^T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

/** What was written the US way, "12/31/2025" or "5:00 PM", in ISO. @throws InvalidArgument */
function typedMoment(given: string, kind: "date" | "time"): string {
  const { content, format } = typedText(given, false);
  if (typeof content !== "number" || format === undefined || !/[yh]|d-mmm/.test(format)) throw invalidArgument();
  const moment = dateOfSerial(kind === "date" ? content : content % 1, false);
  return kind === "date" ? moment : (moment.split("T")[1] ?? "00:00:00");
}

/** A number, a formula, a date where dates are meant, or a cell. @throws InvalidArgument */
function operand(given: unknown, kind: string, book: Book): string | number | null {
  if (given === undefined || given === null) return null;
  if (isInstance(given)) return `=${absolute(addressOf(book, given.target as Place))}`;
  if (typeof given === "number") return given;
  if (typeof given !== "string" || given === "") throw invalidArgument();
  if (given.startsWith("=")) return given;
  if (kind === "date" || kind === "time") {
    return isoDate.test(given) || (kind === "time" && isoTime.test(given)) ? given : typedMoment(given, kind);
  }
  const number = Number(given);
  if (Number.isNaN(number)) throw invalidArgument();
  return number;
}

function text(value: unknown, length: number): string {
  if (typeof value !== "string" || value.length > length) throw invalidArgument();
  return value;
}

export const dataValidation: DeclaredType<Place> = objectType<Place>("DataValidation", {
  get: {
    Type: (place, { book }) => {
      const rule = ruleOver(book, place);
      if (rule === null) return "Inconsistent";
      const kind = Object.keys(rule?.rule ?? {})[0] as keyof typeof kinds | undefined;
      return kind === undefined ? "None" : kinds[kind];
    },
    Rule: (place, { book }) => ruleOver(book, place)?.rule ?? {},
    IgnoreBlanks: (place, { book }) => ruleOver(book, place)?.ignoreBlanks ?? true,
    Prompt: (place, { book }) => ruleOver(book, place)?.prompt ?? plainPrompt,
    ErrorAlert: (place, { book }) => ruleOver(book, place)?.errorAlert ?? plainAlert,
    Valid: (place, { book }) => {
      const rule = ruleOver(book, place);
      if (rule === undefined) return true;
      const invalid = invalidCells(book, place);
      const cells = place.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      return invalid.length === 0 ? true : invalid.length === cells ? false : null;
    },
  },
  set: {
    Rule: (place, given: unknown, { book }) => {
      const rule = readRule(given, book);
      change(book, place, (before) => ({ ...before, rule }));
    },
    IgnoreBlanks: (place, given: unknown, { book }) => {
      const ignoreBlanks = truth(given);
      change(book, place, (before) => ({ ...before, ignoreBlanks }));
    },
    Prompt: (place, given: Partial<ValidationSnapshot["prompt"]>, { book }) =>
      change(book, place, (before) => ({
        ...before,
        prompt: {
          title: text(given.title ?? "", TITLE),
          message: text(given.message ?? "", MESSAGE),
          showPrompt: given.showPrompt ?? true,
        },
      })),
    ErrorAlert: (place, given: Partial<ValidationSnapshot["errorAlert"]>, { book }) =>
      change(book, place, (before) => ({
        ...before,
        errorAlert: {
          title: text(given.title ?? "", TITLE),
          message: text(given.message ?? "", MESSAGE),
          showAlert: given.showAlert ?? true,
          style: oneOf(["Stop", "Warning", "Information"], given.style ?? "Stop"),
        },
      })),
  },
  call: {
    Clear: (place, _given, { book }) => change(book, place, () => null),
    GetInvalidCells: (place, _given, { book }) => {
      const areas = invalidCells(book, place);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas.of({ sheetId: place.sheetId, areas });
    },
    GetInvalidCellsOrNullObject: (place, _given, { book }) => {
      const areas = invalidCells(book, place);
      return areas.length === 0 ? null : rangeAreas.of({ sheetId: place.sheetId, areas });
    },
  },
});

function invalidCells(book: Book, place: Place): Area[] {
  const sheet = sheetOf(book, place);
  const found: Area[] = [];
  for (const rule of sheet.validations)
    for (const area of rule.areas)
      for (const own of place.areas) {
        const met = intersection(area, own);
        if (!met) continue;
        for (let row = met.row; row <= lastRow(met); row += 1)
          for (let column = met.column; column <= lastColumn(met); column += 1)
            if (refusedBy(book, rule, cellAt(book, sheet, row, column).value))
              found.push({ row, column, rows: 1, columns: 1 });
      }
  return found;
}
