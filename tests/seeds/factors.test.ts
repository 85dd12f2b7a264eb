import { csvRows } from "../../scripts/seeds/csv-rows";
import { emissionFactors, gwps, inhalerFootprints } from "../../src/reference/emission-factors";
import { publishedFactors } from "../../src/reference/published-factors";
import { seedText } from "./founding-document";

const factorRows = csvRows(seedText("data/factors.csv"));
const gwpRows = csvRows(seedText("data/gwp.csv"));
const inhalerRows = csvRows(seedText("data/inhalers.csv"));

/** The last of the numbers in a text, with as many decimals as it has. */
const decimals = (printed: string) => printed.split(".")[1]?.length ?? 0;

describe("publishedFactors", () => {
  it("are every row of factors.csv, to the last printed digit and the last letter of its source", () => {
    const rows = publishedFactors.map(({ publishedCategory, publishedActivity, factor }) => [
      factor.source.edition,
      publishedCategory,
      publishedActivity,
      factor.unit,
      factor.printed,
      factor.gasBasis,
      String(factor.scope),
      `${factor.source.title}; ${factor.source.locator}`,
      factor.confidence,
    ]);
    const inCsv = factorRows.map((row) => [
      row["year"],
      row["category"],
      row["activity"],
      row["unit"],
      row["kgco2e"],
      row["gas_basis"],
      row["scope"],
      row["source"],
      row["confidence"],
    ]);

    expect(rows).toHaveLength(4797);
    expect(rows.map((row) => row.join("\n")).sort()).toEqual(inCsv.map((row) => row.join("\n")).sort());
  });

  it("compute with the number that is printed", () => {
    expect(publishedFactors.filter(({ factor }) => factor.kgCO2ePerUnit !== Number(factor.printed))).toEqual([]);
  });

  it("are of their edition's year, and of no year where a study is used for every year", () => {
    const years = new Map(
      publishedFactors.map(({ factor }) => [`${factor.source.publisher} ${factor.source.edition}`, factor.year]),
    );

    expect(Object.fromEntries(years)).toEqual({
      "Department for Business, Energy & Industrial Strategy 2019": 2019,
      "Department for Business, Energy & Industrial Strategy 2020": 2020,
      "Department for Business, Energy & Industrial Strategy 2021": 2021,
      "Department for Business, Energy & Industrial Strategy 2022": 2022,
      "Department for Energy Security and Net Zero 2023": 2023,
      "Department for Energy Security and Net Zero 2024": 2024,
      "Department for Energy Security and Net Zero 2025": 2025,
      "Department for Energy Security and Net Zero 2026": 2026,
      "Journal of Cleaner Production 2021": null,
    });
  });

  it("have one name for each published activity, short enough for a list and without bars", () => {
    const published = new Set(publishedFactors.map((one) => `${one.publishedCategory}\n${one.publishedActivity}`));
    const names = new Set(publishedFactors.map(({ factor }) => factor.activity));

    expect(names.size).toBe(published.size);
    expect([...names].filter((name) => name.length > 160 || name.includes("|"))).toEqual([]);
  });
});

describe("emissionFactors", () => {
  it("each have an id of their own", () => {
    const ids = emissionFactors.map(({ id }) => id);

    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  // The bounds are physical: no fuel emits much over 0.3 kg a kWh or 3.3 kg a litre, no van much over half a kilo a mile.
  it.each([
    ["Energy", "kWh (Gross CV)", 0.02, 0.3],
    ["Energy", "kWh", 0, 0.3],
    ["Energy", "litres", 0.03, 3.3],
    ["Energy", "cubic metres", 0.2, 2.2],
    ["Energy", "tonnes", 1, 3300],
    ["Fleet", "km", 0, 0.4],
    ["Fleet", "miles", 0, 0.65],
    ["Business travel", "km", 0, 0.35],
    ["Business travel", "miles", 0, 0.5],
    ["Business travel", "passenger.km", 0, 0.9],
    ["Freight", "km", 0, 0.4],
    ["Water", "cubic metres", 0.1, 0.8],
    ["Water", "million litres", 100, 800],
    ["Waste", "tonnes", 0.9, 1200],
    ["Refrigerants", "kg", 1, 24_000],
    ["Hotel stays", "Room per night", 10, 21],
    ["Homeworking", "per FTE Working Hour", 0.03, 0.4],
    ["Anaesthetic gases", "kg", 100, 2600],
    ["Anaesthetic gases", "ml", 0.1, 4],
    ["Inhalers", "inhalers", 0.5, 40],
  ])("of %s per %s lie between %d and %d kgCO2e", (category, unit, low, high) => {
    const values = emissionFactors
      .filter((factor) => factor.category === category && factor.unit === unit)
      .map(({ kgCO2ePerUnit }) => kgCO2ePerUnit);

    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !(value >= low && value <= high))).toEqual([]);
  });
});

describe("gwps", () => {
  it("are every global warming potential of gwp.csv, and null for the one that was not found", () => {
    const inCsv = gwpRows
      .filter((row) => row["record_type"] === "gwp100")
      .map((row) => [
        row["substance"],
        row["basis"],
        row["value"] === "" ? null : Number(row["value"]),
        row["source"],
        row["confidence"],
      ]);

    expect(gwps.map(({ gas, basis, value, source, confidence }) => [gas, basis, value, source, confidence])).toEqual(
      inCsv,
    );
    expect(gwps.filter(({ value }) => value === null).map(({ gas, set }) => [gas, set])).toEqual([
      ["Sevoflurane", "AR4"],
    ]);
  });

  it("are of a set that may be chosen, or of none", () => {
    const chosen = gwps.filter(({ set }) => set === "UK practice").map(({ gas, value }) => [gas, value]);

    expect(chosen).toEqual([
      ["Desflurane", 2540],
      ["Sevoflurane", 130],
      ["Isoflurane", 510],
    ]);
    expect(gwps.filter(({ set }) => set === null).map(({ basis }) => basis)).toContain("legacy SAR (310)");
  });
});

describe("the factors of anaesthetic gases", () => {
  const derived = gwpRows
    .filter((row) => row["record_type"] === "derived")
    .map((row) => {
      const [gas = ""] =
        /^(Nitrous oxide|Entonox|Desflurane|Isoflurane|Sevoflurane)/.exec(row["substance"] ?? "") ?? [];
      const [, size] = / (\d+ ml) bottle$/.exec(row["substance"] ?? "") ?? [];
      const unit = size === undefined ? "litres" : `bottles (${size})`;
      const set = (row["basis"] ?? "").replace(/ \d+$/, "");
      return [gas, unit, set, row["value"] ?? ""] as const;
    });

  it.each(derived)("of %s in %s with %s come to %s, worked out on their own in gwp.csv", (gas, unit, set, printed) => {
    const factor = emissionFactors.find((one) => one.activity === gas && one.unit === unit && one.gwpSet === set);

    expect(factor?.kgCO2ePerUnit.toFixed(decimals(printed))).toBe(Number(printed).toFixed(decimals(printed)));
  });

  it("finds something to compare", () => {
    expect(derived).toHaveLength(15);
  });
});

describe("inhalerFootprints", () => {
  it("are every row of inhalers.csv, with its range where it has one", () => {
    const inCsv = inhalerRows.map((row) => {
      const value = Number(row["kgco2e_per_inhaler"]);
      const end = (cell: string | undefined) => (cell === "" || cell === undefined ? value : Number(cell));
      return [
        row["product"],
        row["bnf_code"] === "" ? null : row["bnf_code"],
        { value, low: end(row["low"]), high: end(row["high"]) },
      ];
    });

    expect(inhalerFootprints.map(({ product, bnfCode, kgCO2e }) => [product, bnfCode, kgCO2e])).toEqual(inCsv);
  });

  it("name the 18 products of the mean per salbutamol inhaler by their codes", () => {
    const codes = inhalerFootprints.flatMap(({ bnfCode }) => bnfCode ?? []);

    expect(codes).toHaveLength(18);
    expect(new Set(codes).size).toBe(18);
  });
});
