import { exactly } from "../../src/domain/interval";
import { type ActionStanding, tonnesAtRisk } from "../../src/model/tonnes-at-risk";
import { planRows, row } from "./plan-rows";
import { opportunityLinks } from "../../src/reference/opportunity-links";

const links = [{ opportunityKey: "fleet", emissionsCategory: "Travel", reason: "" }];
const rows = [row("fleet", 170, 20), row("unlinked", 1000, 0)];
const action = (change: Partial<ActionStanding> = {}): ActionStanding => ({
  key: "A3B/i",
  emissionsCategory: "Travel",
  status: "In progress",
  rag: "Green",
  dueDate: "2027-12-31",
  forecastDate: null,
  ...change,
});
const riskOf = (...actions: ActionStanding[]) => tonnesAtRisk(rows, actions, links, 2027);

describe("tonnesAtRisk", () => {
  it("finds none while linked actions are on course", () => {
    const risk = riskOf(action(), action({ forecastDate: "2027-12-31" }));
    expect(risk).toMatchObject({ atRisk: exactly(0), atRiskCount: 0, beyondHorizonCount: 0 });
    expect(risk.opportunities[0]).toMatchObject({ emissionsCategory: "Travel", linked: 2, open: 2, atRisk: false });
  });

  // 170 - 20
  it.each([
    ["a red action", action({ rag: "Red" }), { red: 1, slipped: 0, beyondHorizon: 0 }],
    ["a slipped date", action({ forecastDate: "2028-02-01" }), { red: 0, slipped: 1, beyondHorizon: 0 }],
    ["a date past the horizon", action({ forecastDate: "2028-04-01" }), { red: 0, slipped: 1, beyondHorizon: 1 }],
  ])("puts all that remains at risk for %s", (_case, standing, counts) => {
    const risk = riskOf(action(), standing);
    expect(risk.atRisk).toEqual(exactly(150));
    expect(risk.opportunities[0]).toMatchObject({ linked: 2, open: 2, atRisk: true, ...counts });
    expect(risk.beyondHorizonCount).toBe(counts.beyondHorizon);
    expect(risk.beyondHorizon).toEqual(exactly(150 * counts.beyondHorizon));
  });

  // 2027/28 ends on 31 March 2028
  it("has the horizon's last day within the horizon", () => {
    expect(riskOf(action({ forecastDate: "2028-03-31" })).beyondHorizonCount).toBe(0);
  });

  it.each([
    ["complete", { status: "Complete" }],
    ["stopped", { status: "Stopped" }],
    ["blue", { rag: "Blue (complete)" }],
  ])("looks past an action that is %s", (_case, change: Partial<ActionStanding>) => {
    const risk = riskOf(action({ rag: "Red", forecastDate: "2029-01-01", ...change }));
    expect(risk.atRiskCount).toBe(0);
    expect(risk.opportunities[0]).toMatchObject({ linked: 1, open: 0 });
  });

  it.each([
    ["the forecast is blank", { forecastDate: null }],
    ["no date was due", { dueDate: null, forecastDate: "2030-01-01" }],
    ["the action is of another category", { emissionsCategory: "Food", rag: "Red" }],
    ["the action has no category", { emissionsCategory: null, rag: "Red" }],
  ])("finds none where %s", (_case, change) => {
    expect(riskOf(action(change)).atRiskCount).toBe(0);
  });

  it("says of an opportunity that nothing links that it has no category", () => {
    expect(riskOf(action({ rag: "Red" })).opportunities[1]).toMatchObject({
      key: "unlinked",
      emissionsCategory: null,
      linked: 0,
      atRisk: false,
    });
  });

  // nitrous oxide 200 + desflurane 50
  it("reaches every opportunity of the plan that the category holds", () => {
    const risk = tonnesAtRisk(
      planRows,
      [action({ emissionsCategory: "Anaesthetic gases", rag: "Red" })],
      opportunityLinks,
      2027,
    );
    expect(risk.atRiskCount).toBe(2);
    expect(risk.atRisk.value).toBe(250);
  });
});
