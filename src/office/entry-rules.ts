import type { EntryRule, MarkRule } from "../workbook/change-plan";

/** Excel wants bounds for every number rule; these admit every figure a Green Plan can hold. */
const ANY_NUMBER = 1e15;

/** Blanks are passed over, as Excel does unless told otherwise. */
export function validateRanges({ dataValidation }: Excel.Range | Excel.RangeAreas, entry: EntryRule): void {
  const rule = ruleOf(entry.accepts);
  if (rule !== null) {
    dataValidation.rule = rule;
    dataValidation.errorAlert = { ...entry.refusal, style: entry.refusal.style, showAlert: true };
  }
  dataValidation.prompt = { ...entry.prompt, showPrompt: true };
}

function ruleOf(accepts: EntryRule["accepts"]): Excel.DataValidationRule | null {
  switch (accepts.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: accepts.source } };
    case "decimal":
      return { decimal: boundsOf(accepts) };
    case "whole":
      return { wholeNumber: boundsOf(accepts) };
    case "date":
      return { date: { formula1: accepts.earliest, formula2: accepts.latest, operator: "Between" } };
    case "text-length":
      return { textLength: { formula1: accepts.maximum, operator: "LessThanOrEqualTo" } };
    case "anything":
      return null;
  }
}

function boundsOf({ minimum, maximum }: { minimum: number | null; maximum: number | null }): Excel.BasicDataValidation {
  if (minimum !== null && maximum === null) return { formula1: minimum, operator: "GreaterThanOrEqualTo" };
  if (minimum === null && maximum !== null) return { formula1: maximum, operator: "LessThanOrEqualTo" };
  return { formula1: minimum ?? -ANY_NUMBER, formula2: maximum ?? ANY_NUMBER, operator: "Between" };
}

export function markRanges({ conditionalFormats }: Excel.Range | Excel.RangeAreas, mark: MarkRule): void {
  const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = mark.formula;
  if (mark.fill !== undefined) custom.format.fill.color = mark.fill;
  if (mark.colour !== undefined) custom.format.font.color = mark.colour;
  if (mark.bold !== undefined) custom.format.font.bold = mark.bold;
  if (mark.italic !== undefined) custom.format.font.italic = mark.italic;
  if (mark.topBorder !== undefined) {
    const top = custom.format.borders.getItem(Excel.ConditionalRangeBorderIndex.edgeTop);
    top.style = "Continuous";
    top.color = mark.topBorder;
  }
}
