import { alike, csvRows } from "./csv-rows";
import { seedMeta } from "./plan-document";

type FactorRow = Readonly<
  Record<
    | "factor_set"
    | "year"
    | "category"
    | "activity"
    | "unit"
    | "kgco2e"
    | "gas_basis"
    | "scope"
    | "source"
    | "confidence",
    string
  >
>;

interface Edition {
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly notes: readonly string[];
}

const drawnFrom = "Drawn by scripts/draw-seeds.ts from seeds/data/factors.csv; change that, not this file.";

const rowsAre =
  "A row is [activity, the rest of its source, {unit: kgCO2e per unit as published}]; a row's source is the group's followed by its own.";

const ukGovernment = (publisher: string): Edition => ({
  publisher,
  title: "UK Government GHG Conversion Factors for Company Reporting",
  licence: "Contains public sector information licensed under the Open Government Licence v3.0.",
  notes: [
    drawnFrom,
    rowsAre,
    "An activity that is not listed has no factor in this edition, which is not a factor of zero.",
  ],
});

/** The sets of seeds/data/factors.csv and the file each goes to. Each set is kept apart: editions are never mixed. */
const editions: Readonly<Record<string, { readonly file: string; readonly edition: Edition }>> = {
  ...Object.fromEntries(
    [2019, 2020, 2021, 2022].map((year) => [
      `BEIS ${year}`,
      { file: `beis-${year}`, edition: ukGovernment("Department for Business, Energy & Industrial Strategy") },
    ]),
  ),
  ...Object.fromEntries(
    [2023, 2024, 2025, 2026].map((year) => [
      `DESNZ ${year}`,
      { file: `desnz-${year}`, edition: ukGovernment("Department for Energy Security and Net Zero") },
    ]),
  ),
  "Rizan et al. 2021": {
    file: "healthcare-waste-2021",
    edition: {
      publisher: "Journal of Cleaner Production",
      title: "Rizan, Bhutta, Reed & Lillywhite (2021) The carbon footprint of waste streams in a UK hospital",
      licence: "Figures cited from a published paper.",
      notes: [
        drawnFrom,
        rowsAre,
        "The boundary differs from the UK Government's: treatment is included. The two are neither added nor compared.",
      ],
    },
  },
};

/** A file for each set of published factors, by its path in seeds/. @throws RangeError for a set without a file. */
export function factorSeeds(csv: string): Record<string, unknown> {
  const rows = csvRows<keyof FactorRow>(csv);
  const sets = alike(rows, ({ factor_set }) => factor_set);
  return Object.fromEntries(
    [...sets].map(([set, ofSet]) => {
      const found = editions[set];
      if (!found) throw new RangeError(`The factor set ${set} has no file to go to.`);
      return [`factors/${found.file}.json`, editionSeed(set, ofSet, found.edition)];
    }),
  );
}

function editionSeed(set: string, rows: readonly FactorRow[], edition: Edition) {
  const years = new Set(rows.map(({ year }) => year));
  const [year] = years;
  if (year === undefined || years.size > 1) throw new RangeError(`${set} is not of one year.`);
  const { publisher, title, licence, notes } = edition;
  return {
    meta: {
      ...seedMeta(set, "", notes),
      source: { publisher, title, edition: year, locator: "seeds/data/factors.csv" },
      licence,
    },
    year: Number(year),
    groups: groupsOf(rows),
  };
}

/** Rows that share everything but activity, unit, value and the end of their source, in the order each group begins. */
function groupsOf(rows: readonly FactorRow[]) {
  const groups = alike(rows, ({ category, scope, gas_basis, confidence, source }) =>
    [category, scope, gas_basis, confidence, source.split("; ")[0]].join("\n"),
  );
  return [...groups.values()].map((group) => {
    const [{ category, scope, gas_basis, confidence }] = group as [FactorRow];
    const source = sharedStart(group.map((row) => row.source));
    return {
      category,
      scope: Number(scope),
      gasBasis: gas_basis,
      confidence,
      source,
      rows: [...alike(group, (row) => [row.activity, row.source].join("\n")).values()].map((units) => {
        const [row] = units as [FactorRow];
        return [
          row.activity,
          row.source.slice(source.length),
          Object.fromEntries(units.map(({ unit, kgco2e }) => [unit, kgco2e])),
        ];
      }),
    };
  });
}

/** What the sources begin with alike, up to a whole part of the path they name. */
function sharedStart(sources: readonly string[]): string {
  const shared = sources.reduce((start, source) => {
    let length = 0;
    while (length < start.length && start[length] === source[length]) length++;
    return start.slice(0, length);
  });
  return sources.every((source) => source === shared) ? shared : shared.slice(0, shared.lastIndexOf(" > ") + 3);
}
