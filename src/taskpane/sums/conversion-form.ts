import type { Unit } from "../../domain/quantity";
import type { ConversionTarget, SelectedFigures, SelectionConversionRequest } from "../../tasks/conversion-types";
import type { FoundActivity } from "../../tasks/found-activities";
import type { YearAndSet } from "./ActivityYear";

/** What the conversion form says. */
export interface ConversionWish {
  /** Null takes the unit of each column from its header. */
  readonly from: string | null;
  readonly to: Unit | null;
  readonly where: SelectionConversionRequest["where"];
  readonly convertFormulas: boolean;
  readonly gas: string | null;
  readonly activity: FoundActivity | null;
  readonly when: YearAndSet;
}

export const newWish: ConversionWish = {
  from: null,
  to: null,
  where: "beside",
  convertFormulas: false,
  gas: null,
  activity: null,
  when: { year: "2025/26", gwpSet: "AR5" },
};

/** What the columns can become by their headers' units, each once. */
export function targetsOf({ columns }: SelectedFigures): readonly ConversionTarget[] {
  const all = columns.flatMap(({ targets }) => targets);
  return all.filter(({ unit }, index) => all.findIndex((other) => other.unit === unit) === index);
}

export type ConversionProblems = Readonly<Partial<Record<"from" | "to" | "gas" | "activity", string>>>;

/** What is still to be chosen, by field. */
export function problemsIn(
  { from, to, gas, activity }: ConversionWish,
  selection: SelectedFigures,
  needs: ConversionTarget["needs"],
): ConversionProblems {
  return {
    ...(from === null &&
      selection.columns.every(({ unit }) => unit === null) && { from: "Choose the unit the figures are in." }),
    ...(to === null && { to: "Choose what they become." }),
    ...(needs === "gas" && gas === null && { gas: "Choose the gas: its density turns one into the other." }),
    ...(needs === "activity" && activity === null && { activity: "Find and choose the activity they are of." }),
  };
}

/** The request that a form without problems makes. */
export function requestFor(
  { from, where, convertFormulas, gas, activity, when }: ConversionWish,
  to: Unit,
  selection: SelectedFigures,
  needs: ConversionTarget["needs"],
): SelectionConversionRequest {
  return {
    selection,
    from,
    to,
    where,
    ...(needs === "gas" && gas !== null && { gas }),
    ...(needs === "activity" && activity && { activity: { name: activity.activity, ...when } }),
    ...(where === "in-place" && convertFormulas && { convertFormulas: true }),
  };
}
