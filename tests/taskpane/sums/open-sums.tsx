import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../../src/taskpane/components/App";
import type { SumsTasks } from "../../../src/taskpane/sums/sums-tasks";
import type { PaneTasks } from "../../../src/taskpane/pane-tasks";
import { pretendPreferences, pretendTasks } from "../pretend-tasks";
import { pretendSums } from "./pretend-sums";

/** The pane on its Sums screen, at the part of that name. */
export async function openSums(part: string, sums: Partial<SumsTasks> = {}, other: Partial<PaneTasks> = {}) {
  const user = userEvent.setup();
  const tasks = pretendTasks({ sums: pretendSums(sums), ...other });
  const pane = render(<App tasks={tasks} preferences={pretendPreferences()} isDark={false} />);
  await screen.findByText("Sustainability 2026.xlsx");
  await user.click(screen.getByRole("tab", { name: "Sums" }));
  await user.click(await screen.findByRole("tab", { name: part }));
  return { user, tasks, ...pane };
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** Breaches of the accessibility rules a program can check; contrast needs a real browser's drawing. */
export async function breaches(): Promise<string[]> {
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
