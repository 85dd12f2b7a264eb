import type { Opportunity } from "../domain/opportunity";
import { aim2028Headlines, fallSoFarHeadline } from "./aim-2028-headlines";
import { type PlanFigures, planFigures, printedSums } from "./derivation-inputs";
import { type Derivation, judged } from "./headline";
import { milestoneHeadlines, perHeadHeadline } from "./national-headlines";
import { opportunityHeadlines } from "./opportunity-headlines";
import { yearlyRateHeadlines } from "./yearly-rate-headlines";

/**
 * Where each headline of the plan comes from: the formulas tried, what each gives, which of them prints as the plan
 * does, and a verdict. A formula reproduces a headline when its value lies within the printed precision; it is possible
 * when only some value its inputs may stand for does. Nothing is known of what the authors did: a formula that fits is
 * an inference.
 *
 * @param opportunities The rows of Appendix 2 as printed, whatever the user has since brought up to date.
 * @param figures The plan's figures, any of which the caller may change.
 */
export function derivations(
  opportunities: readonly Opportunity[],
  figures: PlanFigures = planFigures,
): readonly Derivation[] {
  return [
    ...aim2028Headlines(figures),
    ...milestoneHeadlines(figures),
    ...yearlyRateHeadlines(figures),
    fallSoFarHeadline(figures),
    ...opportunityHeadlines(figures, printedSums(opportunities)),
    perHeadHeadline(figures),
  ].map(judged);
}
