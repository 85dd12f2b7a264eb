import type { Organisation } from "../../src/domain/organisation";
import type { PlanColumn } from "../../src/domain/plan-action";
import { seedMeta } from "./plan-document";

const columns: Record<string, PlanColumn> = {
  ICB: "icb",
  Acutes: "acutes",
  "Other Trusts": "otherTrusts",
  LAs: "localAuthorities",
  "Primary care": "primaryCare",
};

/** Our reading: the line of the plan that names each organisation. */
const namedOn: Record<string, number> = {
  QHG: 205,
  RC9: 120,
  RD8: 120,
  RYV: 620,
  RV3: 620,
  RWK: 620,
  RYC: 620,
  RYE: 620,
  E06000055: 137,
  E06000056: 136,
  E06000032: 136,
  E06000042: 137,
  "PRIMARY-CARE": 205,
};

const sources: Record<Organisation["codeSystem"], string> = {
  ODS: "NHS England, Organisation Data Service code",
  ONS: "Office for National Statistics, local authority district code",
  local: "A key of this project's own: primary care has no single code",
};

/** The organisations of seeds/organisations.csv, in its order. */
export function organisationSeed(csv: string) {
  const [, ...rows] = csv.trim().split(/\r?\n/).map(csvCells);
  return {
    meta: seedMeta("The organisations the plan gives something to do", "l.120, l.136-137, l.205, l.620", [
      "Drawn by scripts/draw-seeds.ts from seeds/organisations.csv; change that, not this file.",
      "Codes are from the Organisation Data Service and the Office for National Statistics. sourceLine is where the plan names the organisation.",
      "Only organisations with inFootprint yes, and the estimate for primary care, may be added to a system total (l.205, l.207).",
    ]),
    organisations: rows.map(organisation),
  };
}

function organisation(cells: readonly string[]): Organisation {
  const [code = "", system, name = "", type = "", column = "", inFootprint, role = ""] = cells;
  const planColumn = columns[column];
  const sourceLine = namedOn[code];
  if (!planColumn || !sourceLine) throw new RangeError(`${name} is in no column of the plan, or on no line of it.`);

  const codeSystem = system as Organisation["codeSystem"];
  return {
    code,
    codeSystem,
    name,
    type,
    planColumn,
    inFootprint: inFootprint as Organisation["inFootprint"],
    role,
    source: sources[codeSystem],
    sourceLine,
  };
}

const csvCells = (row: string) =>
  [...row.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, 8).map(([, cell, quoted]) => quoted ?? cell ?? "");
