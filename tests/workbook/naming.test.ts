import { freeName, freeSheetName } from "../../src/workbook/naming";

describe("freeSheetName", () => {
  it("keeps the name that is wanted where it is free", () => {
    expect(freeSheetName("Metrics", ["Sheet1", "Metrics 2"])).toBe("Metrics");
  });

  it.each([
    [["Metrics"], "Metrics (Green Plan)"],
    [["METRICS"], "Metrics (Green Plan)"],
    [["metrics", "metrics (green plan)"], "Metrics (Green Plan 2)"],
    [["Metrics", "Metrics (Green Plan)", "Metrics (Green Plan 2)"], "Metrics (Green Plan 3)"],
  ])("goes round %j with %s", (taken, name) => {
    expect(freeSheetName("Metrics", taken)).toBe(name);
  });

  it("stays within the 31 letters that Excel allows", () => {
    const wanted = "Delivery Plan of the whole team";
    const second = freeSheetName(wanted, [wanted]);
    expect(wanted).toHaveLength(31);
    expect(second).toBe("Delivery Plan of t (Green Plan)");
    expect(second).toHaveLength(31);

    const upToNine = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Delivery Plan of (Green Plan ${number})`);
    const tenth = freeSheetName(wanted, [wanted, second, ...upToNine]);
    expect(tenth).toBe("Delivery Plan o (Green Plan 10)");
    expect(tenth).toHaveLength(31);
  });
});

describe("freeName", () => {
  it("keeps the name that is wanted where it is free", () => {
    expect(freeName("GP_Metrics", ["GP_MetricParts"])).toBe("GP_Metrics");
  });

  it.each([
    [["GP_Metrics"], "GP_Metrics_2"],
    [["gp_metrics", "GP_METRICS_2"], "GP_Metrics_3"],
    [["GP_Metrics", "GP_Metrics_3"], "GP_Metrics_2"],
  ])("goes round %j with %s", (taken, name) => {
    expect(freeName("GP_Metrics", taken)).toBe(name);
  });
});
