import { deliveryPlan } from "../../src/reference/delivery-plan";
import { opportunities } from "../../src/reference/opportunities";
import { opportunityLinks } from "../../src/reference/opportunity-links";

describe("opportunityLinks", () => {
  it("link every opportunity once, in the plan's order", () => {
    expect(opportunityLinks.map(({ opportunityKey }) => opportunityKey)).toEqual(opportunities.map(({ key }) => key));
  });

  it("use the categories of the Annex", () => {
    const categories = deliveryPlan.map(({ emissionsCategory }) => emissionsCategory);
    for (const { emissionsCategory } of opportunityLinks) expect(categories).toContain(emissionsCategory);
  });

  it("name only actions of the category, and lines that hold them", () => {
    for (const { emissionsCategory, reason } of opportunityLinks) {
      const named = [...reason.matchAll(/\b(?:C|A|R|ES)\d[A-Z]\/[ivx]+/g)].map(([key]) =>
        deliveryPlan.find((action) => action.key === key),
      );
      for (const action of named) expect(action?.emissionsCategory).toBe(emissionsCategory);

      const [, first, last = first] = /\(l\.(\d+)(?:-(\d+))?\)/.exec(reason) ?? [];
      if (first === undefined) continue;
      const lines = named.flatMap((action) => action?.sourceLine ?? []);
      expect(Math.min(...lines)).toBe(Number(first));
      expect(Math.max(...lines)).toBe(Number(last));
    }
  });
});
