import { financialYearOf, yearLabel } from "../../src/domain/financial-year";
import { planColumns } from "../../src/domain/plan-action";
import { deliveryPlan } from "../../src/reference/delivery-plan";
import { plan, tally } from "./founding-document";

const action = (key: string) => deliveryPlan.find((candidate) => candidate.key === key);

// The counts are those of a reading of the Annex made before the data was drawn.
describe("deliveryPlan", () => {
  it("holds 103 actions, 28 of them in C, 27 in A, 27 in R and 21 in ES", () => {
    expect(deliveryPlan).toHaveLength(103);
    expect(tally(deliveryPlan.map(({ programme }) => programme.code))).toEqual([
      ["C", 28],
      ["A", 27],
      ["R", 27],
      ["ES", 21],
    ]);
  });

  it("runs from C1A/i to ES3A/iii, and numbers each outcome's actions without a gap", () => {
    const numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"];
    expect([deliveryPlan[0]?.key, deliveryPlan.at(-1)?.key]).toEqual(["C1A/i", "ES3A/iii"]);

    for (const [outcome, count] of tally(deliveryPlan.map((one) => one.outcome.code))) {
      const keys = deliveryPlan.filter((one) => one.outcome.code === outcome).map(({ key }) => key);
      expect(keys).toEqual(numerals.slice(0, count).map((numeral) => `${outcome}/${numeral}`));
    }
  });

  it("gives every organisation type its letter", () => {
    const letters = deliveryPlan.flatMap((one) => planColumns.map((column) => one[column]));
    expect(Object.fromEntries(tally(letters))).toEqual({ A: 197, null: 192, S: 53, R: 35, C: 32, I: 6 });
  });

  it("makes someone accountable for every action", () => {
    for (const one of deliveryPlan) expect(planColumns.map((column) => one[column])).toContain("A");
  });

  it("counts themes, categories and impacts as the Annex does", () => {
    expect(Object.fromEntries(tally(deliveryPlan.map((one) => one.greenerNhsTheme)))).toEqual({
      "7. Supply Chain and Procurement": 24,
      "1. Workforce and Leadership": 18,
      "5. Travel & Transport": 16,
      "10. Governance": 12,
      "2. Net zero clinical transformation": 10,
      "6. Estates & Facilities": 9,
      "4. Medicines": 6,
      "9. Adaptation": 4,
      "8. Food and Nutrition": 3,
      "3. Digital": 1,
    });
    expect(Object.fromEntries(tally(deliveryPlan.map((one) => one.emissionsCategory)))).toEqual({
      "None direct": 49,
      "Consumables and equipment": 16,
      "Travel and Transport": 14,
      "Power, heating and lighting": 5,
      "General Waste": 4,
      "Medicines and chemicals": 4,
      Other: 3,
      "Suppliers and commissioned / sub-contracted services": 3,
      "Anaesthetic gases": 2,
      Food: 2,
      Inhalers: 1,
    });
    expect(Object.fromEntries(tally(deliveryPlan.map((one) => one.financialImpact)))).toEqual({
      None: 70,
      "High (£50k+)": 11,
      "Low (£0k-10k)": 11,
      "Medium (£10k-50k)": 5,
      "Cost pressure": 5,
      "Potential cost pressure": 1,
    });
  });

  it("has 56 measures and 40 leads, and 29 actions measured by activity alone", () => {
    expect(new Set(deliveryPlan.map((one) => one.measuredBy)).size).toBe(56);
    expect(new Set(deliveryPlan.map((one) => one.accountableLead)).size).toBe(40);
    expect(deliveryPlan.filter((one) => one.measuredBy === "activity delivered")).toHaveLength(29);
  });

  // By first milestone. By the last one ES1C/ii (Mar-26 and Mar-28) moves from 2025/26 to 2027/28.
  it("spreads first milestones over the years", () => {
    const years = deliveryPlan.map(({ milestones }) => yearLabel(financialYearOf(milestones[0]?.due ?? "")));
    expect(Object.fromEntries(tally(years))).toEqual({
      "2025/26": 42,
      "2026/27": 40,
      "2027/28": 15,
      "2028/29": 3,
      "2030/31": 3,
    });
  });

  it("marks the eleven dates that are more than a month: nine ongoing, one with two milestones, one a sentence", () => {
    const irregular = deliveryPlan.filter(({ dateIrregular }) => dateIrregular);
    expect(irregular).toHaveLength(11);
    expect(irregular.filter(({ ongoing }) => ongoing)).toHaveLength(9);
    expect(irregular.filter(({ ongoing }) => !ongoing).map(({ sourceLine }) => sourceLine)).toEqual([975, 980]);
  });

  it("dates an action to the last day of its month", () => {
    expect(action("C1A/i")).toMatchObject({ date: "Sep-25", dueDate: "2025-09-30", startDate: null, ongoing: false });
  });

  it("takes the month of an ongoing action as the one it runs from", () => {
    expect(action("ES2A/v")).toMatchObject({
      date: "Apr-25 ongoing",
      startDate: "2025-04-01",
      dueDate: "2025-04-30",
      ongoing: true,
    });
  });

  it("keeps both milestones of the inhaler action, and falls due with the last", () => {
    expect(action("ES1C/ii")).toMatchObject({
      milestones: [
        { due: "2026-03", text: "15 kgCO₂e" },
        { due: "2028-03", text: "12 kgCO₂e" },
      ],
      dueDate: "2028-03-31",
    });
  });

  it("rejoins the five actions that a page break splits", () => {
    const split = deliveryPlan.filter(({ continuationLine }) => continuationLine !== null);
    expect(split.map(({ sourceLine, continuationLine }) => [sourceLine, continuationLine])).toEqual([
      [693, 719],
      [726, 745],
      [807, 813],
      [958, 974],
      [980, 1043],
    ]);
    expect(action("ES1C/i")?.action).toContain("based on understanding the baseline");
  });

  it("leaves the vision icons unknown: they are missing from the text", () => {
    for (const { supportsPeople, supportsPlaces, supportsPlanet } of deliveryPlan) {
      expect([supportsPeople, supportsPlaces, supportsPlanet]).toEqual([null, null, null]);
    }
  });

  it("keeps footnotes beside the text", () => {
    expect(action("C3A/viii")?.action).toMatch(/^Develop at least 2\.5% \(aiming for >3%\)/);
    expect(action("C3A/viii")?.footnotes).toEqual([{ mark: "xxvi", text: expect.stringContaining("early adopters") }]);
  });

  // The reading counts 33 texts over 255 characters; rejoining C3A/i makes them 34.
  it("has 34 texts too long to look up by in Excel, the longest of 936 characters", () => {
    const lengths = deliveryPlan.map((one) => one.action.length);
    expect(lengths.filter((length) => length > 255)).toHaveLength(34);
    expect(Math.max(...lengths)).toBe(936);
  });

  it("says nothing the lines it cites do not say, and leaves nothing out", () => {
    for (const one of deliveryPlan) {
      const cells = plan.cells(one.sourceLine);
      const continued = one.continuationLine ? plan.cells(one.continuationLine)[1] : "";
      expect(wordsOf(one.action)).toBe(wordsOf(`${cells[1]} ${continued}`));
      expect(one.key).toBe(`${one.outcome.code}${cells[0]}`);
      for (const value of [one.measuredBy, one.greenerNhsTheme, one.financialImpact, one.accountableLead, one.date]) {
        expect(cells).toContain(value);
      }
    }
  });

  it("places every action under headings the Annex prints", () => {
    const annex = Array.from({ length: 395 }, (_, index) =>
      plan
        .cells(671 + index)
        .join(" ")
        .trim(),
    );
    for (const { programme, objective, outcome } of deliveryPlan) {
      expect(annex).toContain(programme.title);
      expect(annex).toContain(`${objective.code} ${objective.title}`);
      expect(annex).toContain(`${outcome.code.slice(-1)} ${outcome.text}`);
    }
  });
});

/** A text without its marks, tags, bullets and spaces. */
function wordsOf(text: string): string {
  return text.replace(/<\/?[a-z][^>]*>|\^\{[a-z]+\}|[•\s]/g, "");
}
