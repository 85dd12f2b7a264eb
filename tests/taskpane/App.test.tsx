/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../src/taskpane/components/App";
import type { Preferences } from "../../src/taskpane/identity";
import type { InsertionRequest } from "../../src/tasks/task-types";
import {
  editing,
  emptyWorkbook,
  filledWorkbook,
  findings,
  planned,
  pretendPreferences,
  pretendTasks,
  typo,
  type PretendTasks,
} from "./pretend-tasks";

async function openPane(tasks: PretendTasks = pretendTasks(), preferences: Preferences = pretendPreferences()) {
  const user = userEvent.setup();
  const pane = render(<App tasks={tasks} preferences={preferences} isDark={false} />);
  await screen.findByText("Sustainability 2026.xlsx");
  return { user, tasks, ...pane };
}

/** jsdom takes a page whose focused element has gone for one the user has left; a browser does not. */
beforeEach(() => jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const tab = (name: RegExp) => screen.getByRole("tab", { name });

async function planAll(user: ReturnType<typeof userEvent.setup>) {
  await user.click(tab(/^Insert/));
  await user.click(button("See what will change"));
  await screen.findByRole("heading", { name: "What will change" });
}

async function insertAll(user: ReturnType<typeof userEvent.setup>) {
  await planAll(user);
  await user.click(button("Insert"));
  await screen.findByRole("heading", { name: "Inserted" });
}

async function check(user: ReturnType<typeof userEvent.setup>) {
  await user.click(tab(/^Check/));
  await user.click(button("Check this workbook"));
  await screen.findByText("2 errors, 1 warning");
}

/** Breaches of the accessibility rules a program can check; contrast needs a real browser's drawing. */
async function breaches(): Promise<string[]> {
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the Workbook screen", () => {
  it("says what the workbook holds and what stays untouched", async () => {
    await openPane(pretendTasks({ workbookContents: async () => filledWorkbook }));

    const sheets = within(screen.getByRole("list", { name: "Green Plan sheets" }));
    expect(sheets.getByText("On sheet “Delivery Plan (2)”. 103 rows, 12 started.")).toBeTruthy();
    expect(sheets.getByText("48 rows, none started.")).toBeTruthy();
    expect(screen.getByText("2 sheets of your own, which stay untouched:")).toBeTruthy();
    expect(within(screen.getByRole("list", { name: "Your own sheets" })).getAllByRole("listitem")).toHaveLength(2);
  });

  it("shows what stands in the way with its remedy", async () => {
    const obstacle = { message: "The workbook's structure is protected.", remedy: "Unprotect it on the Review tab." };
    await openPane(pretendTasks({ workbookContents: async () => ({ ...emptyWorkbook, obstacles: [obstacle] }) }));

    expect(screen.getByText(obstacle.message)).toBeTruthy();
    expect(screen.getByText(/Unprotect it on the Review tab/)).toBeTruthy();
  });

  it("looks again when asked", async () => {
    const looks = [emptyWorkbook, filledWorkbook];
    const { user } = await openPane(pretendTasks({ workbookContents: async () => looks.shift() ?? filledWorkbook }));

    await user.click(button("Look again"));

    expect(await screen.findByRole("list", { name: "Green Plan sheets" })).toBeTruthy();
  });

  it("goes to a template's sheet", async () => {
    const { user, tasks } = await openPane(pretendTasks({ workbookContents: async () => filledWorkbook }));

    await user.click(button("Go to sheet Metrics"));

    expect(tasks.visited).toEqual([{ sheet: "Metrics", address: "A1" }]);
  });

  it("says what went wrong, and reads the workbook when tried again", async () => {
    const tries = [Promise.reject<typeof emptyWorkbook>(editing), Promise.resolve(emptyWorkbook)];
    const user = userEvent.setup();
    const tasks = pretendTasks({ workbookContents: () => tries.shift() ?? Promise.resolve(emptyWorkbook) });
    render(<App tasks={tasks} preferences={pretendPreferences()} isDark={false} />);

    const alert = await screen.findByText(editing.message);
    expect(alert.closest('[role="alert"]')?.textContent).toContain(editing.remedy);
    await user.click(button("Try again"));

    expect(await screen.findByText("Sustainability 2026.xlsx")).toBeTruthy();
    expect(screen.queryByText(editing.message)).toBeNull();
  });

  it("remembers who we are", async () => {
    const preferences = pretendPreferences();
    const { user } = await openPane(pretendTasks(), preferences);

    await user.selectOptions(await screen.findByLabelText("Organisation"), "RC9");
    await user.selectOptions(screen.getByLabelText("Financial year"), "2026/27");

    expect(await preferences.recall()).toEqual({ organisation: "RC9", year: "2026/27" });
  });

  it("recalls who we are", async () => {
    await openPane(pretendTasks(), pretendPreferences({ organisation: "RC9", year: "2025/26" }));

    const organisation = await screen.findByLabelText<HTMLSelectElement>("Organisation");
    expect(organisation.selectedOptions[0]?.text).toBe("Bedfordshire Hospitals NHS Foundation Trust");
  });

  it("works where nothing can be remembered", async () => {
    const blocked = () => Promise.reject(new Error("Storage is switched off."));
    const { user } = await openPane(pretendTasks(), { recall: blocked, remember: blocked });

    const organisation = await screen.findByLabelText<HTMLSelectElement>("Organisation");
    await user.selectOptions(organisation, "RC9");

    expect(organisation.value).toBe("RC9");
    expect(screen.queryByText(/switched off/)).toBeNull();
  });

  it("leaves to the cover what the cover says", async () => {
    await openPane(pretendTasks({ workbookContents: async () => filledWorkbook }));

    expect(await screen.findAllByText("Set on the cover of this workbook; change it there.")).toHaveLength(2);
    expect(screen.queryByLabelText("Organisation")).toBeNull();
  });

  it.each([
    ["empty", emptyWorkbook],
    ["filled", filledWorkbook],
  ])("is accessible when %s", async (_case, contents) => {
    await openPane(pretendTasks({ workbookContents: async () => contents }));
    await screen.findAllByText("Organisation");

    expect(await breaches()).toEqual([]);
  });
});

describe("the Insert screen", () => {
  it("goes from a choice to sheets and back to the grid", async () => {
    const requests: InsertionRequest[] = [];
    const { user, tasks } = await openPane(
      pretendTasks({
        plannedInsertion: async (request) => {
          requests.push(request);
          return planned;
        },
      }),
      pretendPreferences({ organisation: "RC9", year: "2026/27" }),
    );

    await user.click(tab(/^Insert/));
    expect(await screen.findByText("For Bedfordshire Hospitals NHS Foundation Trust, 2026/27.")).toBeTruthy();
    await user.click(button("See what will change"));

    expect(await screen.findByRole("heading", { name: "What will change" })).toBe(document.activeElement);
    expect(screen.getByRole("list", { name: "Will be added" }).textContent).toContain("with 103 actions");
    expect(screen.getByRole("list", { name: "Will stay as it is" }).textContent).toContain("Energy and Fleet");
    expect(screen.getByRole("list", { name: "Worth knowing" }).textContent).toContain("“Delivery Plan (2)”");
    expect(requests).toEqual([
      { templates: ["cover", "delivery-plan", "metrics"], organisation: "RC9", year: "2026/27", scope: {} },
    ]);

    await user.click(button("Insert"));
    expect(await screen.findByRole("list", { name: "What was added" })).toBeTruthy();
    expect(screen.getByText(/^Done\. The cover\. 103 actions/).closest('[role="status"]')).toBeTruthy();

    await user.click(button("Return to sheet"));
    expect(tasks.visited).toEqual([{ sheet: "Cover", address: "A1" }]);
  });

  it("asks for only the actions chosen", async () => {
    const requests: InsertionRequest[] = [];
    const { user } = await openPane(
      pretendTasks({
        plannedInsertion: async (request) => {
          requests.push(request);
          return planned;
        },
      }),
    );

    await user.click(tab(/^Insert/));
    await user.click(await screen.findByRole("checkbox", { name: "Metrics" }));
    await user.click(screen.getByRole("radio", { name: "Only some of them" }));
    await user.selectOptions(screen.getByLabelText("Something to do for"), "acutes");
    await user.selectOptions(screen.getByLabelText("Theme"), "Estates and facilities");
    await user.selectOptions(screen.getByLabelText("Due in"), "2025/26");
    await user.selectOptions(screen.getByLabelText("Theme"), "Any theme");
    await user.click(button("Choose who"));
    await user.selectOptions(screen.getByLabelText("Organisation"), "QHG");
    await user.click(button("See what will change"));

    await waitFor(() => expect(requests).toHaveLength(1));
    expect(requests[0]).toEqual({
      templates: ["cover", "delivery-plan"],
      organisation: "QHG",
      year: null,
      scope: { organisationType: "acutes", dueYear: "2025/26" },
    });
  });

  it("takes the organisation and year from the cover, whatever is remembered", async () => {
    const requests: InsertionRequest[] = [];
    const { user } = await openPane(
      pretendTasks({
        workbookContents: async () => filledWorkbook,
        plannedInsertion: async (request) => {
          requests.push(request);
          return planned;
        },
      }),
      pretendPreferences({ organisation: "QHG", year: "2025/26" }),
    );

    await planAll(user);

    expect(requests[0]).toMatchObject({ organisation: "RC9", year: "2026/27" });
  });

  it("needs a template to be ticked", async () => {
    const { user } = await openPane();
    await user.click(tab(/^Insert/));

    for (const name of ["Cover", "Delivery Plan", "Metrics"]) {
      await user.click(await screen.findByRole("checkbox", { name }));
    }

    expect(screen.getByText("Tick at least one template.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "See what will change" })).toBeNull();
  });

  it("keeps the choice when going back", async () => {
    const { user } = await openPane();
    await user.click(tab(/^Insert/));
    await user.click(await screen.findByRole("checkbox", { name: "Metrics" }));
    await user.click(button("See what will change"));
    await screen.findByRole("heading", { name: "What will change" });

    await user.click(button("Back"));

    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Metrics" }).checked).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Insert templates" }));
  });

  it("says so when there is nothing to do", async () => {
    const { user } = await openPane(
      pretendTasks({ plannedInsertion: async () => ({ ...planned, nothingToDo: true }) }),
    );

    await planAll(user);

    expect(screen.getByText(/There is nothing to insert/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Insert" })).toBeNull();
    expect(button("Back")).toBeTruthy();
  });

  it("says how far it has come", async () => {
    let finish = () => {};
    const tasks = pretendTasks();
    const { user } = await openPane({
      ...tasks,
      insertTemplates: async (plan, onProgress) => {
        onProgress({ done: 0.5, doing: "Writing Metrics" });
        await new Promise<void>((resolve) => (finish = resolve));
        return tasks.insertTemplates(plan, onProgress);
      },
    });

    await planAll(user);
    await user.click(button("Insert"));

    expect((await screen.findByText("Writing Metrics")).getAttribute("role")).toBe("status");
    expect(screen.getByRole("progressbar", { name: "Inserting" }).getAttribute("aria-valuenow")).toBe("0.5");
    await act(async () => finish());
    expect(await screen.findByRole("heading", { name: "Inserted" })).toBeTruthy();
  });

  it("asks to finish a cell that is being edited, and inserts when tried again", async () => {
    const ready = pretendTasks();
    let isEditing = true;
    const { user } = await openPane({
      ...ready,
      insertTemplates: (plan, onProgress) =>
        isEditing ? Promise.reject(editing) : ready.insertTemplates(plan, onProgress),
    });

    await planAll(user);
    await user.click(button("Insert"));
    expect(await screen.findByText("A cell is still being edited.")).toBeTruthy();
    expect(screen.getByText(/Press Enter or Tab/)).toBeTruthy();
    expect(screen.getByRole("list", { name: "Will be added" })).toBeTruthy();

    isEditing = false;
    await user.click(button("Try again"));

    expect(await screen.findByRole("heading", { name: "Inserted" })).toBeTruthy();
  });

  it("says what went wrong while working it out", async () => {
    const { user } = await openPane(
      pretendTasks({ plannedInsertion: () => Promise.reject(new Error("no such theme")) }),
    );
    await user.click(tab(/^Insert/));
    await user.click(button("See what will change"));

    expect(await screen.findByText("The add-in could not finish this.")).toBeTruthy();
    expect(screen.getByText(/no such theme/)).toBeTruthy();
  });

  it("takes an insertion back", async () => {
    const { user } = await openPane();
    await insertAll(user);

    await user.click(button("Undo"));

    expect(await screen.findByText(/has been taken out again. Nothing else/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Undone" }));
  });

  it("asks before taking back what was typed into since", async () => {
    let undone = 0;
    const { user, tasks } = await openPane(
      pretendTasks({
        undoInsertion: async () => {
          undone++;
        },
      }),
    );
    await insertAll(user);
    act(() => tasks.type({ sheet: "Metrics", address: "F14" }));

    await user.click(button("Undo"));
    expect(screen.getByRole("group", { name: "Undo the insertion?" })).toBeTruthy();
    await user.click(button("Keep it"));
    expect(undone).toBe(0);

    await user.click(button("Undo"));
    await user.click(button("Undo all the same"));
    expect(await screen.findByText(/has been taken out again. Nothing else/)).toBeTruthy();
    expect(undone).toBe(1);
  });

  it("says why an undo was refused", async () => {
    const refusal = { message: "The sheet Metrics was changed.", remedy: "Delete the sheet by hand." };
    const { user } = await openPane(
      pretendTasks({ undoInsertion: () => Promise.reject(Object.assign(new Error(refusal.message), refusal)) }),
    );
    await insertAll(user);

    await user.click(button("Undo"));

    expect(await screen.findByText(refusal.message)).toBeTruthy();
    expect(screen.getByText(/Delete the sheet by hand/)).toBeTruthy();
    expect(screen.getByRole("list", { name: "What was added" })).toBeTruthy();
  });

  it("is accessible at every step", async () => {
    const { user, tasks } = await openPane();
    await user.click(tab(/^Insert/));
    await user.click(await screen.findByRole("radio", { name: "Only some of them" }));
    await user.click(button("Choose who"));
    expect(await breaches()).toEqual([]);

    await user.click(button("See what will change"));
    await screen.findByRole("heading", { name: "What will change" });
    expect(await breaches()).toEqual([]);

    await user.click(button("Insert"));
    await screen.findByRole("heading", { name: "Inserted" });
    act(() => tasks.type({ sheet: "Metrics", address: "F14" }));
    await user.click(button("Undo"));
    expect(await breaches()).toEqual([]);
  });
});

describe("the Check screen", () => {
  it("lists findings under their sheets and goes to one", async () => {
    const { user, tasks } = await openPane();
    await check(user);

    const metrics = within(screen.getByRole("region", { name: "Metrics" }));
    expect(metrics.getAllByRole("listitem")).toHaveLength(2);
    expect(within(screen.getByRole("region", { name: "Delivery Plan" })).getAllByRole("listitem")).toHaveLength(1);
    expect(metrics.getByText("Enter digits only, and move the note to Comments.")).toBeTruthy();

    await user.click(metrics.getByRole("button", { name: "Go to F12" }));
    expect(tasks.visited).toEqual([{ sheet: "Metrics", address: "F12" }]);
  });

  it("shows one severity at a time when asked", async () => {
    const { user } = await openPane();
    await check(user);

    await user.click(button("Warnings 1"));
    expect(screen.queryByRole("region", { name: "Delivery Plan" })).toBeNull();
    expect(button("Go to F20")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Go to F12" })).toBeNull();

    await user.click(button("All 3"));
    expect(button("Go to F12")).toBeTruthy();
  });

  it("shows many findings a part at a time", async () => {
    const [first] = findings;
    const many = Array.from({ length: 60 }, (_, index) => ({ ...first!, address: `F${index + 1}` }));
    const { user } = await openPane(pretendTasks({ checkFigures: async () => many }));
    await user.click(tab(/^Check/));
    await user.click(button("Check this workbook"));
    expect(await screen.findAllByRole("button", { name: /^Go to/ })).toHaveLength(25);

    await user.click(button("Show 25 more of 60 findings"));
    await user.click(button("Show 10 more of 60 findings"));

    expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(60);
  });

  it("says when every figure passed", async () => {
    const { user } = await openPane(
      pretendTasks({ workbookContents: async () => filledWorkbook, checkFigures: async () => [] }),
    );
    await user.click(tab(/^Check/));
    await user.click(button("Check this workbook"));

    expect(await screen.findByText("Every figure passed its checks.")).toBeTruthy();
  });

  it("does not praise an empty workbook", async () => {
    const { user } = await openPane(pretendTasks({ checkFigures: async () => [] }));
    await user.click(tab(/^Check/));
    await user.click(button("Check this workbook"));

    expect(await screen.findByText(/nothing of the Green Plan in this workbook to check/)).toBeTruthy();
    expect(screen.queryByText("Every figure passed its checks.")).toBeNull();
  });

  it("says at the finding why its cell could not be reached", async () => {
    const { user } = await openPane(pretendTasks({ goTo: () => Promise.reject(editing) }));
    await check(user);
    const metrics = within(screen.getByRole("region", { name: "Metrics" }));
    const goTo = metrics.getByRole("button", { name: "Go to F12" });

    await user.click(goTo);

    expect(await metrics.findByText(editing.message)).toBeTruthy();
    expect(document.activeElement).toBe(goTo);
  });

  it("tries the check again after a cell was being edited", async () => {
    const tries = [Promise.reject<typeof findings>(editing)];
    const { user } = await openPane(pretendTasks({ checkFigures: () => tries.shift() ?? Promise.resolve(findings) }));
    await user.click(tab(/^Check/));
    await user.click(button("Check this workbook"));
    await screen.findByText(editing.message);

    await user.click(button("Try again"));

    expect(await screen.findByText("2 errors, 1 warning")).toBeTruthy();
  });

  it("notices what is being typed, on every screen", async () => {
    const { tasks, user } = await openPane(pretendTasks({ findingsAt: async () => [typo] }));

    act(() => tasks.type({ sheet: "Metrics", address: "F14" }));

    expect(await screen.findByRole("tab", { name: "Check, 1 thing to look at" })).toBeTruthy();
    expect(screen.getByText(`F14 on Metrics: ${typo.message} ${typo.remedy}`).closest('[role="status"]')).toBeTruthy();
    await user.click(tab(/^Check/));
    const justTyped = within(screen.getByRole("region", { name: "Just typed" }));
    expect(justTyped.getByText(typo.message)).toBeTruthy();
    expect(justTyped.getByText("Metrics, A3")).toBeTruthy();
  });

  it("lets go of what was put right", async () => {
    let isWrong = true;
    const { tasks, user } = await openPane(pretendTasks({ findingsAt: async () => (isWrong ? [typo] : []) }));
    await check(user);
    act(() => tasks.type({ sheet: "Metrics", address: "F14" }));
    await screen.findByRole("region", { name: "Just typed" });

    isWrong = false;
    act(() => tasks.type({ sheet: "Metrics", address: "F12:F14" }));

    expect(await screen.findByText("1 error, 1 warning")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Just typed" })).toBeNull();
    expect(screen.getByText("F12:F14 on Metrics is in order now.")).toBeTruthy();
  });

  it("lists no more of a paste than can be read", async () => {
    const pasted = Array.from({ length: 12 }, (_, index) => ({ ...typo, address: `F${index + 1}` }));
    const { tasks, user } = await openPane(pretendTasks({ findingsAt: async () => pasted }));
    act(() => tasks.type({ sheet: "Metrics", address: "F1:F12" }));
    await user.click(await screen.findByRole("tab", { name: "Check, 12 things to look at" }));

    const justTyped = within(screen.getByRole("region", { name: "Just typed" }));
    expect(justTyped.getAllByRole("listitem")).toHaveLength(10);
    expect(justTyped.getByText("And 2 more: check this workbook to see them all.")).toBeTruthy();
  });

  it("says when Excel does not tell what is typed", async () => {
    const { user } = await openPane(pretendTasks({ watch: () => Promise.reject(new Error("not here")) }));

    await user.click(tab(/^Check/));

    expect(await screen.findByText(/does not tell the pane what you type/)).toBeTruthy();
  });

  it("is accessible", async () => {
    const { tasks, user } = await openPane(pretendTasks({ findingsAt: async () => [typo] }));
    await check(user);
    act(() => tasks.type({ sheet: "Metrics", address: "F14" }));
    await screen.findByRole("region", { name: "Just typed" });

    expect(await breaches()).toEqual([]);
  });
});

describe("the pane", () => {
  it("leaves the focus in the sheet while the user works there", async () => {
    let finish = (_planned: typeof planned) => {};
    const { user } = await openPane(
      pretendTasks({ plannedInsertion: () => new Promise((resolve) => (finish = resolve)) }),
    );
    await user.click(tab(/^Insert/));
    await user.click(button("See what will change"));

    jest.spyOn(document, "hasFocus").mockReturnValue(false);
    await act(async () => finish(planned));

    expect(screen.getByRole("heading", { name: "What will change" })).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    ["{ArrowRight}", "Insert"],
    ["{ArrowLeft}", "Sums"],
    ["{End}", "Sums"],
    ["{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}", "Workbook"],
    ["{End}{Home}", "Workbook"],
  ])("moves between its screens by keyboard: %s", async (keys, name) => {
    const { user } = await openPane();

    await user.tab();
    await user.keyboard(keys);

    const tabs = within(screen.getByRole("tablist", { name: "Green Plan" }));
    const chosen = tabs.getByRole("tab", { selected: true });
    expect(chosen.textContent).toBe(name);
    expect(document.activeElement).toBe(chosen);
    expect(screen.getByRole("tabpanel", { name })).toBeTruthy();
  });

  it("leaves the focus alone when it opens", async () => {
    await openPane();

    expect(document.activeElement).toBe(document.body);
  });

  it("stops watching when it closes", async () => {
    let isStopped = false;
    const { unmount } = await openPane(
      pretendTasks({
        watch: async () => async () => {
          isStopped = true;
        },
      }),
    );

    unmount();

    await waitFor(() => expect(isStopped).toBe(true));
  });
});
