import { organisations } from "../../src/reference/organisations";
import { coverItems, coverSheet, coverTable } from "../../src/templates/cover";
import { addressOf } from "../../src/workbook/area";
import { sheetChanges } from "../../src/workbook/layout";
import { entryOf } from "../../src/workbook/table-spec";
import { plainNaming } from "../support/plain-naming";
import { formulaParts } from "./formula-parts";

const hospital = organisations.find(({ code }) => code === "RC9")!;
const entries = (year: string | null, organisation: typeof hospital | null = hospital) =>
  Object.fromEntries(
    coverSheet(organisation, year, plainNaming).tables[0]!.rows.map(({ item, entry }) => [item as string, entry]),
  );

describe("coverSheet", () => {
  it("asks who reports, for when, from which plan, and who signed", () => {
    expect(Object.keys(entries(null))).toEqual([
      "Organisation",
      "Code",
      "Kind of organisation",
      "In the system's footprint",
      "Financial year",
      "Period",
      "Plan edition",
      "Template version",
      "Contact",
      "Signed off by",
      "Signed off on",
    ]);
  });

  it("fills in what was chosen, and what is known", () => {
    expect(entries("2025/26")).toMatchObject({
      Organisation: "Bedfordshire Hospitals NHS Foundation Trust",
      "Financial year": "2025/26",
      Period: "Full year",
      "Plan edition": "BLMK ICS Green Plan 2025-2032 (July 2025)",
      "Template version": "1",
      "Signed off by": null,
      "Signed off on": null,
    });
  });

  it("leaves blank what was not chosen", () => {
    expect(entries(null, null)).toMatchObject({ Organisation: null, "Financial year": null, Period: null });
  });

  it("looks up what follows from the organisation, by the names used in this workbook", () => {
    const naming = { ...plainNaming, table: () => "GP_Theirs_2", name: () => "GP_Name_2" };
    const rows = coverSheet(null, null, naming).tables[0]!.rows;
    const formulas = rows.flatMap(({ entry }) => (typeof entry === "object" && entry !== null ? entry.formula : []));
    expect(formulas).toHaveLength(3);
    for (const formula of formulas) {
      const { columns, names } = formulaParts(formula);
      expect(new Set(columns.map(({ table }) => table))).toEqual(new Set(["GP_Theirs_2"]));
      expect(names).toEqual(["GP_Name_2"]);
    }
  });
});

describe("coverTable", () => {
  it("expects of each answer what its item asks", () => {
    for (const { label, entry } of Object.values(coverItems))
      expect(entryOf(coverTable, "entry", label)).toEqual(entry);
    expect(entryOf(coverTable, "entry", "Their own question")).toEqual(coverTable.columns.entry.entry);
    expect(entryOf(coverTable, "item", "Organisation")).toEqual(coverTable.columns.item.entry);
  });
});

describe("coverSheet", () => {
  it("names the cell of every answer", () => {
    const changes = sheetChanges(coverSheet(null, null, plainNaming), plainNaming, () => "GP_List");
    const named = changes.flatMap((change) =>
      change.kind === "name" ? [[change.name, change.sheet, addressOf(change.area)]] : [],
    );
    expect(named).toEqual(
      [
        "GP_Organisation",
        "GP_OrganisationCode",
        "GP_OrganisationKind",
        "GP_InFootprint",
        "GP_FinancialYear",
        "GP_Period",
        "GP_PlanEdition",
        "GP_TemplateVersion",
        "GP_Contact",
        "GP_SignedOffBy",
        "GP_SignedOffOn",
      ].map((name, index) => [name, "Cover", `B${index + 5}`]),
    );
  });
});
