import { ledRates, pathShapes, yearlyCuts, type CutQuestion } from "../../src/tasks/calculators";
import { inhalerMixes, salbutamolInhalers } from "../../src/tasks/inhaler-calculator";

const ventolin = "Ventolin 100 mcg Evohaler (salbutamol, 200 dose)";

function sentencesOf(answer: Awaited<ReturnType<typeof inhalerMixes>> | ReturnType<typeof ledRates>): string[] {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.result.flatMap(({ sentences }) => sentences);
}

describe("salbutamolInhalers", () => {
  it("gives the 18 products of the mean per salbutamol inhaler, the heaviest first", async () => {
    const inhalers = await salbutamolInhalers();
    expect(inhalers).toHaveLength(18);
    expect(inhalers[0]).toEqual({ name: ventolin, kgCO2e: 28.26 });
    expect(inhalers.at(-1)?.kgCO2e).toBe(0.58);
  });
});

describe("inhalerMixes", () => {
  it("gives each mix with one product that comes to the target, and says which are out of reach", async () => {
    const answer = await inhalerMixes({ target: "12", product: ventolin });
    // (12 - 0.58) / (28.26 - 0.58) = 41.26%; (12 - 11.95) / (28.26 - 11.95) = 0.31%
    expect(answer).toMatchObject({
      ok: true,
      result: [{ title: "Mixes that come to 12 kg" }, { title: "Out of reach" }],
    });
    const sentences = sentencesOf(answer);
    expect(sentences).toContain(
      `41.3% ${ventolin} (28.26 kg) and 58.7% Ventolin 200 mcg Accuhaler or Salbutamol 200 mcg DPI generic (Accuhaler) (0.58 kg).`,
    );
    expect(sentences).toContain(
      `0.3% ${ventolin} (28.26 kg) and 99.7% Salamol 100 mcg CFC free (Teva) or Salamol 100 mcg CFC free (Arrow) (11.95 kg).`,
    );
    expect(sentences).toContain("With Salamol 100 mcg Easi-Breathe (12.08 kg): both emit more than 12 kg.");
  });

  it("tells products that emit the same from those that both emit less", async () => {
    const answer = await inhalerMixes({ target: "12", product: "Ventolin 200 mcg Accuhaler" });
    expect(sentencesOf(answer)).toEqual(
      expect.arrayContaining([
        "With Salbutamol 200 mcg DPI generic (Accuhaler) (0.58 kg): both emit the same.",
        "With Airomir 100 mcg inhaler or Airomir Autohaler (9.72 kg): both emit less than 12 kg.",
      ]),
    );
  });

  it.each([
    ["", "Enter a number: 0 to 50 kg."],
    ["twelve", "“twelve” is not a number. Enter digits, such as 1,200 or 12.5."],
    ["-1", "Enter 0 to 50 kg."],
    ["51", "Enter 0 to 50 kg."],
  ])("says what is wrong with a target of “%s”", async (target, problem) => {
    expect(await inhalerMixes({ target, product: ventolin })).toEqual({ ok: false, problems: { target: problem } });
  });

  it("needs a product of the list", async () => {
    expect(await inhalerMixes({ target: "12", product: "Becotide" })).toEqual({
      ok: false,
      problems: { product: "Choose a product of the list." },
    });
  });
});

describe("ledRates", () => {
  it("gives the points a year, and whether the plan's ten are enough", () => {
    // (100 - 60) / 2 = 20 points; ten points over two years reach 100% from 80% on.
    expect(sentencesOf(ledRates({ coverage: "60", year: "2025/26", byYear: "2027/28" }))).toEqual([
      "From 60% in 2025/26 to 100% in 2027/28: 20 points a year for 2 years.",
      "The plan's 10 points a year (l.407) are enough from 80% in 2025/26 on: 60% is not enough.",
    ]);
  });

  it("says where ten points are enough whatever the coverage, and where all is done", () => {
    expect(sentencesOf(ledRates({ coverage: "100", year: "2019/20", byYear: "2029/30" }))).toEqual([
      "100% is reached already.",
      "The plan's 10 points a year (l.407) are enough, whatever the coverage in 2019/20.",
    ]);
  });

  it("names every field that is wrong, and the first year that would do", () => {
    expect(ledRates({ coverage: "160", year: "2025/26", byYear: "2025/26" })).toEqual({
      ok: false,
      problems: { coverage: "Enter 0 to 100%.", byYear: "Choose 2026/27 or later." },
    });
    expect(ledRates({ coverage: "60", year: "", byYear: "2025/26" })).toEqual({
      ok: false,
      problems: { year: "Choose a financial year." },
    });
  });
});

describe("yearlyCuts", () => {
  const plain: CutQuestion = {
    level: "100",
    target: "40",
    year: "2024/25",
    byYear: "2026/27",
    growth: "0",
    shape: "Straight line",
  };

  it("gives the plan's constant cut of CF: 4.27 kt a year", () => {
    // [54.815 × 1.02^7 - 30.581] × 0.02 / [1.02 × (1.02^7 - 1)] = 4.2713
    const cf = { level: "54.815", target: "30.581", year: "2024/25", byYear: "2031/32", growth: "2" };
    expect(sentencesOf(yearlyCuts({ ...cf, shape: pathShapes.at(-1) ?? "" }))).toEqual([
      "A cut of 4.271 kt in each of 7 years, 7.8% of the level now.",
      "The cuts undo the growth as well as bring the level down.",
    ]);
  });

  it("gives the first and last cut where they differ", () => {
    // 100 × 0.4^(1/2) = 63.25: cuts of 36.75 and 23.25, 30 on average.
    expect(sentencesOf(yearlyCuts({ ...plain, shape: "Constant rate" }))).toEqual([
      "Cuts of 36.75 kt in the first year and 23.25 kt in the last of 2 years: 30 kt a year on average, 30% of the level now.",
    ]);
  });

  it("takes a straight line where a constant rate cannot reach zero, and says so", () => {
    expect(sentencesOf(yearlyCuts({ ...plain, target: "0", shape: "Constant rate" }))).toEqual([
      "A cut of 50 kt in each of 2 years, 50% of the level now.",
      "A constant rate never reaches zero nor leaves it, so a straight line is taken.",
    ]);
  });

  it("says where there is room to grow", () => {
    expect(sentencesOf(yearlyCuts({ ...plain, target: "150" }))).toEqual([
      "No cut is needed: there is room to grow by 25 kt a year, 25% of the level now.",
    ]);
  });

  it("gives no share of a level of nothing", () => {
    expect(sentencesOf(yearlyCuts({ ...plain, level: "0", target: "0" }))).toEqual([
      "A cut of 0 kt in each of 2 years.",
    ]);
  });

  it.each([
    [{ level: "" }, { level: "Enter a number: 0 or more kt." }],
    [{ target: "-1" }, { target: "Enter 0 or more kt." }],
    [{ growth: "60" }, { growth: "Enter -50 to 50%." }],
    [{ byYear: "2019/20" }, { byYear: "Choose 2025/26 or later." }],
    [{ shape: "Wavy" }, { shape: "Choose a shape of the list." }],
  ])("says what is wrong in %o", (wrong, problems) => {
    expect(yearlyCuts({ ...plain, ...wrong })).toEqual({ ok: false, problems });
  });
});
