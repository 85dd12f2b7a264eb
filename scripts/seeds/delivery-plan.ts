import type { ActionMilestone, PlanAction, ProgrammeCode, RasciLetter } from "../../src/domain/plan-action";
import { footnoteText, marksIn, orNull, type PlanDocument, seedMeta, withoutMarks } from "./plan-document";

/** The lines of the Annex's table. */
const ANNEX = { first: 671, last: 1064 };

const programmes: Record<string, ProgrammeCode> = {
  "Culture enabling environmentally sustainable health and care": "C",
  "Adapted communities and infrastructure, resilient to climate change": "A",
  "Resource-consciousness: a sustainable circular economy": "R",
  "Environmentally Sustainable health and care design and delivery": "ES",
};

/**
 * Our reading. Seven actions hold lists whose bullets were lost from the text: the words each item begins with, in
 * order; those marked ¶ begin a paragraph. Nothing is added to the plan's words but line breaks and bullets.
 */
const listItems: Record<number, readonly string[]> = {
  941: [
    "overprescribing",
    "polypharmacy",
    "disease control",
    "education campaigns",
    "alternatives",
    "better adherence",
    "eliminating the use",
    "optimising ordering",
    "recycling schemes",
    "¶Successful pilot",
  ],
  955: ["Approaches such as", "On-site campaigns", "Incentives, incl.", "Reducing the availability"],
  975: ["shifts to lower-carbon", "Better disease control", "Working with NHS Trusts"],
  980: [
    "¶(a) Asset",
    "[i] Air purification",
    "[ii] Grey water",
    "[iii] Reducing water",
    "[iv] Lighting through",
    "[v] Automated power-off",
    "[vi] Fleet management",
    "[vii] Lifecycle assessment",
    "¶(b) Medicines",
    "[i] Automated dispensing",
    "[ii] Drone collection",
    "[iii] Fridge/cold-chain",
    "¶(c) Care pathways",
    "[i] Smart scheduling",
    "[ii] Telehealth",
  ],
  1045: ["Switching off theatre", "Reducing the number", "Auto-powering down", "Improving ventilation"],
  1047: ["GIRFT Greener", "Green Theatre", "GreenED", "Delivering more sustainable", "¶Trusts will also"],
  1058: ["At system level", "Trusts will prioritise"],
};

type Place = Pick<PlanAction, "programme" | "objective" | "outcome">;

interface Row {
  readonly line: number;
  readonly place: Place;
  continuationLine: number | null;
}

/** The 103 actions of the Annex, in the plan's order. */
export function deliveryPlan(plan: PlanDocument) {
  return {
    meta: seedMeta("Delivery Plan: the 103 actions of the Annex", "Annex, l.655-1065", [
      "Drawn by scripts/draw-seeds.ts; change the script, not this file.",
      "The key is the plan's own reference made whole: objective C1, outcome A, action /i give C1A/i.",
      "Five actions that a page break splits are rejoined; seven lists whose bullets were lost have them again. No word is changed.",
      "dueDate is the last day of the month of the (last) milestone. For an ongoing action the month printed is the one it is to be running from: startDate is its first day, dueDate its last.",
      "The icons under Supports vision (People, Places, Planet) are missing from the published text: null is not known.",
    ]),
    actions: annexRows(plan).map((row) => planAction(plan, row)),
  };
}

/** Where each action stands: under which headings, and on which line it goes on after a page break. */
function annexRows(plan: PlanDocument): Row[] {
  const rows: Row[] = [];
  let programme: PlanAction["programme"] = { code: "C", title: "" };
  let objective: PlanAction["objective"] = { code: "", title: "" };
  let outcome: PlanAction["outcome"] = { code: "", text: "" };

  for (let line = ANNEX.first; line <= ANNEX.last; line++) {
    const [reference = "", text = ""] = plan.cells(line);
    const heading = `${reference} ${text}`.trim();
    const asObjective = /^((?:ES|[CAR])\d) (.+)$/.exec(heading);
    const asOutcome = /^([A-E]) (.+)$/.exec(heading);
    const code = programmes[reference];

    if (code) programme = { code, title: reference };
    else if (asObjective) objective = { code: asObjective[1]!, title: asObjective[2]! };
    else if (asOutcome) outcome = { code: `${objective.code}${asOutcome[1]}`, text: asOutcome[2]! };
    else if (reference.startsWith("/"))
      rows.push({ line, place: { programme, objective, outcome }, continuationLine: null });
    else if (reference === "" && text !== "") rows.at(-1)!.continuationLine = line;
  }
  return rows;
}

function planAction(plan: PlanDocument, { line, place, continuationLine }: Row): PlanAction {
  const cells = plan.cells(line);
  const [reference, start, icb, acutes, otherTrusts, localAuthorities, primaryCare, date] = cells;
  const [measuredBy, greenerNhsTheme, emissionsCategory, financialImpact, accountableLead] = cells.slice(11);
  const printed = continuationLine ? `${start} ${plan.cells(continuationLine)[1]}` : start!;

  return {
    key: `${place.outcome.code}${reference}`,
    ...place,
    action: withLists(withoutMarks(printed), listItems[line]),
    footnotes: marksIn(printed).map((mark) => ({ mark, text: footnoteText(plan, mark) })),
    icb: rasci(icb),
    acutes: rasci(acutes),
    otherTrusts: rasci(otherTrusts),
    localAuthorities: rasci(localAuthorities),
    primaryCare: rasci(primaryCare),
    ...dates(date ?? ""),
    supportsPeople: null,
    supportsPlaces: null,
    supportsPlanet: null,
    measuredBy: orNull(measuredBy),
    greenerNhsTheme: orNull(greenerNhsTheme),
    emissionsCategory: orNull(emissionsCategory),
    financialImpact: orNull(financialImpact),
    accountableLead: orNull(accountableLead),
    sourceLine: line,
    continuationLine,
  };
}

function rasci(cell: string | undefined): RasciLetter | null {
  if (!cell) return null;
  if (!/^[RASCI]$/.test(cell)) throw new RangeError(`"${cell}" is not a RASCI letter.`);
  return cell as RasciLetter;
}

/** The text without its HTML, broken into lines where its lists and paragraphs begin. */
function withLists(text: string, openings: readonly string[] = []): string {
  const plain = text
    .replace(/<\/?[a-z][^>]*>/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  const breaks: number[] = [];
  for (const opening of openings) {
    const at = plain.indexOf(opening.replace("¶", ""), breaks.at(-1));
    if (at < 0) throw new RangeError(`"${opening}" begins no item of the list.`);
    breaks.push(at);
  }

  const items = openings.map((opening, index) => {
    const item = plain.slice(breaks[index], breaks[index + 1]).trim();
    return opening.startsWith("¶") ? item : `• ${item}`;
  });
  return [plain.slice(0, breaks[0]).trim(), ...items].join("\n");
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What a date cell says: "Sep-25"; "Apr-25 ongoing"; "Mar-26 (…) and Mar-28 (…)"; "Assess … by Dec-26". */
function dates(
  cell: string,
): Pick<PlanAction, "date" | "milestones" | "dueDate" | "startDate" | "ongoing" | "dateIrregular"> {
  const milestones = [...cell.matchAll(/([A-Z][a-z]{2})-(\d{2})(?: \(([^)]+)\))?/g)].map(
    ([, month, year, text]): ActionMilestone => ({
      due: `20${year}-${String(months.indexOf(month!) + 1).padStart(2, "0")}`,
      text: text ?? orNull(/^(.+) by /.exec(cell)?.[1]),
    }),
  );
  const last = milestones.at(-1)?.due ?? null;
  const ongoing = cell.endsWith(" ongoing");

  return {
    date: orNull(cell),
    milestones,
    dueDate: last && lastDayOf(last),
    startDate: ongoing && last ? `${last}-01` : null,
    ongoing,
    dateIrregular: cell !== "" && !/^[A-Z][a-z]{2}-\d{2}$/.test(cell),
  };
}

function lastDayOf(month: string): string {
  const [year, ordinal] = month.split("-").map(Number);
  const day = new Date(Date.UTC(year!, ordinal, 0)).getUTCDate();
  return `${month}-${day}`;
}
