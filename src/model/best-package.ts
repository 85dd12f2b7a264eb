import { type Interval, sumOf } from "../domain/interval";
import { type OpportunityFigures, remainingOf } from "./opportunities";

/** What a package is chosen from and by. */
export interface PackageAsked {
  readonly rows: readonly OpportunityFigures[];
  /** In whatever the costs are in: pounds, or points of effort. */
  readonly budget: number;
  /** The cost of each opportunity by key, 0 or more; null or absent is not known. */
  readonly costs: Readonly<Record<string, number | null>>;
  /** Only what is dated by this start year counts. */
  readonly byYear: number;
  /** Rows whose achieved is Unknown: at their whole potential, or left out. */
  readonly unknownAchieved: "whole potential" | "left out";
}

/** The package, and what could not be in it; every row is in exactly one of the lists. Keys in alphabetical order. */
export interface BestPackage {
  readonly chosen: readonly string[];
  /** What remains of the chosen, in tCO2e a year. */
  readonly tonnes: Interval;
  readonly cost: number;
  /** Those it could have held and does not. */
  readonly notChosen: readonly string[];
  readonly costNotKnown: readonly string[];
  readonly achievedNotKnown: readonly string[];
  readonly datedLater: readonly string[];
  readonly nothingLeft: readonly string[];
}

interface Candidate {
  readonly key: string;
  readonly tonnes: number;
  readonly cost: number;
}

/** A package on the front: no other costs as little and saves as much. The last chosen comes first. */
interface Choice {
  readonly tonnes: number;
  readonly cost: number;
  readonly keys: readonly string[];
}

/** Costs are compared to a billionth of the budget, so that 0.1 + 0.2 fits into 0.3. */
const COST_TOLERANCE = 1e-9;

/**
 * The opportunities within a budget that leave most tonnes saved by a date: exact, not greedy. Of packages that save
 * the same it takes the cheapest, then the smallest, then the one whose keys come first in the alphabet.
 *
 * Rows are added one at a time to every package on the front of cost and tonnes, and a package that costs as much as
 * another and saves no more is dropped. The work can double with each row in the worst case.
 *
 * @throws RangeError when the budget or a cost is below 0 or not a number.
 */
export function bestPackage({ rows, budget, costs, byYear, unknownAchieved }: PackageAsked): BestPackage {
  refuseNegative("The budget", budget);
  const groups: Record<"datedLater" | "achievedNotKnown" | "nothingLeft" | "costNotKnown", string[]> = {
    datedLater: [],
    achievedNotKnown: [],
    nothingLeft: [],
    costNotKnown: [],
  };
  const candidates: Candidate[] = [];
  for (const row of [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const cost = costs[row.key] ?? null;
    const tonnes = remainingOf(row).value;
    if (row.achieveBy > byYear) groups.datedLater.push(row.key);
    else if (row.achieved === null && unknownAchieved === "left out") groups.achievedNotKnown.push(row.key);
    else if (tonnes <= 0) groups.nothingLeft.push(row.key);
    else if (cost === null) groups.costNotKnown.push(row.key);
    else {
      refuseNegative(`The cost of "${row.key}"`, cost);
      candidates.push({ key: row.key, tonnes, cost });
    }
  }

  const best = bestOf(candidates, budget * (1 + COST_TOLERANCE));
  return {
    chosen: best.keys,
    tonnes: sumOf(rows.filter(({ key }) => best.keys.includes(key)).map(remainingOf)),
    cost: best.cost,
    notChosen: candidates.map(({ key }) => key).filter((key) => !best.keys.includes(key)),
    ...groups,
  };
}

/** The front is kept in order of cost, so that its last package saves most. */
function bestOf(candidates: readonly Candidate[], most: number): Choice {
  const nothing: Choice = { tonnes: 0, cost: 0, keys: [] };
  const front = candidates.reduce<readonly Choice[]>(
    (choices, { key, tonnes, cost }) =>
      undominated([
        ...choices,
        ...choices
          .map((choice) => ({ tonnes: choice.tonnes + tonnes, cost: choice.cost + cost, keys: [...choice.keys, key] }))
          .filter((choice) => choice.cost <= most),
      ]),
    [nothing],
  );
  return front.at(-1) ?? nothing;
}

function undominated(choices: readonly Choice[]): readonly Choice[] {
  const kept: Choice[] = [];
  let mostTonnes = -1;
  for (const choice of [...choices].sort(cheapestFirst)) {
    if (choice.tonnes <= mostTonnes) continue;
    kept.push(choice);
    mostTonnes = choice.tonnes;
  }
  return kept;
}

function cheapestFirst(one: Choice, other: Choice): number {
  return (
    one.cost - other.cost ||
    other.tonnes - one.tonnes ||
    one.keys.length - other.keys.length ||
    (one.keys.join() < other.keys.join() ? -1 : 1)
  );
}

function refuseNegative(what: string, amount: number): void {
  if (!(amount >= 0)) throw new RangeError(`${what} is an amount of 0 or more, got ${amount}.`);
}
