import type { FootprintName } from "../domain/emission-factor";
import type { Interval } from "../domain/interval";
import { type Leg, type PathFamily, familyOfLeg } from "./path-family";

/**
 * All that a trajectory rests on. Emissions are in ktCO2e; shares and growth are fractions (0.02 is 2%); a year is the
 * start year of a financial year (2019 is 2019/20), and a calendar year the plan prints is the one that ends in it
 * (2032 is 2031/32, so 2031).
 */
export interface TrajectoryInputs {
  readonly footprint: FootprintName;
  readonly baselineYear: number;
  readonly baseline: number;
  /** Growth of activity a year. */
  readonly growth: number;
  /** The year the path begins. */
  readonly startYear: number;
  /** What is left of the baseline when the path begins. */
  readonly startShare: number;
  readonly milestoneYear: number;
  /** The earlier year the plan hopes for; null where it names none. */
  readonly milestoneAspiration: number | null;
  /** What may be left of the baseline at the milestone. */
  readonly milestoneShare: number;
  readonly netZeroYear: number;
  readonly netZeroAspiration: number | null;
  readonly family: PathFamily;
  readonly ambition: "target" | "aspiration";
}

/**
 * The plan's two trajectories. CF+ holds CF: the two are never added.
 *
 * CF 2019/20 is not printed: 57.7 kt is 9.4 kt (l.226) over 16.3% (l.576). CF+ is "nearly 325" (l.205). Growth, and
 * what was left in 2024/25, are footnote vii (l.324); 47% and 73% are footnote vi (l.322); years l.303-310.
 */
export const planTrajectories: Readonly<Record<"cf" | "cfPlus", TrajectoryInputs>> = {
  cf: {
    footprint: "CF",
    baselineYear: 2019,
    baseline: 57.7,
    growth: 0.02,
    startYear: 2024,
    startShare: 0.95,
    milestoneYear: 2031,
    milestoneAspiration: 2027,
    milestoneShare: 0.53,
    netZeroYear: 2039,
    netZeroAspiration: 2034,
    family: "constant cut with growth on the rest",
    ambition: "target",
  },
  cfPlus: {
    footprint: "CF+",
    baselineYear: 2019,
    baseline: 325,
    growth: 0.02,
    startYear: 2024,
    startShare: 1,
    milestoneYear: 2038,
    milestoneAspiration: 2035,
    milestoneShare: 0.27,
    netZeroYear: 2044,
    netZeroAspiration: null,
    family: "constant cut with growth on the rest",
    ambition: "target",
  },
};

/**
 * The two footprints of 2019/20 in ktCO2e, with the values they may stand for: the ends are those between which every
 * share printed in Appendix 2 (l.1235-1246) agrees with its tonnage. "Nearly 325" is not more than 325.
 */
export const planFootprints: { readonly cf: Interval; readonly cfPlus: Interval } = {
  cf: { value: 57.7, low: 55.5, high: 59 },
  cfPlus: { value: 325, low: 318.2, high: 325 },
};

/** What a reader has to know about a path that is not what was asked for. */
export type PathNote =
  | { readonly code: "aspiration-not-stated"; readonly of: "milestone" | "net zero"; readonly usedYear: number }
  | { readonly code: "constant-rate-cannot-reach-zero"; readonly fromYear: number; readonly toYear: number };

/** Why no path can be drawn; the facts only, the words are chosen elsewhere. */
export type TrajectoryProblem =
  | { readonly code: "baseline-not-positive"; readonly given: number }
  | { readonly code: "growth-out-of-range"; readonly given: number; readonly minimum: number; readonly maximum: number }
  | { readonly code: "share-out-of-range"; readonly input: "startShare" | "milestoneShare"; readonly given: number }
  | { readonly code: "year-not-whole"; readonly input: YearInput; readonly given: number }
  | {
      readonly code: "year-too-early";
      readonly input: YearInput;
      readonly given: number;
      /** The input it has to follow, and the first year that would do. */
      readonly after: YearInput;
      readonly earliest: number;
    }
  | { readonly code: "constant-rate-to-zero"; readonly input: "startShare" | "milestoneShare" };

export type YearInput = "baselineYear" | "startYear" | "milestoneYear" | "netZeroYear";

export const LEAST_GROWTH = -0.5;
export const MOST_GROWTH = 0.5;

/** The years the path aims at, by ambition: an aspiration the plan does not name falls back to its target. */
export function aimedYears(inputs: TrajectoryInputs): { readonly milestoneYear: number; readonly netZeroYear: number } {
  const hopeful = inputs.ambition === "aspiration";
  return {
    milestoneYear: (hopeful ? inputs.milestoneAspiration : null) ?? inputs.milestoneYear,
    netZeroYear: (hopeful ? inputs.netZeroAspiration : null) ?? inputs.netZeroYear,
  };
}

/** The two stretches of the path: from its start to the milestone, and from there to net zero. In ktCO2e. */
export function legsOf(inputs: TrajectoryInputs): { readonly toMilestone: Leg; readonly toNetZero: Leg } {
  const { milestoneYear, netZeroYear } = aimedYears(inputs);
  const milestone = { year: milestoneYear, level: inputs.milestoneShare * inputs.baseline };
  return {
    toMilestone: { from: { year: inputs.startYear, level: inputs.startShare * inputs.baseline }, to: milestone },
    toNetZero: { from: milestone, to: { year: netZeroYear, level: 0 } },
  };
}

/** Where the path departs from what was asked for; empty where it does not. */
export function notesOf(inputs: TrajectoryInputs): PathNote[] {
  const { milestoneYear, netZeroYear } = aimedYears(inputs);
  const { toNetZero } = legsOf(inputs);
  const hopeful = inputs.ambition === "aspiration";
  const notes: PathNote[] = [];
  if (hopeful && inputs.milestoneAspiration === null)
    notes.push({ code: "aspiration-not-stated", of: "milestone", usedYear: milestoneYear });
  if (hopeful && inputs.netZeroAspiration === null)
    notes.push({ code: "aspiration-not-stated", of: "net zero", usedYear: netZeroYear });
  if (familyOfLeg(toNetZero, inputs.family) !== inputs.family)
    notes.push({ code: "constant-rate-cannot-reach-zero", fromYear: milestoneYear, toYear: netZeroYear });
  return notes;
}

/** @throws RangeError naming the first problem of the inputs, where they have any. */
export function refuseProblems(inputs: TrajectoryInputs): void {
  const [problem] = problemsOf(inputs);
  if (problem) throw new RangeError(`No path can be drawn: ${problem.code}.`);
}

/** Everything that keeps a path from being drawn, in the order of the inputs; empty where nothing does. */
export function problemsOf(inputs: TrajectoryInputs): TrajectoryProblem[] {
  const problems: TrajectoryProblem[] = [];
  if (!(inputs.baseline > 0 && inputs.baseline < Infinity))
    problems.push({ code: "baseline-not-positive", given: inputs.baseline });
  if (!(inputs.growth >= LEAST_GROWTH && inputs.growth <= MOST_GROWTH))
    problems.push({
      code: "growth-out-of-range",
      given: inputs.growth,
      minimum: LEAST_GROWTH,
      maximum: MOST_GROWTH,
    });
  for (const input of ["startShare", "milestoneShare"] as const) {
    const given = inputs[input];
    if (!(given >= 0 && given <= 1)) problems.push({ code: "share-out-of-range", input, given });
    else if (given === 0 && inputs.family === "constant rate") problems.push({ code: "constant-rate-to-zero", input });
  }
  return [...problems, ...yearProblems(inputs)];
}

function yearProblems(inputs: TrajectoryInputs): TrajectoryProblem[] {
  const { baselineYear, startYear } = inputs;
  const years = { baselineYear, startYear, ...aimedYears(inputs) };
  const notWhole = (Object.entries(years) as [YearInput, number][]).filter(([, given]) => !Number.isInteger(given));
  if (notWhole.length > 0) return notWhole.map(([input, given]) => ({ code: "year-not-whole", input, given }));

  const inOrder = [
    { input: "startYear", after: "baselineYear", gap: 0 },
    { input: "milestoneYear", after: "startYear", gap: 1 },
    { input: "netZeroYear", after: "milestoneYear", gap: 1 },
  ] as const;
  return inOrder
    .filter(({ input, after, gap }) => years[input] < years[after] + gap)
    .map(({ input, after, gap }) => ({
      code: "year-too-early",
      input,
      given: years[input],
      after,
      earliest: years[after] + gap,
    }));
}
