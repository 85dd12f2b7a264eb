import { gwpSets } from "../../src/domain/emission-factor";
import { activityKey, unitsOf } from "../../src/domain/factor-library";
import {
  emissionFactors,
  factorCategories,
  factorLibrary,
  nhsActivities,
  stepChanges,
} from "../../src/reference/emission-factors";
import { publishedSeries } from "../../src/reference/published-series";

const activity = (name: string) => factorLibrary.activities.get(activityKey(name));
const gasFactor = (gas: string, unit: string, set: string) =>
  emissionFactors.find((one) => one.activity === gas && one.unit === unit && one.gwpSet === set);

describe("factorLibrary", () => {
  it("holds every activity of the list and every published series under a name of its own", () => {
    expect(factorLibrary.activities.size).toBe(nhsActivities.length + publishedSeries.length);
  });

  it("starts with the activities of the list", () => {
    const names = [...factorLibrary.activities.values()].map((one) => one.activity);

    expect(names.slice(0, nhsActivities.length)).toEqual(nhsActivities.map((one) => one.activity));
  });

  it("gives every factor the name, category and footprint of its activity", () => {
    const astray = [...factorLibrary.activities.values()].filter(({ factors, ...one }) =>
      factors.some(
        (factor) =>
          factor.activity !== one.activity || factor.category !== one.category || factor.footprint !== one.footprint,
      ),
    );

    expect(astray).toEqual([]);
  });

  it("gives each factor of the list an id of its own, edition included", () => {
    const ids = nhsActivities.flatMap(({ factors }) => factors.map(({ id }) => id));

    expect(new Set(ids).size).toBe(ids.length);
    expect(activity("Staff commuting: average car")?.factors.map(({ id }) => id)).toContain(
      "staff-commuting-average-car/miles/2024",
    );
  });

  it("lists editions from the earliest to the latest, for each unit", () => {
    const disordered = [...factorLibrary.activities.values()].filter((one) =>
      unitsOf(one).some((unit) => {
        const years = one.factors.filter((factor) => factor.unit === unit).map(({ year }) => year ?? 0);
        return years.some((year, at) => year < (years[at - 1] ?? 0));
      }),
    );

    expect(disordered).toEqual([]);
  });
});

describe("nhsActivities", () => {
  // What the use decides and the published category does not.
  it.each([
    ["Business travel: diesel car", 3, "CF"],
    ["Grey fleet: average car", 3, "CF"],
    ["Staff commuting: average car", 3, "CF+"],
    ["Staff commuting: average car, well-to-tank", 3, "CF+"],
    ["Patient travel: average car", 3, "CF+"],
    ["Freight: diesel van", 3, "CF+"],
    ["Freight: diesel van, well-to-tank", 3, "CF+"],
    ["Fleet van: diesel, well-to-tank", 3, "CF"],
    ["Hotel night: UK", 3, "CF+"],
    ["Homeworking", 3, "CF+"],
    ["Electricity (grid)", 2, "CF"],
    ["Electricity: transmission and distribution losses", 3, "CF"],
    ["Natural gas", 1, "CF"],
    ["Nitrous oxide", 1, "CF"],
    ["Inhaler: Ventolin 100 mcg Evohaler (salbutamol, 200 dose)", 3, "CF"],
    ["Inhaler: Ventolin 200 mcg Accuhaler", 3, "CF+"],
  ])("counts %s in scope %d and %s", (name, scope, footprint) => {
    expect(activity(name)).toMatchObject({ scope, footprint });
  });

  it("uses for commuting and patients the very factor of business travel", () => {
    const printed = (name: string) => activity(name)?.factors.map(({ unit, year, printed }) => [unit, year, printed]);

    expect(printed("Staff commuting: average car")).toEqual(printed("Business travel by car: Average car, Unknown"));
    expect(printed("Patient travel: average car")).toEqual(printed("Grey fleet: average car"));
  });

  it("notes that gas in kWh is gross, and that plug-in owned cars are without their electricity", () => {
    const note = (name: string, unit: string) => activity(name)?.factors.find((factor) => factor.unit === unit)?.note;

    expect(note("Natural gas", "kWh (Gross CV)")).toContain("gross calorific value");
    expect(note("Natural gas", "tonnes")).toBeNull();
    expect(note("Fleet car: plug-in hybrid, fuel", "miles")).toContain("The fuel only");
  });
});

describe("the factors of anaesthetic gases", () => {
  it("count half of Entonox: 265 × 1.8728 / 1000 × 0.5 = 0.248146 kgCO2e a litre", () => {
    expect(gasFactor("Nitrous oxide", "litres", "AR5")?.printed).toBe("0.496292");
    expect(gasFactor("Entonox", "litres", "AR5")?.printed).toBe("0.248146");
  });

  it("fill a cylinder: 1,800 litres of size E × 0.496292 = 893.3256 kgCO2e, and are as sure as its size", () => {
    expect(gasFactor("Nitrous oxide", "cylinder size E", "AR5")).toMatchObject({
      kgCO2ePerUnit: 893.3256,
      confidence: "recalled - unverified",
      note: expect.stringContaining("recalled - unverified: check against the supplier's data sheet"),
    });
  });

  it("pour a bottle: 240 ml × 1.45 g/ml × 1,790 / 1000 = 622.92 kgCO2e", () => {
    expect(gasFactor("Desflurane", "bottles (240 ml)", "AR5")).toMatchObject({
      kgCO2ePerUnit: 622.92,
      confidence: "one source",
      source: { title: expect.stringMatching(/^GWP 1790 .* × density 1\.45 g\/ml .* × bottle 240 ml /) },
    });
  });

  it("name the surest of a gas alone by its global warming potential", () => {
    expect(gasFactor("Desflurane", "kg", "AR5")).toMatchObject({ printed: "1790", confidence: "two sources" });
  });

  // No AR4 value for sevoflurane; UK practice pairs its own values with two of nitrous oxide's, 298 and 310.
  it.each([
    ["Sevoflurane", ["AR5", "AR6", "UK practice"]],
    ["Desflurane", ["AR4", "AR5", "AR6", "UK practice"]],
    ["Nitrous oxide", ["AR4", "AR5", "AR6"]],
    ["Entonox", ["AR4", "AR5", "AR6"]],
  ])("are missing, not zero, where a set has no value for %s", (gas, sets) => {
    expect(gwpSets.filter((set) => gasFactor(gas, "litres", set))).toEqual(sets);
  });
});

describe("stepChanges", () => {
  it("each lie between two editions and touch some series", () => {
    const touched = new Set(publishedSeries.flatMap(({ library }) => library.steps.map(({ id }) => id)));

    for (const step of stepChanges) {
      expect(step.from).toBeLessThan(step.to);
      expect(touched).toContain(step.id);
    }
  });

  // Every figure with a decimal point in a sentence, against the factors of the series the step touches.
  it.each(stepChanges.map((step) => [step.id, step] as const))(
    "%s says only figures that are published",
    (id, step) => {
      const values = publishedSeries
        .filter(({ library }) => library.steps.some((one) => one.id === id))
        .flatMap(({ library }) => library.factors.map(({ kgCO2ePerUnit }) => kgCO2ePerUnit));

      for (const [figure] of step.sentence.matchAll(/\d+\.\d+/g)) {
        const digits = figure.split(".")[1]?.length ?? 0;
        expect(values.map((value) => value.toFixed(digits))).toContain(figure);
      }
    },
  );

  it("touch landfill of commercial waste in 2020 and no other landfill", () => {
    const touched = publishedSeries.filter(({ library }) => library.steps.some(({ id }) => id === "landfill-2020"));

    expect(touched.map(({ activity }) => activity)).toEqual(["Refuse: Commercial and industrial waste | Landfill"]);
  });

  it("leave out what is not of yearly editions", () => {
    expect(activity("Healthcare waste: battery recycling")?.steps).toEqual([]);
  });
});

describe("factorCategories", () => {
  it("puts every category in one footprint, with a reason", () => {
    expect(new Set(factorCategories.map(({ published }) => published)).size).toBe(factorCategories.length);
    expect(factorCategories.filter(({ footprint }) => footprint === "CF+").map(({ published }) => published)).toEqual([
      "Freighting goods (third-party van)",
      "Hotel stay",
      "Homeworking",
      "Other inhalers",
    ]);
  });
});
