import { useMemo, useReducer } from "react";
import type { Insertion, OnProgress } from "../../tasks/task-types";
import { troubleOf } from "../trouble";
import { afterChangeEvent, noChange, type ChangeEvent, type ChangeState } from "./change-step";

export interface Change<Planned> extends ChangeState<Planned> {
  readonly plan: (work: () => Promise<Planned>) => void;
  readonly confirm: (planned: Planned) => void;
  readonly undo: (done: Insertion) => void;
  /** Back to choosing. */
  readonly again: () => void;
}

/**
 * A change of the workbook: worked out, shown, made, taken back.
 *
 * @param onChanged Called when the workbook was changed, or was changed back.
 */
export function useChange<Planned>(
  make: (planned: Planned, onProgress: OnProgress) => Promise<Insertion>,
  takeBack: (done: Insertion) => Promise<void>,
  onChanged: () => void,
): Change<Planned> {
  const [state, dispatch] = useReducer<ChangeState<Planned>, [ChangeEvent<Planned>]>(afterChangeEvent, noChange);

  const doings = useMemo(() => {
    const attempt = (work: () => Promise<void>) => {
      work().catch((thrown: unknown) => dispatch({ kind: "failed", trouble: troubleOf(thrown) }));
    };
    return {
      plan: (work: () => Promise<Planned>) => {
        dispatch({ kind: "planning" });
        attempt(async () => dispatch({ kind: "planned", planned: await work() }));
      },
      confirm: (planned: Planned) => {
        dispatch({ kind: "changing", planned });
        attempt(async () => {
          const done = await make(planned, (progress) => dispatch({ kind: "progressed", progress }));
          dispatch({ kind: "done", done });
          onChanged();
        });
      },
      undo: (done: Insertion) => {
        dispatch({ kind: "undoing" });
        attempt(async () => {
          await takeBack(done);
          dispatch({ kind: "undone" });
          onChanged();
        });
      },
      again: () => dispatch({ kind: "again" }),
    };
  }, [make, takeBack, onChanged]);

  return { ...state, ...doings };
}
