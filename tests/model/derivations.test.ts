import { exactly } from "../../src/domain/interval";
import { type PlanFigures, planFigures, printedSums } from "../../src/model/derivation-inputs";
import { derivations } from "../../src/model/derivations";
import { opportunities } from "../../src/reference/opportunities";
import { plan } from "../seeds/founding-document";

const all = derivations(opportunities);
const of = (key: string) => all.find((one) => one.key === key)!;
const resultOf = (key: string, id: string) => of(key).families.find((family) => family.id === id)!;

describe("derivations", () => {
  it("covers every headline once", () => {
    expect(all.map(({ key }) => key)).toEqual([
      "fall-by-2028",
      "cut-by-2028",
      "cf-milestone",
      "cf-plus-milestone",
      "cf-yearly",
      "cf-plus-yearly",
      "cf-fall-so-far",
      "achieved-share",
      "achieved",
      "potential",
      "potential-of-cf",
      "potential-of-cf-plus",
      "per-head",
    ]);
  });

  // the figure as the line prints it, without the words around it
  it.each([
    ["fall-by-2028", 550, "22%"],
    ["cut-by-2028", 550, "77 ktCO"],
    ["cf-milestone", 322, "~47%"],
    ["cf-plus-milestone", 322, "~73%"],
    ["cf-yearly", 306, ">7.5%"],
    ["cf-plus-yearly", 311, "~6%"],
    ["cf-fall-so-far", 324, "~5%"],
    ["achieved-share", 576, "16.3%"],
    ["achieved", 1247, ">9,400"],
    ["potential", 1247, "~31,000"],
    ["potential-of-cf", 1247, "~33%"],
    ["potential-of-cf-plus", 1247, "~9%"],
    ["per-head", 178, "~548 kgCO"],
  ])("prints %s as line %i does", (key, line, words) => {
    expect(of(key).lines).toContain(line);
    expect(of(key).printed.startsWith(words)).toBe(true);
    expect(plan.line(line)).toContain(words);
  });

  it.each([
    // 77 / 349.426, and beside it: 77 / 325; 77 / (315.6 × 1.02^5); 77 / 342.39; 77 / 356.60
    ["fall-by-2028", "grown-5-years-netted", 22.04, true],
    ["fall-by-2028", "of-2019", 23.69, false],
    ["fall-by-2028", "netted-then-grown", 22.1, true],
    ["fall-by-2028", "grown-4-years-netted", 22.49, true],
    ["fall-by-2028", "grown-6-years-netted", 21.59, true],
    // 22% × 349.426; 22% × 325; [349.426 × 1.02^15 - 87.75] / 15 × 3; 349.426 × (1 - 0.94^4); 3 × 20.93
    ["cut-by-2028", "of-grown-and-netted", 76.87, true],
    ["cut-by-2028", "of-2019", 71.5, false],
    ["cut-by-2028", "grown-straight-line", 76.51, true],
    ["cut-by-2028", "yearly-rate-compounded", 76.61, true],
    ["cut-by-2028", "constant-cut", 62.8, false],
    // 1 - 0.2 × 16.2 / 6.1; 1 - 0.2 × 33.8 / 24.9; 1 - 0.2 × 33.8 / 25
    ["cf-milestone", "national-ratio", 46.89, true],
    ["cf-plus-milestone", "national-ratio", 72.85, true],
    ["cf-plus-milestone", "national-ratio-rounded", 72.96, true],
    // 0.42 / 7 / 0.95 + 0.02; 0.42 / 8 / 0.95 + 0.02; (1.11306 - 0.53) / 8 / 0.95; 1 - (0.53 / 0.95)^(1/7)
    ["cf-yearly", "constant-cut-from-start", 7.79, true],
    ["cf-yearly", "constant-cut-a-year-longer", 7.01, false],
    ["cf-yearly", "straight-line-a-year-longer", 7.53, true],
    ["cf-yearly", "grown-straight-line-a-year-longer", 7.67, true],
    ["cf-yearly", "constant-rate-from-start", 8, true],
    // 0.73 / 15 + 0.02; (1.34587 - 0.27) / 15; (1.31948 - 0.27) / 14; 1 - 0.27^(1/14)
    ["cf-plus-yearly", "constant-cut-from-start", 6.44, true],
    ["cf-plus-yearly", "straight-line-a-year-longer", 6.87, false],
    ["cf-plus-yearly", "grown-straight-line-a-year-longer", 7.17, false],
    ["cf-plus-yearly", "grown-straight-line-from-start", 7.5, false],
    ["cf-plus-yearly", "constant-rate-from-start", 8.93, false],
    // 16.3 - 10.41; 1 - 0.837 × 1.10408
    ["cf-fall-so-far", "gross-less-growth", 5.89, false],
    ["cf-fall-so-far", "gross-then-grown", 7.59, false],
    // 9,400 / (18,620 / 32.3%) and 9,435 over the same; 9.4 / 325
    ["achieved-share", "cf-rows", 16.31, true],
    ["achieved-share", "all-rows", 16.37, false],
    ["achieved-share", "of-cf-plus", 2.89, false],
    ["achieved", "all-rows", 9435, true],
    ["achieved", "cf-rows", 9400, true],
    ["potential", "all-rows", 31110, true],
    ["potential", "cf-rows", 18620, false],
    // 18,620 / 57,700; the printed shares added
    ["potential-of-cf", "of-cf", 32.27, false],
    ["potential-of-cf", "printed-shares", 32.3, false],
    // 31,110 / 325,000; the printed shares added; 31,110 / 349,426
    ["potential-of-cf-plus", "of-cf-plus", 9.57, false],
    ["potential-of-cf-plus", "printed-shares", 9.7, false],
    ["potential-of-cf-plus", "of-grown-and-netted", 8.9, true],
    // 24,900 / 56.55; 31,000 / 56.55
    ["per-head", "cf-plus", 440.32, false],
    ["per-head", "cf-added-to-cf-plus", 548.19, true],
  ])("tries %s by %s: %d, reproduced %p", (key, id, result, reproduces) => {
    expect(resultOf(key, id).result.value).toBeCloseTo(result, 2);
    expect(resultOf(key, id).reproduces).toBe(reproduces);
  });

  it.each([
    ["fall-by-2028", "Of the footprint grown 5 years, less what was achieved"],
    ["cut-by-2028", "The printed fall of the footprint grown, less what was achieved"],
    ["cf-yearly", "Constant cut with growth on the rest, 7 years"],
    ["cf-plus-yearly", "Constant cut with growth on the rest, 14 years"],
    ["cf-fall-so-far", null],
    ["potential-of-cf", null],
    ["potential-of-cf-plus", "All rows over CF+ grown, less what was achieved"],
    ["per-head", "CF added to CF+, per head"],
  ])("takes for %s: %p", (key, family) => {
    expect(of(key).family).toBe(family);
  });

  it("finds one form only that gives both yearly rates", () => {
    const fitting = (key: string) => of(key).families.flatMap(({ id, reproduces }) => (reproduces ? id : []));
    expect(fitting("cf-yearly").filter((id) => fitting("cf-plus-yearly").includes(id))).toEqual([
      "constant-cut-from-start",
    ]);
    expect(of("cf-yearly").verdict).toContain("it alone gives both");
    // CF: levels 0.95 to 0.53 by 0.06: (0.95 + … + 0.59 - (0.89 + … + 0.53) / 1.02) / 7 / 0.95 = (5.39 - 4.97 / 1.02) / 6.65
    expect(of("cf-yearly").verdict).toContain("averaged with the growth they undo, come to 7.78% and 6.41%.");
  });

  it("allows 33% of CF and 9% of CF+ at the edges of what is printed", () => {
    expect(resultOf("potential-of-cf", "of-cf").possible).toBe(true);
    expect(of("potential-of-cf").verdict).toContain("possible only where the printed roundings lean one way");
    expect(resultOf("potential-of-cf-plus", "of-cf-plus").possible).toBe(true);
    // 29,745 / 325,000: the least the rows allow
    expect(resultOf("potential-of-cf-plus", "of-cf-plus").result.low).toBeCloseTo(9.152, 3);
  });

  it("says that 548 kg counts CF twice and that 440 kg is right", () => {
    expect(of("per-head").verdict).toContain("CF is part of CF+, so that this counts it twice");
    expect(of("per-head").verdict).toContain('"CF+ per head" gives 440 kgCO2e per head');
  });

  it("marks what was not read in a publication", () => {
    const cautions = of("per-head").families.flatMap(({ inputs }) => inputs.map(({ caution }) => caution));
    expect(cautions).toContain("From memory, to be checked: the publication itself was not read.");
  });

  it("writes formulas with their numbers and lists where these are from", () => {
    const family = resultOf("fall-by-2028", "grown-5-years-netted");
    expect(family.formula).toBe("77 / (325 × 1.02^5 - 9.4)");
    expect(family.inputs.map(({ source }) => source)).toEqual([
      "l.550",
      "l.205; its lower end l.1235-1246",
      "l.324 and l.576",
      "l.324",
      "l.226",
    ]);
  });

  it("moves with the figures it is given", () => {
    const growth = { ...planFigures.growth, figure: exactly(0) };
    const without = derivations(opportunities, { ...planFigures, growth } satisfies PlanFigures);
    // no growth: (0.95 - 0.53) / 7 / 0.95 = 6.32%, 77 / (325 - 9.4) = 24.4%
    const yearly = without.find(({ key }) => key === "cf-yearly")!;
    expect(yearly.families[0]?.result.value).toBeCloseTo(6.316, 3);
    expect(yearly.verdict).toContain("Of the forms tried none gives both yearly rates.");
    expect(without.find(({ key }) => key === "fall-by-2028")?.family).toBeNull();
  });
});

describe("printedSums", () => {
  const sums = printedSums(opportunities);

  it.each([
    ["potential", 31110, 29745, 32475],
    ["potentialOfCf", 18620, 17460, 19780],
    ["achieved", 9435, 8734.5, 10135.5],
    ["achievedOfCf", 9400, 8700, 10100],
    // 14 + 9 + 3.5 + 2 + 2 + 1.5 + 0.3
    ["sharesOfCf", 32.3, 30.15, 34.45],
    ["sharesOfCfPlus", 9.7, 7.75, 11.65],
  ] as const)("adds %s to %d", (key, value, low, high) => {
    expect(sums[key].figure.value).toBeCloseTo(value, 9);
    expect(sums[key].figure.low).toBeCloseTo(low, 9);
    expect(sums[key].figure.high).toBeCloseTo(high, 9);
    expect(sums[key].source).toBe("l.1235-1246");
  });

  it("counts the rows that say Unknown", () => {
    expect(sums.unknownRows).toBe(5);
  });
});

describe("planFigures", () => {
  it("names a source for every figure", () => {
    for (const { source } of Object.values(planFigures)) expect(source).not.toBe("");
  });

  it("gives growth and shares that the lines it cites print", () => {
    expect(plan.line(324)).toContain("2% annual growth");
    expect(plan.line(205)).toContain("nearly 325");
    expect(plan.line(226)).toContain(">9.4 ktCO");
  });
});
