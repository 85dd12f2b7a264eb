/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/components/App";
import { pretendPreferences, pretendTasks } from "./pretend-tasks";

/** Whether the code of the screen cannot be fetched. */
let mockIsOffline = true;

jest.mock("../../src/taskpane/sums/SumsScreen", () => {
  if (mockIsOffline) throw Object.assign(new Error("Loading chunk sums failed."), { name: "ChunkLoadError" });
  return { SumsScreen: () => "The sums" };
});

describe("LazySumsScreen", () => {
  it("says so when its code cannot be fetched, and fetches it when tried again", async () => {
    const user = userEvent.setup();
    render(<App tasks={pretendTasks()} preferences={pretendPreferences()} isDark={false} />);
    await user.click(screen.getByRole("tab", { name: "Sums" }));
    expect(await screen.findByText("A part of this pane could not be fetched.")).toBeTruthy();

    mockIsOffline = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));

    expect(await screen.findByText("The sums")).toBeTruthy();
  });
});
