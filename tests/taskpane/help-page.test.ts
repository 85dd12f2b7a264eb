/** @jest-environment jsdom */
import { officeMissing, showHelp } from "../../src/taskpane/help-page";
import { patientlyAwaited } from "../../src/taskpane/patiently-awaited";

describe("showHelp", () => {
  it("puts advice in place of the pane", () => {
    document.body.innerHTML = '<div id="pane"><p>Opening.</p></div>';
    const container = document.getElementById("pane")!;

    showHelp(container, officeMissing);

    expect(container.querySelector("h1")?.textContent).toBe("Green Plan cannot reach Excel");
    expect(container.textContent).toContain("appsforoffice.microsoft.com");
    expect(container.textContent).not.toContain("Opening.");
  });
});

describe("patientlyAwaited", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("says nothing when it does not take long", async () => {
    const onLate = jest.fn();

    expect(await patientlyAwaited(Promise.resolve("ready"), 10_000, onLate)).toBe("ready");
    jest.advanceTimersByTime(20_000);

    expect(onLate).not.toHaveBeenCalled();
  });

  it("says so when it takes long, and goes on waiting", async () => {
    const onLate = jest.fn();
    let arrive = (_what: string) => {};
    const awaited = patientlyAwaited(new Promise<string>((resolve) => (arrive = resolve)), 10_000, onLate);

    jest.advanceTimersByTime(10_000);
    expect(onLate).toHaveBeenCalledTimes(1);

    arrive("late");
    expect(await awaited).toBe("late");
  });
});
