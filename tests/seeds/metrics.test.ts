import { metrics } from "../../src/reference/metrics";
import { errata } from "../../src/reference/errata";
import { plan, tally } from "./founding-document";

const metric = (key: string) => metrics.find((candidate) => candidate.key === key);

describe("metrics", () => {
  it("hold the words of the rows they cite", () => {
    metrics.forEach(({ sourceLine, metric: name, type, unit, aim, group }, index) => {
      expect(sourceLine).toBe(550 + index);
      const [printedGroup, printedName, printedType, printedUnit, printedAim] = plan.cells(sourceLine);
      expect([group, ""]).toContain(printedGroup);
      expect([name, ""]).toContain(printedName);
      expect(type).toBe(printedType);
      expect(unit ?? "").toBe(printedUnit);
      expect(aim ?? "").toBe(printedAim?.replace(/ ?\^\{\w+\}/g, ""));
    });
  });

  it("mark the six aims the plan is still to develop", () => {
    const undeveloped = metrics.filter(({ aimToBeDeveloped }) => aimToBeDeveloped);
    expect(undeveloped.map(({ sourceLine }) => sourceLine)).toEqual([551, 556, 557, 566, 567, 568]);
  });

  it("have aims of six shapes", () => {
    expect(Object.fromEntries(tally(metrics.map(({ aimShape }) => aimShape)))).toEqual({
      "fall-by-percent": 3,
      "fall-to-level": 4,
      "rise-to-percent": 2,
      direction: 6,
      none: 5,
      positive: 1,
    });
  });

  it("aim for 2027/28 from 2019/20 unless the plan says otherwise", () => {
    const otherwise = metrics.filter(({ aimYear }) => aimYear && aimYear.startYear !== 2027);
    expect(otherwise.map(({ key }) => key)).toEqual(["fleet-zero-emission-vehicles", "fleet-emissions"]);
    expect(metric("inhalers-emissions")?.baselineYear).toEqual({ startYear: 2024 });
    expect(metric("energy-used")?.baselineYear).toBeNull();
  });

  it("reads the 400 t per person as 400 kg, keeps the print, and says so", () => {
    expect(metric("carbon-footprint-per-head")).toMatchObject({
      aim: "↓ below 400 tCO₂e",
      aimValue: 400,
      aimUnit: "kgCO2e per person",
      notes: [{ erratum: "E1", lines: [178, 189, 551] }, { erratum: "E2" }],
    });
  });

  it("does not add litres of gas to litres of liquid", () => {
    expect(metric("anaesthetic-gases-volume")?.breakdownAddsUp).toBe(false);
  });

  it("name errata that are in the register, and lines the plan has", () => {
    for (const { erratum, lines } of metrics.flatMap(({ notes }) => notes)) {
      if (erratum !== null) expect(errata.map(({ id }) => id)).toContain(erratum);
      for (const line of lines) expect(plan.line(line).trim()).not.toBe("");
    }
  });
});
