import { unitInHeader } from "../../src/domain/unit-in-header";

describe("unitInHeader", () => {
  it.each([
    ["Gas used (kWh)", "kWh", "kWh"],
    ["Gas used (kWh) 2024/25", "kWh", "kWh"],
    ["Gas (kWh (Gross CV))", "kWh (Gross CV)", "kWh"],
    ["Heat [MWh]", "MWh", "MWh"],
    ["Waste, tonnes", "tonnes", "t"],
    ["Diesel, l", "l", "litres"],
    ["Miles claimed", "Miles", "miles"],
    ["Total kWh used", "kWh", "kWh"],
    ["Gas_kWh", "kWh", "kWh"],
    ["Site/Ward kWh", "kWh", "kWh"],
    ["Water cubic metres", "cubic metres", "cubic metres"],
    ["Waste tonnes CO2e", "tonnes CO2e", "tCO2e"],
    ["Emissions per patient (kgCO2e)", "kgCO2e", "kgCO2e"],
    ["Spend (£000)", "£000", "£k"],
    ["Spend £k", "£k", "£k"],
    ["Litres", "Litres", "litres"],
  ])("finds in “%s” the words “%s”, which are %s", (header, words, unit) => {
    const found = unitInHeader(header);

    expect(found?.unit).toBe(unit);
    expect(header.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    ["has none", "Site name"],
    ["is of a rate", "kWh per m2"],
    ["is of a rate in brackets", "Cost (£ per kWh)"],
    ["is of a rate with a stroke", "Cost £ / kWh"],
    ["is of a net calorific value", "Gas (kWh net CV)"],
    ["is of a net calorific value in brackets of its own", "Gas kWh (Net CV)"],
    ["gives two units", "Distance (miles) (km)"],
    ["has a unit that could be two", "Volume (ML)"],
    ["has a letter that is not a unit", "Type T"],
    ["is empty", ""],
  ])("finds none where the header %s", (_why, header) => {
    expect(unitInHeader(header)).toBeNull();
  });
});
