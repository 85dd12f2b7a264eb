import { choice, figure, text, type Entry } from "../domain/entry";
import type { PlanAction } from "../domain/plan-action";
import { financialYearOf, yearLabel } from "../domain/financial-year";
import type { PlannedCell } from "../workbook/change-plan";
import { serialOf } from "../workbook/excel-date";
import { house } from "../workbook/house";
import type { SheetSpec } from "../workbook/sheet-spec";
import { defineTable, type ColumnSpec, type Row } from "../workbook/table-spec";
import { emissionsCategories, financialImpacts, themes } from "./lists";

export const rasciLetters = ["R", "A", "S", "C", "I"] as const;
export const statuses = ["Not started", "In progress", "Complete", "On hold", "Stopped"] as const;
export const ragRatings = ["Red", "Amber", "Green", "Blue (complete)"] as const;

const planDate: Entry = { kind: "date", earliest: "2019-04-01", latest: "2050-12-31" };

/** A column that holds the plan's own words. */
function plan(header: string, width: number, guide: string, entry: Entry = text(255)): ColumnSpec {
  return { header, guide, width, entry, filledBy: "plan" };
}

function rasci(header: string, organisations: string): ColumnSpec {
  const guide = `What ${organisations} do: R responsible, A accountable, S supporting, C consulted, I informed. Blank: no part.`;
  return { header, guide, width: 52, entry: choice(rasciLetters), filledBy: "plan", align: "Center" };
}

function vision(number: 1 | 2 | 3, statement: string): ColumnSpec {
  return {
    header: `P${number} ${statement}`,
    guide: "The plan shows an icon here that its text has lost. Fill in from the printed plan: enables or delivers.",
    width: 60,
    entry: choice(["enables", "delivers"]),
    filledBy: "user",
    align: "Center",
  };
}

function yours(header: string, width: number, entry: Entry, guide: string, format?: string): ColumnSpec {
  return { header, guide, width, entry, filledBy: "user", ...(format !== undefined && { format }) };
}

/** Text of the plan can be longer than the 255 characters that Excel shows of a cell formatted as text. */
const longText = { format: "General" } as const;

/** The Annex's table (l.667 on), then what people track it with. */
export const deliveryPlanTable = defineTable({
  name: "GP_DeliveryPlan",
  key: "key",
  columns: {
    key: plan("Key", 62, "The action's permanent reference. Please leave it as it is: everything is matched by it."),
    programme: plan("Programme", 110, "The plan's programme."),
    objective: plan("Objective", 110, "The plan's objective, with its reference."),
    outcome: { ...plan("Outcome", 150, "The outcome the action serves.", text()), ...longText },
    action: { ...plan("Action", 300, "The action in the plan's own words.", text()), ...longText },
    icb: rasci("ICB", "the ICB"),
    acutes: rasci("Acutes", "the two acute Trusts"),
    otherTrusts: rasci("Other Trusts", "the other Trusts"),
    localAuthorities: rasci("LAs", "local authorities"),
    primaryCare: rasci("Primary care", "general practice, pharmacy, optometry and dentistry"),
    date: plan("Date", 70, "The date in the plan's own words."),
    dueDate: { ...plan("Due date", 72, "The last day of the month the plan names.", planDate), format: "dd/mm/yyyy" },
    ongoing: plan("Ongoing", 56, "Yes where the plan says the action goes on after its date.", { kind: "yes-no" }),
    milestones: plan(
      "How the date is read",
      110,
      "Shown where the plan's date is more than a month and a year.",
      text(),
    ),
    supportsPeople: vision(1, "People"),
    supportsPlaces: vision(2, "Places"),
    supportsPlanet: vision(3, "Planet"),
    measuredBy: plan("Measured by", 120, "How the plan measures the action."),
    greenerNhsTheme: plan("Greener NHS theme", 110, "The theme of Greener NHS guidance.", choice(themes)),
    emissionsCategory: plan("Main emissions category", 110, "Where the emissions are.", choice(emissionsCategories)),
    financialImpact: plan(
      "Likely financial impact",
      90,
      "The plan gives no sign and no period.",
      choice(financialImpacts),
    ),
    accountableLead: plan("Accountable lead", 130, "The role that answers for the action."),
    sourceLine: plan(
      "Source line",
      50,
      "The line of the plan's text it was drawn from.",
      figure("line", { whole: true }),
    ),
    status: yours("Status", 84, choice(statuses), "Where the action stands today."),
    rag: yours("RAG", 84, choice(ragRatings), "Your rating. The word is what counts; the colour only repeats it."),
    percentComplete: yours(
      "% complete",
      64,
      figure("%", { maximum: 100 }),
      "From 0 to 100. Blank means not assessed.",
      "0",
    ),
    forecastDate: yours("Forecast date", 76, planDate, "When you now expect it to be done.", "dd/mm/yyyy"),
    progress: {
      ...yours("Progress this quarter", 200, text(), "What changed since the last report, in a sentence or two."),
      ...longText,
    },
    evidence: {
      ...yours("Evidence link", 120, { kind: "link" }, "A web address or the path of a file that shows it."),
      ...longText,
    },
    owner: yours("Owner", 100, text(255), "The person or post who does it in your organisation."),
    tonnesSaved: yours(
      "Saved so far (tCO2e)",
      84,
      figure("tCO2e"),
      "Tonnes of CO2e saved since the action began. Blank: not known.",
      "#,##0.0",
    ),
    savedRecurrent: yours(
      "Saved a year, recurrent (£)",
      90,
      figure("£", { minimum: null }),
      "Pounds a year, not thousands. A cost is negative.",
      "#,##0",
    ),
    savedOnce: yours(
      "Saved once (£)",
      90,
      figure("£", { minimum: null }),
      "Pounds, not thousands. A cost is negative.",
      "#,##0",
    ),
  },
  marks: [
    {
      over: ["rag"],
      when: (cell) => `${cell("rag")}="Red"`,
      look: { fill: "#F8D0CE", colour: "#7A0C05", bold: true },
    },
    {
      over: ["rag"],
      when: (cell) => `${cell("rag")}="Amber"`,
      look: { fill: "#FFE2A8", colour: "#5C3A00", italic: true },
    },
    { over: ["rag"], when: (cell) => `${cell("rag")}="Green"`, look: { fill: "#CFE9D6", colour: "#0B4A24" } },
    {
      over: ["rag", "status"],
      when: (cell) => `OR(${cell("rag")}="Blue (complete)",${cell("status")}="Complete")`,
      look: { fill: "#D3E4F8", colour: "#0B3A70" },
    },
    {
      over: ["dueDate"],
      when: (cell) =>
        `AND(${cell("dueDate")}<>"",${cell("dueDate")}<TODAY(),${cell("ongoing")}<>"Yes",${cell("status")}<>"Complete",${cell("status")}<>"Stopped")`,
      look: { colour: "#7A0C05", bold: true },
    },
    {
      over: ["key", "programme", "objective", "outcome"],
      when: (cell, above) => `${cell("outcome")}<>${above("outcome")}`,
      look: { topBorder: house.heading, bold: true },
    },
  ],
});

/** The sheet for some of the plan's actions, in the plan's order. */
export function deliveryPlanSheet(actions: readonly PlanAction[]): SheetSpec {
  return {
    name: "Delivery Plan",
    title: "Delivery Plan",
    intro: [
      "Columns under a green heading are the plan's words; those under a blue heading are yours to fill. A blank is not a zero: leave what you do not know.",
      "P1, P2 and P3: the plan shows icons that its text has lost. They are left for you to fill from the printed plan.",
    ],
    tables: [{ spec: deliveryPlanTable, rows: actions.map(actionRow), heading: null }],
    frozenColumns: 1,
    tabColour: house.heading,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Delivery Plan" },
  };
}

/** An action as a row: what the plan says, and blanks for what people track. */
export function actionRow(action: PlanAction): Row {
  const { key, icb, acutes, otherTrusts, localAuthorities, primaryCare } = action;
  return {
    key,
    programme: action.programme.title,
    objective: `${action.objective.code} ${action.objective.title}`,
    outcome: `${action.outcome.code} ${action.outcome.text}`,
    action: action.action,
    ...{ icb, acutes, otherTrusts, localAuthorities, primaryCare },
    date: action.date,
    dueDate: action.dueDate === null ? null : serialOf(action.dueDate),
    ongoing: action.ongoing ? "Yes" : "No",
    milestones: readingOf(action),
    supportsPeople: null,
    supportsPlaces: null,
    supportsPlanet: null,
    measuredBy: action.measuredBy,
    greenerNhsTheme: action.greenerNhsTheme,
    emissionsCategory: action.emissionsCategory,
    financialImpact: action.financialImpact,
    accountableLead: action.accountableLead,
    sourceLine: action.sourceLine,
  };
}

/** How an irregular date was read, in words; blank where a month and a year are all there is. */
function readingOf({ dateIrregular, ongoing, startDate, milestones }: PlanAction): PlannedCell {
  if (!dateIrregular) return null;
  if (ongoing && startDate !== null) return `Starts ${month(startDate)}, then goes on.`;
  return milestones.map(({ due, text: words }) => (words === null ? month(due) : `${month(due)}: ${words}`)).join("\n");
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function month(isoDate: string): string {
  return `${monthNames[Number(isoDate.slice(5, 7)) - 1] ?? ""} ${isoDate.slice(0, 4)}`;
}

/** The financial year an action falls due in, e.g. "2025/26"; null where the plan gives no date. */
export function dueYearOf({ dueDate }: PlanAction): string | null {
  return dueDate === null ? null : yearLabel(financialYearOf(dueDate));
}
