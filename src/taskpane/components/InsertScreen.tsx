import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { RefObject } from "react";
import { requestOf, type InsertionStep, type Pane } from "../pane-state";
import type { InsertionChoices } from "../pane-tasks";
import { goToSpot, type PaneDoings } from "../usePane";
import { BusyButton } from "./BusyButton";
import { ChangePreview } from "./ChangePreview";
import { ChangeProgress } from "./ChangeProgress";
import { DoneBar } from "./DoneBar";
import { IdentityFields } from "./IdentityFields";
import { InsertionForm } from "./InsertionForm";
import { Obstacles } from "./Obstacles";
import { TroubleBar } from "./TroubleBar";
import { usePaneStyles } from "./usePaneStyles";

const headings: Readonly<Record<InsertionStep["kind"], string>> = {
  choosing: "Insert templates",
  previewing: "What will change",
  inserting: "Inserting",
  inserted: "Inserted",
  undone: "Undone",
};

export interface InsertScreenProps {
  readonly pane: Pane;
  readonly doings: PaneDoings;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** Choosing, seeing what will change, inserting, and taking it back. */
export function InsertScreen({ pane, doings, headingRef }: InsertScreenProps) {
  const styles = usePaneStyles();

  return (
    <section className={styles.section} aria-labelledby="insert">
      <h2 id="insert" ref={headingRef} tabIndex={-1} className={styles.heading}>
        {headings[pane.step.kind]}
      </h2>
      <Step pane={pane} doings={doings} />
    </section>
  );
}

function Step({ pane, doings }: Omit<InsertScreenProps, "headingRef">) {
  const styles = usePaneStyles();
  const { step, choices, troubles, busy } = pane;

  switch (step.kind) {
    case "choosing":
      return (
        <>
          <TroubleBar trouble={troubles.choices} onTryAgain={doings.readChoices} />
          {choices && <Choosing pane={pane} choices={choices} doings={doings} />}
        </>
      );
    case "previewing":
      return (
        <>
          <ChangePreview
            planned={step.planned}
            title="Will be added"
            nothing="All you asked for is in this workbook already. There is nothing to insert."
          />
          <TroubleBar trouble={troubles.insert} onTryAgain={() => doings.insert(step.planned)} />
          <div className={styles.row}>
            {!step.planned.nothingToDo && (
              <Button appearance="primary" onClick={() => doings.insert(step.planned)}>
                Insert
              </Button>
            )}
            <Button onClick={doings.chooseAgain}>Back</Button>
          </div>
        </>
      );
    case "inserting":
      return <ChangeProgress title="Inserting" progress={step.progress} />;
    case "inserted":
      return <Inserted step={step} pane={pane} isUndoing={busy.includes("undo")} doings={doings} />;
    case "undone":
      return (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>What was inserted has been taken out again. Nothing else was changed.</MessageBarBody>
          </MessageBar>
          <div className={styles.row}>
            <Button onClick={doings.chooseAgain}>Insert something else</Button>
          </div>
        </>
      );
  }
}

interface ChoosingProps {
  readonly pane: Pane;
  readonly choices: InsertionChoices;
  readonly doings: PaneDoings;
}

function Choosing({ pane, choices, doings }: ChoosingProps) {
  const styles = usePaneStyles();
  const { wish, troubles, busy } = pane;
  const request = requestOf(pane);
  const name =
    choices.organisations.find(({ code }) => code === request.organisation)?.name ?? pane.contents?.organisation?.name;
  const forWhom = [name, request.year].filter((part) => part !== null && part !== undefined).join(", ");

  return (
    <>
      <InsertionForm
        wish={wish}
        choices={choices}
        forWhom={forWhom === "" ? null : forWhom}
        whoFields={
          <IdentityFields
            identity={pane.identity}
            choices={choices}
            contents={pane.contents}
            onChoose={doings.chooseIdentity}
          />
        }
        onChange={doings.changeWish}
      />
      <Obstacles obstacles={pane.contents?.obstacles ?? []} />
      <TroubleBar trouble={troubles.plan} onTryAgain={() => doings.plan(request)} />
      {wish.templates.length === 0 ? (
        <p className={styles.text} role="status">
          Tick at least one template.
        </p>
      ) : (
        <div className={styles.row}>
          <BusyButton
            appearance="primary"
            label="See what will change"
            busyLabel="Working it out"
            isBusy={busy.includes("plan")}
            onClick={() => doings.plan(request)}
          />
          <p className={styles.quiet}>Nothing is changed yet.</p>
        </div>
      )}
    </>
  );
}

interface InsertedProps {
  readonly step: InsertionStep & { readonly kind: "inserted" };
  readonly pane: Pane;
  readonly isUndoing: boolean;
  readonly doings: PaneDoings;
}

function Inserted({ step, pane, isUndoing, doings }: InsertedProps) {
  const styles = usePaneStyles();
  const { insertion, typedSince, isUndoAsked } = step;
  const sheet = insertion.journal.sheets[0]?.name ?? pane.contents?.templates[0]?.sheet;
  const top = sheet === undefined ? null : { sheet, address: "A1" };

  return (
    <>
      <DoneBar label="What was added" done={insertion.done} />
      <TroubleBar trouble={pane.troubles.undo} onTryAgain={() => doings.undo(insertion)} />
      {top && <TroubleBar trouble={pane.troubles[goToSpot(top)]} />}
      {isUndoAsked ? (
        <div className={styles.card} role="group" aria-label="Undo the insertion?">
          <p className={styles.text}>
            Something was typed in this workbook since. Undo takes out what was inserted, and with it what was typed
            there.
          </p>
          <div className={styles.row}>
            <BusyButton
              appearance="primary"
              label="Undo all the same"
              busyLabel="Undoing"
              isBusy={isUndoing}
              onClick={() => doings.undo(insertion)}
            />
            <Button onClick={doings.declineToUndo}>Keep it</Button>
          </div>
        </div>
      ) : (
        <div className={styles.row}>
          {top && (
            <Button appearance="primary" onClick={() => doings.goTo(top)}>
              Return to sheet
            </Button>
          )}
          <BusyButton
            label="Undo"
            busyLabel="Undoing"
            isBusy={isUndoing}
            onClick={() => (typedSince ? doings.askToUndo() : doings.undo(insertion))}
          />
          <Button onClick={doings.chooseAgain}>Insert something else</Button>
        </div>
      )}
    </>
  );
}
