/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../../src/taskpane/components/App";
import { pretendPreferences, pretendTasks } from "../pretend-tasks";
import { openSums } from "./open-sums";
import { planOnly, pretendSums } from "./pretend-sums";

describe("the Sums screen", () => {
  it("asks nothing of the workbook until it is opened", async () => {
    let reads = 0;
    const explanations = async () => {
      reads += 1;
      return planOnly;
    };
    const tasks = pretendTasks({ sums: pretendSums({ explanations }) });
    render(<App tasks={tasks} preferences={pretendPreferences()} isDark={false} />);
    await screen.findByText("Sustainability 2026.xlsx");
    expect(reads).toBe(0);

    await userEvent.setup().click(screen.getByRole("tab", { name: "Sums" }));

    expect(await screen.findByRole("heading", { name: "Why these figures" })).toBeTruthy();
    expect(reads).toBe(1);
  });

  it("reads a part anew each time it comes into view", async () => {
    let reads = 0;
    const { user } = await openSums("Why", {
      explanations: async () => {
        reads += 1;
        return planOnly;
      },
    });

    await user.click(screen.getByRole("tab", { name: "Factors" }));
    await user.click(screen.getByRole("tab", { name: "Why" }));
    expect(reads).toBe(2);

    await user.click(screen.getByRole("tab", { name: "Check" }));
    await user.click(screen.getByRole("tab", { name: "Sums" }));
    expect(reads).toBe(3);
  });

  it("moves between its parts by keyboard", async () => {
    const { user } = await openSums("Why");

    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Convert" })).toBe(document.activeElement);
    expect(screen.getByRole("heading", { name: "Convert" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Why these figures" })).toBeNull();

    await user.keyboard("{End}");
    expect(screen.getByRole("tabpanel", { name: "Decisions" })).toBeTruthy();
  });

  it("says why a sheet could not be reached", async () => {
    const refusal = { message: "There is no sheet “Trajectory”.", remedy: "Look at what this workbook holds." };
    const { user } = await openSums(
      "Why",
      { explanations: async () => ({ ...planOnly, hasTrajectory: true, shapes: planOnly.shapes }) },
      { goTo: () => Promise.reject(Object.assign(new Error(refusal.message), refusal)) },
    );
    await user.click(await screen.findByRole("radio", { name: "Straight line" }));
    await user.click(screen.getByRole("button", { name: "See what will change" }));
    await user.click(await screen.findByRole("button", { name: "Change" }));

    await user.click(await screen.findByRole("button", { name: "Return to sheet" }));

    expect(await screen.findByText(refusal.message)).toBeTruthy();
  });
});
