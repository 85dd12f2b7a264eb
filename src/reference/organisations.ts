import * as z from "zod/mini";
import type { Organisation } from "../domain/organisation";
import { planColumns } from "../domain/plan-action";
import contents from "../../seeds/organisations.json";
import { readSeed, seedFile, sourceLine } from "./seed-file";

export const organisationSchema = z.strictObject({
  code: z.string(),
  codeSystem: z.enum(["ODS", "ONS", "local"]),
  name: z.string(),
  type: z.string(),
  planColumn: z.enum(planColumns),
  inFootprint: z.enum(["yes", "no", "estimate only"]),
  role: z.string(),
  source: z.string(),
  sourceLine,
});

/** The organisations the plan gives something to do: the ICB, seven Trusts, four councils, and primary care as one. */
export const organisations: readonly Organisation[] = readSeed(
  "organisations.json",
  seedFile({ organisations: z.array(organisationSchema) }),
  contents,
).organisations;
