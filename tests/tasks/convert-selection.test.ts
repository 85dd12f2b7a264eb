import type { BookSnapshot } from "../../src/excel-host/book-snapshot";
import { insertTemplates, plannedConversion, selectionForConversion, undoInsertion } from "../../src/tasks";
import { everything, insert, openExcel, ownWorkbook, plainSheet } from "../support/green-plan-workbook";
import {
  cellsOf,
  column,
  convert,
  energyBook,
  enter,
  gasBook,
  NOON,
  opened,
  plan,
  select,
} from "../support/selected-figures";

const toMWh = { to: "MWh", where: "in-place" } as const;
const sheetNames = (book: BookSnapshot) => book.sheets.map(({ name }) => name);

let gas: BookSnapshot;

beforeAll(async () => {
  gas = await gasBook();
});

describe("plannedConversion in place", () => {
  it("shows before and after, what is left with a remedy, and changes nothing", async () => {
    const { host, port } = await opened(gas, "B4:B12");

    const { samples, total, left, plan: planned } = await plan(port, toMWh);

    // 1 kWh is 0.001 MWh.
    expect(samples).toEqual([
      { address: "B5", before: 1_200, from: "kWh", after: 1.2, to: "MWh" },
      { address: "B9", before: 0, from: "kWh", after: 0, to: "MWh" },
      { address: "B11", before: -5, from: "kWh", after: -0.005, to: "MWh" },
    ]);
    expect(total).toBe(3);
    expect(left.map(({ kind, addresses }) => [kind, addresses])).toEqual([
      ["number-as-text", ["B8"]],
      ["text", ["B7"]],
      ["error", ["B10"]],
      ["formula", ["B12"]],
    ]);
    expect(left.every(({ remedy }) => remedy.endsWith("."))).toBe(true);
    expect(planned.summary.leaves[0]).toBe("1 blank cell: blank is not zero.");
    expect(planned.summary.adds).toEqual([
      "B5:B12 of sheet “Energy”: 3 figures from kWh into MWh, and the header “Gas used (kWh)” into “Gas used (MWh)”.",
      "A new sheet “Green Plan conversions”, which lists each conversion (c1) with its number and source.",
      "A new sheet “Green Plan originals”, which keeps the cells as they are now.",
    ]);
    expect(planned.summary.notes).toContain(
      "B5:B12 has a figure below zero, such as B11: they are converted as they are.",
    );
    expect(plainSheet(host.snapshot(), "Energy")).toEqual(plainSheet(gas, "Energy"));
  });

  it("shows the first ten of many", async () => {
    const book = await energyBook(["Waste (kg)"], ...Array.from({ length: 25 }, (_, row) => [row]));
    const { port } = await opened(book, "A1:A26");

    const { samples, total } = await plan(port, { to: "t", where: "in-place" });

    expect([samples.length, total]).toEqual([10, 25]);
  });

  // Worked by hand: 3.6 MJ to a kWh; 1.609344 km to a mile; nitrous oxide 1.8728 kg to a m³, desflurane 1.45 kg to a litre.
  it.each([
    ["kWh", 1_000, "GJ", {}, 3.6],
    ["MWh", 2, "kWh", {}, 2_000],
    ["miles", 10, "km", {}, 16.09344],
    ["km", 16.09344, "miles", {}, 10],
    ["kg", 2_500, "t", {}, 2.5],
    ["t", 77_000, "kt", {}, 77],
    ["litres", 1_500, "cubic metres", {}, 1.5],
    ["litres", 1_000, "kg", { gas: "Nitrous oxide" }, 1.8728],
    ["kg", 18.728, "cubic metres", { gas: "Nitrous oxide" }, 10],
    ["kg", 2.9, "litres", { gas: "Desflurane" }, 2],
    // Natural gas in the edition of 2024: 0.1829 kgCO2e per kWh (gross).
    ["kWh", 1_000, "kgCO2e", { activity: { name: "Natural gas", year: "2024/25", gwpSet: "AR5" } }, 182.9],
    ["MWh", 100, "tCO2e", { activity: { name: "Natural gas", year: "2024/25", gwpSet: "AR5" } }, 18.29],
    // A litre of nitrous oxide: 1.8728 g with a GWP of 265 in AR5 is 0.496292 kgCO2e, so a million of them are 496,292 kg.
    ["litres", 1_000_000, "ktCO2e", { activity: { name: "Nitrous oxide", year: "2024/25", gwpSet: "AR5" } }, 0.496292],
  ] as const)("turns %s: %d into %s", async (from, figure, to, choice, expected) => {
    const { port } = await opened(await energyBook([`Used (${from})`], [figure]), "A1:A2");

    await convert(port, { to, where: "in-place", ...choice });

    expect(await column("A1:A2")).toEqual([`Used (${to})`, expect.closeTo(expected, 10)]);
  });

  it("records the number, its source and the factor", async () => {
    const { port } = await opened(await energyBook(["Gas (MWh)"], [100]), "A1:A2");

    await convert(port, {
      to: "tCO2e",
      where: "in-place",
      activity: { name: "Natural gas", year: "2024/25", gwpSet: "AR5" },
    });

    const { values } = await cellsOf("A7:O7", "Green Plan conversions");
    expect(values[0]).toEqual([
      "c1",
      "2026-01-05T11:50:00Z",
      "Energy",
      "A2",
      "A2",
      "MWh",
      "tCO2e",
      // 0.1829 kg per kWh is 182.9 kg per MWh.
      expect.closeTo(0.1829, 12),
      expect.stringContaining("Natural gas, 2024/25: 0.1829 kgCO2e per kWh (Gross CV), edition of 2024"),
      "natural-gas/kwh-gross-cv/2024",
      expect.stringContaining("'Gaseous fuels' > 'Natural gas'"),
      "A1",
      "Gas (MWh)",
      "Gas (tCO2e)",
      "converted",
    ]);
  });

  it("says that a factor was carried forward", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [100]), "A1:A2");

    const activity = { name: "Natural gas", year: "2029/30", gwpSet: "AR5" } as const;
    const { plan: planned } = await plan(port, { to: "kgCO2e", where: "in-place", activity });

    expect(planned.summary.notes.join(" ")).toMatch(/The library has no edition of this factor for 2029\/30/);
  });

  it("leaves formulas, which follow, unless they are to become figures", async () => {
    const { port } = await opened(gas, "B4:B12");
    await convert(port, toMWh);
    // Half of North's 1.2 MWh, still a formula.
    expect(await cellsOf("B12")).toMatchObject({ values: [[0.6]], formulas: [["=B5/2"]] });

    const other = await opened(gas, "B4:B12");
    await convert(other.port, { ...toMWh, convertFormulas: true });
    expect(await cellsOf("B12")).toMatchObject({ values: [[0.6]], formulas: [[0.6]] });
  });

  it("adds the unit to a header that names none, once a person has said which it is", async () => {
    const { port } = await opened(await energyBook(["Gas used"], [500]), "A1:A2");
    await expect(plan(port, toMWh)).rejects.toMatchObject({
      message: "The header “Gas used” names no unit.",
      remedy: "Choose the unit the figures are in.",
    });

    await convert(port, { ...toMWh, from: "kWh" });

    expect(await column("A1:A2")).toEqual(["Gas used (MWh)", 0.5]);
  });

  it("takes a person's word against the header's, and says so", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");

    const { plan: planned, samples } = await plan(port, { ...toMWh, from: "GJ" });

    // 1 GJ is 1 / 3.6 MWh.
    expect(samples[0]?.after).toBeCloseTo(2 / 3.6, 12);
    expect(planned.summary.notes).toContain("The header “Gas (kWh)” says kWh; A2 is converted from GJ, as chosen.");
  });

  it("leaves a header that is a formula, and asks for one where there is none", async () => {
    const book = await energyBook(['="Gas ("&"kWh)"'], [500], [null], [7]);
    const { port } = await opened(book, "A1:A2");
    const { plan: planned } = await plan(port, toMWh);
    expect(planned.summary.notes.join(" ")).toMatch(/is worked out by a formula and stays: see that it says MWh\./);

    await select("A4");
    const { plan: bare } = await plan(port, { ...toMWh, from: "kWh" });
    expect(bare.summary.notes).toContain("No header over A4 can say that the figures are in MWh: add one.");
  });

  it("gives figures the decimals they need, and dates and text cells none", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [1_234], [5], [45_000], [6]), "A1:A5");
    await Excel.run(async (context) => {
      const formats = ["#,##0", "@", "dd/mm/yyyy", '0 "kWh"'];
      context.workbook.worksheets.getItem("Energy").getRange("A2:A5").numberFormat = formats.map((format) => [format]);
      await context.sync();
    });

    const { left } = await plan(port, toMWh);
    await convert(port, toMWh);

    expect(left.map(({ kind, addresses }) => [kind, addresses])).toEqual([["date", ["A4"]]]);
    const { values, formats } = await cellsOf("A2:A5");
    expect(values.flat()).toEqual([1.234, 0.005, 45_000, 0.006]);
    expect(formats.flat()).toEqual(["#,##0.000", "General", "dd/mm/yyyy", '0.000 "MWh"']);
  });

  it("converts each of several columns by itself, and says which it leaves", async () => {
    const book = await energyBook(["Gas (kWh)", "Driven (miles)", "Power (GJ)", "Other"], [1_000, 10, 3.6, 1]);
    const { port } = await opened(book, "A1:D2");

    const { plan: planned } = await plan(port, toMWh);
    await convert(port, toMWh);

    // 3.6 GJ are 1 MWh.
    expect((await cellsOf("A1:D2")).values).toEqual([
      ["Gas (MWh)", "Driven (miles)", "Power (MWh)", "Other"],
      [1, 10, 1, 1],
    ]);
    expect(planned.summary.leaves).toEqual([
      "B2 is left. Figures in miles (distance) cannot become MWh (energy). Choose one of km, or emissions of an activity.",
      "D2 is left. The header “Other” names no unit. Choose the unit the figures are in.",
      "Every other cell of the workbook.",
    ]);
    expect(await column("A7:A8", "Green Plan conversions")).toEqual(["c1", "c2"]);
  });

  it("gives a table no header twice, since Excel would change it", async () => {
    const { host, port } = await opened(await energyBook(["Miles", "km", "Driven (miles)"], [1, 2, 3]), "A1:C2");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Energy").tables.add("A1:C2", true);
      await context.sync();
    });
    const before = plainSheet(host.snapshot(), "Energy");

    const done = await convert(port, { to: "km", where: "in-place" });

    expect((await cellsOf("A1:C1")).values).toEqual([["km 2", "km", "Driven (km)"]]);
    await undoInsertion(port, done);
    expect(plainSheet(host.snapshot(), "Energy")).toEqual(before);
  });

  it("leaves figures that stand under another header with a unit", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [1_000], [null], ["Driven (miles)"], [10]), "A:A");

    const { left, samples } = await plan(port, toMWh);

    expect(samples.map(({ address }) => address)).toEqual(["A2"]);
    expect(left.map(({ kind, addresses }) => [kind, addresses])).toEqual([["elsewhere", ["A5"]]]);
  });

  it("takes at most 4 round trips to plan and to convert, and leaves the user where they are", async () => {
    const { host, port } = await opened(await ownWorkbook(), "B3:B5", "Notes");
    const planAndConvert = async (to: "km" | "miles") => {
      const selection = await selectionForConversion(port);
      host.resetTraffic();
      await insertTemplates(port, await plannedConversion(port, { selection, from: null, to, where: "in-place" }));
      return host.traffic.roundTrips;
    };

    expect(await planAndConvert("km")).toBeLessThanOrEqual(4);
    expect(await planAndConvert("miles")).toBeLessThanOrEqual(4);
    const { sheets, activeSheet } = host.snapshot();
    expect(sheets.find(({ id }) => id === activeSheet)?.name).toBe("Notes");
    expect(await column("A7:A8", "Green Plan conversions")).toEqual(["c1", "c2"]);
  });

  it("notices cells that were converted before", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");
    await convert(port, toMWh);
    await expect(plan(port, toMWh)).rejects.toMatchObject({ message: "The figures are in MWh already." });

    const { plan: planned } = await plan(port, { ...toMWh, from: "kWh" });

    expect(planned.summary.notes.slice(0, 2)).toEqual([
      "c1 converted A2 from kWh to MWh on 05/01/2026 already: see that nothing is converted twice.",
      "The header “Gas (MWh)” says MWh; A2 is converted from kWh, as chosen.",
    ]);
  });

  it("does nothing when a cell was changed after the preview", async () => {
    const { host, port } = await opened(await energyBook(["Gas (kWh)"], [2], [3]), "A1:A3");
    const planned = await plan(port, toMWh);
    await enter("A3", [[4]]);

    await expect(insertTemplates(port, planned)).rejects.toMatchObject({ code: "ChangedSince" });

    expect(await column("A1:A3")).toEqual(["Gas (kWh)", 2, 4]);
    expect(sheetNames(host.snapshot())).toEqual(["Energy"]);
  });
});

describe("plannedConversion beside", () => {
  const beside = { to: "MWh", where: "beside" } as const;

  it("writes live formulas without a number of their own, under a header with the new unit", async () => {
    const { port } = await opened(gas, "B4:B12");

    await convert(port, beside);

    const { values, formulas } = await cellsOf("C4:C12");
    expect(values.flat()).toEqual(["Gas used (MWh)", 1.2, "", "", "", 0, "#DIV/0!", -0.005, 0.6]);
    expect(formulas[1]).toEqual([
      '=IF(ISNUMBER(B5),B5*INDEX(GP_Conversions[Multiply by],MATCH("c1",GP_Conversions[Key],0)),IF(ISERROR(B5),B5,""))',
    ]);
    await enter("B5:B7", [[5_000], [1_000], [2_000]]);
    expect(await column("C5:C7")).toEqual([5, 1, 2]);
  });

  it("carries the number format over, with the decimals the results need", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [1_234]), "A1:A2");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Energy");
      sheet.getRange("A2").numberFormat = [["#,##0.0"]];
      sheet.getRange("B2").numberFormat = [["@"]];
      await context.sync();
    });

    await convert(port, beside);

    expect(await cellsOf("B2")).toMatchObject({ values: [[1.234]], formats: [["#,##0.0000"]] });
  });

  it("puts the results of several columns side by side, right of the selection", async () => {
    const book = await energyBook(["Gas (kWh)", "Driven (miles)", "Power (GJ)"], [1_000, 10, 3.6]);
    const { port } = await opened(book, "A1:C2");

    await convert(port, beside);

    expect((await cellsOf("D1:F2")).values).toEqual([
      ["Gas (MWh)", "Power (MWh)", ""],
      [1, 1, ""],
    ]);
  });

  it("refuses cells in use, by their names", async () => {
    const { port } = await opened(gas, "B5:B12");
    await enter("C4", [["Read by"]]);
    await enter("C7:C8", [["Jo"], ["=1+1"]]);

    await expect(plan(port, beside)).rejects.toMatchObject({
      message: "The cells beside the selection are in use: C4, C7:C8.",
      remedy: "Insert blank columns right of the selection, or convert in place.",
    });
  });

  it("does not write over what was entered there after the preview", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");
    const planned = await plan(port, beside);
    await enter("B2", [["mine"]]);

    await expect(insertTemplates(port, planned)).rejects.toMatchObject({ code: "ChangedSince" });

    expect(await column("B1:B2")).toEqual(["", "mine"]);
  });

  it("becomes the last column of a table, and goes again", async () => {
    const own = await ownWorkbook();
    const { host, port } = await opened(own, "B4:B5", "Notes");

    const done = await convert(port, { to: "km", where: "beside" });

    // 12,000 and 8,000 miles of 1.609344 km.
    expect((await cellsOf("C3:C5", "Notes")).values).toEqual([["km"], [19_312.128], [12_874.752]]);
    expect(
      host
        .snapshot()
        .sheets.flatMap(({ tables }) => tables)
        .find(({ name }) => name === "Fleet")?.columns,
    ).toEqual(["Vehicle", "Miles", "km"]);
    await undoInsertion(port, done);
    expect(plainSheet(host.snapshot(), "Notes")).toEqual(plainSheet(own, "Notes"));
  });

  it("refuses where a table would push other cells aside, or take the results in", async () => {
    const book = await energyBook(
      ["Vehicle", "Miles", null],
      ["Van", 12_000, null],
      ["Car", 8_000, "mine"],
      ["Gas (kWh)", null, null],
      [4, null, null],
    );
    const { port } = await opened(book, "B2");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Energy").tables.add("A1:B3", true).name = "Fleet";
      await context.sync();
    });
    await expect(plan(port, { to: "km", where: "beside" })).rejects.toMatchObject({
      message: "The cells beside the selection are in use: C3.",
    });

    await select("A5");
    await expect(plan(port, beside)).rejects.toMatchObject({
      message: "B4:B5 would become part of the table “Fleet”.",
    });
  });

  it("warns when figures are later converted under its results", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2]), "A1:A2");
    await convert(port, beside);

    const { plan: planned } = await plan(port, toMWh);

    expect(planned.summary.notes[0]).toBe(
      "The results of c1 are worked out from A2 in kWh: delete them once these cells are in another unit.",
    );
  });
});

describe("plannedConversion", () => {
  it.each([
    ["units of two kinds", "Gas (kWh)", { to: "km" }, "Figures in kWh (energy) cannot become km (distance)."],
    ["the unit they are in", "Gas (kWh)", { to: "kWh" }, "The figures are in kWh already."],
    ["a unit nobody knows", "Gas", { to: "MWh", from: "buckets" }, "“buckets” is not a unit that is known here."],
    ["a volume of an unnamed gas", "Used (litres)", { to: "kg" }, "What litres are in kg depends on what they are of."],
    ["emissions of nothing", "Gas (kWh)", { to: "tCO2e" }, "Figures in kWh (energy) cannot become tCO2e (emissions)."],
    [
      "an activity nobody knows",
      "Gas (kWh)",
      { to: "tCO2e", activity: { name: "Juggling", year: "2024/25", gwpSet: "AR5" } },
      "There is no activity “Juggling”.",
    ],
    [
      "a unit that does not fit the activity",
      "Gas (miles)",
      { to: "tCO2e", activity: { name: "Natural gas", year: "2024/25", gwpSet: "AR5" } },
      "Natural gas is not measured in “miles”.",
    ],
    [
      "a year before the first edition",
      "Gas (kWh)",
      { to: "tCO2e", activity: { name: "Natural gas", year: "2010/11", gwpSet: "AR5" } },
      "The first edition with a factor for Natural gas is that of 2019, and a later edition is never used for an earlier year.",
    ],
    [
      "a year that is none",
      "Gas (kWh)",
      { to: "tCO2e", activity: { name: "Natural gas", year: "lately", gwpSet: "AR5" } },
      "“lately” is not a financial year.",
    ],
    [
      "an activity that should give something else than emissions",
      "Gas (kWh)",
      { to: "MWh", activity: { name: "Natural gas", year: "2024/25", gwpSet: "AR5" } },
      "The factor of an activity gives emissions, not MWh.",
    ],
  ] as const)("refuses %s, with a remedy", async (_what, header, asked, message) => {
    const { host, port } = await opened(await energyBook([header], [5]), "A1:A2");

    await expect(plan(port, { where: "in-place", ...asked })).rejects.toMatchObject({
      message,
      remedy: expect.stringMatching(/\.$/) as string,
    });
    expect(sheetNames(host.snapshot())).toEqual(["Energy"]);
  });

  it("refuses figures that are all worked out by formulas, in place", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], ["=2*3"]), "A1:A2");

    await expect(plan(port, toMWh)).rejects.toMatchObject({
      message: "Every figure in A2 is worked out by a formula.",
      remedy: "Convert beside, or choose to turn formulas into figures.",
    });
  });

  it.each([
    [
      "a protected sheet",
      (workbook: Excel.Workbook) => workbook.worksheets.getItem("Energy").protection.protect(),
      "Sheet “Energy” is protected, so its cells cannot be converted.",
    ],
    [
      "a workbook that takes no more sheets",
      (workbook: Excel.Workbook) => workbook.protection.protect(),
      "The structure of this workbook is protected, so no sheet can be added.",
    ],
  ])("refuses %s", async (_what, protect, message) => {
    const { port } = await opened(gas, "B4:B12");
    await Excel.run(async (context) => {
      protect(context.workbook);
      await context.sync();
    });

    await expect(plan(port, toMWh)).rejects.toMatchObject({ code: "AccessDenied", message });
  });

  it("refuses what the Green Plan's own sheets work out, and in place all of theirs", async () => {
    const { port } = openExcel();
    await insert(port, { ...everything, templates: ["trajectory"] });
    const [path, actual] = await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("GP_TrajectoryCF");
      const bodies = ["Business as usual", "Actual (ktCO2e)"].map((header) =>
        columns.getItem(header).getDataBodyRange().load("address"),
      );
      await context.sync();
      return bodies.map(({ address }) => address.slice(address.indexOf("!") + 1));
    });

    await select(path!, "Trajectory");
    await expect(plan(port, { to: "tCO2e", where: "beside" })).rejects.toMatchObject({
      message: "“Business as usual” is worked out by the Green Plan's own sheet “Trajectory”.",
      remedy: "Copy the figures with their header to a sheet of your own, and convert them there.",
    });
    await select(actual!, "Trajectory");
    await enter(actual!.split(":")[0]!, [[1_500]], "Trajectory");
    await expect(plan(port, { to: "tCO2e", where: "in-place" })).rejects.toMatchObject({
      message: "The table on sheet “Trajectory” is the Green Plan's own and reckons in the units it says.",
    });
  });

  it("finds other names where its own are taken, and looks them up", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)"], [2_000]), "A1:A2");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Green Plan conversions");
      context.workbook.names.add("GP_Conversions", context.workbook.worksheets.getItem("Energy").getRange("D1"));
      await context.sync();
    });

    const { plan: planned } = await plan(port, { to: "MWh", where: "beside" });
    await convert(port, { to: "MWh", where: "beside" });

    expect([...planned.summary.notes].sort()).toEqual([
      "The name “GP_Conversions” is taken, so “GP_Conversions_2” is used.",
      "The sheet “Green Plan conversions” is taken, so “Green Plan convers (Green Plan)” is used.",
    ]);
    expect(await column("B2")).toEqual([2]);
  });

  it("refuses a list of conversions that lost the column formulas look at", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)", "Heat (kWh)"], [2, 3]), "A1:A2");
    await convert(port, toMWh);
    await enter("H6", [["Factor used"]], "Green Plan conversions");
    await select("B1:B2");

    await expect(plan(port, toMWh)).rejects.toMatchObject({
      message: "The column “Multiply by” is missing from the list on sheet “Green Plan conversions”.",
    });
  });

  it("refuses a selection that was read before another conversion was recorded", async () => {
    const { port } = await opened(await energyBook(["Gas (kWh)", "Heat (kWh)"], [2, 3]), "A1:A2");
    await convert(port, toMWh);
    await select("B1:B2");
    const selection = await selectionForConversion(port);
    await convert(port, toMWh);

    await expect(
      plannedConversion(port, { selection, from: null, to: "MWh", where: "beside" }, { now: NOON }),
    ).rejects.toMatchObject({ message: "The list of conversions has grown since the figures were selected." });
  });
});

describe("undoInsertion", () => {
  it.each(["in-place", "beside"] as const)(
    "leaves the workbook as it was, after a first and a later one: %s",
    async (where) => {
      const { host, port } = await opened(gas, "B4:B12");
      const first = await convert(port, { to: "MWh", where });
      await undoInsertion(port, first);
      expect(plainSheet(host.snapshot(), "Energy")).toEqual(plainSheet(gas, "Energy"));
      expect(sheetNames(host.snapshot())).toEqual(["Energy"]);

      await enter("E4:E5", [["Heat (kWh)"], [7]]);
      await select("E4:E5");
      await convert(port, toMWh);
      const between = host.snapshot();
      await select("B4:B12");
      const later = await convert(port, { to: "MWh", where });
      await undoInsertion(port, later);
      for (const name of sheetNames(between))
        expect(plainSheet(host.snapshot(), name)).toEqual({
          ...(plainSheet(between, name) as object),
        });
    },
  );

  it("refuses once a converted cell was changed, and takes nothing back", async () => {
    const { port } = await opened(gas, "B4:B12");
    const done = await convert(port, toMWh);
    await enter("B5", [[2]]);

    await expect(undoInsertion(port, done)).rejects.toMatchObject({
      code: "ChangedSince",
      message: "Cells on sheet “Energy” have been changed since they were replaced, so nothing was taken back.",
    });
    expect(await column("B9:B11")).toEqual([0, "#DIV/0!", -0.005]);
  });
});
