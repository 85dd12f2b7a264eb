import fc from "fast-check";
import { exactly } from "../../src/domain/interval";
import { meanPerInhaler } from "../../src/model/mean-per-inhaler";
import { inhalerFootprints } from "../../src/reference/emission-factors";

const footprintOf = (bnfCode: string) => inhalerFootprints.find((one) => one.bnfCode === bnfCode)!.kgCO2e;
const ventolin = footprintOf("0301011R0BEAIAP");
const accuhaler = footprintOf("0301011R0BEAHAQ");

describe("meanPerInhaler", () => {
  // 41 Ventolin at 28.26 and 59 Accuhaler at 0.58: (1,158.66 + 34.22) / 100 = 11.9288, the plan's 12 kg
  it("weighs each product by its items", () => {
    const mean = meanPerInhaler([
      { items: 41, kgCO2e: ventolin },
      { items: 59, kgCO2e: accuhaler },
    ]);

    expect(mean?.value).toBeCloseTo(11.9288, 10);
    expect([mean?.low, mean?.high]).toEqual([mean?.value, mean?.value]);
  });

  // One at 8.68 to 11.05 and one at 10 exactly: 9.34 to 10.525
  it("carries a product's range into the mean", () => {
    const mean = meanPerInhaler([
      { items: 1, kgCO2e: { value: 9.87, low: 8.68, high: 11.05 } },
      { items: 1, kgCO2e: exactly(10) },
    ]);

    expect(mean?.low).toBeCloseTo(9.34, 10);
    expect(mean?.high).toBeCloseTo(10.525, 10);
  });

  it("leaves out a product of which none was prescribed", () => {
    expect(
      meanPerInhaler([
        { items: 0, kgCO2e: ventolin },
        { items: 3, kgCO2e: accuhaler },
      ]),
    ).toEqual(meanPerInhaler([{ items: 3, kgCO2e: accuhaler }]));
  });

  it("is null when none was prescribed at all", () => {
    expect(meanPerInhaler([])).toBeNull();
    expect(meanPerInhaler([{ items: 0, kgCO2e: ventolin }])).toBeNull();
  });

  it.each([-1, 0.5, NaN])("refuses %d items", (items) => {
    expect(() => meanPerInhaler([{ items, kgCO2e: ventolin }])).toThrow(RangeError);
  });

  it("lies between the least and the most of its products", () => {
    const product = fc.record({
      items: fc.integer({ min: 1, max: 1e6 }),
      kgCO2e: fc.constantFrom(ventolin, accuhaler),
    });
    fc.assert(
      fc.property(fc.array(product, { minLength: 1 }), (prescribed) => {
        const mean = meanPerInhaler(prescribed)?.value ?? NaN;
        return mean >= accuhaler.value - 1e-9 && mean <= ventolin.value + 1e-9;
      }),
    );
  });
});
