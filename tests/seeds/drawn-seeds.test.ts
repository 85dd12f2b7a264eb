import { drawnSeeds } from "../../scripts/draw-seeds";
import { deliveryPlan } from "../../src/reference/delivery-plan";
import { errata, planDifferences } from "../../src/reference/errata";
import { metrics } from "../../src/reference/metrics";
import { opportunities } from "../../src/reference/opportunities";
import { organisations } from "../../src/reference/organisations";
import { recommendations } from "../../src/reference/recommendations";
import { targets } from "../../src/reference/targets";
import { seedText } from "./founding-document";

describe("drawnSeeds", () => {
  const drawn = drawnSeeds(seedText);

  it.each(Object.keys(drawn))("draws %s as it stands in seeds", (file) => {
    expect(seedText(file)).toBe(drawn[file]);
  });
});

describe("the seeds", () => {
  it.each([
    ["actions", deliveryPlan.map(({ key }) => key)],
    ["metrics", metrics.map(({ key }) => key)],
    ["opportunities", opportunities.map(({ key }) => key)],
    ["recommendations", recommendations.map(({ key }) => key)],
    ["targets", targets.map(({ key }) => key)],
    ["organisations", organisations.map(({ code }) => code)],
    ["errata", errata.map(({ id }) => id)],
    ["differences", planDifferences.map(({ id }) => id)],
  ])("name each of the %s once", (_kind, keys) => {
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each([
    "delivery-plan.json",
    "metrics.json",
    "opportunities.json",
    "seminar-recommendations.json",
    "targets.json",
    "organisations.json",
    "errata.json",
    "factors/anaesthetic-gases.json",
    "factors/inhalers.json",
    "factors/beis-2019.json",
    "factors/beis-2020.json",
    "factors/beis-2021.json",
    "factors/beis-2022.json",
    "factors/desnz-2023.json",
    "factors/desnz-2024.json",
    "factors/desnz-2025.json",
    "factors/desnz-2026.json",
    "factors/healthcare-waste-2021.json",
  ])("%s says who answers for it, and that no second person has checked it", (file) => {
    const { meta } = JSON.parse(seedText(file)) as { meta: Record<string, unknown> };
    expect(meta).toMatchObject({
      authoredBy: "Green Plan for Excel project",
      checkedBy: "not yet checked by a second person",
      reviewedOn: "2026-11-23",
    });
  });
});
