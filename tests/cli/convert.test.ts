import { greenplan, type Outcome } from "../support/command-line";

function convert(...words: string[]): Promise<Outcome> {
  return greenplan("convert", ...words);
}

describe("greenplan convert", () => {
  // 1.2 MWh × 1,000 × 0.20705 kg = 248.46 kg
  it("gives the emissions and the factor as one JSON document", async () => {
    const { code, stdout, stderr } = await convert("1.2", "MWh", "Electricity (grid)", "--year", "2024", "--json");

    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      kgCO2e: 248.46,
      factor: {
        id: "electricity-grid/kwh/2024",
        value: 0.20705,
        unit: "kWh",
        year: 2024,
        source: expect.stringMatching(/^UK Government GHG Conversion Factors for Company Reporting 2024.*; table /),
        fit: "published-for-year",
        gasBasis: "CO2e, AR5",
        scope: 2,
        footprint: "CF",
        confidence: "two sources",
        note: expect.stringContaining("Location-based"),
      },
      warnings: expect.arrayContaining([
        "The factor itself fell by 19%, from 0.2556 in the 2019 edition to 0.20705 in that of 2024.",
      ]),
    });
  });

  it("says the same to a person, the factor in the singular and each warning on a line", async () => {
    const { code, stdout } = await convert("10", "bottles", "desflurane", "--year", "2024/25", "--gwp", "UK practice");

    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "10 bottles of Desflurane: 8,839.2 kgCO2e.",
      "Factor: 883.92 kgCO2e per bottle (240 ml) (not-by-year; scope 1; CF; CO2e, UK practice; one source).",
      expect.stringMatching(/^Source: GWP 2540 /),
      "Note: Direct emission only: all of it vented, none metabolised or captured.",
      "",
    ]);
  });

  it("lists what an ambiguous activity may be, exit 2, with the sentence on stderr", async () => {
    const { code, stdout, stderr } = await convert("100", "miles", "staff", "commuting", "--year", "2024", "--json");

    expect(code).toBe(2);
    expect(stderr).toBe(
      "“staff commuting” could be any of 4 activities: they are listed. Give one of them by its full name.\n",
    );
    expect(JSON.parse(stdout)).toEqual({
      candidates: [
        { activity: "Staff commuting: average car", units: ["km", "miles"] },
        { activity: "Staff commuting: electric car", units: ["km", "miles"] },
        { activity: "Staff commuting: motorbike", units: ["km", "miles"] },
        { activity: "Staff commuting: average car, well-to-tank", units: ["km", "miles"] },
      ],
    });
  });

  it("lists them to a person a line each", async () => {
    const { stdout } = await convert("100", "passenger.km", "patient travel", "--year", "2024");

    expect(stdout).toBe(
      "Patient travel: taxi (km, passenger.km)\nPatient travel: bus (passenger.km)\nPatient travel: rail (passenger.km)\n",
    );
  });

  it.each([
    ["nothing to convert", ["100"], /A quantity, its unit and an activity are needed\. Write them as/],
    ["no year", ["100", "kWh", "Natural gas"], /No year was given\. Add --year/],
    ["a negative number", ["-100", "kWh", "Natural gas", "--year", "2024"], /“-100” is less than nothing\. Give/],
    ["a wrong unit", ["100", "miles", "Natural gas", "--year", "2024"], /not measured in “miles”\. Use kWh/],
  ])("refuses %s: exit 2, and a sentence with a remedy on stderr alone", async (_what, words, sentence) => {
    const { code, stdout, stderr } = await convert(...words, "--json");

    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
  });
});
