import { factorLibrary, nhsActivities } from "../../src/reference/emission-factors";
import { searchActivities } from "../../src/tasks/search-activities";

const names = (words: string) => searchActivities(factorLibrary, words).activities.map(({ activity }) => activity);

describe("searchActivities", () => {
  it("finds every activity that holds all the words, those of the list first", () => {
    expect(names("grid losses")).toEqual([
      "Electricity: UK grid electricity transmission and distribution losses",
      "Well-to-tank of electricity: UK grid electricity T&D losses",
    ]);
    expect(names("food waste")).toEqual([
      "Food waste: anaerobic digestion",
      "Food waste: composting",
      "Food waste: energy from waste",
      "Food waste: landfill",
      expect.stringContaining("Waste: Refuse: Organic: food and drink waste"),
      ...Array.from({ length: 7 }, (): unknown => expect.stringMatching(/^Waste: Refuse: Organic: .*food/)),
    ]);
  });

  it("takes the beginning of a word for it, whatever the order and the capitals", () => {
    expect(names("EVO vent")).toEqual(["Inhaler: Ventolin 100 mcg Evohaler (salbutamol, 200 dose)"]);
  });

  it("finds what holds most of the words where nothing holds all, and says that they are not all there", () => {
    const search = searchActivities(factorLibrary, "desflurane mask");

    expect(search.complete).toBe(false);
    expect(search.activities.map(({ activity }) => activity)).toEqual(["Desflurane"]);
  });

  it("finds what is spelt most like it where no word is known", () => {
    const search = searchActivities(factorLibrary, "sevoflorane");

    expect(search.complete).toBe(false);
    expect(search.activities[0]?.activity).toBe("Sevoflurane");
  });

  it("finds nothing for what is like nothing", () => {
    expect(names("qqqq")).toEqual([]);
  });

  it("finds every activity of the list by its own words", () => {
    expect(nhsActivities.filter(({ activity }) => !names(activity).includes(activity))).toEqual([]);
  });
});
