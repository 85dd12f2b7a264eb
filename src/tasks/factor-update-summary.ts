import { CARRIED_FORWARD, type FactorInUse } from "../templates/factors";
import type { PlanSummary } from "../workbook/change-plan";
import type { FactorReview } from "./factor-rewrites";
import type { EnteredActivity, EnteredFactor } from "./read-activity";
import type { WordedFinding } from "./task-types";

export interface FactorUpdateFacts {
  /** The sheet the factors are on. */
  readonly sheet: string;
  readonly missing: readonly FactorInUse[];
  readonly review: FactorReview;
  readonly factors: readonly EnteredFactor[];
  readonly activities: readonly EnteredActivity[];
  readonly problems: readonly WordedFinding[];
}

/** More than these of a kind are counted, not listed. */
const MOST_LISTED = 8;

/** What an update of the factors will do and what it leaves to be done, for the person who decides. */
export function factorUpdateSummary(facts: FactorUpdateFacts): PlanSummary {
  const { sheet, missing, review, factors } = facts;
  const local = factors.filter(({ writtenFor, key }) => writtenFor === null && key !== null).length;
  return {
    adds: [
      ...(missing.length === 0
        ? []
        : [
            `${counted(missing.length, "factor")} at the end of the table on sheet “${sheet}”: ${listed(missing.map(named))}.`,
          ]),
      ...review.rewritten.map(({ sentence }) => sentence),
    ],
    leaves: [
      `Every other factor on sheet “${sheet}”${local === 0 ? "" : `, ${counted(local, "factor")} of your own included`}.`,
    ],
    notes: [...newFactorNotes(missing), ...oldFactorNotes(facts), ...problemNotes(facts)],
  };
}

function newFactorNotes(missing: readonly FactorInUse[]): string[] {
  const carried = missing.filter(({ fit }) => fit.startsWith(CARRIED_FORWARD));
  const recalled = missing.filter(({ confidence }) => confidence === "recalled - unverified");
  const steps = missing.filter(({ sinceYearBefore }) => sinceYearBefore !== null);
  return [
    ...(carried.length === 0
      ? []
      : [
          `The year has no edition of its own, so that of an earlier year is carried forward: ${listed(carried.map((one) => `${named(one)} from ${one.edition}`))}.`,
        ]),
    ...(steps.length === 0
      ? []
      : [
          `Before a year is set beside the one before, read the column “Step change”: it has something to say of ${listed(steps.map(named))}.`,
        ]),
    ...(recalled.length === 0
      ? []
      : [
          `Part of these was recalled and not read in a source, so check them before they are published: ${listed(recalled.map(named))}.`,
        ]),
  ];
}

function oldFactorNotes({ factors, activities, review }: FactorUpdateFacts): string[] {
  const asked = new Set(activities.flatMap(({ key }) => key ?? []));
  const unused = factors.filter(({ key, writtenFor }) => writtenFor !== null && key !== null && !asked.has(key));
  const { outdated } = review;
  return [
    ...(outdated.length === 0
      ? []
      : [
          `Another edition would be taken today for ${listed(outdated.map((one) => `“${one.activity ?? ""}” in ${one.text("year") ?? ""}`))}. Nothing is changed, since figures were reported on the factors there; delete their rows and update again to take it.`,
        ]),
    ...(unused.length === 0
      ? []
      : [
          `${counted(unused.length, "factor")} ${unused.length === 1 ? "is" : "are"} used by no row any more and can be deleted.`,
        ]),
  ];
}

/** Each problem once, with how many rows have it. */
function problemNotes({ problems }: FactorUpdateFacts): string[] {
  const rows = new Map<string, number>();
  for (const { message, remedy } of problems) {
    const sentence = `${message} ${remedy}`;
    rows.set(sentence, (rows.get(sentence) ?? 0) + 1);
  }
  const shown = [...rows].slice(0, MOST_LISTED).map(([sentence, count]) => `${counted(count, "row")}: ${sentence}`);
  return rows.size > MOST_LISTED
    ? [...shown, `And ${rows.size - MOST_LISTED} more: check the figures for all.`]
    : shown;
}

function named({ activity, unit, year }: FactorInUse): string {
  return `“${activity}” in ${unit}, ${year}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).join("; ");
  return names.length > MOST_LISTED ? `${shown}; and ${names.length - MOST_LISTED} more` : shown;
}
