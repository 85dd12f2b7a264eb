import { financialYear, yearLabel } from "../../src/domain/financial-year";
import type { Opportunity, OpportunityTotal, PrintedFigure } from "../../src/domain/opportunity";
import { orNull, type PlanDocument, readable, seedMeta, withoutMarks } from "./plan-document";

/** The lines of Appendix 2. */
const APPENDIX = { first: 1235, last: 1246, total: 1247, notes: [1253, 1260] } as const;

/** The 12 rows of Appendix 2, its printed totals and its notes. */
export function opportunities(plan: PlanDocument) {
  return {
    meta: seedMeta("Opportunity analysis: Appendix 2", "Appendix 2, l.1230-1260", [
      "Drawn by scripts/draw-seeds.ts; change the script, not this file.",
      "low and high are the figures that print the same: half a unit of the last digit that is not a trailing zero either side for tCO2e (~8,100 is 8,050 to 8,150; ~2,000 is 1,500 to 2,500), half a unit of the last printed decimal for percentages. A figure printed with > has no upper end.",
      "Unknown is not zero: it has no value. None is zero.",
      "A calendar year is read as the financial year that ends in it: 2028 is 2027/28.",
      "The printed totals are kept as printed; the errata register (E9, E14) says where they differ from the rows.",
    ]),
    opportunities: linesBetween(APPENDIX.first, APPENDIX.last).map((line) => opportunity(plan, line)),
    total: total(plan),
    notes: linesBetween(...APPENDIX.notes).map((line) => ({
      text: readable(plan.line(line)).replace(/^- /, ""),
      sourceLine: line,
    })),
  };
}

function opportunity(plan: PlanDocument, line: number) {
  const [theme = "", amount, cf, cfPlus, date = "", rationale = "", achieved, effort = ""] = plan.cells(line);
  const [level, reason] = withoutMarks(effort).split(" – ");
  const shareOfCf = printedShare(cf);

  return {
    key: theme.toLowerCase().replaceAll(" ", "-"),
    theme,
    opportunity: printedAmount(amount),
    shareOfCf,
    shareOfCfPlus: printedShare(cfPlus),
    footprint: shareOfCf.precision === "not-applicable" ? "CF+" : "CF",
    date,
    achieveBy: yearLabel(financialYear(Number(date) - 1)),
    rationale,
    achieved: printedAmount(achieved),
    effort: { level: level as Opportunity["effort"]["level"], reason: orNull(reason) },
    sourceLine: line,
  };
}

function total(plan: PlanDocument): OpportunityTotal {
  const [, amount, cf, cfPlus, , , achieved] = plan.cells(APPENDIX.total);
  return {
    opportunity: printedAmount(amount),
    shareOfCf: printedShare(cf),
    shareOfCfPlus: printedShare(cfPlus),
    achieved: printedAmount(achieved),
    sourceLine: APPENDIX.total,
  };
}

/** "~8,100" tCO2e: about, to the last digit that is not a trailing zero. */
export function printedAmount(printed: string = ""): PrintedFigure {
  const trailingZeros = /(0*)$/.exec(printed.replaceAll(",", ""))![1]!.length;
  return printedFigure(printed, 10 ** trailingZeros / 2);
}

/** "2.5%": rounded to the last printed decimal. */
export function printedShare(printed: string = ""): PrintedFigure {
  const decimals = /\.(\d+)%$/.exec(printed)?.[1]?.length ?? 0;
  return printedFigure(printed, 10 ** -decimals / 2);
}

function printedFigure(printed: string, halfUnit: number): PrintedFigure {
  if (printed === "Unknown") return { printed, value: null, precision: "unknown", low: null, high: null };
  if (printed === "n/a") return { printed, value: null, precision: "not-applicable", low: null, high: null };
  if (printed === "None") return { printed, value: 0, precision: "exact", low: 0, high: 0 };

  const [, sign, digits] = /^([~>]?)([\d,.]+)%?$/.exec(printed) ?? [];
  if (digits === undefined) throw new RangeError(`"${printed}" is not a figure.`);
  const value = Number(digits.replaceAll(",", ""));
  if (sign === ">") return { printed, value, precision: "more-than", low: value, high: null };

  // Rounded to six places, so that 0.3 less 0.05 is written 0.25.
  const [low, high] = [value - halfUnit, value + halfUnit].map((end) => Math.round(end * 1e6) / 1e6);
  return { printed, value, precision: sign === "~" ? "about" : "rounded", low: low!, high: high! };
}

function linesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
