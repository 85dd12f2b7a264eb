import { foundActivities } from "../../src/tasks/found-activities";

describe("foundActivities", () => {
  it("gives the activities that have every word, with the units they can be given in", async () => {
    const { activities, complete } = await foundActivities("electricity grid");
    expect(complete).toBe(true);
    expect(activities[0]).toEqual({
      activity: "Electricity (grid)",
      category: "Energy",
      units: ["kWh", "MJ", "GJ", "MWh", "GWh"],
    });
  });

  it("gives no more than can be read, and says how many there are beyond", async () => {
    const { activities, more } = await foundActivities("car");
    expect(activities).toHaveLength(30);
    expect(more).toBeGreaterThan(0);
  });

  it("gives the nearest where no activity has every word, and none for what is like nothing", async () => {
    expect(await foundActivities("electricity zeppelin")).toMatchObject({ complete: false });
    expect(await foundActivities("???")).toEqual({ activities: [], more: 0, complete: false });
  });
});
