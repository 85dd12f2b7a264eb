import { emissionFactors } from "../../src/reference/emission-factors";
import { gasDensities } from "../../src/reference/gas-densities";

describe("gasDensities", () => {
  it.each(gasDensities.map(({ gas, kgPerCubicMetre }) => [gas, kgPerCubicMetre] as const))(
    "weighs %s as its emission factors do",
    (gas, kgPerCubicMetre) => {
      const per = (unit: string) =>
        emissionFactors.find((one) => one.activity === gas && one.unit === unit && one.gwpSet === "AR5")?.kgCO2ePerUnit;

      // What a litre emits, over what a kilogram does, is what a litre weighs.
      expect((per("litres") ?? 0) / (per("kg") ?? 0)).toBeCloseTo(kgPerCubicMetre / 1_000, 9);
    },
  );

  it("says what each is a density of, and where it comes from", () => {
    expect(gasDensities[0]).toMatchObject({
      printed: "1.8728 kg/m3",
      volume: "gas at 15 C and 1 atm, as UK cylinders state it",
      source: expect.stringContaining("second virial coefficient") as string,
      confidence: "one source",
    });
  });
});
