import { choice, text, type Entry } from "../domain/entry";
import type { Organisation } from "../domain/organisation";
import { columnOf, defineTable, type Row } from "../workbook/table-spec";
import { house } from "../workbook/house";
import type { Naming } from "../workbook/naming";
import type { SheetSpec } from "../workbook/sheet-spec";
import type { PlannedCell } from "../workbook/change-plan";
import { organisationNames, organisationsTable } from "./lists";

/** The plan whose actions and metrics are inserted. */
export const PLAN_EDITION = "BLMK ICS Green Plan 2025-2032 (July 2025)";
/** Rises when a template's columns change their meaning. */
export const TEMPLATE_VERSION = "1";

export const periods = [
  "Full year",
  "Quarter 1",
  "Quarter 2",
  "Quarter 3",
  "Quarter 4",
  "First half",
  "Second half",
] as const;

interface CoverItem {
  readonly label: string;
  readonly entry: Entry;
  readonly guide: string;
  /** The defined name over its cell, for formulas and for whoever reads the file. */
  readonly name: string;
}

const signOffDate: Entry = { kind: "date", earliest: "2019-04-01", latest: "2050-12-31" };

export const coverItems = {
  organisation: {
    label: "Organisation",
    entry: choice(organisationNames),
    guide: "Pick your organisation. Its code and its place in the footprint follow by themselves.",
    name: "GP_Organisation",
  },
  code: {
    label: "Code",
    entry: { kind: "formula" },
    guide: "ODS or ONS code, from the list of organisations.",
    name: "GP_OrganisationCode",
  },
  kind: {
    label: "Kind of organisation",
    entry: { kind: "formula" },
    guide: "From the list of organisations.",
    name: "GP_OrganisationKind",
  },
  inFootprint: {
    label: "In the system's footprint",
    entry: { kind: "formula" },
    guide:
      "yes: added into the system's totals. no: a host ICS accounts for it, so it is shown and not added (plan l.189, 207).",
    name: "GP_InFootprint",
  },
  year: {
    label: "Financial year",
    entry: { kind: "financial-year" },
    guide: "Such as 2025/26.",
    name: "GP_FinancialYear",
  },
  period: { label: "Period", entry: choice(periods), guide: "What this return covers.", name: "GP_Period" },
  edition: {
    label: "Plan edition",
    entry: text(255),
    guide: "The plan these sheets were made from.",
    name: "GP_PlanEdition",
  },
  version: {
    label: "Template version",
    entry: text(20),
    guide: "Kept for whoever reads this file by program.",
    name: "GP_TemplateVersion",
  },
  contact: {
    label: "Contact",
    entry: text(255),
    guide: "Who answers questions about these figures: a post or a shared mailbox will do.",
    name: "GP_Contact",
  },
  signedOffBy: {
    label: "Signed off by",
    entry: text(255),
    guide: "The Senior Responsible Officer or who signs for them.",
    name: "GP_SignedOffBy",
  },
  signedOffOn: {
    label: "Signed off on",
    entry: signOffDate,
    guide: "A date, such as 30/09/2026.",
    name: "GP_SignedOffOn",
  },
} as const satisfies Readonly<Record<string, CoverItem>>;

export type CoverKey = keyof typeof coverItems;

const byLabel = new Map<string, CoverItem>(Object.values(coverItems).map((item) => [item.label, item]));

export const coverTable = defineTable({
  name: "GP_Cover",
  key: "item",
  rowsAreFields: true,
  columns: {
    item: { header: "Item", guide: "What is asked.", width: 170, entry: text(255), filledBy: "plan" },
    entry: { header: "Entry", guide: "Your answer.", width: 330, entry: text(), filledBy: "user", format: "General" },
    guide: { header: "What to enter", guide: "How to answer.", width: 380, entry: text(), filledBy: "plan" },
  },
  entryFor: (column, label) => (column === "entry" ? (byLabel.get(label)?.entry ?? null) : null),
  guideFor: (column, label) => (column === "entry" ? (byLabel.get(label)?.guide ?? null) : null),
  nameFor: (column, label) => (column === "entry" ? (byLabel.get(label)?.name ?? null) : null),
});

/** Who reports, for when and from which plan. */
export function coverSheet(organisation: Organisation | null, year: string | null, naming: Naming): SheetSpec {
  const lookUp = (header: string): PlannedCell => {
    const list = naming.table(organisationsTable.name);
    const names = columnOf(list, organisationsTable.columns.name.header);
    const chosen = naming.name(coverItems.organisation.name);
    return { formula: `=IFERROR(INDEX(${columnOf(list, header)},MATCH(${chosen},${names},0)),"")` };
  };
  const answers: Readonly<Record<CoverKey, PlannedCell>> = {
    organisation: organisation?.name ?? null,
    code: lookUp("Code"),
    kind: lookUp("Kind"),
    inFootprint: lookUp("In the footprint"),
    year,
    period: year === null ? null : "Full year",
    edition: PLAN_EDITION,
    version: TEMPLATE_VERSION,
    contact: null,
    signedOffBy: null,
    signedOffOn: null,
  };
  return {
    name: "Cover",
    title: "Green Plan return",
    intro: ["Who reports, for when, and from which plan. Fill in the blue column; the rest follows."],
    tables: [{ spec: coverTable, rows: coverRows(answers), heading: null }],
    frozenColumns: 0,
    tabColour: house.userHeaderFill,
    hidden: false,
    page: { orientation: "Landscape", footer: "Green Plan: Cover" },
  };
}

function coverRows(answers: Readonly<Record<CoverKey, PlannedCell>>): Row[] {
  return (Object.keys(coverItems) as CoverKey[]).map((key) => ({
    item: coverItems[key].label,
    entry: answers[key],
    guide: coverItems[key].guide,
  }));
}
