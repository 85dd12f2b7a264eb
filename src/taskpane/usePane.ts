import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { InsertionRequest, Insertion, PlannedInsertion } from "../tasks/task-types";
import type { Identity, Preferences } from "./identity";
import { afterEvent, newPane, type Pane, type Screen, type Spot, type Wish } from "./pane-state";
import type { CellPlace, PaneTasks } from "./pane-tasks";
import { troubleOf } from "./trouble";

/** Everything a click in the pane can mean. */
export interface PaneDoings {
  readonly openScreen: (screen: Screen) => void;
  readonly lookAgain: () => void;
  readonly readChoices: () => void;
  readonly chooseIdentity: (identity: Identity) => void;
  readonly changeWish: (wish: Wish) => void;
  readonly plan: (request: InsertionRequest) => void;
  readonly insert: (planned: PlannedInsertion) => void;
  readonly chooseAgain: () => void;
  readonly askToUndo: () => void;
  readonly declineToUndo: () => void;
  readonly undo: (insertion: Insertion) => void;
  readonly check: () => void;
  readonly goTo: (place: CellPlace) => void;
}

/** The spot beside the button that goes to a cell. */
export function goToSpot({ sheet, address }: CellPlace): Spot {
  return `go to ${sheet}!${address}`;
}

/** The pane's state, and the tasks that change it. Every failure ends in words at its own spot. */
export function usePane(
  tasks: PaneTasks,
  preferences: Preferences,
): { readonly pane: Pane; readonly doings: PaneDoings } {
  const [pane, dispatch] = useReducer(afterEvent, newPane);

  const attempt = useCallback(async (spot: Spot, work: () => Promise<void>): Promise<boolean> => {
    dispatch({ kind: "started", spot });
    try {
      await work();
      dispatch({ kind: "finished", spot });
      return true;
    } catch (thrown) {
      dispatch({ kind: "failed", spot, trouble: troubleOf(thrown) });
      return false;
    }
  }, []);

  const doings = useMemo((): PaneDoings => {
    const lookAgain = () =>
      attempt("contents", async () => dispatch({ kind: "contents-read", contents: await tasks.workbookContents() }));

    return {
      openScreen: (screen) => dispatch({ kind: "screen-opened", screen }),
      lookAgain: () => void lookAgain(),
      readChoices: () =>
        void attempt("choices", async () =>
          dispatch({ kind: "choices-read", choices: await tasks.insertionChoices() }),
        ),
      chooseIdentity: (identity) => {
        dispatch({ kind: "identity-chosen", identity });
        void preferences.remember(identity).catch(forget);
      },
      changeWish: (wish) => dispatch({ kind: "wish-changed", wish }),
      plan: (request) =>
        void attempt("plan", async () => dispatch({ kind: "planned", planned: await tasks.plannedInsertion(request) })),
      insert: (planned) =>
        void attempt("insert", async () => {
          dispatch({ kind: "inserting", planned });
          const insertion = await tasks.insertTemplates(planned, (progress) =>
            dispatch({ kind: "progressed", progress }),
          );
          dispatch({ kind: "inserted", insertion });
        }).then((isInserted) => {
          if (!isInserted) dispatch({ kind: "insertion-failed", planned });
          return lookAgain();
        }),
      chooseAgain: () => dispatch({ kind: "choosing-again" }),
      askToUndo: () => dispatch({ kind: "undo-asked" }),
      declineToUndo: () => dispatch({ kind: "undo-declined" }),
      undo: (insertion) =>
        void attempt("undo", async () => {
          await tasks.undoInsertion(insertion);
          dispatch({ kind: "undone" });
        }).then(lookAgain),
      check: () =>
        void attempt("check", async () =>
          dispatch({ kind: "checked", findings: await tasks.checkFigures(), at: new Date() }),
        ),
      goTo: (place) => void attempt(goToSpot(place), () => tasks.goTo(place)),
    };
  }, [attempt, preferences, tasks]);

  useEffect(() => {
    doings.lookAgain();
    doings.readChoices();
    void preferences
      .recall()
      .then((identity) => dispatch({ kind: "identity-recalled", identity }))
      .catch(forget);
  }, [doings, preferences]);

  useEffect(() => {
    // One after the other, so that the last entry has the last word.
    let turn = Promise.resolve();
    const checkEntry = async (entry: CellPlace) => {
      try {
        dispatch({ kind: "entry-checked", entry, findings: await tasks.findingsAt(entry) });
      } catch {
        // A look in passing. The next entry, and the whole check, look again.
      }
    };

    const stop = tasks
      .watch((entry) => {
        dispatch({ kind: "typed" });
        turn = turn.then(() => checkEntry(entry));
      })
      .then(
        (stopWatching) => {
          dispatch({ kind: "watching", isWatching: true });
          return stopWatching;
        },
        () => {
          dispatch({ kind: "watching", isWatching: false });
          return null;
        },
      );
    return () => void stop.then((stopWatching) => stopWatching?.()).catch(forget);
  }, [tasks]);

  return { pane, doings };
}

/** Preferences and the end of watching: nothing is lost that the user would miss. */
function forget(): void {
  return;
}
