/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { WordedFinding } from "../../../src/tasks/task-types";
import { filledWorkbook } from "../pretend-tasks";
import { breaches, button, openSums } from "./open-sums";
import { plannedShape } from "./pretend-sums";

beforeEach(() => jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const withSheets = {
  workbookContents: async () => ({
    ...filledWorkbook,
    templates: (["activity", "factors"] as const).map((name) => ({
      name,
      title: name,
      sheet: name,
      rows: 1,
      started: 1,
    })),
  }),
};

const noFactor: WordedFinding = {
  code: "activity-unknown",
  severity: "error",
  sheet: "Activity",
  address: "D7",
  key: "3",
  message: "“Electrisity” is not an activity of the library.",
  remedy: "Choose one from the list, or add a local factor with its source.",
};

const planned = {
  ...plannedShape,
  plan: {
    changes: [],
    summary: { adds: ["2 factors at the end of the table on sheet “Factors”."], leaves: [], notes: [] },
  },
};

async function preview(problems: readonly WordedFinding[]) {
  const opened = await openSums("Factors", { plannedFactorUpdate: async () => ({ ...planned, problems }) }, withSheets);
  await opened.user.click(button("See what will change"));
  await screen.findByRole("heading", { name: "What will change" });
  return opened;
}

describe("the Factors part", () => {
  it("brings factors after showing which, and takes them back", async () => {
    const { user } = await preview([]);
    expect(screen.getByRole("list", { name: "Will change" }).textContent).toContain("2 factors");
    expect(screen.queryByText(/no factor that can be used/)).toBeNull();

    await user.click(button("Update"));
    expect(await screen.findByRole("heading", { name: "Updated" })).toBe(document.activeElement);
    await user.click(button("Undo"));
    expect(await screen.findByRole("heading", { name: "Undone" })).toBe(document.activeElement);
    await user.click(button("Look again"));
    expect(screen.getByRole("heading", { name: "Update factors" })).toBe(document.activeElement);
  });

  it("lists the rows that have no factor, each with what to do, and goes to one", async () => {
    const { user, tasks } = await preview([noFactor]);
    expect(screen.getByText("1 row has no factor that can be used. They stay out of every total.")).toBeTruthy();
    const sheet = within(screen.getByRole("region", { name: "Activity" }));
    expect(sheet.getByText(noFactor.remedy)).toBeTruthy();

    await user.click(sheet.getByRole("button", { name: "Go to D7" }));

    expect(tasks.visited).toEqual([{ sheet: "Activity", address: "D7" }]);
  });

  it("says how to add a factor of one's own", async () => {
    await openSums("Factors", {}, withSheets);

    expect(screen.getByRole("list", { name: "A factor of your own" }).textContent).toContain("Without a source");
  });

  it("leads to the Insert screen where there is no Activity sheet", async () => {
    const { user } = await openSums("Factors");

    await user.click(button("Insert Activity"));

    expect(screen.getByRole("heading", { name: "Insert templates" })).toBe(document.activeElement);
  });

  it("says why nothing can be updated", async () => {
    const refusal = { message: "Sheet “Factors” is protected.", remedy: "Unprotect it on the Review tab." };
    const { user } = await openSums(
      "Factors",
      { plannedFactorUpdate: () => Promise.reject(Object.assign(new Error(refusal.message), refusal)) },
      withSheets,
    );

    await user.click(button("See what will change"));

    expect(await screen.findByText(refusal.message)).toBeTruthy();
  });

  it("is accessible", async () => {
    await preview([noFactor]);

    expect(await breaches()).toEqual([]);
  });
});
