import { type Interval, couldAgree, exactly } from "../domain/interval";

/** A figure that a derivation starts from, with where it stands. */
export interface SourcedFigure {
  readonly name: string;
  readonly figure: Interval;
  readonly unit: string;
  /** A line of the plan, "l.205", or a publication. */
  readonly source: string;
  /** What to know before trusting it; null where it is as printed. */
  readonly caution: string | null;
}

/** One way a headline may have been worked out. */
export interface Trial {
  readonly id: string;
  readonly name: string;
  /** The formula with its numbers: "77 / (325 × 1.02^5 - 9.4)". */
  readonly formula: string;
  readonly inputs: readonly SourcedFigure[];
  /** In the unit of the headline; its ends follow from what the inputs may stand for. */
  readonly result: Interval;
  /** Why it is wrong even where it gives what is printed; null where nothing is wrong with it. */
  readonly flaw: string | null;
}

/** A headline of the plan and the ways tried, the plainest first. */
export interface Headline {
  readonly key: string;
  readonly headline: string;
  readonly printed: string;
  readonly lines: readonly number[];
  /** The values that would print the same. */
  readonly precision: Interval;
  readonly unit: string;
  readonly trials: readonly Trial[];
  /** Ids of trials that other headlines speak for; the first in order of the trials where it is empty. */
  readonly preferred: readonly string[];
  /** What holds whatever the figures are. */
  readonly remark: string | null;
}

/** A trial held against what is printed. */
export interface FormulaFamily extends Trial {
  readonly unit: string;
  /** Whether its value prints as the plan's figure. */
  readonly reproduces: boolean;
  /** Whether any value its inputs may stand for does. */
  readonly possible: boolean;
}

/** Where a headline comes from, as far as that can be told. */
export interface Derivation extends Omit<Headline, "trials" | "preferred" | "remark"> {
  readonly families: readonly FormulaFamily[];
  /** The name of the family that fits best; null where none gives what is printed. */
  readonly family: string | null;
  /** Its result. */
  readonly result: Interval | null;
  readonly verdict: string;
}

/** Holds each trial against the printed precision and says which fits, if any. */
export function judged(headline: Headline): Derivation {
  const { trials, preferred, remark, ...facts } = headline;
  const families = trials.map((trial) => ({
    ...trial,
    unit: headline.unit,
    reproduces: couldAgree(exactly(trial.result.value), headline.precision),
    possible: couldAgree(trial.result, headline.precision),
  }));
  const fitting = families.filter(({ reproduces }) => reproduces);
  const best = fitting.find(({ id }) => preferred.includes(id)) ?? fitting[0] ?? null;
  return {
    ...facts,
    families,
    family: best?.name ?? null,
    result: best?.result ?? null,
    verdict: [...verdict(headline, families, best), ...(remark === null ? [] : [remark])].join(" "),
  };
}

function verdict(
  { printed, unit }: Headline,
  families: readonly FormulaFamily[],
  best: FormulaFamily | null,
): string[] {
  const given = ({ name, result }: FormulaFamily) => `"${name}" gives ${shown(result.value, unit)}`;
  const [plain] = families;
  if (!plain) return [`Nothing was tried for ${printed}.`];
  if (best === null)
    return [`${given(plain)}, which does not fit the printed ${printed}.`, ...possibility(printed, unit, plain)];

  const others = families.filter((family) => family.reproduces && family !== best).map(({ name }) => `"${name}"`);
  return [
    `${given(best)}, which fits the printed ${printed}.`,
    ...(best.flaw === null ? [] : [best.flaw]),
    ...(others.length === 0 ? [] : [`So ${others.length === 1 ? "does" : "do"} ${others.join(", ")}.`]),
    ...(plain.reproduces ? [] : [`${given(plain)} and does not fit.`, ...possibility(printed, unit, plain)]),
  ];
}

/** What the printed roundings leave open for a family that does not fit as it stands. */
function possibility(printed: string, unit: string, { possible, result: { low, high } }: FormulaFamily): string[] {
  if (!possible) return [];
  const from = low === null ? "no lower end" : shown(low, unit);
  const to = high === null ? "no upper end" : shown(high, unit);
  return [`${printed} is possible only where the printed roundings lean one way; they allow ${from} to ${to}.`];
}

/** A result as a sentence says it: three significant figures, or whole numbers from a thousand. */
function shown(value: number, unit: string): string {
  const places =
    Math.abs(value) >= 1000
      ? { maximumFractionDigits: 0 }
      : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
  return `${value.toLocaleString("en-GB", places)}${unit === "%" ? "" : " "}${unit}`;
}

/** A number, or the value of a figure, as a formula says it. */
export function digits(of: number | SourcedFigure): string {
  const value = typeof of === "number" ? of : of.figure.value;
  return value.toLocaleString("en-GB", { maximumSignificantDigits: 6 });
}

/** A trial, with nothing wrong with it unless that is said. */
export function trial(
  id: string,
  name: string,
  formula: string,
  inputs: readonly SourcedFigure[],
  result: Interval,
  flaw: string | null = null,
): Trial {
  return { id, name, formula, inputs, result, flaw };
}
