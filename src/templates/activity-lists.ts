import type { Scope } from "../domain/emission-factor";
import { text } from "../domain/entry";
import { unitsOf, type LibraryActivity } from "../domain/factor-library";
import type { Unit } from "../domain/quantity";
import type { SheetSpec } from "../workbook/sheet-spec";
import { defineTable, type ColumnSpec } from "../workbook/table-spec";

function given(header: string, width: number, guide: string): ColumnSpec {
  return { header, guide, width, entry: text(255), filledBy: "plan" };
}

/** Every activity of the list, with where it is counted and what it is measured in. */
export const activitiesTable = defineTable({
  name: "GP_Activities",
  key: "activity",
  columns: {
    activity: given("Activity", 330, "As the Activity sheet offers it."),
    category: given("Category", 150, "Its line on the Footprint sheet."),
    scope: given("Scope", 70, "Of the GHG Protocol."),
    footprint: given("Footprint", 70, "CF is inside CF+. CF+: in the NHS Carbon Footprint Plus only."),
    units: given("Units", 330, "What its factors are published for; units that convert to them will do."),
  },
});

export const activityUnitsTable = defineTable({
  name: "GP_ActivityUnits",
  key: "unit",
  columns: { unit: given("Unit", 330, "As the Activity sheet offers it.") },
});

export const categoriesTable = defineTable({
  name: "GP_FootprintCategories",
  key: "category",
  columns: { category: given("Category of the footprint", 330, "A line of the Footprint sheet.") },
});

export const activityListTables = [activitiesTable, activityUnitsTable, categoriesTable] as const;

/** The names over the first columns of the tables, in their order. */
export const activityListNames = ["GP_ListActivities", "GP_ListUnits", "GP_ListCategories"] as const;

/** The lines of a footprint, as the factor library names them. */
export const footprintCategories = [
  "Energy",
  "Fleet",
  "Business travel",
  "Staff commuting",
  "Homeworking",
  "Patient and visitor travel",
  "Freight",
  "Hotel stays",
  "Refrigerants",
  "Water",
  "Waste",
  "Anaesthetic gases",
  "Inhalers",
] as const;

/** The line of the footprint for factors whose category is none of the list. */
export const OTHER_CATEGORIES = "Other categories";

/** As the sheets word a scope: words, so that no formula takes it for a figure. */
export function scopeWords(scope: Scope): string {
  return `Scope ${scope}`;
}

/** Units that people read off bills beside those the factors are published for. */
const alsoOnBills = ["MWh", "GWh"] as const satisfies readonly Unit[];

/** The hidden sheet of what the Activity sheet offers to pick from. */
export function activityListsSheet(activities: readonly LibraryActivity[]): SheetSpec {
  const unitNames = [...new Set([...activities.flatMap(unitsOf), ...alsoOnBills])];
  return {
    name: "Green Plan activities",
    title: "Activities the Activity sheet offers",
    intro: ["Drop-downs look here. Any other activity of the factor library can be typed by its full name."],
    frozenColumns: 0,
    tabColour: "#9DB5A6",
    hidden: true,
    page: { orientation: "Landscape", footer: "Green Plan: Activities" },
    tables: [
      {
        spec: activitiesTable,
        rows: activities.map((one) => ({
          activity: one.activity,
          category: one.category,
          scope: scopeWords(one.scope),
          footprint: one.footprint,
          units: unitsOf(one).join(", "),
        })),
        heading: null,
      },
      { spec: activityUnitsTable, rows: unitNames.map((unit) => ({ unit })), heading: null },
      { spec: categoriesTable, rows: footprintCategories.map((category) => ({ category })), heading: null },
    ],
  };
}
