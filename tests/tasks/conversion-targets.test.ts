import { conversionGases, conversionTargets } from "../../src/tasks";

describe("conversionTargets", () => {
  it("offers the units of the same kind, those a density leads to, and emissions", () => {
    const targets = conversionTargets("litres").map(({ unit, needs }) => `${unit}: ${needs}`);

    expect(targets).toEqual([
      "ml: nothing",
      "cubic metres: nothing",
      "million litres: nothing",
      "g: gas",
      "kg: gas",
      "t: gas",
      "kgCO2e: activity",
      "tCO2e: activity",
      "ktCO2e: activity",
    ]);
  });

  it("offers emissions of an activity for a unit that is only counted, and none for emissions", () => {
    expect(conversionTargets("nights").map(({ needs }) => needs)).toEqual(["activity", "activity", "activity"]);
    expect(conversionTargets("tCO2e").some(({ needs }) => needs === "activity")).toBe(false);
  });
});

describe("conversionGases", () => {
  it("names the gases whose density is on file", () => {
    expect(conversionGases).toEqual(["Nitrous oxide", "Desflurane", "Sevoflurane", "Isoflurane"]);
  });
});
