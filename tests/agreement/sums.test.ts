import fc from "fast-check";
import type { BookSnapshot, CellValue } from "../../src/excel-host/book-snapshot";
import { financialYear, yearLabel } from "../../src/domain/financial-year";
import { gapAt, horizonsOf } from "../../src/model/gap";
import { countsIn, remainingOf, shareOf, totalsOf, type OpportunityFigures } from "../../src/model/opportunities";
import { pathFamilies, type PathFamily } from "../../src/model/path-family";
import {
  carbonBudget,
  latestActual,
  requiredFrom,
  yearReachedAtPace,
  type YearReached,
} from "../../src/model/progress";
import { tonnesAtRisk, type ActionStanding } from "../../src/model/tonnes-at-risk";
import { trajectory, type Actual } from "../../src/model/trajectory";
import { problemsOf, type TrajectoryInputs } from "../../src/model/trajectory-inputs";
import { deliveryPlan } from "../../src/reference/delivery-plan";
import { opportunities } from "../../src/reference/opportunities";
import { opportunityLinks } from "../../src/reference/opportunity-links";
import { ragRatings, statuses } from "../../src/templates/delivery-plan";
import {
  ambitionWords,
  familyWords,
  trajectoryName,
  type FootprintColumn,
} from "../../src/templates/trajectory-inputs";
import { serialOf } from "../../src/workbook/excel-date";
import { insert, openExcel } from "../support/green-plan-workbook";
import { allRecalculated } from "../support/libreoffice";
import { named, spotOf, tableRows, valueAt, withEntries } from "../support/named-cells";

const SEED = 20_261_124;
const RUNS = 24;

const words: Readonly<Record<PathFamily, string>> = {
  "straight line": familyWords.line,
  "constant rate": familyWords.rate,
  "constant cut with growth on the rest": familyWords.cut,
};

/** Two decimals, so that what is generated is what a person would type. */
const amount = (minimum: number, maximum: number) =>
  fc.integer({ min: minimum * 100, max: maximum * 100 }).map((hundredths) => hundredths / 100);

/** Mostly in order; sometimes with a milestone before the start, which the sheet has to refuse. */
const inputs = (footprint: "CF" | "CF+"): fc.Arbitrary<TrajectoryInputs> =>
  fc.record({
    footprint: fc.constant(footprint),
    baselineYear: fc.integer({ min: 2019, max: 2021 }),
    baseline: amount(1, 900),
    growth: fc.oneof(
      fc.constant(0),
      amount(-9, 9).map((per) => per / 100),
    ),
    startYear: fc.integer({ min: 2021, max: 2026 }),
    startShare: amount(40, 100).map((per) => per / 100),
    milestoneYear: fc.integer({ min: 2025, max: 2037 }),
    milestoneAspiration: fc.option(fc.integer({ min: 2027, max: 2035 }), { freq: 2 }),
    milestoneShare: fc.oneof(
      { weight: 6, arbitrary: amount(5, 80).map((per) => per / 100) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    netZeroYear: fc.integer({ min: 2038, max: 2049 }),
    netZeroAspiration: fc.option(fc.integer({ min: 2036, max: 2048 }), { freq: 2 }),
    family: fc.constantFrom(...pathFamilies),
    ambition: fc.constantFrom("target" as const, "aspiration" as const),
  });

const actuals: fc.Arbitrary<readonly Actual[]> = fc
  .array(fc.option(fc.oneof(fc.constant(0), amount(1, 900))), { minLength: 9, maxLength: 9 })
  .map((figures) => figures.map((emissions, index) => ({ year: 2019 + index, emissions })));

interface Row extends OpportunityFigures {
  readonly potentialPrecision: number | null;
  readonly achievedPrecision: number | null;
}

const rows: fc.Arbitrary<readonly Row[]> = fc.tuple(
  ...opportunities.map(({ key }) =>
    fc
      .record({
        footprint: fc.constantFrom("CF" as const, "CF+" as const),
        potential: amount(0, 9000),
        potentialPrecision: fc.option(amount(0, 300)),
        achieved: fc.option(fc.oneof(fc.constant(0), amount(0, 9000)), { freq: 2 }),
        achievedPrecision: fc.option(amount(0, 300)),
        achieveBy: fc.constantFrom(2022, 2025, 2026, 2027, 2031, 2036, 2043),
        effort: fc.constantFrom("High" as const, "Medium" as const, "Low" as const),
      })
      .map(({ potential, potentialPrecision, achieved, achievedPrecision, ...rest }) => ({
        ...rest,
        key,
        potentialPrecision,
        achievedPrecision,
        potential: around(potential, potentialPrecision),
        achieved: achieved === null ? null : around(achieved, achievedPrecision),
      })),
  ),
);

const standings: fc.Arbitrary<readonly ActionStanding[]> = fc
  .array(
    fc.record({
      status: fc.option(fc.constantFrom(...statuses)),
      rag: fc.option(fc.constantFrom(...ragRatings), { freq: 1 }),
      forecastDate: fc.option(fc.constantFrom("2025-06-30", "2026-12-31", "2028-03-31", "2028-04-01", "2032-01-01")),
    }),
    { minLength: deliveryPlan.length, maxLength: deliveryPlan.length },
  )
  .map((tracked) =>
    deliveryPlan.map(({ key, emissionsCategory, dueDate }, index) => ({
      ...(tracked[index] ?? { status: null, rag: null, forecastDate: null }),
      key,
      emissionsCategory,
      dueDate,
    })),
  );

const scenario = fc.record({
  cf: inputs("CF"),
  cfPlus: inputs("CF+"),
  cfActuals: actuals,
  cfPlusActuals: actuals,
  rows,
  standings,
});
type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

function around(value: number, half: number | null) {
  return { value, low: value - (half ?? 0), high: value + (half ?? 0) };
}

function label(year: number | null): string | null {
  return year === null ? null : yearLabel(financialYear(year));
}

/** The workbook with a scenario typed in, as a person would. */
function typed(book: BookSnapshot, scene: Scenario): BookSnapshot {
  const entries: [ReturnType<typeof spotOf>, number | string | null][] = [];
  const put = (spot: ReturnType<typeof spotOf> | undefined, value: number | string | null) => {
    if (spot) entries.push([spot, value]);
  };
  for (const column of ["cf", "cfPlus"] as const) {
    const given = scene[column];
    const cell = (ending: string, value: number | string | null) =>
      put(spotOf(book, trajectoryName(column, ending)), value);
    cell("BaselineYear", label(given.baselineYear));
    cell("Baseline", given.baseline);
    cell("BaselineLow", given.baseline - 0.5);
    cell("BaselineHigh", given.baseline + 0.5);
    cell("Growth", Math.round(given.growth * 10_000) / 100);
    cell("StartYear", label(given.startYear));
    cell("StartShare", Math.round(given.startShare * 10_000) / 100);
    cell("MilestoneYear", label(given.milestoneYear));
    cell("MilestoneAspiration", label(given.milestoneAspiration));
    cell("MilestoneShare", Math.round(given.milestoneShare * 10_000) / 100);
    cell("NetZeroYear", label(given.netZeroYear));
    cell("NetZeroAspiration", label(given.netZeroAspiration));
    cell("Family", words[given.family]);
    cell("Ambition", ambitionWords[given.ambition]);
    const years = tableRows(book, column === "cf" ? "GP_TrajectoryCF" : "GP_TrajectoryCFPlus");
    const measured = column === "cf" ? scene.cfActuals : scene.cfPlusActuals;
    measured.forEach(({ emissions }, index) => put(years[index]?.get("Actual (ktCO2e)"), emissions));
  }
  tableRows(book, "GP_Opportunities").forEach((line, index) => {
    const row = scene.rows[index];
    if (!row) return;
    put(line.get("Counted in"), row.footprint);
    put(line.get("Potential (tCO2e)"), row.potential.value);
    put(line.get("Potential: give or take"), row.potentialPrecision);
    put(line.get("Achieved (tCO2e)"), row.achieved?.value ?? null);
    put(line.get("Achieved: give or take"), row.achievedPrecision);
    put(line.get("Achieve by"), label(row.achieveBy));
    put(line.get("Effort"), row.effort);
  });
  tableRows(book, "GP_DeliveryPlan").forEach((line, index) => {
    const action = scene.standings[index];
    if (!action) return;
    put(line.get("Status"), action.status);
    put(line.get("RAG"), action.rag);
    put(line.get("Forecast date"), action.forecastDate === null ? null : serialOf(action.forecastDate));
  });
  return withEntries(book, entries);
}

/** To 1e-9 of the larger; where both are nearly nothing beside what was added, to 1e-9 of that. */
function agrees(found: CellValue, wanted: number | string | null, scale = 0): boolean {
  if (typeof wanted !== "number" || typeof found !== "number") return found === wanted;
  return Math.abs(found - wanted) <= 1e-9 * Math.max(Math.abs(found), Math.abs(wanted), scale);
}

/** Every place where LibreOffice and the pure functions differ, in words. */
class Differences {
  readonly said: string[] = [];
  compared = 0;

  compare(what: string, found: CellValue, wanted: number | string | null, scale = 0): void {
    this.compared += 1;
    if (!agrees(found, wanted, scale))
      this.said.push(`${what}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}`);
  }
}

function percent(share: number | null | undefined): number | null {
  return typeof share === "number" ? share * 100 : null;
}

function reached(found: YearReached | undefined): number | string | null {
  if (!found) return null;
  if (found.kind === "reached-in") return found.year;
  return found.kind === "no-pace-yet" ? "No pace yet" : "Not at this pace";
}

function compareTrajectory(book: BookSnapshot, column: FootprintColumn, scene: Scenario, differ: Differences): void {
  const given = scene[column];
  const measured = column === "cf" ? scene.cfActuals : scene.cfPlusActuals;
  const cell = (ending: string) => named(book, trajectoryName(column, ending));
  const ready = problemsOf(given).length === 0;
  differ.compare(`${column} Check is blank when the path can be drawn`, Number(cell("Check") === null), Number(ready));
  const latest = ready ? latestActual(measured) : null;
  const required = ready ? requiredFrom(given, measured) : null;
  const pace = ready && latest ? yearReachedAtPace(given, measured) : undefined;
  const budget = ready ? carbonBudget(given, measured) : null;
  const drawn = ready ? trajectory(given, measured).years : [];
  const then = drawn.find(({ year }) => year === latest?.year);
  const results: Readonly<Record<string, number | string | null>> = {
    LatestYear: latest?.year ?? null,
    Latest: latest?.emissions ?? null,
    PathThen: then?.path ?? null,
    AbovePath: then?.difference ?? null,
    RequiredCut: required?.yearlyCut ?? null,
    RequiredShare: percent(required?.shareOfCurrent),
    RequiredRate: percent(required?.compoundRate),
    MilestoneReached: reached(pace?.milestone),
    NetZeroReached: reached(pace?.netZero),
    Budget: budget?.total ?? null,
    KnownYears: budget?.knownYears ?? null,
    Spent: budget?.spent ?? null,
    Left: budget?.left ?? null,
  };
  for (const [ending, wanted] of Object.entries(results))
    differ.compare(`${column} ${ending}`, cell(ending), wanted, given.baseline);

  const years = tableRows(book, column === "cf" ? "GP_TrajectoryCF" : "GP_TrajectoryCFPlus");
  for (const line of years) {
    const at = (header: string) => {
      const spot = line.get(header);
      return spot ? valueAt(book, spot) : null;
    };
    const year = drawn.find((each) => each.year === at("Starts in"));
    if (!year && ready && Number(at("Starts in")) > given.netZeroYear) continue;
    const where = `${column} ${Number(at("Starts in"))}`;
    differ.compare(`${where} business as usual`, at("Business as usual"), year?.businessAsUsual ?? null);
    differ.compare(`${where} path`, at("Path"), year?.path ?? null, given.baseline);
    differ.compare(`${where} difference`, at("Actual less path"), year?.difference ?? null, given.baseline);
  }
}

function compareOpportunities(book: BookSnapshot, { rows: figures, cf, cfPlus }: Scenario, differ: Differences): void {
  tableRows(book, "GP_Opportunities").forEach((line, index) => {
    const row = figures[index];
    if (!row) return;
    const at = (header: string) => valueAt(book, line.get(header) ?? { sheet: "", row: 0, column: 0 });
    const left = remainingOf(row);
    differ.compare(`${row.key} remaining`, at("Remaining (tCO2e)"), left.value, 9000);
    differ.compare(`${row.key} at least`, at("Remaining: at least"), left.low, 9000);
    differ.compare(`${row.key} at most`, at("Remaining: at most"), left.high, 9000);
  });
  const totals = new Map(
    tableRows(book, "GP_OpportunityTotals").map((line) => [
      valueAt(book, line.get("Totals") ?? { sheet: "", row: 0, column: 0 }),
      line,
    ]),
  );
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    ["All, which is the CF+", figures],
    ["CF, inside the CF+", figures.filter((row) => countsIn(row, "CF"))],
    ["High effort", figures.filter(({ effort }) => effort === "High")],
    ["By 2027/28", figures.filter(({ achieveBy }) => achieveBy === 2027)],
  ];
  for (const [of, own] of groups) {
    const at = (header: string) => valueAt(book, totals.get(of)?.get(header) ?? { sheet: "", row: 0, column: 0 });
    const sums = totalsOf(own);
    const none = sums.unknown.rows === sums.rows;
    const inCf = totalsOf(own.filter((row) => countsIn(row, "CF"))).potential;
    const ofCf = shareOf(inCf, around(cf.baseline, 0.5));
    const ofCfPlus = shareOf(sums.potential, around(cfPlus.baseline, 0.5));
    const wanted: Readonly<Record<string, number | string | null>> = {
      Opportunities: sums.rows,
      "of them Unknown": sums.unknown.rows,
      "Potential in all": sums.potential.value,
      "at least": sums.potential.low,
      "at most": sums.potential.high,
      "Achieved, where known": none ? "Unknown" : sums.achieved.value,
      "Achieved: at least": none ? null : sums.achieved.low,
      "Achieved: at most": none ? null : sums.achieved.high,
      "Potential of the Unknown": sums.unknown.potential.value,
      "Remaining in all": sums.remaining.value,
      "Remains at least": sums.remaining.low,
      "Remains at most": sums.remaining.high,
      "Share of CF (%)": ofCf.value,
      "of CF: at most": ofCf.high,
      "Share of CF+ (%)": ofCfPlus.value,
      "of CF+: at most": ofCfPlus.high,
    };
    for (const [header, figure] of Object.entries(wanted)) differ.compare(`${of}, ${header}`, at(header), figure, 9000);
  }
}

function compareGap(book: BookSnapshot, scene: Scenario, differ: Differences): void {
  const { cf, cfPlus, rows: figures } = scene;
  const lines = tableRows(book, "GP_Gap");
  const ready = problemsOf(cf).length + problemsOf(cfPlus).length === 0;
  if (ready) {
    horizonsOf(cf, cfPlus, around(77, 0.5)).forEach((horizon, index) => {
      const gap = gapAt(horizon, figures);
      const at = (header: string) => valueAt(book, lines[index]?.get(header) ?? { sheet: "", row: 0, column: 0 });
      const compare = (header: string, wanted: number | null) =>
        differ.compare(`Gap ${horizon.key}, ${header}`, at(header), wanted, 1000);
      compare("Needed (kt)", horizon.needed.value);
      compare("Needed: at most", horizon.needed.high);
      compare("Identified in time (kt)", gap.identified.value);
      compare("Identified: at least", gap.identified.low);
      compare("of them Unknown", gap.unknownRows);
      compare("Dated later (kt)", gap.datedLater.value);
      compare("Unidentified (kt)", gap.unidentified.value);
      compare("Unidentified: at least", gap.unidentified.low);
      compare("Unidentified: at most", gap.unidentified.high);
    });
  }
  const risk = tonnesAtRisk(figures, scene.standings, opportunityLinks, 2027);
  tableRows(book, "GP_AtRisk").forEach((line, index) => {
    const own = risk.opportunities[index];
    if (!own) return;
    const at = (header: string) => valueAt(book, line.get(header) ?? { sheet: "", row: 0, column: 0 });
    const compare = (header: string, wanted: number | null) =>
      differ.compare(`${own.key}, ${header}`, at(header), wanted, 9000);
    compare("Actions", own.linked);
    compare("Open", own.open);
    compare("Red", own.red);
    compare("Slipped", own.slipped);
    compare("Past 2027/28", own.beyondHorizon);
    compare("At risk (tCO2e)", own.atRisk ? own.remaining.value : 0);
    compare("At risk: at most", own.atRisk ? own.remaining.high : 0);
  });
}

describe("the Trajectory, Opportunities and Gap sheets", () => {
  it("come to what the pure functions do, recalculated by LibreOffice over generated entries", async () => {
    const { host, port } = openExcel();
    await insert(port, { templates: ["gap"], organisation: "RC9", year: "2025/26", scope: {} });
    const fresh = host.snapshot();
    const scenes = fc.sample(scenario, { seed: SEED, numRuns: RUNS });
    const books = await allRecalculated(scenes.map((scene) => typed(fresh, scene)));

    const differ = new Differences();
    books.forEach((book, index) => {
      const scene = scenes[index];
      if (!scene) return;
      compareTrajectory(book, "cf", scene, differ);
      compareTrajectory(book, "cfPlus", scene, differ);
      compareOpportunities(book, scene, differ);
      compareGap(book, scene, differ);
    });
    expect(differ.said).toEqual([]);
    expect(differ.compared).toBeGreaterThan(RUNS * 250);
    expect(scenes.some(({ cf }) => problemsOf(cf).length > 0)).toBe(true);
  }, 300_000);
});
