import type { Insertion, OnProgress } from "../../tasks/task-types";
import type { Trouble } from "../trouble";

/** How far a change of the workbook has come. */
export type ChangeStep<Planned> =
  | { readonly kind: "choosing" }
  | { readonly kind: "previewing"; readonly planned: Planned }
  | { readonly kind: "changing"; readonly planned: Planned; readonly progress: Parameters<OnProgress>[0] }
  | { readonly kind: "done"; readonly done: Insertion }
  | { readonly kind: "undone" };

export interface ChangeState<Planned> {
  readonly step: ChangeStep<Planned>;
  readonly busy: "planning" | "undoing" | null;
  /** What went wrong last, at the step where it did. */
  readonly trouble: Trouble | undefined;
}

export type ChangeEvent<Planned> =
  | { readonly kind: "planning" }
  | { readonly kind: "planned"; readonly planned: Planned }
  | { readonly kind: "changing"; readonly planned: Planned }
  | { readonly kind: "progressed"; readonly progress: Parameters<OnProgress>[0] }
  | { readonly kind: "done"; readonly done: Insertion }
  | { readonly kind: "undoing" }
  | { readonly kind: "undone" }
  | { readonly kind: "failed"; readonly trouble: Trouble }
  | { readonly kind: "again" };

export const noChange: ChangeState<never> = { step: { kind: "choosing" }, busy: null, trouble: undefined };

/** The change after an event. A failure leaves it at the step before, where it can be tried again. */
export function afterChangeEvent<Planned>(
  state: ChangeState<Planned>,
  event: ChangeEvent<Planned>,
): ChangeState<Planned> {
  const at = (step: ChangeStep<Planned>): ChangeState<Planned> => ({ step, busy: null, trouble: undefined });
  switch (event.kind) {
    case "planning":
    case "undoing":
      return { ...state, busy: event.kind, trouble: undefined };
    case "planned":
      return at({ kind: "previewing", planned: event.planned });
    case "changing":
      return at({ kind: "changing", planned: event.planned, progress: { done: 0, doing: "Starting" } });
    case "progressed":
      return state.step.kind === "changing" ? { ...state, step: { ...state.step, progress: event.progress } } : state;
    case "done":
      return at({ kind: "done", done: event.done });
    case "undone":
      return at({ kind: "undone" });
    case "failed": {
      const { step } = state;
      const back = step.kind === "changing" ? ({ kind: "previewing", planned: step.planned } as const) : step;
      return { step: back, busy: null, trouble: event.trouble };
    }
    case "again":
      return at({ kind: "choosing" });
  }
}
