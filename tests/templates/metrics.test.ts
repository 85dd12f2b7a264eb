import { metrics } from "../../src/reference/metrics";
import { figureFormula, isWorkedOut } from "../../src/templates/metric-formulas";
import { countedParts, partEntry, partGuide, partsOf, weightOf } from "../../src/templates/metric-parts";
import { metricPartsTable, metricsSheet, metricsTable, metricYears } from "../../src/templates/metrics";
import { addressOf } from "../../src/workbook/area";
import { tableAreas } from "../../src/workbook/layout";
import { entryOf } from "../../src/workbook/table-spec";
import { plainNaming } from "../support/plain-naming";
import { formulaParts } from "./formula-parts";

const sheet = metricsSheet(plainNaming);
const [metricRows, partRows] = sheet.tables.map(({ rows }) => rows) as [
  (typeof sheet.tables)[0]["rows"],
  (typeof sheet.tables)[0]["rows"],
];
const metric = (key: string) => metrics.find((each) => each.key === key)!;
const rowOf = (key: string) => metricRows.find((row) => row["key"] === key)!;
const formulaOf = (key: string, year = "2025/26") =>
  (figureFormula(metric(key), year, "GP_MetricParts") as { formula: string } | null)?.formula;

describe("metricsSheet", () => {
  it("has the 21 metrics of Table 1 in its order, and 13 years from 2019/20 to 2031/32", () => {
    expect(metricRows.map(({ key }) => key)).toEqual(metrics.map(({ key }) => key));
    expect(metricRows).toHaveLength(21);
    expect([metricYears.length, metricYears[0], metricYears.at(-1)]).toEqual([13, "2019/20", "2031/32"]);
    for (const row of metricRows) expect(metricYears.filter((year) => !(year in row))).toEqual([]);
  });

  it("has the parts under the metrics, their years in the same columns", () => {
    expect(tableAreas(sheet).map(addressOf)).toEqual(["A5:AK26", "A30:Y96"]);
    const yearsAt = (columns: object) => metricYears.map((year) => Object.keys(columns).indexOf(year));
    expect(yearsAt(metricPartsTable.columns)).toEqual(yearsAt(metricsTable.columns));
  });

  it("enters no figure for anyone: a year is blank or worked out", () => {
    const years = [...metricRows, ...partRows].flatMap((row) => metricYears.map((year) => row[year] ?? null));
    expect(years.filter((cell) => cell !== null && typeof cell !== "object")).toEqual([]);
  });

  it("says the aim in the plan's words, and beside it as it is read", () => {
    expect(rowOf("carbon-footprint-total")).toMatchObject({
      unit: "ktCO2e",
      unitPrinted: "ktCO₂e",
      aim: "↓ by 22% (77 ktCO₂e) by 2028",
      aimKind: "Fall by %",
      aimValue: 22,
      aimYear: "2027/28",
      direction: "down",
      baselineYear: "2019/20",
    });
  });

  it("uses the names the tables have in the workbook", () => {
    const renamed = metricsSheet({ ...plainNaming, table: (wanted) => `${wanted}_2` });
    const cells = renamed.tables[0]!.rows.flatMap((row) => Object.values(row));
    const tables = cells.flatMap((cell) =>
      typeof cell === "object" && cell !== null ? formulaParts(cell.formula).columns.map(({ table }) => table) : [],
    );
    expect(new Set(tables)).toEqual(new Set(["GP_Metrics_2", "GP_MetricParts_2"]));
  });
});

describe("partsOf", () => {
  it("is 66 rows in all, each with a key of its metric", () => {
    const parts = metrics.flatMap((each) => partsOf(each));
    expect(parts).toHaveLength(66);
    expect(partRows.map(({ key }) => key)).toEqual(parts.map(({ key }) => key));
    for (const { key, metricKey } of parts) expect(key.startsWith(`${metricKey}/`)).toBe(true);
  });

  it("asks for nothing twice: a term that another metric has is borrowed", () => {
    const keys = (of: string) => partsOf(metric(of)).map(({ key }) => key);
    expect(keys("carbon-footprint-per-head")).toEqual(["carbon-footprint-per-head/denominator"]);
    expect(keys("inhalers-emissions").filter((key) => /numerator|denominator/.test(key))).toEqual([]);
  });

  it("says of each part how it counts", () => {
    const counts = partsOf(metric("anaesthetic-gases-volume")).map(({ part, counts: how }) => [part, how]);
    expect(counts.map(([, how]) => how)).toEqual([
      "added",
      "added, 0.5 of it",
      "kept apart: not in the figure above",
      "kept apart: not in the figure above",
      "kept apart: not in the figure above",
    ]);
  });
});

describe("weightOf", () => {
  it("counts half of a nitrous oxide and oxygen mix, in volume alone", () => {
    expect(weightOf("anaesthetic-gases-volume", "entonox")).toBe(0.5);
    expect(weightOf("anaesthetic-gases-volume", "nitrous-oxide")).toBe(1);
    expect(weightOf("anaesthetic-gases-emissions", "entonox")).toBe(1);
  });
});

describe("countedParts", () => {
  it("are those of the aim where the rest cannot be added, and all where they can", () => {
    expect(countedParts(metric("anaesthetic-gases-volume"))).toEqual(["nitrous-oxide", "entonox"]);
    expect(countedParts(metric("inhalers-emissions"))).toEqual(["pmdi-saba", "dpi-saba"]);
    expect(countedParts(metric("energy-used"))).toHaveLength(6);
    expect(countedParts(metric("energy-efficient-activities"))).toEqual([]);
  });
});

describe("figureFormula", () => {
  it("is there for what has parts to add or is a ratio, and for nothing else", () => {
    const entered = metrics.filter((each) => !isWorkedOut(each)).map(({ key }) => key);
    expect(entered).toEqual([
      "social-value-committed",
      "social-value-delivered",
      "energy-efficient-activities",
      "staff-trained",
      "funding-attracted",
      "funding-spent",
    ]);
    for (const key of entered) expect(formulaOf(key)).toBeUndefined();
  });

  it("looks at its own year alone, whatever the year", () => {
    for (const { key } of metrics.filter(isWorkedOut))
      for (const year of metricYears) {
        const years = formulaParts(formulaOf(key, year)!)
          .columns.map(({ header }) => header)
          .filter((header) => metricYears.includes(header));
        expect(new Set(years)).toEqual(new Set([year]));
      }
  });

  it("leaves the figure blank where nothing is entered, and a ratio where it would divide by nothing", () => {
    expect(formulaOf("energy-used")).toMatch(/^=IF\(COUNTIFS\(.*\)=0,"",SUMIFS\(/);
    expect(formulaOf("food-waste")).toMatch(/^=IF\(OR\(COUNTIFS\(.*numerator.*\)=0,SUMIFS\(.*denominator.*\)=0\),"",/);
  });

  it("gives a percentage as 40 and not as 0.4", () => {
    for (const key of ["walking-aid-returns", "fleet-zero-emission-vehicles", "food-waste"])
      expect(formulaOf(key)).toContain('"",100*(SUMIFS(');
    expect(formulaOf("water-use")).not.toContain("100*");
  });

  it("takes kilograms a head from the kilotonnes of the whole footprint", () => {
    expect(formulaOf("carbon-footprint-per-head")).toContain(
      '1000000*(SUMIFS(GP_MetricParts[2025/26],GP_MetricParts[Metric key],"carbon-footprint-total"',
    );
  });

  it("halves the mix of nitrous oxide and oxygen", () => {
    expect(formulaOf("anaesthetic-gases-volume")).toContain(
      '+0.5*SUMIFS(GP_MetricParts[2025/26],GP_MetricParts[Part key],"anaesthetic-gases-volume/entonox")',
    );
  });

  it("divides the emissions of the aim's inhalers by the items of the same", () => {
    const parts = [...formulaOf("inhalers-emissions")!.matchAll(/"(inhalers-[^"]+)"/g)].map(([, key]) => key);
    expect(new Set(parts)).toEqual(
      new Set([
        "inhalers-emissions/pmdi-saba",
        "inhalers-emissions/dpi-saba",
        "inhalers-items/pmdi-saba",
        "inhalers-items/dpi-saba",
      ]),
    );
  });

  it("names only parts that have a row", () => {
    const keys = new Set(metrics.flatMap((each) => partsOf(each)).flatMap(({ key, metricKey }) => [key, metricKey]));
    for (const { key } of metrics.filter(isWorkedOut))
      for (const [, column, value] of formulaOf(key)!.matchAll(/\[(Part key|Metric key)\],"([^"]+)"/g))
        expect([column, keys.has(value!)]).toEqual([column, true]);
  });
});

describe("standingFormulas", () => {
  const standing = (column: string) => (rowOf("energy-emissions")[column] as { formula: string }).formula;
  const cell = (header: string) => `GP_Metrics[[#This Row],[${header}]]`;

  it("measure a fall from the baseline, in per cent", () => {
    expect(standing("aimLevel")).toContain(`${cell("Baseline")}*(1-${cell("Aim value")}/100)`);
  });

  it("count the distance as what is still to go, whichever way is better", () => {
    expect(standing("distance")).toContain(
      `IF(${cell("Direction")}="up",${cell("Aim level")}-${cell("Latest figure")},${cell("Latest figure")}-${cell("Aim level")})`,
    );
  });

  it("take an aim for met at the very level, and a return only above nothing", () => {
    expect(standing("standing")).toContain(`IF(${cell("Distance to aim")}<=0,"Met","Still to go")`);
    expect(standing("standing")).toContain(`="Above 0",IF(${cell("Latest figure")}>0,"Met","Still to go")`);
  });

  it("are the same in every row, so that a table repeats them in new ones", () => {
    for (const column of ["baseline", "aimLevel", "latestYear", "latest", "distance", "standing"])
      expect(new Set(metricRows.map((row) => JSON.stringify(row[column]))).size).toBe(1);
  });
});

describe("what a year's cell expects", () => {
  it.each([
    ["energy-used", { kind: "formula" }],
    ["staff-trained", { kind: "figure", unit: "people", minimum: 0, maximum: null, whole: false }],
    ["social-value-committed", { kind: "figure", unit: "£", minimum: 0, maximum: null, whole: false }],
  ])("of %s is %j", (key, entry) => {
    expect(entryOf(metricsTable, "2025/26", key)).toEqual(entry);
  });

  it("of a part is a figure in its own unit; a share ends at 100, and a return may be a loss", () => {
    expect(partEntry("energy-used/gas")).toMatchObject({ unit: "kWh", minimum: 0, maximum: null });
    expect(partEntry("energy-efficient-activities/led-coverage")).toMatchObject({ minimum: 0, maximum: 100 });
    expect(partEntry("return-on-investment/numerator")).toMatchObject({ unit: "£", minimum: null });
    expect(partEntry("return-on-investment/denominator")).toMatchObject({ unit: "£", minimum: 0 });
    expect(entryOf(metricPartsTable, "2025/26", "energy-used/gas")).toMatchObject({ unit: "kWh" });
  });

  it("of a row we do not know is any figure", () => {
    expect(partEntry("ours/1")).toBeNull();
    expect(partGuide("ours/1")).toBeNull();
    expect(entryOf(metricPartsTable, "2025/26", "ours/1")).toMatchObject({ kind: "figure", minimum: null });
    expect(entryOf(metricsTable, "2025/26", "ours/1")).toMatchObject({ kind: "figure", minimum: null });
  });
});
