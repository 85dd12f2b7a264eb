import type { GwpSet } from "../domain/emission-factor";
import type { FactorLibrary } from "../domain/factor-library";
import { scopeWords } from "../templates/activity-lists";
import { factorsTable, LOCAL_FACTOR, type FactorColumn } from "../templates/factors";
import type { Change, PlannedCell } from "../workbook/change-plan";
import { factorInUse, type FactorAnswer } from "./factor-in-use";
import type { EnteredFactor } from "./read-activity";
import type { ReadTable } from "./read-tables";
import { replacementIn } from "./replacement";

/** A row that Update factors wrote and that has to hold another factor now. */
export interface Rewritten {
  readonly changes: readonly Change[];
  /** "“Nitrous oxide” in litres, 2025/26: 0.496292 becomes 0.558 kgCO2e per litres (CO2e, AR4)." */
  readonly sentence: string;
}

/** What the rows written before come to now: those to write anew, and those a newer edition is out for. */
export interface FactorReview {
  readonly rewritten: readonly Rewritten[];
  /** Rows that would get another edition if they were written today; they stay, since figures were reported on them. */
  readonly outdated: readonly EnteredFactor[];
}

/**
 * Rows are written anew where the GWP set was changed, and where a factor of the user's own now stands for them or has
 * changed; never for a newer edition, and never a row of the user's own or one whose activity, unit or year was altered.
 */
export function reviewedFactors(
  tables: readonly ReadTable[],
  factors: readonly EnteredFactor[],
  library: FactorLibrary,
  gwpSet: GwpSet,
): FactorReview {
  const ours = factors.filter(({ key, writtenFor }) => key !== null && writtenFor?.toLowerCase() === key);
  const reviews = ours.flatMap((factor) => {
    const { activity, unit, year } = factor;
    if (activity === null || unit === null || year === null) return [];
    return [{ factor, answer: factorInUse(library, { activity, unit, year }, gwpSet) }];
  });
  return {
    rewritten: reviews.flatMap(({ factor, answer }) =>
      mayRewrite(factor, answer) ? rewrite(tables, factor, answer, gwpSet) : [],
    ),
    outdated: reviews.flatMap(({ factor, answer }) =>
      answer.found && !mayRewrite(factor, answer) && answer.factor.id !== factor.text("id") ? [factor] : [],
    ),
  };
}

function mayRewrite(factor: EnteredFactor, answer: FactorAnswer): boolean {
  const wasLocal = factor.text("fit") === LOCAL_FACTOR;
  if (!answer.found) return wasLocal || answer.reason === "no-value-in-set";
  return wasLocal || answer.gwpSet !== null || answer.factor.fit === LOCAL_FACTOR;
}

function rewrite(
  tables: readonly ReadTable[],
  factor: EnteredFactor,
  answer: FactorAnswer,
  gwpSet: GwpSet,
): Rewritten[] {
  const cells = answer.found ? cellsOf(answer) : withoutValue(gwpSet);
  const changes = (Object.keys(cells) as FactorColumn[]).flatMap((column) => {
    const found = replacementIn(tables, factorsTable, factor.row.key ?? "", column, cells[column] ?? null);
    return found?.isChange ? [found.change] : [];
  });
  if (changes.length === 0) return [];
  const was = factor.perUnit === null ? "no figure" : String(factor.perUnit);
  const now = answer.found
    ? `${answer.factor.published * answer.factor.multiplyBy} kgCO2e per unit (${answer.factor.gasBasis})`
    : `no figure in ${gwpSet}, which is not a figure of zero`;
  const what = `“${factor.activity ?? ""}” in ${factor.unit ?? ""}, ${factor.text("year") ?? ""}`;
  return [{ changes, sentence: `${what}: ${was} becomes ${now}.` }];
}

type Cells = Partial<Record<FactorColumn, PlannedCell>>;

function cellsOf({ factor }: Extract<FactorAnswer, { found: true }>): Cells {
  const { published, publishedUnit, multiplyBy, category, footprint, fit, source, edition, gasBasis } = factor;
  const { confidence, sinceYearBefore, note, id } = factor;
  const figures = { published, publishedUnit, multiplyBy, category, scope: scopeWords(factor.scope), footprint, fit };
  return { ...figures, source, edition, gasBasis, confidence, sinceYearBefore, note, id };
}

/** The row stays, so that the rows that take it say why they count in no total. */
function withoutValue(gwpSet: GwpSet): Cells {
  return { published: null, edition: gwpSet, gasBasis: `CO2e, ${gwpSet}: no figure`, id: null };
}
