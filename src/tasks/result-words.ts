import { financialYear, yearLabel } from "../domain/financial-year";
import type { Gap } from "../model/gap";
import type { YearReached } from "../model/progress";
import type { TonnesAtRisk } from "../model/tonnes-at-risk";
import type { TrajectoryProblem, YearInput } from "../model/trajectory-inputs";
import { trajectoryInputs, type TrajectoryInput } from "../templates/trajectory-inputs";
import type { Calculation, OpportunitySums, TrajectoryResults } from "./calculate";
import { amountWords, intervalWords, shareWords } from "./figure-words";

/** Sentences that belong together. */
export interface SentenceGroup {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What a workbook's sums come to, as a person reads them. A part without its sheet is left out. */
export interface WorkbookResults {
  readonly groups: readonly SentenceGroup[];
  /** Why a path, and what follows from it, cannot be worked out. */
  readonly problems: readonly { readonly message: string; readonly remedy: string }[];
}

/** The words for a calculation: paths, the gap, opportunities, what is at risk, and what stands in the way. */
export function resultWords({ trajectories, gap, opportunities, atRisk }: Calculation): WorkbookResults {
  const paths = trajectories ? [trajectories.cf, trajectories.cfPlus] : [];
  const groups: readonly SentenceGroup[] = [
    { title: "From here", sentences: paths.flatMap(fromHere) },
    { title: "The gap", sentences: (gap ?? []).map(gapSentence) },
    { title: "Opportunities", sentences: opportunities ? opportunitySentences(opportunities) : [] },
    { title: "At risk", sentences: atRisk ? riskSentences(atRisk) : [] },
  ];
  return {
    groups: groups.filter(({ sentences }) => sentences.length > 0),
    problems: paths.flatMap(({ inputs: { footprint }, problems }) =>
      problems.map((problem) => problemWords(footprint, problem)),
    ),
  };
}

function fromHere({ inputs: { footprint }, latest, required, reached }: TrajectoryResults): string[] {
  if (!latest) return [];
  const measured = `${footprint} was ${amountWords(latest.emissions, "kt")} in ${year(latest.year)}.`;
  const cut =
    required && required.yearlyCut > 0
      ? ` Its milestone asks for a cut of ${amountWords(required.yearlyCut, "kt")} a year from there${required.shareOfCurrent === null ? "" : `, ${shareWords(required.shareOfCurrent)} of it`}.`
      : "";
  return [`${measured}${cut}${reached ? paceWords(reached.milestone) : ""}`];
}

function paceWords(milestone: YearReached): string {
  switch (milestone.kind) {
    case "reached-in":
      return ` At the pace so far it is reached in ${year(milestone.year)}.`;
    case "not-at-this-pace":
      return " It has not fallen so far, so at this pace it is never reached.";
    case "no-pace-yet":
      return "";
  }
}

function gapSentence({ horizon, identified, unknownRows, unidentified, surplus }: Gap): string {
  const unknown = unknownRows === 0 ? "" : `; what was achieved is Unknown for ${unknownRows} of them`;
  const rest = surplus
    ? `More is identified than needed: ${intervalWords(negated(unidentified), "kt")}.`
    : `Not identified: ${intervalWords(unidentified, "kt")}.`;
  return (
    `${horizon.footprint} by ${year(horizon.year)}: needed ${intervalWords(horizon.needed, "kt")}. ` +
    `Identified in time: ${intervalWords(identified, "kt")}${unknown}. ${rest}`
  );
}

function negated({ value, low, high }: Gap["unidentified"]): Gap["unidentified"] {
  return { value: -value, low: high === null ? null : -high, high: low === null ? null : -low };
}

function opportunitySentences({ potential, achieved, remaining, unknown }: OpportunitySums): string[] {
  return [
    `Potential a year: ${intervalWords(potential, "t")}.`,
    `Achieved, where that is known: ${intervalWords(achieved, "t")}.`,
    `Remaining: ${intervalWords(remaining, "t")}.`,
    ...(unknown.rows === 0
      ? []
      : [
          `What was achieved is Unknown for ${unknown.rows} of them, with a potential of ${intervalWords(unknown.potential, "t")}.`,
        ]),
  ];
}

function riskSentences({ atRisk, atRiskCount, beyondHorizon, beyondHorizonCount }: TonnesAtRisk): string[] {
  if (atRiskCount === 0) return ["No action that is linked to an opportunity is red or has slipped."];
  return [
    `At risk a year: ${intervalWords(atRisk, "t")}, in ${opportunityCount(atRiskCount)} whose actions are red or have slipped.`,
    ...(beyondHorizonCount === 0
      ? []
      : [
          `Of it, ${intervalWords(beyondHorizon, "t")} is in ${opportunityCount(beyondHorizonCount)} whose actions are forecast to end after the 2028 aim.`,
        ]),
  ];
}

function opportunityCount(count: number): string {
  return count === 1 ? "1 opportunity" : `${count} opportunities`;
}

const yearLabels: Readonly<Record<YearInput, string>> = {
  baselineYear: trajectoryInputs.BaselineYear.label,
  startYear: trajectoryInputs.StartYear.label,
  milestoneYear: "Milestone",
  netZeroYear: "Net zero",
};

const shareLabels: Readonly<Record<"startShare" | "milestoneShare", string>> = {
  startShare: trajectoryInputs.StartShare.label,
  milestoneShare: trajectoryInputs.MilestoneShare.label,
};

function problemWords(footprint: string, problem: TrajectoryProblem): WorkbookResults["problems"][number] {
  const about = (label: string, message: string, remedy: string) => ({
    message: `${footprint}, “${label}” on the Trajectory sheet ${message}.`,
    remedy,
  });
  const figureOf = (input: TrajectoryInput) => trajectoryInputs[input].label;
  switch (problem.code) {
    case "baseline-not-positive":
      return about(figureOf("Baseline"), notThere(problem.given, "is not more than 0"), "Enter it in ktCO2e.");
    case "growth-out-of-range":
      return about(
        figureOf("Growth"),
        notThere(problem.given, "is beyond what is taken"),
        "Enter −50 to 50, in per cent a year.",
      );
    case "share-out-of-range":
      return about(
        shareLabels[problem.input],
        notThere(problem.given, "is not a share of the baseline"),
        "Enter 0 to 100, in per cent.",
      );
    case "constant-rate-to-zero":
      return about(
        shareLabels[problem.input],
        "is 0, which a constant rate never reaches",
        "Choose another shape of path.",
      );
    case "year-not-whole":
      return about(
        yearLabels[problem.input],
        "is blank or is no financial year",
        "Enter a financial year, such as 2031/32.",
      );
    case "year-too-early":
      return about(
        yearLabels[problem.input],
        `is too early, after “${yearLabels[problem.after]}”`,
        `Enter ${year(problem.earliest)} or later.`,
      );
  }
}

/** A cell without a number reads as NaN. */
function notThere(given: number, otherwise: string): string {
  return Number.isNaN(given) ? "is blank or is not a number" : otherwise;
}

function year(startYear: number): string {
  return yearLabel(financialYear(startYear));
}
