/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { breaches, button, openSums } from "./open-sums";
import { planOnly, plannedShape, withTrajectory } from "./pretend-sums";

/** jsdom takes a page whose focused element has gone for one the user has left; a browser does not. */
beforeEach(() => jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

const editing = Object.assign(new Error("A cell is still being edited."), { remedy: "Press Enter, then try again." });

async function previewStraightLine(sums: Parameters<typeof openSums>[1] = {}) {
  const asked: string[] = [];
  const opened = await openSums("Why", {
    explanations: async () => withTrajectory,
    plannedShape: async (shape) => {
      asked.push(shape);
      return plannedShape;
    },
    ...sums,
  });
  await opened.user.click(await screen.findByRole("radio", { name: "Straight line" }));
  await opened.user.click(button("See what will change"));
  await screen.findByRole("heading", { name: "What will change" });
  return { ...opened, asked };
}

describe("the Why part", () => {
  it("says for a headline what is printed, where, and what it comes from", async () => {
    await openSums("Why");

    const heading = await screen.findByRole("heading", { name: "CF and CF+ down by 22% by 2028" });
    const card = within(heading.parentElement!);
    expect(card.getByText("Printed: 22%, on lines 550 and 576 of the plan.")).toBeTruthy();
    expect(card.getByText(/gives 22.04%, which fits the printed 22%/)).toBeTruthy();
  });

  it("gives each formula tried with its numbers, its result, whether it fits, and its inputs with their sources", async () => {
    await openSums("Why");

    const tried = await screen.findByRole("list", {
      name: "Formulas tried for “CF and CF+ down by 22% by 2028”",
      hidden: true,
    });
    const [plain, grown] = [...tried.children];
    expect(plain?.textContent).toContain("77 / 325");
    expect(plain?.textContent).toContain("Gives about 23.69%, from 23.54 to 24.36.");
    expect(plain?.textContent).toContain("Does not fit");
    expect(plain?.textContent).toContain("CF+ of 2019/20: 325 kt (l.205). Printed as “nearly 325”.");
    expect(grown?.textContent).toContain("Prints the same");
    expect(screen.getByText("2 formulas tried")).toBeTruthy();
  });

  it("compares the shapes of path, and without a Trajectory sheet leads to where it is inserted", async () => {
    const { user } = await openSums("Why");

    const table = within(await screen.findByRole("table"));
    expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "CF: cut a year to 2031/32",
      "CF+ in 2027/28",
      "CF+: cut a year to 2038/39",
    ]);
    expect(table.getByRole("row", { name: /274 kt/ })).toBeTruthy();
    await user.click(table.getByRole("radio", { name: "Straight line" }));
    expect(screen.queryByRole("button", { name: "See what will change" })).toBeNull();

    await user.click(button("Insert Trajectory"));
    expect(screen.getByRole("heading", { name: "Insert templates" })).toBe(document.activeElement);
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("shows what this workbook comes to, and what stands in the way", async () => {
    await openSums("Why", { explanations: async () => withTrajectory });

    expect((await screen.findByRole("list", { name: "Opportunities in this workbook" })).textContent).toContain(
      "about 31,110 t, from 29,745 to 32,475",
    );
    expect(screen.getByRole("list", { name: "The gap in this workbook" })).toBeTruthy();
    expect(screen.getByText(/“Baseline” on the Trajectory sheet is blank/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Constant cut (this workbook's)" }).checked).toBe(true);
  });

  it("changes the shape after showing what will change, reads anew, and takes it back", async () => {
    let reads = 0;
    const { user, asked } = await previewStraightLine({
      explanations: async () => {
        reads += 1;
        return withTrajectory;
      },
    });
    expect(asked).toEqual(["Straight line"]);
    expect(screen.getByRole("heading", { name: "What will change" })).toBe(document.activeElement);
    expect(within(screen.getByRole("list", { name: "Will change" })).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.queryByRole("list", { name: "The gap in this workbook" })).toBeNull();

    await user.click(button("Change"));
    expect(await screen.findByRole("heading", { name: "Changed" })).toBe(document.activeElement);
    expect(screen.getByRole("list", { name: "What was changed" })).toBeTruthy();
    expect(await screen.findByRole("list", { name: "The gap in this workbook" })).toBeTruthy();
    expect(reads).toBe(2);

    await user.click(button("Undo"));
    expect(await screen.findByRole("heading", { name: "Undone" })).toBe(document.activeElement);
    expect(reads).toBe(3);
    await user.click(button("Compare shapes again"));
    expect(screen.getByRole("table")).toBeTruthy();
  });

  it("keeps the shape that was picked when going back", async () => {
    const { user } = await previewStraightLine();

    await user.click(button("Back"));

    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Straight line" }).checked).toBe(true);
  });

  it("goes to the sheet that was changed", async () => {
    const { user, tasks } = await previewStraightLine();
    await user.click(button("Change"));

    await user.click(await screen.findByRole("button", { name: "Return to sheet" }));

    expect(tasks.visited).toEqual([{ sheet: "Trajectory", address: "A1" }]);
  });

  it("says what went wrong while changing, and changes when tried again", async () => {
    let isEditing = true;
    const { user } = await previewStraightLine({
      change: async () => {
        if (isEditing) throw editing;
        return {
          journal: { sheets: [], names: [], tableRows: [], tableColumns: [], replaced: [], notes: [] },
          done: [],
        };
      },
    });
    await user.click(button("Change"));
    expect(await screen.findByText(editing.message)).toBeTruthy();
    expect(screen.getByRole("list", { name: "Will change" })).toBeTruthy();

    isEditing = false;
    await user.click(button("Try again"));

    expect(await screen.findByRole("heading", { name: "Changed" })).toBeTruthy();
  });

  it("says so when nothing would change", async () => {
    await previewStraightLine({ plannedShape: async () => ({ ...plannedShape, nothingToDo: true }) });

    expect(screen.getByText(/has this shape already/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Change" })).toBeNull();
  });

  it("says what went wrong while reading, and reads when tried again", async () => {
    const tries = [Promise.reject<typeof planOnly>(editing)];
    const { user } = await openSums("Why", { explanations: () => tries.shift() ?? Promise.resolve(planOnly) });
    expect(await screen.findByText(editing.message)).toBeTruthy();

    await user.click(button("Try again"));

    expect(await screen.findByRole("table")).toBeTruthy();
  });

  it("is accessible at every step", async () => {
    const { user } = await previewStraightLine();
    expect(await breaches()).toEqual([]);
    await user.click(button("Back"));
    document.querySelectorAll("details").forEach((each) => (each.open = true));
    expect(await breaches()).toEqual([]);
    await user.click(button("See what will change"));
    await user.click(await screen.findByRole("button", { name: "Change" }));
    await screen.findByRole("heading", { name: "Changed" });
    expect(await breaches()).toEqual([]);
  });
});
