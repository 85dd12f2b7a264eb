/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { DecisionRequest } from "../../../src/tasks/decisions";
import { filledWorkbook } from "../pretend-tasks";
import { breaches, button, openSums } from "./open-sums";
import { decided, plannedShape, undecided } from "./pretend-sums";

beforeEach(() => jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const withSheet = {
  workbookContents: async () => ({
    ...filledWorkbook,
    templates: [{ name: "decisions" as const, title: "Decisions", sheet: "Decisions", rows: 50, started: 1 }],
  }),
};

async function openDecisions(sums: Parameters<typeof openSums>[1] = {}) {
  const opened = await openSums("Decisions", sums, withSheet);
  await screen.findByRole("heading", { name: "E1: Emissions per head" });
  return opened;
}

describe("the Decisions part", () => {
  it("lists every doubtful place with what the plan says and how it stands", async () => {
    await openDecisions();

    const first = within(screen.getByRole("heading", { name: "E1: Emissions per head" }).parentElement!);
    expect(first.getByText("Undecided. In force: As read: 400 kg.")).toBeTruthy();
    expect(first.getByText("“400 tCO2e per head” (l.189)")).toBeTruthy();
    expect(first.getByText("Aim of carbon-footprint-per-head")).toBeTruthy();
    expect(screen.getByText("Decided: Annex, by Sustainability lead on 01/05/2026.")).toBeTruthy();
  });

  it.each([
    ["Undecided 1", "E1", "D01"],
    ["Decided 1", "D01", "E1"],
  ])("lists only some when asked: %s", async (filter, shown, hidden) => {
    const { user } = await openDecisions();

    await user.click(button(filter));

    expect(screen.getByRole("heading", { name: new RegExp(`^${shown}:`) })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: new RegExp(`^${hidden}:`) })).toBeNull();
  });

  it("takes a decision after showing which cells change, and takes it back", async () => {
    const requests: DecisionRequest[] = [];
    const { user } = await openDecisions({
      plannedDecision: async (request) => {
        requests.push(request);
        return plannedShape;
      },
    });

    await user.click(button("Decide E1"));
    expect(screen.getByRole("heading", { name: "Decide E1" })).toBe(document.activeElement);
    await user.click(screen.getByRole("radio", { name: "As printed: 400 t" }));
    await user.type(screen.getByLabelText(/^Decided by/), "Head of Sustainability");
    await user.click(button("See what will change"));
    expect(await screen.findByRole("list", { name: "Will change" })).toBeTruthy();
    expect(requests).toEqual([
      {
        id: "E1",
        option: "As printed: 400 t",
        by: "Head of Sustainability",
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    ]);

    await user.click(button("Decide"));
    expect(await screen.findByRole("heading", { name: "Decided" })).toBe(document.activeElement);
    await user.click(button("Undo"));
    expect(await screen.findByRole("heading", { name: "Undone" })).toBe(document.activeElement);
    await user.click(button("Back to the decisions"));
    expect(screen.getByRole("heading", { name: "Decisions" })).toBe(document.activeElement);
  });

  it("says beside the field what is still missing", async () => {
    let planned = 0;
    const { user } = await openDecisions({
      plannedDecision: async () => {
        planned += 1;
        return plannedShape;
      },
    });
    await user.click(button("Decide E1"));

    await user.click(button("See what will change"));

    expect(screen.getByText("Choose one.")).toBeTruthy();
    expect(screen.getByLabelText(/^Decided by/).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Enter a name or a post.")).toBeTruthy();
    expect(planned).toBe(0);
  });

  it("begins with what was decided, to decide it anew", async () => {
    const { user } = await openDecisions();

    await user.click(button("Decide D01"));

    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Annex" }).checked).toBe(true);
  });

  it("leads to the Insert screen with Decisions ticked where there is no sheet for them", async () => {
    const { user } = await openSums("Decisions");
    expect(await screen.findByText(/has no Decisions sheet/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Decide [ED]/ })).toBeNull();

    await user.click(button("Insert Decisions"));

    expect(screen.getByRole("heading", { name: "Insert templates" })).toBe(document.activeElement);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Metrics" }).checked).toBe(false);
  });

  it("lists many a part at a time", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...undecided, id: `E${index + 1}` }));
    const { user } = await openDecisions({ decisions: async () => [...many, decided] });

    await user.click(button("Show 25 more of 61 decisions"));

    expect(screen.getAllByRole("button", { name: /^Decide [ED]/ })).toHaveLength(50);
  });

  it("is accessible in the list and in the form", async () => {
    const { user } = await openDecisions();
    document.querySelectorAll("details").forEach((each) => (each.open = true));
    expect(await breaches()).toEqual([]);

    await user.click(button("Decide E1"));
    await user.click(button("See what will change"));
    expect(await breaches()).toEqual([]);
  });
});
