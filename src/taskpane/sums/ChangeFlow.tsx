import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BusyButton } from "../components/BusyButton";
import { ChangePreview, type ChangePreviewProps } from "../components/ChangePreview";
import { ChangeProgress } from "../components/ChangeProgress";
import { DoneBar } from "../components/DoneBar";
import { TroubleBar } from "../components/TroubleBar";
import { usePaneStyles } from "../components/usePaneStyles";
import type { CellPlace } from "../pane-tasks";
import type { ChangeStep } from "./change-step";
import type { Change } from "./useChange";

export interface ChangeWords {
  /** On the button that makes the change, while it is made, and when it is made: "Change", "Changing", "Changed". */
  readonly act: string;
  readonly doing: string;
  readonly done: string;
  /** Over the list of what changes. */
  readonly adds: string;
  /** Where nothing would change. */
  readonly nothing: string;
  /** When it was taken back. */
  readonly undone: string;
  /** On the button back to choosing. */
  readonly again: string;
}

export interface ChangeFlowProps<Planned> {
  readonly change: Change<Planned>;
  readonly words: ChangeWords;
  readonly summaryOf: (planned: Planned) => ChangePreviewProps["planned"];
  /** More to see before deciding. */
  readonly preview?: (planned: Planned) => ReactNode;
  readonly onGoTo: (place: CellPlace) => void;
  /** What is chosen from. */
  readonly children: ReactNode;
}

/** The heading over a flow, which is the title of what is chosen from at first. */
export function headingOf<Planned>({ kind }: ChangeStep<Planned>, title: string, words: ChangeWords): string {
  const headings: Readonly<Record<typeof kind, string>> = {
    choosing: title,
    previewing: "What will change",
    changing: words.doing,
    done: words.done,
    undone: "Undone",
  };
  return headings[kind];
}

/** Choosing, seeing what will change, changing, and taking it back. What was chosen is kept for coming back to it. */
export function ChangeFlow<Planned>(props: ChangeFlowProps<Planned>) {
  const styles = usePaneStyles();
  const { step } = props.change;
  const said =
    step.kind === "done" ? `Done. ${step.done.done.join(" ")}` : step.kind === "undone" ? props.words.undone : "";
  return (
    <>
      <div hidden={step.kind !== "choosing"}>
        <div className={styles.section}>
          {props.children}
          <TroubleBar trouble={step.kind === "choosing" ? props.change.trouble : undefined} />
        </div>
      </div>
      <Step {...props} />
      <div role="status" className={styles.unseen}>
        {said}
      </div>
    </>
  );
}

function Step<Planned>({ change, words, summaryOf, preview, onGoTo }: ChangeFlowProps<Planned>) {
  const styles = usePaneStyles();
  const { step, busy, trouble } = change;

  switch (step.kind) {
    case "choosing":
      return null;
    case "previewing": {
      const planned = summaryOf(step.planned);
      const confirm = () => change.confirm(step.planned);
      return (
        <>
          <ChangePreview planned={planned} title={words.adds} nothing={words.nothing} />
          {preview?.(step.planned)}
          <TroubleBar trouble={trouble} onTryAgain={confirm} />
          <div className={styles.row}>
            {!planned.nothingToDo && (
              <Button appearance="primary" onClick={confirm}>
                {words.act}
              </Button>
            )}
            <Button onClick={change.again}>Back</Button>
          </div>
        </>
      );
    }
    case "changing":
      return <ChangeProgress title={words.doing} progress={step.progress} />;
    case "done": {
      const { journal, done } = step.done;
      const sheet = journal.replaced[0]?.sheet ?? journal.sheets[0]?.name;
      return (
        <>
          <DoneBar label="What was changed" done={done} />
          <TroubleBar trouble={trouble} onTryAgain={() => change.undo(step.done)} />
          <div className={styles.row}>
            {sheet !== undefined && (
              <Button appearance="primary" onClick={() => onGoTo({ sheet, address: "A1" })}>
                Return to sheet
              </Button>
            )}
            <BusyButton
              label="Undo"
              busyLabel="Undoing"
              isBusy={busy === "undoing"}
              onClick={() => change.undo(step.done)}
            />
            <Button onClick={change.again}>{words.again}</Button>
          </div>
        </>
      );
    }
    case "undone":
      return (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.undone}</MessageBarBody>
          </MessageBar>
          <div>
            <Button onClick={change.again}>{words.again}</Button>
          </div>
        </>
      );
  }
}
