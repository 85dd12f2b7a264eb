import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { greenplan, type Outcome } from "../support/command-line";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "greenplan-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const file = (name: string) => join(folder, name);

const json = ({ stdout }: Outcome) => JSON.parse(stdout) as Record<string, unknown>;

describe("a plan's way through the command line", () => {
  it("inserts into a new workbook, and reads it back as one JSON document", async () => {
    const made = await greenplan(
      "insert",
      "cover",
      "delivery-plan",
      "metrics",
      "--out",
      file("plan.xlsx"),
      "--organisation",
      "RC9",
      "--year",
      "2025/26",
      "--json",
    );
    expect([made.code, made.stderr]).toEqual([0, ""]);
    expect(json(made)["added"]).toContain("Sheet “Delivery Plan” with 103 actions.");

    const plan = json(await greenplan("read", file("plan.xlsx"), "--json"));
    expect(plan["cover"]).toMatchObject({
      organisation: "Bedfordshire Hospitals NHS Foundation Trust",
      code: "RC9",
      year: "2025/26",
      contact: null,
    });
    const [actions, metrics] = plan["templates"] as { name: string; sheet: string; rows: Record<string, unknown>[] }[];
    expect([actions?.name, actions?.sheet, actions?.rows.length]).toEqual(["delivery-plan", "Delivery Plan", 103]);
    expect(actions?.rows[0]).toMatchObject({
      key: "C1A/i",
      icb: "A",
      acutes: "S",
      date: "Sep-25",
      dueDate: "2025-09-30",
      ongoing: false,
      accountableLead: "Sustainability and Growth (ICB CFO)",
      sourceLine: 676,
      supportsPeople: null,
    });
    expect([metrics?.name, metrics?.rows.length]).toEqual(["metrics", 21]);
    expect(metrics?.rows[0]).toMatchObject({
      key: "carbon-footprint-total",
      values: { "2019/20": null, "2031/32": null },
    });
  });

  it("runs a script as if in Excel, into a workbook and out again, and finds what is wrong in it", async () => {
    await writeFile(
      file("enter.js"),
      `await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("GP_DeliveryPlan");
        table.columns.getItem("% complete").getDataBodyRange().getCell(0, 0).values = [[140]];
        await context.sync();
        console.log("entered");
      });`,
    );
    const ran = await greenplan("run", file("enter.js"), "--into", file("plan.xlsx"), "--out", file("entered.xlsx"));
    expect(ran).toEqual({ code: 0, stdout: "entered\n", stderr: "" });

    const checked = await greenplan("check", file("entered.xlsx"), "--json");
    expect(checked.code).toBe(1);
    expect(json(checked)["findings"]).toEqual([
      {
        code: "cell-above-maximum",
        severity: "error",
        sheet: "Delivery Plan",
        address: expect.stringMatching(/^[A-Z]+6$/) as string,
        key: "C1A/i",
        message: "% complete is 140, more than the most it can be, 100%.",
        remedy: "Check the figure and its unit.",
      },
    ]);
    expect((await greenplan("check", file("plan.xlsx"))).code).toBe(0);
  });
});

describe("what it will not do", () => {
  it.each([
    ["no such file", ["read", "missing.xlsx"], /cannot be read\. Check its name/],
    ["no template", ["insert", "--out", "x.xlsx"], /No template was named\. Name one or more of cover/],
    ["an unknown template", ["insert", "budget", "--out", "x.xlsx"], /There is no template “budget”\. Use cover/],
    ["nowhere to save", ["insert", "cover"], /No file to save to was given\. Add --out/],
    [
      "a wrong year",
      ["insert", "cover", "--out", "x.xlsx", "--year", "2025"],
      /“2025” is not a financial year\. Write it as 2025\/26/,
    ],
    [
      "an unknown organisation",
      ["insert", "cover", "--out", "x.xlsx", "--organisation", "ABC"],
      /no organisation with the code “ABC”.* Use one of/,
    ],
    ["an unknown command", ["solve"], /There is no command “solve”\. Use one of insert/],
    ["an unknown option", ["read", "x.xlsx", "--loud"], /--loud.* Run greenplan --help/],
    ["another kind of file", ["insert", "cover", "--out", "x.txt"], /does not end in \.xlsx/],
  ])("%s: exit 2, and a sentence with a remedy on stderr alone", async (_what, words, sentence) => {
    const before = await readdir(folder);
    const outcome = await greenplan(
      ...words.map((word) => (/^\w+\.(xlsx|txt)$/.test(word) ? file(word) : word)),
      "--json",
    );
    expect([outcome.code, outcome.stdout]).toEqual([2, ""]);
    expect(outcome.stderr.replaceAll("\n", " ")).toMatch(sentence);
    expect(await readdir(folder)).toEqual(before);
  });

  it("refuses a file that is no workbook", async () => {
    await writeFile(file("letter.xlsx"), "Dear all");
    const outcome = await greenplan("read", file("letter.xlsx"));
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/\. .+\.\n$/);
  });

  it("fails with the script, names Excel's code and saves nothing", async () => {
    await writeFile(
      file("wrong.js"),
      `await Excel.run(async (context) => { context.workbook.worksheets.getItem("Nowhere").load("name"); await context.sync(); });`,
    );
    const outcome = await greenplan("run", file("wrong.js"), "--out", file("never.xlsx"));
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("ItemNotFound");
    expect(await readdir(folder)).not.toContain("never.xlsx");
  });
});

describe("greenplan calculate", () => {
  it("gives every sum of a workbook by its key, as one JSON document", async () => {
    const made = await greenplan("insert", "gap", "--out", file("gap.xlsx"), "--year", "2025/26");
    expect([made.code, made.stderr]).toEqual([0, ""]);

    const worked = await greenplan("calculate", file("gap.xlsx"), "--json");
    expect([worked.code, worked.stderr]).toEqual([0, ""]);
    const results = json(worked) as {
      opportunities: Record<string, { value: number; low: number; high: number; unit: string }>;
      gap: { horizon: { key: string }; unidentified: { value: number } }[];
      derivations: { headline: string; printed: string; family: string | null; line: number }[];
      trajectories: Record<"cf" | "cfPlus", { budget: { total: number } }>;
    };
    expect(results.opportunities["potential"]).toEqual({ value: 31_110, low: 29_745, high: 32_475, unit: "tCO2e" });
    expect(results.opportunities["shareOfCF"]?.unit).toBe("%");
    // 77 kt less 13.605 kt.
    expect(results.gap.find(({ horizon }) => horizon.key === "2028")?.unidentified.value).toBeCloseTo(63.395, 3);
    expect(results.derivations.find(({ printed }) => printed === "~6%")).toMatchObject({
      family: "Constant cut with growth on the rest, 14 years",
      line: 311,
    });
    expect(results.trajectories.cf.budget.total).toBeGreaterThan(300);
  });
});
