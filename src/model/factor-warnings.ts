import type { FactorLookup } from "../domain/emission-factor";
import { activityKey, type FactorLibrary, type LibraryActivity } from "../domain/factor-library";
import { yearLabel, type FinancialYear } from "../domain/financial-year";

/** The share by which a factor may differ between two editions before its reader is told. */
const WORTH_SAYING = 0.1;

/**
 * What to know before figures of two years are set side by side: a factor carried forward, a local one, one that nobody
 * has read, and every jump between the editions that touches the activity. One sentence each; none for no factor.
 *
 * @param years `to` is the year of the factor, `from` the one it is compared with: the plan's baseline, or last year.
 */
export function warningsFor(
  library: FactorLibrary,
  lookup: FactorLookup,
  { from, to }: { readonly from: FinancialYear; readonly to: FinancialYear },
): string[] {
  if (!lookup.found) return [];

  const { factor, fit } = lookup;
  const activity = library.activities.get(activityKey(factor.activity));
  const warnings = [];
  if (fit.kind === "local") warnings.push(`A local factor is used. Its source: ${factor.source.title}.`);
  if (fit.kind === "carried-forward" && factor.year !== null)
    warnings.push(
      `The library has no edition of this factor for ${yearLabel(to)}: that of ${factor.year} (${factor.gasBasis}) is carried forward.`,
    );
  if (factor.confidence === "recalled - unverified")
    warnings.push("Part of this factor was recalled and not read in a source: check it before it is published.");
  if (fit.kind !== "local" && factor.year !== null && activity)
    warnings.push(...stepsBetween(activity, factor.year, from, to), ...changeBetween(activity, factor.unit, from, to));
  return warnings;
}

/** The jumps in the years from one to the other, but none that begins after the edition used: it has not made them. */
function stepsBetween({ steps }: LibraryActivity, edition: number, from: FinancialYear, to: FinancialYear): string[] {
  return steps
    .filter((step) => step.from < to.startYear && step.to > from.startYear && step.from <= edition)
    .map(({ sentence }) => sentence);
}

/** The factor itself, edition against edition, where it has moved by a tenth or more. */
function changeBetween({ factors }: LibraryActivity, unit: string, from: FinancialYear, to: FinancialYear): string[] {
  const editions = factors.filter((factor) => factor.unit === unit);
  const latestBy = ({ startYear }: FinancialYear) =>
    editions.filter(({ year }) => year !== null && year <= startYear).at(-1);
  const [before, after] = [latestBy(from), latestBy(to)];
  if (!before || !after || before.kgCO2ePerUnit === 0) return [];

  const change = after.kgCO2ePerUnit / before.kgCO2ePerUnit - 1;
  if (Math.abs(change) < WORTH_SAYING) return [];
  const percent = Math.round(Math.abs(change) * 100);
  return [
    `The factor itself ${change < 0 ? "fell" : "rose"} by ${percent}%, from ${before.printed} in the ${before.year} edition to ${after.printed} in that of ${after.year}.`,
  ];
}
