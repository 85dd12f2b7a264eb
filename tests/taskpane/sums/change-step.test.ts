import { afterChangeEvent, noChange, type ChangeEvent, type ChangeState } from "../../../src/taskpane/sums/change-step";
import { changed } from "./pretend-sums";

const trouble = { message: "A cell is still being edited.", remedy: "Press Enter." };

function after(...events: readonly ChangeEvent<string>[]): ChangeState<string> {
  return events.reduce<ChangeState<string>>(afterChangeEvent, noChange);
}

const changing = [
  { kind: "planning" },
  { kind: "planned", planned: "plan" },
  { kind: "changing", planned: "plan" },
] as const;

describe("afterChangeEvent", () => {
  it("goes from choosing through the preview to done, and back", () => {
    expect(after({ kind: "planning" })).toEqual({ step: { kind: "choosing" }, busy: "planning", trouble: undefined });
    expect(after(...changing.slice(0, 2)).step).toEqual({ kind: "previewing", planned: "plan" });
    expect(after(...changing, { kind: "done", done: changed }).step).toEqual({ kind: "done", done: changed });
    expect(after(...changing, { kind: "done", done: changed }, { kind: "undoing" }, { kind: "undone" })).toEqual({
      step: { kind: "undone" },
      busy: null,
      trouble: undefined,
    });
    expect(after(...changing, { kind: "done", done: changed }, { kind: "again" })).toEqual(noChange);
  });

  it("follows the progress while it changes, and not after", () => {
    const progress = { done: 0.5, doing: "Writing Trajectory" };
    expect(after(...changing, { kind: "progressed", progress }).step).toMatchObject({ kind: "changing", progress });
    expect(after(...changing, { kind: "done", done: changed }, { kind: "progressed", progress }).step.kind).toBe(
      "done",
    );
  });

  it("shows the preview again where the change failed", () => {
    expect(after(...changing, { kind: "failed", trouble })).toEqual({
      step: { kind: "previewing", planned: "plan" },
      busy: null,
      trouble,
    });
  });

  it("stays done where taking it back failed, and forgets the trouble at the next try", () => {
    const failed = [
      ...changing,
      { kind: "done", done: changed },
      { kind: "undoing" },
      { kind: "failed", trouble },
    ] as const;
    expect(after(...failed)).toEqual({ step: { kind: "done", done: changed }, busy: null, trouble });
    expect(after(...failed, { kind: "undoing" }).trouble).toBeUndefined();
  });
});
