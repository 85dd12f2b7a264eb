import type { ValidationSnapshot } from "../book-snapshot";
import { areasName, areasOf } from "./addresses";
import { shownFormula, storedFormula } from "./formula-text";
import { ruleChanges } from "./kept-rules";
import { dateOfSerial, serialOfDate } from "./date-serials";
import { sheetOrder } from "./sheet-layout";
import type { XmlElement } from "./xml";
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  element,
  insertInOrder,
  isOn,
  localNameOf,
  removeChild,
  setAttribute,
  textOf,
} from "./xml";

const kinds: ReadonlyMap<string, string> = new Map([
  ["whole", "wholeNumber"],
  ["decimal", "decimal"],
  ["date", "date"],
  ["time", "time"],
  ["textLength", "textLength"],
]);

const operators: ReadonlyMap<string, string> = new Map([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
]);

const alertStyles = { Stop: undefined, Warning: "warning", Information: "information" } as const;

/** Excel calls a file damaged when one of these texts is longer. */
const LONGEST = { title: 32, message: 255, alert: 225 };

/** Older rules and, from the sheet's extensions, those that look at another sheet. */
export function readValidations(root: XmlElement, uses1904Dates: boolean): ValidationSnapshot[] {
  return storedValidations(root).map((stored) => snapshotOf(stored, uses1904Dates));
}

function storedValidations(root: XmlElement): XmlElement[] {
  return [
    ...childrenOf(childOf(root, "dataValidations"), "dataValidation"),
    ...descendantsOf(childOf(root, "extLst"), "dataValidation"),
  ];
}

/** An attribute in a rule of the older kind, an element in an extension. */
function areasOfStored(stored: XmlElement): ReturnType<typeof areasOf> {
  return areasOf(attributeOf(stored, "sqref") ?? textOf(descendantsOf(stored, "sqref")[0]));
}

function snapshotOf(stored: XmlElement, uses1904Dates: boolean): ValidationSnapshot {
  const style = attributeOf(stored, "errorStyle");
  return {
    areas: areasOfStored(stored),
    rule: ruleOf(stored, uses1904Dates),
    ignoreBlanks: isOn(stored, "allowBlank"),
    prompt: {
      title: attributeOf(stored, "promptTitle") ?? "",
      message: attributeOf(stored, "prompt") ?? "",
      showPrompt: isOn(stored, "showInputMessage"),
    },
    errorAlert: {
      title: attributeOf(stored, "errorTitle") ?? "",
      message: attributeOf(stored, "error") ?? "",
      showAlert: isOn(stored, "showErrorMessage"),
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
    },
  };
}

function ruleOf(stored: XmlElement, uses1904Dates: boolean): ValidationSnapshot["rule"] {
  const type = attributeOf(stored, "type") ?? "none";
  const formula = (name: string) => {
    const found = childrenOf(stored).find((child) => localNameOf(child.name) === name);
    return found && textOf(found).trim();
  };
  const first = formula("formula1") ?? "";
  if (type === "list") {
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    const source = literal === undefined ? shownFormula(first) : literal.replaceAll('""', '"');
    return { list: { inCellDropDown: !isOn(stored, "showDropDown"), source } };
  }
  if (type === "custom") return { custom: { formula: shownFormula(first) } };
  const kind = kinds.get(type);
  if (kind === undefined) return {};
  const shown = (text: string) => {
    const number = text === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(number)) return shownFormula(text);
    return kind === "date" ? dateOfSerial(number, uses1904Dates) : number;
  };
  const second = formula("formula2");
  return {
    [kind]: {
      formula1: shown(first),
      ...(second === undefined || second === "" ? {} : { formula2: shown(second) }),
      operator: operators.get(attributeOf(stored, "operator") ?? "between") ?? "Between",
    },
  };
}

export function writeValidations(
  root: XmlElement,
  opened: readonly ValidationSnapshot[],
  current: readonly ValidationSnapshot[],
  uses1904Dates: boolean,
): void {
  const file = storedValidations(root).map((stored) => ({ areas: areasOfStored(stored), stored }));
  const { gone, added } = ruleChanges(file, opened, current);
  for (const stored of gone) takeOut(root, stored);
  if (added.length > 0 && !childOf(root, "dataValidations")) {
    insertInOrder(root, sheetOrder, element("dataValidations"));
  }
  const list = childOf(root, "dataValidations");
  if (!list || (gone.length === 0 && added.length === 0)) return;
  list.children.push(...added.map((validation) => written(validation, uses1904Dates)));
  const count = childrenOf(list, "dataValidation").length;
  setAttribute(list, "count", count);
  if (count === 0) removeChild(root, list);
}

/** Takes an element out wherever it stands, and any list or extension that it leaves empty. */
export function takeOut(from: XmlElement, gone: XmlElement): boolean {
  const elements = childrenOf(from);
  if (elements.includes(gone)) {
    removeChild(from, gone);
    if (attributeOf(from, "count") !== undefined) setAttribute(from, "count", childrenOf(from).length);
    return true;
  }
  const holder = elements.find((child) => takeOut(child, gone));
  if (holder && childrenOf(holder).length === 0) removeChild(from, holder);
  return holder !== undefined;
}

function written(validation: ValidationSnapshot, uses1904Dates: boolean): XmlElement {
  const { prompt, errorAlert } = validation;
  const { attributes, formulas } = writtenRule(validation.rule, uses1904Dates);
  return element(
    "dataValidation",
    {
      ...attributes,
      errorStyle: alertStyles[errorAlert.style],
      allowBlank: validation.ignoreBlanks ? true : undefined,
      showInputMessage: prompt.showPrompt ? true : undefined,
      showErrorMessage: errorAlert.showAlert ? true : undefined,
      errorTitle: shortened(errorAlert.title, LONGEST.title),
      error: shortened(errorAlert.message, LONGEST.alert),
      promptTitle: shortened(prompt.title, LONGEST.title),
      prompt: shortened(prompt.message, LONGEST.message),
      sqref: areasName(validation.areas),
    },
    formulas.map((formula, index) => element(`formula${index + 1}`, {}, [formula])),
  );
}

function shortened(text: string, longest: number): string | undefined {
  return text === "" ? undefined : text.slice(0, longest);
}

function writtenRule(
  rule: ValidationSnapshot["rule"],
  uses1904Dates: boolean,
): { attributes: Record<string, string | boolean | undefined>; formulas: string[] } {
  const [[kind, given] = ["none", {}]] = Object.entries(rule).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const facts = new Map<string, unknown>(Object.entries(given ?? {}));
  if (kind === "list") {
    const source = words(facts.get("source"));
    const formula = source.startsWith("=") ? storedFormula(source) : `"${source.replaceAll('"', '""')}"`;
    return {
      attributes: { type: "list", showDropDown: facts.get("inCellDropDown") === false ? true : undefined },
      formulas: [formula],
    };
  }
  if (kind === "custom") {
    return { attributes: { type: "custom" }, formulas: [storedFormula(words(facts.get("formula")))] };
  }
  const type = [...kinds].find(([, shown]) => shown === kind)?.[0];
  if (type === undefined) return { attributes: {}, formulas: [] };
  const operator = [...operators].find(([, shown]) => shown === facts.get("operator"))?.[0];
  const operands = [facts.get("formula1"), facts.get("formula2")].filter(
    (operand) => operand !== undefined && operand !== "",
  );
  return {
    attributes: { type, operator: operator === "between" ? undefined : operator },
    formulas: operands.map((operand) => writtenOperand(operand, kind, uses1904Dates)),
  };
}

function writtenOperand(operand: unknown, kind: string, uses1904Dates: boolean): string {
  const text = String(operand);
  if (text.startsWith("=")) return storedFormula(text);
  const clock = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text);
  if (kind === "time" && clock) {
    const [, hours, minutes, seconds = "0"] = clock;
    return String((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400);
  }
  const serial =
    (kind === "date" || kind === "time") && /^\d{4}-/.test(text) ? serialOfDate(text, uses1904Dates) : undefined;
  return serial === undefined ? text : String(serial);
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}
