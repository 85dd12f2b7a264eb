import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { countLine } from "../counted";
import type { Pane } from "../pane-state";
import { goToSpot, type PaneDoings } from "../usePane";
import { BusyButton } from "./BusyButton";
import { FindingCard } from "./FindingCard";
import { FindingsList } from "./FindingsList";
import { SeverityFilter, type SeverityShown } from "./SeverityFilter";
import { TroubleBar } from "./TroubleBar";
import { usePaneStyles } from "./usePaneStyles";

/** How many cells just typed are listed; a paste can bring hundreds. */
const TYPED_SHOWN = 10;

export interface CheckScreenProps {
  readonly pane: Pane;
  readonly doings: PaneDoings;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** What was noticed while typing, and what the whole check finds. */
export function CheckScreen({ pane, doings, headingRef }: CheckScreenProps) {
  const styles = usePaneStyles();
  const { typed, checked, isWatching, troubles, busy } = pane;

  return (
    <div className={styles.screen}>
      {typed.length > 0 && (
        <section className={styles.section} aria-labelledby="just-typed">
          <h2 id="just-typed" className={styles.heading}>
            Just typed
          </h2>
          <ul className={styles.plainList}>
            {typed.slice(0, TYPED_SHOWN).map((finding) => (
              <li key={`${finding.sheet} ${finding.address} ${finding.code} ${finding.message}`}>
                <FindingCard
                  isSheetNamed
                  finding={finding}
                  trouble={troubles[goToSpot(finding)]}
                  onGoTo={doings.goTo}
                />
              </li>
            ))}
          </ul>
          {typed.length > TYPED_SHOWN && (
            <p className={styles.quiet}>And {typed.length - TYPED_SHOWN} more: check this workbook to see them all.</p>
          )}
        </section>
      )}

      <section className={styles.section} aria-labelledby="check">
        <div>
          <h2 id="check" ref={headingRef} tabIndex={-1} className={styles.heading}>
            Check figures
          </h2>
          <p className={styles.quiet}>
            Looks at every Green Plan figure in this workbook and changes nothing.{" "}
            {isWatching === true && "While this pane is open, what you type is looked at too."}
            {isWatching === false && "This Excel does not tell the pane what you type, so check again after changes."}
          </p>
        </div>
        <TroubleBar trouble={troubles.check} onTryAgain={doings.check} />
        <div>
          <BusyButton
            appearance="primary"
            label={checked ? "Check again" : "Check this workbook"}
            busyLabel="Checking"
            isBusy={busy.includes("check")}
            onClick={doings.check}
          />
        </div>
        <div role="status" className={mergeClasses(styles.row, styles.said)}>
          {checked && (
            <>
              <span className={styles.subheading}>{countLine(checked.findings)}</span>
              <span className={styles.quiet}>Checked at {timeOf(checked.at)}</span>
            </>
          )}
        </div>
        {checked && <Checked pane={pane} findings={checked.findings} doings={doings} />}
      </section>
    </div>
  );
}

interface CheckedProps {
  readonly pane: Pane;
  readonly findings: NonNullable<Pane["checked"]>["findings"];
  readonly doings: PaneDoings;
}

function Checked({ pane, findings, doings }: CheckedProps) {
  const styles = usePaneStyles();
  const [asked, setAsked] = useState<SeverityShown>("all");

  if (findings.length === 0) {
    return pane.contents?.templates.length === 0 ? (
      <>
        <p className={styles.text}>There is nothing of the Green Plan in this workbook to check yet.</p>
        <div>
          <Button onClick={() => doings.openScreen("insert")}>Choose what to insert</Button>
        </div>
      </>
    ) : (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {pane.typed.length === 0
            ? "Every figure passed its checks."
            : "Every other figure passed its checks; see what was just typed."}
        </MessageBarBody>
      </MessageBar>
    );
  }

  // What was asked for may all have been put right.
  const shown = findings.some(({ severity }) => severity === asked) ? asked : "all";
  return (
    <>
      <SeverityFilter findings={findings} shown={shown} onShow={setAsked} />
      <FindingsList
        findings={shown === "all" ? findings : findings.filter(({ severity }) => severity === shown)}
        troubles={pane.troubles}
        onGoTo={doings.goTo}
      />
    </>
  );
}

function timeOf(moment: Date): string {
  return moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
