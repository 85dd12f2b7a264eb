import { checkFactorRow } from "../../src/checks/check-factor-row";

describe("checkFactorRow", () => {
  it("takes a published factor as it was published, and one of the user's own with its source", () => {
    expect(checkFactorRow({ value: 0.177, source: "Edition of 2025", published: 0.177 })).toEqual([]);
    expect(checkFactorRow({ value: 0, source: "The supplier's letter", published: null })).toEqual([]);
  });

  it("asks for a figure, since blank is not zero, and for a source", () => {
    expect(checkFactorRow({ value: null, source: null, published: null }).map(({ code }) => code)).toEqual([
      "factor-without-value",
      "factor-without-source",
    ]);
  });

  it("finds a figure changed under a published id", () => {
    expect(checkFactorRow({ value: 0.2, source: "Edition of 2025", published: 0.177 })).toEqual([
      { code: "factor-differs", given: 0.2, published: 0.177 },
    ]);
  });
});
