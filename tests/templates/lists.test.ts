import { organisations } from "../../src/reference/organisations";
import {
  emissionsCategories,
  financialImpacts,
  listNameChanges,
  listNameFor,
  listsSheet,
  organisationNames,
  themes,
} from "../../src/templates/lists";
import { addressOf } from "../../src/workbook/area";
import { plainNaming } from "../support/plain-naming";

describe("lists", () => {
  it("number the ten themes as a reader counts, not as a dictionary does", () => {
    expect(themes.map((theme) => Number.parseInt(theme))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("hold each choice once, and no blank", () => {
    for (const options of [themes, emissionsCategories, financialImpacts, organisationNames]) {
      expect(new Set(options).size).toBe(options.length);
      expect(options.filter((option) => option.trim() !== option || option === "")).toEqual([]);
    }
  });
});

describe("listsSheet", () => {
  it("is hidden, and holds the organisations with their codes", () => {
    const [placement] = listsSheet.tables;
    expect(listsSheet.hidden).toBe(true);
    expect(placement?.rows.map(({ name, code }) => [name, code])).toEqual(
      organisations.map(({ name, code }) => [name, code]),
    );
  });
});

describe("listNameFor", () => {
  it("is null where the rule can hold the list", () => {
    expect(listNameFor(["Red", "Amber", "Green"], plainNaming)).toBeNull();
  });

  it("names the range of a list that is too long, or has a comma in a choice", () => {
    const naming = { ...plainNaming, name: (wanted: string) => `${wanted}_2` };
    expect(listNameFor(organisationNames, naming)).toBe("GP_ListOrganisations_2");
    expect(listNameFor(emissionsCategories, naming)).toBe("GP_ListEmissions_2");
  });

  it("refuses a long list that stands nowhere", () => {
    expect(() => listNameFor(["One, two"], plainNaming)).toThrow(RangeError);
  });
});

describe("listNameChanges", () => {
  it("names the choices without their header", () => {
    const named = listNameChanges(plainNaming).map((change) =>
      change.kind === "name" ? [change.name, change.sheet, addressOf(change.area)] : [],
    );
    expect(named).toEqual([
      ["GP_ListOrganisations", "Green Plan lists", `A5:A${organisations.length + 4}`],
      [
        "GP_ListEmissions",
        "Green Plan lists",
        `A${organisations.length + 8}:A${organisations.length + 7 + emissionsCategories.length}`,
      ],
    ]);
  });
});
