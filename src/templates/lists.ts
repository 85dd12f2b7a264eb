import { choice, figure, text } from "../domain/entry";
import { organisations } from "../reference/organisations";
import { deliveryPlan } from "../reference/delivery-plan";
import { fitsInRule } from "../workbook/entry-rule";
import { tableAreas } from "../workbook/layout";
import type { Naming } from "../workbook/naming";
import type { SheetSpec, TablePlacement } from "../workbook/sheet-spec";
import { defineTable } from "../workbook/table-spec";
import type { Change } from "../workbook/change-plan";
import { planColumnLabels } from "./plan-columns";

/** Who reports, and whether a system total adds them: plan l.120, 189, 205 and 207. */
export const organisationsTable = defineTable({
  name: "GP_Organisations",
  key: "name",
  columns: {
    name: {
      header: "Organisation",
      guide: "As the plan's own list names it.",
      width: 330,
      entry: text(),
      filledBy: "plan",
    },
    code: {
      header: "Code",
      guide: "ODS code for NHS bodies, ONS code for councils.",
      width: 80,
      entry: text(),
      filledBy: "plan",
    },
    type: { header: "Kind", guide: "What kind of organisation it is.", width: 150, entry: text(), filledBy: "plan" },
    planColumn: {
      header: "Column of the plan",
      guide: "The RASCI column it reads.",
      width: 110,
      entry: text(),
      filledBy: "plan",
    },
    inFootprint: {
      header: "In the footprint",
      guide: "Whether a system total adds it.",
      width: 100,
      entry: choice(["yes", "no", "estimate only"]),
      filledBy: "plan",
    },
    role: { header: "Role", guide: "Its role in the plan.", width: 220, entry: text(), filledBy: "plan" },
    sourceLine: {
      header: "Source line",
      guide: "Line of the list.",
      width: 60,
      entry: figure("line"),
      filledBy: "plan",
    },
  },
});

/** A list of choices that is too long for a rule and stands in a range with a name. */
interface NamedList {
  readonly name: string;
  readonly table: string;
  readonly header: string;
  readonly options: readonly string[];
}

const distinct = (values: readonly (string | null)[]) =>
  [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b, "en-GB", { numeric: true }));

export const themes = distinct(deliveryPlan.map(({ greenerNhsTheme }) => greenerNhsTheme));
export const emissionsCategories = distinct(deliveryPlan.map(({ emissionsCategory }) => emissionsCategory));
export const leads = distinct(deliveryPlan.map(({ accountableLead }) => accountableLead));
export const organisationNames = organisations.map(({ name }) => name);
/** l.899 adds "Potential cost pressure" to the five values the other rows use. */
export const financialImpacts = distinct(deliveryPlan.map(({ financialImpact }) => financialImpact));

const namedLists: readonly NamedList[] = [
  { name: "GP_ListEmissions", table: "GP_Emissions", header: "Emissions categories", options: emissionsCategories },
];

const ORGANISATION_LIST = "GP_ListOrganisations";

const listTable = ({ table, header }: NamedList) =>
  defineTable({
    name: table,
    key: "option",
    columns: { option: { header, guide: "One choice.", width: 330, entry: text(), filledBy: "plan" } },
  });

/** The sheet that holds the long lists; hidden, since nobody works in it. */
export const listsSheet: SheetSpec = {
  name: "Green Plan lists",
  title: "Lists used by the Green Plan sheets",
  intro: ["Drop-downs and the cover look here. Organisations: the plan's own list, with their codes."],
  frozenColumns: 0,
  tabColour: "#9DB5A6",
  hidden: true,
  page: { orientation: "Landscape", footer: "Lists" },
  tables: [
    {
      spec: organisationsTable,
      rows: organisations.map((organisation) => ({
        name: organisation.name,
        code: organisation.code,
        type: organisation.type,
        planColumn: planColumnLabels[organisation.planColumn],
        inFootprint: organisation.inFootprint,
        role: organisation.role,
        sourceLine: organisation.sourceLine,
      })),
      heading: null,
    },
    ...namedLists.map((list): TablePlacement => ({
      spec: listTable(list),
      rows: list.options.map((option) => ({ option })),
      heading: null,
    })),
  ],
};

/** The name that stands for a list in a rule, or null where the rule holds its options itself. */
export function listNameFor(options: readonly string[] | string, naming: Naming): string | null {
  if (typeof options === "string") return naming.name(options);
  if (fitsInRule(options)) return null;
  if (options === organisationNames) return naming.name(ORGANISATION_LIST);
  const list = namedLists.find((named) => named.options === options);
  if (!list) throw new RangeError(`The list that begins with "${options[0] ?? ""}" has no range of its own.`);
  return naming.name(list.name);
}

/** The defined names of the lists, in the order their tables stand. */
export const listNames: readonly string[] = [ORGANISATION_LIST, ...namedLists.map(({ name }) => name)];

export function listNameChanges(naming: Naming): Change[] {
  return namesOverLists(listsSheet, listNames, naming);
}

/** Names over the first column of each table of a sheet, so that rules can point at them. */
export function namesOverLists(sheet: SheetSpec, names: readonly string[], naming: Naming): Change[] {
  return tableAreas(sheet).flatMap((area, index) => {
    const name = names[index];
    if (name === undefined) return [];
    return {
      kind: "name" as const,
      name: naming.name(name),
      sheet: naming.sheet(sheet.name),
      area: { ...area, row: area.row + 1, rows: area.rows - 1, columns: 1 },
      comment: "Green Plan for Excel: a list that drop-downs use.",
    };
  });
}
