import fc from "fast-check";
import type { BookSnapshot, CellValue } from "../../src/excel-host/book-snapshot";
import type { FactorLookup } from "../../src/domain/emission-factor";
import type { LocalFactor } from "../../src/domain/factor-library";
import { financialYear, parseFinancialYear, yearLabel } from "../../src/domain/financial-year";
import { parsePeriod } from "../../src/domain/reporting-period";
import { factorFor } from "../../src/model/factor-lookup";
import { activityFootprint, emissionsOf, type ActivityRow, type YearFootprint } from "../../src/model/footprint";
import { factorLibrary } from "../../src/reference/emission-factors";
import { organisations } from "../../src/reference/organisations";
import { insertTemplates, plannedFactorUpdate } from "../../src/tasks";
import { activityTable } from "../../src/templates/activity";
import { footprintCategories, OTHER_CATEGORIES } from "../../src/templates/activity-lists";
import { factorsTable } from "../../src/templates/factors";
import { footprintLines } from "../../src/templates/footprint-lines";
import { metricYears } from "../../src/templates/metrics";
import { columnValues, typeActivities, typeFactors } from "../support/activity-rows";
import { insert, openExcel } from "../support/green-plan-workbook";
import { recalculated } from "../support/libreoffice";
import { tableRows, valueAt } from "../support/named-cells";

const SEED = 20_261_125;
const ROWS = 260;

/** Of the user's own: before a published one, in a category of its own, for a unit that has to be converted, and for one year alone. */
const locals: readonly (LocalFactor & { readonly year: { readonly startYear: number } })[] = [
  local("Natural gas", "kWh", 2024, 0.15, "Energy", 1, "CF"),
  local("Steam from next door", "GJ", 2025, 48.5, "Heat networks", 2, "CF"),
  local("Laundry", "kg", 2024, 0.7, "Purchased services", 3, "CF+"),
];

/** A factor whose figure is still to come: rows that take it are not counted, and not taken for zero. */
const withoutValue = metricYears.map((label) => ({
  ...{ activity: "Heat from the mine", unit: "GJ", year: `'${label}` },
  ...{ category: "Energy", scope: "Scope 2", footprint: "CF", source: "Promised for the spring" },
}));

function local(
  activity: string,
  unit: string,
  startYear: number,
  kgCO2ePerUnit: number,
  category: string,
  scope: 1 | 2 | 3,
  footprint: "CF" | "CF+",
) {
  const source = `The supplier's letter on ${activity}`;
  return { activity, unit, year: financialYear(startYear), kgCO2ePerUnit, category, scope, footprint, source };
}

/** Activities and units as people write them: some carried forward, some converted, some with no factor at all. */
const asked: fc.Arbitrary<readonly [activity: string, unit: string]> = fc.constantFrom(
  ["Electricity (grid)", "kWh"],
  ["electricity (grid)", "MWh"],
  ["Natural gas", "kWh"],
  ["Natural  gas ", "MWh"],
  ["Fuel oil", "litres"],
  ["Water supply", "cubic metres"],
  ["Waste: landfill, general", "tonnes"],
  ["Waste: landfill, general", "kg"],
  ["Nitrous oxide", "litres"],
  ["Desflurane", "bottles (240 ml)"],
  ["Staff commuting: average car", "miles"],
  ["Homeworking", "per FTE Working Hour"],
  ["Inhaler: Class: large-volume SABA pMDI (e.g. Ventolin)", "inhalers"],
  ["Steam from next door", "GJ"],
  ["Steam from next door", "MWh"],
  ["Laundry", "kg"],
  ["Natural gas", "miles"],
  ["Moonshine", "litres"],
  ["Heat from the mine", "GJ"],
);

const part = fc.constantFrom("", " Q1", " Q4", " April", " March");
const year = fc.integer({ min: 2019, max: 2031 }).map((start) => yearLabel(financialYear(start)));

const entry = fc.record({
  organisation: fc.option(fc.constantFrom(...organisations), { freq: 5 }),
  period: fc.tuple(year, part).map((both) => both.join("")),
  asked,
  quantity: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -200_000, max: 90_000_000 }).map((hundredths) => hundredths / 100) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom("n/a", "about 12", "12 MWh") },
    { weight: 1, arbitrary: fc.constant("=1/0") },
  ),
});
type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

const entries: readonly Entry[] = fc.sample(entry, { seed: SEED, numRuns: ROWS });

async function filled(): Promise<BookSnapshot> {
  const { host, port } = openExcel();
  await insert(port, { templates: ["activity"], organisation: "RC9", year: "2025/26", scope: {} });
  await typeFactors([
    ...locals.map(({ activity, unit, year: { startYear }, kgCO2ePerUnit, category, scope, footprint, source }) => ({
      ...{ activity, unit, year: `'${yearLabel(financialYear(startYear))}`, published: kgCO2ePerUnit },
      ...{ category, scope: `Scope ${scope}`, footprint, source },
    })),
    ...withoutValue,
  ]);
  await typeActivities(
    entries.map(({ organisation, period, asked: [activity, unit], quantity }) => ({
      ...{ organisation: organisation?.name ?? null, period: `'${period}` },
      ...{ activity, unit, quantity },
    })),
  );
  await insertTemplates(port, await plannedFactorUpdate(port));
  // What is read has been worked out; what is only looked at may still wait for it.
  await columnValues("GP_FootprintShown", "Of the year");
  return host.snapshot();
}

const library = { ...factorLibrary, local: locals };

function lookupOf({ asked: [activity, unit], period }: Entry): FactorLookup {
  const forYear = parsePeriod(period)?.year ?? financialYear(1900);
  return factorFor(library, { activity, unit, year: forYear, gwpSet: "AR5" });
}

/** The rows as the pure functions take them: words and errors in place of a quantity are in no total. */
function modelled(chosen: readonly Entry[]): ActivityRow[] {
  return chosen.flatMap((one) => {
    const { quantity, period } = one;
    const forYear = parsePeriod(period)?.year;
    if (!forYear || typeof quantity === "string") return [];
    return [{ year: forYear, quantity, lookup: lookupOf(one) }];
  });
}

let ours: BookSnapshot;
let theirs: BookSnapshot;
beforeAll(async () => {
  ours = await filled();
  theirs = await recalculated(ours);
}, 240_000);

function agrees(found: CellValue, wanted: number | string | null): boolean {
  if (typeof wanted !== "number" || typeof found !== "number") return found === wanted;
  return Math.abs(found - wanted) <= 1e-9 * Math.max(Math.abs(found), Math.abs(wanted));
}

/** Every difference between two readings of the same place, in words. */
function differences(compared: readonly (readonly [string, CellValue, number | string | null])[]): string[] {
  return compared
    .filter(([, found, wanted]) => !agrees(found, wanted))
    .map(([what, found, wanted]) => `${what}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`);
}

describe("the Activity sheet, recalculated by LibreOffice", () => {
  it("has the emissions, scope, footprint and fit that the pure functions give, row by row", () => {
    const lines = tableRows(theirs, activityTable.name).slice(-ROWS);
    const compared = entries.flatMap((one, index) => {
      const cell = (header: string) => {
        const spot = lines[index]?.get(header);
        return spot ? valueAt(theirs, spot) : null;
      };
      const lookup = lookupOf(one);
      const kilograms = typeof one.quantity === "string" ? null : emissionsOf(one.quantity, lookup);
      const what = `row ${index} (${one.asked.join(" in ")}, ${one.period}, ${String(one.quantity)})`;
      const emitted = [
        [`${what} kgCO2e`, cell("kgCO2e"), kilograms],
        [`${what} tCO2e`, cell("tCO2e"), kilograms === null ? null : kilograms / 1000],
      ] as const;
      if (kilograms === null || !lookup.found) return emitted;
      return [
        ...emitted,
        [`${what} scope`, cell("Scope"), `Scope ${lookup.factor.scope}`],
        [`${what} footprint`, cell("Footprint"), lookup.factor.footprint],
        [`${what} in words`, cell("In words"), lookup.fit.kind === "local" ? "Local factor" : "Counted"],
      ] as const;
    });
    expect(differences(compared)).toEqual([]);
    expect(compared.filter(([what, , wanted]) => what.endsWith("kgCO2e") && wanted !== null).length).toBeGreaterThan(
      120,
    );
  });
});

describe("the Footprint sheet, recalculated by LibreOffice", () => {
  const found = (lineName: string, ofYear: string) => {
    const spot = tableRows(theirs, "GP_Footprint")
      .find((row) => valueAt(theirs, row.get("Line") ?? { sheet: "", row: 0, column: 0 }) === lineName)
      ?.get(ofYear);
    return spot ? valueAt(theirs, spot) : null;
  };
  const yearOf = (label: string, years: readonly YearFootprint[]) =>
    years.find((each) => each.year.startYear === parseFinancialYear(label)?.startYear);

  it("has the totals that the pure functions give, a blank where no row counts", () => {
    const years = activityFootprint(modelled(entries));
    const inSystem = activityFootprint(
      modelled(entries.filter(({ organisation }) => organisation?.inFootprint === "yes")),
    );
    const compared = metricYears.flatMap((label) => {
      const wanted = yearOf(label, years);
      const system = yearOf(label, inSystem);
      const listed: readonly string[] = footprintCategories;
      const others = [...(wanted?.byCategory ?? [])].filter(([category]) => !listed.includes(category));
      const lines: readonly (readonly [string, number | null | undefined])[] = [
        [footprintLines.cfPlus, wanted?.totals["CF+"]],
        [footprintLines.cf, wanted?.totals.CF],
        [footprintLines.systemCfPlus, system?.totals["CF+"]],
        [footprintLines.systemCf, system?.totals.CF],
        ...([1, 2, 3] as const).map((scope) => [`Scope ${scope}`, wanted?.byScope[scope]] as const),
        ...footprintCategories.map((category) => [category, wanted?.byCategory.get(category)] as const),
        [OTHER_CATEGORIES, others.length === 0 ? null : others.reduce((sum, [, tonnes]) => sum + tonnes, 0)],
      ];
      return lines.map(([name, value]) => [`${name} ${label}`, found(name, label), value ?? null] as const);
    });
    expect(differences(compared)).toEqual([]);
    expect(compared.filter(([, , wanted]) => wanted !== null).length).toBeGreaterThan(100);
  });

  it("counts the rows that the pure functions count", () => {
    const years = activityFootprint(modelled(entries));
    const compared = metricYears.flatMap((label) => {
      const wanted = yearOf(label, years);
      // The rows the sheet begins with are of 2025/26, have their factors and no quantity yet.
      const begun = label === "2025/26" ? tableRows(ours, activityTable.name).length - ROWS : 0;
      const words = entries.filter((one) => one.period.startsWith(label) && typeof one.quantity === "string").length;
      const lines = [
        [footprintLines.rows, (wanted?.rows ?? 0) + words + begun],
        [footprintLines.carriedForward, wanted?.carriedForward ?? 0],
        [footprintLines.local, wanted?.local ?? 0],
        [footprintLines.withoutFactor, wanted?.withoutFactor ?? 0],
        [footprintLines.withoutQuantity, (wanted?.withoutQuantity ?? 0) + begun],
        [footprintLines.notANumber, words],
      ] as const;
      return lines.map(([name, value]) => [`${name} ${label}`, found(name, label), value] as const);
    });
    expect(differences(compared)).toEqual([]);
  });
});

describe("what LibreOffice works out of activities", () => {
  it("is what we show, in every cell", () => {
    const compared = [activityTable.name, factorsTable.name, "GP_Footprint", "GP_FootprintShown", "GP_FootprintChart"]
      .flatMap((table) => tableRows(ours, table))
      .flatMap((row) => [...row].map(([header, spot]) => ({ what: `${spot.sheet} ${header} ${spot.row + 1}`, spot })))
      .map(({ what, spot }) => {
        const [shown, wanted] = [valueAt(theirs, spot), valueAt(ours, spot)];
        return [what, typeof shown === "object" ? null : shown, wanted] as const;
      })
      .filter(([, , wanted]) => typeof wanted !== "object" || wanted === null)
      .map(([what, shown, wanted]) => [what, shown, wanted as number | string | null] as const);
    expect(compared.length).toBeGreaterThan(6000);
    expect(differences(compared)).toEqual([]);
  });
});
