import { readable } from "../../scripts/seeds/plan-document";
import { deliveryPlan } from "../../src/reference/delivery-plan";
import { errata, planDifferences } from "../../src/reference/errata";
import { metrics } from "../../src/reference/metrics";
import { targets } from "../../src/reference/targets";
import { plan } from "./founding-document";

describe("errata", () => {
  it("run from E1 to E30", () => {
    expect(errata.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, index) => `E${index + 1}`));
  });

  it.each(errata.flatMap(({ id, quotes }) => quotes.map(({ line, words }) => [id, line, words] as const)))(
    "%s quotes line %i: %s",
    (_id, line, words) => {
      expect(readable(plan.line(line))).toContain(words);
    },
  );
});

describe("planDifferences", () => {
  it.each(
    planDifferences.flatMap(({ id, mainPlan, annex }) =>
      [...mainPlan, ...annex].map(({ line, words }) => [id, line, words] as const),
    ),
  )("%s quotes line %i: %s", (_id, line, words) => {
    expect(readable(plan.line(line))).toContain(words);
  });

  it("quote the main plan before the Annex begins, and the Annex from there", () => {
    for (const { mainPlan, annex } of planDifferences) {
      expect(mainPlan.filter(({ line }) => line >= 655)).toEqual([]);
      expect(annex.filter(({ line }) => line < 655)).toEqual([]);
    }
  });

  it("name actions of which they quote the row, or the outcome above it", () => {
    for (const { actionKeys, annex } of planDifferences) {
      for (const key of actionKeys) {
        const action = deliveryPlan.find((one) => one.key === key);
        const quoted = annex.filter(
          ({ line }) => line === action?.sourceLine || plan.line(line).includes(action?.outcome.text ?? key),
        );
        expect([key, quoted.length > 0]).toEqual([key, true]);
      }
    }
  });
});

describe("targets", () => {
  it.each(targets.flatMap(({ key, quotes }) => quotes.map(({ line, words }) => [key, line, words] as const)))(
    "%s quotes line %i: %s",
    (_key, line, words) => {
      expect(readable(plan.line(line))).toContain(words);
    },
  );

  it("hold the footnotes they cite", () => {
    for (const { mark, text, line } of targets.flatMap(({ footnotes }) => footnotes)) {
      const printed = readable(plan.line(line));
      expect(printed).toContain(text);
      expect(printed.replace("{", "").replace("}", "")).toMatch(new RegExp(`^\\^${mark} `));
    }
  });

  it("name metrics that exist", () => {
    const keys = metrics.map(({ key }) => key);
    for (const { metricKey } of targets) if (metricKey !== null) expect(keys).toContain(metricKey);
  });

  it("hope for nothing later than they ask", () => {
    for (const { by, aspiration } of targets) {
      if (by && aspiration) expect(aspiration.year.startYear).toBeLessThan(by.year.startYear);
    }
  });
});
