import { type Interval, sumOf } from "../domain/interval";
import type { OpportunityLink } from "../domain/opportunity-link";
import { type OpportunityFigures, remainingOf } from "./opportunities";

/** How an action stands, as its row of the Delivery Plan says. Dates are ISO dates; a blank is null. */
export interface ActionStanding {
  readonly key: string;
  readonly emissionsCategory: string | null;
  readonly status: string | null;
  readonly rag: string | null;
  readonly dueDate: string | null;
  readonly forecastDate: string | null;
}

/** An opportunity with the actions that share its emissions category. Tonnages in tCO2e a year. */
export interface OpportunityRisk {
  readonly key: string;
  /** Null where no link ties it to the Delivery Plan. */
  readonly emissionsCategory: string | null;
  /** The linked actions, and those of them neither complete nor stopped. */
  readonly linked: number;
  readonly open: number;
  /** Open actions rated Red, those forecast after their due date, and those forecast after the horizon. */
  readonly red: number;
  readonly slipped: number;
  readonly beyondHorizon: number;
  readonly atRisk: boolean;
  readonly remaining: Interval;
}

export interface TonnesAtRisk {
  readonly opportunities: readonly OpportunityRisk[];
  /** What remains of the opportunities at risk. */
  readonly atRisk: Interval;
  readonly atRiskCount: number;
  /** The part of it whose actions are now forecast to end after the horizon. */
  readonly beyondHorizon: Interval;
  readonly beyondHorizonCount: number;
}

const CLOSED_STATUSES: ReadonlySet<string | null> = new Set(["Complete", "Stopped"]);
const CLOSED_RAG = "Blue (complete)";

/**
 * The tonnage, in tCO2e a year, that slipped dates and red actions put at risk: the whole of what remains of every
 * opportunity with a linked open action that is Red or is forecast after its due date. An action is open unless its
 * status is Complete or Stopped or its RAG is Blue; one without a forecast has not slipped.
 *
 * The link is an emissions category, which is wider than an opportunity: this is what to look at, not what will be lost.
 *
 * @param horizonYear The start year of the horizon's financial year; 2027 ends on 31 March 2028.
 */
export function tonnesAtRisk(
  rows: readonly OpportunityFigures[],
  actions: readonly ActionStanding[],
  links: readonly OpportunityLink[],
  horizonYear: number,
): TonnesAtRisk {
  const horizonEnd = `${horizonYear + 1}-03-31`;
  const opportunities = rows.map((row) => riskOf(row, actions, links, horizonEnd));
  const risky = opportunities.filter(({ atRisk }) => atRisk);
  const late = risky.filter(({ beyondHorizon }) => beyondHorizon > 0);
  return {
    opportunities,
    atRisk: sumOf(risky.map(({ remaining }) => remaining)),
    atRiskCount: risky.length,
    beyondHorizon: sumOf(late.map(({ remaining }) => remaining)),
    beyondHorizonCount: late.length,
  };
}

function riskOf(
  row: OpportunityFigures,
  actions: readonly ActionStanding[],
  links: readonly OpportunityLink[],
  horizonEnd: string,
): OpportunityRisk {
  const emissionsCategory = links.find(({ opportunityKey }) => opportunityKey === row.key)?.emissionsCategory ?? null;
  const linked =
    emissionsCategory === null ? [] : actions.filter((action) => action.emissionsCategory === emissionsCategory);
  const open = linked.filter(({ status, rag }) => !CLOSED_STATUSES.has(status) && rag !== CLOSED_RAG);
  const slipped = open.filter(
    ({ dueDate, forecastDate }) => dueDate !== null && forecastDate !== null && forecastDate > dueDate,
  );
  const red = open.filter(({ rag }) => rag === "Red");
  return {
    key: row.key,
    emissionsCategory,
    linked: linked.length,
    open: open.length,
    red: red.length,
    slipped: slipped.length,
    beyondHorizon: slipped.filter(({ forecastDate }) => forecastDate !== null && forecastDate > horizonEnd).length,
    atRisk: red.length > 0 || slipped.length > 0,
    remaining: remainingOf(row),
  };
}
