import type { PlanColumn } from "./plan-action";

/** An organisation that the plan gives something to do. */
export interface Organisation {
  /** Permanent: the ODS code of an NHS body, the ONS code of a council. */
  readonly code: string;
  readonly codeSystem: "ODS" | "ONS" | "local";
  readonly name: string;
  readonly type: string;
  readonly planColumn: PlanColumn;
  /** Whether its emissions are in the footprint the plan is held to (l.205); only these may be added to a system total. */
  readonly inFootprint: "yes" | "no" | "estimate only";
  readonly role: string;
  /** Where the code was read. */
  readonly source: string;
  /** The line of the plan's text that names it. */
  readonly sourceLine: number;
}
